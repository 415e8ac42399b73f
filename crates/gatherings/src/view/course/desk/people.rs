//! Who has a seat and who waits; and the list of who was there, to tick and to print.

use super::{above, done, sheet};
use crate::{
    course::{Course, KEPT, RUN, Run, Told},
    store::course::{Enrolment, Place},
};
use maud::{Markup, html};
use shell::{Visit, components::print_button, dates};
use std::collections::BTreeSet;

/// The list.
#[must_use]
pub fn list(visit: &Visit, course: &Course, run: &Run, all: &[(Enrolment, Told)], word: Option<&str>) -> Markup {
    let path = format!("{RUN}/{}/deltakere", run.id);
    let of = |place: Place| all.iter().filter(move |(one, _)| one.place == place);
    let content = html! {
        p.v-quiet { (visit.with("course-desk-people-kept", &[("days", KEPT.into())])) }
        p { a.ds-button data-variant="secondary" href=(visit.href(&format!("{RUN}/{}/ringt", run.id))) { (visit.t("course-desk-rang")) } }
        @if all.is_empty() { p { (visit.t("course-desk-people-none")) } }
        @for place in [Place::Seat, Place::Offered, Place::Waiting] {
            @if of(place).next().is_some() {
                section aria-labelledby=(place.word()) {
                    h2 #(place.word()) { (visit.with(&format!("course-desk-people-{}", place.word()), &[("count", i64::try_from(of(place).count()).unwrap_or(0).into())])) }
                    ul.v-rows { @for (one, told) in of(place) { li {
                        div {
                            strong.v-break { (told.name) }
                            p.v-break { (told.contact) @if !told.workplace.is_empty() { " · " (told.workplace) } @if !told.county.is_empty() { " · " (told.county) } }
                            @if one.confirmed_at.is_none() { p.v-quiet { (visit.t("course-desk-people-unconfirmed")) } }
                            @if one.unreached_at.is_some() { p.v-look { (visit.t("course-desk-people-unreached")) } }
                        }
                        form method="post" action=(visit.href(&path)) {
                            input type="hidden" name="hvem" value=(one.id);
                            button.ds-button data-variant="secondary" type="submit" {
                                (visit.t("course-desk-put-out")) span.v-hide { ", " (told.name) } }
                        }
                    } } }
                }
            }
        }
    };
    sheet(visit.t("course-desk-people"), &above(visit, Some(course), Some(run)))
        .done(done(visit, word))
        .render(visit, &content)
}

/// The list of who was there.
#[must_use]
pub fn attendance(
    visit: &Visit,
    course: &Course,
    run: &Run,
    all: &[(Enrolment, Told)],
    there: &BTreeSet<(String, String)>,
    word: Option<&str>,
) -> Markup {
    let path = format!("{RUN}/{}/oppmote", run.id);
    let content = html! {
        @if all.is_empty() { p { (visit.t("course-desk-people-none")) } }
        @else {
            form.v-attendance method="post" action=(visit.href(&path)) {
                div.v-grid { table {
                    caption.v-hide { (visit.t("course-desk-attendance")) }
                    thead { tr {
                        th scope="col" { (visit.t("course-field-navn")) }
                        @for day in &run.days { th scope="col" { (dates::capital(dates::weekday(visit.language, day.date.weekday()))) br; (dates::day(visit.language, day.date, visit.today()).replace(dates::HARD_SPACE, " ")) } }
                    } }
                    tbody { @for (one, told) in all { tr {
                        th scope="row" { (told.name) }
                        @for day in &run.days { td { label {
                            input.ds-input type="checkbox" name="der" value={ (day.id) "." (one.id) } checked[there.contains(&(day.id.clone(), one.id.clone()))];
                            span.v-hide { (told.name) ", " (dates::day(visit.language, day.date, visit.today())) }
                        } } }
                    } } }
                } }
                div.v-acts.v-noprint {
                    button.ds-button type="submit" { (visit.t("course-desk-attendance-keep")) }
                    (print_button(&visit.t("course-print")))
                }
            }
            p.v-quiet.v-noprint { (visit.t("course-desk-attendance-certificate")) }
        }
    };
    sheet(visit.t("course-desk-attendance"), &above(visit, Some(course), Some(run)))
        .lead(visit.t("course-desk-attendance-lead"))
        .done(done(visit, word))
        .render(visit, &content)
}
