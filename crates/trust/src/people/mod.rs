//! People who work here: what they are, how long a session of theirs holds.

pub mod person;
pub mod role;
pub mod session;

pub use person::Person;
pub use role::{Held, Role};
pub use session::{State, Times, Way};
