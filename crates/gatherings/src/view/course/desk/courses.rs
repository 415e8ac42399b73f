//! The list of courses, one course, and its form.

use super::{super::words, Fields, above, buttons, done, sheet};
use crate::course::{Course, CourseForm, DESK, PATH, RUN, Shown, State};
use kernel::Language;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, field_radios, field_text, field_textarea},
};

/// All courses of the tenant.
#[must_use]
pub fn list(visit: &Visit, courses: &[Course], runs: &[Shown], word: Option<&str>) -> Markup {
    let content = html! {
        p { a.ds-button href=(visit.href(&format!("{DESK}/ny"))) { (visit.t("course-desk-new")) } }
        @if courses.is_empty() { p { (visit.t("course-desk-none")) } }
        ul.v-rows { @for course in courses {
            li { div {
                a.v-go href=(visit.href(&format!("{DESK}/{}", course.id))) { (course.name) }
                @let of: Vec<&Shown> = runs.iter().filter(|shown| shown.run.course == course.id).collect();
                @let coming = of.iter().filter(|shown| shown.state != State::Over).count();
                p.v-quiet { (visit.with("course-desk-runs", &[("all", i64::try_from(of.len()).unwrap_or(0).into()), ("coming", i64::try_from(coming).unwrap_or(0).into())])) }
            } }
        } }
    };
    sheet(visit.t("course-desk"), &above(visit, None, None))
        .lead(visit.t("course-desk-lead"))
        .done(done(visit, word))
        .render(visit, &content)
}

/// One course with the times it is held.
#[must_use]
pub fn one(visit: &Visit, course: &Course, runs: &[Shown], word: Option<&str>) -> Markup {
    let path = format!("{DESK}/{}", course.id);
    let shown = runs.iter().any(|shown| shown.state != State::Draft);
    let content = html! {
        section aria-labelledby="ganger" {
            h2 #ganger { (visit.t("course-desk-when")) }
            @if runs.is_empty() { p { (visit.t("course-desk-no-runs")) } }
            @else { ul.v-rows { @for shown in runs { li { div {
                a.v-go href=(visit.href(&format!("{RUN}/{}", shown.run.id))) { (shown.run.town) ", " (words::span(visit, &shown.run)) }
                p.v-quiet { (counted(visit, shown)) }
            } } } } }
            a.ds-button href=(visit.href(&format!("{path}/ny-gang"))) { (visit.t("course-desk-new-run")) }
        }
        section aria-labelledby="om" {
            h2 #om { (visit.t("course-desk-about")) }
            div lang=(course.language) { (words::paragraphs(&course.about)) }
            div.v-acts {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/endre"))) { (visit.t("course-desk-change")) }
                @if shown { a.ds-button data-variant="secondary" href=(visit.href(&format!("{PATH}/{}", course.slug))) { (visit.t("course-desk-see")) } }
            }
        }
    };
    sheet(course.name.clone(), &above(visit, None, None)).done(done(visit, word)).render(visit, &content)
}

/// How it stands, and how many.
pub(super) fn counted(visit: &Visit, shown: &Shown) -> String {
    let counts = visit.with(
        "course-desk-counts",
        &[
            ("taken", shown.count.taken.into()),
            ("seats", shown.run.seats.into()),
            ("waiting", shown.count.waiting.into()),
        ],
    );
    format!("{} · {counts}", visit.t(&format!("course-desk-state-{}", shown.state.word())))
}

/// The form, with how it will be under it.
#[must_use]
pub fn form(
    visit: &Visit,
    course: Option<&Course>,
    form: &CourseForm,
    odd: &[(String, &'static str)],
    preview: bool,
) -> Markup {
    let fields = Fields { visit, odd };
    let (action, back, title) = match course {
        Some(course) => {
            let path = format!("{DESK}/{}", course.id);
            (format!("{path}/endre"), path, visit.t("course-desk-change"))
        }
        None => (format!("{DESK}/ny"), DESK.to_owned(), visit.t("course-desk-new")),
    };
    let languages = Language::ALL.map(|language| Choice::new(language.tag(), language.own_name()));
    let content = html! {
        form.v-form method="post" action=(visit.href(&action)) novalidate {
            (fields.summary())
            input type="hidden" name="nokkel" value=(form.key);
            (field_text(&fields.field("kurs", "kurs", &form.name).required()))
            (field_textarea(&fields.field("om", "om", &form.about).rows(8).required()))
            (field_textarea(&fields.field("for", "for", &form.for_whom).rows(3)))
            (field_textarea(&fields.field("materiell", "materiell", &form.material).rows(4)))
            (field_radios(&fields.field("sprak", "sprak", form.language.tag()), &languages))
            (buttons(visit, preview, &visit.t("course-desk-keep"), &back))
        }
        @if preview {
            section aria-labelledby="slik" {
                h2 #slik { (visit.t("course-desk-so")) }
                div.v-tried lang=(form.language) {
                    h3 { (form.name) }
                    (words::paragraphs(&form.about))
                    (words::paragraphs(&form.for_whom))
                }
            }
        }
    };
    sheet(title, &above(visit, course, None)).render(visit, &content)
}
