//! What one does there, the first time, who meets you, how to get there, who is behind it.

use super::{activity_side as side, hit, text};
use crate::{
    facts::Source,
    listing::{Listing, Steps},
    places::in_norway,
    utm,
};
use kernel::language::is_right_to_left;
use maud::{Markup, html};
use shell::{Visit, dates};

/// What one does there.
pub(super) fn description(visit: &Visit, listing: &Listing) -> Markup {
    let longer =
        listing.description.as_ref().filter(|long| listing.summary.as_ref().is_none_or(|s| s.text != long.text));
    html! {
        @if let Some(description) = longer {
            section.v-block aria-labelledby="om" {
                h2 #om { (visit.t("act-about")) }
                div.v-text { (text::paragraphs(description)) }
            }
        }
    }
}

/// What happens the first time, step by step.
pub(super) fn first_time(visit: &Visit, listing: &Listing) -> Markup {
    let steps = &listing.first_time;
    html! {
        @if !steps.steps.is_empty() {
            section.v-block aria-labelledby="forste" {
                h2 #forste { (visit.t("act-first-time")) }
                ol.v-path lang=[lang(visit, steps)] dir=[dir(steps)] {
                    @for step in &steps.steps { li { h3 { (step.heading) } @if !step.text.is_empty() { p { (step.text) } } } }
                }
            }
        }
    }
}

/// Who meets you.
pub(super) fn who_meets(visit: &Visit, listing: &Listing) -> Markup {
    let people = &listing.who_meets;
    html! {
        @if !people.steps.is_empty() {
            section.v-block aria-labelledby="hvem" {
                h2 #hvem { (visit.t("act-who")) }
                ul.v-people lang=[lang(visit, people)] dir=[dir(people)] {
                    @for person in &people.steps {
                        li {
                            span.v-stone aria-hidden="true" { (initial(&person.heading)) }
                            p { b { (person.heading) } @if !person.text.is_empty() { br; (person.text) } }
                        }
                    }
                }
            }
        }
    }
}

fn initial(name: &str) -> String {
    name.chars().next().map_or_else(String::new, |first| first.to_uppercase().collect())
}

fn lang<'a>(visit: &Visit, steps: &'a Steps) -> Option<&'a str> {
    (steps.language.split('-').next() != Some(visit.language.tag())).then_some(steps.language.as_str())
}

fn dir(steps: &Steps) -> Option<&'static str> {
    is_right_to_left(&steps.language).then_some("rtl")
}

/// How to get there, and how easy it is to get in.
pub(super) fn way(visit: &Visit, listing: &Listing) -> Markup {
    let Some(place) = &listing.place else { return html! {} };
    html! {
        section.v-block aria-labelledby="vei" {
            h2 #vei { (visit.t("act-way")) }
            div.v-text {
                @if let Some(transport) = &place.transport { (text::paragraphs(transport)) }
                @if let Some(address) = hit::address(listing) { p { (address) } }
                @if let Some(access) = &listing.access_note {
                    p { strong { (visit.t("act-access")) } " " (text::span(access)) }
                }
                @if let Some((lat, lon)) = place.point {
                    p.v-noprint {
                        @if in_norway(lat, lon) {
                            a href=(utm::norgeskart(lat, lon)) rel="noreferrer nofollow" { (visit.t("act-map")) }
                            " " (visit.t("act-map-or")) " "
                        }
                        a href=(format!("geo:{lat},{lon}")) { (visit.t("act-map-phone")) } "."
                    }
                }
            }
        }
    }
}

/// Who runs it, who said that it is right, and how to say that it is not.
pub(super) fn behind(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        section.v-block aria-labelledby="bak" {
            h2 #bak { (visit.t("act-behind")) }
            div.v-text {
                @if let Some(organization) = &listing.organization {
                    p { strong { (text::span(organization)) } }
                    @if let Some(about) = &listing.organization_about { (text::paragraphs(about)) }
                }
                (side::contact_lines(visit, listing))
                @if let Some(sentence) = checked(visit, listing) { p { (sentence) } }
                @if let Some(source) = &listing.facts.source { (taken_from(visit, source)) }
                p.v-noprint { a href=(visit.href(&format!("/aktiviteter/{}/si-fra", listing.slug))) { (visit.t("act-wrong")) } }
            }
        }
    }
}

/// «Kilde: Askøy kommune, NLOD 2.0», as most licences ask for.
fn taken_from(visit: &Visit, source: &Source) -> Markup {
    html! {
        p {
            (visit.t("act-source")) " "
            @if let Some(url) = &source.url { a href=(url) rel="noreferrer nofollow" { (source.name) } } @else { (source.name) }
            @if let Some(licence) = &source.licence { ", " (licence) }
        }
    }
}

/// «Turid, Herdla naustlag sjekket 12. november at alt stemmer. Vi spør igjen i mai.»
fn checked(visit: &Visit, listing: &Listing) -> Option<String> {
    let today = visit.today();
    let date = dates::day(visit.language, listing.facts.confirmed?, today);
    let checked = match &listing.facts.confirmed_by {
        Some(by) => visit.with("act-checked-by", &[("by", by.as_str().into()), ("date", date.into())]),
        None => visit.with("act-checked", &[("date", date.into())]),
    };
    let again = listing.facts.next_review.filter(|next| *next > today).map(|next| {
        let month = dates::month(visit.language, next);
        let month = if next.year() == today.year() { month.to_owned() } else { format!("{month} {}", next.year()) };
        visit.with("act-asked-again", &[("month", month.into())])
    });
    Some(match again {
        Some(again) => format!("{checked} {again}"),
        None => checked,
    })
}
