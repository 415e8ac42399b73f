//! The rooms put together: one database, one index, one router.

use crate::{jobs, pages};
use axum::Router;
use directory::Directory;
use kernel::{Clock, Db, texts::Texts};
use shell::{App, Settings, routes::Door, routes::Mounted};
use std::{sync::Arc, time::Duration};

/// The texts of the program's own pages.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];

/// How often the index and the jobs look for news.
const LOOK: Duration = Duration::from_millis(500);

/// All texts of all rooms.
///
/// # Errors
/// When a file is not valid, or a key stands twice.
pub fn texts() -> Result<Texts, kernel::texts::Error> {
    let all: Vec<_> = [shell::TEXTS, directory::TEXTS, TEXTS].concat();
    Texts::load(&all)
}

/// Varde, ready to answer.
#[derive(Clone)]
pub struct Site {
    /// What every request can reach.
    pub app: Arc<App>,
    /// The directory.
    pub directory: Directory,
}

impl Site {
    /// Puts the rooms together and reads everything into the index.
    ///
    /// # Errors
    /// When the texts are not whole or the database fails.
    pub async fn open(db: Db, clock: Clock, settings: Settings) -> anyhow::Result<Self> {
        let app = Arc::new(App { db, clock, texts: texts()?, settings });
        let site = Self { app, directory: Directory::default() };
        let count = site.directory.finder.rebuild(&site.app.db, &site.app.clock).await?;
        tracing::info!(count, engine = site.app.db.engine_name(), "the index is built");
        Ok(site)
    }

    /// Every page under one roof.
    pub fn router(&self) -> Router {
        shell::stack::build(Arc::clone(&self.app), mounted(&self.directory))
    }

    /// Takes in what others have written to the database since last time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn catch_up(&self) -> kernel::storage::Result<usize> {
        self.directory.finder.follow(&self.app.db, &self.app.clock).await
    }

    /// Follows the change log, runs jobs, and reads everything anew at midnight, until the program ends.
    pub async fn keep_up(self) {
        let mut day = self.app.clock.today();
        if let Err(error) = jobs::queue_daily(&self.app).await {
            tracing::error!("the day's jobs could not be queued: {error}");
        }
        loop {
            tokio::time::sleep(LOOK).await;
            let today = self.app.clock.today();
            let done = if today == day {
                self.catch_up().await
            } else {
                day = today;
                if let Err(error) = jobs::queue_daily(&self.app).await {
                    tracing::error!("the day's jobs could not be queued: {error}");
                }
                self.directory.finder.rebuild(&self.app.db, &self.app.clock).await
            };
            if let Err(error) = done {
                tracing::error!("the index could not follow: {error}");
            }
            if let Err(error) = jobs::run_due(&self.app).await {
                tracing::error!("jobs could not be run: {error}");
            }
        }
    }
}

fn mounted(directory: &Directory) -> Vec<Mounted> {
    vec![
        shell::assets::routes(),
        directory::routes().with_state(directory.clone()),
        pages::routes().with_state(directory.clone()),
    ]
}

/// Every address and who may ask, for the house.
#[must_use]
pub fn doors() -> Vec<Door> {
    mounted(&Directory::default()).into_iter().flat_map(|room| room.doors).collect()
}
