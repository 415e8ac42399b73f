//! Somebody to go along the first time (row S4 of the mission): asked for without an account, answered by people.
//!
//! Whoever asks gives a first name and a way to be reached, or nothing at all; a code opens the answer either way. What they tell lies
//! sealed under a key of their own, and with the key goes everything.

pub mod address;
pub mod around;
mod asking;
pub mod code;
pub mod export;
pub mod letters;
mod reply;
mod room;
mod round;
mod routes;
pub mod staff;
pub mod store;
mod told;
pub mod view;

pub use room::Accompaniment;
pub use round::round;
pub use routes::routes;
pub use told::Told;

/// The texts of this room.
pub const TEXTS: &[kernel::texts::Source] = &[
    (kernel::Language::Nb, include_str!("../texts/nb.ftl")),
    (kernel::Language::Nn, include_str!("../texts/nn.ftl")),
    (kernel::Language::En, include_str!("../texts/en.ftl")),
];

/// The room, as its notices name it.
pub const ROOM: &str = "accompaniment";
/// The table, for the vault.
pub const TABLE: &str = "accompaniment_request";

pub(crate) const HOUR: i64 = 60 * 60 * 1000;
pub(crate) const DAY: i64 = 24 * HOUR;

/// So long after the date everything is erased, milliseconds.
pub const AFTER_DATE: i64 = 7 * DAY;
/// So long after the answer about an activity.
pub const AFTER_ANSWER: i64 = 30 * DAY;
/// So long after somebody asked about an activity and nobody answered.
pub const UNANSWERED: i64 = 60 * DAY;
/// Whoever has waited so long must not wait longer.
pub const LONG: i64 = 2 * DAY;
/// Nearer than this a date leaves no time to wait.
pub const NEAR: i64 = DAY;
/// From so many on, whoever is not host is told the number.
pub const SMALL: i64 = 5;
