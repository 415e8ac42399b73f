//! Recurrence and calendars: the standard's own examples, and two other programs that read what we write.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod oracles;
mod read;
mod rfc;
mod written;
