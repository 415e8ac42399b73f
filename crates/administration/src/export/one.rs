//! One copy: agreeing to it, seeing how far it is, fetching it.

use super::{
    PATH,
    sealed::{self, Found},
};
use crate::{
    Administration,
    asking::{can, done, refused},
    view,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::clock;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    access::Right,
    store::{
        Refused,
        exports::{self, Ended, Export},
        register,
    },
};

/// What the page shows.
#[derive(Debug)]
pub struct About {
    /// Which.
    pub export: Export,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Who else could agree, by name.
    pub others: Vec<String>,
    /// Who looks.
    pub me: String,
    /// Whether they have proved just now that it is they.
    pub fresh: bool,
    /// What time it is, milliseconds since 1970.
    pub now: i64,
}

async fn read(visit: &Visit, signed: &Signed, id: String) -> Result<About> {
    let (can, now) = (can(signed, Right::AgreeToExport)?, visit.app.clock.millis());
    let (me, fresh) = (signed.actor.person().id.clone(), signed.actor.is_fresh());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = exports::one(tx, &can, &id)? else { return Ok(None) };
        let export = over.object().clone();
        let names = register::names(tx, &can)?;
        let who = register::who_may(tx, &can, &names, Right::AgreeToExport)?;
        let others = who.into_iter().filter(|(id, _)| *id != export.asked_by).map(|(_, name)| name).collect();
        Ok(Some(About { export, names, others, me: me.clone(), fresh, now }))
    };
    let found: Option<About> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/uttrekk/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let about = read(&visit, &signed, id).await?;
    Ok(view::export::one(&visit, &about, asked.first("gjort"), None))
}

/// `POST /administrasjon/uttrekk/{id}/ja`
pub async fn agree(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, now, asked) = (can(&signed, Right::AgreeToExport)?, visit.app.clock.millis(), id.clone());
    let agree = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = exports::one(tx, &may, &asked)? else { return Ok(None) };
        exports::agree(tx, &over, now).map(Some)
    };
    match visit.app.db.write(agree).await?.ok_or(Error::NotFound)? {
        Ok(()) => Ok(done(&visit, &format!("{PATH}/{id}"), "export-agreed")),
        Err(why) => {
            let why = if why == Refused::NeedsAnother { "admin-needs-another" } else { "admin-over" };
            let about = read(&visit, &signed, id).await?;
            Ok(refused(view::export::one(&visit, &about, None, Some(why))))
        }
    }
}

/// `POST /administrasjon/uttrekk/{id}/nei`: says no, or takes back what one asked for oneself.
pub async fn decline(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, now, asked) = (can(&signed, Right::AgreeToExport)?, visit.app.clock.millis(), id.clone());
    let decline = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = exports::one(tx, &may, &asked)? else { return Ok(None) };
        exports::decline(tx, &over, now).map(Some)
    };
    match visit.app.db.write(decline).await?.ok_or(Error::NotFound)? {
        Ok(Ended::TakenBack) => Ok(done(&visit, PATH, "export-taken-back")),
        Ok(_) => Ok(done(&visit, PATH, "export-declined")),
        Err(_) => {
            let about = read(&visit, &signed, id).await?;
            Ok(refused(view::export::one(&visit, &about, None, Some("admin-over"))))
        }
    }
}

/// `POST /administrasjon/uttrekk/{id}/hent`: the file, for the one who asked. An act and no link: each time is written down.
pub async fn fetch(
    visit: Visit,
    signed: Signed,
    State(room): State<Administration>,
    Path(id): Path<String>,
) -> Result<Response> {
    let (may, now) = (can(&signed, Right::AskForExport)?, visit.app.clock.millis());
    // Read to its end before it is written down that it was fetched: of a file that is not whole nobody gets a part.
    let file = sealed::whole(&visit.app.vault, &room.exports, (signed.actor.tenant(), &id)).await?;
    let (found, asked) = (file.is_whole(), id.clone());
    let fetch = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = exports::one(tx, &may, &asked)? else { return Ok(None) };
        let made_at = over.object().made_at;
        Ok(Some(match found {
            Some(true) if exports::fetch(tx, &over, now)? => Ok(made_at),
            Some(false) if exports::may_fetch(&over, now)? => {
                exports::damaged(tx, &over, now)?;
                Err("admin-export-damaged")
            }
            _ => Err("admin-export-not-now"),
        }))
    };
    let (made_at, file) = match (visit.app.db.write(fetch).await?.ok_or(Error::NotFound)?, file) {
        (Ok(made_at), Found::Whole(file)) => (made_at, file),
        (why, _) => {
            let about = read(&visit, &signed, id).await?;
            let why = why.err().unwrap_or("admin-export-not-now");
            return Ok(refused(view::export::one(&visit, &about, None, Some(why))));
        }
    };
    let day = clock::in_oslo(Timestamp::from_millisecond(made_at.unwrap_or(now)).unwrap_or_default()).date();
    let name = format!("attachment; filename=\"varde-{}-{day}.zip\"", kernel::ids::slug(signed.actor.tenant()));
    let mut answer = sealed::streamed(file).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}
