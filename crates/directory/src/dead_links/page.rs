//! `/redaksjon/lenker`: the addresses that do not answer, and what an editor does about one.

use super::{Heard, PATH, Standing, State, ask, of_tenants, view};
use crate::{
    listing::{Listing, Said},
    room::Directory,
    store::{self, DeadLink, Link},
};
use axum::{
    extract::State as Room,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{ToSpan as _, civil::Date};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::{collections::HashMap, time::Duration};
use trust::{Can, access::Right};

/// So long nothing is said about an address that somebody has seen works, days.
const SILENT: i32 = 90;
/// So many addresses are shown.
pub(super) const MOST: usize = 100;
/// So many entries are named under each.
pub(super) const NAMED: usize = 5;
/// An editor waits so long for an answer, at most: the page itself is given up after thirty seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// An entry that names an address.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: Said,
    pub(super) slug: String,
    pub(super) part: String,
}

/// What the page shows.
#[derive(Debug)]
pub(super) struct Shown {
    /// Whether anybody is asked at all.
    pub(super) asks: bool,
    pub(super) waiting: Vec<(DeadLink, Vec<Entry>)>,
    pub(super) silent: Vec<(DeadLink, Vec<Entry>)>,
    /// How many wait, shown or not.
    pub(super) count: usize,
    /// What was just done: a word, and with which address.
    pub(super) done: Option<(String, Link)>,
}

fn may(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepListings).ok_or(Error::NotFound)
}

/// `GET /redaksjon/lenker`
pub(super) async fn page(visit: Visit, Room(room): Room<Directory>, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, today, language) = (may(&signed)?, visit.today(), visit.language);
    let done = asked.first("gjort").zip(asked.first("lenke")).map(|(word, link)| (word.to_owned(), link.to_owned()));
    let asks = room.outside.is_open();
    let read = move |tx: &mut Tx<'_>| {
        let tenants = store::kept_tenants(tx, &can)?;
        let (mut waiting, silent): (Vec<_>, Vec<_>) =
            of_tenants(tx, &tenants)?.into_iter().partition(|dead| dead.waits(today));
        let count = waiting.len();
        waiting.truncate(MOST);
        let done = match done {
            Some((word, digest)) => store::kept_link(tx, &can, &digest)?.map(|link| (word, link)),
            None => None,
        };
        let named = |tx: &mut Tx<'_>, all: Vec<DeadLink>| -> kernel::storage::Result<_> {
            let ids: Vec<String> =
                all.iter().flat_map(|dead| dead.entries.iter().take(NAMED).map(|(id, ..)| id.clone())).collect();
            let rows = store::by_ids(tx, &ids)?;
            let names: HashMap<String, Said> =
                rows.iter().map(|row| (row.parts.service.id.clone(), Listing::read(row, language).name)).collect();
            Ok(all.into_iter().map(|dead| (entries(&dead, &names), dead)).map(|(e, dead)| (dead, e)).collect())
        };
        Ok(Shown { asks, waiting: named(tx, waiting)?, silent: named(tx, silent)?, count, done })
    };
    Ok(view::page(&visit, &visit.app.db.read(read).await?))
}

fn entries(dead: &DeadLink, names: &HashMap<String, Said>) -> Vec<Entry> {
    let entry = |(id, slug, part): &(String, String, String)| {
        Some(Entry { name: names.get(id)?.clone(), slug: slug.clone(), part: part.clone() })
    };
    dead.entries.iter().take(NAMED).filter_map(entry).collect()
}

fn digest(form: &Asked) -> String {
    form.first("lenke").unwrap_or_default().to_owned()
}

fn done(visit: &Visit, word: &str, digest: &str) -> Response {
    Redirect::to(&visit.href(&format!("{PATH}?gjort={word}&lenke={digest}"))).into_response()
}

/// `POST /redaksjon/lenker/prov`: asks it now, and says what was heard.
pub(super) async fn try_now(
    visit: Visit,
    Room(room): Room<Directory>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, digest) = (may(&signed)?, digest(&form));
    let asked = digest.clone();
    let found = visit.app.db.write(move |tx| store::try_link(tx, &can, &asked)).await?;
    let link = found.ok_or(Error::NotFound)?;
    if !room.outside.is_open() {
        return Ok(done(&visit, "av", &digest));
    }
    let now = ask_now(&room, &link, visit.today()).await;
    let (kept, standing) = (digest.clone(), now.clone());
    visit.app.db.write(move |tx| store::keep_standing(tx, &kept, &standing)).await?;
    let word = match now.state {
        State::Works => "virker",
        State::Moved => "flyttet",
        State::Unknown => "ukjent",
        State::New | State::Doubtful | State::Broken => "svarer-ikke",
    };
    Ok(done(&visit, word, &digest))
}

async fn ask_now(room: &Directory, link: &Link, today: Date) -> Standing {
    let asking = ask::ask(&room.outside, &link.address);
    let heard = tokio::time::timeout(PATIENCE, asking).await.unwrap_or(Heard::Fails(super::Fault::Slow, None));
    link.standing.after(heard, today)
}

/// `POST /redaksjon/lenker/virker`: somebody has seen that it works.
pub(super) async fn silence(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let until = visit.today().saturating_add(SILENT.days());
    speak_of(visit, signed, form, Some(until), "stille").await
}

/// `POST /redaksjon/lenker/angre`: it is spoken of again.
pub(super) async fn speak(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    speak_of(visit, signed, form, None, "igjen").await
}

async fn speak_of(visit: Visit, signed: Signed, form: Asked, until: Option<Date>, word: &str) -> Result<Response> {
    let (can, digest) = (may(&signed)?, digest(&form));
    let asked = digest.clone();
    let theirs = visit.app.db.write(move |tx| store::silence_link(tx, &can, &asked, until)).await?;
    if theirs { Ok(done(&visit, word, &digest)) } else { Err(Error::NotFound) }
}
