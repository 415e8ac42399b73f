//! The pages about lists: plain values in, HTML out.

pub(super) mod list;
pub(super) mod mapping;
pub(super) mod past;
pub(super) mod progress;
pub(super) mod result;
pub(super) mod words;

use super::PATH;
use crate::desk::sheet;
use jiff::Timestamp;
use kernel::clock;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
    dates,
    page::Sheet,
};
use std::collections::HashMap;

/// A page under the list of lists.
fn under<'a>(visit: &Visit, title: impl Into<String>, desk: &'a str, lists: &'a str) -> Sheet<'a> {
    sheet(visit, title, desk).under(lists, PATH)
}

/// What the desk and the list of lists are called.
fn above(visit: &Visit) -> [String; 2] {
    [visit.t("desk"), visit.t("desk-import")]
}

/// «i dag klokka 14.05», «20. november klokka 14.05».
fn when(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    let at = clock::in_oslo(at);
    let time = dates::time(visit.language, at.time());
    if at.date() == visit.today() {
        return visit.with("table-today", &[("time", time.into())]);
    }
    let day = dates::day(visit.language, at.date(), visit.today());
    visit.with("table-at", &[("day", day.into()), ("time", time.into())])
}

/// What somebody is called; whoever is not here any more, or the machine, has a word.
fn named(visit: &Visit, names: &HashMap<String, String>, id: Option<&str>) -> String {
    match id {
        None => visit.t("table-by-machine"),
        Some(id) => names.get(id).cloned().unwrap_or_else(|| visit.t("table-by-unknown")),
    }
}

/// Why nothing was done, above everything else.
fn why(visit: &Visit, key: Option<&str>) -> Markup {
    html! { @if let Some(key) = key { (notice(Notice::Careful, &html! { p { (visit.t(key)) } })) } }
}

/// A form that is one button.
fn act(visit: &Visit, path: &str, label: &str, main: bool) -> Markup {
    html! {
        form method="post" action=(visit.href(path)) {
            button.ds-button data-variant=[(!main).then_some("secondary")] type="submit" { (label) }
        }
    }
}

/// A link that looks like a button.
fn way(visit: &Visit, path: &str, label: &str) -> Markup {
    html! { a.ds-button.v-noprint data-variant="secondary" href=(visit.href(path)) { (label) } }
}

/// How far something has come, for who comes back to look.
fn progress(visit: &Visit, done: i64, all: i64, label: &str, path: &str) -> Markup {
    html! {
        progress.v-progress value=(done.min(all)) max=(all.max(1)) aria-label=(label) {}
        p { a.v-go href=(visit.href(path)) { (visit.t("table-look-again")) } }
        p.v-quiet { (visit.t("table-leave")) }
    }
}
