//! What it is like there, the first time, and how to find the room.

use super::{phrases, text};
use crate::{
    occurrence::Occurrence,
    series::{Field, Place, Series},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{mail_link, tel_link},
    dates::capital,
};

/// All of it. Nothing is said of what is not known.
pub(super) fn sections(visit: &Visit, series: &Series, occurrence: Option<&Occurrence>) -> Markup {
    let said = |field| series.texts.said(field, visit.language);
    let about = said(Field::About);
    let greets = said(Field::Greets);
    html! {
        @if about.is_some() || greets.is_some() {
            section.v-block aria-labelledby="slik" {
                h2 #slik { (visit.t("room-like")) }
                div.v-text {
                    @if let Some(about) = &about { (text::paragraphs(about)) }
                    @if let Some(greets) = &greets { (text::paragraphs(greets)) }
                }
            }
        }
        @if let Some(first) = said(Field::FirstTime) {
            section.v-block aria-labelledby="forste" { h2 #forste { (visit.t("room-first")) } (text::steps(&first)) }
        }
        (way(visit, series, occurrence))
        (ask(visit, series))
    }
}

fn way(visit: &Visit, series: &Series, occurrence: Option<&Occurrence>) -> Markup {
    let own = occurrence.and_then(|one| one.room.clone());
    let room = own.or_else(|| series.place.room.clone()).map(|room| capital(&phrases::room_named(visit, &room)));
    let way = series.texts.said(Field::Way, visit.language);
    let address = series.place.address();
    let facts = facts(visit, &series.place);
    html! {
        @if room.is_some() || way.is_some() || address.is_some() || !facts.is_empty() {
            section.v-block aria-labelledby="finn" {
                h2 #finn { (visit.t("room-way")) }
                div.v-text {
                    @if room.is_some() || address.is_some() {
                        p { @if let Some(room) = &room { strong { (room) } } @if room.is_some() && address.is_some() { br; } @if let Some(address) = &address { (address) } }
                    }
                    @if let Some(way) = &way { (text::paragraphs(way)) }
                    @if !facts.is_empty() { ul { @for fact in &facts { li { (fact) } } } }
                }
            }
        }
    }
}

/// What the room is like for who does not see, hear or walk as most do: only what somebody has said.
pub(super) fn facts(visit: &Visit, place: &Place) -> Vec<String> {
    let one =
        |value: Option<bool>, key: &str| value.map(|yes| visit.t(&format!("{key}-{}", if yes { "yes" } else { "no" })));
    [one(place.step_free, "room-steps"), one(place.quiet_corner, "room-quiet"), one(place.toilet, "room-toilet")]
        .into_iter()
        .flatten()
        .collect()
}

fn ask(visit: &Visit, series: &Series) -> Markup {
    let contact = &series.contact;
    html! {
        @if !contact.is_empty() {
            section.v-block aria-labelledby="spor" {
                h2 #spor { (visit.t("room-ask")) }
                div.v-text {
                    p {
                        @match &contact.name {
                            Some(name) => (visit.with("room-ask-who", &[("name", name.clone().into())])),
                            None => (visit.t("room-ask-us")),
                        }
                        " "
                        @if let Some(phone) = &contact.phone { (tel_link(phone)) }
                        @if contact.phone.is_some() && contact.email.is_some() { " " (visit.t("room-or")) " " }
                        @if let Some(email) = &contact.email { (mail_link(email)) }
                        "."
                    }
                }
            }
        }
    }
}
