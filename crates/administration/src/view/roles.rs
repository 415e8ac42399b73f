//! The pages about roles.

use super::{Sheet, parts};
use crate::{
    people,
    roles::{PATH, Waiting, ask::Form, one::About},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Choice, Field, Notice, error_summary, field_radios, notice},
    dates,
};
use trust::{people::Role, store::roles::Grant};

/// What was chosen, and the texts' keys of what does not fit.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The word of a role.
    pub role: String,
    /// The identifier of a unit.
    pub unit: String,
    /// About the role.
    pub role_error: Option<&'static str>,
    /// About the unit.
    pub unit_error: Option<&'static str>,
}

/// What waits for another to agree.
#[must_use]
pub fn list(visit: &Visit, waiting: &Waiting, done: Option<&str>) -> Markup {
    let content = html! {
        section aria-labelledby="venter" {
            h2 #venter { (visit.t("admin-roles-waiting")) }
            @if waiting.grants.is_empty() {
                p { (visit.t("admin-roles-none")) }
            } @else {
                ul.v-rows { @for grant in &waiting.grants { li { (row(visit, waiting, grant)) } } }
            }
            @if waiting.asks {
                p { (visit.t("admin-roles-how")) " " a href=(visit.href(people::PATH)) { (visit.t("admin-roles-to-people")) } }
            }
        }
        section aria-labelledby="hva" {
            h2 #hva { (visit.t("admin-roles-what")) }
            dl.v-about.v-about--long { @for role in Role::ALL {
                div { dt { (dates::capital(&parts::role(visit, role))) } dd { (does(visit, role)) } }
            } }
        }
    };
    let sheet = Sheet::new(visit.t("admin-roles")).lead(visit.t("admin-roles-lead"));
    let sheet = match (done, &waiting.given_to) {
        (Some("role-agreed"), Some(name)) => {
            sheet.said(visit.with("admin-done-role-agreed", &[("name", name.clone().into())]))
        }
        (Some("role-agreed"), None) => sheet,
        _ => sheet.done(visit, done),
    };
    sheet.render(visit, &content)
}

fn does(visit: &Visit, role: Role) -> String {
    visit.t(&format!("admin-role-does-{}", role.word()))
}

fn row(visit: &Visit, waiting: &Waiting, grant: &Grant) -> Markup {
    let (name, by) =
        (parts::named(visit, &waiting.names, &grant.person), parts::named(visit, &waiting.names, &grant.asked_by));
    let mine = waiting.me == grant.asked_by || waiting.me == grant.person;
    html! {
        div {
            strong { (name) } ": " (parts::held(visit, &grant.held, &waiting.units))
            p.v-quiet { (visit.with("admin-role-asked", &[
                ("when", parts::when(visit, grant.asked_at).into()), ("asked", by.into())])) }
        }
        a.v-go href=(visit.href(&format!("{PATH}/{}", grant.id))) {
            (visit.t(if mine { "admin-role-see" } else { "admin-role-decide" })) span.v-hide { ": " (name) }
        }
    }
}

/// Asking for a role for somebody.
#[must_use]
pub fn ask(visit: &Visit, form: &Form, wish: &Wish) -> Markup {
    let (people, path) = (visit.t("admin-people"), format!("{}/{}", people::PATH, form.person.id));
    let say = |key: Option<&str>| key.map(|key| visit.t(key));
    let role = Field::new("rolle", visit.t("admin-role-which"))
        .value((!wish.role.is_empty()).then_some(wish.role.as_str()))
        .required()
        .error(say(wish.role_error));
    let choices: Vec<Choice> = Role::ALL
        .into_iter()
        .map(|role| {
            let place = if role.in_a_unit() { "admin-role-in-unit" } else { "admin-role-in-tenant" };
            let name = dates::capital(&parts::role(visit, role));
            Choice::new(role.word(), visit.with(place, &[("role", name.into())])).help(does(visit, role))
        })
        .collect();
    let mut units = vec![(String::new(), visit.t("admin-role-no-unit"))];
    units.extend(form.units.iter().map(|unit| (unit.id.clone(), unit.name.clone())));
    let unit_error = say(wish.unit_error);
    let mut mistakes: Vec<_> = role.mistake().into_iter().collect();
    mistakes.extend(unit_error.clone().map(|error| ("f-enhet".to_owned(), error)));
    let content = html! {
        (error_summary(visit, &mistakes))
        @if form.others.is_empty() {
            (notice(Notice::Careful, &html! { p { (visit.t("admin-role-nobody-agrees")) } }))
            div.v-acts { (parts::way(visit, &path, &visit.t("admin-cancel"), false)) }
        } @else { form.v-form method="post" action=(visit.href(&format!("{path}/rolle"))) novalidate {
            (field_radios(&role, &choices))
            (parts::select_with("enhet", &visit.t("admin-role-where"), &wish.unit, &units,
                (Some(&visit.t("admin-role-where-help")), unit_error.as_deref())))
            p { (visit.with("admin-role-who-agrees", &[("names", parts::either(visit, &form.others).into())])) " "
                (visit.t("admin-tell-them")) }
            button.ds-button type="submit" { (visit.t("admin-role-ask-go")) }
        } }
    };
    let title = visit.with("admin-role-ask-title", &[("name", form.person.name.clone().into())]);
    Sheet::new(title)
        .lead(visit.t("admin-role-ask-lead"))
        .under(&people, people::PATH)
        .under(&form.person.name, &path)
        .render(visit, &content)
}

/// One that was asked for; `why` says why nothing was done.
#[must_use]
pub fn one(visit: &Visit, about: &About, done: Option<&str>, why: Option<&str>) -> Markup {
    let (grant, roles) = (&about.grant, visit.t("admin-roles"));
    let (path, waits) = (format!("{PATH}/{}", grant.id), grant.agreed_at.is_none() && grant.ended_at.is_none());
    let name = parts::named(visit, &about.names, &grant.person);
    let role = parts::role(visit, grant.held.role);
    let values = || [("name", name.clone().into()), ("role", role.clone().into())];
    let key = match (waits, grant.ended_at) {
        (true, _) => "admin-role-title-waits",
        (false, None) => "admin-role-title-holds",
        (false, Some(_)) => "admin-role-title-over",
    };
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        (facts(visit, about))
        @if waits {
            @if about.may_agree() {
                section aria-labelledby="svar" {
                    h2 #svar { (visit.t("admin-role-answer")) }
                    p { (visit.t("admin-role-answer-about")) }
                    div.v-acts {
                        (parts::far(visit, about.fresh, &format!("{path}/ja"), &visit.t("admin-role-yes"), true))
                        (parts::act(visit, &format!("{path}/nei"), &visit.t("admin-role-no"), "", false))
                    }
                    @if !about.fresh { p.v-quiet { (visit.t("admin-prove-first")) } }
                }
            } @else {
                (cannot(visit, about))
                @if about.ends {
                    (parts::way(visit, &format!("{path}/avslutt"), &visit.t("admin-role-take-back"), false))
                }
            }
        } @else if grant.ended_at.is_none() && about.ends {
            (parts::way(visit, &format!("{path}/avslutt"), &visit.t("admin-role-end"), false))
        }
    };
    let done = done.filter(|word| *word != "role-asked" || waits);
    Sheet::new(visit.with(key, &values())).under(&roles, PATH).done(visit, done).render(visit, &content)
}

/// That this person cannot agree, why, and who can.
fn cannot(visit: &Visit, about: &About) -> Markup {
    let own = about.me == about.grant.person;
    let why = visit.t(if own { "admin-role-cannot-own" } else { "admin-role-cannot-asked" });
    html! {
        (notice(Notice::Plain, &html! {
            p { (why) }
            p {
                @if about.others.is_empty() { (visit.t("admin-role-nobody-agrees")) }
                @else {
                    (visit.with("admin-role-who-agrees", &[("names", parts::either(visit, &about.others).into())]))
                    " " (visit.t("admin-tell-them"))
                }
            }
        }))
    }
}

fn facts(visit: &Visit, about: &About) -> Markup {
    let grant = &about.grant;
    let who = |id: &str| parts::named(visit, &about.names, id);
    let unit = about.units.iter().find(|unit| Some(&unit.id) == grant.held.unit.as_ref());
    let done = |by: Option<&String>, at: Option<i64>| {
        at.map(|at| format!("{}, {}", by.map(|by| who(by)).unwrap_or_default(), parts::when(visit, at)))
    };
    let ended = if grant.agreed_at.is_some() { "admin-role-ended" } else { "admin-role-stopped" };
    html! {
        dl.v-about {
            div { dt { (visit.t("admin-role-for")) }
                dd { a href=(visit.href(&format!("{}/{}", people::PATH, grant.person))) { (who(&grant.person)) } } }
            div { dt { (visit.t("admin-role")) } dd { (dates::capital(&parts::role(visit, grant.held.role))) } }
            div { dt { (visit.t("admin-role-where-short")) }
                dd { @match unit { Some(unit) => (unit.name), None => (visit.t("admin-whole-tenant")) } } }
            div { dt { (visit.t("admin-role-may")) } dd { (does(visit, grant.held.role)) } }
            div { dt { (visit.t("admin-role-asked-by")) }
                dd { (done(Some(&grant.asked_by), Some(grant.asked_at)).unwrap_or_default()) } }
            @if let Some(agreed) = done(grant.agreed_by.as_ref(), grant.agreed_at) {
                div { dt { (visit.t("admin-role-agreed-by")) } dd { (agreed) } }
            }
            @if let Some(stopped) = done(grant.ended_by.as_ref(), grant.ended_at) {
                div { dt { (visit.t(ended)) } dd { (stopped) } }
            }
        }
    }
}

/// Before one is ended or taken back.
#[must_use]
pub fn end(visit: &Visit, about: &About, why: Option<&str>) -> Markup {
    let (grant, people) = (&about.grant, visit.t("admin-people"));
    let name = parts::named(visit, &about.names, &grant.person);
    let person = format!("{}/{}", people::PATH, grant.person);
    let values = || [("name", name.clone().into()), ("role", parts::held(visit, &grant.held, &about.units).into())];
    let waits = grant.agreed_at.is_none();
    let key = |end: &str| format!("{}-{end}", if waits { "admin-role-take-back" } else { "admin-role-end" });
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        p { (visit.with(&key("about"), &values())) }
        @if grant.ended_at.is_none() {
            div.v-acts {
                (parts::act(visit, &format!("{PATH}/{}/avslutt", grant.id), &visit.t(&key("go")), "", true))
                (parts::way(visit, &person, &visit.t("admin-cancel"), false))
            }
        }
    };
    Sheet::new(visit.with(&key("title"), &values()))
        .under(&people, people::PATH)
        .under(&name, &person)
        .render(visit, &content)
}
