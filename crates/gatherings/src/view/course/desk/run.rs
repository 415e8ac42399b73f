//! One time that a course is held, its form, and cancelling it.

use super::{super::words, Fields, above, buttons, courses::counted, done, sheet};
use crate::course::{Course, DESK, DayForm, PATH, RUN, Run, RunForm, Shown, State};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_text, field_textarea, notice},
};

/// Rows for days that the form shows at least.
const ROWS: usize = 4;
const MOST: usize = 6;

/// The page of a run.
#[must_use]
pub fn page(visit: &Visit, course: &Course, shown: &Shown, word: Option<&str>) -> Markup {
    let (run, path) = (&shown.run, format!("{RUN}/{}", shown.run.id));
    let (draft, cancelled) = (shown.state == State::Draft, shown.state == State::Cancelled);
    let over = shown.state == State::Over;
    let link = |end: &str, key: &str| html! { li { div { a.v-go href=(visit.href(&format!("{path}/{end}"))) { (visit.t(key)) } p.v-quiet { (visit.t(&format!("{key}-about"))) } } } };
    let press = |word: &str, key: &str, variant: &str| {
        html! {
            form method="post" action=(visit.href(&path)) {
                input type="hidden" name="gjor" value=(word);
                button.ds-button type="submit" data-variant=(variant) { (visit.t(key)) }
            }
        }
    };
    let content = html! {
        @if cancelled { (notice(Notice::Careful, &html! { p { strong { (visit.t("course-cancelled")) } " " (run.reason) } })) }
        section aria-labelledby="star" {
            h2 #star { (visit.t("course-desk-stands")) }
            p.v-state { (counted(visit, shown)) }
            dl.v-about {
                div { dt { (visit.t("course-days")) } dd { (words::days(visit, run)) } }
                div { dt { (visit.t("course-where")) } dd { (words::place(run)) } }
                @if !run.contact.is_empty() { div { dt { (visit.t("course-contact")) } dd { (run.contact) } } }
            }
            div.v-acts {
                @if !cancelled && !over {
                    @if draft || shown.state == State::Closed { (press("apne", "course-desk-open", "primary")) }
                    @else { (press("steng", "course-desk-close", "secondary")) }
                    @if !draft && shown.count.taken + shown.count.waiting == 0 { (press("skjul", "course-desk-hide", "secondary")) }
                    a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/endre"))) { (visit.t("course-desk-change-run")) }
                }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{DESK}/{}/ny-gang?kopi={}", course.id, run.id))) { (visit.t("course-desk-copy")) }
                @if !draft { a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/{}", course.slug))) { (visit.t("course-desk-see")) } }
            }
        }
        section aria-labelledby="folk" {
            h2 #folk { (visit.t("course-desk-people-all")) }
            ul.v-rows {
                (link("deltakere", "course-desk-people"))
                (link("oppmote", "course-desk-attendance"))
                @if !cancelled { (link("beskjed", "course-desk-tell")) }
                @if over { (link("vurdering", "course-desk-answers")) }
                @if !cancelled && !over && !draft { (link("avlys", "course-desk-cancel")) }
            }
        }
    };
    let title = format!("{}, {}", run.town, words::span(visit, run));
    sheet(title, &above(visit, Some(course), None)).done(done(visit, word)).render(visit, &content)
}

/// The form, with how it will be under it. `shown` is the run as it is.
#[must_use]
pub fn form(
    visit: &Visit,
    course: &Course,
    shown: Option<&Shown>,
    form: &RunForm,
    odd: &[(String, &'static str)],
    preview: Option<&Run>,
) -> Markup {
    let fields = Fields { visit, odd };
    let (action, back, title) = match shown {
        Some(shown) => {
            let path = format!("{RUN}/{}", shown.run.id);
            (format!("{path}/endre"), path, visit.t("course-desk-change-run"))
        }
        None => {
            let path = format!("{DESK}/{}", course.id);
            (format!("{path}/ny-gang"), path, visit.t("course-desk-new-run"))
        }
    };
    let rows = (form.days.len() + 1).clamp(ROWS, MOST);
    let content = html! {
        form.v-form method="post" action=(visit.href(&action)) novalidate {
            (fields.summary())
            input type="hidden" name="nokkel" value=(form.key);
            (field_text(&fields.field("sted", "sted", &form.town).required()))
            (field_text(&fields.field("lokale", "lokale", &form.venue)))
            fieldset.v-field {
                legend { (visit.t("course-desk-days")) }
                p.v-quiet { (visit.t("course-desk-days-help")) }
                @for n in 0..rows { (day(&fields, n, form.days.get(n))) }
            }
            (field_text(&fields.field("plasser", "plasser", &form.seats).inputmode("numeric").required()))
            (field_text(&fields.field("apner", "apner", &form.opens).kind("date")))
            (field_text(&fields.field("stenger", "stenger", &form.closes).kind("date")))
            (field_text(&fields.field("sporsmal", "sporsmal", &form.contact)))
            (buttons(visit, preview.is_some(), &visit.t("course-desk-keep"), &back))
        }
        @if let Some(run) = preview {
            section aria-labelledby="slik" {
                h2 #slik { (visit.t("course-desk-so")) }
                div.v-tried {
                    h3 { (run.town) }
                    dl.v-about {
                        div { dt { (visit.t("course-days")) } dd { (words::days(visit, run)) } }
                        div { dt { (visit.t("course-where")) } dd { (words::place(run)) } }
                        div { dt { (visit.t("course-seats")) } dd { (run.seats) } }
                    }
                    @if let Some(shown) = shown { @let asked = shown.count.taken + shown.count.waiting; @if asked > 0 {
                        p { (visit.with("course-desk-told", &[("count", asked.into())])) }
                        @if run.seats < shown.count.taken { p { (visit.t("course-desk-fewer")) } }
                    } }
                }
            }
        }
    };
    sheet(title, &above(visit, Some(course), shown.map(|shown| &shown.run))).render(visit, &content)
}

fn day(fields: &Fields<'_>, n: usize, day: Option<&DayForm>) -> Markup {
    let empty = DayForm::default();
    let day = day.unwrap_or(&empty);
    let number = fields.visit.with("course-desk-day", &[("n", i64::try_from(n + 1).unwrap_or(0).into())]);
    html! {
        div.v-course-day role="group" aria-label=(number) {
            input type="hidden" name={ "dag-id-" (n) } value=(day.id);
            (field_text(&fields.field(&format!("dag-{n}"), "dag", &day.date).kind("date")))
            (field_text(&fields.field(&format!("fra-{n}"), "fra", &day.from).kind("time")))
            (field_text(&fields.field(&format!("til-{n}"), "til", &day.to).kind("time")))
        }
    }
}

/// Asked before it is cancelled.
#[must_use]
pub fn cancel(visit: &Visit, course: &Course, shown: &Shown, reason: &str, odd: Option<&'static str>) -> Markup {
    let path = format!("{RUN}/{}", shown.run.id);
    let odd: Vec<_> = odd.map(|key| ("hvorfor".to_owned(), key)).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let asked = shown.count.taken + shown.count.waiting;
    let content = html! {
        p { (visit.with("course-desk-cancel-told", &[("count", asked.into())])) }
        p { (visit.t("course-desk-cancel-for-good")) }
        form.v-form method="post" action=(visit.href(&format!("{path}/avlys"))) novalidate {
            (fields.summary())
            (field_textarea(&fields.field("hvorfor", "hvorfor", reason).rows(3).required()))
            div.v-acts {
                button.ds-button type="submit" { (visit.t("course-desk-cancel-do")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("course-desk-back")) }
            }
        }
    };
    sheet(visit.t("course-desk-cancel"), &above(visit, Some(course), Some(&shown.run))).render(visit, &content)
}
