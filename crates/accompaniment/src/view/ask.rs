//! Asking for company, and the page with the code.

use super::{frame, paragraphs, ring, span, what};
use crate::{
    NEAR,
    address::{By, Odd},
    around::Goal,
    asking::{LONGEST_NAME, LONGEST_WORDS, Offer, Typed},
    code::Code,
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, field_textarea, notice, print_button, take_along},
};

/// The page: who goes along, what happens then, the two ways of asking, and what is kept.
#[must_use]
pub fn page(visit: &Visit, offer: &Offer, typed: &Typed) -> Markup {
    let goal = &offer.goal;
    let title = visit.t("accompany-question");
    let content = match (&offer.tenant, goal.on) {
        (_, false) => off(visit, goal),
        (None, _) => nobody(visit, goal),
        (Some(_), true) => open(visit, goal, typed),
    };
    let content = html! {
        p.v-lead { (what(visit, goal)) }
        (content)
        p { a href=(visit.href(&goal.path)) { (visit.t("accompany-back")) } }
    };
    frame(visit, Some(goal), &title, &content)
}

fn off(visit: &Visit, goal: &Goal) -> Markup {
    html! { section.v-lamp { p { (visit.t("accompany-off")) } (ring(visit, goal)) } }
}

/// Said before anything is typed: nobody would answer.
fn nobody(visit: &Visit, goal: &Goal) -> Markup {
    let key = if goal.when.is_some() { "accompany-nobody-date" } else { "accompany-nobody" };
    html! {
        section.v-lamp {
            h2 { (visit.t("accompany-nobody-title")) }
            p { (visit.t(key)) }
            @if goal.phone.is_some() || goal.email.is_some() { (ring(visit, goal)) } @else { p { (visit.t("accompany-nobody-line")) } }
        }
    }
}

fn open(visit: &Visit, goal: &Goal, typed: &Typed) -> Markup {
    let (name, to) = (name(visit, typed), to(visit, typed));
    let mistakes: Vec<_> = [name.mistake(), to.mistake()].into_iter().flatten().collect();
    let near = goal.when.is_some_and(|when| when.starts_at < visit.app.clock.millis() + NEAR);
    html! {
        (error_summary(visit, &mistakes))
        @if near { (notice(Notice::Careful, &html! { p { (visit.t("accompany-near")) } (ring(visit, goal)) })) }
        section.v-block aria-labelledby="hvem" {
            h2 #hvem { (visit.t("accompany-who")) }
            div.v-text {
                @match (&goal.who, goal.when) {
                    (Some(who), Some(_)) => { p { (span(who)) } p { (visit.t("accompany-who-date")) } },
                    (_, Some(_)) => p { (visit.t("accompany-who-hosts")) },
                    (_, None) => p { (visit.t("accompany-who-activity")) },
                }
            }
        }
        section.v-block aria-labelledby="saa" {
            h2 #saa { (visit.t("accompany-then")) }
            ol.v-path {
                li { h3 { (visit.t("accompany-then-1")) } p { (visit.t(if goal.when.is_some() { "accompany-then-1-date" } else { "accompany-then-1-activity" })) } }
                li { h3 { (visit.t("accompany-then-2")) } p { (visit.t("accompany-then-2-text")) } }
                li { h3 { (visit.t("accompany-then-3")) } p { (visit.t("accompany-then-3-text")) } }
            }
        }
        section.v-block aria-labelledby="sporre" {
            h2 #sporre { (visit.t("accompany-ask")) }
            form.v-form method="post" novalidate {
                input type="hidden" name="skjema" value=(typed.form.carried()) autocomplete="off";
                (field_text(&name))
                (field_text(&to))
                (field_textarea(&Field::new("ord", visit.t("accompany-words")).help(visit.t("accompany-words-help")).value(Some(typed.words.clone())).rows(3).longest(LONGEST_WORDS)))
                button.ds-button type="submit" name="gjor" value="navn" { (visit.t("accompany-do")) }
            }
        }
        section.v-block aria-labelledby="uten" {
            h2 #uten { (visit.t("accompany-no-name")) }
            p { (visit.t("accompany-no-name-text")) }
            form method="post" {
                input type="hidden" name="skjema" value=(typed.other.carried()) autocomplete="off";
                button.ds-button data-variant="secondary" type="submit" name="gjor" value="kode" { (visit.t("accompany-code-do")) }
            }
        }
        section.v-block aria-labelledby="ligger" {
            h2 #ligger { (visit.t("accompany-kept")) }
            (paragraphs(&visit.t(if goal.when.is_some() { "accompany-kept-date" } else { "accompany-kept-activity" })))
        }
        section.v-block { p { a href=(visit.href("/folge/svar")) { (visit.t("accompany-have-code")) } } }
    }
}

fn name(visit: &Visit, typed: &Typed) -> Field {
    Field::new("fornavn", visit.t("accompany-name"))
        .help(visit.t("accompany-name-help"))
        .value(Some(typed.name.clone()))
        .autocomplete("given-name")
        .longest(LONGEST_NAME)
        .required()
        .error(typed.nameless.then(|| visit.t("accompany-name-missing")))
}

fn to(visit: &Visit, typed: &Typed) -> Field {
    let odd = typed.odd.map(|odd| {
        visit.t(match odd {
            Odd::Nothing => "accompany-to-missing",
            Odd::Email => "accompany-to-email",
            Odd::Number => "accompany-to-number",
        })
    });
    Field::new("nas", visit.t("accompany-to"))
        .help(visit.t("accompany-to-help"))
        .value(Some(typed.to.clone()))
        .longest(254)
        .required()
        .error(odd)
}

/// A series that has no date ahead.
#[must_use]
pub fn no_date(visit: &Visit, path: &str) -> Markup {
    let content = html! {
        section.v-lamp { p { (visit.t("accompany-no-date")) } }
        p { a href=(visit.href(path)) { (visit.t("accompany-back")) } }
    };
    frame(visit, None, &visit.t("accompany-question"), &content)
}

/// We have it; this is the code.
#[must_use]
pub fn thanks(visit: &Visit, offer: &Offer, code: &Code, (by, whole_name): (By, bool)) -> Markup {
    let goal = &offer.goal;
    let title = visit.t("accompany-thanks");
    let can_send = match by.way() {
        Some(mail::notices::Way::Email) => visit.app.settings.mail,
        Some(mail::notices::Way::Sms) => visit.app.settings.sms,
        None => false,
    };
    let comes = match by {
        By::Nothing => "accompany-comes-code",
        _ if can_send => "accompany-comes-sent",
        _ => "accompany-comes-rung",
    };
    let content = html! {
        p.v-lead { (what(visit, goal)) }
        section.v-lamp aria-labelledby="kode" {
            h2 #kode { (visit.t("accompany-your-code")) }
            p { strong.v-coming-code { (code) } }
            p { (visit.t("accompany-code-why")) }
            p { (visit.t(comes)) }
        }
        @if whole_name { (notice(Notice::Careful, &html! { p { (visit.t("accompany-whole-name")) } })) }
        section.v-block aria-labelledby="hvor" {
            h2 #hvor { (visit.t("accompany-where")) }
            (take_along(visit, "/folge/svar"))
            div.v-acts.v-noprint {
                form method="post" action=(visit.href("/folge/svar")) {
                    input type="hidden" name="kode" value=(code) autocomplete="off";
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("accompany-look")) }
                }
                (print_button(&visit.t("accompany-print")))
            }
        }
        @if goal.phone.is_some() || goal.email.is_some() {
            section.v-block aria-labelledby="ringe" { h2 #ringe { (visit.t("accompany-rather-ring")) } (ring(visit, goal)) }
        }
        p { a href=(visit.href(&goal.path)) { (visit.t("accompany-back")) } }
    };
    frame(visit, Some(goal), &title, &content)
}
