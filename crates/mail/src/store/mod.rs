//! All SQL about mail: letters and notices that wait, whom mail does not reach, what a tenant allows.

pub mod invitations;
pub(crate) mod lifecycle;
pub mod notices;
pub mod outbox;
pub mod setting;
pub mod silence;
pub(crate) mod work;

pub use outbox::send;
pub use setting::links_allowed;

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[
    invitations::STATEMENTS,
    lifecycle::OF_LETTERS,
    lifecycle::OF_NOTICES,
    lifecycle::SHARED,
    notices::STATEMENTS,
    outbox::STATEMENTS,
    setting::STATEMENTS,
    silence::STATEMENTS,
    work::STATEMENTS,
];
