//! All fairs.

use super::words;
use crate::{
    fair::{Fair, PATH, State},
    view::list::day_box_off,
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{breadcrumbs, day_box},
    dates,
    page::Section,
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, fairs: &[Fair]) -> Markup {
    let now = visit.now.datetime();
    let (were, coming): (Vec<&Fair>, Vec<&Fair>) = fairs.iter().partition(|fair| fair.over() <= now);
    let content = html! {
        div.v-page.v-body {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff")]))
            div.v-head { h1 { (visit.t("fairs")) } p.v-lead { (visit.t("fairs-lead")) } }
            @if coming.is_empty() { p { (visit.t("fairs-none")) } }
            @else { ol.v-dates { @for fair in &coming { (line(visit, fair)) } } }
            @if !were.is_empty() {
                section.v-block aria-labelledby="var" {
                    h2 #var { (visit.t("fairs-were")) }
                    ol.v-dates { @for fair in were.iter().rev() { (line(visit, fair)) } }
                }
            }
        }
    };
    Page::new(visit.t("fairs"), content)
        .current(Section::Gatherings)
        .canonical(PATH.to_owned())
        .description(visit.t("fairs-lead"))
        .render(visit)
}

/// Among the dates of a month's table.
pub(in crate::view) fn in_a_month(visit: &Visit, fair: &Fair) -> Markup {
    let off = fair.state(visit.now.datetime()) == State::Cancelled;
    html! {
        a href=(visit.href(&words::path(fair))) {
            span { (dates::hours(fair.starts, None)) } " "
            @if off { s { (words::called(visit, fair)) } } @else { (words::called(visit, fair)) }
        }
        @if off { " " strong.v-off { (visit.t("mark-off")) } }
    }
}

/// Among the dates of a list, under a heading of its own.
pub(in crate::view) fn line_among_dates(visit: &Visit, fair: &Fair) -> Markup {
    let called = html! { h3 { a href=(visit.href(&words::path(fair))) { (words::called(visit, fair)) } } };
    with(visit, fair, &called, Some(visit.t("fair-one")))
}

fn line(visit: &Visit, fair: &Fair) -> Markup {
    let called = html! { h2.v-h3 { a href=(visit.href(&words::path(fair))) { (words::called(visit, fair)) } } };
    with(visit, fair, &called, None)
}

fn with(visit: &Visit, fair: &Fair, called: &Markup, kind: Option<String>) -> Markup {
    let off = fair.state(visit.now.datetime()) == State::Cancelled;
    html! {
        li {
            @if off { (day_box_off(visit, fair.date)) } @else { (day_box(visit, fair.date)) }
            div {
                (called)
                @if off { p { strong.v-off { (visit.t("mark-off")) } } }
                p { @if off { s { (words::when(visit, fair)) } } @else { (words::when(visit, fair)) } }
                @let parts: Vec<String> = [kind, Some(fair.where_short())].into_iter().flatten().filter(|part| !part.is_empty()).collect();
                p.v-quiet { (parts.join(" · ")) }
            }
        }
    }
}
