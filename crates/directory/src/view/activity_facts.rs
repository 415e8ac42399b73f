//! The facts of an activity, each with an icon, a word and an answer.

use super::{hit, phrases, text, when};
use crate::listing::{Listing, Said};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Icon, icon, icon as icons},
};

/// The four that decide whether one can come: when, where, price, how one gets in.
pub(super) fn first(visit: &Visit, listing: &Listing) -> Markup {
    let facts = &listing.facts;
    html! {
        dl.v-facts {
            (times(visit, listing))
            (place(visit, listing))
            (line(visit, icons::WALLET, "fact-price", phrases::price(visit, facts), listing.cost_note.as_ref()))
            (line(visit, icons::DOOR_OPEN, "fact-entry", phrases::entry(visit, facts), listing.entry_note.as_ref()))
        }
    }
}

/// What else is good to know. What nobody has told is left out.
pub(super) fn rest(visit: &Visit, listing: &Listing) -> Markup {
    let facts = &listing.facts;
    // With a place, the note stands where the way there is told.
    let access = listing.access_note.as_ref().filter(|_| listing.place.is_none());
    let lines = [
        line(visit, icons::PERSON_GROUP, "fact-whom", whom(visit, listing), listing.eligibility.as_ref()),
        line(visit, icons::BULLET_LIST, "fact-group", phrases::group_size(visit, facts), listing.group_note.as_ref()),
        line(visit, icons::HOUSE, "fact-sit", sit(visit, listing), None),
        line(visit, icons::COFFEE, "fact-sober", phrases::sobriety(visit, facts), listing.sobriety_note.as_ref()),
        line(visit, icons::WHEELCHAIR, "fact-access", phrases::step_free(visit, facts), access),
        line(visit, icons::GLOBE, "fact-languages", phrases::languages(visit, facts), None),
    ];
    html! {
        @if lines.iter().any(|line| !line.0.is_empty()) {
            section.v-block aria-labelledby="godt" {
                h2 #godt { (visit.t("act-good-to-know")) }
                dl.v-facts { @for line in &lines { (line) } }
            }
        }
    }
}

/// A word, an answer, and a note in quieter type. The note alone is the answer where there is no other.
fn line(visit: &Visit, sign: Icon, word: &str, answer: Option<String>, note: Option<&Said>) -> Markup {
    html! {
        @if answer.is_some() || note.is_some() {
            div {
                (icon(sign)) dt { (visit.t(word)) }
                dd {
                    @match (&answer, note) {
                        (Some(answer), Some(note)) => { (answer) span lang=[text::lang(note)] dir=[text::dir(note)] { (note.text) } },
                        (Some(answer), None) => (answer),
                        (None, Some(note)) => (text::span(note)),
                        (None, None) => {},
                    }
                }
            }
        }
    }
}

fn times(visit: &Visit, listing: &Listing) -> Markup {
    let rules = when::rules(visit, listing);
    html! {
        @if rules.is_empty() {
            (line(visit, icons::CALENDAR, "fact-when", Some(visit.t("when-ask")).filter(|_| listing.schedule_note.is_none()),
                listing.schedule_note.as_ref()))
        } @else {
            div {
                (icon(icons::CALENDAR)) dt { (visit.t("fact-when")) }
                dd {
                    @for (at, rule) in rules.iter().enumerate() { @if at > 0 { br; } (rule) }
                    @if let Some(note) = &listing.schedule_note { span lang=[text::lang(note)] dir=[text::dir(note)] { (note.text) } }
                }
            }
        }
    }
}

fn place(visit: &Visit, listing: &Listing) -> Markup {
    let place = listing.place.as_ref();
    let name = place.and_then(|place| place.name.as_ref());
    let address = hit::address(listing);
    html! {
        @if name.is_some() || address.is_some() {
            div {
                (icon(icons::LOCATION_PIN)) dt { (visit.t("fact-where")) }
                dd {
                    @if let Some(name) = name { (text::span(name)) }
                    @if let Some(address) = &address { @if name.is_some() { span { (address) } } @else { (address) } }
                    @if let Some(entrance) = place.and_then(|place| place.entrance.as_ref()) {
                        span lang=[text::lang(entrance)] dir=[text::dir(entrance)] { (entrance.text) }
                    }
                }
            }
        } @else {
            (line(visit, icons::LOCATION_PIN, "fact-where", phrases::whereabouts(visit, listing), None))
        }
    }
}

/// For whom, and of which age.
fn whom(visit: &Visit, listing: &Listing) -> Option<String> {
    match (phrases::for_whom(visit, &listing.facts), phrases::age(visit, &listing.facts)) {
        (Some(whom), Some(age)) => Some(visit.with("whom-and-age", &[("whom", whom.into()), ("age", age.into())])),
        (whom, age) => whom.or_else(|| age.map(|age| shell::dates::capital(&age))),
    }
}

fn sit(visit: &Visit, listing: &Listing) -> Option<String> {
    listing.facts.just_sit.filter(|may| *may).map(|_| visit.t("sit-yes"))
}
