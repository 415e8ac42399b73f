//! Reminders without an account: of one date, or that a series starts again.
//!
//! Whoever asks says yes once more before anything is kept for longer than a day: by a code in a text message, or by a link in a
//! letter. Where to is sealed; what is sent names no place and nobody. One press ends it, from any message.
//!
//! Deliberately absent: a way from here to «jeg kommer». Neither knows of the other.

mod code;
pub mod letter;
pub mod page;
mod round;
pub mod said;
mod when;

pub use code::{Code, Kept, Stop};
pub use mail::reached::{Address, Odd};
pub use round::round;
pub use when::{When, offered};

/// The room, as its notices name it.
pub const ROOM: &str = "gatherings";
/// The table, for the vault.
pub const TABLE: &str = "gatherings_reminder";

/// «Was it you?»
pub const CONFIRM: &str = "confirm";
/// The reminder itself.
pub const REMINDER: &str = "reminder";
/// The date is off.
pub const OFF: &str = "off";
/// The date is at another time.
pub const MOVED: &str = "moved";
/// The date is on after all.
pub const ON: &str = "on";
/// The series starts again.
pub const RESUMED: &str = "resumed";
/// The series does not start again.
pub const ENDED: &str = "ended";

/// So many times within a day one address can be asked for.
pub const MOST_A_DAY: i64 = 6;
/// So many wrong codes, and it must be asked for anew.
pub const MOST_WRONG: i64 = 5;
/// So long a reminder waits for a yes, milliseconds.
pub const WAITS: i64 = 24 * HOUR;
/// So long an address is kept after somebody was told that a date is off: the host may have pressed the wrong one. Milliseconds.
pub const AFTER_OFF: i64 = 24 * HOUR;
/// So long somebody waits for a series to start again, milliseconds: a year.
pub const WAITS_FOR_SERIES: i64 = 365 * 24 * HOUR;
pub(crate) const HOUR: i64 = 60 * 60 * 1000;
