//! `/min-side`: who I am here, and where I am signed in.

use crate::view;
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit, asked::Filled, signed};
use trust::store::{sessions, units};

/// The page.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (actor, now) = (signed.actor.clone(), visit.app.clock.millis());
    let (sessions, places, tenant) = visit
        .app
        .db
        .read(move |tx| {
            let tenant = kernel::tenants::name(tx, actor.tenant())?.unwrap_or_default();
            Ok((sessions::own(tx, &actor, now)?, units::held_by(tx, &actor)?, tenant))
        })
        .await?;
    let about = view::mine::About { actor: &signed.actor, sessions: &sessions, places: &places, tenant: &tenant };
    Ok(view::mine::page(&visit, &about, asked.first("gjort")))
}

/// `POST /min-side/okter/slutt`: signs out somewhere else, or everywhere else.
pub async fn end(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (actor, name) = (signed.actor, form.first("okt").map(str::to_owned));
    let ended = visit
        .app
        .db
        .write(move |tx| match &name {
            Some(name) => sessions::end_named(tx, &actor, name).map(u64::from),
            None => sessions::end_others(tx, &actor),
        })
        .await?;
    let done = if ended == 0 { "ingen" } else { "slutt" };
    Ok(Redirect::to(&visit.href(&format!("/min-side?gjort={done}"))).into_response())
}

/// `POST /logg-ut`
pub async fn sign_out(visit: Visit, signed: Signed) -> Result<Response> {
    visit.app.db.write(move |tx| sessions::end(tx, signed.token())).await?;
    let mut answer = Redirect::to(&visit.href("/logg-inn?ut=1")).into_response();
    signed::forget(answer.headers_mut());
    Ok(answer)
}
