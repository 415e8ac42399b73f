//! The worker: takes what is asked at the door, takes what is due, hands it over. It runs beside the pages on each node,
//! and no page ever waits for it.

use crate::{
    Settings,
    gateway::Line,
    letter::{Before, Kind, Letter},
    sending::{self, Error, Kept, SEALED, TABLE},
    store::{links_allowed, outbox, work},
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
    pub(crate) settings: Settings,
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
    pub fn new(db: Db, clock: Clock, texts: Texts, vault: Vault, site: Url, settings: Settings) -> Self {
        let (asks, asked) = mpsc::channel(ASKERS);
        let (asked, rung, filled) = (Mutex::new(asked), Notify::new(), Notify::new());
        Self { inner: Arc::new(Inner { db, clock, texts, vault, site, settings, asks, asked, rung, filled }) }
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

    /// Takes note of who has asked, and hands over everything that is due, one letter after the other. Says whether the
    /// mail server answers; where it does not, the rest waits for the next time.
    ///
    /// # Errors
    /// When the database or the keystore fails; what was not handed over is tried again.
    pub async fn carry(&self) -> Result<bool, Error> {
        self.take_asked().await?;
        self.hand_over().await
    }

    async fn hand_over(&self) -> Result<bool, Error> {
        let now = self.inner.clock.millis();
        if !self.inner.db.read(move |tx| work::is_due(tx, now)).await? {
            return Ok(true);
        }
        let mut line = Line::default();
        let handed = self.hand_over_all(&mut line).await;
        line.close().await;
        handed
    }

    async fn hand_over_all(&self, line: &mut Line) -> Result<bool, Error> {
        loop {
            let now = self.inner.clock.millis();
            let Some(taken) = self.inner.db.write(move |tx| work::take(tx, now)).await? else { return Ok(true) };
            if !sending::send(&self.inner, line, taken).await? {
                return Ok(false);
            }
        }
    }

    /// Carries mail until the program ends. Who asks is put in the outbox at once, also while a mail server keeps the
    /// worker waiting.
    pub async fn keep_carrying(self) {
        tokio::join!(self.keep_taking(), self.keep_handing_over());
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

    async fn keep_handing_over(&self) {
        loop {
            let _either = tokio::time::timeout(LOOK, self.inner.filled.notified()).await;
            match self.hand_over().await {
                Ok(true) => {}
                Ok(false) => tokio::time::sleep(LOOK * 10).await,
                Err(error) => {
                    tracing::error!("mail could not be carried: {error}");
                    tokio::time::sleep(LOOK * 10).await;
                }
            }
        }
    }
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

/// Forgets what is remembered of letters when it is old. Says how many rows went.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> kernel::storage::Result<u64> {
    work::sweep(tx, now)
}
