//! Before somebody is ended: what ends with it.

use crate::{
    people::{PATH, end::Ending},
    view::{Sheet, parts},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Notice, notice},
    dates,
};

/// The page; `why` says why it was not done.
#[must_use]
pub fn end(visit: &Visit, ending: &Ending, why: Option<&str>) -> Markup {
    let person = &ending.person;
    let (people, path) = (visit.t("admin-people"), format!("{PATH}/{}", person.id));
    let name = || [("name", person.name.clone().into())];
    let why = if ending.last { Some("admin-last-administrator") } else { why };
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        @if ending.last {
            div.v-acts { (parts::way(visit, &path, &visit.t("admin-cancel"), false)) }
        } @else { (what(visit, ending, &path)) }
    };
    let title = dates::capital(&visit.with("admin-person-end-title", &name()));
    Sheet::new(title).under(&people, PATH).under(&person.name, &path).render(visit, &content)
}

fn what(visit: &Visit, ending: &Ending, path: &str) -> Markup {
    let name = || [("name", ending.person.name.clone().into())];
    html! {
        section aria-labelledby="slutter" {
            h2 #slutter { (visit.t("admin-person-end-what")) }
            ul.v-points {
                @if ending.oneself { li { strong { (visit.t("admin-person-end-oneself")) } } }
                @for grant in &ending.grants {
                    li { (visit.with("admin-person-end-role", &[
                        ("role", parts::held(visit, &grant.held, &ending.units).into())])) }
                }
                li { (visit.t("admin-person-end-sessions")) }
                li { (visit.with("admin-person-end-stays", &name())) }
                li { (visit.with("admin-person-end-back", &name())) }
            }
        }
        div.v-acts {
            (parts::act(visit, &format!("{path}/avslutt"), &visit.with("admin-person-end-go", &name()), "", true))
            (parts::way(visit, path, &visit.t("admin-cancel"), false))
        }
    }
}
