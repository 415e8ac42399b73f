//! Being let in again by two colleagues: whom to ring, at the door; and what was done, on one's own page.

use super::mine::when;
use crate::passkey::mine::prove_first;
use maud::{Markup, html};
use shell::Visit;
use trust::{
    Actor,
    store::recovery::{Recovery, State, Step},
};

/// At the door: what somebody does who has lost their key.
pub(super) fn lost(visit: &Visit) -> Markup {
    html! {
        section aria-labelledby="mistet" {
            h2 #mistet { (visit.t("signin-lost")) }
            p { (visit.t("signin-lost-how")) }
            p { (visit.t("signin-lost-stolen")) }
        }
    }
}

/// On one's own page: that colleagues let one in again, or are about to. Nothing where nobody has asked.
pub(super) fn mine(visit: &Visit, actor: &Actor, recoveries: &[Recovery]) -> Markup {
    html! {
        @if !recoveries.is_empty() {
            section aria-labelledby="igjen" {
                h2 #igjen { (visit.t("mine-again")) }
                ul.v-sessions { @for one in recoveries { li { (said(visit, actor, one)) } } }
            }
        }
    }
}

fn said(visit: &Visit, actor: &Actor, one: &Recovery) -> Markup {
    let state = one.state(visit.app.clock.millis());
    let step = |key: &str, step: &Step| {
        let who = if step.name.is_empty() { visit.t("mine-again-somebody") } else { step.name.clone() };
        visit.with(key, &[("who", who.into()), ("when", when(visit, step.at).into())])
    };
    let ended = if state == State::Linked { "mine-again-linked-by" } else { "mine-again-ended" };
    html! {
        div {
            strong { (visit.t(&format!("mine-again-{}", state.word()))) }
            p {
                (step("mine-again-asked", &one.asked))
                @if let Some(agreed) = &one.agreed { " " (step("mine-again-agreed-by", agreed)) }
                @if let Some(end) = &one.ended { " " (step(ended, end)) }
            }
            @if state.is_open() { p { (visit.t("mine-again-not-lost")) } }
            @if state == State::Linked { p.v-quiet { (visit.t("mine-again-not-you")) } }
        }
        @if state.is_open() {
            @if actor.is_fresh() {
                form method="post" action=(visit.href("/min-side/slippe-inn/nei")) {
                    input type="hidden" name="id" value=(one.id);
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("mine-again-no")) }
                }
            } @else {
                a.ds-button data-variant="secondary" href=(prove_first(visit, "/min-side")) { (visit.t("mine-again-no")) }
            }
        }
    }
}
