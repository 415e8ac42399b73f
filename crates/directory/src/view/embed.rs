//! An embed as a page in a frame. Every link leads out of the frame, into a window of its own.

use super::{hit, phrases, pins, text};
use crate::{
    asking::DAYS,
    embed::{A_DAY, Shown, called, chosen::Chosen, chosen::View},
    listing::Listing,
    schedule::Occasion,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{freshness, icon, icon as icons},
    dates,
};

/// What it is called, for the window and for a screen reader that meets the frame.
#[must_use]
pub fn title(visit: &Visit, chosen: &Chosen) -> String {
    visit.with("embed-title", &[("name", called(visit, chosen).into())])
}

/// The activities in the view that was chosen; when there are none, so it says, and where there are.
#[must_use]
pub fn content(visit: &Visit, shown: &Shown) -> Markup {
    let chosen = &shown.chosen;
    let empty = if chosen.view == View::Week { shown.week.is_empty() } else { shown.hits.is_empty() };
    html! {
        h1 { (called(visit, chosen)) }
        @if empty {
            p { (visit.t(if chosen.view == View::Week && shown.total > 0 { "embed-nothing-week" } else { "embed-nothing" })) }
        } @else {
            @match chosen.view {
                View::List => ul.v-e-list { @for (_, listing) in &shown.hits { li { (item(visit, listing)) } } },
                View::Map => (map(visit, shown)),
                View::Week => (week(visit, shown)),
            }
        }
        p { (more(visit, shown)) }
    }
}

/// A place or a theme that nobody knows.
#[must_use]
pub fn unknown(visit: &Visit, chosen: &Chosen) -> Markup {
    let what = chosen.unknown.join(", ");
    html! {
        h1 { (visit.t("embed-unknown-title")) }
        p { (visit.with("embed-unknown", &[("what", what.into())])) }
        p { span.v-e-more { (out(visit, "/aktiviteter", &html! { (visit.t("embed-whole")) })) } }
    }
}

/// Our own fault, said calmly on somebody else's page.
#[must_use]
pub fn not_now(visit: &Visit, chosen: &Chosen) -> Markup {
    html! {
        h1 { (called(visit, chosen)) }
        p { (visit.t("embed-not-now")) }
        p { span.v-e-more { (out(visit, &chosen.whole_list(), &html! { (visit.t("embed-whole")) })) } }
    }
}

fn item(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        h2 { (name(visit, listing)) }
        @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
        @if let Some(alert) = &listing.alert { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (text::span(alert)) } } }
        (hit::meta(visit, listing))
        p { (freshness(visit, listing.facts.confirmed, None)) }
    }
}

fn map(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        div.v-e-map {
            @if let Some(drawn) = pins::drawn(visit, &shown.hits) { div { (drawn) } }
            ol.v-e-list.v-e-numbers {
                @for (at, (_, listing)) in shown.hits.iter().enumerate() {
                    li id=(format!("forslag-{}", at + 1)) {
                        h2 { (name(visit, listing)) }
                        (hit::meta(visit, listing))
                    }
                }
            }
        }
    }
}

fn week(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        @for day in shown.week.chunk_by(|a, b| a.1.date == b.1.date) {
            section.v-e-day {
                h2 { @if let Some((_, first)) = day.first() { (day_name(visit, first)) } }
                ul.v-e-list {
                    @for (at, occasion) in day.iter().take(A_DAY) {
                        @if let Some((_, listing)) = shown.hits.get(*at) {
                            li {
                                (time(visit, occasion))
                                h3 { (name(visit, listing)) }
                                @if let Some(place) = phrases::whereabouts(visit, listing) { p { (place) } }
                            }
                        }
                    }
                }
                @if let (Some(rest), Some((_, first))) = (rest(visit, shown, day.len()), day.first()) {
                    p.v-e-rest { (out(visit, &of_day(shown, first), &html! { (rest) })) }
                }
            }
        }
    }
}

/// That a day has more than is shown; how many, when all were looked through.
pub(super) fn rest(visit: &Visit, shown: &Shown, of_day: usize) -> Option<String> {
    let rest = of_day.checked_sub(A_DAY).filter(|rest| *rest > 0)?;
    Some(match shown.whole_week {
        true => visit.with("embed-day-more", &[("count", rest.into())]),
        false => visit.t("embed-day-some"),
    })
}

/// The list of one day of the week.
pub(super) fn of_day(shown: &Shown, occasion: &Occasion) -> String {
    let day = usize::from(occasion.date.weekday().to_monday_zero_offset().unsigned_abs());
    let list = shown.chosen.whole_list();
    let sign = if list.contains('?') { '&' } else { '?' };
    format!("{list}{sign}dag={}", DAYS.get(day).copied().unwrap_or_default())
}

/// «I dag, søndag 22. november».
pub(super) fn day_name(visit: &Visit, occasion: &Occasion) -> String {
    let long = dates::long(visit.language, occasion.date, visit.today());
    let today = visit.today();
    let near = if occasion.date == today {
        Some("when-today")
    } else if today.tomorrow().is_ok_and(|tomorrow| tomorrow == occasion.date) {
        Some("when-tomorrow")
    } else {
        None
    };
    dates::capital(&near.map_or_else(|| long.clone(), |key| format!("{}, {long}", visit.t(key))))
}

/// «11.00–14.00» for machines and people; that one asks where no hour is known.
pub(super) fn time(visit: &Visit, occasion: &Occasion) -> Markup {
    html! {
        @match occasion.from {
            Some(from) => time datetime=(format!("{}T{}", occasion.date, from.strftime("%H:%M"))) { (dates::hours(from, occasion.to)) },
            None => time datetime=(occasion.date) { (visit.t("embed-ask-hour")) },
        }
    }
}

fn name(visit: &Visit, listing: &Listing) -> Markup {
    out(visit, &format!("/aktiviteter/{}", listing.slug), &text::span(&listing.name))
}

/// Where the rest is.
fn more(visit: &Visit, shown: &Shown) -> Markup {
    let key = if shown.total > shown.hits.len() || !shown.week.is_empty() { "embed-more" } else { "embed-whole" };
    let words = match (shown.total, key) {
        (0, _) => visit.t("embed-everything"),
        (_, "embed-more") => visit.with("embed-more", &[("count", shown.total.into())]),
        _ => visit.t("embed-whole"),
    };
    // Where nothing fits, the way leads to everything there is.
    let to = if shown.total == 0 { "/aktiviteter".to_owned() } else { shown.chosen.whole_list() };
    html! { span.v-e-more { (out(visit, &to, &html! { (words) })) (icon(icons::ARROW_RIGHT)) } }
}

/// A link to our own page, in a window of its own.
fn out(visit: &Visit, path: &str, words: &Markup) -> Markup {
    html! {
        a href=(visit.app.settings.absolute(&visit.href(path))) target="_blank" rel="noopener" {
            (words) span.v-hide { (visit.t("new-window")) }
        }
    }
}
