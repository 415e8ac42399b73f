//! `/kurs`: what is coming, and what was.

use super::words;
use crate::course::{CHECK, Course, PATH, Shown, State};
use maud::{Markup, html};
use shell::{Page, Visit, components::day_box, page::Section};

/// Runs that were: so many are shown.
const WERE: usize = 20;

/// The page.
#[must_use]
pub fn page(visit: &Visit, all: &[(Course, Shown)]) -> Markup {
    let title = visit.t("courses");
    let (mut were, coming): (Vec<_>, Vec<_>) = all.iter().partition(|(_, shown)| shown.state == State::Over);
    were.reverse();
    were.truncate(WERE);
    let content = html! {
        div.v-page.v-body {
            div.v-head { h1 { (title) } p.v-lead { (visit.t("courses-lead")) } }
            @if coming.is_empty() { p { (visit.t("courses-none")) } }
            @else { ul.v-dates { @for (course, shown) in &coming { li { (one(visit, course, shown)) } } } }
            @if !were.is_empty() {
                section.v-section aria-labelledby="var" {
                    h2 #var { (visit.t("courses-were")) }
                    ul.v-dates { @for (course, shown) in &were { li { (one(visit, course, shown)) } } }
                }
            }
            p.v-dates__more { (visit.t("courses-check")) " " a href=(visit.href(CHECK)) { (visit.t("courses-check-do")) } }
        }
    };
    Page::new(title, content).current(Section::Gatherings).description(visit.t("courses-lead")).render(visit)
}

fn one(visit: &Visit, course: &Course, shown: &Shown) -> Markup {
    let path = format!("{PATH}/{}#{}", course.slug, shown.run.slug);
    html! {
        @if let Some(day) = shown.run.days.first() { (day_box(visit, day.date)) }
        div {
            h3 { a href=(visit.href(&path)) { (words::called(visit, course)) ", " (shown.run.town) } }
            p.v-meta { (words::span(visit, &shown.run)) @if !shown.run.venue.is_empty() { " · " (shown.run.venue) } }
            @if shown.state != State::Over { p { strong { (words::standing(visit, shown)) } } }
        }
    }
}
