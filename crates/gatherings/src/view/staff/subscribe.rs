//! Calendars that are fetched by themselves.

use super::{
    arrive::{counts, gone, rows, sheet, told},
    said, summary, wrong,
};
use crate::{
    arrival::{Arriving, Row, What},
    staff::{
        PATH,
        subscribe::{All, Preview},
    },
    subscription::{Fault, MOST, Subscription},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, field_text, notice},
    dates,
};

fn path() -> String {
    format!("{PATH}/hent-inn/abonnement")
}

/// The name of the sentence about why a calendar did not come.
#[must_use]
pub const fn sentence(fault: Fault) -> &'static str {
    match fault {
        Fault::Name => "subscription-fault-name",
        Fault::Silent => "subscription-fault-silent",
        Fault::NotProved => "subscription-fault-not-proved",
        Fault::Slow => "subscription-fault-slow",
        Fault::Huge => "subscription-fault-huge",
        Fault::Inside => "subscription-fault-inside",
        Fault::Circles => "subscription-fault-circles",
        Fault::Shut => "subscription-fault-shut",
        Fault::Gone => "subscription-fault-gone",
        Fault::Failing => "subscription-fault-failing",
        Fault::NoCalendar => "subscription-fault-no-calendar",
    }
}

fn closed(visit: &Visit) -> Markup {
    notice(
        Notice::Plain,
        &html! {
            p { (visit.t("subscription-off")) }
            p { (visit.t("subscription-on")) }
            p { code { "[outside] allow = true" } br; code { "[calendars] fetch = true" } }
        },
    )
}

/// All of the workplace, and the form for one more.
#[must_use]
pub fn all(visit: &Visit, all: &All, done: Option<&str>) -> Markup {
    let field = |name: &'static str, label: &str, help: &str| {
        Field::new(name, visit.t(label))
            .help(visit.t(help))
            .value(all.typed.first(name))
            .error(wrong(visit, &all.mistakes, name))
            .autocomplete("off")
    };
    let content = html! {
        @if let Some(done) = said(visit, done) { (notice(Notice::Plain, &done)) }
        (error_summary(visit, &summary(visit, &all.mistakes)))
        @if !all.open { (closed(visit)) }
        @if !all.subscriptions.is_empty() { section aria-labelledby="alle" {
            h2 #alle { (visit.t("subscription-all")) }
            ul.v-rows { @for one in &all.subscriptions { li { div {
                a.v-go href=(visit.href(&format!("{}/{}", path(), one.id))) { (named(one)) }
                p.v-quiet { (one.host) ". " (state(visit, one)) }
                @if one.is_troubled() { (notice(Notice::Careful, &html! { p { (trouble(visit, one)) } })) }
            } } } }
        } }
        @if all.open && all.subscriptions.len() < MOST {
            section aria-labelledby="ny" {
                h2 #ny { (visit.t("subscription-new")) }
                form.v-form method="post" action=(visit.href(&path())) novalidate {
                    (field_text(&field("adresse", "subscription-address", "subscription-address-help").inputmode("url")))
                    (field_text(&field("postnr", "arrival-postal", "subscription-postal-help").inputmode("numeric").longest(4)))
                    button.ds-button type="submit" { (visit.t("subscription-see")) }
                }
            }
        }
    };
    sheet(visit, visit.t("subscription-title"), Some(visit.t("subscription-lead")), true, &content)
}

/// What it is called; its host, until it has been read.
fn named(one: &Subscription) -> String {
    if one.source.is_empty() { one.host.clone() } else { one.source.clone() }
}

/// «Sist hentet mandag 23. november klokka 10.00.»
fn state(visit: &Visit, one: &Subscription) -> String {
    let fetched = match one.fetched_at {
        Some(at) => visit.with("subscription-fetched", &[("when", when(visit, at).into())]),
        None => visit.t("subscription-never"),
    };
    match one.paused_at {
        Some(_) => format!("{} {fetched}", visit.t("subscription-paused")),
        None => fetched,
    }
}

fn when(visit: &Visit, millis: i64) -> String {
    let at = kernel::clock::in_oslo(jiff::Timestamp::from_millisecond(millis).unwrap_or_default());
    let day = dates::long(visit.language, at.date(), visit.today());
    format!("{day} {}", dates::time(visit.language, at.time()))
}

fn trouble(visit: &Visit, one: &Subscription) -> String {
    let why = one.fault.map(|fault| visit.t(sentence(fault))).unwrap_or_default();
    let times = visit.with("subscription-failed", &[("count", one.failures.into())]);
    format!("{times} {why}")
}

/// What would come, before anything is kept.
#[must_use]
pub fn preview(visit: &Visit, preview: &Preview) -> Markup {
    let of = |what: What| -> Vec<(&Arriving, &Row)> {
        preview.arriving.iter().zip(&preview.report.rows).filter(|(_, row)| row.what == what).collect()
    };
    let placeless = preview.arriving.iter().zip(&preview.report.rows);
    let placeless = placeless.filter(|(one, row)| row.what == What::New && !one.said.place.is_known()).count();
    let content = html! {
        @if placeless > 0 {
            (notice(Notice::Careful, &html! { p { (visit.with("subscription-placeless", &[("count", placeless.into())])) } }))
        }
        @for what in [What::New, What::Changed] {
            @let rows = of(what);
            @if !rows.is_empty() { section aria-labelledby=(what.word()) {
                h2 id=(what.word()) { (visit.t(&format!("arrival-group-{}", what.word()))) " (" (rows.len()) ")" }
                ul.v-rows { @for (one, row) in rows { li { div { (told(visit, one, row)) } } } }
            } }
        }
        @for what in [What::Refused, What::Left, What::Same] {
            (rows(visit, what, &preview.report.rows, if what == What::Refused { &preview.report.refused } else { &[] }))
        }
        form.v-form method="post" action=(visit.href(&format!("{}/legg-til", path()))) {
            input type="hidden" name="adresse" value=(preview.address);
            input type="hidden" name="postnr" value=(preview.postal_code);
            button.ds-button type="submit" { (visit.t("subscription-yes")) }
        }
        p { a.v-go href=(visit.href(&path())) { (visit.t("subscription-no")) } }
    };
    let title = visit.with("arrival-preview", &[("name", preview.source.as_str().into())]);
    sheet(visit, title, Some(visit.t("subscription-preview-lead")), true, &content)
}

/// One of them: how it stands, and what can be done with it.
#[must_use]
pub fn one(visit: &Visit, one: &Subscription, open: bool, done: Option<&str>) -> Markup {
    let act = visit.href(&format!("{}/{}", path(), one.id));
    let press = |word: &str, key: &str, variant: &str| {
        html! {
            form method="post" action=(act) {
                button.ds-button data-variant=(variant) type="submit" name="gjor" value=(word) { (visit.t(key)) }
            }
        }
    };
    let ways = [
        Choice::new("behold", visit.t("subscription-end-keep")),
        Choice::new("avslutt", visit.t("subscription-end-all")),
    ];
    let content = html! {
        @if let Some(done) = said(visit, done) { (notice(Notice::Plain, &done)) }
        @if !open { (closed(visit)) }
        p { (one.host) ". " (state(visit, one)) }
        @if one.paused_at.is_none() && one.failures > 0 {
            (notice(Notice::Careful, &html! { p { (trouble(visit, one)) } p { (visit.t("subscription-stays")) } }))
        }
        @if let Some(report) = &one.report {
            section aria-labelledby="kom" {
                h2 #kom { (visit.t("subscription-came")) }
                p { (counts(visit, report)) }
                @if let Some(import) = &one.import {
                    p { a.v-go href=(visit.href(&format!("{PATH}/hent-inn/{import}"))) { (visit.t("subscription-report")) } }
                }
            }
            (rows(visit, What::Refused, &report.rows, &report.refused))
            (gone(visit, report))
        }
        @if one.paused_at.is_some() { (press("fortsett", "subscription-resume", "primary")) }
        @else {
            @if open { (press("hent", "subscription-now", "primary")) }
            (press("pause", "subscription-pause", "secondary"))
        }
        section aria-labelledby="slutt" {
            h2 #slutt { (visit.t("subscription-end")) }
            form.v-form method="post" action=(act) {
                (field_radios(&Field::new("treff", visit.t("subscription-end-what")).value(Some("behold")), &ways))
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="avslutt" { (visit.t("subscription-end-do")) }
            }
        }
    };
    let (title, lead) = (named(one), visit.t("subscription-one-lead"));
    sheet(visit, title, Some(lead), true, &content)
}
