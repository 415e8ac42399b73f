//! The next dates inside another site's page. Every link leads out of the frame, into a window of its own.

use super::{list, phrases, text};
use crate::{
    embed::{Shown, called, chosen::Chosen},
    store::Ahead,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{icon, icon as icons},
    dates::capital,
};

/// What it is called, for the window and for a screen reader that meets the frame.
#[must_use]
pub fn title(visit: &Visit, chosen: &Chosen) -> String {
    visit.with("embed-title", &[("name", called(visit, chosen).into())])
}

/// The next dates; when there are none, so it says, and where there are.
#[must_use]
pub fn content(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        h1 { (called(visit, &shown.chosen)) }
        @if shown.dates.is_empty() {
            p { (visit.t("shown-nothing")) }
        } @else {
            ol.v-e-list { @for one in &shown.dates { (item(visit, one)) } }
        }
        p { (more(visit, shown)) }
    }
}

/// A place, a kind or a series that nobody knows.
#[must_use]
pub fn unknown(visit: &Visit, chosen: &Chosen) -> Markup {
    let what = chosen.unknown.join(", ");
    html! {
        h1 { (visit.t("shown-unknown-title")) }
        p { (visit.with("shown-unknown", &[("what", what.into())])) }
        p { span.v-e-more { (out(visit, "/treff", &html! { (visit.t("shown-everything")) })) } }
    }
}

/// Our own fault, said calmly on somebody else's page.
#[must_use]
pub fn not_now(visit: &Visit) -> Markup {
    html! {
        h1 { (visit.t("cal-title")) }
        p { (visit.t("shown-not-now")) }
        p { span.v-e-more { (out(visit, "/treff", &html! { (visit.t("shown-everything")) })) } }
    }
}

/// The same as a piece of HTML for a server: no class that means anything there, no script, no style, whole addresses.
#[must_use]
pub fn fragment(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        section.varde lang=(visit.language) {
            h2 { (called(visit, &shown.chosen)) }
            @if shown.dates.is_empty() { p { (visit.t("shown-nothing")) } } @else {
                ul { @for one in &shown.dates {
                    li {
                        a href=(address(visit, &path(one))) { (name(visit, one)) }
                        @if let Some(mark) = off(visit, one) { p { strong { (mark) } } }
                        p { @if is_on(one) { (when(visit, one)) } @else { s { (when(visit, one)) } } }
                    }
                } }
            }
            @if visit.app.settings.fictional { p { (visit.t("invented")) } }
            p { a href=(address(visit, &shown.chosen.whole_list())) { (visit.t("shown-fragment-more")) } }
        }
    }
}

fn item(visit: &Visit, one: &Ahead) -> Markup {
    let place = phrases::short_where(visit, &one.series, Some(&one.occurrence));
    html! {
        li {
            h2 { (out(visit, &path(one), &name(visit, one))) }
            @if let Some(mark) = off(visit, one) { p { strong.v-off { (mark) } } }
            p { @if is_on(one) { (when(visit, one)) } @else { s { (when(visit, one)) } } }
            @if let Some(place) = place { p.v-quiet { (capital(&place)) } }
        }
    }
}

fn path(one: &Ahead) -> String {
    format!("{}/{}", one.series.path(), one.occurrence.key(true))
}

fn is_on(one: &Ahead) -> bool {
    one.occurrence.standing(&one.series).is_on()
}

fn name(visit: &Visit, one: &Ahead) -> Markup {
    html! {
        (text::span(&one.series.name(visit.language)))
        @if let Some(theme) = &one.occurrence.theme { ": " (list::theme_of(visit, &one.occurrence, theme)) }
    }
}

/// «Avlyst: sykdom.», «Flyttet», «Pause: …»; nothing when it is as usual.
fn off(visit: &Visit, one: &Ahead) -> Option<Markup> {
    let standing = one.occurrence.standing(&one.series);
    let mark = phrases::mark(visit, standing)?;
    Some(html! { (mark) (list::reason(visit, standing)) })
}

/// «Tirsdag 8. desember, klokka 14.00–15.30» for machines and people.
fn when(visit: &Visit, one: &Ahead) -> Markup {
    let starts = one.occurrence.starts;
    let day = phrases::day(visit.language, starts.date(), visit.today());
    html! {
        time datetime=(starts.strftime("%Y-%m-%dT%H:%M")) { (day) ", " (phrases::hours(visit.language, &one.occurrence)) }
    }
}

/// Where the rest is.
fn more(visit: &Visit, shown: &Shown) -> Markup {
    let key = match (shown.dates.is_empty(), shown.more) {
        (true, _) => "shown-everything",
        (false, true) => "shown-more",
        (false, false) => "shown-whole",
    };
    // Where nothing is, the way leads to everything there is.
    let to = if shown.dates.is_empty() { "/treff".to_owned() } else { shown.chosen.whole_list() };
    html! { span.v-e-more { (out(visit, &to, &html! { (visit.t(key)) })) (icon(icons::ARROW_RIGHT)) } }
}

fn address(visit: &Visit, path: &str) -> String {
    visit.app.settings.absolute(&visit.href(path))
}

/// A link to our own page, in a window of its own.
fn out(visit: &Visit, path: &str, words: &Markup) -> Markup {
    html! {
        a href=(address(visit, path)) target="_blank" rel="noopener" {
            (words) span.v-hide { (visit.t("new-window")) }
        }
    }
}
