//! All SQL about who works here, what they are, and how they come in.

pub mod asked;
pub mod ceremonies;
pub mod exports;
pub mod identities;
pub mod invitations;
pub mod links;
pub mod oidc;
pub mod passkeys;
pub mod people;
pub mod put_back;
pub mod record;
pub mod recovery;
pub mod register;
pub mod roles;
pub mod sessions;
pub mod settings;
pub mod units;
pub mod work;

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = &[
    asked::STATEMENTS,
    ceremonies::STATEMENTS,
    identities::STATEMENTS,
    links::STATEMENTS,
    oidc::STATEMENTS,
    passkeys::STATEMENTS,
    people::STATEMENTS,
    put_back::STATEMENTS,
    recovery::STATEMENTS,
    recovery::READS,
    roles::STATEMENTS,
    sessions::STATEMENTS,
    settings::STATEMENTS,
    units::STATEMENTS,
    exports::STATEMENTS,
    invitations::STATEMENTS,
    register::STATEMENTS,
];

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
    /// Whoever asked may not ask any more: their role was taken away, or they have left.
    AskerGone,
    /// This role is held in a unit, and none of this tenant's was named; or in the whole tenant, and one was named.
    Unit,
    /// They have a way in of their own; a link would be a second key to the same door.
    HasAWay,
    /// They hold a role that reaches far: two people let them in, never one.
    ReachesFar,
    /// The role reaches far, and they have no way in of their own yet.
    NoOwnWay,
    /// So many links have gone to this person within the hour that there must be a pause.
    TooMany,
}
