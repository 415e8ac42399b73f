//! One fair, and what is next.

use super::{DESK, can, done};
use crate::{
    fair::{
        Answer, Said, Whole,
        asking::{kept, moment},
    },
    room::Gatherings,
    store::fair as store,
    view::fair::desk as view,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// `GET /mine-treff/messer/{id}`
pub(super) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let now = visit.now.datetime();
    let look = move |tx: &mut Tx<'_>| {
        let all = store::exhibitors(tx, &fair.id)?;
        let of = |answer: Answer| all.iter().filter(|one| one.answer == answer).count();
        let counts = (all.len(), of(Answer::Yes), of(Answer::No));
        Ok((Whole::read(tx, fair, now)?, counts))
    };
    let (whole, counts) = visit.app.db.read(look).await?;
    Ok(view::one::page(&visit, &whole, counts, room.printer.is_some(), asked.first("gjort")))
}

/// `POST /mine-treff/messer/{id}`: shows it to everybody, or hides it again.
pub(super) async fn act(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    let (said, word) = match form.first("gjor").unwrap_or_default() {
        "apne" => (Said::Open, "apnet"),
        "skjul" => (Said::Draft, "skjult"),
        _ => return Err(Error::NotFound),
    };
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    visit.app.db.write(move |tx| store::say_of_fair(tx, &can, &fair.id, said, "", moment.now)).await?;
    Ok(done(&visit, &format!("{DESK}/{id}"), word))
}
