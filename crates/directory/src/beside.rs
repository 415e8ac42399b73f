//! What other rooms have that fits what somebody wrote: cafés and meetings. A room never knows a room; the program hands it in.

use maud::Markup;
use search::{Request, own::OwnWord};
use shell::{Result, Visit};
use std::{future::Future, pin::Pin};

/// Lines that are on their way.
pub type Lines<'a> = Pin<Box<dyn Future<Output = Result<Vec<Markup>>> + Send + 'a>>;

/// Another room, as the page of suggestions asks it.
pub trait Beside: Send + Sync {
    /// A line (`li`) for each of the few that fit best; none where nothing does.
    fn fitting<'a>(&'a self, visit: &'a Visit, request: Request) -> Lines<'a>;

    /// From now on these are the words of places' own.
    fn put_own_words(&self, words: &[OwnWord]);
}
