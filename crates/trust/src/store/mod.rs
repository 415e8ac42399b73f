//! All SQL about who works here, what they are, and how they come in.

pub mod links;
pub mod people;
pub mod roles;
pub mod sessions;
pub mod units;

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] =
    &[links::STATEMENTS, people::STATEMENTS, roles::STATEMENTS, sessions::STATEMENTS, units::STATEMENTS];

/// Why something that could be understood was not done. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Somebody here has this e-mail already.
    EmailTaken,
    /// Nobody would be left to look after people and roles.
    LastAdministrator,
    /// Two people are needed, and this is one of them again.
    NeedsAnother,
    /// It is done, or taken back, already.
    Over,
    /// This role is held in a unit, and none of this tenant's was named; or in the whole tenant, and one was named.
    Unit,
}
