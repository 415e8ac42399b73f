//! The index: things in, answers out.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::gazetteer::Gazetteer;
use crate::lexicon::lexicon;
use crate::prepared::Prepared;
use crate::snapshot::Snapshot;
use crate::{Answer, Request, Thing};

/// All things that can be found. Searching takes `&self` and may go on from many threads while things change:
/// each answer comes from one unchanging state.
#[derive(Debug)]
pub struct Index {
    now: RwLock<Arc<Snapshot>>,
    /// Everything read once, by id; held while a new state is built.
    prepared: Mutex<HashMap<String, Arc<Prepared>>>,
}

impl Index {
    /// An empty index that knows these places.
    pub fn new(places: Gazetteer) -> Self {
        let empty = Snapshot::new(Vec::new(), Arc::new(places), 0);
        Self { now: RwLock::new(Arc::new(empty)), prepared: Mutex::new(HashMap::new()) }
    }

    /// Puts these things in place of everything.
    pub fn replace_all(&self, things: Vec<Thing>) {
        let fresh: Vec<Arc<Prepared>> = things.into_iter().map(prepare).collect();
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        prepared.clear();
        prepared.extend(fresh.into_iter().map(|one| (one.thing.id.clone(), one)));
        self.swap(&prepared);
    }

    /// Adds or replaces things by id, and takes away those with the ids given.
    pub fn apply(&self, upserts: Vec<Thing>, deletes: &[String]) {
        let fresh: Vec<Arc<Prepared>> = upserts.into_iter().map(prepare).collect();
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        prepared.extend(fresh.into_iter().map(|one| (one.thing.id.clone(), one)));
        for id in deletes {
            prepared.remove(id);
        }
        self.swap(&prepared);
    }

    fn swap(&self, prepared: &HashMap<String, Arc<Prepared>>) {
        let mut things: Vec<Arc<Prepared>> = prepared.values().cloned().collect();
        things.sort_by(|one, other| one.thing.id.cmp(&other.thing.id));
        let current = self.snapshot();
        let next = Snapshot::new(things, Arc::clone(&current.places), current.generation + 1);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Answers one request.
    pub fn search(&self, request: &Request) -> Answer {
        self.snapshot().search(request)
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

fn prepare(thing: Thing) -> Arc<Prepared> {
    Arc::new(Prepared::new(thing, lexicon()))
}
