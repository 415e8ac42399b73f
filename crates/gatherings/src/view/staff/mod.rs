//! The pages of hosts.

pub mod arrive;
pub mod dates;
pub mod form;
pub mod front;
pub mod handover;
pub mod host;
pub mod one;
pub mod one_date;
pub mod overview;
pub mod pause;
pub mod subscribe;
mod when;

use crate::{
    pause::Reason,
    series::{Mistake, Series},
    staff::PATH,
};
use maud::{Markup, html};
use shell::{
    Asked, Visit,
    components::{Choice, Field, field_radios, field_text},
    page::Sheet,
};

/// What was just done, by the word in the address.
fn said(visit: &Visit, done: Option<&str>) -> Option<Markup> {
    let key = format!("staff-done-{}", done?);
    visit.has(&key).then(|| html! { p { (visit.t(&key)) } })
}

/// A page below a series.
fn below<'a>(visit: &Visit, title: String, names: &'a (String, String, String)) -> Sheet<'a> {
    let _ = visit;
    Sheet::new(title).under(&names.0, PATH).under(&names.1, &names.2)
}

/// What stands above a page below a series: the front's name, the series' name and its address.
fn names(visit: &Visit, series: &Series) -> (String, String, String) {
    (visit.t("staff-title"), series.name(visit.language).text, format!("{PATH}/{}", series.id))
}

/// The kind sentence of a field, where something does not fit.
fn wrong(visit: &Visit, mistakes: &[Mistake], field: &str) -> Option<String> {
    mistakes.iter().find(|mistake| mistake.field == field).map(|mistake| visit.t(mistake.key))
}

/// All of them, each with the field that it is about.
fn summary(visit: &Visit, mistakes: &[Mistake]) -> Vec<(String, String)> {
    mistakes.iter().map(|mistake| (format!("f-{}", mistake.field), visit.t(mistake.key))).collect()
}

/// Why: a word of ours, and the host's own words. `of` stands before the fields' names, where a page has two such.
fn reason(visit: &Visit, typed: &Asked, of: &str) -> Markup {
    let choices: Vec<Choice> = Reason::ALL
        .iter()
        .map(|reason| Choice::new(reason.word(), visit.t(&format!("reason-{}", reason.word()))))
        .collect();
    let chosen = typed.first(&format!("{of}grunn")).unwrap_or("illness").to_owned();
    let own = Field::new(format!("{of}ord"), visit.t("reason-own"))
        .help(visit.t("reason-own-help"))
        .value(typed.first(&format!("{of}ord")))
        .longest(300);
    html! {
        (field_radios(&Field::new(format!("{of}grunn"), visit.t("reason-why")).value(Some(chosen)), &choices))
        (field_text(&own))
    }
}
