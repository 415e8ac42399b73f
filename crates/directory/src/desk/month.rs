//! `/redaksjon/maaned`: the month on one page, and whether it comes by mail.

use super::{
    asking::{can, done},
    worklist::Around,
};
use crate::{
    month::{self, Month, PATH, Which},
    room::Directory,
    store,
    view::desk::month as view,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// So many months back can be looked at.
const BACK: usize = 12;

/// What the page shows.
pub struct Shown {
    pub(crate) month: Month,
    /// The months that can be looked at, newest first.
    pub(crate) all: Vec<Which>,
    /// Whether the reader gets it by mail; nothing where mail is not set up.
    pub(crate) by_mail: Option<bool>,
}

/// The month that was over last.
pub(super) async fn newest(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    asked: Asked,
) -> Result<Markup> {
    let which = Which::told_on(visit.today());
    show(&visit, &room, &signed, &asked, which).await
}

/// One of the last twelve.
pub(super) async fn page(
    visit: Visit,
    State(room): State<Directory>,
    signed: Signed,
    Path(word): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let which = Which::read(&word).ok_or(Error::NotFound)?;
    show(&visit, &room, &signed, &asked, which).await
}

async fn show(visit: &Visit, room: &Directory, signed: &Signed, asked: &Asked, which: Which) -> Result<Markup> {
    let can = can(signed)?;
    let newest = Which::told_on(visit.today());
    let all: Vec<Which> = std::iter::successors(Some(newest), |month| Some(month.before())).take(BACK).collect();
    if !all.contains(&which) {
        return Err(Error::NotFound);
    }
    let around = Around::new(room, visit.app.settings.frames.now(), visit.app.clock.millis());
    let has_mail = visit.app.settings.mail;
    let read = move |tx: &mut kernel::Tx<'_>| {
        let stopped = store::month_is_stopped(tx, &can.actor().person().id)?;
        let month = month::read(tx, can.tenant(), which, &around)?;
        Ok(Shown { month, all, by_mail: has_mail.then_some(!stopped) })
    };
    Ok(view::page(visit, &visit.app.db.read(read).await?, asked))
}

/// `POST /redaksjon/maaned`: by mail, or not.
pub(super) async fn choose(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let (wanted, word) = match form.first("brev") {
        Some("ja") => (true, "maaned-ja"),
        Some("nei") => (false, "maaned-nei"),
        _ => return Err(Error::NotFound),
    };
    visit.app.db.write(move |tx| store::choose_month(tx, &can, wanted, now)).await?;
    Ok(done(&visit, PATH, word, None))
}
