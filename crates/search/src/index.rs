//! The index: things in, answers out.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::gazetteer::Gazetteer;
use crate::kept::Kept;
use crate::lexicon::lexicon;
use crate::own::{OwnWord, OwnWords};
use crate::prepared::Prepared;
use crate::snapshot::Snapshot;
use crate::terms::Terms;
use crate::{Answer, Request, Thing};

/// All things that can be found. Searching takes `&self` and may go on from many threads while things change:
/// each answer comes from one unchanging state.
#[derive(Debug)]
pub struct Index {
    now: RwLock<Arc<Snapshot>>,
    /// Words of places' own.
    own: RwLock<Arc<OwnWords>>,
    /// Everything read once; held while a new state is built.
    held: Mutex<Held>,
}

/// Things being read for an index; nothing of it is found before [`Index::put`].
#[derive(Debug, Default)]
pub struct Reading(Held);

impl Reading {
    /// Reads things; later ones take the place of earlier ones with the same id.
    pub fn take(&mut self, things: impl IntoIterator<Item = Thing>) {
        self.0.take(things);
    }
}

/// Everything read once.
#[derive(Debug, Default)]
struct Held {
    things: HashMap<Box<str>, Arc<Kept>>,
    terms: Arc<Terms>,
}

impl Index {
    /// An empty index that knows these places.
    pub fn new(places: Gazetteer) -> Self {
        let empty = Snapshot::new(Vec::new(), Arc::default(), Arc::new(places), 0);
        Self { now: RwLock::new(Arc::new(empty)), own: RwLock::default(), held: Mutex::default() }
    }

    /// Puts these things in place of everything.
    pub fn replace_all(&self, things: impl IntoIterator<Item = Thing>) {
        let mut reading = Reading::default();
        reading.take(things);
        self.put(reading);
    }

    /// Puts what was read in place of everything.
    pub fn put(&self, reading: Reading) {
        let mut held = self.held();
        *held = reading.0;
        self.swap(&held);
    }

    /// Adds or replaces things by id, and takes away those with the ids given.
    pub fn apply(&self, upserts: Vec<Thing>, deletes: &[String]) {
        let mut held = self.held();
        held.take(upserts);
        for id in deletes {
            held.things.remove(id.as_str());
        }
        self.swap(&held);
    }

    /// Everything as bytes, for [`Index::load`] of the same program.
    ///
    /// # Errors
    /// When it cannot be written down, which is a fault of ours.
    pub fn save(&self) -> Result<Vec<u8>, postcard::Error> {
        let held = self.held();
        let things: Vec<&Kept> = held.things.values().map(Arc::as_ref).collect();
        postcard::to_allocvec(&(&*held.terms, things))
    }

    /// Puts what [`Index::save`] wrote in place of everything.
    ///
    /// # Errors
    /// When the bytes are not such; nothing has changed then.
    pub fn load(&self, bytes: &[u8]) -> Result<(), postcard::Error> {
        let (terms, things): (Terms, Vec<Kept>) = postcard::from_bytes(bytes)?;
        let count = terms.count() as u32;
        let whole = |thing: &Kept| {
            thing.signs.is_sorted_by_key(|sign| sign.list) && thing.signs.iter().all(|sign| sign.list.0 < count)
        };
        if !things.iter().all(whole) {
            return Err(postcard::Error::DeserializeBadEncoding);
        }
        let things = things.into_iter().map(|thing| (thing.id.clone(), Arc::new(thing))).collect();
        let mut held = self.held();
        *held = Held { things, terms: Arc::new(terms) };
        self.swap(&held);
        Ok(())
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn swap(&self, held: &Held) {
        let mut things: Vec<Arc<Kept>> = held.things.values().cloned().collect();
        things.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let current = self.snapshot();
        let next = Snapshot::new(things, Arc::clone(&held.terms), Arc::clone(&current.places), current.generation + 1);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers one request.
    pub fn search(&self, request: &Request) -> Answer {
        let own = Arc::clone(&self.own.read().unwrap_or_else(PoisonError::into_inner));
        self.snapshot().search(request, &own)
    }

    /// Answers one request as if these were the words of places' own.
    pub fn search_with(&self, request: &Request, words: &[OwnWord]) -> Answer {
        self.snapshot().search(request, &OwnWords::new(words))
    }

    /// From now on these are the words of places' own.
    pub fn put_own_words(&self, words: &[OwnWord]) {
        let own = Arc::new(OwnWords::new(words));
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = own;
    }

    /// Rises by one each time the things change.
    pub fn generation(&self) -> u64 {
        self.snapshot().generation
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.snapshot().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Held {
    fn take(&mut self, things: impl IntoIterator<Item = Thing>) {
        let terms = Arc::make_mut(&mut self.terms);
        for thing in things {
            let kept = Kept::new(Prepared::new(thing, lexicon()), terms);
            self.things.insert(kept.id.clone(), Arc::new(kept));
        }
    }
}
