//! The pages about what the tenant has chosen: plain values in, HTML out.

pub mod embeds;
pub mod help_lines;
pub mod links;
pub mod tenant;
pub mod themes;
pub mod words;

use super::{
    body::{called, may_end, path, said},
    chosen::Chosen,
};
use crate::view::Sheet;
use jiff::Timestamp;
use kernel::{Language, clock};
use maud::{Markup, html};
use search::Label;
use shell::{
    Visit,
    components::{Notice, notice},
    dates,
};
use trust::store::settings::{Kind, Setting};

/// A concept's name in the language of the page.
#[must_use]
pub fn label<'a>(visit: &Visit, label: &'a Label) -> &'a str {
    match visit.language {
        Language::Nb => &label.nb,
        Language::Nn => &label.nn,
        Language::En => &label.en,
    }
}

/// «i dag klokka 14.05», «20. november klokka 14.05».
#[must_use]
pub fn when(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    let at = clock::in_oslo(at);
    let time = dates::time(visit.language, at.time());
    if at.date() == visit.today() {
        return visit.with("set-today", &[("time", time.into())]);
    }
    let day = dates::day(visit.language, at.date(), visit.today());
    visit.with("set-at", &[("day", day.into()), ("time", time.into())])
}

/// What was done just now, with a button that undoes it.
#[must_use]
pub fn done(visit: &Visit, chosen: &Chosen) -> Markup {
    let Some((word, setting)) = &chosen.done else { return html! {} };
    let name = called(visit, setting);
    let embed = setting.kind == Kind::Embed && word != "borte";
    let key = if embed { "set-done-embed".to_owned() } else { format!("set-done-{word}") };
    let said = visit.with(&key, &[("name", name.into())]);
    let undo = match (word.as_str(), &chosen.before) {
        ("ny", None) if may_end(setting.kind) => Some(("/administrasjon/valg/slutt", setting.id.as_str())),
        ("ny" | "endret" | "borte", Some(before)) => Some(("/administrasjon/valg/tilbake", before.as_str())),
        _ => None,
    };
    notice(
        Notice::Done,
        &html! {
            p { (said) }
            @if embed { p { a href=(visit.href("/bygg-inn")) { (visit.t("set-embed-line")) } } }
            @if let Some((path, id)) = undo {
                form method="post" action=(visit.href(path)) {
                    input type="hidden" name="id" value=(id);
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("set-undo")) }
                }
            }
        },
    )
}

/// What was there before, each with a button that brings it back. Nothing while there is nothing.
#[must_use]
pub fn past(visit: &Visit, chosen: &Chosen) -> Markup {
    html! {
        @if !chosen.past.is_empty() {
            details.v-past {
                summary { (visit.t("set-past")) }
                p.v-quiet { (visit.t("set-past-why")) }
                ul.v-kept { @for setting in &chosen.past { li { (version(visit, setting)) } } }
            }
        }
    }
}

fn version(visit: &Visit, setting: &Setting) -> Markup {
    let name = called(visit, setting);
    html! {
        div {
            strong { (name) } " " span.v-quiet { (said(visit, setting)) }
            @if let Some(ended) = setting.ended_at {
                p.v-quiet { (visit.with("set-past-until", &[("when", when(visit, ended).into())])) }
            }
        }
        form method="post" action=(visit.href("/administrasjon/valg/tilbake")) {
            input type="hidden" name="id" value=(setting.id);
            button.ds-button data-variant="secondary" type="submit" {
                (visit.t("set-restore")) span.v-hide { ": " (name) }
            }
        }
    }
}

/// The two things that can be done with one that stands.
#[must_use]
pub fn acts(visit: &Visit, kind: Kind, id: &str, name: &str) -> Markup {
    html! {
        p.v-does {
            a href=(visit.href(&format!("{}/{id}", path(kind)))) { (visit.t("set-change")) span.v-hide { " " (name) } }
            a href=(visit.href(&format!("/administrasjon/valg/{id}/slutt"))) {
                (visit.t("set-end")) span.v-hide { " " (name) }
            }
        }
    }
}

/// The page that asks before something is taken away.
#[must_use]
pub fn ask_end(visit: &Visit, setting: &Setting) -> Markup {
    let (name, kind) = (called(visit, setting), setting.kind.word().replace('_', "-"));
    let title = visit.with("set-end-title", &[("name", name.into())]);
    let (list, path) = (visit.t(key(setting.kind)), path(setting.kind));
    let content = html! {
        div {
            p { (visit.t(&format!("set-end-{kind}"))) }
            p { (visit.t("set-end-back")) }
        }
        form.v-acts method="post" action=(visit.href("/administrasjon/valg/slutt")) {
            input type="hidden" name="id" value=(setting.id);
            button.ds-button type="submit" { (visit.t("set-end-yes")) }
            a.ds-button data-variant="secondary" href=(visit.href(path)) { (visit.t("set-end-no")) }
        }
    };
    Sheet::new(title).under(&list, path).render(visit, &content)
}

/// What the page of a kind is called.
const fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "set-words",
        Kind::Theme => "set-themes",
        Kind::HelpLine => "set-lines",
        Kind::Embed => "set-embeds",
        Kind::Name | Kind::Publisher => "set-tenant",
    }
}
