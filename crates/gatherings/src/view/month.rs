//! A month as a table: weeks down, days across, each date said in full to who cannot see the grid.

use super::{fair, happening::Happening, phrases};
use crate::store::Ahead;
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};
use maud::{Markup, html};
use shell::{
    Visit,
    dates::{self, capital},
};

const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// «desember 2026».
pub(super) fn name(visit: &Visit, first: Date) -> String {
    format!("{} {}", dates::month(visit.language, first), first.year())
}

/// The table.
pub(super) fn table(visit: &Visit, first: Date, all: &[Happening<'_>]) -> Markup {
    let begins = first.saturating_sub(i64::from(first.weekday().to_monday_zero_offset()).days());
    let last = first.last_of_month();
    let weeks = (0..6).map(|week| begins.saturating_add((7 * week).days())).filter(|monday| *monday <= last);
    html! {
        table.v-month {
            caption.v-hide { (capital(&name(visit, first))) }
            thead { tr { @for day in DAYS {
                th scope="col" { (capital(dates::weekday(visit.language, day))) }
            } } }
            tbody { @for monday in weeks { tr {
                @for offset in 0..7_i64 { (cell(visit, monday.saturating_add(offset.days()), first, all)) }
            } } }
        }
    }
}

fn cell(visit: &Visit, day: Date, first: Date, all: &[Happening<'_>]) -> Markup {
    let inside = day.month() == first.month() && day.year() == first.year();
    let today = day == visit.today();
    let here: Vec<&Happening<'_>> = all.iter().filter(|one| one.starts().date() == day).collect();
    html! {
        td.v-month__out[!inside].v-month__today[today].v-month__none[here.is_empty()] {
            @if inside {
                p.v-month__day {
                    time datetime=(day) { span.v-month__long { (capital(&dates::long(visit.language, day, visit.today()))) } span.v-month__short aria-hidden="true" { (day.day()) } }
                    @if today { span.v-hide { ", " (visit.t("cal-today")) } }
                }
                @if !here.is_empty() { ul { @for one in here { li {
                    @match one { Happening::Date(date) => (entry(visit, date)), Happening::Fair(one) => (fair::list::in_a_month(visit, one)) }
                } } } }
            }
        }
    }
}

fn entry(visit: &Visit, one: &Ahead) -> Markup {
    let standing = one.occurrence.standing(&one.series);
    let name = one.series.name(visit.language);
    let path = format!("{}/{}", one.series.path(), one.occurrence.key(true));
    let hours = dates::hours(one.occurrence.starts.time(), None);
    html! {
        a href=(visit.href(&path)) {
            span { (hours) } " "
            @if standing.is_on() { (super::text::span(&name)) } @else { s { (super::text::span(&name)) } }
        }
        @if let Some(mark) = phrases::mark(visit, standing) { " " strong.v-off { (mark) } }
    }
}
