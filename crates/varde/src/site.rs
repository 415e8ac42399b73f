//! The rooms put together: one database, one index, one router.

use crate::{
    beside::Gathered,
    exports,
    goals::Goals,
    jobs,
    letters::{Letters, Notices, writers},
    neighbours::{Around, Places},
    pages,
    settled::Settling,
};
use accompaniment::Accompaniment;
use administration::{Administration, export::Exports, work::Jobs};
use axum::Router;
use directory::{Directory, beside::Beside, finder_cache::Cache};
use gatherings::Gatherings;
use kernel::{Clock, Db, texts::Texts};
use outside::Outside;
use shell::{App, Settings, routes::Door, routes::Mounted};
use signin::{
    Waiting, Waits, Ways,
    by_mail::ByMail,
    demo::{Cast, Member},
    oidc::Providers,
};
use std::{path::Path, sync::Arc, time::Duration};
use trust::vault::Vault;
use url::Url;

/// The texts of the program's own pages.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];

/// So many changed entries are compared with others at each look.
const COMPARED: i64 = 100;
/// How often the index and the jobs look for news.
const LOOK: Duration = Duration::from_millis(500);
/// How often what embeds asked is put down: once in so many looks (a minute).
const PUT_DOWN: u32 = 120;
/// How often reminders are looked for: once in so many looks (half a minute).
const REMIND: u32 = 60;

/// The index is written down when nothing has changed for so long.
const QUIET: Duration = Duration::from_secs(5);

/// All texts of all rooms.
///
/// # Errors
/// When a file is not valid, or a key stands twice.
pub fn texts() -> Result<Texts, kernel::texts::Error> {
    let all: Vec<_> = [
        shell::TEXTS,
        directory::TEXTS,
        gatherings::TEXTS,
        accompaniment::TEXTS,
        signin::TEXTS,
        mail::TEXTS,
        administration::TEXTS,
        TEXTS,
    ]
    .concat();
    Texts::load(&all)
}

/// Varde, ready to answer.
#[derive(Clone)]
pub struct Site {
    /// What every request can reach.
    pub app: Arc<App>,
    /// The directory.
    pub directory: Directory,
    /// Cafés and meetings.
    pub gatherings: Gatherings,
    /// Company the first time.
    pub accompaniment: Accompaniment,
    /// Gatherings as the search knows them.
    gathered: Arc<Gathered>,
    /// What tenants have chosen, carried to where it is gone by.
    settling: Settling,
    /// Where the index is written down between two starts.
    cache: Option<Cache>,
    /// The day the index was made for.
    day: jiff::civil::Date,
    /// By one press, nobody but in the demo town; and through providers.
    ways: Ways,
    /// Who carries mail and text messages, where either is set up.
    post: Option<mail::Post>,
    /// Where copies of everything lie.
    exports: Exports,
    /// The way out of the jobs; closed until somebody opens it.
    outside: Outside,
    /// The way out of the job that fetches calendars.
    calendars: Outside,
}

impl Site {
    /// Puts the rooms together and makes the index: from the cache where there is one, and else from the database.
    ///
    /// # Errors
    /// When the texts are not whole or the database fails.
    pub async fn open(
        db: Db,
        vault: Vault,
        clock: Clock,
        settings: Settings,
        cache: Option<Cache>,
    ) -> anyhow::Result<Self> {
        let day = clock.today();
        let app = Arc::new(App { db, vault, clock, texts: texts()?, settings, kept: Arc::default() });
        let gathered = Arc::<Gathered>::default();
        let directory = Directory { beside: Some(Arc::clone(&gathered) as Arc<dyn Beside>), ..Directory::default() };
        let places = Places { ear: Arc::clone(&directory.heard), finder: Arc::clone(&directory.finder) };
        let mut site = Self {
            app,
            directory,
            gatherings: Gatherings::among(Arc::new(places)).printing(crate::paper::printer()?),
            accompaniment: Accompaniment::among(Arc::new(Goals)),
            cache,
            day,
            ways: Ways::default(),
            post: None,
            exports: Exports::default(),
            outside: Outside::default(),
            calendars: Outside::default(),
            settling: Settling::default(),
            gathered,
        };
        let finder = &site.directory.finder;
        let loaded = match &site.cache {
            Some(cache) => finder.load(&site.app.db, cache).await?,
            None => None,
        };
        if let Some(day) = loaded {
            finder.follow(&site.app.db, &site.app.clock).await?;
            site.day = day;
        } else {
            finder.rebuild(&site.app.db, &site.app.clock).await?;
            site.write_down().await?;
        }
        site.settling.follow(&site.app, &site.directory).await?;
        site.gathered.follow(&site.app).await?;
        let count = finder.len();
        tracing::info!(count, engine = site.app.db.engine_name(), cached = loaded.is_some(), "the index is there");
        Ok(site)
    }

    /// Writes the index down for the next start. Says how far it goes in the change log.
    async fn write_down(&self) -> kernel::storage::Result<Option<i64>> {
        match &self.cache {
            Some(cache) => self.directory.finder.save(&self.app.db, cache, self.day).await,
            None => Ok(None),
        }
    }

    /// Every page under one roof.
    pub fn router(&self) -> Router {
        let mut rooms = mounted(
            (&self.directory, &self.gatherings, &self.accompaniment),
            &self.ways,
            self.post.clone(),
            &self.exports,
            &self.settling,
        );
        if !self.ways.cast.members().is_empty() {
            rooms.push(self.ways.cast.mounted());
        }
        shell::stack::build(Arc::clone(&self.app), rooms)
    }

    /// With the people who work in the demo town, and a way in for them by one press. For `varde demo` and nothing else.
    ///
    /// # Errors
    /// When a database or the keystore fails.
    pub async fn with_the_cast(self) -> anyhow::Result<Self> {
        let (now, today) = (self.app.clock.millis(), self.app.clock.today());
        let settle = move |tx: &mut kernel::Tx<'_>| {
            let people = town::cast::settle(tx, now)?;
            town::gatherings::settle(tx, today, now)?;
            // In the demo town everybody has said yes to links by mail.
            for tenant in town::cast::tenants() {
                mail::store::setting::set_links_of(tx, tenant, true)?;
            }
            Ok(people)
        };
        let people = self.app.db.write(settle).await?;
        crate::company::settle(&self.app, &self.accompaniment).await?;
        let member = |one: town::cast::Member| Member {
            person: one.person,
            name: one.name.to_owned(),
            role: one.role.word(),
            place: one.place.to_owned(),
        };
        let cast = Cast::of(people.into_iter().map(member).collect());
        Ok(Self { ways: Ways { cast, ..self.ways }, ..self })
    }

    /// Makes the fair of the demo town where it is not there.
    ///
    /// # Errors
    /// When a database or the keystore fails.
    pub async fn settle_fair(&self) -> anyhow::Result<()> {
        crate::demo_fair::settle(&self.app).await
    }

    /// Makes the calendar that is fetched in the demo town where it is not there.
    ///
    /// # Errors
    /// When a database or the keystore fails.
    pub async fn settle_calendar(&self) -> anyhow::Result<()> {
        crate::demo_calendar::settle(&self.app, Arc::clone(&self.gatherings.around)).await
    }

    /// With the providers that the operator has set up.
    #[must_use]
    pub fn with_oidc(self, oidc: Providers) -> Self {
        Self { ways: Ways { oidc, ..self.ways }, ..self }
    }

    /// With mail and text messages that leave here in this way; what the rooms write is among it. [`Settings::mail`] and
    /// [`Settings::sms`] are then set too.
    #[must_use]
    pub fn with_mail(self, roads: impl Into<mail::Roads>) -> Self {
        let mut roads = roads.into();
        if !roads.lead_anywhere() {
            return Self { post: None, ..self };
        }
        roads.writers = writers(&self.app.texts, Some((self.directory.clone(), self.app.settings.frames.clone())))
            .and(&roads.writers);
        let (app, url) = (Arc::clone(&self.app), self.app.settings.url.clone());
        let post = mail::Post::new(app.db.clone(), app.clock.clone(), app.texts.clone(), app.vault.clone(), url, roads);
        Self { post: Some(post), ..self }
    }

    /// Who carries mail and text messages, where either is set up.
    #[must_use]
    pub const fn post(&self) -> Option<&mail::Post> {
        self.post.as_ref()
    }

    /// Puts down who has asked for a link, when the program stops.
    pub async fn take_asked(&self) {
        if let Some(post) = &self.post
            && let Err(error) = post.take_asked().await
        {
            tracing::warn!("who asked for a link last must ask again: {error}");
        }
    }

    /// With a folder for copies of everything, and what the rooms put into them.
    #[must_use]
    pub fn with_exports(self, folder: &Path) -> Self {
        Self { exports: Exports::within(folder, exports::parts()), ..self }
    }

    /// With a way out: web addresses of entries are looked at, and the registers asked where `register` says where they are.
    /// People who wait for an answer have turns of their own, so that they do not stand behind the job's row.
    #[must_use]
    pub fn with_outside(self, outside: Outside, register: Option<Url>) -> Self {
        let directory = Directory { outside: outside.apart(), register, ..self.directory };
        Self { directory, outside, ..self }
    }

    /// With a way out to calendars whose addresses organisations have typed. Whoever waits for one has turns of their own.
    #[must_use]
    pub fn with_calendars(self, calendars: Outside) -> Self {
        let gatherings = Gatherings { calendars: calendars.apart(), ..self.gatherings };
        Self { gatherings, calendars, ..self }
    }

    /// Who comes in by one press.
    #[must_use]
    pub const fn cast(&self) -> &Cast {
        &self.ways.cast
    }

    /// Takes in what others have written to the database since last time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn catch_up(&self) -> kernel::storage::Result<usize> {
        let finder = &self.directory.finder;
        let seen = finder.seen();
        let touched = finder.follow(&self.app.db, &self.app.clock).await?;
        self.settling.follow(&self.app, &self.directory).await?;
        self.gathered.follow(&self.app).await?;
        if finder.seen() != seen {
            self.app.kept.forget();
        }
        Ok(touched)
    }

    /// Puts down what embeds asked.
    ///
    /// # Errors
    /// When the database fails; then it is still held.
    pub async fn put_down_heard(&self) -> kernel::storage::Result<()> {
        jobs::queue_heard(&self.app, &self.directory.heard).await?;
        jobs::keep_missed(&self.app, &self.directory.missed).await?;
        jobs::keep_courses(&self.app).await;
        jobs::keep_fairs(&self.app).await;
        jobs::run_due(&self.app, &self.exports, &self.outside, &self.calendar_work()).await
    }

    /// Queues what is done once a day; nothing is done twice when it is called again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_day(&self) -> kernel::storage::Result<()> {
        jobs::queue_daily(&self.app, &self.outside, &self.calendars).await
    }

    fn calendar_work(&self) -> jobs::Calendars {
        jobs::Calendars { around: Arc::clone(&self.gatherings.around), outside: self.calendars.clone() }
    }

    /// Puts in the reminders of gatherings that are due, and erases those that are over.
    ///
    /// # Errors
    /// When the database fails; the next round does it.
    pub async fn remind(&self) -> kernel::storage::Result<usize> {
        gatherings::reminder::round(&self.app.db, self.app.clock.millis()).await
    }

    /// Tells those who were promised company what became of the date, and erases what is over.
    ///
    /// # Errors
    /// When a database or the keystore fails; the next round does it.
    pub async fn keep_company(&self) -> anyhow::Result<()> {
        accompaniment::round(&self.app, &self.accompaniment).await
    }

    /// Follows the change log, runs jobs, and reads everything anew at midnight, until the program ends.
    pub async fn keep_up(mut self) {
        let finder = Arc::clone(&self.directory.finder);
        let (mut written, mut quiet) = (finder.seen(), Duration::ZERO);
        let (mut looks, mut compared) = (0_u32, -1);
        // A letter can take as long as the mail server likes, so it is carried beside and not in this loop.
        if let Some(post) = self.post.clone() {
            tokio::spawn(post.keep_carrying());
        }
        if let Err(error) = self.begin_day().await {
            tracing::error!("the day's jobs could not be queued: {error}");
        }
        loop {
            tokio::time::sleep(LOOK).await;
            self.app.kept.of_this_minute(&self.app.clock);
            let today = self.app.clock.today();
            let done = if today == self.day {
                self.catch_up().await
            } else {
                self.day = today;
                written = -1;
                if let Err(error) = self.begin_day().await {
                    tracing::error!("the day's jobs could not be queued: {error}");
                }
                let rebuilt = finder.rebuild(&self.app.db, &self.app.clock).await;
                self.app.kept.forget();
                rebuilt
            };
            if let Err(error) = &done {
                tracing::error!("the index could not follow: {error}");
            }
            quiet = if matches!(done, Ok(0)) { quiet + LOOK } else { Duration::ZERO };
            if written != finder.seen() && quiet >= QUIET {
                written = finder.seen();
                if let Err(error) = self.write_down().await {
                    tracing::error!("the index could not be written down: {error}");
                }
            }
            match self.app.vault.follow(&self.app.db, self.app.clock.millis()).await {
                Ok(None) => {}
                Ok(Some(_)) => tracing::warn!("the data was put back from a copy: what had been ended is ended again"),
                Err(error) => tracing::error!("the keystore could not follow the record: {error}"),
            }
            if compared != finder.seen() {
                let now = self.app.clock.millis();
                match self.app.db.write(move |tx| directory::store::compare_some(tx, COMPARED, now)).await {
                    // A portion at each look, so that whoever writes never waits long.
                    Ok(0) => compared = finder.seen(),
                    Ok(_) => {}
                    Err(error) => tracing::warn!("entries that may be the same wait: {error}"),
                }
            }
            looks = looks.wrapping_add(1);
            if looks.is_multiple_of(PUT_DOWN)
                && let Err(error) = jobs::queue_heard(&self.app, &self.directory.heard).await
            {
                tracing::warn!("what embeds asked waits in memory: {error}");
            }
            if looks.is_multiple_of(PUT_DOWN)
                && let Err(error) = jobs::keep_missed(&self.app, &self.directory.missed).await
            {
                tracing::warn!("what was searched for in vain waits in memory: {error}");
            }
            if looks.is_multiple_of(REMIND)
                && let Err(error) = self.remind().await
            {
                tracing::warn!("reminders wait: {error}");
            }
            if looks.is_multiple_of(REMIND)
                && let Err(error) = self.keep_company().await
            {
                tracing::warn!("those who were promised company wait: {error:#}");
            }
            if looks.is_multiple_of(PUT_DOWN) {
                jobs::keep_courses(&self.app).await;
                jobs::keep_fairs(&self.app).await;
            }
            if let Err(error) = jobs::run_due(&self.app, &self.exports, &self.outside, &self.calendar_work()).await {
                tracing::error!("jobs could not be run: {error}");
            }
        }
    }
}

fn mounted(
    (directory, gatherings, accompaniment): (&Directory, &Gatherings, &Accompaniment),
    ways: &Ways,
    post: Option<mail::Post>,
    exports: &Exports,
    settling: &Settling,
) -> Vec<Mounted> {
    let around = Around { directory: directory.clone(), settling: settling.clone() };
    let administration = Administration {
        exports: exports.clone(),
        neighbours: Arc::new(around),
        sources: vec![Arc::new(Jobs), Arc::new(Letters), Arc::new(Notices)],
    };
    vec![
        shell::assets::routes(),
        directory::routes().with_state(directory.clone()),
        gatherings::routes().with_state(gatherings.clone()),
        accompaniment::routes().with_state(accompaniment.clone()),
        signin::routes().with_state(Ways { waiting: Waiting::of(waiting), ..ways.clone() }),
        signin::by_mail::routes().with_state(ByMail { ways: ways.clone(), post: post.filter(mail::Post::has_mail) }),
        administration::routes().with_state(administration),
        pages::routes().with_state(directory.clone()),
    ]
}

/// What waits for somebody in the administration and of those who want company, for their own page.
fn waiting(tx: &mut kernel::Tx<'_>, actor: &trust::Actor, now: i64) -> kernel::storage::Result<Vec<Waits>> {
    let mut all = administration::front::waiting(tx, actor, now)?;
    if let Some(can) = trust::Can::ask(actor, trust::access::Right::Accompany) {
        let (waiting, shouting) = accompaniment::store::waiting(tx, &can, now)?;
        // What must not wait stands first; the rest is all of them, those among it.
        all.extend(
            [("accompany-waits-now", shouting), ("accompany-waits-all", waiting)]
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(key, count)| (key, count, accompaniment::staff::PATH)),
        );
    }
    Ok(all.into_iter().map(|(key, count, path)| Waits { key, count, path }).collect())
}

/// Every address and who may ask, for the house.
#[must_use]
pub fn doors() -> Vec<Door> {
    let ways = Ways::default();
    let rooms = (&Directory::default(), &Gatherings::default(), &Accompaniment::default());
    let mut rooms = mounted(rooms, &ways, None, &Exports::default(), &Settling::default());
    rooms.push(ways.cast.mounted());
    rooms.into_iter().flat_map(|room| room.doors).collect()
}
