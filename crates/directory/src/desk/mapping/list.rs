//! `GET /redaksjon/kartlegging`: what to ring today. `…/alle`: every candidate, by how far it has come.

use super::{Colleagues, can, view};
use crate::{
    mapping::{Attempt, Candidate, State},
    places::PLACES,
    store::{
        self,
        mapping::{Handed, Progress, Wanted},
    },
};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{Can, access::Right};

/// What the page of today shows.
#[derive(Debug, Default)]
pub(super) struct Today {
    pub(super) due: Vec<Candidate>,
    pub(super) attempts: HashMap<String, Vec<Attempt>>,
    pub(super) counts: HashMap<State, i64>,
    pub(super) handed: Vec<Handed>,
    pub(super) progress: Progress,
    pub(super) colleagues: Colleagues,
    /// The candidate whose outcome was written down just now, and can be taken back.
    pub(super) last: Option<Candidate>,
}

/// What to ring today.
pub(super) async fn today(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (may, day) = (can(&signed)?, visit.today());
    let keeping = Can::ask(&signed.actor, Right::KeepListings);
    let last = asked.first("sist").map(str::to_owned);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let due = store::mapping::due(tx, &may, day)?;
        let attempts = store::mapping::attempts(tx, &may, &due)?;
        let last = last.as_ref().map_or(Ok(None), |id| store::mapping::one(tx, &may, id))?;
        Ok(Today {
            colleagues: Colleagues::read(tx, &may, due.iter(), attempts.values().flatten())?,
            counts: store::mapping::counts(tx, &may)?,
            handed: keeping.as_ref().map_or(Ok(Vec::new()), |keeping| store::mapping::ready_for(tx, keeping))?,
            progress: store::mapping::progress(tx, &may, day)?,
            last,
            due,
            attempts,
        })
    };
    let today: Today = visit.app.db.write(read).await?;
    Ok(view::list::today(&visit, &today, asked.first("gjort")))
}

/// A page of all.
#[derive(Debug)]
pub(super) struct All {
    pub(super) wanted: Wanted,
    pub(super) page: i64,
    pub(super) found: store::Page<Candidate>,
    pub(super) attempts: HashMap<String, Vec<Attempt>>,
    pub(super) counts: HashMap<State, i64>,
    pub(super) colleagues: Colleagues,
}

/// Every candidate.
pub(super) async fn all(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let may = can(&signed)?;
    let number = asked.first("kommune").filter(|number| PLACES.municipality(number).is_some());
    let wanted =
        Wanted { state: asked.first("vis").and_then(State::of), municipality: number.unwrap_or_default().to_owned() };
    let page = asked.number("side").unwrap_or(1).max(1);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let found = store::mapping::list(tx, &may, &wanted, page)?;
        let attempts = store::mapping::attempts(tx, &may, &found.items)?;
        let colleagues = Colleagues::read(tx, &may, found.items.iter(), attempts.values().flatten())?;
        let counts = store::mapping::counts(tx, &may)?;
        Ok(All { wanted: wanted.clone(), page, found, attempts, counts, colleagues })
    };
    let all: All = visit.app.db.write(read).await?;
    Ok(view::list::all(&visit, &all))
}
