//! Recurrence and calendars: the standard's own examples, and two other programs that read what we write.

mod rfc;
mod written;
