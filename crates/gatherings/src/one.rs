//! `GET /treff/{slug}`: a series, what it is like and when it comes next; and `/t/{code}`, which stands on paper.

use crate::{
    occurrence::{Occurrence, State},
    rhythm::{AHEAD, Rhythm},
    room::Gatherings,
    series::Series,
    store, view,
};
use axum::extract::{Path, State as Room};
use jiff::ToSpan as _;
use maud::Markup;
use shell::{Error, Result, Visit};

/// How many dates stand on its page.
const SHOWN: usize = 12;

/// A series as its page needs it.
#[derive(Clone, Debug)]
pub struct One {
    /// The series.
    pub series: Series,
    /// The next dates, those that are off too.
    pub next: Vec<Occurrence>,
    /// How it comes back.
    pub rhythms: Vec<Rhythm>,
}

/// The page.
pub(crate) async fn page(visit: Visit, Room(room): Room<Gatherings>, Path(slug): Path<String>) -> Result<Markup> {
    let (series, now_called) = visit
        .app
        .db
        .read(move |tx| {
            let series = store::by_slug(tx, &slug)?;
            let former = if series.is_none() { store::former_slug(tx, &slug)? } else { None };
            Ok((series, former))
        })
        .await?;
    match (series, now_called) {
        (Some(series), _) => Ok(view::one::page(&visit, &read(&visit, series).await?, room.printer.is_some())),
        (None, Some(slug)) => Err(Error::Moved { to: visit.href(&format!("/treff/{slug}")), forever: true }),
        (None, None) => Err(Error::NotFound),
    }
}

async fn read(visit: &Visit, series: Series) -> Result<One> {
    let now = visit.now.datetime();
    let span = store::Span::not_over(now, now.saturating_add(AHEAD.days()));
    let id = series.id.clone();
    let (next, rhythms) = visit
        .app
        .db
        .read(move |tx| Ok((store::next_of(tx, &id, span, SHOWN + 8)?, store::rhythms_of(tx, &id)?)))
        .await?;
    let next = next.into_iter().filter(|one| one.state != State::Skipped).take(SHOWN).collect();
    Ok(One { series, next, rhythms })
}

/// `GET /t/{code}`: what a QR code leads to. The code never changes, the page it leads to may.
pub(crate) async fn short_address(visit: Visit, Path(code): Path<String>) -> Result<Markup> {
    Err(Error::Moved { to: visit.href(&found(&visit, &code).await?.path()), forever: false })
}

/// `GET /t/{code}/{date}`: the date that a poster was made for, whatever became of it.
pub(crate) async fn short_date(visit: Visit, Path((code, key)): Path<(String, String)>) -> Result<Markup> {
    let series = found(&visit, &code).await?;
    let (id, wanted) = (series.id.clone(), key.clone());
    let there = visit.app.db.read(move |tx| store::occurrence_at(tx, &id, &wanted)).await?;
    let there = there.filter(|(occurrence, _)| occurrence.state != State::Skipped);
    // A date that is gone leads to the series: whoever stands before the poster learns when it is.
    let path = there
        .map_or_else(|| series.path(), |(occurrence, alone)| format!("{}/{}", series.path(), occurrence.key(alone)));
    Err(Error::Moved { to: visit.href(&path), forever: false })
}

async fn found(visit: &Visit, typed: &str) -> Result<Series> {
    let code = kernel::ids::read_code(typed).ok_or(Error::NotFound)?;
    visit.app.db.read(move |tx| store::by_code(tx, &code)).await?.ok_or(Error::NotFound)
}
