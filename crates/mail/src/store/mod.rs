//! All SQL about mail: what waits, whom it does not reach, what a tenant allows.

pub mod invitations;
pub mod outbox;
pub mod setting;
pub mod silence;
pub(crate) mod work;

pub use outbox::send;
pub use setting::links_allowed;

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] =
    &[invitations::STATEMENTS, outbox::STATEMENTS, setting::STATEMENTS, silence::STATEMENTS, work::STATEMENTS];
