//! Pages of those who hold fairs.

pub mod after;
mod directory;
pub mod fairs;
pub mod invite;
pub mod one;
pub mod people;
pub mod plan;
pub mod programme;

use super::words;
use crate::fair::{DESK, Fair};
use maud::{Markup, html};
use shell::{Visit, page::Sheet};

/// A page of the desk, under the list of fairs and what stands above it.
fn sheet<'a>(title: String, above: &'a [(String, String)]) -> Sheet<'a> {
    above.iter().fold(Sheet::new(title), |sheet, (name, path)| sheet.under(name, path))
}

/// What stands above: the list of fairs, and the fair where the page is under one. An editor has no gatherings above these.
fn above(visit: &Visit, fair: Option<&Fair>) -> Vec<(String, String)> {
    let list = (visit.path != DESK).then(|| (visit.t("fair-desk"), DESK.to_owned()));
    let fair = fair.map(|fair| (fair.name.clone(), path(fair)));
    [list, fair].into_iter().flatten().collect()
}

fn path(fair: &Fair) -> String {
    format!("{DESK}/{}", fair.id)
}

/// What was just done.
fn done(visit: &Visit, word: Option<&str>) -> Option<Markup> {
    let key = word.map(|word| format!("fair-desk-done-{word}")).filter(|key| visit.has(key))?;
    Some(html! { p { (visit.t(&key)) } })
}
