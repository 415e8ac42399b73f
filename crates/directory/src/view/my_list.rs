//! A list of one's own, to keep, to print, to give away.

use super::{text, when};
use crate::{
    listing::Listing,
    my_list::{MOST, MyList},
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{
        Notice, freshness, icon, icon as icons, list_clear_button, notice, print_button, share_button, take_along,
        tel_link,
    },
    page::Section,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, list: &MyList) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head {
                h1 { (visit.t("my-title")) }
                @if list.listings.is_empty() { p.v-lead { (visit.t("my-empty")) } }
                @else { p.v-lead.v-noprint { (visit.t("my-lead")) } }
            }
            (unknown(visit, list))
            @if list.listings.is_empty() { (how_to_begin(visit)) } @else { (filled(visit, list)) }
        }
    };
    Page::new(visit.t("my-title"), content)
        .description(visit.t("my-lead"))
        .current(Section::MyList)
        .no_index()
        .render(visit)
}

fn unknown(visit: &Visit, list: &MyList) -> Markup {
    html! {
        @if !list.unknown.is_empty() || list.cut {
            (notice(Notice::Careful, &html! {
                @if !list.unknown.is_empty() {
                    p { (visit.with("my-unknown", &[("count", list.unknown.len().into()), ("codes", list.unknown.join(", ").into())])) }
                }
                @if list.cut { p { (visit.with("my-cut", &[("most", MOST.into())])) } }
            }))
        }
    }
}

fn how_to_begin(visit: &Visit) -> Markup {
    html! {
        section.v-block aria-labelledby="slik" {
            h2 #slik { (visit.t("my-how")) }
            ol.v-path {
                li { h3 { (visit.t("my-how-find")) } p { a href=(visit.href("/aktiviteter")) { (visit.t("gone-all")) } } }
                li { h3 { (visit.t("my-how-press")) } p { (visit.t("my-how-press-text")) } }
                li { h3 { (visit.t("my-how-here")) } p { (visit.t("my-how-here-text")) } }
            }
        }
    }
}

fn filled(visit: &Visit, list: &MyList) -> Markup {
    let address = visit.href(&list.address(None));
    html! {
        div.v-two {
            section aria-labelledby="lista" {
                h2.v-hide #lista { (visit.t("my-entries")) }
                ol.v-results.v-mine { @for listing in &list.listings { (entry(visit, list, listing)) } }
            }
            aside.v-side.v-stack aria-labelledby="videre" {
                section.v-block {
                    h2 #videre { (visit.t("my-take")) }
                    (take_along(visit, &address))
                    div.v-acts { (print_button(&visit.t("my-print"))) (share_button(visit, &address)) }
                }
                section.v-block.v-noprint aria-labelledby="lagres" {
                    h2 #lagres { (visit.t("my-kept")) }
                    div.v-text { p { (visit.t("my-kept-text")) } p { (visit.t("my-kept-phone")) } }
                    (list_clear_button(visit))
                }
                section.v-block.v-noprint aria-labelledby="fagfolk" {
                    h2 #fagfolk { (visit.t("my-work")) }
                    div.v-text { p { (visit.t("my-work-text")) } }
                }
            }
        }
    }
}

fn entry(visit: &Visit, list: &MyList, listing: &Listing) -> Markup {
    html! {
        li {
            h3 { a href=(visit.href(&format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) } }
            @if listing.is_listed() {
                @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
            } @else { p { (visit.t("gone-lead")) } }
            ul.v-meta.v-meta--lines {
                @if listing.is_listed() { (times(visit, listing)) }
                @if let Some(place) = super::phrases::one_line_address(listing).or_else(|| super::phrases::whereabouts(visit, listing)) {
                    li { (icon(icons::LOCATION_PIN)) span { (place) } }
                }
                @if let Some(terms) = super::phrases::terms(visit, &listing.facts) { li { (icon(icons::WALLET)) span { (terms) } } }
                @if let Some(phone) = &listing.contact.phone { li { (icon(icons::PHONE)) span { (tel_link(phone)) } } }
                li.v-onpaper-line { span { (visit.app.settings.typed(&format!("/a/{}", listing.code))) } }
            }
            p { (freshness(visit, listing.facts.confirmed, None)) }
            p.v-noprint { a.v-remove href=(visit.href(&list.address(Some(&listing.code)))) {
                (icon(icons::TRASH)) (visit.t("my-remove")) span.v-hide { ": " (listing.name.text) }
            } }
        }
    }
}

/// The times of every week, for paper is read on another day; the next date beside them on the screen.
fn times(visit: &Visit, listing: &Listing) -> Markup {
    let rules = when::rules(visit, listing);
    let next = listing.next_open(visit.now.datetime()).map(|occasion| when::next_sentence(visit, &occasion));
    html! {
        @if rules.is_empty() {
            li { (icon(icons::CALENDAR)) span { (when::shortly(visit, listing)) } }
        } @else {
            li { (icon(icons::CALENDAR)) span {
                (rules.join(". "))
                @if let Some(next) = next { span.v-noprint { ". " (next) } }
            } }
        }
    }
}
