//! The pages of mapping.

pub(super) mod brreg;
pub(super) mod form;
pub(super) mod imported;
pub(super) mod list;
pub(super) mod one;
pub(super) mod overview;
pub(super) mod paste;
mod progress;

use super::{Colleagues, PATH};
use crate::{
    desk,
    mapping::{Attempt, Candidate, State},
    places::PLACES,
    store::mapping::{Alike, Like},
    themes,
};
use jiff::{Timestamp, civil::Date};
use kernel::clock;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice, tel_link},
    dates,
};

/// A page below the front of mapping.
fn sheet(visit: &Visit, title: String, lead: Option<String>, done: Option<Markup>, content: &Markup) -> Markup {
    let (room, mapping) = (visit.t("desk"), visit.t("mapping"));
    let sheet = desk::sheet(visit, title, &room).done(done);
    let sheet = if visit.path == PATH { sheet } else { sheet.under(&mapping, PATH) };
    let sheet = if let Some(lead) = lead { sheet.lead(lead) } else { sheet };
    sheet.render(visit, content)
}

/// What was just done, where the word in the address is one of ours.
fn done_line(visit: &Visit, done: Option<&str>) -> Option<String> {
    let plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase() || b"-_".contains(&byte));
    let key = format!("mapping-done-{}", done.filter(plain)?.replace('_', "-"));
    visit.has(&key).then(|| visit.t(&key))
}

/// Whatever was not done, and why.
fn careful(text: Option<&str>) -> Markup {
    html! { @if let Some(text) = text { (notice(Notice::Careful, &html! { p { (text) } })) } }
}

/// The municipality's name; nothing where nobody knows.
fn place(candidate: &Candidate) -> Option<&'static str> {
    PLACES.municipality(&candidate.about.municipality).map(|municipality| municipality.name.as_str())
}

fn theme_names(visit: &Visit, candidate: &Candidate) -> String {
    let names = candidate.about.themes.iter().filter_map(|id| themes::theme(id));
    names.map(|theme| theme.name.of(visit.language)).collect::<Vec<_>>().join(", ")
}

/// «20. november»: a day is enough.
fn day(visit: &Visit, millis: i64) -> String {
    Timestamp::from_millisecond(millis).map_or_else(|_| String::new(), |at| date(visit, clock::in_oslo(at).date()))
}

fn date(visit: &Visit, day: Date) -> String {
    dates::day(visit.language, day, visit.today())
}

/// A form that is one button; `about` is read aloud after the label.
fn act(visit: &Visit, path: &str, label: &str, about: &str, main: bool) -> Markup {
    html! {
        form method="post" action=(visit.href(path)) {
            button.ds-button data-variant=[(!main).then_some("secondary")] type="submit" {
                (label) @if !about.is_empty() { span.v-hide { ": " (about) } }
            }
        }
    }
}

fn way(visit: &Visit, path: &str, label: &str, main: bool) -> Markup {
    html! { a.ds-button.v-noprint data-variant=[(!main).then_some("secondary")] href=(visit.href(path)) { (label) } }
}

/// How far it has come, in a sentence: who has it, when it is tried again, why it was laid aside.
fn standing(visit: &Visit, candidate: &Candidate, colleagues: &Colleagues) -> String {
    let who = candidate.holder.as_ref().map(|holder| colleagues.call(visit, holder));
    match (candidate.state, who, candidate.again_on) {
        (State::Waiting, Some(who), Some(again)) => {
            visit.with("mapping-waits-with", &[("who", who.into()), ("day", date(visit, again).into())])
        }
        (State::Waiting, None, Some(again)) => visit.with("mapping-waits", &[("day", date(visit, again).into())]),
        (State::New | State::Calling | State::Waiting, Some(who), _) => {
            visit.with("mapping-has", &[("who", who.into())])
        }
        (State::Dropped, ..) => candidate
            .why
            .map_or_else(|| visit.t("mapping-state-dropped"), |why| visit.t(&format!("mapping-why-{}", why.word()))),
        (state, ..) => visit.t(&format!("mapping-state-{}", state.word())),
    }
}

/// What came of an attempt, who made it and when, in a line.
fn tried(visit: &Visit, attempt: &Attempt, colleagues: &Colleagues) -> String {
    let outcome = visit.t(&format!("mapping-outcome-{}", attempt.outcome.word()));
    let way = visit.t(&format!("mapping-way-{}", attempt.way.word()));
    let who = colleagues.call(visit, &attempt.made_by);
    let values = [
        ("who", who.into()),
        ("day", day(visit, attempt.made_at).into()),
        ("way", way.into()),
        ("outcome", outcome.into()),
    ];
    visit.with("mapping-tried", &values)
}

/// A row of a list of candidates.
fn row(visit: &Visit, candidate: &Candidate, last: Option<&Attempt>, colleagues: &Colleagues, act: &Markup) -> Markup {
    html! {
        li {
            div {
                a.v-go href=(visit.href(&format!("{PATH}/{}", candidate.id))) { (candidate.about.name) }
                p.v-quiet {
                    @if let Some(place) = place(candidate) { (place) ". " }
                    (standing(visit, candidate, colleagues))
                }
                @if let Some(last) = last { p.v-quiet { (tried(visit, last, colleagues)) } }
            }
            (act)
        }
    }
}

/// What something may be the same as, as links.
fn alike(visit: &Visit, all: &[Alike]) -> Markup {
    html! {
        ul.v-points { @for one in all { li {
            @match &one.like {
                Like::Entry(slug) => {
                    a href=(visit.href(&format!("/aktiviteter/{slug}"))) { (one.name) }
                    ", " (visit.t("mapping-alike-entry"))
                }
                // A line of the same paste is nowhere yet.
                Like::Candidate(id) if id.is_empty() => { (one.name) ", " (visit.t("mapping-alike-line")) }
                Like::Candidate(id) => {
                    a href=(visit.href(&format!("{PATH}/{id}"))) { (one.name) }
                    ", " (visit.t("mapping-alike-candidate"))
                }
            }
            @if one.by_number { ". " (visit.t("mapping-alike-number")) }
        } } }
    }
}

/// How to reach it.
fn reach(candidate: &Candidate) -> Markup {
    html! { @if let Some(phone) = candidate.about.phone.as_ref().filter(|_| !candidate.phone_wrong) { (tel_link(phone)) } }
}
