//! `/kurs/{slug}`: a course and all the times it is held.

use super::{json_ld, words};
use crate::course::{Course, PATH, Shown, State};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, breadcrumbs, notice, print_button, share_button},
    page::Section,
};

/// The page. `by` is what those who hold it are called.
#[must_use]
pub fn page(visit: &Visit, course: &Course, runs: &[Shown], by: &str) -> Markup {
    let path = format!("{PATH}/{}", course.slug);
    let (were, coming): (Vec<_>, Vec<_>) = runs.iter().partition(|shown| shown.state == State::Over);
    let other = (course.language != visit.language).then(|| course.language.tag());
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-wide { (breadcrumbs(visit, &[(&visit.t("courses"), PATH)])) }
            div.v-head lang=[other] { h1 { (course.name) } }
            div.v-text lang=[other] { (words::paragraphs(&course.about)) }
            @if !course.for_whom.is_empty() {
                section aria-labelledby="for-hvem" {
                    h2 #for-hvem { (visit.t("course-for-whom")) }
                    div.v-text lang=[other] { (words::paragraphs(&course.for_whom)) }
                }
            }
            section aria-labelledby="gangene" {
                h2 #gangene { (visit.t("course-when")) }
                @if coming.is_empty() { p { (visit.t("course-none-coming")) } }
                @for shown in &coming { (run(visit, course, shown)) }
            }
            @if !were.is_empty() {
                section aria-labelledby="var" {
                    h2 #var { (visit.t("course-were")) }
                    ul { @for shown in were.iter().rev() { li #(shown.run.slug) { (shown.run.town) ", " (words::span(visit, &shown.run)) } } }
                }
            }
            p { (visit.with("course-by", &[("by", by.to_owned().into())])) }
            div.v-acts { (share_button(visit, &path)) (print_button(&visit.t("course-print"))) }
        }
    };
    let lead: String = course.about.chars().take(200).collect();
    Page::new(course.name.clone(), content)
        .current(Section::Gatherings)
        .wears(&["staff.css"])
        .description(lead)
        .canonical(path.clone())
        .print_address(path)
        .json_ld(json_ld::course(visit, course, runs, by))
        .render(visit)
}

fn run(visit: &Visit, course: &Course, shown: &Shown) -> Markup {
    let run = &shown.run;
    html! {
        article.v-course-run id=(run.slug) aria-labelledby={ "n-" (run.slug) } {
            h3 id={ "n-" (run.slug) } { (run.town) }
            @if shown.state == State::Cancelled {
                (notice(Notice::Careful, &html! {
                    p { strong { (visit.t("course-cancelled")) } @if !run.reason.is_empty() { " " (run.reason) } }
                }))
            }
            dl.v-about {
                div { dt { (visit.t("course-days")) } dd { (words::days(visit, run)) } }
                div { dt { (visit.t("course-where")) } dd { (words::place(run)) } }
                div { dt { (visit.t("course-price")) } dd { (visit.t("course-free")) } }
                @if shown.state != State::Cancelled {
                    div { dt { (visit.t("course-seats")) } dd { (words::standing(visit, shown)) } }
                }
                @if !run.contact.is_empty() { div { dt { (visit.t("course-contact")) } dd { (run.contact) } } }
            }
            @if shown.state.takes() {
                @let key = if shown.state == State::Full { "course-enrol-list" } else { "course-enrol" };
                p { a.ds-button href=(visit.href(&format!("{PATH}/{}/{}/meld-paa", course.slug, run.slug))) {
                    (visit.t(key)) span.v-hide { ", " (run.town) } } }
            }
        }
    }
}
