//! One suggestion in a list.

use super::{phrases, text, when, why as reasons};
use crate::listing::Listing;
use maud::{Markup, html};
use search::{Hit, Understood};
use shell::{
    Visit,
    components::{freshness, grouped, icon, icon as icons},
};

/// One suggestion: what, when, where, what it costs, why it came, how fresh it is.
pub(super) fn item(visit: &Visit, number: usize, listing: &Listing, why: &Markup) -> Markup {
    html! {
        li id=(format!("forslag-{number}")) {
            h3 { a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) } }
            @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
            @if let Some(alert) = &listing.alert { p.v-alert { (icon(icons::INFORMATION_SQUARE)) span { (text::span(alert)) } } }
            (meta(visit, listing))
            (why)
            p { (freshness(visit, listing.facts.confirmed, None)) }
            (on_paper(visit, listing))
        }
    }
}

/// When, where and on which terms, in one line with icons.
pub(super) fn meta(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        ul.v-meta {
            li.v-noprint[!listing.schedules.is_empty()] { (icon(icons::CALENDAR)) span { (when::shortly(visit, listing)) } }
            @if let Some(place) = phrases::whereabouts(visit, listing) { li { (icon(icons::LOCATION_PIN)) span { (place) } } }
            @if let Some(terms) = phrases::terms(visit, &listing.facts) { li { (icon(icons::WALLET)) span { (terms) } } }
        }
    }
}

/// What paper needs: the times of every week, for «today» is soon wrong, and the telephone and address in words.
fn on_paper(visit: &Visit, listing: &Listing) -> Markup {
    let phone = listing.contact.phone.as_deref().map(grouped);
    let parts: Vec<String> = when::rules(visit, listing).into_iter().chain(phone).chain(address(listing)).collect();
    html! { @if !parts.is_empty() { p.v-onpaper { (parts.join(" · ")) } } }
}

/// Street, number, postal code and town in one line.
pub(super) fn address(listing: &Listing) -> Option<String> {
    let place = listing.place.as_ref()?;
    let code = place.postal_code.as_deref().unwrap_or_default();
    let town = place.town.as_deref().unwrap_or_default();
    let second = format!("{code} {town}").trim().to_owned();
    let parts: Vec<&str> = [place.address.as_deref().unwrap_or_default(), second.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// «Du skrev ensom. Her kan du være sammen med andre.»
///
/// Words of crisis are not thrown back at the one who wrote them (`quote` is false then).
pub(super) fn why(visit: &Visit, hit: &Hit, listing: &Listing, quote: bool) -> Markup {
    let meaning = reasons::meaning(visit, hit, listing);
    let met = reasons::met(visit, hit);
    html! {
        @if meaning.is_some() || met.is_some() {
            p.v-why {
                @if let Some((typed, sentence)) = &meaning {
                    @if quote { (visit.t("why-you-wrote")) " " strong { (typed) } ". " }
                    (sentence)
                }
                @if let Some(met) = &met { @if meaning.is_some() { " " } (met) }
            }
        }
    }
}

/// What it does not meet, said plainly.
pub(super) fn misses(visit: &Visit, hit: &Hit, listing: &Listing, understood: &[Understood]) -> Markup {
    let missing = reasons::missing(visit, hit, listing, understood);
    html! {
        @if !missing.is_empty() {
            p.v-miss { (icon(icons::INFORMATION_SQUARE)) span { (missing.join(". ")) "." } }
        }
    }
}
