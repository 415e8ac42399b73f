//! The search index kept in step with the database: built at start, then fed by the change log.

use crate::{places::PLACES, store, thing};
use kernel::{Clock, Db, changes, storage::Result};
use search::{Answer, Index, Request};
use std::sync::atomic::{AtomicI64, Ordering};

/// How many services are read at a time.
const BATCH: i64 = 500;

/// The index and how far it has followed.
pub struct Finder {
    index: Index,
    seen: AtomicI64,
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

impl Finder {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self { index: Index::new(PLACES.gazetteer()), seen: AtomicI64::new(0) }
    }

    /// Reads everything from the database.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rebuild(&self, db: &Db, clock: &Clock) -> Result<usize> {
        let today = clock.today();
        let newest = db.read(changes::newest).await?;
        let mut things = Vec::new();
        let mut after = String::new();
        loop {
            let from = after.clone();
            let rows = db.read(move |tx| store::all_after(tx, &from, BATCH)).await?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.parts.service.id);
            things.extend(rows.iter().filter_map(|row| thing::of(row, today)));
        }
        let count = things.len();
        self.index.replace_all(things);
        self.seen.store(newest, Ordering::SeqCst);
        Ok(count)
    }

    /// Takes in what has changed since last time. Says how many things were touched.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow(&self, db: &Db, clock: &Clock) -> Result<usize> {
        let today = clock.today();
        let mut touched = 0;
        loop {
            let seen = self.seen.load(Ordering::SeqCst);
            let (changes, rows) = db
                .read(move |tx| {
                    let changes = changes::since(tx, seen, BATCH)?;
                    let mut ids: Vec<String> =
                        changes.iter().filter(|c| c.kind == "service").map(|c| c.object.clone()).collect();
                    ids.sort();
                    ids.dedup();
                    let rows = store::by_ids(tx, &ids)?;
                    Ok((changes, rows))
                })
                .await?;
            let Some(last) = changes.last() else { return Ok(touched) };
            let upserts: Vec<_> = rows.iter().filter_map(|row| thing::of(row, today)).collect();
            let gone: Vec<String> = changes
                .iter()
                .filter(|c| c.kind == "service" && !upserts.iter().any(|t| t.id == c.object))
                .map(|c| c.object.clone())
                .collect();
            touched += upserts.len() + gone.len();
            self.index.apply(upserts, &gone);
            self.seen.store(last.seq, Ordering::SeqCst);
        }
    }

    /// Answers one request.
    #[must_use]
    pub fn search(&self, request: &Request) -> Answer {
        self.index.search(request)
    }

    /// How many things can be found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether nothing can be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }
}
