//! `GET /a/{code}`: the short permanent address on paper leads to the page as it is called today.

use crate::{room::Directory, store};
use axum::extract::{Path, State};
use kernel::ids;
use shell::{Error, Result, Visit};

/// Sends the visitor on. The address on paper stays; where it leads may change, so the move is only for now.
pub async fn page(visit: Visit, State(_): State<Directory>, Path(code): Path<String>) -> Result<()> {
    let code = ids::read_code(&code).ok_or(Error::NotFound)?;
    let row = visit.app.db.read(move |tx| store::by_code(tx, &code)).await?.ok_or(Error::NotFound)?;
    Err(Error::Moved { to: visit.href(&format!("/aktiviteter/{}", row.slug)), forever: false })
}
