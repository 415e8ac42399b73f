//! Who somebody is, and what they may do.
//!
//! Deny by default. A person is known by a session; at each request their roles are read anew, so that a role taken
//! away is gone at once. What somebody may do with a thing is a value ([`Can`]) that only [`access`] makes and that
//! carries whose thing it is; a store that touches what belongs to somebody takes that value and nothing else.

pub mod access;
pub mod people;
pub mod secret;
pub mod store;

pub use access::{Actor, Can};
