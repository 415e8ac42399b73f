//! What stands in a list of what is on: a date of a series, or a fair.

use super::{fair, next_line};
use crate::{fair::Fair, store::Ahead};
use jiff::civil::DateTime;
use maud::Markup;
use shell::Visit;

/// One of them.
#[derive(Clone, Copy)]
pub(super) enum Happening<'a> {
    /// A date.
    Date(&'a Ahead),
    /// A fair.
    Fair(&'a Fair),
}

impl<'a> Happening<'a> {
    /// Both in the order of time.
    pub(super) fn all(dates: impl IntoIterator<Item = &'a Ahead>, fairs: &'a [Fair]) -> Vec<Self> {
        let mut all: Vec<Self> = dates.into_iter().map(Self::Date).chain(fairs.iter().map(Self::Fair)).collect();
        all.sort_by_key(Self::starts);
        all
    }

    /// When it begins.
    pub(super) fn starts(&self) -> DateTime {
        match self {
            Self::Date(one) => one.occurrence.starts,
            Self::Fair(fair) => fair.begins(),
        }
    }

    /// As a line of a list.
    pub(super) fn line(&self, visit: &Visit) -> Markup {
        match self {
            Self::Date(one) => next_line(visit, &one.series, &one.occurrence),
            Self::Fair(one) => fair::list::line_among_dates(visit, one),
        }
    }
}
