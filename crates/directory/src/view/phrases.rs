//! A listing's facts in a few words each.

use super::when::and;
use crate::{
    facts::{Cost, Entry, Facts, ForWhom, Sobriety, StepFree},
    listing::Listing,
    places::PLACES,
};
use shell::Visit;

/// «Herdla, Askøy», «Hele Askøy», «På telefon eller skjerm»; nothing when not known.
#[must_use]
pub fn whereabouts(visit: &Visit, listing: &Listing) -> Option<String> {
    let municipalities = municipalities(listing);
    let town = listing.place.as_ref().and_then(|place| place.town.clone());
    match (town, municipalities.first()) {
        (Some(town), Some(name)) if !town.eq_ignore_ascii_case(name) => Some(format!("{town}, {name}")),
        (Some(town), _) => Some(town),
        _ if listing.facts.digital => Some(visit.t("where-digital")),
        (None, Some(_)) => {
            let names = and(visit, municipalities.iter().map(|name| (*name).to_owned()));
            let key = if listing.place.is_some() { return Some(names) } else { "where-all-of" };
            Some(visit.with(key, &[("names", names.into())]))
        }
        (None, None) => listing.place.as_ref().and_then(|place| place.name.as_ref()).map(|name| name.text.clone()),
    }
}

/// Place, street, postal code and town in one line, for a calendar.
#[must_use]
pub fn one_line_address(listing: &Listing) -> Option<String> {
    let name = listing.place.as_ref().and_then(|place| place.name.as_ref()).map(|name| name.text.clone());
    match (name, super::hit::address(listing)) {
        (Some(name), Some(address)) => Some(format!("{name}, {address}")),
        (name, address) => name.or(address),
    }
}

/// The names of its municipalities.
#[must_use]
pub fn municipalities(listing: &Listing) -> Vec<&'static str> {
    listing.municipalities.iter().filter_map(|number| PLACES.municipality(number)).map(|m| m.name.as_str()).collect()
}

/// «Gratis», «Betal det du kan», «50 kroner».
#[must_use]
pub fn price(visit: &Visit, facts: &Facts) -> Option<String> {
    Some(match (facts.cost?, facts.price_nok) {
        (Cost::Free, _) => visit.t("price-free"),
        (Cost::WhatYouCan, _) => visit.t("price-what-you-can"),
        (Cost::Paid, Some(kroner)) => visit.with("price-kroner", &[("kroner", kroner.into())]),
        (Cost::Paid, None) => visit.t("price-some"),
    })
}

/// How one gets in, as an answer to «Påmelding».
#[must_use]
pub fn entry(visit: &Visit, facts: &Facts) -> Option<String> {
    Some(visit.t(match facts.entry? {
        Entry::DropIn => "entry-drop-in",
        Entry::SignUp => "entry-sign-up",
        Entry::Referral => "entry-referral",
    }))
}

/// «Gratis, du kan få følge»: price and what makes it easy or hard to come, for one line.
#[must_use]
pub fn terms(visit: &Visit, facts: &Facts) -> Option<String> {
    let easy = match (facts.entry, facts.company) {
        (Some(Entry::Referral), _) => Some("terms-referral"),
        (_, Some(true)) => Some("terms-company"),
        (Some(Entry::DropIn), _) => Some("terms-drop-in"),
        (Some(Entry::SignUp), _) => Some("terms-sign-up"),
        _ => None,
    };
    match (price(visit, facts), easy.map(|key| visit.t(key))) {
        (Some(price), Some(easy)) => Some(format!("{price}, {easy}")),
        (price, easy) => price.or_else(|| easy.map(|easy| shell::dates::capital(&easy))),
    }
}

/// For whom it is.
#[must_use]
pub fn for_whom(visit: &Visit, facts: &Facts) -> Option<String> {
    let keys = facts.for_whom.iter().map(|whom| match whom {
        ForWhom::Oneself => "whom-self",
        ForWhom::Relative => "whom-relative",
        ForWhom::Professional => "whom-professional",
    });
    let words = and(visit, keys.map(|key| visit.t(key)));
    (!words.is_empty()).then(|| shell::dates::capital(&words))
}

/// «18 til 30 år», «Fra 18 år».
#[must_use]
pub fn age(visit: &Visit, facts: &Facts) -> Option<String> {
    let (least, most) = facts.age?;
    let values = [("least", least.into()), ("most", most.into())];
    // Nobody who is 99 should feel unwelcome because of a field that had to be filled in.
    match (least > 0, most < 99) {
        (true, true) => Some(visit.with("age-from-to", &values)),
        (true, false) => Some(visit.with("age-from", &values)),
        (false, true) => Some(visit.with("age-to", &values)),
        (false, false) => None,
    }
}

/// «Askøy, Bergen og Øygarden»; nothing for none.
#[must_use]
pub fn listed(visit: &Visit, names: Vec<String>) -> String {
    and(visit, names.into_iter())
}

/// The languages spoken there; both written Norwegian languages are one when spoken.
#[must_use]
pub fn languages(visit: &Visit, facts: &Facts) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for tag in &facts.languages {
        let tag = tag.split('-').next().unwrap_or_default();
        if let Some(name) = spoken(visit, tag)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    let words = and(visit, names.into_iter());
    (!words.is_empty()).then(|| shell::dates::capital(&words))
}

/// What a spoken language is called, if we have a word for it.
#[must_use]
pub fn spoken(visit: &Visit, tag: &str) -> Option<String> {
    let key = match tag {
        "nb" | "nn" | "no" => "language-no".to_owned(),
        other => format!("language-{other}"),
    };
    visit.has(&key).then(|| visit.t(&key))
}

/// What is expected about drink and drugs.
#[must_use]
pub fn sobriety(visit: &Visit, facts: &Facts) -> Option<String> {
    Some(visit.t(match facts.sobriety? {
        Sobriety::NotAsked => "sober-not-asked",
        Sobriety::SoberHere => "sober-here",
        Sobriety::SoberLife => "sober-life",
    }))
}

/// Whether one gets in without steps.
#[must_use]
pub fn step_free(visit: &Visit, facts: &Facts) -> Option<String> {
    Some(visit.t(match facts.step_free? {
        StepFree::Yes => "steps-none",
        StepFree::Partly => "steps-some",
        StepFree::No => "steps-many",
    }))
}

/// How many usually come.
#[must_use]
pub fn group_size(visit: &Visit, facts: &Facts) -> Option<String> {
    let (from, to) = facts.group_size?;
    let key = if from == to { "group-about" } else { "group-from-to" };
    Some(visit.with(key, &[("from", from.into()), ("to", to.into())]))
}
