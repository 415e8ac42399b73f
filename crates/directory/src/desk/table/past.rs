//! `/redaksjon/import/tatt-inn/{number}`: one import, and taking it back.

use super::{
    PATH,
    answer::{can, on, refused},
    view,
};
use crate::store::{self, Foreseen, Import, Undo};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::store::register;

/// So many of those that stay are named.
const NAMED: i64 = 50;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Past {
    pub(super) import: Import,
    pub(super) foreseen: Foreseen,
    pub(super) undo: Option<Undo>,
    /// The list that it was, as long as its report is kept.
    pub(super) report: Option<String>,
    pub(super) names: HashMap<String, String>,
    pub(super) now: i64,
}

async fn read(visit: &Visit, signed: &Signed, number: &str) -> Result<Past> {
    let (can, now) = (can(signed)?, visit.app.clock.millis());
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let past = move |tx: &mut kernel::Tx<'_>| {
        // Before all else: the work may end while this is read, and what is told as ended must be seen as it is after it.
        let undo = store::undo_of(tx, number)?;
        let Some(import) = store::import_for(tx, &can, number)? else { return Ok(None) };
        let foreseen = store::foresee_undo(tx, number, NAMED)?;
        let names = register::names(tx, &can)?;
        let lists = store::uploads(tx, &can)?;
        let report = lists.into_iter().find(|list| list.import == Some(number)).map(|list| list.id);
        Ok(Some(Past { import, foreseen, undo, report, names, now }))
    };
    visit.app.db.write(past).await?.ok_or(Error::NotFound)
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(number): Path<String>) -> Result<Markup> {
    let past = read(&visit, &signed, &number).await?;
    Ok(view::past::page(&visit, &past, None))
}

/// `POST …/angre`: all that it brought goes, but what somebody has changed since.
pub(super) async fn undo(visit: Visit, signed: Signed, Path(number): Path<String>) -> Result<Response> {
    let past = read(&visit, &signed, &number).await?;
    let (can, import, now) = (can(&signed)?, past.import.clone(), past.now);
    if visit.app.db.write(move |tx| store::begin_undo(tx, &can, &import, now)).await? {
        return Ok(on(&visit, &format!("{PATH}/tatt-inn/{number}")));
    }
    Ok(refused(view::past::page(&visit, &past, Some("table-undo-not-now"))))
}
