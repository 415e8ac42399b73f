//! One's own passkeys: the list, and one of them.

use super::{
    mine::when,
    passkey::{Act, button, page},
};
use crate::passkey::mine::{PAGE, prove_first};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, field_text, notice},
};
use trust::store::passkeys::{LONGEST_NAME, Passkey};

/// One's own passkeys.
#[derive(Clone, Copy, Debug)]
pub struct Mine<'a> {
    /// All of them.
    pub own: &'a [Passkey],
    /// Whether the proof at hand is enough to add one.
    pub may_change: bool,
    /// They have just come in by a link, and have none yet.
    pub first: bool,
}

/// One passkey.
#[derive(Clone, Copy, Debug)]
pub struct Single<'a> {
    /// Which.
    pub passkey: &'a Passkey,
    /// Whether it is the only one.
    pub last: bool,
    /// The name that was written and does not fit.
    pub typed: Option<&'a str>,
}

/// On one's own page: how many there are, and the way to them.
pub(super) fn in_short(visit: &Visit, count: usize) -> Markup {
    html! {
        section aria-labelledby="passnokler" {
            h2 #passnokler { (visit.t("passkeys")) }
            p { (visit.with("passkeys-count", &[("count", count.into())])) }
            p { a href=(visit.href(PAGE)) { (visit.t("passkeys-to")) } }
        }
    }
}

/// One's own passkeys.
#[must_use]
pub fn list(visit: &Visit, mine: &Mine<'_>, done: Option<&str>) -> Markup {
    let title = visit.t(if mine.first { "passkeys-first-title" } else { "passkeys" });
    let done = match done {
        Some("fjernet") => Some("passkey-removed"),
        Some("navn") => Some("passkey-renamed"),
        _ => None,
    };
    page(
        visit,
        title,
        &visit.t(if mine.first { "passkeys-first" } else { "passkeys-lead" }),
        &html! {
            @if let Some(key) = done { (notice(Notice::Done, &html! { p { (visit.t(key)) } })) }
            @if !mine.own.is_empty() {
                ul.v-sessions aria-label=(visit.t("passkeys")) { @for passkey in mine.own { li {
                    div {
                        strong { (passkey.name) }
                        p.v-quiet { (facts(visit, passkey)) }
                    }
                    a href=(visit.href(&format!("{PAGE}/{}", passkey.id))) {
                        (visit.t("passkey-change")) span.v-hide { " " (passkey.name) }
                    }
                } } }
            } @else if !mine.first {
                p { (visit.t("passkeys-none")) }
            }
            @if mine.may_change {
                section aria-labelledby="ny" {
                    h2 #ny { (visit.t(if mine.own.is_empty() { "passkeys-first-how" } else { "passkeys-add-title" })) }
                    p { (visit.t("passkeys-add")) }
                    (button(visit, Act::Create, "passkeys-add-button", None))
                }
            } @else {
                section aria-labelledby="ny" {
                    h2 #ny { (visit.t(if mine.own.is_empty() { "passkeys-first-how" } else { "passkeys-add-title" })) }
                    p { (visit.t("passkeys-prove-first")) }
                    p { a href=(prove_first(visit, PAGE)) { (visit.t("signin-prove-title")) } }
                }
            }
            @if mine.first {
                section aria-labelledby="siden" {
                    h2 #siden { (visit.t("passkeys-skip-title")) }
                    p { (visit.t("passkeys-skip")) }
                    p { a href=(visit.href("/min-side?gjort=hoppet-over")) { (visit.t("passkeys-skip-now")) } }
                }
            } @else {
                p { a href=(visit.href("/min-side")) { (visit.t("passkeys-back")) } }
            }
        },
    )
}

/// «Laget i dag klokka 14.05. Brukt …»
fn facts(visit: &Visit, passkey: &Passkey) -> String {
    let made = visit.with("passkey-made", &[("when", when(visit, passkey.made_at).into())]);
    let used = passkey.used_at.map_or_else(
        || visit.t("passkey-unused"),
        |used| visit.with("passkey-used", &[("when", when(visit, used).into())]),
    );
    let copies = visit.t(if passkey.backed_up { "passkey-backed-up" } else { "passkey-not-backed-up" });
    [made, used, copies].join(" ")
}

/// One passkey: its name, and removing it.
#[must_use]
pub fn single(visit: &Visit, single: &Single<'_>, done: Option<&str>) -> Markup {
    let passkey = single.passkey;
    let here = |act: &str| visit.href(&format!("{PAGE}/{}/{act}", passkey.id));
    let name = Field::new("navn", visit.t("passkey-name"))
        .help(visit.t("passkey-name-help"))
        .value(Some(single.typed.unwrap_or(&passkey.name)))
        .longest(LONGEST_NAME)
        .error(single.typed.map(|_| visit.t("passkey-name-odd")));
    page(
        visit,
        passkey.name.clone(),
        &facts(visit, passkey),
        &html! {
            @if done == Some("ny") { (notice(Notice::Done, &html! { p { (visit.t("passkey-added")) } })) }
            form.v-form method="post" action=(here("navn")) {
                (field_text(&name))
                button.ds-button data-variant="secondary" type="submit" { (visit.t("passkey-save-name")) }
            }
            p { a href=(visit.href("/min-side")) { (visit.t("signin-to-mine")) } }
            // Whoever has just made one wants a name for it, not to hear how it goes.
            @if done != Some("ny") { section aria-labelledby="fjern" {
                h2 #fjern { (visit.t("passkey-remove-title")) }
                p { (visit.t("passkey-remove")) }
                @if single.last { p { strong { (visit.t("passkey-last")) } } }
                form method="post" action=(here("fjern")) {
                    @if single.last { input type="hidden" name="siste" value="1"; }
                    button.ds-button data-variant="secondary" type="submit" {
                        (visit.t(if single.last { "passkey-remove-last" } else { "passkey-remove-button" }))
                    }
                }
            } }
            p { a href=(visit.href(PAGE)) { (visit.t("passkey-to-list")) } }
        },
    )
}
