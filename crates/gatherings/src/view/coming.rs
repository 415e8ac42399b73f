//! After «Jeg kommer», and taking it back.

use super::{date, phrases};
use crate::{coming::Code, date::Date, series::Kind};
use maud::{Markup, html};
use shell::{
    Page, Visit,
    components::{Field, breadcrumbs, error_summary, field_text},
    dates,
    page::Section,
};

fn page(visit: &Visit, date: &Date, title: &str, content: &Markup) -> Markup {
    let name = date.series.name(visit.language);
    let day = phrases::day(visit.language, date.occurrence.starts.date(), visit.today());
    let content = html! {
        div.v-page.v-body.v-narrow {
            (breadcrumbs(visit, &[(&visit.t("nav-gatherings"), "/treff"), (&name.text, &date.series.path()), (&day, &date.path())]))
            div.v-head { h1 { (title) } }
            (content)
        }
    };
    Page::new(title.to_owned(), content).current(Section::Gatherings).no_index().render(visit)
}

fn when(visit: &Visit, date: &Date) -> String {
    let day = dates::long(visit.language, date.occurrence.starts.date(), visit.today());
    format!("{day} {}", phrases::hours(visit.language, &date.occurrence))
}

/// It is counted; this is how it is taken back.
#[must_use]
pub fn thanks(visit: &Visit, of: &Date, code: &Code) -> Markup {
    let said = match of.series.kind {
        Kind::Cafe => "coming-thanks-cafe",
        _ => "coming-thanks",
    };
    let content = html! {
        section.v-lamp {
            p.v-lead { (visit.t(said)) }
            p { (dates::capital(&when(visit, of))) @if let Some(place) = phrases::short_where(visit, &of.series, Some(&of.occurrence)) { ", " (place) } "." }
        }
        section.v-block aria-labelledby="angre" {
            h2 #angre { (visit.t("coming-changed")) }
            div.v-text {
                p { (visit.t("coming-code")) " " strong.v-coming-code { (code) } "." }
                p.v-quiet { (visit.t("coming-code-why")) }
            }
            form.v-noprint method="post" action=(visit.href(&format!("{}/angre", of.path()))) {
                input type="hidden" name="kode" value=(code) autocomplete="off";
                button.ds-button data-variant="secondary" type="submit" { (visit.t("coming-take-back")) }
            }
        }
        p { a href=(visit.href(&of.path())) { (visit.t("coming-back")) } }
    };
    page(visit, of, &visit.t("coming-thanks-title"), &content)
}

/// Where the code is typed in.
#[must_use]
pub fn regret(visit: &Visit, of: &Date, typed: &str, why: Option<&'static str>) -> Markup {
    let field = Field::new("kode", visit.t("coming-code-label"))
        .help(visit.t("coming-code-help"))
        .value(Some(typed))
        .autocomplete("off")
        .longest(20)
        .required()
        .error(why.map(|key| visit.t(key)));
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        form.v-form method="post" action=(visit.href(&format!("{}/angre", of.path()))) novalidate {
            (field_text(&field))
            button.ds-button type="submit" { (visit.t("coming-take-back")) }
        }
        p { a href=(visit.href(&of.path())) { (visit.t("coming-back")) } }
    };
    page(visit, of, &visit.t("coming-regret-title"), &content)
}

/// It is taken back.
#[must_use]
pub fn withdrawn(visit: &Visit, of: &Date) -> Markup {
    let content = html! {
        section.v-lamp { p.v-lead { (visit.t("coming-withdrawn")) } }
        p { a href=(visit.href(&of.path())) { (visit.t("coming-back")) } }
    };
    page(visit, of, &visit.t("coming-withdrawn-title"), &content)
}

/// It was called off, or is over.
#[must_use]
pub fn too_late(visit: &Visit, of: &Date) -> Markup {
    let content = html! {
        section.v-lamp {
            p.v-lead { (date::lead(visit, of)) }
            p { (visit.t("coming-too-late")) }
            a.ds-button href=(visit.href(&of.path())) { (visit.t("coming-back")) }
        }
    };
    page(visit, of, &visit.t("coming-too-late-title"), &content)
}
