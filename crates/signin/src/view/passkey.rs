//! Passkeys: the button and what it may have to say, coming in, proving anew.

use crate::passkey::{Relying, mine::PAGE};
use maud::{Markup, html};
use shell::{Page, Visit, signed::SIGN_IN};

/// What the script asks the device for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// A proof.
    Get,
    /// A new passkey.
    Create,
}

/// The way in by passkey; where there can be none, why.
pub(super) fn sign_in(visit: &Visit, back: Option<&str>) -> Markup {
    html! {
        section aria-labelledby="passnokkel" {
            h2 #passnokkel { (visit.t("passkey-in-title")) }
            p { (visit.t("passkey-in")) }
            (button(visit, Act::Get, "passkey-in-button", back))
        }
    }
}

/// The button and what it may have to say. Without a script it is not there, and a sentence stands in its place.
pub(super) fn button(visit: &Visit, act: Act, label: &str, back: Option<&str>) -> Markup {
    let settings = &visit.app.settings;
    if Relying::of(settings).is_none() {
        return html! { p { (visit.with("passkey-no-name", &[("address", settings.typed("").into())])) } };
    }
    let (word, to) = match act {
        Act::Get => ("get", "/logg-inn/passnokkel"),
        Act::Create => ("create", PAGE),
    };
    let says = ["waiting", "stopped", "there", "failed", "later", "unsupported"];
    html! {
        form.v-passkey method="post" action=(visit.href(to)) data-passkey=(word)
            data-start=(visit.href(&format!("{to}/start"))) data-origin=(settings.url.origin().ascii_serialization()) {
            input type="hidden" name="svar";
            @if let Some(back) = back { input type="hidden" name="til" value=(back); }
            button.ds-button type="submit" hidden { (visit.t(label)) }
            div role="status" {
                @for says in says { p hidden data-say=(says) { (visit.t(&format!("passkey-say-{says}"))) } }
                p hidden data-say="elsewhere" {
                    (visit.with("passkey-say-elsewhere", &[("address", settings.absolute("").into())]))
                }
            }
            noscript { p { (visit.t(if act == Act::Get { "passkey-no-script" } else { "passkey-no-script-add" })) } }
        }
    }
}

/// A page with its first words under the heading.
pub(super) fn page(visit: &Visit, title: String, lead: &str, content: &Markup) -> Markup {
    let content = html! {
        div.v-page.v-body.v-staff { div.v-head { h1 { (title) } p.v-lead { (lead) } } (content) }
    };
    Page::new(title, content).no_index().wears(&["staff.css", "passkey.js"]).render(visit)
}

/// An answer that does not hold: the same words, whatever was wrong.
#[must_use]
pub fn refused(visit: &Visit, back: &str) -> Markup {
    page(
        visit,
        visit.t("passkey-refused-title"),
        &visit.t("passkey-refused"),
        &html! {
            (button(visit, Act::Get, "passkey-again", Some(back)))
            p { a href=(visit.href(SIGN_IN)) { (visit.t("passkey-other-ways")) } }
        },
    )
}

/// A device's answer that became no passkey; `key` says why.
#[must_use]
pub fn not_added(visit: &Visit, key: &str) -> Markup {
    page(
        visit,
        visit.t("passkey-not-added-title"),
        &visit.t(key),
        &html! {
            p { a href=(visit.href(PAGE)) { (visit.t("passkey-to-list")) } }
        },
    )
}
