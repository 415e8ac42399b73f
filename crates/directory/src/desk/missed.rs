//! `/redaksjon/savnet`: what people searched for and did not find, and what an editor does about it.

use super::asking::{can, done};
use crate::{
    store::{self, Mark, MissedSearch, Remedy},
    view::desk::missed as view,
};
use axum::response::Response;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// The page.
pub const PATH: &str = "/redaksjon/savnet";

/// What the page shows.
pub struct Shown {
    /// Each, with what was done about it.
    pub(crate) all: Vec<(MissedSearch, Mark)>,
    /// Whether the reader teaches the search words.
    pub(crate) teaches: bool,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let can = can(&signed)?;
    let teaches = signed.actor.may(trust::access::Right::KeepSettings);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let (kept, marks) = (store::kept_tenants(tx, &can)?, store::desk_marks(tx, &can)?);
        let mark = |one: &MissedSearch| marks.get(&format!("{}:{}", store::MISSED_KIND, one.key())).cloned();
        let all = store::missed_searches(tx, &kept)?;
        Ok(all.into_iter().map(|one| (mark(&one).unwrap_or_default(), one)).map(|(mark, one)| (one, mark)).collect())
    };
    let shown = Shown { all: visit.app.db.read(read).await?, teaches };
    Ok(view::page(&visit, &shown, &asked))
}

/// `POST /redaksjon/savnet`: what was done about one.
pub(super) async fn remedy(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let key = form.first("hva").unwrap_or_default().to_owned();
    let remedy = form.first("gjor").and_then(Remedy::of).ok_or(Error::NotFound)?;
    let of = key.clone();
    if !visit.app.db.write(move |tx| store::remedy_missed(tx, &can, &of, remedy, now)).await? {
        return Err(Error::NotFound);
    }
    let item = format!("{}:{key}", store::MISSED_KIND);
    Ok(done(&visit, PATH, "ferdig", Some(&item)))
}
