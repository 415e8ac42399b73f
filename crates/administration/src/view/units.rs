//! The pages about units.

use super::{Sheet, parts};
use crate::{
    people,
    units::{PATH, Units, one::About},
};
use maud::{Markup, html};
use shell::{
    Visit,
    components::{Field, Notice, error_summary, field_text, notice},
    dates,
};
use trust::store::units::{HeldHere, Unit};

/// All of them; those that are no more stand folded.
#[must_use]
pub fn list(visit: &Visit, units: &Units, done: Option<&str>) -> Markup {
    let (over, now): (Vec<&Unit>, Vec<&Unit>) = units.all.iter().partition(|unit| unit.ended_at.is_some());
    let field = name_field(visit, "admin-unit-new", Some(&units.typed), units.error);
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        section aria-labelledby="enheter" {
            h2 #enheter .v-hide { (visit.t("admin-units-list")) }
            @if now.is_empty() {
                p { (visit.t("admin-units-none")) }
            } @else {
                ul.v-rows { @for unit in &now { li { div {
                    a.v-go href=(visit.href(&format!("{PATH}/{}", unit.id))) { (unit.name) }
                    @let count = units.people.get(&unit.id).copied().unwrap_or(0);
                    p.v-quiet { (visit.with("admin-unit-people", &[("count", count.into())])) }
                } } } }
            }
            @if !over.is_empty() {
                details.v-older {
                    summary { (visit.with("admin-units-over", &[("count", over.len().into())])) }
                    ul.v-rows { @for unit in &over { li { div {
                        strong { (unit.name) }
                        @if let Some(at) = unit.ended_at {
                            p.v-quiet { (visit.with("admin-unit-ended-on", &[("day", parts::day(visit, at).into())])) }
                        }
                    } } } }
                }
            }
        }
        @if units.keeps {
            section aria-labelledby="ny" {
                h2 #ny { (visit.t("admin-unit-add")) }
                form.v-form method="post" action=(visit.href(PATH)) novalidate {
                    (field_text(&field))
                    button.ds-button type="submit" { (visit.t("admin-unit-add")) }
                }
            }
        }
    };
    Sheet::new(visit.t("admin-units")).lead(visit.t("admin-units-lead")).done(visit, done).render(visit, &content)
}

fn name_field(visit: &Visit, label: &str, typed: Option<&str>, error: Option<&str>) -> Field {
    let error = error.map(|key| visit.t(key));
    Field::new("navn", visit.t(label)).value(typed).longest(120).autocomplete("off").required().error(error)
}

/// One of them.
#[must_use]
pub fn one(visit: &Visit, about: &About, done: Option<&str>) -> Markup {
    let (unit, units) = (&about.unit, visit.t("admin-units"));
    let path = format!("{PATH}/{}", unit.id);
    let typed = about.typed.as_deref().unwrap_or(&unit.name);
    let field = name_field(visit, "admin-unit-name", Some(typed), about.error).help(visit.t("admin-unit-name-help"));
    let here = about.keeps && unit.ended_at.is_none();
    let content = html! {
        (error_summary(visit, &field.mistake().into_iter().collect::<Vec<_>>()))
        @if let Some(at) = unit.ended_at {
            (notice(Notice::Plain, &html! {
                p { (visit.with("admin-unit-ended-long", &[("day", parts::day(visit, at).into())])) }
            }))
        }
        section aria-labelledby="folk" {
            h2 #folk { (visit.t("admin-unit-who")) }
            (held(visit, &about.held, true))
        }
        @if here {
            section aria-labelledby="navn" {
                h2 #navn { (visit.t("admin-unit-rename")) }
                form.v-form method="post" action=(visit.href(&path)) novalidate {
                    (field_text(&field))
                    button.ds-button data-variant="secondary" type="submit" { (visit.t("admin-save")) }
                }
            }
            section aria-labelledby="slutt" {
                h2 #slutt { (visit.t("admin-unit-end-heading")) }
                p { (visit.t("admin-unit-end-about")) }
                (parts::way(visit, &format!("{path}/avslutt"), &visit.t("admin-unit-end"), false))
            }
        }
    };
    Sheet::new(&unit.name).under(&units, PATH).done(visit, done).render(visit, &content)
}

fn held(visit: &Visit, held: &[HeldHere], links: bool) -> Markup {
    html! {
        @if held.is_empty() {
            p { (visit.t("admin-unit-nobody")) }
        } @else {
            ul.v-rows { @for one in held { li { div {
                @if links {
                    a.v-go href=(visit.href(&format!("{}/{}", people::PATH, one.person))) { (one.name) }
                } @else { strong { (one.name) } }
                p.v-quiet {
                    (dates::capital(&parts::role(visit, one.role)))
                    @if !one.holds { ". " (visit.t("admin-role-waits")) }
                }
            } } } }
        }
    }
}

/// Before one is ended: which roles end with it.
#[must_use]
pub fn end(visit: &Visit, about: &About, why: Option<&str>) -> Markup {
    let (unit, units) = (&about.unit, visit.t("admin-units"));
    let path = format!("{PATH}/{}", unit.id);
    let name = || [("name", unit.name.clone().into())];
    let content = html! {
        @if let Some(why) = why { (notice(Notice::Careful, &html! { p { (visit.t(why)) } })) }
        section aria-labelledby="roller" {
            h2 #roller { (visit.with("admin-unit-end-roles", &[("count", about.held.len().into())])) }
            (held(visit, &about.held, false))
            p { (visit.t("admin-unit-end-stays")) }
        }
        @if unit.ended_at.is_none() {
            div.v-acts {
                (parts::act(visit, &format!("{path}/avslutt"), &visit.with("admin-unit-end-go", &name()), "", true))
                (parts::way(visit, &path, &visit.t("admin-cancel"), false))
            }
        }
    };
    let title = visit.with("admin-unit-end-title", &name());
    Sheet::new(title).under(&units, PATH).under(&unit.name, &path).render(visit, &content)
}
