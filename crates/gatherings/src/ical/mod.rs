//! Calendars (iCalendar, RFC 5545 and 7986): ours written, other people's read.
//!
//! Both go by the wall clock in Norway ([`crate::oslo`]). What is written is the same bytes for the same data, folds at 75
//! octets and never names who comes or who invites: mail programs answer an `ORGANIZER`. Lines are put together here and not
//! by a library because of that, and because what others write is read row by row, so that one bad row loses one row.

mod event;
mod instances;
mod line;
mod read;
mod write;

pub use event::{Calendar, Conference, Event, Status};
pub use instances::{Instance, Instances, instances};
pub use read::{MOST_BYTES, MOST_EVENTS, Note, Noted, Read, Refused, Why, read};
