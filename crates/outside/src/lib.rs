//! The one way out to addresses that people have typed: guarded, slow on purpose, and small.
//!
//! Whoever can write a web address into the directory could otherwise have this machine call what only it can reach: a
//! database's port, a neighbour's administration, the metadata of the cloud it runs in. So an address is read strictly
//! ([`address`]), its name is looked up here and once, every number that it leads to must be a public one ([`public`]), and
//! the connection goes to exactly those numbers. A redirect is a new address and goes through all of it again.
//!
//! What leaves is the address, a name that says who we are, which version we have seen before, and nothing else: no cookie, no referrer, no body.

pub mod address;
mod answer;
mod client;
mod names;
pub mod public;
mod turn;

pub use address::Refused;
pub use answer::{Answer, Seen, Unanswered};
pub use client::{Asked, Limits, Outside, Question};
pub use names::{Found, Machine, Names};
pub use public::Reach;
