//! The machinery under every room of Varde: storage, changes, jobs, texts, clock, identifiers, paper, the way out by HTTP.
//!
//! Deliberately absent: the domain, the web, and who may see what. A room brings its own tables and
//! its own words; nothing here knows what a listing or a café is.

pub mod cells;
pub mod changes;
pub mod clock;
pub mod digest;
pub mod ids;
pub mod jobs;
pub mod language;
pub mod outgoing;
pub mod paper;
pub mod storage;
pub mod tenants;
pub mod texts;

pub use clock::Clock;
pub use language::Language;
pub use storage::{Db, Row, Tx, Value};
