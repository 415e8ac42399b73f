//! What people searched for and did not find.

use super::worklist::done;
use crate::{
    desk::{
        NEW,
        missed::{PATH, Shown},
        sheet,
    },
    fresh::at_hour,
    places::PLACES,
    store::{Mark, MissedSearch},
};
use maud::{Markup, html};
use shell::{Asked, Visit, dates};

/// The page.
#[must_use]
pub fn page(visit: &Visit, shown: &Shown, asked: &Asked) -> Markup {
    let desk = visit.t("desk");
    let (waiting, over): (Vec<_>, Vec<_>) = shown.all.iter().partition(|(one, mark)| waits(one, mark));
    let content = html! {
        @if waiting.is_empty() { p { (visit.t("missed-none")) } }
        ul.v-plain.v-missed {
            @for (one, _) in &waiting { li #(one.key()) { (line(visit, one)) (acts(visit, one)) } }
        }
        @if !waiting.is_empty() {
            h2 { (visit.t("missed-what")) }
            p { (visit.t("missed-what-entry")) " " a href=(visit.href(NEW)) { (visit.t("desk-new")) } }
            p { (visit.t("missed-what-word")) " "
                @if shown.teaches { a href=(visit.href("/administrasjon/ord")) { (visit.t("missed-words")) } }
                @else { (visit.t("missed-words-who")) } }
        }
        @if !over.is_empty() {
            h2 { (visit.t("missed-over")) }
            ul.v-plain.v-missed { @for (one, _) in &over { li { (line(visit, one)) } } }
        }
        p.v-quiet { (visit.t("missed-how")) }
    };
    sheet(visit, visit.t("missed"), &desk).lead(visit.t("missed-lead")).done(done(visit, asked)).render(visit, &content)
}

fn waits(one: &MissedSearch, mark: &Mark) -> bool {
    mark.done_at.is_none_or(|done| at_hour(one.last, 0).is_some_and(|last| last > done))
}

fn line(visit: &Visit, one: &MissedSearch) -> Markup {
    let place =
        PLACES.municipality(&one.municipality).map_or_else(|| visit.t("missed-anywhere"), |place| place.name.clone());
    let day = dates::day(visit.language, one.last, visit.today());
    html! {
        p { b { "«" (one.words) "»" } span.v-line {
            (place) ". " (visit.with("missed-times", &[("count", one.times.into()), ("day", day.into())])) } }
    }
}

fn acts(visit: &Visit, one: &MissedSearch) -> Markup {
    html! {
        form.v-acts method="post" action=(visit.href(PATH)) {
            input type="hidden" name="hva" value=(one.key());
            @for word in ["tilbud", "ord", "ingenting"] {
                button.ds-button data-variant="secondary" data-size="sm" type="submit" name="gjor" value=(word) {
                    (visit.t(&format!("missed-do-{word}"))) span.v-hide { ", " (one.words) } }
            }
        }
    }
}
