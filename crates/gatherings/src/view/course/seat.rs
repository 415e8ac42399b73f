//! What somebody has who has asked for a seat, and what they may do with it.

use super::{enrol::Fields, words};
use crate::{
    course::{Form, KEPT, Open, PATH, SEAT, Said, State},
    store::course::Place,
};
use kernel::clock::in_oslo;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, field_text, notice},
    dates,
};

fn path(open: &Open) -> String {
    format!("{SEAT}/{}", open.token)
}

/// The page behind the link.
#[must_use]
pub fn page(visit: &Visit, open: &Open, done: Option<&str>) -> Markup {
    let (one, run) = (&open.one, &open.shown.run);
    let over = open.shown.state == State::Over;
    let cancelled = run.said == Said::Cancelled;
    let title = match one.place {
        _ if cancelled => visit.t("course-cancelled"),
        Place::Gone => visit.t("seat-gone"),
        Place::Seat | Place::Waiting if one.confirmed_at.is_none() => visit.t("seat-confirm"),
        Place::Seat if over => visit.t("seat-was-there"),
        Place::Seat => visit.t("seat-yours"),
        Place::Waiting => visit.with("seat-waiting", &[("n", (open.before + 1).into())]),
        Place::Offered => visit.t("seat-offered"),
    };
    let key = done.map(|word| format!("seat-done-{word}")).filter(|key| visit.has(key));
    let content = html! {
        @if let Some(key) = key { (notice(Notice::Done, &html! { p { (visit.t(&key)) } })) }
        @if cancelled && !run.reason.is_empty() { p { (run.reason) } }
        @match one.place {
            _ if cancelled => {}
            Place::Gone => (gone(visit, open)),
            Place::Seat | Place::Waiting if one.confirmed_at.is_none() => (confirm(visit, open)),
            Place::Offered => (offered(visit, open)),
            Place::Waiting => { p { (visit.t("seat-waiting-how")) } }
            Place::Seat if over => (after(visit, open)),
            Place::Seat => { p { (visit.t("seat-yours-how")) } }
        }
        @if one.place != Place::Gone {
            (facts(visit, open))
            @if !over && !cancelled { (acts(visit, open)) }
            @if !open.messages.is_empty() {
                section aria-labelledby="beskjeder" {
                    h2 #beskjeder { (visit.t("seat-messages")) }
                    @for message in &open.messages { div.v-text { (words::paragraphs(&message.body)) } }
                }
            }
            p.v-quiet { (visit.with("course-kept", &[("days", KEPT.into())])) }
        }
    };
    words::under(visit, &open.course, &title, None, &content).render(visit)
}

fn facts(visit: &Visit, open: &Open) -> Markup {
    let run = &open.shown.run;
    html! {
        dl.v-about {
            div { dt { (visit.t("course-course")) } dd { (words::called(visit, &open.course)) } }
            div { dt { (visit.t("course-days")) } dd { (words::days(visit, run)) } }
            div { dt { (visit.t("course-where")) } dd { (words::place(run)) } }
            @if !run.contact.is_empty() { div { dt { (visit.t("course-contact")) } dd { (run.contact) } } }
            @if let Some(told) = &open.told {
                div { dt { (visit.t("course-field-navn")) } dd { (told.name) } }
                div { dt { (visit.t("seat-contact")) } dd { (told.contact) } }
            }
        }
    }
}

fn press(visit: &Visit, open: &Open, word: &str, label: &str, variant: &str) -> Markup {
    html! {
        form method="post" action=(visit.href(&path(open))) {
            input type="hidden" name="gjor" value=(word);
            button.ds-button type="submit" data-variant=(variant) { (visit.t(label)) }
        }
    }
}

fn until(visit: &Visit, open: &Open) -> String {
    let Some(until) = open.one.until.and_then(|until| jiff::Timestamp::from_millisecond(until).ok()) else {
        return String::new();
    };
    let at = in_oslo(until);
    let day = dates::long(visit.language, at.date(), visit.today());
    format!("{day} {}", dates::time(visit.language, at.time()))
}

fn confirm(visit: &Visit, open: &Open) -> Markup {
    let waits = open.one.place == Place::Waiting;
    let (how, yes) =
        if waits { ("seat-confirm-waiting", "seat-yes-waiting") } else { ("seat-confirm-seat", "seat-yes") };
    html! {
        p.v-lead { (visit.with(how, &[("until", until(visit, open).into()), ("n", (open.before + 1).into())])) }
        div.v-acts { (press(visit, open, "ja", yes, "primary")) }
    }
}

fn offered(visit: &Visit, open: &Open) -> Markup {
    html! {
        p.v-lead { (visit.with("seat-offered-until", &[("until", until(visit, open).into())])) }
        div.v-acts { (press(visit, open, "ta-imot", "seat-take", "primary")) }
    }
}

fn gone(visit: &Visit, open: &Open) -> Markup {
    let key = format!("seat-gone-{}", open.one.why);
    let key = if visit.has(&key) { key } else { "seat-gone-over".to_owned() };
    html! {
        p { (visit.t(&key)) }
        p { a.v-go href=(visit.href(&format!("{PATH}/{}", open.course.slug))) { (visit.t("course-back")) } }
    }
}

/// What there is afterwards: a certificate, material, and what they thought.
fn after(visit: &Visit, open: &Open) -> Markup {
    html! {
        @if open.present > 0 {
            p { a.ds-button href=(visit.href(&format!("{}/kursbevis", path(open)))) { (visit.t("seat-certificate")) } }
        } @else {
            p { (visit.t("seat-certificate-not-yet")) }
        }
        @if open.one.answered {
            p { (visit.t("seat-answered")) }
        } @else {
            p { a href=(visit.href(&format!("{}/mening", path(open)))) { (visit.t("seat-answer")) } }
        }
        @if !open.course.material.is_empty() {
            section aria-labelledby="materiell" {
                h2 #materiell { (visit.t("course-material")) }
                ul { @for line in open.course.material.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    li { (material(line)) }
                } }
            }
        }
    }
}

/// A line of material: an address is a link.
fn material(line: &str) -> Markup {
    let at = line.find("https://").or_else(|| line.find("http://"));
    let Some((before, href)) = at.map(|at| line.split_at(at)) else { return html! { (line) } };
    let words = before.trim().trim_end_matches(':');
    html! { a href=(href) rel="noreferrer" { (if words.is_empty() { href } else { words }) } }
}

fn acts(visit: &Visit, open: &Open) -> Markup {
    let confirmed = open.one.confirmed_at.is_some();
    let leave = match open.one.place {
        Place::Waiting => "seat-leave-list",
        Place::Offered => "seat-no-thanks",
        _ => "seat-give-back",
    };
    html! {
        div.v-acts {
            @if confirmed {
                a.ds-button data-variant="secondary" href=(visit.href(&format!("{}/endre", path(open)))) { (visit.t("seat-change")) }
                @if open.one.place == Place::Seat {
                    @if open.one.remind { (press(visit, open, "ikke-minn", "seat-remind-not", "secondary")) }
                    @else { (press(visit, open, "minn", "seat-remind", "secondary")) }
                }
            }
            a.ds-button data-variant="secondary" href=(visit.href(&format!("{}/gi-tilbake", path(open)))) { (visit.t(leave)) }
        }
    }
}

/// Asked before a seat is given back.
#[must_use]
pub fn leave(visit: &Visit, open: &Open) -> Markup {
    let waits = open.one.place == Place::Waiting;
    let (title, how) = if waits {
        ("seat-leave-list-sure", "seat-leave-list-how")
    } else {
        ("seat-give-back-sure", "seat-give-back-how")
    };
    let content = html! {
        p { (visit.t(how)) }
        (facts(visit, open))
        div.v-acts {
            (press(visit, open, "gi-tilbake", if waits { "seat-leave-list" } else { "seat-give-back" }, "primary"))
            a.ds-button data-variant="secondary" href=(visit.href(&path(open))) { (visit.t("seat-keep")) }
        }
    };
    words::under(visit, &open.course, &visit.t(title), None, &content).render(visit)
}

/// The form that changes what they told.
#[must_use]
pub fn change(visit: &Visit, open: &Open, form: &Form, odd: &[(&'static str, &'static str)]) -> Markup {
    let fields = Fields { visit, odd };
    let (first, rest) = fields.told(form);
    let content = html! {
        form.v-form method="post" action=(visit.href(&format!("{}/endre", path(open)))) novalidate {
            (fields.summary()) (first) (rest)
            p.v-quiet { (visit.with("seat-change-contact", &[("contact", form.contact.clone().into())])) }
            div.v-acts {
                button.ds-button type="submit" { (visit.t("seat-save")) }
                a.ds-button data-variant="secondary" href=(visit.href(&path(open))) { (visit.t("seat-back")) }
            }
        }
    };
    words::under(visit, &open.course, &visit.t("seat-change"), None, &content).render(visit)
}

/// One line of text with its label, for a form that asks for one thing.
pub(super) fn one_field(fields: &Fields<'_>, name: &'static str, value: &str) -> Markup {
    field_text(&fields.field(name, value).required())
}
