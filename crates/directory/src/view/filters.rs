//! What makes the list shorter: chips that are links, and a form with all of it.

use super::{filter_form, phrases, why};
use crate::{
    asking::{DAY_PARTS, DAYS, FOR_WHOM, Wish},
    find::Found,
    places::PLACES,
    themes::{self, THEMES},
};
use maud::{Markup, html};
use search::{Counts, UnderstoodKind as Kind};
use shell::{Visit, components::chip, dates};

/// How many municipalities are offered as chips.
const PLACES_SHOWN: usize = 3;

/// What was understood and chosen, what is quick to choose, and all the rest folded away.
pub(super) fn chips(visit: &Visit, found: &Found) -> Markup {
    let chosen = chosen(visit, &found.wish);
    // What is both read and chosen stands once: as chosen, for that is what can be taken away.
    let mut understood = understood(visit, found);
    understood.retain(|(label, _)| !chosen.iter().any(|(other, _)| other == label));
    let quick = if found.answer.total > 1 && !found.answer.nothing_near { quick(visit, found) } else { Vec::new() };
    html! {
        div.v-narrow.v-noprint {
            @if !understood.is_empty() {
                div { h2.v-kicker #forstod { (visit.t("filter-understood")) }
                    ul.v-chips aria-labelledby="forstod" {
                        @for (label, href) in &understood { li { (chip(visit, label, &visit.href(href), true)) } }
                    } }
            }
            @if found.wish.text.is_empty() && found.wish.filters.themes.is_empty() && found.answer.total > 1 {
                div { h2.v-kicker #tema { (visit.t("filter-what")) } (theme_chips(visit, &found.wish)) }
            }
            @if found.answer.total > 1 || !chosen.is_empty() {
                div { h2.v-kicker #kortere { (visit.t("filter-shorter")) }
                    ul.v-chips aria-labelledby="kortere" {
                        @for (label, href) in &chosen { li { (chip(visit, label, &visit.href(href), true)) } }
                        @for (label, href) in &quick { li { (chip(visit, label, &visit.href(href), false)) } }
                        li { (filter_form::form(visit, found)) }
                    } }
            }
        }
    }
}

fn understood(visit: &Visit, found: &Found) -> Vec<(String, String)> {
    let label = |chip: &search::Understood| why::label(visit, chip.kind, &chip.value, &chip.name);
    found.answer.understood.iter().map(|chip| (label(chip), found.wish.with("uten", &chip.key))).collect()
}

fn chosen(visit: &Visit, wish: &Wish) -> Vec<(String, String)> {
    let shown = |name: &str| !matches!(name, "q" | "uten" | "innen");
    let pairs = wish.asked.pairs().iter().filter(|(name, _)| shown(name));
    pairs.map(|(name, value)| (name_of(visit, wish, name, value), wish.without(name, value))).collect()
}

/// What a chosen value is called.
fn name_of(visit: &Visit, wish: &Wish, name: &str, value: &str) -> String {
    let listed = |words: &[&str]| words.iter().position(|word| *word == value).and_then(|at| u8::try_from(at).ok());
    match name {
        "kommune" => PLACES.municipality(value).map_or_else(String::new, |m| m.name.clone()),
        "tema" => themes::theme(value).map_or_else(String::new, |theme| theme.name.of(visit.language).to_owned()),
        "dag" => listed(&DAYS)
            .and_then(why::weekday_of)
            .map_or_else(String::new, |day| dates::capital(dates::weekday(visit.language, day))),
        "tid" => DAY_PARTS
            .iter()
            .find(|(word, _)| *word == value)
            .map_or_else(String::new, |(_, part)| visit.t(&format!("part-{}", part.key()))),
        "hvem" => FOR_WHOM
            .iter()
            .find(|(word, _)| *word == value)
            .map_or_else(String::new, |(_, whom)| whom_name(visit, *whom)),
        "alder" => visit.with("age-years", &[("age", value.to_owned().into())]),
        "sprak" => phrases::spoken(visit, value).map_or_else(|| value.to_owned(), |name| dates::capital(&name)),
        "sted" => match wish.asked.first("innen") {
            Some(km) => {
                visit.with("filter-within", &[("km", km.to_owned().into()), ("place", value.to_owned().into())])
            }
            None => visit.with("filter-near", &[("place", value.to_owned().into())]),
        },
        name => visit.t(&format!("box-{name}")),
    }
}

pub(super) fn whom_name(visit: &Visit, whom: search::ForWhom) -> String {
    let key = if whom == search::ForWhom::Oneself { "self" } else { whom.key() };
    dates::capital(&visit.t(&format!("whom-{key}")))
}

/// The few that most people would press, those only that make a difference.
fn quick(visit: &Visit, found: &Found) -> Vec<(String, String)> {
    let (wish, counts, total) = (&found.wish, &found.answer.counts, found.answer.total);
    // Where the themes are offered as well, a few are enough.
    let bare = wish.text.is_empty() && wish.filters.themes.is_empty();
    let differs = |count: usize| count > 0 && count < total;
    let mut out = Vec::new();
    let said = |kind: Kind| found.answer.understood.iter().any(|chip| chip.kind == kind);
    if wish.filters.municipalities.is_empty() && !said(Kind::Place) {
        let mut places: Vec<(&String, &usize)> =
            counts.municipalities.iter().filter(|(_, count)| differs(**count)).collect();
        places.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
        for (number, count) in places.into_iter().take(PLACES_SHOWN) {
            if let Some(municipality) = PLACES.municipality(number) {
                out.push((counted(visit, &municipality.name, *count), wish.with("kommune", number)));
            }
        }
    }
    let today = usize::from(visit.today().weekday().to_monday_zero_offset().unsigned_abs());
    for (key, day) in [("when-today", today), ("when-tomorrow", (today + 1) % 7)] {
        if (!bare || key == "when-today")
            && wish.filters.weekdays.is_empty()
            && !said(Kind::Weekday)
            && differs(counts.weekdays[day])
        {
            out.push((
                counted(visit, &dates::capital(&visit.t(key)), counts.weekdays[day]),
                wish.with("dag", DAYS[day]),
            ));
        }
    }
    for (name, kind) in [("gratis", Kind::Free), ("folge", Kind::Company)] {
        let count = of_box(counts, name);
        if !bare && wish.asked.first(name).is_none() && !said(kind) && differs(count) {
            out.push((counted(visit, &visit.t(&format!("box-{name}")), count), wish.with(name, "1")));
        }
    }
    out
}

fn counted(visit: &Visit, name: &str, count: usize) -> String {
    visit.with("filter-counted", &[("name", name.to_owned().into()), ("count", count.into())])
}

pub(super) fn of_box(counts: &Counts, name: &str) -> usize {
    match name {
        "gratis" => counts.free,
        "drop-in" => counts.drop_in,
        "uten-henvisning" => counts.no_referral,
        "folge" => counts.company,
        "trinnfritt" => counts.step_free,
        "digitalt" => counts.digital,
        _ => counts.open_now,
    }
}

/// The themes of the front page, each a way in.
pub(super) fn themes(visit: &Visit) -> Markup {
    theme_chips(visit, &Wish::default())
}

fn theme_chips(visit: &Visit, wish: &Wish) -> Markup {
    html! {
        ul.v-chips { @for theme in THEMES.iter().filter(|theme| theme.front) {
            li { (chip(visit, theme.name.of(visit.language), &visit.href(&wish.with("tema", &theme.id)), false)) }
        }
            @for theme in &visit.app.settings.settled.now().themes {
                @let asks = shell::Asked::default().with("q", &theme.asks).query();
                li { (chip(visit, theme.name(visit.language), &visit.href(&format!("/aktiviteter{asks}")), false)) }
            }
        }
    }
}
