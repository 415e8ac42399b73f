//! The worker: takes what is asked at the door, takes what is due, hands it over. It runs beside the pages on each node,
//! and no page ever waits for it.

use crate::{
    Roads,
    gateway::Line,
    letter::{Before, Kind, Letter},
    notices::{self, Way, sending::Road},
    onward::Kept,
    sending::{self, Error, SEALED, TABLE},
    store::{lifecycle, links_allowed, notices as stored, outbox, work},
};
use kernel::{Clock, Db, Tx, ids, texts::Texts};
use std::{sync::Arc, time::Duration};
use tokio::sync::{Mutex, Notify, mpsc};
use trust::{
    people::Person,
    secret::Stored,
    store::people,
    vault::{self, Place, Secret, Vault},
};
use url::Url;

/// How often it looks for what is due.
const LOOK: Duration = Duration::from_millis(500);
/// So many askers are remembered at a time; what is beyond is let go, and they ask again.
const ASKERS: usize = 1_000;
/// So many links to sign in with are written to one person within an hour.
const LINKS_AN_HOUR: i64 = 3;

/// Somebody has asked for a link to sign in with.
pub struct Asked {
    /// The address that they typed, as [`trust::people::person::email`] gives it.
    pub email: String,
    /// What is stored of their browser's token.
    pub browser: Stored,
}

/// The worker. Cheap to clone.
#[derive(Clone)]
pub struct Post {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) texts: Texts,
    pub(crate) vault: Vault,
    pub(crate) site: Url,
    pub(crate) roads: Roads,
    asks: mpsc::Sender<Asked>,
    asked: Mutex<mpsc::Receiver<Asked>>,
    /// Somebody has asked.
    rung: Notify,
    /// A letter that somebody waits for lies in the outbox.
    filled: Notify,
}

impl Post {
    /// A worker for this site.
    #[must_use]
    pub fn new(db: Db, clock: Clock, texts: Texts, vault: Vault, site: Url, roads: impl Into<Roads>) -> Self {
        let (asks, asked) = mpsc::channel(ASKERS);
        let (asked, rung, filled) = (Mutex::new(asked), Notify::new(), Notify::new());
        let roads = roads.into();
        Self { inner: Arc::new(Inner { db, clock, texts, vault, site, roads, asks, asked, rung, filled }) }
    }

    /// Takes note that somebody has asked for a link. It looks nothing up and never waits: whoever asks learns nothing
    /// from how long it took.
    pub fn ask(&self, asked: Asked) {
        if self.inner.asks.try_send(asked).is_err() {
            tracing::warn!("more people ask for a link than can be remembered");
        }
        self.inner.rung.notify_one();
    }

    /// Puts links to sign in with in the outbox for those who have asked and may have one.
    ///
    /// # Errors
    /// When the database fails; what was asked is then lost, and they ask again.
    pub async fn take_asked(&self) -> kernel::storage::Result<()> {
        let mut asked = self.inner.asked.lock().await;
        while let Ok(Asked { email, browser }) = asked.try_recv() {
            let now = self.inner.clock.millis();
            let put = move |tx: &mut Tx<'_>| {
                for person in people::by_email(tx, &email)? {
                    let few = work::recent(tx, &person.id, Kind::SignIn, now)? < LINKS_AN_HOUR;
                    if few && links_allowed(tx, &person)? {
                        outbox::send(tx, &person, &Letter::SignIn { browser: browser.clone() }, now)?;
                    }
                }
                Ok(())
            };
            self.inner.db.write(put).await?;
        }
        Ok(())
    }

    /// Takes note of who has asked, and hands over everything that is due, one after the other. Says whether mail server
    /// and gateway answer; where one does not, the rest of its own waits for the next time.
    ///
    /// # Errors
    /// When the database or the keystore fails; what was not handed over is tried again.
    pub async fn carry(&self) -> Result<bool, Error> {
        self.take_asked().await?;
        let (mail, sms) = (self.hand_over_mail().await, self.hand_over_sms().await);
        Ok(mail? && sms?)
    }

    /// Whether letters leave here.
    #[must_use]
    pub fn has_mail(&self) -> bool {
        self.inner.roads.mail.is_some()
    }

    async fn hand_over_mail(&self) -> Result<bool, Error> {
        let Some(settings) = &self.inner.roads.mail else { return Ok(true) };
        let now = self.inner.clock.millis();
        let due = move |tx: &mut Tx<'_>| Ok(work::is_due(tx, now)? || stored::is_due(tx, Way::Email, now)?);
        if !self.inner.db.read(due).await? {
            return Ok(true);
        }
        let mut line = Line::to(settings);
        let handed = self.hand_over_letters(&mut line).await;
        line.close().await;
        handed
    }

    /// Before each notice goes every letter that is due: somebody may sit waiting for a link.
    async fn hand_over_letters(&self, line: &mut Line<'_>) -> Result<bool, Error> {
        loop {
            let now = self.inner.clock.millis();
            let answers = match self.inner.db.write(move |tx| work::take(tx, now)).await? {
                Some(taken) => sending::send(&self.inner, line, taken).await?,
                None => match self.hand_over_notice(Way::Email, &mut Road::Mail(line)).await? {
                    Some(answers) => answers,
                    None => return Ok(true),
                },
            };
            if !answers {
                return Ok(false);
            }
        }
    }

    async fn hand_over_sms(&self) -> Result<bool, Error> {
        let Some(settings) = &self.inner.roads.sms else { return Ok(true) };
        let now = self.inner.clock.millis();
        if !self.inner.db.read(move |tx| stored::is_due(tx, Way::Sms, now)).await? {
            return Ok(true);
        }
        while let Some(answers) = self.hand_over_notice(Way::Sms, &mut Road::Sms(settings)).await? {
            if !answers {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Takes one notice and sends it. Says whether the other end answers; nothing when none is due.
    async fn hand_over_notice(&self, way: Way, road: &mut Road<'_, '_>) -> Result<Option<bool>, Error> {
        let now = self.inner.clock.millis();
        match self.inner.db.write(move |tx| stored::take(tx, way, now)).await? {
            Some(held) => notices::sending::send(&self.inner, road, held).await.map(Some),
            None => Ok(None),
        }
    }

    /// Carries mail until the program ends. Who asks is put in the outbox at once, also while a mail server keeps the
    /// worker waiting; and neither of mail server and gateway waits for the other.
    pub async fn keep_carrying(self) {
        tokio::join!(self.keep_taking(), self.keep_mailing(), self.keep_texting());
    }

    async fn keep_taking(&self) {
        loop {
            self.inner.rung.notified().await;
            if let Err(error) = self.take_asked().await {
                tracing::error!("whoever asked for a link must ask again: {error}");
            }
            self.inner.filled.notify_one();
        }
    }

    async fn keep_mailing(&self) {
        loop {
            let _either = tokio::time::timeout(LOOK, self.inner.filled.notified()).await;
            rest_after(self.hand_over_mail().await).await;
        }
    }

    async fn keep_texting(&self) {
        loop {
            tokio::time::sleep(LOOK).await;
            rest_after(self.hand_over_sms().await).await;
        }
    }
}

/// Where nobody answers, or the database fails, it is no use to look again at once.
async fn rest_after(handed: Result<bool, Error>) {
    match handed {
        Ok(true) => return,
        Ok(false) => {}
        Err(error) => tracing::error!("mail could not be carried: {error}"),
    }
    tokio::time::sleep(LOOK * 10).await;
}

/// Seals an address of before for [`crate::letters::address_changed`]; called before the transaction that changes it.
///
/// # Errors
/// When the person has been erased, or the keystore fails.
pub async fn before(vault: &Vault, person: &Person, now: i64) -> Result<Letter, vault::Error> {
    let row = ids::new_id().to_string();
    let place = Place { tenant: &person.tenant, person: &person.id, table: TABLE, column: SEALED, row: &row };
    let kept = Kept { address: Some(person.email.clone()), ..Kept::default() };
    let text = Secret::new(serde_json::to_string(&kept).unwrap_or_default());
    let sealed = vault.seal(&place, &text, now).await?;
    Ok(Letter::AddressWas { address: Before { row, sealed } })
}

/// Forgets what is remembered of letters and notices when it is old. Says how many rows went.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> kernel::storage::Result<u64> {
    Ok(lifecycle::LETTERS.sweep(tx, now)? + lifecycle::NOTICES.sweep(tx, now)?)
}
