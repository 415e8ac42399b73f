//! An embed as a piece of HTML for a server that puts it into its own page: no class that means anything there, no
//! identifier, no script, no style, whole addresses.

use super::{embed, phrases, text, when};
use crate::{
    embed::{A_DAY, Shown, called, chosen::View},
    listing::Listing,
};
use maud::{Markup, html};
use shell::Visit;

/// The fragment. Its first heading is a second one, for the page around it has its own.
#[must_use]
pub fn fragment(visit: &Visit, shown: &Shown) -> Markup {
    let chosen = &shown.chosen;
    let empty = if chosen.view == View::Week { shown.week.is_empty() } else { shown.hits.is_empty() };
    html! {
        section.varde lang=(visit.language) {
            h2 { (called(visit, chosen)) }
            @if empty {
                p { (visit.t(if chosen.view == View::Week && shown.total > 0 { "embed-nothing-week" } else { "embed-nothing" })) }
            } @else if chosen.view == View::Week {
                (week(visit, shown))
            } @else {
                ul { @for (_, listing) in &shown.hits { (item(visit, listing)) } }
            }
            @if visit.app.settings.fictional { p { (visit.t("invented")) } }
            p { a href=(address(visit, &chosen.whole_list())) { (visit.t("embed-fragment-more")) } }
        }
    }
}

fn item(visit: &Visit, listing: &Listing) -> Markup {
    let facts = [
        Some(when::shortly(visit, listing)),
        phrases::whereabouts(visit, listing),
        phrases::terms(visit, &listing.facts),
    ];
    html! {
        li {
            a href=(address(visit, &format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) }
            @if let Some(summary) = &listing.summary { p { (text::span(summary)) } }
            p { (facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")) }
        }
    }
}

fn week(visit: &Visit, shown: &Shown) -> Markup {
    html! {
        @for day in shown.week.chunk_by(|a, b| a.1.date == b.1.date) {
            h3 { @if let Some((_, first)) = day.first() { (embed::day_name(visit, first)) } }
            ul {
                @for (at, occasion) in day.iter().take(A_DAY) {
                    @if let Some((_, listing)) = shown.hits.get(*at) {
                        li {
                            (embed::time(visit, occasion)) " "
                            a href=(address(visit, &format!("/aktiviteter/{}", listing.slug))) { (text::span(&listing.name)) }
                            @if let Some(place) = phrases::whereabouts(visit, listing) { ", " (place) }
                        }
                    }
                }
                @if let (Some(rest), Some((_, first))) = (embed::rest(visit, shown, day.len()), day.first()) {
                    li { a href=(address(visit, &embed::of_day(shown, first))) { (rest) } }
                }
            }
        }
    }
}

fn address(visit: &Visit, path: &str) -> String {
    visit.app.settings.absolute(&visit.href(path))
}
