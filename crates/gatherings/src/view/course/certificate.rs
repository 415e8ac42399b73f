//! The certificate, and the page where anybody checks one.

use super::{enrol::Fields, seat::one_field, words};
use crate::{
    course::{CHECK, Course, Day, Open, Paper, Run, SEAT, grouped},
    store::course::Certificate,
};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Notice, breadcrumbs, icon, icon as icons, notice, print_button},
    dates,
};

/// What stands on it, in the reader's language.
#[must_use]
pub fn paper(visit: &Visit, open: &Open, days: &[Day], (name, by): (&str, &str), made: &Certificate) -> Paper {
    let made_on = made.made_on.map(|day| dates::day(visit.language, day, jiff::civil::Date::ZERO)).unwrap_or_default();
    Paper {
        name: name.to_owned(),
        course: open.course.name.clone(),
        about: open.course.about.split("\n\n").next().unwrap_or_default().to_owned(),
        town: open.shown.run.town.clone(),
        days: days.iter().map(|day| words::day(visit, day, jiff::civil::Date::ZERO)).collect(),
        hours: hours(visit, made.minutes),
        by: by.to_owned(),
        made_on,
        code: grouped(&made.code),
        address: visit.app.settings.typed(CHECK),
    }
}

/// «12 timer», «12 timer og 30 minutter».
fn hours(visit: &Visit, minutes: i64) -> String {
    visit.with("certificate-hours", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
}

/// The name that is to stand on it.
#[must_use]
pub fn ask(visit: &Visit, open: &Open, name: &str, odd: Option<&'static str>) -> Markup {
    let path = format!("{SEAT}/{}", open.token);
    let odd: Vec<_> = odd.map(|key| ("navn", key)).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let content = html! {
        form.v-form method="post" action=(visit.href(&format!("{path}/kursbevis"))) novalidate {
            (fields.summary())
            (one_field(&fields, "navn", name))
            (notice(Notice::Plain, &html! { p { (visit.t("certificate-kept")) } }))
            div.v-acts {
                button.ds-button type="submit" { (visit.t("certificate-make")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("seat-back")) }
            }
        }
    };
    words::under(visit, &open.course, &visit.t("certificate"), Some(&visit.t("certificate-lead")), &content)
        .render(visit)
}

/// The certificate itself, to be printed.
#[must_use]
pub fn page(visit: &Visit, open: &Open, paper: &Paper, prints: bool) -> Markup {
    let path = format!("{SEAT}/{}", open.token);
    let content = html! {
        div.v-page.v-body.v-staff {
            article.v-certificate aria-labelledby="bevis" {
                p.v-kicker { (paper.by) }
                h1 #bevis { (visit.t("certificate")) }
                p.v-certificate__name { (paper.name) }
                p { (visit.t("certificate-took-part")) }
                h2 { (paper.course) }
                dl.v-about {
                    div { dt { (visit.t("course-where")) } dd { (paper.town) } }
                    div { dt { (visit.t("course-days")) } dd { @for day in &paper.days { div { (day) } } } }
                    div { dt { (visit.t("certificate-altogether")) } dd { (paper.hours) } }
                    div { dt { (visit.t("certificate-made-on")) } dd { (paper.made_on) } }
                    div { dt { (visit.t("certificate-code")) } dd { strong { (paper.code) } } }
                }
                p { (visit.with("certificate-how-checked", &[("address", paper.address.clone().into())])) }
            }
            div.v-acts.v-noprint {
                @if prints {
                    a.ds-button href=(visit.href(&format!("{path}/kursbevis.pdf"))) { (icon(icons::PRINTER_SMALL)) (visit.t("certificate-pdf")) }
                } @else {
                    (print_button(&visit.t("certificate-print")))
                }
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{path}/kursbevis?navn=1"))) { (visit.t("certificate-other-name")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path)) { (visit.t("seat-back")) }
            }
            @if !prints { p.v-quiet.v-noprint { (visit.t("certificate-print-how")) } }
        }
    };
    Page::new(visit.t("certificate"), content).no_index().wears(&["staff.css"]).render(visit)
}

/// Where a code is typed; `odd` when it is none, or nobody knows it.
#[must_use]
pub fn ask_code(visit: &Visit, typed: &str, odd: bool) -> Markup {
    let odd: Vec<_> = odd.then_some(("kode", "certificate-odd-code")).into_iter().collect();
    let fields = Fields { visit, odd: &odd };
    let title = visit.t("certificate-check");
    let content = html! {
        p.v-lead { (visit.t("certificate-check-lead")) }
        form.v-form method="get" action=(visit.href(CHECK)) novalidate {
            (fields.summary())
            (one_field(&fields, "kode", typed))
            div.v-acts { button.ds-button type="submit" { (visit.t("certificate-check-do")) } }
        }
    };
    plain(visit, &title, &content)
}

/// What a certificate is for; and whether the name that was typed is the one on it.
#[must_use]
pub fn checked(
    visit: &Visit,
    (made, run, course, by): &(Certificate, Run, Course, String),
    answer: Option<(&str, bool)>,
) -> Markup {
    let fields = Fields { visit, odd: &[] };
    let code = grouped(&made.code);
    let content = html! {
        p.v-lead { (visit.with("certificate-is", &[("by", by.clone().into())])) }
        dl.v-about {
            div { dt { (visit.t("course-course")) } dd { (words::called(visit, course)) } }
            div { dt { (visit.t("course-where")) } dd { (run.town) } }
            div { dt { (visit.t("course-days")) } dd {
                (visit.with("certificate-days", &[("days", made.days.into()), ("all", i64::try_from(run.days.len()).unwrap_or(0).into())]))
                div { (words::span(visit, run)) } } }
            div { dt { (visit.t("certificate-altogether")) } dd { (hours(visit, made.minutes)) } }
            div { dt { (visit.t("certificate-code")) } dd { (code) } }
        }
        @match answer {
            Some((name, true)) => (notice(Notice::Done, &html! { p { (visit.with("certificate-name-right", &[("name", name.to_owned().into())])) } })),
            Some((name, false)) => (notice(Notice::Careful, &html! { p { (visit.with("certificate-name-wrong", &[("name", name.to_owned().into())])) } })),
            None => {}
        }
        form.v-form method="post" action=(visit.href(&format!("{CHECK}/{code}"))) novalidate {
            p { (visit.t("certificate-no-name")) }
            (one_field(&fields, "navn", answer.map_or("", |(name, _)| name)))
            div.v-acts { button.ds-button type="submit" { (visit.t("certificate-name-check")) } }
        }
    };
    plain(visit, &visit.t("certificate-right"), &content)
}

fn plain(visit: &Visit, title: &str, content: &Markup) -> Markup {
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-wide { (breadcrumbs(visit, &[(&visit.t("courses"), crate::course::PATH)])) }
            div.v-head { h1 { (title) } }
            (content)
        }
    };
    Page::new(title.to_owned(), content).no_index().wears(&["staff.css"]).render(visit)
}
