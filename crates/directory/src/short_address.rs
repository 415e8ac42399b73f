//! `GET /a/{code}`: the short permanent address on paper leads to the page as it is called today.

use crate::{room::Directory, store};
use axum::extract::{Path, State};
use kernel::{ids, storage::Tx};
use shell::{Error, Result, Visit};

/// Sends the visitor on. The address on paper stays; where it leads may change, so the move is only for now. That of an
/// entry that became a part of another one leads there for good.
pub async fn page(visit: Visit, State(_): State<Directory>, Path(code): Path<String>) -> Result<()> {
    let code = ids::read_code(&code).ok_or(Error::NotFound)?;
    let find = move |tx: &mut Tx<'_>| match store::by_code(tx, &code)? {
        Some(row) => Ok(Some((row, false))),
        None => Ok(store::by_former_code(tx, &code)?.map(|row| (row, true))),
    };
    let (row, forever) = visit.app.db.read(find).await?.ok_or(Error::NotFound)?;
    Err(Error::Moved { to: visit.href(&format!("/aktiviteter/{}", row.slug)), forever })
}
