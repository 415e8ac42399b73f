//! `GET /mine-treff/{id}`: one series as its host sees it.

use super::{can, owned};
use crate::{
    occurrence::Occurrence,
    printing,
    rhythm::{AHEAD, Rhythm},
    room::Gatherings,
    series::Series,
    store::{self, Counted, Handover, Host},
    view,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::ToSpan as _;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::store::register;

/// How many dates ahead and behind are shown.
const SHOWN: usize = 12;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct One {
    /// The series.
    pub series: Series,
    /// How it comes back.
    pub rhythms: Vec<Rhythm>,
    /// The next dates.
    pub next: Vec<Occurrence>,
    /// The last dates, the newest first.
    pub past: Vec<Occurrence>,
    /// How many say that they come.
    pub coming: HashMap<String, i64>,
    /// How many were there.
    pub counted: HashMap<String, Counted>,
    /// Who is and was the host.
    pub hosts: Vec<Host>,
    /// How it was handed over.
    pub handovers: Vec<Handover>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Whether the reader is its host now.
    pub mine: bool,
    /// Whether there is somebody who prints.
    pub prints: bool,
}

impl One {
    /// «du», a name, or nothing for somebody whom the reader may not see.
    #[must_use]
    pub fn call(&self, visit: &Visit, me: &str, person: &str) -> String {
        if person == me {
            return visit.t("staff-you");
        }
        self.names.get(person).cloned().unwrap_or_else(|| visit.t("staff-colleague"))
    }
}

/// `GET …/telleark.pdf`: a sheet for the wall of the room, where the numbers are written by hand.
pub(super) async fn counting(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.now.datetime());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(series) = owned(tx, &can, &id)? else { return Ok(None) };
        // Today's stands on it whatever the hour is: somebody prints it while they tidy up.
        let span = store::Span::beginning(now.date().at(0, 0, 0, 0), now.saturating_add(AHEAD.days()));
        let dates = store::next_of(tx, &id, span, SHOWN)?;
        Ok(Some((series, dates)))
    };
    let (series, dates) = visit.app.db.read(read).await?.ok_or(Error::NotFound)?;
    printing::counting(&visit, &room, &series, &dates).await
}

/// The page.
pub(super) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let (can, now) = (can(&signed)?, visit.now.datetime());
    let me = can.actor().person().id.clone();
    let prints = room.printer.is_some();
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(series) = owned(tx, &can, &id)? else { return Ok(None) };
        let next = store::next_of(tx, &id, store::Span::not_over(now, now.saturating_add(AHEAD.days())), SHOWN)?;
        let mut past = store::next_of(tx, &id, store::Span::beginning(now.saturating_sub(400.days()), now), 600)?;
        past.retain(|one| one.is_past(now));
        past.reverse();
        past.truncate(SHOWN);
        let coming = store::intentions_of(tx, next.iter().map(|one| one.id.as_str()))?;
        let (hosts, handovers) = (store::hosts_of(tx, &id)?, store::handovers_of(tx, &id)?);
        let me = &can.actor().person().id;
        let named = hosts.iter().map(|host| &host.person).chain(handovers.iter().map(|one| &one.outgoing));
        let others = named.clone().any(|person| person != me) || handovers.iter().any(|one| one.incoming.is_some());
        let names = if others { register::names(tx, &can)? } else { HashMap::new() };
        let mine = hosts.iter().any(|host| host.person == *me && host.until_on.is_none_or(|last| last >= now.date()));
        let (rhythms, counted) = (store::rhythms_of(tx, &id)?, store::counts_of(tx, &id)?);
        Ok(Some(One { series, rhythms, next, past, coming, counted, hosts, handovers, names, mine, prints }))
    };
    let one = visit.app.db.write(read).await?.ok_or(Error::NotFound)?;
    Ok(view::staff::one::page(&visit, &one, &me, asked.first("gjort")))
}
