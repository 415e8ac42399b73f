//! The front of the room.

use super::Sheet;
use crate::{Entry, front::Front};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, icon, icon as icons, notice},
};

/// The page.
#[must_use]
pub fn page(visit: &Visit, front: &Front, done: Option<&str>) -> Markup {
    let content = html! {
        (waits(visit, front))
        @for (at, (heading, entries)) in front.groups.iter().enumerate() {
            @let id = format!("del-{at}");
            section.v-wide aria-labelledby=(id) {
                h2 id=(id) { (visit.t(heading)) }
                (parts(visit, entries))
            }
        }
        (tenant(visit, front))
    };
    Sheet::new(visit.t("admin")).lead(&front.tenant.0).done(visit, done).render(visit, &content)
}

fn parts(visit: &Visit, entries: &[Entry]) -> Markup {
    html! {
        ul.v-index { @for entry in entries {
            li { a href=(visit.href(entry.path)) {
                span { (visit.t(entry.key)) }
                span { (visit.t(&format!("{}-about", entry.key))) }
                (icon(icons::CHEVRON_RIGHT))
            } }
        } }
    }
}

/// The one thing to do, when there is one: somebody waits for this person's answer.
fn waits(visit: &Visit, front: &Front) -> Markup {
    html! {
        @if !front.waiting.is_empty() {
            section.v-lamp aria-labelledby="venter" {
                h2 #venter { (visit.t("admin-waits")) }
                @for (key, count, path) in &front.waiting {
                    p { a href=(visit.href(path)) { (visit.with(key, &[("count", (*count).into())])) } }
                }
            }
        }
    }
}

fn tenant(visit: &Visit, front: &Front) -> Markup {
    let Some(facts) = front.facts else { return html! {} };
    let alone = front.administrators.len() < 2 && front.auditors.is_empty();
    let names = |all: &[String]| if all.is_empty() { visit.t("admin-nobody-yet") } else { all.join(", ") };
    html! {
        section.v-wide aria-labelledby="virksomheten" {
            h2 #virksomheten { (visit.t("admin-tenant")) }
            dl.v-about {
                div { dt { (visit.t("admin-name")) } dd { (front.tenant.0) } }
                div { dt { (visit.t("admin-people")) } dd { (facts.people) } }
                div { dt { (visit.t("admin-units")) } dd { (facts.units) } }
                div { dt { (visit.t("admin-tenant-administrators")) } dd { (names(&front.administrators)) } }
                div { dt { (visit.t("admin-tenant-auditors")) } dd { (names(&front.auditors)) } }
                div { dt { (visit.t("admin-tenant-word")) } dd { code { (front.tenant.1) } } }
            }
            @if alone { (notice(Notice::Careful, &html! { p { (visit.t("admin-tenant-alone")) } })) }
        }
    }
}
