//! The pages about links that let somebody in for the first time.

use super::{Sheet, parts};
use crate::{invitations::PATH, people};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
};
use trust::{people::Person, store::invitations::Open};

/// Those that can still be used.
#[must_use]
pub fn list(visit: &Visit, open: &[Open], done: Option<&str>) -> Markup {
    let content = html! {
        section aria-labelledby="lenker" {
            h2 #lenker .v-hide { (visit.t("admin-invitations")) }
            @if open.is_empty() {
                p { (visit.t("admin-invitations-none")) " "
                    a href=(visit.href(people::PATH)) { (visit.t("admin-invitations-to-people")) } }
            } @else {
                ul.v-rows { @for one in open { li {
                    div {
                        a.v-go href=(visit.href(&format!("{}/{}", people::PATH, one.person))) { (one.called) }
                        p.v-quiet { (visit.with("admin-invitation-until", &[
                            ("made", parts::day(visit, one.made_at).into()),
                            ("until", parts::day(visit, one.until).into())])) }
                    }
                    form method="post" action=(visit.href("/administrasjon/invitasjoner/trekk")) {
                        input type="hidden" name="lenke" value=(one.name);
                        button.ds-button data-size="sm" data-variant="secondary" type="submit" {
                            (visit.t("admin-invitation-withdraw")) span.v-hide { ": " (one.called) } }
                    }
                } } }
            }
        }
    };
    Sheet::new(visit.t("admin-invitations"))
        .lead(visit.t("admin-invitations-lead"))
        .done(visit, done)
        .render(visit, &content)
}

/// Before one is made: what it is, and what to look out for.
#[must_use]
pub fn about(visit: &Visit, person: &Person, why: Option<&str>) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{}/{}", people::PATH, person.id));
    let name = || [("name", person.name.clone().into())];
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.with(why, &name())) } })) }
        ul.v-points {
            li { (visit.with("admin-invitation-once", &name())) }
            li { (visit.t("admin-invitation-fortnight")) }
            li { (visit.t("admin-invitation-earlier")) }
            li { (visit.with("admin-invitation-care", &name())) }
        }
        div.v-acts {
            (parts::act(visit, &format!("{path}/lenke"), &visit.t("admin-invitation-make"), "", true))
            (parts::way(visit, &path, &visit.t("admin-cancel"), false))
        }
    };
    let title = visit.with("admin-invitation-title", &name());
    Sheet::new(title).under(&people, people::PATH).under(&person.name, &path).render(visit, &content)
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
