//! `/administrasjon/arbeid`: what the program does by itself, what waits, and what it has given up.

mod jobs;
mod source;
pub mod view;

pub use jobs::Jobs;
pub use source::{Item, Source};

use crate::Administration;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Routes, Signed, Visit, Who::May, asked::Filled};
use std::sync::Arc;
use trust::{Can, access::Right};

/// Its addresses.
#[must_use]
pub fn routes(routes: Routes<Administration>) -> Routes<Administration> {
    let see = May(Right::SeeWork);
    routes
        .get("/administrasjon/arbeid", see, page)
        .get("/administrasjon/arbeid/{source}/{id}/gi-opp", see, ask_give_up)
        .post("/administrasjon/arbeid/igjen", see, try_again)
        .post("/administrasjon/arbeid/gi-opp", see, give_up)
}

fn may(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::SeeWork).ok_or(Error::NotFound)
}

/// Everything from every source: what needs a person first, then by when it is due.
async fn all(visit: &Visit, room: &Administration, signed: &Signed) -> Result<Vec<Item>> {
    let (can, sources, now) = (may(signed)?, room.sources.clone(), visit.app.clock.millis());
    let read = move |tx: &mut Tx<'_>| {
        let mut all = Vec::new();
        for source in &sources {
            all.extend(source.all(tx, &can, now)?);
        }
        all.sort_by_key(|item| (item.standing, item.next_at));
        Ok(all)
    };
    Ok(visit.app.db.read(read).await?)
}

async fn page(visit: Visit, State(room): State<Administration>, signed: Signed, asked: Asked) -> Result<Markup> {
    let items = all(&visit, &room, &signed).await?;
    Ok(view::page(&visit, &items, asked.first("gjort")))
}

/// One thing of one source, by what stands in an address or a form.
async fn one(visit: &Visit, room: &Administration, signed: &Signed, source: &str, id: &str) -> Result<Item> {
    let items = all(visit, room, signed).await?;
    items.into_iter().find(|item| item.source == source && item.id == id).ok_or(Error::NotFound)
}

/// What happens when it is given up, before it is.
async fn ask_give_up(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Path((source, id)): Path<(String, String)>,
) -> Result<Markup> {
    let item = one(&visit, &room, &signed, &source, &id).await?;
    if item.shared {
        return Err(Error::NotFound);
    }
    Ok(view::ask_give_up(&visit, &item))
}

async fn try_again(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    act(&visit, &room, &signed, &form, ("igjen", |source, tx, can, id, now| source.try_again(tx, can, id, now))).await
}

async fn give_up(
    visit: Visit,
    State(room): State<Administration>,
    signed: Signed,
    Filled(form): Filled,
) -> Result<Response> {
    act(&visit, &room, &signed, &form, ("oppgitt", |source, tx, can, id, now| source.give_up(tx, can, id, now))).await
}

type Act = fn(&dyn Source, &mut Tx<'_>, &Can, &str, i64) -> kernel::storage::Result<bool>;

/// Does it, and says on the next page what was done, or that it had moved on meanwhile.
async fn act(
    visit: &Visit,
    room: &Administration,
    signed: &Signed,
    form: &Asked,
    (word, what): (&str, Act),
) -> Result<Response> {
    let word_of = form.first("kilde").unwrap_or_default();
    let source = room.sources.iter().find(|source| source.word() == word_of).map(Arc::clone).ok_or(Error::NotFound)?;
    let (can, now) = (may(signed)?, visit.app.clock.millis());
    let id = form.first("id").unwrap_or_default().to_owned();
    let done = visit.app.db.write(move |tx| what(source.as_ref(), tx, &can, &id, now)).await?;
    let word = if done { word } else { "for-sent" };
    Ok(Redirect::to(&visit.href(&format!("/administrasjon/arbeid?gjort={word}"))).into_response())
}
