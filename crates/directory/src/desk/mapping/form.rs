//! `…/ny` and `…/{id}/endre`: one candidate, written on a telephone in a moment.

use super::{PATH, can, done, refused, view};
use crate::{
    mapping::{Draft, Mistake, Source},
    room::Directory,
    store::{
        self,
        mapping::{Alike, Likes},
    },
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::ids;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// What the form shows.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// Which candidate is changed; nothing for a new one.
    pub(super) id: Option<String>,
    /// The identifier of a new one.
    pub(super) key: String,
    pub(super) draft: Draft,
    /// Whether somebody was there and saw it.
    pub(super) visited: bool,
    pub(super) mistakes: Vec<Mistake>,
    /// What a new one may be the same as.
    pub(super) alike: Vec<Alike>,
}

/// `GET …/ny`
pub(super) async fn new(visit: Visit, asked: Asked) -> Result<Markup> {
    let form = Form { key: ids::new_id().to_string(), ..Form::default() };
    Ok(view::form::page(&visit, &form, asked.first("gjort")))
}

fn draft(form: &Asked) -> Draft {
    let text = |name: &str| form.first(name).unwrap_or_default().to_owned();
    Draft {
        name: text("navn"),
        place: text("sted"),
        number: text("orgnr"),
        phone: text("telefon"),
        website: text("nettsted"),
        email: text("epost"),
        note: text("notat"),
        themes: form.all("tema").map(str::to_owned).collect(),
    }
}

/// `POST …/ny`: where something like it is known already, it asks once more.
pub(super) async fn add(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let key = form.first("nokkel").and_then(|key| key.parse::<uuid::Uuid>().ok()).unwrap_or_else(ids::new_id);
    let filled = Form { key: key.to_string(), draft: draft(&form), visited: form.ticked("besok"), ..Form::default() };
    let about = match filled.draft.read() {
        Ok(about) => about,
        Err(mistakes) => return Ok(refused(view::form::page(&visit, &Form { mistakes, ..filled }, None))),
    };
    let source = if filled.visited { Source::Visit } else { Source::Typed };
    let (may, now, sure) = (can(&signed)?, visit.app.clock.millis(), form.ticked("likevel"));
    let (places, id) = (room.finder.places(), filled.key.clone());
    let add = move |tx: &mut kernel::Tx<'_>| {
        let likes = if sure { Vec::new() } else { Likes::read(tx, &may, &places)?.of(&about, Some(&id)) };
        if likes.is_empty() {
            store::mapping::add(tx, &may, &id, &about, source, now)?;
        }
        Ok(likes)
    };
    let alike = visit.app.db.write(add).await?;
    if alike.is_empty() {
        return Ok(done(&visit, &format!("{PATH}/{}", filled.key), "lagt-til"));
    }
    Ok(refused(view::form::page(&visit, &Form { alike, ..filled }, None)))
}

/// `GET …/{id}/endre`
pub(super) async fn edit(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (may, asked) = (can(&signed)?, id.clone());
    let found = visit.app.db.read(move |tx| store::mapping::one(tx, &may, &asked)).await?.ok_or(Error::NotFound)?;
    let form = Form { id: Some(id), draft: Draft::of(&found.about), ..Form::default() };
    Ok(view::form::page(&visit, &form, None))
}

/// `POST …/{id}/endre`
pub(super) async fn change(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (may, asked, draft) = (can(&signed)?, id.clone(), draft(&form));
    let about = draft.read();
    let (wanted, fits) = (about.clone().unwrap_or_default(), about.is_ok());
    let change = move |tx: &mut kernel::Tx<'_>| {
        if store::mapping::one(tx, &may, &asked)?.is_none() {
            return Ok(None);
        }
        Ok(Some(fits && store::mapping::change(tx, &may, &asked, &wanted)?))
    };
    let changed = visit.app.db.write(change).await?.ok_or(Error::NotFound)?;
    match about {
        Err(mistakes) => {
            let form = Form { id: Some(id), draft, mistakes, ..Form::default() };
            Ok(refused(view::form::page(&visit, &form, None)))
        }
        Ok(_) => Ok(done(&visit, &format!("{PATH}/{id}"), if changed { "endret" } else { "for-sent" })),
    }
}
