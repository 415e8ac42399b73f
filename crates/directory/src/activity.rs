//! `GET /aktiviteter/{slug}`: one activity, with all that somebody needs to know to dare to go.

use crate::{
    asking::PER_PAGE,
    listing::{Listing, Row},
    photo::Photo,
    room::Directory,
    store, view,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use search::{Filters, Request};
use shell::{Error, Result, Visit};

/// How many others that are like it are shown.
const ALIKE: usize = 3;

/// The page of one activity; a kind page where it is no more.
pub async fn page(visit: Visit, State(room): State<Directory>, Path(slug): Path<String>) -> Result<Response> {
    let listing = listing(&visit, slug).await?;
    let alike = alike(&visit, &room, &listing).await?;
    if !listing.is_listed() {
        return Ok((StatusCode::NOT_FOUND, view::activity::gone(&visit, &listing, &alike)).into_response());
    }
    Ok(view::activity::page(&visit, &listing, &alike).into_response())
}

/// The listing at this readable address; one that was renamed, or became a part of another one, moves the visitor on.
pub(crate) async fn listing(visit: &Visit, slug: String) -> Result<Listing> {
    listing_at(visit, slug, "").await
}

/// The same for a page below it, such as `/si-fra`: the visitor comes to that page of the one that is there now.
pub(crate) async fn listing_at(visit: &Visit, slug: String, below: &str) -> Result<Listing> {
    let (row, now_called) = visit
        .app
        .db
        .read(move |tx| {
            let mut row = store::by_slug(tx, &slug)?;
            if let Some(row) = &mut row {
                without_erased(tx, row)?;
            }
            let now_called = if row.is_none() { store::former_slug(tx, &slug)? } else { None };
            Ok((row, now_called))
        })
        .await?;
    match (row, now_called) {
        (Some(row), _) => Ok(Listing::read(&row, visit.language)),
        (None, Some(slug)) => {
            Err(Error::Moved { to: visit.href(&format!("/aktiviteter/{slug}{below}")), forever: true })
        }
        (None, None) => Err(Error::NotFound),
    }
}

/// A photograph that was erased for good, or that came from somewhere else as a name only, is none.
fn without_erased(tx: &mut Tx<'_>, row: &mut Row) -> kernel::storage::Result<()> {
    if let Some(photo) = Photo::of_parts(&row.parts)
        && store::kept_photo(tx, &row.parts.service.id, &photo.id)?.is_none()
    {
        row.parts = store::with_photo(row.parts.clone(), None);
    }
    Ok(())
}

/// A few others with the same themes, those in the same municipality first.
async fn alike(visit: &Visit, room: &Directory, listing: &Listing) -> Result<Vec<Listing>> {
    let mut ids: Vec<String> = Vec::new();
    for (municipalities, themes) in [
        (listing.municipalities.clone(), listing.facts.themes.iter().take(1).cloned().collect::<Vec<_>>()),
        (listing.municipalities.clone(), listing.facts.themes.clone()),
        (Vec::new(), listing.facts.themes.clone()),
    ] {
        let filters = Filters { municipalities, themes, ..Filters::default() };
        let request = Request { filters, limit: PER_PAGE, ..Request::new("", visit.now.datetime()) };
        for hit in room.finder.search(&request).hits {
            if hit.id != listing.id && !ids.contains(&hit.id) {
                ids.push(hit.id);
            }
        }
    }
    ids.truncate(ALIKE);
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    Ok(rows.iter().map(|row| Listing::read(row, visit.language)).collect())
}
