//! One activity: all that somebody needs to know to dare to go.

use super::{
    activity_about as about, activity_facts as facts, activity_side as side, activity_when as dates, hit, json_ld, text,
};
use crate::{listing::Listing, places::PLACES};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, breadcrumbs, freshness, notice},
    page::Section,
    pictures::{Picture, picture},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, listing: &Listing, alike: &[Listing]) -> Markup {
    let content = html! {
        div.v-page.v-body {
            (crumbs(visit, listing))
            (head(visit, listing))
            (notices(visit, listing))
            div.v-two.v-two--act {
                section.v-block.v-r1 aria-labelledby="kort" {
                    h2.v-hide #kort { (visit.t("act-shortly")) }
                    (facts::first(visit, listing))
                    (side::acts(visit, listing))
                }
                (side::lamp(visit, listing))
                (all(visit, listing))
                (side::paper(visit, listing))
            }
            (more(visit, "act-alike", alike))
        }
    };
    let path = format!("/aktiviteter/{}", listing.slug);
    let mut page = Page::new(listing.name.text.clone(), content)
        .current(Section::Activities)
        .canonical(path)
        .json_ld(json_ld::of(visit, listing));
    if let Some(summary) = &listing.summary {
        page = page.description(summary.text.clone());
    }
    page.render(visit)
}

fn all(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        div.v-stack.v-r2 {
            (about::description(visit, listing))
            (about::first_time(visit, listing))
            (about::who_meets(visit, listing))
            (facts::rest(visit, listing))
            (dates::section(visit, listing))
            (about::way(visit, listing))
            (about::behind(visit, listing))
        }
    }
}

/// What its page will say, inside a page where somebody writes it.
#[must_use]
pub fn inside(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        p.v-entry-name { (text::span(&listing.name)) }
        @if let Some(summary) = &listing.summary {
            p.v-lead lang=[text::lang(summary)] dir=[text::dir(summary)] { (summary.text) }
        }
        (notices(visit, listing))
        (facts::first(visit, listing))
        (all(visit, listing))
    }
}

/// The page of one that is no more.
#[must_use]
pub fn gone(visit: &Visit, listing: &Listing, alike: &[Listing]) -> Markup {
    let content = html! {
        div.v-page.v-body {
            (crumbs(visit, listing))
            div.v-head {
                h1 { (text::span(&listing.name)) }
                p.v-lead { (visit.t("gone-lead")) }
                @if let Some(alert) = &listing.alert { (text::paragraphs(alert)) }
                p { a href=(visit.href("/aktiviteter")) { (visit.t("gone-all")) } }
            }
            (more(visit, "gone-instead", alike))
        }
    };
    Page::new(listing.name.text.clone(), content).current(Section::Activities).no_index().render(visit)
}

fn crumbs(visit: &Visit, listing: &Listing) -> Markup {
    let all = visit.t("nav-activities");
    let municipality = listing.municipalities.first().and_then(|number| PLACES.municipality(number));
    let of = municipality.map(|m| (m.name.as_str(), format!("/aktiviteter?kommune={}", m.number)));
    let mut above = vec![(all.as_str(), "/aktiviteter")];
    above.extend(of.iter().map(|(name, path)| (*name, path.as_str())));
    breadcrumbs(visit, &above)
}

fn head(visit: &Visit, listing: &Listing) -> Markup {
    html! {
        div.v-head.v-head__art {
            div {
                h1 { (text::span(&listing.name)) }
                @if let Some(summary) = &listing.summary {
                    p.v-lead lang=[text::lang(summary)] dir=[text::dir(summary)] { (summary.text) }
                }
                p { (freshness(visit, listing.facts.confirmed, listing.facts.confirmed_by.as_deref())) }
            }
            @match &listing.facts.photo {
                Some(photo) => (super::photo::public(visit, photo)),
                None => (picture(picture_of(listing))),
            }
        }
    }
}

/// The drawing of its own choice, or one that suits its first theme.
fn picture_of(listing: &Listing) -> Picture {
    let own = listing.facts.picture.as_deref();
    let by_theme = match listing.facts.themes.first().map(String::as_str) {
        Some("together" | "food") => "kaffe",
        Some("outdoors" | "exercise" | "family") => "folge",
        Some("creative" | "daytime") => "naust",
        Some("talk" | "relatives" | "peer-support") => "kort",
        Some("work" | "learning" | "practical-help" | "volunteering") => "tavle",
        _ => "varde",
    };
    match own.unwrap_or(by_theme) {
        "folge" => Picture::Folge,
        "kaffe" => Picture::Kaffe,
        "naust" => Picture::Naust,
        "tavle" => Picture::Tavle,
        "kort" => Picture::Kort,
        _ => Picture::Varde,
    }
}

/// What stands in the way today: closed for now, a notice of their own, a text in another language.
fn notices(visit: &Visit, listing: &Listing) -> Markup {
    let main = listing.description.as_ref().or(listing.summary.as_ref());
    let only = main.and_then(|said| text::only_in(visit, said));
    html! {
        @if listing.status == "temporarily closed" || listing.alert.is_some() {
            (notice(Notice::Careful, &html! {
                @if listing.status == "temporarily closed" { p { (visit.t("act-paused")) } }
                @if let Some(alert) = &listing.alert { (text::paragraphs(alert)) }
            }))
        }
        @if let Some(only) = only { (notice(Notice::Plain, &html! { p { (only) } })) }
    }
}

/// Others that one might go to.
fn more(visit: &Visit, title: &str, listings: &[Listing]) -> Markup {
    html! {
        @if !listings.is_empty() {
            section.v-alike.v-noprint aria-labelledby="flere" {
                h2 #flere { (visit.t(title)) }
                ul.v-plain { @for listing in listings {
                    li {
                        h3 { a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) } }
                        @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
                        (hit::meta(visit, listing))
                    }
                } }
            }
        }
    }
}
