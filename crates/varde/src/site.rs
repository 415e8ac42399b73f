//! The rooms put together: one database, one index, one router.

use crate::{jobs, pages};
use axum::Router;
use directory::{Directory, finder_cache::Cache};
use kernel::{Clock, Db, texts::Texts};
use shell::{App, Settings, routes::Door, routes::Mounted};
use signin::demo::{Cast, Member};
use std::{sync::Arc, time::Duration};

/// The texts of the program's own pages.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];

/// How often the index and the jobs look for news.
const LOOK: Duration = Duration::from_millis(500);
/// How often what embeds asked is put down: once in so many looks (a minute).
const PUT_DOWN: u32 = 120;

/// The index is written down when nothing has changed for so long.
const QUIET: Duration = Duration::from_secs(5);

/// All texts of all rooms.
///
/// # Errors
/// When a file is not valid, or a key stands twice.
pub fn texts() -> Result<Texts, kernel::texts::Error> {
    let all: Vec<_> = [shell::TEXTS, directory::TEXTS, signin::TEXTS, TEXTS].concat();
    Texts::load(&all)
}

/// Varde, ready to answer.
#[derive(Clone)]
pub struct Site {
    /// What every request can reach.
    pub app: Arc<App>,
    /// The directory.
    pub directory: Directory,
    /// Where the index is written down between two starts.
    cache: Option<Cache>,
    /// The day the index was made for.
    day: jiff::civil::Date,
    /// Who comes in by one press; nobody but in the demo town.
    cast: Cast,
}

impl Site {
    /// Puts the rooms together and makes the index: from the cache where there is one, and else from the database.
    ///
    /// # Errors
    /// When the texts are not whole or the database fails.
    pub async fn open(db: Db, clock: Clock, settings: Settings, cache: Option<Cache>) -> anyhow::Result<Self> {
        let day = clock.today();
        let app = Arc::new(App { db, clock, texts: texts()?, settings, kept: Arc::default() });
        let mut site = Self { app, directory: Directory::default(), cache, day, cast: Cast::default() };
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
        let count = site.directory.finder.len();
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
        let mut rooms = mounted(&self.directory, &self.cast);
        if !self.cast.members().is_empty() {
            rooms.push(self.cast.mounted());
        }
        shell::stack::build(Arc::clone(&self.app), rooms)
    }

    /// With the people who work in the demo town, and a way in for them by one press. For `varde demo` and nothing else.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_the_cast(self) -> kernel::storage::Result<Self> {
        let now = self.app.clock.millis();
        let people = self.app.db.write(move |tx| town::cast::settle(tx, now)).await?;
        let member = |one: town::cast::Member| Member {
            person: one.person,
            name: one.name.to_owned(),
            role: one.role.word(),
            place: one.place.to_owned(),
        };
        Ok(Self { cast: Cast::of(people.into_iter().map(member).collect()), ..self })
    }

    /// Who comes in by one press.
    #[must_use]
    pub const fn cast(&self) -> &Cast {
        &self.cast
    }

    /// Takes in what others have written to the database since last time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn catch_up(&self) -> kernel::storage::Result<usize> {
        let finder = &self.directory.finder;
        let seen = finder.seen();
        let touched = finder.follow(&self.app.db, &self.app.clock).await?;
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
        jobs::run_due(&self.app).await
    }

    /// Follows the change log, runs jobs, and reads everything anew at midnight, until the program ends.
    pub async fn keep_up(mut self) {
        let finder = Arc::clone(&self.directory.finder);
        let (mut written, mut quiet) = (finder.seen(), Duration::ZERO);
        let mut looks = 0_u32;
        if let Err(error) = jobs::queue_daily(&self.app).await {
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
                if let Err(error) = jobs::queue_daily(&self.app).await {
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
            looks = looks.wrapping_add(1);
            if looks.is_multiple_of(PUT_DOWN)
                && let Err(error) = jobs::queue_heard(&self.app, &self.directory.heard).await
            {
                tracing::warn!("what embeds asked waits in memory: {error}");
            }
            if let Err(error) = jobs::run_due(&self.app).await {
                tracing::error!("jobs could not be run: {error}");
            }
        }
    }
}

fn mounted(directory: &Directory, cast: &Cast) -> Vec<Mounted> {
    vec![
        shell::assets::routes(),
        directory::routes().with_state(directory.clone()),
        signin::routes().with_state(cast.clone()),
        pages::routes().with_state(directory.clone()),
    ]
}

/// Every address and who may ask, for the house.
#[must_use]
pub fn doors() -> Vec<Door> {
    let cast = Cast::default();
    let mut rooms = mounted(&Directory::default(), &cast);
    rooms.push(cast.mounted());
    rooms.into_iter().flat_map(|room| room.doors).collect()
}
