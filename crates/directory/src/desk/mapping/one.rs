//! `GET /redaksjon/kartlegging/{id}`: one candidate: ring, say how it went, and what happens next.

use super::{Colleagues, can, view};
use crate::{
    mapping::{Attempt, Candidate},
    room::Directory,
    store::{
        self,
        mapping::{Alike, Likes},
    },
};
use axum::extract::{Path, State};
use kernel::ids;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::{access::Right, store::register};

/// What the page shows.
#[derive(Debug)]
pub(super) struct One {
    pub(super) candidate: Candidate,
    pub(super) attempts: Vec<Attempt>,
    pub(super) colleagues: Colleagues,
    /// To whom it can be handed over: identifier and name.
    pub(super) others: Vec<(String, String)>,
    pub(super) alike: Vec<Alike>,
    /// The readable address of the entry that it became.
    pub(super) slug: Option<String>,
    /// Whether the asker makes entries.
    pub(super) keeps: bool,
    /// The identifier of the attempt that the form would write down.
    pub(super) key: String,
    /// What was written as a note and as a day, where it does not fit.
    pub(super) typed: (String, String),
    /// The field that does not fit, and the text's key.
    pub(super) error: Option<(&'static str, &'static str)>,
}

/// Reads a candidate; where it is not there or not theirs, the page is not there.
pub(super) async fn read(visit: &Visit, room: &Directory, signed: &Signed, id: &str) -> Result<One> {
    let (may, keeps, id) = (can(signed)?, signed.actor.may(Right::KeepListings), id.to_owned());
    let places = room.finder.places();
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(candidate) = store::mapping::one(tx, &may, &id)? else { return Ok(None) };
        let attempts = store::mapping::attempts(tx, &may, std::slice::from_ref(&candidate))?;
        let attempts = attempts.into_values().next().unwrap_or_default();
        let me = &may.actor().person().id;
        let mut colleagues = Colleagues::read(tx, &may, std::iter::once(&candidate), attempts.iter())?;
        let mut others = Vec::new();
        if candidate.state.is_open() && candidate.is_held_by(me) {
            if colleagues.names.is_empty() {
                colleagues.names = register::names(tx, &may)?;
            }
            others = register::who_may(tx, &may, &colleagues.names, Right::MapListings)?;
            others.retain(|(person, _)| person != me);
        }
        let slug = candidate.service.as_ref().map_or(Ok(None), |service| store::mapping::slug(tx, service))?;
        let alike = match candidate.state.is_open() {
            true => Likes::read(tx, &may, &places)?.of(&candidate.about, Some(&candidate.id)),
            false => Vec::new(),
        };
        let (key, typed) = (ids::new_id().to_string(), Default::default());
        Ok(Some(One { candidate, attempts, colleagues, others, alike, slug, keeps, key, typed, error: None }))
    };
    visit.app.db.write(read).await?.ok_or(Error::NotFound)
}

/// The page.
pub(super) async fn page(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let one = read(&visit, &room, &signed, &id).await?;
    Ok(view::one::page(&visit, &one, asked.first("gjort"), None))
}
