//! The pages about links that let somebody in for the first time.

use super::{Sheet, parts};
use crate::{
    invitations::{LETTER, PATH, SHOWN, Standing},
    people,
};
use mail::store::invitations::{Unsent, Went};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, field_radios, notice},
};
use trust::people::Person;

/// Those that can still be used, and letters that are not there yet.
#[must_use]
pub fn list(visit: &Visit, standing: &[Standing], done: Option<&str>) -> Markup {
    let content = html! {
        section aria-labelledby="lenker" {
            h2 #lenker .v-hide { (visit.t("admin-invitations")) }
            @if standing.is_empty() {
                p { (visit.t("admin-invitations-none")) " "
                    a href=(visit.href(people::PATH)) { (visit.t("admin-invitations-to-people")) } }
            } @else {
                ul.v-rows { @for one in standing { li {
                    div {
                        a.v-go href=(visit.href(&format!("{}/{}", people::PATH, one.person))) { (one.called) }
                        (how(visit, one))
                    }
                    (withdraw(visit, one, false))
                } } }
            }
        }
    };
    Sheet::new(visit.t("admin-invitations"))
        .lead(visit.t("admin-invitations-lead"))
        .done(visit, done)
        .render(visit, &content)
}

/// How it was handed over, how far that has come, and until when it can be used.
pub(super) fn how(visit: &Visit, one: &Standing) -> Markup {
    let at = |millis| [("when", parts::when(visit, millis).into())];
    let handed = match &one.letter {
        None => visit.t("admin-invitation-shown"),
        Some(letter) => match letter.went {
            Went::Waiting if letter.tries == 0 => visit.t("admin-invitation-letter-waiting"),
            Went::Waiting => visit.with("admin-invitation-letter-later", &at(letter.at)),
            Went::Sent => visit.with("admin-invitation-letter-sent", &at(letter.at)),
            Went::Not => visit.t("admin-invitation-letter-not"),
        },
    };
    html! {
        p {
            (handed)
            @if one.letter.as_ref().is_some_and(|letter| letter.went == Went::Not) {
                " " a href=(visit.href("/administrasjon/arbeid")) { (visit.t("admin-invitation-letter-work")) }
            }
        }
        p.v-quiet {
            @let made = ("made", parts::day(visit, one.made_at).into());
            @match &one.link {
                _ if one.letter.as_ref().is_some_and(|letter| letter.went == Went::Not) => {
                    (visit.with("admin-invitation-invited", &[made]))
                }
                Some((_, until)) => (visit.with("admin-invitation-until", &[
                    made, ("until", parts::day(visit, *until).into())])),
                None => (visit.with("admin-invitation-no-link", &[made])),
            }
        }
    }
}

/// Taking it back; from somebody's own page one comes back there.
pub(super) fn withdraw(visit: &Visit, one: &Standing, own_page: bool) -> Markup {
    html! {
        form method="post" action=(visit.href("/administrasjon/invitasjoner/trekk")) {
            @if let Some((name, _)) = &one.link { input type="hidden" name="lenke" value=(name); }
            @if let Some(letter) = &one.letter { input type="hidden" name="brev" value=(letter.id); }
            @if own_page { input type="hidden" name="person" value=(one.person); }
            button.ds-button data-size="sm" data-variant="secondary" type="submit" {
                (visit.t("admin-invitation-withdraw")) @if !own_page { span.v-hide { ": " (one.called) } } }
        }
    }
}

/// Before one is made: what it is, what to look out for, and how they get it. `why` says what went wrong just now.
#[must_use]
pub fn about(visit: &Visit, person: &Person, unsent: Option<Unsent>, why: Option<&str>) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{}/{}", people::PATH, person.id));
    let name = || [("name", person.name.clone().into())];
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.with(why, &name())) } })) }
        ul.v-points {
            li { (visit.with("admin-invitation-once", &name())) }
            li { (visit.t("admin-invitation-fortnight")) }
            li { (visit.t("admin-invitation-earlier")) }
            @if unsent.is_some() { li { (visit.with("admin-invitation-care", &name())) } }
        }
        @if let Some(key) = unsent.and_then(not_by_letter) {
            (notice(Notice::Plain, &html! { p { (visit.with(key, &name())) } }))
        }
        form.v-form method="post" action=(visit.href(&format!("{path}/lenke"))) {
            @if unsent.is_none() { (ways(visit, person)) }
            div.v-acts {
                button.ds-button type="submit" { (visit.t("admin-invitation-make")) }
                (parts::way(visit, &path, &visit.t("admin-cancel"), false))
            }
        }
    };
    let title = visit.with("admin-invitation-title", &name());
    Sheet::new(title).under(&people, people::PATH).under(&person.name, &path).render(visit, &content)
}

/// Why they get no letter, as a text; where there is no mail at all nobody misses it.
const fn not_by_letter(unsent: Unsent) -> Option<&'static str> {
    match unsent {
        Unsent::NoMail => None,
        Unsent::NoAnswer => Some("admin-invitation-no-answer"),
        Unsent::WantsLess => Some("admin-invitation-wants-less"),
        Unsent::UnderWay => Some("admin-invitation-under-way"),
    }
}

fn ways(visit: &Visit, person: &Person) -> Markup {
    let name = || [("name", person.name.clone().into())];
    let field = Field::new("maate", visit.with("admin-invitation-how", &name())).value(Some(LETTER));
    let to = visit.with("admin-invitation-by-letter-help", &[("address", parts::masked(&person.email).into())]);
    let choices = [
        Choice::new(LETTER, visit.t("admin-invitation-by-letter")).help(to),
        Choice::new(SHOWN, visit.t("admin-invitation-by-hand")).help(visit.with("admin-invitation-care", &name())),
    ];
    field_radios(&field, &choices)
}

/// It is made, and shown this once.
#[must_use]
pub fn made(visit: &Visit, person: &Person, link: &str, until: i64) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{}/{}", people::PATH, person.id));
    let name = || [("name", person.name.clone().into())];
    let content = html! {
        (notice(Notice::Done, &html! { p { (visit.with("admin-invitation-made", &name())) } }))
        section aria-labelledby="lenke" {
            h2 #lenke { (visit.t("admin-invitation-link")) }
            p.v-secret { (link) }
            p { (visit.with("admin-invitation-made-until", &[("until", parts::when(visit, until).into())])) }
            p { (visit.t("admin-invitation-made-once")) }
        }
        div.v-acts {
            (parts::way(visit, &path, &visit.with("admin-invitation-back", &name()), true))
            (parts::way(visit, PATH, &visit.t("admin-invitations-see"), false))
        }
    };
    let title = visit.with("admin-invitation-title", &name());
    Sheet::new(title).under(&people, people::PATH).under(&person.name, &path).render(visit, &content)
}
