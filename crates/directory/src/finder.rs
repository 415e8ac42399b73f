//! The search index kept in step with the database: built at start, then fed by the change log.

use crate::{api::Marks, finder_cache::Cache, listing::Row, places::PLACES, store, thing};
use jiff::civil;
use kernel::{Clock, Db, changes, storage::Result};
use search::{Answer, Index, Reading, Request, own::OwnWord};
use std::{
    collections::HashMap,
    sync::atomic::{AtomicI64, Ordering},
};
use tokio::sync::Mutex;

/// How many services are read at a time.
const BATCH: i64 = 500;

/// The index and how far it has followed.
pub struct Finder {
    index: Index,
    marks: Marks,
    /// Held while anything is taken in, so that nothing older comes last.
    turn: Mutex<()>,
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
        let index = Index::new(PLACES.gazetteer());
        Self { index, marks: Marks::default(), turn: Mutex::default(), seen: AtomicI64::new(0) }
    }

    /// Reads everything from the database; while one batch is taken in, the next is fetched.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rebuild(&self, db: &Db, clock: &Clock) -> Result<usize> {
        let _turn = self.turn.lock().await;
        let today = clock.today();
        let newest = db.read(changes::newest).await?;
        let (mut reading, mut marks) = (Reading::default(), HashMap::new());
        let mut rows = after(db, String::new()).await?;
        while let Some(last) = rows.last().map(|row| row.parts.service.id.clone()) {
            let taking = tokio::task::spawn_blocking(move || {
                reading.take(rows.iter().filter_map(|row| thing::of(row, today)));
                marks.extend(Marks::read(&rows));
                (reading, marks)
            });
            let (taken, next) = tokio::join!(taking, after(db, last));
            (reading, marks) = taken.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()));
            rows = next?;
        }
        self.index.put(reading);
        self.marks.replace_all(marks);
        self.seen.store(newest, Ordering::SeqCst);
        Ok(self.len())
    }

    /// What the open data's filters on age, time and place look at.
    #[must_use]
    pub const fn marks(&self) -> &Marks {
        &self.marks
    }

    /// In which municipalities each entry is, by their numbers; those that nobody knows of are left out.
    #[must_use]
    pub fn places(&self) -> HashMap<String, Vec<String>> {
        let mut places = HashMap::new();
        self.marks.each_gist(|id, gist| {
            let numbers = gist.municipalities.iter().map(|number| format!("{number:04}")).collect();
            places.insert(id.to_string(), numbers);
        });
        places
    }

    /// Takes the index from the cache, when that tells of this database. Says which day it was made for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(&self, db: &Db, cache: &Cache) -> Result<Option<civil::Date>> {
        let Some((saved, bytes)) = cache.read() else { return Ok(None) };
        let seq = saved.seq;
        let mark = db.read(move |tx| changes::mark(tx, seq)).await?;
        let Some((index, marks)) = bytes.split_at_checked(saved.index) else { return Ok(None) };
        let Ok(marks) = Marks::saved(marks) else { return Ok(None) };
        if mark != Some(saved.mark) || self.index.load(index).is_err() {
            return Ok(None);
        }
        self.marks.replace_all(marks);
        self.seen.store(seq, Ordering::SeqCst);
        Ok(Some(saved.day))
    }

    /// Writes the index down. Says how far it goes in the change log; nothing when nothing has ever changed.
    ///
    /// # Errors
    /// When the database fails. A cache that cannot be written is only told of: nothing depends on it.
    pub async fn save(&self, db: &Db, cache: &Cache, day: civil::Date) -> Result<Option<i64>> {
        // What changes while it is written is in the bytes or after `seq`, or both: followed again, it does no harm.
        let seq = self.seen();
        let Some(mark) = db.read(move |tx| changes::mark(tx, seq)).await? else { return Ok(None) };
        let bytes = self.index.save().and_then(|index| Ok([index, self.marks.save()?]));
        let written = bytes.map_err(std::io::Error::other).and_then(|parts| cache.write(seq, mark, day, parts));
        if let Err(error) = written {
            tracing::warn!("the index could not be written down: {error}");
        }
        Ok(Some(seq))
    }

    /// How far in the change log it has followed.
    #[must_use]
    pub fn seen(&self) -> i64 {
        self.seen.load(Ordering::SeqCst)
    }

    /// Rises each time the index changes.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.index.generation()
    }

    /// Takes in what has changed until now. Says how many things were touched.
    ///
    /// What changes on the way waits for the next time, so that this ends while others write as fast as it reads.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow(&self, db: &Db, clock: &Clock) -> Result<usize> {
        let _turn = self.turn.lock().await;
        let today = clock.today();
        let mut touched = 0;
        let newest = db.read(changes::newest).await?;
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
            self.marks.forget(gone.iter());
            self.marks.take_in(&rows);
            self.seen.store(last.seq, Ordering::SeqCst);
            if last.seq >= newest {
                return Ok(touched);
            }
        }
    }

    /// Answers one request.
    #[must_use]
    pub fn search(&self, request: &Request) -> Answer {
        self.index.search(request)
    }

    /// Answers one request as if these were the words of places' own.
    #[must_use]
    pub fn search_with(&self, request: &Request, words: &[OwnWord]) -> Answer {
        self.index.search_with(request, words)
    }

    /// From now on these are the words of places' own.
    pub fn put_own_words(&self, words: &[OwnWord]) {
        self.index.put_own_words(words);
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

async fn after(db: &Db, id: String) -> Result<Vec<Row>> {
    db.read(move |tx| store::all_after(tx, &id, BATCH)).await
}
