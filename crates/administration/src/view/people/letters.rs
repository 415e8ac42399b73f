//! On somebody's page: that letters to them are held back, since when, and what to do.

use crate::{
    invitations::Standing,
    people::{letters::word, one::About},
    view::{invitations, parts},
};
use mail::store::{
    invitations::Went,
    silence::{Silence, Why},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};
use trust::people::Person;

/// The notices; nothing where letters go.
pub(super) fn held_back(visit: &Visit, person: &Person, silences: &[Silence], path: &str) -> Markup {
    html! { @for silence in silences {
        @let since = [("day", parts::day(visit, silence.since).into())];
        @let name = || [("name", person.name.clone().into())];
        @match silence.why {
            Why::Bounced => (notice(Notice::Careful, &html! {
                p { strong { (visit.t("admin-letters-not-there")) } " " (visit.with("admin-letters-since", &since)) }
                @if !silence.code.is_empty() {
                    p.v-quiet { (visit.t("work-reason")) " " code { (silence.code) } }
                }
                p { (visit.t("admin-letters-not-there-what")) }
                div.v-acts {
                    (parts::way(visit, &format!("{path}/endre"), &visit.t("admin-letters-mend"), true))
                    (again(visit, path, silence.why, &visit.t("admin-letters-try")))
                }
            })),
            Why::Stopped => (notice(Notice::Plain, &html! {
                p { strong { (visit.with("admin-letters-fewer", &name())) } " " (visit.with("admin-letters-since", &since)) }
                p { (visit.t("admin-letters-fewer-what")) }
                (again(visit, path, silence.why, &visit.with("admin-letters-fewer-again", &name())))
            })),
        }
    } }
}

fn again(visit: &Visit, path: &str, why: Why, label: &str) -> Markup {
    html! {
        form method="post" action=(visit.href(&format!("{path}/brev"))) {
            input type="hidden" name="hvorfor" value=(word(why));
            button.ds-button data-variant="secondary" type="submit" { (label) }
        }
    }
}

/// An invitation has just been put in the outbox: to whom, how long it holds, how to take it back. Nothing any more when
/// the page is read again and it did not arrive.
pub(super) fn invited(visit: &Visit, about: &About) -> Markup {
    let person = &about.person;
    let goes = |one: &Standing| one.letter.as_ref().is_some_and(|letter| letter.went != Went::Not);
    if !about.invitations.iter().any(goes) {
        return Markup::default();
    }
    let about = [("name", person.name.clone().into()), ("address", parts::masked(&person.email).into())];
    notice(
        Notice::Done,
        &html! {
            p { (visit.with("admin-invited", &about)) }
            p { (visit.with("admin-invited-how", &about)) }
        },
    )
}

/// Their invitations, each with how far it has come.
pub(super) fn invitations(visit: &Visit, standing: &[Standing]) -> Markup {
    html! { @if !standing.is_empty() {
        ul.v-rows { @for one in standing { li {
            div { strong { (visit.t("admin-invitation-open")) } (invitations::how(visit, one)) }
            (invitations::withdraw(visit, one, true))
        } } }
    } }
}
