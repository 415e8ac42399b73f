//! The index: things in, answers out.

use crate::{Answer, Gazetteer, Request, Thing};

/// All things that can be found. Searching takes `&self` and may go on from many threads while things change.
#[derive(Debug)]
pub struct Index {
    places: Gazetteer,
}

impl Index {
    /// An empty index that knows these places.
    pub fn new(places: Gazetteer) -> Self {
        Self { places }
    }

    /// Puts these things in place of everything.
    pub fn replace_all(&self, things: Vec<Thing>) {
        let _ = (things, &self.places);
    }

    /// Adds or replaces things by id, and takes away those with the ids given.
    pub fn apply(&self, upserts: Vec<Thing>, deletes: &[String]) {
        let _ = (upserts, deletes);
    }

    /// Answers one request.
    pub fn search(&self, request: &Request) -> Answer {
        let _ = request;
        Answer::default()
    }

    /// Rises by one each time the things change.
    pub fn generation(&self) -> u64 {
        0
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
