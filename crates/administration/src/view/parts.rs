//! Small things that several pages of the room use.

use jiff::Timestamp;
use kernel::clock;
use maud::{Markup, html};
use shell::{
    Visit,
    components::{icon, icon as icons},
    dates,
    signed::SIGN_IN,
};
use std::collections::HashMap;
use trust::{
    people::{Held, Role},
    store::{roles::COMMAND_LINE, units::Unit},
};
use url::form_urlencoded::byte_serialize;

/// «i dag klokka 14.05», «20. november klokka 14.05».
#[must_use]
pub fn when(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    let at = clock::in_oslo(at);
    let time = dates::time(visit.language, at.time());
    if at.date() == visit.today() {
        return visit.with("admin-today", &[("time", time.into())]);
    }
    let day = dates::day(visit.language, at.date(), visit.today());
    visit.with("admin-at", &[("day", day.into()), ("time", time.into())])
}

/// «20. november»: a day is enough where nobody asks for the hour.
#[must_use]
pub fn day(visit: &Visit, millis: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(millis) else { return String::new() };
    dates::day(visit.language, clock::in_oslo(at).date(), visit.today())
}

/// «erfaringskonsulent».
#[must_use]
pub fn role(visit: &Visit, role: Role) -> String {
    visit.t(&format!("role-{}", role.word()))
}

/// «erfaringskonsulent, Poliklinikken».
#[must_use]
pub fn held(visit: &Visit, held: &Held, units: &[Unit]) -> String {
    let name = role(visit, held.role);
    let unit = units.iter().find(|unit| Some(&unit.id) == held.unit.as_ref());
    unit.map_or_else(|| name.clone(), |unit| format!("{name}, {}", unit.name))
}

/// What somebody is called who did something: a colleague, a part of the program, or somebody who is not here.
#[must_use]
pub fn named(visit: &Visit, names: &HashMap<String, String>, id: &str) -> String {
    match (names.get(id), id) {
        (Some(name), _) => name.clone(),
        (None, COMMAND_LINE | "cli") => visit.t("admin-who-machine"),
        (None, "job") => visit.t("admin-who-job"),
        (None, _) => visit.t("admin-who-unknown"),
    }
}

/// Several names in a sentence: «Ingrid, Torunn eller Bjarne».
#[must_use]
pub fn either(visit: &Visit, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            visit.with("admin-either", &[("first", first.join(", ").into()), ("last", last.clone().into())])
        }
    }
}

/// An address that is known again by who knows it: «k…@oyane-dps.example».
#[must_use]
pub fn masked(email: &str) -> String {
    match (email.chars().next(), email.rsplit_once('@')) {
        (Some(first), Some((_, place))) => format!("{first}…@{place}"),
        _ => String::new(),
    }
}

/// A form that is one button. `about` is read aloud after the label, so that two alike can be told apart.
#[must_use]
pub fn act(visit: &Visit, path: &str, label: &str, about: &str, main: bool) -> Markup {
    html! {
        form method="post" action=(visit.href(path)) {
            button.ds-button data-variant=[(!main).then_some("secondary")] type="submit" {
                (label) @if !about.is_empty() { span.v-hide { " " (about) } }
            }
        }
    }
}

/// The same for what wants a fresh proof. Without one it is a link that leads to proving it, and back to this page.
#[must_use]
pub fn far(visit: &Visit, fresh: bool, path: &str, label: &str, main: bool) -> Markup {
    if fresh {
        return act(visit, path, label, "", main);
    }
    let back: String = byte_serialize(visit.href(&visit.path).as_bytes()).collect();
    way(visit, &format!("{SIGN_IN}?til={back}&bevis=1"), label, main)
}

/// A link that looks like a button: it leads to the page where something is done.
#[must_use]
pub fn way(visit: &Visit, path: &str, label: &str, main: bool) -> Markup {
    html! {
        a.ds-button.v-noprint data-variant=[(!main).then_some("secondary")] href=(visit.href(path)) { (label) }
    }
}

/// One of many, as a list that opens.
#[must_use]
pub fn select(name: &str, label: &str, chosen: &str, choices: &[(String, String)]) -> Markup {
    select_with(name, label, chosen, choices, (None, None))
}

/// The same with a line of help, and what does not fit.
#[must_use]
pub fn select_with(
    name: &str,
    label: &str,
    chosen: &str,
    choices: &[(String, String)],
    (help, error): (Option<&str>, Option<&str>),
) -> Markup {
    let id = format!("f-{name}");
    let (about, said) = (format!("{id}-help"), format!("{id}-error"));
    let described: Vec<&str> = help.map(|_| about.as_str()).into_iter().chain(error.map(|_| said.as_str())).collect();
    html! {
        div.v-field {
            label for=(id) { (label) }
            @if let Some(help) = help { p.v-quiet id=(about) { (help) } }
            select.ds-input id=(id) name=(name) aria-invalid=[error.map(|_| "true")]
                aria-describedby=[(!described.is_empty()).then(|| described.join(" "))] {
                @for (value, label) in choices { option value=(value) selected[value == chosen] { (label) } }
            }
            @if let Some(error) = error {
                p.v-error id=(said) { (icon(icons::XMARK_OCTAGON)) span { (error) } }
            }
        }
    }
}
