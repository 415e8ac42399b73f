//! A list of dates, soonest first.

use super::{phrases, text};
use crate::{
    occurrence::{Occurrence, Standing},
    series::{Said, Series},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::day_box,
    dates::{self, capital},
};

/// A date in a list: what it is called and where it leads.
pub(super) struct Line<'a> {
    pub(super) series: &'a Series,
    pub(super) occurrence: &'a Occurrence,
    /// Whether its name is the day: among dates of one series.
    pub(super) by_day: bool,
    /// Whether the series has only this one on its day.
    pub(super) alone: bool,
}

pub(super) fn line(visit: &Visit, line: &Line<'_>) -> Markup {
    let (series, occurrence) = (line.series, line.occurrence);
    let standing = occurrence.standing(series);
    let date = occurrence.starts.date();
    let path = format!("{}/{}", series.path(), occurrence.key(line.alone));
    let day = phrases::day(visit.language, date, visit.today());
    let hours = capital(&phrases::hours(visit.language, occurrence));
    let place = phrases::short_where(visit, series, Some(occurrence));
    let name = series.name(visit.language);
    html! {
        li {
            @if standing.is_on() { (day_box(visit, date)) } @else { (day_box_off(visit, date)) }
            div {
                h3 {
                    a href=(visit.href(&path)) {
                        @if line.by_day { (day) } @else { (text::span(&name)) }
                        @if let Some(theme) = &occurrence.theme { ": " (theme_of(visit, occurrence, theme)) }
                    }
                }
                @if let Some(mark) = phrases::mark(visit, standing) { p { strong.v-off { (mark) } (reason(visit, standing)) } }
                @let when = html! {
                    @if !line.by_day { time datetime=(date) { (day) } ", " (dates_low(&hours)) } @else { (hours) }
                };
                @if standing.is_on() { p { (when) } } @else { p { s { (when) } } }
                @if !line.by_day { @if let Some(place) = place { p.v-quiet { (capital(&place)) } } }
                @else if let Some(room) = &occurrence.room { p.v-quiet { (capital(&phrases::room_named(visit, room))) } }
            }
        }
    }
}

fn dates_low(hours: &str) -> String {
    let mut letters = hours.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A theme, in its own language.
pub(super) fn theme_of(visit: &Visit, occurrence: &Occurrence, theme: &str) -> Markup {
    let own = occurrence.language == visit.language.tag();
    text::span(&Said { text: theme.to_owned(), language: occurrence.language.clone(), own })
}

pub(super) fn reason(visit: &Visit, standing: Standing<'_>) -> Markup {
    let why = match standing {
        Standing::Off(Some(why)) => why,
        Standing::Rests(pause) => return html! { ": " (phrases::pause(visit, pause)) },
        _ => return html! {},
    };
    let (word, own) = phrases::why(visit, why);
    html! { @if let Some(word) = word { ": " (word) "." } @else if let Some(own) = own { ": " (text::span(&own)) } }
}

pub(super) fn day_box_off(visit: &Visit, date: jiff::civil::Date) -> Markup {
    html! {
        span.v-day.v-day--off aria-hidden="true" {
            span { (dates::weekday(visit.language, date.weekday())) } b { (date.day()) }
            span { (dates::month(visit.language, date)) }
        }
    }
}
