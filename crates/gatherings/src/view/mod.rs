//! The pages of gatherings: plain values in, markup out.

pub mod build_in;
pub mod calendar;
pub mod coming;
pub mod course;
pub mod date;
pub mod embed;
pub mod fair;
mod feeds;
mod happening;
pub mod json_ld;
mod list;
mod month;
pub mod one;
pub mod phrases;
pub mod printing;
pub mod reminder;
mod room;
pub mod share;
pub mod staff;
mod text;

use crate::{occurrence::Occurrence, series::Series};
use maud::Markup;
use shell::Visit;

/// A date as a line (`li`) of a list of what is on, here or in another room.
#[must_use]
pub fn next_line(visit: &Visit, series: &Series, occurrence: &Occurrence) -> Markup {
    list::line(visit, &list::Line { series, occurrence, by_day: false, alone: true })
}
