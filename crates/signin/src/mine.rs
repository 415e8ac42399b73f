//! `/min-side`: who I am here, and where I am signed in.

use crate::{Ways, view};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, signed};
use trust::{
    people::Way,
    store::{identities, passkeys, recovery, sessions, units},
};

/// The page.
pub async fn page(visit: Visit, signed: Signed, State(ways): State<Ways>, asked: Asked) -> Result<Markup> {
    let (actor, now) = (signed.actor.clone(), visit.app.clock.millis());
    let waiting = ways.waiting;
    let (sessions, places, passkeys, identities, recoveries, tenant, waits) = visit
        .app
        .db
        .read(move |tx| {
            let tenant = kernel::tenants::name(tx, actor.tenant())?.unwrap_or_default();
            let passkeys = passkeys::own(tx, &actor)?.len();
            let identities = identities::own(tx, &actor)?;
            let recoveries = recovery::own(tx, &actor, now)?;
            let waits = waiting.look(tx, &actor, now)?;
            let (own, held) = (sessions::own(tx, &actor, now)?, units::held_by(tx, &actor)?);
            Ok((own, held, passkeys, identities, recoveries, tenant, waits))
        })
        .await?;
    let about = view::mine::About {
        actor: &signed.actor,
        sessions: &sessions,
        places: &places,
        passkeys,
        identities: &identities,
        recoveries: &recoveries,
        providers: &ways.oidc,
        tenant: &tenant,
        waits: &waits,
    };
    Ok(view::mine::page(&visit, &about, asked.first("gjort")))
}

/// `POST /min-side/okter/slutt`: signs out somewhere else, or everywhere else.
pub async fn end(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (actor, name) = (signed.actor, form.first("okt").map(str::to_owned));
    let all = name.is_none();
    let ended = visit
        .app
        .db
        .write(move |tx| match &name {
            Some(name) => sessions::end_named(tx, &actor, name).map(u64::from),
            None => sessions::end_others(tx, &actor),
        })
        .await?;
    let done = match (ended, all) {
        (0, _) => "ingen",
        (_, true) => "alle",
        (_, false) => "slutt",
    };
    Ok(Redirect::to(&visit.href(&format!("/min-side?gjort={done}"))).into_response())
}

/// `POST /min-side/slippe-inn/nei`: they have lost nothing, and nobody is to be let in as them. Whoever found their
/// telephone must not say so, hence a fresh proof.
pub async fn decline(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    if !signed.actor.is_fresh() {
        return Err(Error::ProveFirst);
    }
    let (actor, now) = (signed.actor, visit.app.clock.millis());
    let id = form.first("id").unwrap_or_default().to_owned();
    let was = visit.app.db.write(move |tx| recovery::decline(tx, &actor, &id, now)).await?;
    let done = if was { "nei" } else { "ikke-nei" };
    Ok(Redirect::to(&visit.href(&format!("/min-side?gjort={done}"))).into_response())
}

/// `POST /logg-ut`
pub async fn sign_out(visit: Visit, signed: Signed) -> Result<Response> {
    let now = visit.app.clock.millis();
    let ending = move |tx: &mut kernel::Tx<'_>| {
        let through = if signed.actor.way() == Way::Oidc { identities::last_used(tx, &signed.actor)? } else { None };
        sessions::end(tx, signed.token(), now)?;
        Ok(through)
    };
    let through = visit.app.db.write(ending).await?;
    let through = through.map(|key| format!("&hos={key}")).unwrap_or_default();
    let mut answer = Redirect::to(&visit.href(&format!("/logg-inn?ut=1{through}"))).into_response();
    signed::forget(answer.headers_mut());
    Ok(answer)
}
