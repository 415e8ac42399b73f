//! `/redaksjon/tilbud/{id}/versjon/{version}`: what an older version says, beside today's, and the way back to it.

use super::{
    ENTRY,
    asking::{can, done},
};
use crate::{store, view::desk::version as view};
use axum::{extract::Path, response::Response};
use kernel::Tx;
use maud::Markup;
use shell::{Error, Result, Signed, Visit};

/// The difference.
pub(super) async fn page(visit: Visit, signed: Signed, Path((id, version)): Path<(String, String)>) -> Result<Markup> {
    let can = can(&signed)?;
    let found = visit.app.db.read(move |tx| store::kept_version(tx, &can, &id, &version)).await?;
    let (row, then) = found.ok_or(Error::NotFound)?;
    Ok(view::page(&visit, &row, &then))
}

/// Brings it back.
pub(super) async fn restore(
    visit: Visit,
    signed: Signed,
    Path((id, version)): Path<(String, String)>,
) -> Result<Response> {
    let (can, now, which) = (can(&signed)?, visit.app.clock.millis(), id.clone());
    let restore = move |tx: &mut Tx<'_>| {
        let Some((row, then)) = store::kept_version(tx, &can, &which, &version)? else { return Ok(None) };
        store::editor_restores(tx, &can, &then, &row, now).map(Some)
    };
    let made = visit.app.db.write(restore).await?.ok_or(Error::NotFound)?;
    Ok(done(&visit, &format!("{ENTRY}/{id}"), "tilbake", made.as_deref()))
}
