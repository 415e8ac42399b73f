//! `…/brreg`: candidates from files of Brønnøysundregistrene. They become lines that are seen before they are taken; the files
//! themselves are not kept.

use super::{
    can,
    paste::{Pasted, seen},
    refused, view,
};
use crate::{
    desk::table::received_all,
    mapping::{
        pasted,
        registered::{Refused, Registered},
    },
    room::Directory,
    store::mapping::Likes,
};
use axum::{
    extract::{Multipart, State, multipart::MultipartRejection},
    response::{IntoResponse, Response},
};
use maud::Markup;
use shell::{Result, Signed, Visit};

/// So many files are read together: Frivillighetsregisteret has no names, and Enhetsregisteret answers in pages.
const MOST_FILES: usize = 10;

/// `GET …/brreg`
pub(super) async fn page(visit: Visit) -> Result<Markup> {
    Ok(view::brreg::page(&visit, None, &[]))
}

/// `POST …/brreg`: shows the lines of the files; those that are not here yet come first.
pub(super) async fn read(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let files = match form {
        Ok(form) => received_all(form, MOST_FILES).await,
        Err(_) => Err("cut"),
    };
    let files = match files {
        Ok(files) => files,
        Err(why) => return Ok(none(&visit, why, &[])),
    };
    let read = move || Registered::read(files.iter().map(|(_, bytes)| bytes.as_slice()));
    let looked = tokio::task::spawn_blocking(read).await;
    let Registered { mut lines, refused } = looked.map_err(anyhow::Error::from)?;
    if lines.is_empty() {
        return Ok(none(&visit, "empty", &refused));
    }
    let (may, places) = (can(&signed)?, room.finder.places());
    let likes = visit.app.db.read(move |tx| Likes::read(tx, &may, &places)).await?;
    // Where there are more than are taken at once, the next time brings the next ones.
    lines.sort_by_cached_key(|(_, number)| likes.know(number));
    let (count, text) = (lines.len(), lines.iter().take(pasted::MOST).map(|(line, _)| line.as_str()));
    let text = text.collect::<Vec<_>>().join("\n");
    let lines = seen(pasted::lines(&text).0, likes);
    let pasted = Pasted { text, lines, count, refused, registered: true, ..Pasted::default() };
    Ok(view::paste::page(&visit, &pasted).into_response())
}

fn none(visit: &Visit, why: &str, all: &[Refused]) -> Response {
    refused(view::brreg::page(visit, Some(why), all))
}
