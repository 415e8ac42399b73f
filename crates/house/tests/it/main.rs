//! The house rules.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod chance;
mod documents;
mod doors;
mod edges;
mod keystores;
mod pages;
mod sheets;
mod sizes;
mod sql;
mod stories;
mod texts;
mod upgrades;
