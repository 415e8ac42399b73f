//! What every kind of choice has in common: it is kept, taken away, brought back, and each is told of on the next page.

use super::{body, view};
use crate::Administration;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::{Result as Stored, Tx};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, help_lines::LocalLine};
use trust::{
    Can,
    access::Right,
    store::settings::{self, Kind, Setting},
};

/// So many earlier versions are shown, and so many are looked through for them.
const PAST: usize = 12;
const LOOKED_THROUGH: i64 = 100;

/// What stands of one kind, what was there before, and what was done just now.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// What stands, oldest first.
    pub standing: Vec<Setting>,
    /// Earlier versions, the newest first.
    pub past: Vec<Setting>,
    /// What was just done, and to which version.
    pub done: Option<(String, Setting)>,
    /// The version that undoing brings back; nothing when undoing takes away.
    pub before: Option<String>,
}

/// The right to keep settings; without it there is no such page.
///
/// # Errors
/// When they have not got it.
pub fn may(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepSettings).ok_or(Error::NotFound)
}

/// Reads what a page about one kind shows.
///
/// # Errors
/// When the database fails.
pub async fn read(visit: &Visit, signed: &Signed, kind: Kind, asked: &Asked) -> Result<Chosen> {
    let (can, asked) = (may(signed)?, asked.clone());
    let read = move |tx: &mut Tx<'_>| -> Stored<Chosen> {
        let standing = settings::of(tx, &can, kind)?;
        let past = worth_showing(settings::past(tx, &can, kind, LOOKED_THROUGH)?, &standing);
        let about = match asked.first("om") {
            Some(id) => settings::one(tx, &can, id)?.map(|can| can.object().clone()),
            None => None,
        };
        let word = asked.first("gjort").filter(|word| ["ny", "endret", "borte", "tilbake"].contains(word));
        let done = word.zip(about).map(|(word, setting)| (word.to_owned(), setting));
        Ok(Chosen { standing, past, done, before: asked.first("angre").map(str::to_owned) })
    };
    Ok(visit.app.db.read(read).await?)
}

/// Each thing that was there before, once; not what stands there now just so.
fn worth_showing(past: Vec<Setting>, standing: &[Setting]) -> Vec<Setting> {
    let mut shown: Vec<Setting> = Vec::new();
    for setting in past {
        let same = |one: &Setting| (&one.name, &one.body) == (&setting.name, &setting.body);
        if shown.len() < PAST && !shown.iter().any(same) && !standing.iter().any(same) {
            shown.push(setting);
        }
    }
    shown
}

/// One version of the asker's own.
///
/// # Errors
/// When it is not there or not theirs, or the database fails.
pub async fn one(visit: &Visit, signed: &Signed, id: &str) -> Result<Setting> {
    let (can, id) = (may(signed)?, id.to_owned());
    let found = visit.app.db.read(move |tx| settings::one(tx, &can, &id)).await?;
    found.map(|can| can.object().clone()).ok_or(Error::NotFound)
}

/// One version of the asker's own, of this kind.
///
/// # Errors
/// When it is not there, not theirs or of another kind, or the database fails.
pub async fn of_kind(visit: &Visit, signed: &Signed, kind: Kind, id: &str) -> Result<Setting> {
    Some(one(visit, signed, id).await?).filter(|setting| setting.kind == kind).ok_or(Error::NotFound)
}

/// Keeps `body` under `name`; `id` is the version it is made from, if any, and goes when the name is another.
/// Answers with the next page; nothing when another tenant has one of this name.
///
/// # Errors
/// When the database fails.
pub async fn keep(
    visit: &Visit,
    (room, signed): (&Administration, &Signed),
    (kind, name): (Kind, &str),
    body: String,
    id: Option<&str>,
) -> Result<Option<Response>> {
    let (can, now) = (may(signed)?, visit.app.clock.millis());
    let (name, id) = (name.to_owned(), id.map(str::to_owned));
    let keep = move |tx: &mut Tx<'_>| -> Stored<_> {
        let standing = settings::of(tx, &can, kind)?;
        let mut before = standing.iter().find(|one| one.name == name).map(|one| one.id.clone());
        let Ok(kept) = settings::keep(tx, &can, (kind, &name), &body, now)? else { return Ok(None) };
        // Saved as it was.
        before = before.filter(|before| *before != kept);
        let from = match &id {
            // What is another kind of choice is not what this one is made from.
            Some(id) => {
                settings::one(tx, &can, id)?.filter(|from| from.object().kind == kind && from.object().name != name)
            }
            None => None,
        };
        if let Some(from) = from {
            settings::end(tx, &from, now)?;
            before = Some(from.object().id.clone());
        }
        if before.is_none() && !body::may_end(kind) {
            before = settings::past(tx, &can, kind, 1)?.first().map(|one| one.id.clone());
        }
        Ok(Some((kept, before)))
    };
    let Some((kept, before)) = visit.app.db.write(keep).await? else { return Ok(None) };
    let done = if before.is_some() { "endret" } else { "ny" };
    Ok(Some(next(visit, room, kind, done, &kept, before.as_deref()).await?))
}

/// `GET /administrasjon/valg/{id}/slutt`: what happens when it is taken away, before it is.
pub async fn ask_end(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let setting = one(&visit, &signed, &id).await?;
    Ok(view::ask_end(&visit, &setting))
}

/// `POST /administrasjon/valg/slutt`
pub async fn end(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let setting = one(&visit, &signed, form.first("id").unwrap_or_default()).await?;
    if !body::may_end(setting.kind) {
        return Err(Error::NotFound);
    }
    let (can, now, id) = (may(&signed)?, visit.app.clock.millis(), setting.id.clone());
    let end = move |tx: &mut Tx<'_>| match settings::one(tx, &can, &id)? {
        Some(can) => settings::end(tx, &can, now),
        None => Ok(()),
    };
    visit.app.db.write(end).await?;
    next(&visit, &room, setting.kind, "borte", &setting.id, Some(&setting.id)).await
}

/// `POST /administrasjon/valg/tilbake`
pub async fn restore(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let setting = one(&visit, &signed, form.first("id").unwrap_or_default()).await?;
    // A number from before the rules of today is looked at anew, in its form.
    if setting.kind == Kind::HelpLine && !body::read::<LocalLine>(&setting).is_some_and(|line| line.may_stand()) {
        let form = format!("{}/{}", body::path(setting.kind), setting.id);
        return Ok(Redirect::to(&visit.href(&form)).into_response());
    }
    let (can, now, id) = (may(&signed)?, visit.app.clock.millis(), setting.id.clone());
    let restore = move |tx: &mut Tx<'_>| match settings::one(tx, &can, &id)? {
        Some(can) => settings::restore(tx, &can, now).map(std::result::Result::ok),
        None => Ok(None),
    };
    match visit.app.db.write(restore).await? {
        Some(kept) => next(&visit, &room, setting.kind, "tilbake", &kept, None).await,
        // Another tenant has taken the name since.
        None => Ok(Redirect::to(&visit.href(&format!("{}?opptatt=1", body::path(setting.kind)))).into_response()),
    }
}

/// The page of the kind, which says what was done, when all pages go by it.
async fn next(
    visit: &Visit,
    room: &Administration,
    kind: Kind,
    done: &str,
    about: &str,
    before: Option<&str>,
) -> Result<Response> {
    room.neighbours.take_in(visit).await?;
    let undo = before.map(|id| format!("&angre={id}")).unwrap_or_default();
    let path = format!("{}?gjort={done}&om={about}{undo}", body::path(kind));
    Ok(Redirect::to(&visit.href(&path)).into_response())
}
