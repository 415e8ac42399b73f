//! `/stemmer/{token}/{id}/bilde`: whoever holds an entry sends a photograph. An editor looks at it before anybody else sees
//! it; taking one away waits for nobody.

use super::{Open, Opened, open};
use crate::{
    entry::{Change, Draft},
    fresh::letter::PATH,
    listing::Row,
    photo::{
        FIELD, Unfit,
        form::{Form, MOST_SENT, receive},
        said::is_id,
        served::{kept_by_nobody, named},
    },
    room::Directory,
    store::{self, Act, By, Origin, Proposing},
    view::photo::{self as view, Around},
};
use axum::{
    extract::{DefaultBodyLimit, Multipart, Path, State, multipart::MultipartRejection},
    handler::Handler as _,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{
    Error, Network, Result, Routes, Visit,
    Who::Anyone,
    kept::by_nobody,
    limits::{self, Asking},
};

pub(super) fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    routes
        .get("/stemmer/{token}/{id}/bilde", Anyone, page)
        .post("/stemmer/{token}/{id}/bilde", Anyone, change.layer(DefaultBodyLimit::max(MOST_SENT)))
        .get("/stemmer/{token}/{id}/bilde/{photo}/{file}", Anyone, file)
}

fn over(visit: &Visit, token: &str) -> Response {
    Redirect::to(&visit.href(&format!("{PATH}/{token}"))).into_response()
}

fn show(visit: &Visit, open: &Open, row: &Row, form: &Form, preview: bool) -> Markup {
    let (above, title) = (format!("{PATH}/{}", open.token), visit.t("hold-title-short"));
    let path = format!("{above}/{}/bilde", row.parts.service.id);
    let around = Around { path: &path, above: &[(&title, &above)], files: &path, row, earlier: None };
    view::page(visit, form, &around, preview)
}

async fn page(visit: Visit, Path((token, id)): Path<(String, String)>) -> Result<Response> {
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(over(&visit, &token)),
    };
    let row = open.entry(&id)?;
    let mut form = Form::of(row);
    if let Some(pixels) = form.pixels.take() {
        let read = move |tx: &mut Tx<'_>| Ok(store::kept_photo(tx, &id, &pixels.id)?.map(|_| pixels));
        form.pixels = visit.app.db.read(read).await?;
    }
    Ok(by_nobody(show(&visit, &open, row, &form, false)))
}

async fn change(
    visit: Visit,
    from: Network,
    State(room): State<Directory>,
    Path((token, id)): Path<(String, String)>,
    form: std::result::Result<Multipart, MultipartRejection>,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = match open(&visit, &token).await? {
        Opened::Open(open) => open,
        Opened::Over(token) => return Ok(over(&visit, &token)),
    };
    // The key is looked at before the file is read.
    let row = open.entry(&id)?;
    let sent = receive(&room.workshop, form).await;
    let mut form = Form::read(&sent.fields, row);
    if form.wants == "bort" {
        let version = away(&visit, row).await?.map(|version| format!("&angre={version}")).unwrap_or_default();
        return Ok(on(&visit, &token, &format!("bilde-bort&om={id}{version}")));
    }
    let (made, mut unfit) = match sent.made {
        Ok(made) => (made, None),
        Err(unfit) => (None, Some(unfit)),
    };
    let (new, now, entry, before) = (made.is_some(), visit.app.clock.millis(), row.clone(), form.asked.clone());
    let keep = move |tx: &mut Tx<'_>| match &made {
        Some(sizes) => store::keep_photo(tx, &entry, sizes, now),
        None if is_id(&before) => store::kept_photo(tx, &entry.parts.service.id, &before),
        None => Ok(None),
    };
    form.pixels = visit.app.db.write(keep).await?;
    if new && form.pixels.is_none() {
        unfit = Some(Unfit::Many);
    }
    if form.wants == "endre" {
        return Ok(by_nobody(show(&visit, &open, row, &form, false)));
    }
    form.check(row, unfit);
    if !form.wrong.is_empty() {
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, show(&visit, &open, row, &form, false))));
    }
    if form.wants != "send" {
        return Ok(by_nobody(show(&visit, &open, row, &form, true)));
    }
    let was = Draft::read(row).get(FIELD).to_owned();
    let is = form.photo().map(|photo| photo.field()).unwrap_or_default();
    if was != is {
        let (entry, language, key) = (row.clone(), row.parts.home(), form.key.clone());
        let change = Change { key: FIELD.to_owned(), was, is };
        visit.app.db.write(move |tx| propose(tx, &entry, &change, (&key, &language), now)).await?;
    }
    Ok(on(&visit, &token, &format!("bilde-sendt&om={id}")))
}

fn on(visit: &Visit, token: &str, said: &str) -> Response {
    Redirect::to(&visit.href(&format!("{PATH}/{token}?gjort={said}"))).into_response()
}

/// A photograph beside what of the same holder waits already: a newer proposal takes the place of the one before.
fn propose(
    tx: &mut Tx<'_>,
    row: &Row,
    change: &Change,
    (key, language): (&str, &str),
    now: i64,
) -> kernel::storage::Result<String> {
    let service = row.parts.service.id.as_str();
    let mut changes = waiting(tx, service, false)?;
    changes.push(change.clone());
    let new = Proposing {
        id: key,
        tenant: &row.tenant,
        service: Some(service),
        origin: Origin::Holder,
        changes: &changes,
        language,
    };
    store::propose(tx, &new, now)
}

/// What of a holder's waits: the photograph, or everything else.
pub(super) fn waiting(tx: &mut Tx<'_>, service: &str, photo: bool) -> kernel::storage::Result<Vec<Change>> {
    let waits = |one: &store::Proposal| one.state == "waiting" && one.origin == Origin::Holder;
    let all = store::proposals_of(tx, service)?.into_iter().find(waits).map(|one| one.changes).unwrap_or_default();
    Ok(all.into_iter().filter(|change| (change.key == FIELD) == photo).collect())
}

/// Somebody may have asked not to be seen.
async fn away(visit: &Visit, row: &Row) -> Result<Option<String>> {
    let (row, now) = (row.clone(), visit.app.clock.millis());
    let write = move |tx: &mut Tx<'_>| {
        let parts = store::with_photo(row.parts.clone(), None);
        store::keep_entry(tx, (&parts, &row.tenant), Act::Change, By::Holder, now)
    };
    Ok(visit.app.db.write(write).await?)
}

async fn file(
    visit: Visit,
    Path((token, id, photo, file)): Path<(String, String, String, String)>,
) -> Result<Response> {
    let Opened::Open(open) = open(&visit, &token).await? else { return Err(Error::NotFound) };
    let service = open.entry(&id)?.parts.service.id.clone();
    let (which, width) = named(&photo, &file)?;
    let read = move |tx: &mut Tx<'_>| {
        if store::service_of_photo(tx, &which)?.as_deref() != Some(service.as_str()) {
            return Ok(None);
        }
        store::photo_file(tx, &which, width)
    };
    let bytes = visit.app.db.read(read).await?.ok_or(Error::NotFound)?;
    Ok(kept_by_nobody(bytes, &photo, width))
}
