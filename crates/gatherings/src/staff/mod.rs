//! `/mine-treff`: where hosts look after their gatherings; and `/vert/…`, the page of one date for whoever holds its link.

mod acts;
pub mod arrive;
pub mod dates;
pub mod edit;
mod front;
mod handover;
pub mod host;
mod one;
mod one_date;
pub mod overview;
pub mod pause;
pub mod subscribe;

use crate::{
    pause::{Reason, Why},
    room::Gatherings,
    series::{LONGEST, Series},
    store,
};
use axum::{
    extract::DefaultBodyLimit,
    handler::Handler as _,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use maud::Markup;
use shell::{
    Asked, Error, Result, Routes, Signed, Visit,
    Who::{Anyone, May},
};
use trust::{Can, access::Right};

pub use front::{Front, Mine};
pub use handover::Form as HandoverForm;
pub use one::One;
pub use one_date::OneDate;

/// The address of the front.
pub const PATH: &str = "/mine-treff";

/// The longest reason that a host writes in their own words.
const LONGEST_REASON: usize = 300;

/// The addresses of hosts.
#[must_use]
pub fn routes(routes: Routes<Gatherings>) -> Routes<Gatherings> {
    let host = May(Right::HostGatherings);
    routes
        .get("/mine-treff", host, front::page)
        .get("/mine-treff/ny", host, edit::new)
        .post("/mine-treff/ny", host, edit::add)
        .get("/mine-treff/oversikt", May(Right::OverseeGatherings), overview::page)
        .get("/mine-treff/oversikt.csv", May(Right::OverseeGatherings), overview::file)
        .get("/mine-treff/hent-inn", host, arrive::page)
        .post("/mine-treff/hent-inn", host, arrive::bring.layer(DefaultBodyLimit::max(arrive::MOST_SENT)))
        .post("/mine-treff/hent-inn/ta-inn", host, arrive::take.layer(DefaultBodyLimit::max(arrive::FORM)))
        .get("/mine-treff/hent-inn/abonnement", host, subscribe::page)
        .post("/mine-treff/hent-inn/abonnement", host, subscribe::look)
        .post("/mine-treff/hent-inn/abonnement/legg-til", host, subscribe::add)
        .get("/mine-treff/hent-inn/abonnement/{id}", host, subscribe::one)
        .post("/mine-treff/hent-inn/abonnement/{id}", host, subscribe::act)
        .get("/mine-treff/hent-inn/{import}", host, arrive::report)
        .post("/mine-treff/hent-inn/{import}/angre", host, arrive::undo)
        .get("/mine-treff/{id}", host, one::page)
        .post("/mine-treff/{id}", host, acts::act)
        .get("/mine-treff/{id}/telleark.pdf", host, one::counting)
        .get("/mine-treff/{id}/endre", host, edit::page)
        .post("/mine-treff/{id}/endre", host, edit::change)
        .get("/mine-treff/{id}/datoer", host, dates::page)
        .post("/mine-treff/{id}/datoer", host, dates::add)
        .get("/mine-treff/{id}/pause", host, pause::page)
        .post("/mine-treff/{id}/pause", host, pause::begin)
        .get("/mine-treff/{id}/overlat", host, handover::page)
        .post("/mine-treff/{id}/overlat", host, handover::offer)
        .post("/mine-treff/{id}/overlat/svar", host, handover::answer)
        .get("/mine-treff/{id}/dato/{date}", host, one_date::page)
        .post("/mine-treff/{id}/dato/{date}", host, one_date::act)
        .get("/vert/{token}", Anyone, host::page)
        .post("/vert/{token}", Anyone, host::act)
}

/// The host's right, for whoever asks.
fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::HostGatherings).ok_or(Error::NotFound)
}

/// A series of the asker's tenant; what is another's is not there.
fn owned(tx: &mut Tx<'_>, can: &Can, id: &str) -> kernel::storage::Result<Option<Series>> {
    Ok(store::by_id(tx, id)?.filter(|series| series.tenant == can.tenant()))
}

/// It is done: on to a page that says so at its top (`staff-done-WORD`).
fn done(visit: &Visit, path: &str, word: &str) -> Response {
    Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}

/// It was not done: the page again, with what was written and a kind sentence.
fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// Why, as a form says it in fields whose names begin so.
fn why(visit: &Visit, form: &Asked, of: &str) -> Why {
    let text: Option<String> = form.first(&format!("{of}ord")).map(|text| text.chars().take(LONGEST_REASON).collect());
    Why {
        reason: form.first(&format!("{of}grunn")).and_then(Reason::of).unwrap_or_default(),
        text,
        language: visit.language.tag().to_owned(),
    }
}

/// A short text of a form, cut to what a field takes.
fn short(form: &Asked, name: &str) -> Option<String> {
    form.first(name).map(|text| text.chars().take(LONGEST).collect())
}
