//! The work list: what must not wait first, without a name in it.

use super::{PATH, can, done};
use crate::{
    around::{Goal, Kind, Said},
    room::{Accompaniment, asks},
    store::{self, Month, Request},
    view::staff as view,
};
use axum::{extract::State as Room, response::Response};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::{collections::HashMap, sync::Arc};

/// A request as it stands on the list.
#[derive(Clone, Debug)]
pub struct Line {
    /// The request, still sealed.
    pub one: Request,
    /// What it is about; nothing when that is not there any more.
    pub goal: Option<Goal>,
    /// Whether it was handed to the reader.
    pub mine: bool,
}

/// A month of a series or an activity, as the reader may know it.
#[derive(Clone, Debug)]
pub struct Sum {
    /// What it is called.
    pub name: Said,
    /// The numbers.
    pub month: Month,
    /// Whether the reader is host there, and is told small numbers.
    pub host: bool,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct List {
    /// What waits: those that must not wait longer first, then those that have waited longest.
    pub waiting: Vec<Line>,
    /// What is promised and not over.
    pub ahead: Vec<Line>,
    /// The rest, until it is erased.
    pub rest: Vec<Line>,
    /// Whether the reader goes along to activities.
    pub goes: bool,
    /// How many do, in this tenant.
    pub goers: usize,
    /// How many asked, by month.
    pub sums: Vec<Sum>,
}

/// `GET /folge-med`
pub(super) async fn page(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    signed: Signed,
    asked: Asked,
) -> Result<Markup> {
    let (can, around, asks, now) = (can(&signed)?, Arc::clone(&room.around), asks(&visit), visit.app.clock.millis());
    let look = move |tx: &mut Tx<'_>| {
        let me = can.actor().person().id.clone();
        let mut known: HashMap<String, Option<Goal>> = HashMap::new();
        let mut lines = Vec::new();
        for one in store::of_tenant(tx, &can)? {
            let goal = match known.get(&one.thing) {
                Some(goal) => goal.clone(),
                None => around.goal(tx, one.kind, &one.thing, asks)?,
            };
            known.insert(one.thing.clone(), goal.clone());
            let mine = one.handed_to.as_ref() == Some(&me);
            lines.push(Line { one, goal, mine });
        }
        let (mut waiting, answered): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.one.waits(now));
        waiting.sort_by_key(|line| (!line.one.shouts(now), line.one.asked_at));
        let (mut ahead, mut rest): (Vec<_>, Vec<_>) = answered.into_iter().partition(|line| is_ahead(line, now));
        ahead.sort_by_key(|line| (line.one.starts_at, line.one.asked_at));
        rest.sort_by_key(|line| std::cmp::Reverse(line.one.asked_at));
        let goers = store::people_go_along(tx, can.tenant())?;
        let goes = goers.contains(&me);
        let mut sums = Vec::new();
        for month in store::months(tx, &can)? {
            let whole = around.whole(tx, month.kind, &month.whole, asks)?;
            let host = match (&whole, month.kind) {
                (Some(whole), Kind::Date) => whole.hosts.contains(&me),
                (_, Kind::Activity) => goes,
                (None, Kind::Date) => false,
            };
            sums.push(Sum { name: whole.map(|whole| whole.name).unwrap_or_default(), month, host });
        }
        Ok(List { waiting, ahead, rest, goes, goers: goers.len(), sums })
    };
    let list = visit.app.db.read(look).await?;
    Ok(view::list(&visit, &list, asked.first("gjort")))
}

fn is_ahead(line: &Line, now: i64) -> bool {
    let over = line.goal.as_ref().and_then(|goal| goal.when).is_some_and(|when| when.ends_at <= now);
    let met = matches!(line.one.state, store::State::Accepted | store::State::Withdrawn);
    met && line.one.afterwards.is_none() && !over && line.one.knows != "off"
}

/// `POST /folge-med`: goes along to activities, or does not any more.
pub(super) async fn act(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let word = match form.first("gjor") {
        Some("blir-med") => {
            visit.app.db.write(move |tx| store::go_along(tx, &can, now)).await?;
            "blir-med"
        }
        Some("ikke-lenger") => {
            visit.app.db.write(move |tx| store::stay(tx, &can)).await?;
            "ikke-lenger"
        }
        _ => return Err(Error::NotFound),
    };
    Ok(done(&visit, PATH, word))
}
