//! `GET /redaksjon`: what waits for an editor; for others the parts that are open to them.

use super::{PARTS, view, worklist};
use crate::room::Directory;
use axum::extract::State;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::access::Right;

/// The page. For somebody who may open none of its parts it is not there.
pub(super) async fn page(visit: Visit, State(room): State<Directory>, signed: Signed, asked: Asked) -> Result<Markup> {
    let open: Vec<_> = PARTS.iter().filter(|part| signed.actor.may(part.right)).copied().collect();
    if signed.actor.may(Right::KeepListings) {
        return worklist::page(&visit, &room, &signed, &asked, &open).await;
    }
    if open.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(view::front(&visit, &open))
}
