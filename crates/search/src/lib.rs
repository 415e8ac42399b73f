//! Words in, things out: a person's own words, in any of the languages spoken here, and ordered things
//! with a reason for each.
//!
//! The crate knows nothing of what the things are. A room hands over [`Thing`]s; a page hands over a
//! [`Request`] and turns the [`Answer`] into sentences.

mod analysis;
mod answer;
mod bits;
mod browse;
mod by_text;
mod company;
mod compound;
mod counting;
mod edits;
mod filters;
mod gazetteer;
mod greatest;
mod index;
mod kept;
mod language;
mod last_resort;
mod latest;
mod lexicon;
mod met;
mod near;
pub mod own;
mod phrases;
mod prepared;
mod query;
mod rank;
mod request;
mod scratch;
mod snapshot;
mod spelling;
mod store;
mod tally;
mod terms;
mod text;
mod thing;
mod traits;
mod understand;
mod why;

pub use answer::{Answer, Counts, Hit, Label, Understood, UnderstoodKind, Why};
pub use gazetteer::{Gazetteer, PlaceKind, PlaceRow};
pub use index::{Index, Reading};
pub use request::{DayPart, Filters, Near, Request};
pub use thing::{Facts, ForWhom, Hours, Part, Passage, Point, Thing};

/// What is wrong in the engine's own data (words, concepts, groups), for people to read; empty when all is well.
/// What is wrong is left out, and the rest works.
pub fn problems() -> &'static [String] {
    &lexicon::lexicon().problems
}
