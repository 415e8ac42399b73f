//! One person.

use super::letters;
use crate::{
    people::{PATH, one::About},
    view::{Sheet, parts},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
    dates,
};
use trust::store::roles::Grant;

/// The page; `done` says what was just done.
#[must_use]
pub fn one(visit: &Visit, about: &About, done: Option<&str>) -> Markup {
    let (person, people) = (&about.person, visit.t("admin-people"));
    let path = format!("{PATH}/{}", person.id);
    let content = html! {
        @if done == Some("invited") { (letters::invited(visit, about)) }
        @if let Some(at) = person.ended_at {
            (notice(Notice::Plain, &html! {
                p { (visit.with("admin-person-left-long", &[
                    ("name", person.name.clone().into()), ("day", parts::day(visit, at).into())])) }
            }))
            @if about.keeps {
                @let back = visit.with("admin-person-back", &[("name", person.name.clone().into())]);
                (parts::act(visit, &format!("{path}/tilbake"), &back, "", false))
            }
        }
        @if person.ended_at.is_none() { (letters::held_back(visit, person, &about.silences, &path)) }
        dl.v-about {
            div { dt { (visit.t("admin-email")) } dd.v-break { (person.email) } }
            div { dt { (visit.t("admin-language")) }
                dd { (person.language.own_name()) } }
        }
        (roles(visit, about, &path))
        @if person.ended_at.is_none() {
            @if about.keeps { (ways(visit, about, &path)) (acts(visit, about, &path)) }
        }
    };
    // One notice is enough where somebody has just left; the one that says so stays.
    let done = done.filter(|word| *word != "person-ended" || person.ended_at.is_none());
    Sheet::new(&person.name).under(&people, PATH).done(visit, done).render(visit, &content)
}

fn roles(visit: &Visit, about: &About, path: &str) -> Markup {
    let (over, now): (Vec<&Grant>, Vec<&Grant>) = about.grants.iter().partition(|grant| grant.ended_at.is_some());
    html! {
        section aria-labelledby="roller" {
            h2 #roller { (visit.t("admin-person-roles")) }
            @if now.is_empty() {
                // Whoever has left has no role to wait for.
                @if about.person.ended_at.is_some() { p { (visit.t("admin-person-roles-over")) } }
                @else { p { (visit.with("admin-person-no-role", &[("name", about.person.name.clone().into())])) } }
            } @else {
                ul.v-rows { @for grant in &now { li { (grant_row(visit, about, grant)) } } }
            }
            @if about.keeps && about.person.ended_at.is_none() {
                (parts::way(visit, &format!("{path}/rolle"), &visit.t("admin-role-ask"), false))
            }
            @if !over.is_empty() && about.keeps {
                details.v-older {
                    summary { (visit.with("admin-roles-over", &[("count", over.len().into())])) }
                    ul.v-rows { @for grant in over.iter().rev() { li { (over_row(visit, about, grant)) } } }
                }
            }
        }
    }
}

fn grant_row(visit: &Visit, about: &About, grant: &Grant) -> Markup {
    let role = dates::capital(&parts::held(visit, &grant.held, &about.units));
    let who = |id: &str| parts::named(visit, &about.names, id);
    html! {
        div {
            strong { (role) }
            p.v-quiet {
                @match (grant.agreed_at, &grant.agreed_by) {
                    (Some(at), Some(by)) if about.keeps && *by != grant.asked_by => {
                        (visit.with("admin-role-since-by", &[("day", parts::day(visit, at).into()),
                            ("asked", who(&grant.asked_by).into()), ("agreed", who(by).into())]))
                    }
                    (Some(at), _) => (visit.with("admin-role-since", &[("day", parts::day(visit, at).into())])),
                    (None, _) if about.keeps => (visit.with("admin-role-asked", &[
                        ("when", parts::when(visit, grant.asked_at).into()), ("asked", who(&grant.asked_by).into())])),
                    (None, _) => (visit.t("admin-role-waits")),
                }
            }
        }
        @if about.keeps {
            @let (end, label) = match grant.agreed_at {
                Some(_) => ("/avslutt", visit.t("admin-role-end")),
                None => ("", visit.t("admin-role-see")),
            };
            a.v-go href=(visit.href(&format!("/administrasjon/roller/{}{end}", grant.id))) {
                (label) span.v-hide { ": " (role) }
            }
        }
    }
}

fn over_row(visit: &Visit, about: &About, grant: &Grant) -> Markup {
    let ended = grant.ended_at.map(|at| parts::day(visit, at)).unwrap_or_default();
    let by = grant.ended_by.as_deref().map(|by| parts::named(visit, &about.names, by)).unwrap_or_default();
    let key = if grant.agreed_at.is_some() { "admin-role-was" } else { "admin-role-never" };
    let from = parts::day(visit, grant.agreed_at.unwrap_or(grant.asked_at));
    html! {
        div {
            strong { (dates::capital(&parts::held(visit, &grant.held, &about.units))) }
            p.v-quiet { (visit.with(key, &[("from", from.into()), ("to", ended.into()), ("by", by.into())])) }
        }
    }
}

/// How they come in.
fn ways(visit: &Visit, about: &About, path: &str) -> Markup {
    let ways = &about.ways;
    html! {
        section aria-labelledby="inn" {
            h2 #inn { (visit.t("admin-ways")) }
            p {
                @match ways.seen_at {
                    Some(at) => (visit.with("admin-ways-here", &[
                        ("count", ways.sessions.into()), ("seen", parts::when(visit, at).into())])),
                    None => (visit.t("admin-ways-nowhere")),
                }
            }
            @if ways.has_own() { p { (visit.with("admin-ways-own", &[("name", about.person.name.clone().into())])) } }
            @else if ways.far { p { (visit.t("admin-ways-far")) } }
            (letters::invitations(visit, &about.invitations))
            div.v-acts {
                @if !ways.takes_two() {
                    (parts::way(visit, &format!("{path}/lenke"), &visit.t("admin-invitation-make"), false))
                }
                @if let Some((again, key)) = &about.again { (parts::way(visit, again, &visit.t(key), false)) }
                @if ways.sessions > 0 {
                    (parts::act(visit, &format!("{path}/logg-ut"), &visit.t("admin-sign-out-all"), &about.person.name, false))
                }
            }
        }
    }
}

fn acts(visit: &Visit, about: &About, path: &str) -> Markup {
    let name = || [("name", about.person.name.clone().into())];
    html! {
        section aria-labelledby="endre" {
            h2 #endre { (visit.t("admin-person-more")) }
            ul.v-rows {
                li { a.v-go href=(visit.href(&format!("{path}/endre"))) { (visit.t("admin-person-change")) } }
                li { a.v-go href=(visit.href(&format!("{path}/avslutt"))) {
                    (dates::capital(&visit.with("admin-person-end-link", &name()))) } }
            }
        }
    }
}
