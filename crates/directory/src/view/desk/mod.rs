//! Pages of the desk.

pub mod alike;
pub mod embeds;
pub mod list;
pub mod merge;
pub mod missed;
pub mod month;
pub mod one;
pub mod proposal;
pub mod same;
pub mod version;
pub mod worklist;

use jiff::Timestamp;
use kernel::clock;
use maud::{Markup, html};
use shell::{Asked, Visit, dates};
use std::collections::HashMap;

/// «20. november klokka 14.05».
pub(crate) fn when(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    let at = clock::in_oslo(at);
    let (day, time) = (dates::day(visit.language, at.date(), visit.today()), dates::time(visit.language, at.time()));
    visit.with("desk-at", &[("day", day.into()), ("time", time.into())])
}

/// «20. november».
pub(crate) fn day(visit: &Visit, millis: i64) -> String {
    dates::day(visit.language, crate::fresh::day(millis), visit.today())
}

/// Who did something: a colleague by name, the program, whoever holds the entry, or somebody who is not here.
pub(crate) fn who(visit: &Visit, names: &HashMap<String, String>, by: &str) -> String {
    match (names.get(by), by) {
        (Some(name), _) => name.clone(),
        (None, "holder") => visit.t("desk-by-holder"),
        (None, "job" | "") => visit.t("desk-by-job"),
        (None, _) => visit.t("desk-by-other"),
    }
}

/// What was done just now, with the way back where the address names a version.
pub(crate) fn done(visit: &Visit, asked: &Asked, path: &str) -> Option<Markup> {
    let key = format!("desk-done-{}", asked.first("gjort")?);
    visit.has(&key).then(|| {
        html! {
            p { (visit.t(&key)) }
            @if let Some(version) = asked.first("angre") {
                form method="post" action=(visit.href(path)) {
                    input type="hidden" name="versjon" value=(version);
                    button.ds-button data-variant="tertiary" type="submit" name="gjor" value="angre" { (visit.t("desk-undo")) }
                }
            }
        }
    })
}
