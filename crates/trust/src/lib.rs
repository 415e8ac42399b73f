//! Who somebody is, what they may do, what is sealed, and what is written down.
//!
//! Deny by default. A person is known by a session; at each request their roles are read anew, so that a role taken
//! away is gone at once. What somebody may do with a thing is a value ([`Can`]) that only [`access`] makes and that
//! carries whose thing it is; a store that touches what belongs to somebody takes that value and nothing else.
//!
//! [`vault`] keeps what people confide so that only the running program can read it, and so that erasing one key erases
//! a person from every copy. [`audit`] writes down who did what and who read what, in the same transaction as the act,
//! in a chain that shows when somebody has changed it.

pub mod access;
pub mod asked;
pub mod audit;
pub mod people;
pub mod secret;
pub mod store;
pub mod vault;

pub use access::{Actor, Can};
