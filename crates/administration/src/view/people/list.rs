//! Who works here.

use crate::{
    people::{NO_ROLE, PATH},
    view::{
        Sheet,
        parts::{self, select},
    },
};
use mail::store::silence::{Silence, Why};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Field, field_text, pagination, print_button},
    dates,
};
use trust::{
    people::Role,
    store::{
        register::{Found, Listed, PAGE, Roles, Wanted},
        units::Unit,
    },
};

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// Who was looked for.
    pub wanted: &'a Wanted,
    /// Who was found.
    pub found: &'a Found,
    /// The tenant's units.
    pub units: &'a [Unit],
    /// Whose letters are held back, as far as the asker may know.
    pub silent: &'a [Silence],
    /// Which page of the list, from 1.
    pub page: usize,
    /// Whether the asker may add people.
    pub keeps: bool,
}

/// The page.
#[must_use]
pub fn list(visit: &Visit, list: &List<'_>, asked: &Asked) -> Markup {
    let count = i64::try_from(list.found.count).unwrap_or(i64::MAX);
    let lead = if list.wanted.left { "admin-people-left-count" } else { "admin-people-count" };
    let narrowed = !list.wanted.name.is_empty() || list.wanted.roles != Roles::Any || !list.wanted.unit.is_empty();
    let pages = i64::try_from(list.found.count.div_ceil(PAGE)).unwrap_or(1);
    let page = i64::try_from(list.page).unwrap_or(1);
    let without = asked.without(&["side", "gjort"]);
    let content = html! {
        @if list.keeps { div.v-wide { (parts::way(visit, "/administrasjon/folk/ny", &visit.t("admin-person-add"), true)) } }
        (narrowing(visit, list))
        section.v-wide aria-labelledby="lista" {
            h2 #lista .v-hide { (visit.t("admin-people-list")) }
            p.v-count { (visit.with(lead, &[("count", count.into())])) }
            @if list.found.people.is_empty() {
                p { (visit.t(if narrowed { "admin-people-nobody-fits" } else { "admin-people-nobody" })) " "
                    @if narrowed { a href=(visit.href(PATH)) { (visit.t("admin-people-all")) } } }
            } @else {
                table.v-register {
                    thead { tr {
                        th scope="col" { (visit.t("admin-name")) }
                        th scope="col" { (visit.t("admin-roles-word")) }
                        th scope="col" { (visit.t("admin-email")) }
                    } }
                    tbody { @for one in &list.found.people { (row(visit, one, list)) } }
                }
            }
            (pagination(visit, page, pages, |page| {
                visit.href(&format!("{PATH}{}", without.clone().with("side", &page.to_string()).query()))
            }))
        }
        div { (print_button(&visit.t("admin-print-list"))) }
    };
    Sheet::new(visit.t("admin-people")).done(visit, asked.first("gjort")).render(visit, &content)
}

fn row(visit: &Visit, one: &Listed, list: &List<'_>) -> Markup {
    let roles: Vec<String> = one.held.iter().map(|held| parts::held(visit, held, list.units)).collect();
    let silent = list.silent.iter().filter(|silence| silence.person == one.person.id && one.person.ended_at.is_none());
    html! {
        tr {
            th scope="row" { a href=(visit.href(&format!("{PATH}/{}", one.person.id))) { (one.person.name) } }
            td {
                @match one.person.ended_at {
                    Some(at) => (visit.with("admin-person-left", &[("day", parts::day(visit, at).into())])),
                    None if roles.is_empty() => span.v-quiet { (visit.t("admin-no-role")) },
                    None => @for role in &roles { span.v-line { (dates::capital(role)) } },
                }
            }
            td.v-break {
                (one.person.email)
                @for silence in silent {
                    @match silence.why {
                        Why::Bounced => strong.v-line { (visit.t("admin-letters-mark-not-there")) },
                        Why::Stopped => span.v-line.v-quiet { (visit.t("admin-letters-mark-fewer")) },
                    }
                }
            }
        }
    }
}

/// One of the two lists; the one that is shown cannot be taken away, so it has no cross.
fn which(visit: &Visit, label: &str, path: &str, on: bool) -> Markup {
    let class = if on { "v-chip v-chip--on" } else { "v-chip" };
    html! { a class=(class) href=(visit.href(path)) aria-current=[on.then_some("true")] { (visit.t(label)) } }
}

fn narrowing(visit: &Visit, list: &List<'_>) -> Markup {
    let wanted = list.wanted;
    let mut roles = vec![(String::new(), visit.t("admin-any-role"))];
    roles.extend(Role::ALL.map(|role| (role.word().to_owned(), dates::capital(&parts::role(visit, role)))));
    roles.push((NO_ROLE.to_owned(), visit.t("admin-without-role")));
    let role = match wanted.roles {
        Roles::Any => "",
        Roles::None => NO_ROLE,
        Roles::One(role) => role.word(),
    };
    let mut units = vec![(String::new(), visit.t("admin-any-unit"))];
    units.extend(list.units.iter().filter(|unit| unit.ended_at.is_none()).map(|u| (u.id.clone(), u.name.clone())));
    html! {
        div.v-wide.v-noprint {
            form.v-sift method="get" action=(visit.href(PATH)) role="search" {
                (field_text(&Field::new("navn", visit.t("admin-people-search")).value(Some(&wanted.name)).kind("search")
                    .autocomplete("off")))
                (select("rolle", &visit.t("admin-role"), role, &roles))
                (select("enhet", &visit.t("admin-unit"), &wanted.unit, &units))
                @if wanted.left { input type="hidden" name="sluttet" value="1"; }
                button.ds-button data-variant="secondary" type="submit" { (visit.t("admin-show")) }
            }
            ul.v-chips aria-label=(visit.t("admin-people-which")) {
                li { (which(visit, "admin-people-here", PATH, !wanted.left)) }
                li { (which(visit, "admin-people-gone", "/administrasjon/folk?sluttet=1", wanted.left)) }
            }
        }
    }
}
