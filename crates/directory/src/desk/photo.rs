//! `/redaksjon/tilbud/{id}/bilde`: an editor gives an entry a photograph, and takes it away.

use super::{
    ENTRY, PATH,
    asking::{can, done},
};
use crate::{
    fresh::contact::name,
    listing::Row,
    photo::{
        Photo,
        form::{Form, MOST_SENT, receive},
        said::is_id,
        served::{kept_by_nobody, named},
    },
    room::Directory,
    store,
    view::photo::{self as view, Around},
};
use axum::{
    extract::{DefaultBodyLimit, Multipart, Path, State, multipart::MultipartRejection},
    handler::Handler as _,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Error, Result, Routes, Signed, Visit, Who::May};
use trust::access::Right::KeepListings;

/// Where an editor sees what the public does not.
pub(crate) const FILES: &str = "/redaksjon/bilder";

pub(super) fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    routes
        .get("/redaksjon/tilbud/{id}/bilde", May(KeepListings), page)
        .post("/redaksjon/tilbud/{id}/bilde", May(KeepListings), change.layer(DefaultBodyLimit::max(MOST_SENT)))
        .get("/redaksjon/bilder/{photo}/{file}", May(KeepListings), file)
}

async fn kept(visit: &Visit, signed: &Signed, id: String) -> Result<(Row, Vec<Photo>)> {
    let can = can(signed)?;
    let read = move |tx: &mut Tx<'_>| {
        let Some(row) = store::kept_entry(tx, &can, &id)? else { return Ok(None) };
        let photos = store::photos_of(tx, &row.parts.service.id)?;
        Ok(Some((row, photos)))
    };
    visit.app.db.read(read).await?.ok_or(Error::NotFound)
}

fn show(visit: &Visit, row: &Row, photos: &[Photo], form: &Form, preview: bool) -> Markup {
    let (desk, called, above) = (visit.t("desk"), name(row), format!("{ENTRY}/{}", row.parts.service.id));
    let path = format!("{above}/bilde");
    let around =
        Around { path: &path, above: &[(&desk, PATH), (&called, &above)], files: FILES, row, earlier: Some(photos) };
    view::page(visit, form, &around, preview)
}

async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (row, photos) = kept(&visit, &signed, id).await?;
    let mut form = Form::of(&row);
    // The pixels may be erased since; then there is none to keep.
    form.pixels = form.pixels.filter(|pixels| photos.iter().any(|photo| photo.id == pixels.id));
    Ok(show(&visit, &row, &photos, &form, false))
}

enum Saved {
    Gone,
    Quicker(Box<Row>),
    Done(&'static str, Option<String>),
}

async fn change(
    visit: Visit,
    signed: Signed,
    State(room): State<Directory>,
    Path(id): Path<String>,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    let (mut row, _) = kept(&visit, &signed, id.clone()).await?;
    let sent = receive(&room.workshop, form).await;
    let mut form = Form::read(&sent.fields, &row);
    if !matches!(form.wants.as_str(), "bort" | "slett") {
        let unfit = fill(&visit, &signed, &row, &mut form, sent.made).await?;
        if form.wants != "endre" {
            form.check(&row, unfit);
        }
        let (now, photos) = kept(&visit, &signed, id.clone()).await?;
        row = now;
        if !form.wrong.is_empty() {
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&visit, &row, &photos, &form, false)).into_response());
        }
        if form.wants != "send" {
            return Ok(show(&visit, &row, &photos, &form, form.wants != "endre").into_response());
        }
    }
    let (can, now, wanted) = (can(&signed)?, visit.app.clock.millis(), form.clone());
    let which = id.clone();
    let save = move |tx: &mut Tx<'_>| {
        kernel::changes::take_turn(tx)?;
        let Some(row) = store::kept_entry(tx, &can, &which)? else { return Ok(Saved::Gone) };
        let current = Photo::of_parts(&row.parts).map(|photo| photo.id).unwrap_or_default();
        Ok(match wanted.wants.as_str() {
            "bort" => Saved::Done("bilde-bort", store::editor_shows_photo(tx, &can, &row, None, now)?),
            "slett" => {
                store::editor_erases_photo(tx, &can, &row, &wanted.asked, now)?;
                Saved::Done("bilde-slettet", None)
            }
            _ if current != wanted.base => Saved::Quicker(Box::new(row)),
            _ => {
                let version = store::editor_shows_photo(tx, &can, &row, wanted.photo().as_ref(), now)?;
                Saved::Done(if version.is_some() { "bilde" } else { "likt" }, version)
            }
        })
    };
    match visit.app.db.write(save).await? {
        Saved::Gone => Err(Error::NotFound),
        Saved::Quicker(row) => {
            form.base = Photo::of_parts(&row.parts).map(|photo| photo.id).unwrap_or_default();
            form.wrong.push(("fil".to_owned(), "photo-quicker".to_owned()));
            let (_, photos) = kept(&visit, &signed, id).await?;
            Ok((StatusCode::CONFLICT, show(&visit, &row, &photos, &form, false)).into_response())
        }
        Saved::Done(word, version) => Ok(done(&visit, &format!("{ENTRY}/{id}"), word, version.as_deref())),
    }
}

/// Keeps a new picture, or finds the one that the form was about. Says what was wrong with the file.
async fn fill(
    visit: &Visit,
    signed: &Signed,
    row: &Row,
    form: &mut Form,
    made: std::result::Result<Option<Vec<crate::photo::Size>>, crate::photo::Unfit>,
) -> Result<Option<crate::photo::Unfit>> {
    let (can, now, row, before) = (can(signed)?, visit.app.clock.millis(), row.clone(), form.asked.clone());
    let (made, unfit) = match made {
        Ok(made) => (made, None),
        Err(unfit) => (None, Some(unfit)),
    };
    let new = made.is_some();
    let keep = move |tx: &mut Tx<'_>| match &made {
        Some(sizes) => store::editor_keeps_photo(tx, &can, &row, sizes, now),
        None if is_id(&before) => store::kept_photo(tx, &row.parts.service.id, &before),
        None => Ok(None),
    };
    form.pixels = visit.app.db.write(keep).await?;
    Ok(if new && form.pixels.is_none() { Some(crate::photo::Unfit::Many) } else { unfit })
}

async fn file(visit: Visit, signed: Signed, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let (can, (which, width)) = (can(&signed)?, named(&id, &file)?);
    let bytes = visit.app.db.read(move |tx| store::kept_photo_file(tx, &can, &which, width)).await?;
    Ok(kept_by_nobody(bytes.ok_or(Error::NotFound)?, &id, width))
}
