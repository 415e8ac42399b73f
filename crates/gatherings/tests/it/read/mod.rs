//! Other people's calendars: what they write, each in its own way, is dates on the wall here.

mod bad;
mod elsewhere;
mod ways;

use gatherings::ical::{Read, instances, read};
use jiff::civil::date;

/// Reads lines as a calendar.
pub(crate) fn calendar(lines: &str) -> Read {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}\nEND:VCALENDAR\n", lines.trim());
    read(text.as_bytes(), date(2026, 11, 23))
}

/// The dates from 2026 to the middle of 2027: `2026-01-13T14:00 –15:30`, with a mark where one is cancelled.
pub(crate) fn dates(read: &Read) -> Vec<String> {
    let found = instances(&read.events, date(2026, 1, 1).at(0, 0, 0, 0), date(2027, 7, 1).at(0, 0, 0, 0), 1_000);
    let one = |one: &gatherings::ical::Instance| {
        let off = if one.status == gatherings::ical::Status::Cancelled { " off" } else { "" };
        format!("{}–{}{off}", one.start.strftime("%m-%d %H:%M"), one.end.strftime("%H:%M"))
    };
    found.all.iter().map(one).collect()
}
