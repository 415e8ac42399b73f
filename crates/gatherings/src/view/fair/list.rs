//! All fairs.

use super::words;
use crate::fair::{Fair, PATH, State};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{breadcrumbs, day_box},
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

fn line(visit: &Visit, fair: &Fair) -> Markup {
    let off = fair.state(visit.now.datetime()) == State::Cancelled;
    html! {
        li {
            (day_box(visit, fair.date))
            div {
                h2.v-h3 { a href=(visit.href(&words::path(fair))) { (words::called(visit, fair)) } }
                @if off { p { strong.v-off { (visit.t("fair-cancelled")) } } }
                p { @if off { s { (words::when(visit, fair)) } } @else { (words::when(visit, fair)) } }
                p.v-quiet { (fair.where_short()) }
            }
        }
    }
}
