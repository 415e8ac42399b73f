//! `/redaksjon/kartlegging`: who rings what today, what came of it, and what there is not.

mod acts;
mod brreg;
mod form;
mod imported;
mod list;
mod one;
mod overview;
mod paste;
mod view;

use super::table::MOST_SENT;
use crate::{
    mapping::{Attempt, Candidate},
    room::Directory,
};
use axum::{
    extract::DefaultBodyLimit,
    handler::Handler as _,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Error, Result, Routes, Signed, Visit, Who::May};
use std::collections::HashMap;
use trust::{Can, access::Right, store::register};

/// Its address.
pub const PATH: &str = "/redaksjon/kartlegging";

/// Its addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    let map = May(Right::MapListings);
    routes
        .get("/redaksjon/kartlegging", map, list::today)
        .get("/redaksjon/kartlegging/alle", map, list::all)
        .get("/redaksjon/kartlegging/ny", map, form::new)
        .post("/redaksjon/kartlegging/ny", map, form::add)
        .get("/redaksjon/kartlegging/lim-inn", map, paste::page)
        .post("/redaksjon/kartlegging/lim-inn", map, paste::take)
        .get("/redaksjon/kartlegging/brreg", map, brreg::page)
        .post("/redaksjon/kartlegging/brreg", map, brreg::read.layer(DefaultBodyLimit::max(MOST_SENT)))
        .get("/redaksjon/kartlegging/regneark", map, imported::page)
        .post("/redaksjon/kartlegging/regneark", map, imported::bring.layer(DefaultBodyLimit::max(MOST_SENT)))
        .post("/redaksjon/kartlegging/regneark/rader", map, imported::rows.layer(DefaultBodyLimit::max(imported::FORM)))
        .get("/redaksjon/kartlegging/regneark/{id}", map, imported::one)
        .post("/redaksjon/kartlegging/regneark/{id}/angre", map, imported::undo)
        .get("/redaksjon/kartlegging/oversikt", map, overview::page)
        .get("/redaksjon/kartlegging/oversikt.csv", map, overview::file)
        .get("/redaksjon/kartlegging/{id}", map, one::page)
        .get("/redaksjon/kartlegging/{id}/endre", map, form::edit)
        .post("/redaksjon/kartlegging/{id}/endre", map, form::change)
        .post("/redaksjon/kartlegging/{id}/ta", map, acts::take)
        .post("/redaksjon/kartlegging/{id}/legg-tilbake", map, acts::give_back)
        .post("/redaksjon/kartlegging/{id}/gi-videre", map, acts::hand_over)
        .post("/redaksjon/kartlegging/{id}/utfall", map, acts::tried)
        .post("/redaksjon/kartlegging/{id}/angre", map, acts::undo)
        .post("/redaksjon/kartlegging/{id}/klar", map, acts::ready)
        .post("/redaksjon/kartlegging/{id}/ikke-aktuell", map, acts::drop_it)
        .post("/redaksjon/kartlegging/{id}/ta-opp", map, acts::reopen)
}

fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::MapListings).ok_or(Error::NotFound)
}

/// It is done: on to a page that says so at its top.
fn done(visit: &Visit, path: &str, word: &str) -> Response {
    Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}

/// It was not done: the page again, with what was written and a kind sentence.
fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// What colleagues are called.
#[derive(Clone, Debug, Default)]
struct Colleagues {
    me: String,
    names: HashMap<String, String>,
}

impl Colleagues {
    /// Reads names only where a colleague is to be named, so that only then is written down that they were read.
    fn read<'a>(
        tx: &mut Tx<'_>,
        can: &Can,
        candidates: impl Iterator<Item = &'a Candidate>,
        attempts: impl Iterator<Item = &'a Attempt>,
    ) -> kernel::storage::Result<Self> {
        Self::of(tx, can, candidates.filter_map(|one| one.holder.as_ref()).chain(attempts.map(|one| &one.made_by)))
    }

    /// The same for these people.
    fn of<'a>(
        tx: &mut Tx<'_>,
        can: &Can,
        mut people: impl Iterator<Item = &'a String>,
    ) -> kernel::storage::Result<Self> {
        let me = can.actor().person().id.clone();
        let names = if people.any(|person| *person != me) { register::names(tx, can)? } else { HashMap::new() };
        Ok(Self { me, names })
    }

    /// «du», a name, or «en kollega» for somebody whom the reader may not see.
    fn call(&self, visit: &Visit, person: &str) -> String {
        if person == self.me {
            return visit.t("mapping-you");
        }
        self.names.get(person).cloned().unwrap_or_else(|| visit.t("mapping-colleague"))
    }
}
