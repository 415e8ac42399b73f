//! `/min-side/passnokler`: one's own passkeys. Adding and removing reach far: they want a fresh proof.

use super::{Not, Relying, answer::Answer, asked, carried, go_first, kept_by_nobody};
use crate::{device, view};
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use mail::letters::Moment;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled, signed::SIGN_IN};
use trust::{
    Actor,
    people::Way,
    store::{
        ceremonies::{self, Purpose, Whose},
        identities,
        passkeys::{self, New, Passkey, Refused},
    },
};
use webauthn_rs::prelude::RegisterPublicKeyCredential;

/// Where the list is.
pub const PAGE: &str = "/min-side/passnokler";

/// Where somebody proves anew who they are, and then comes back here.
pub(crate) fn prove_first(visit: &Visit, back: &str) -> String {
    let back: String = url::form_urlencoded::byte_serialize(visit.href(back).as_bytes()).collect();
    visit.href(&format!("{SIGN_IN}?til={back}&bevis=1"))
}

/// The list, with a button for one more.
pub async fn page(visit: Visit, signed: Signed, form: Asked) -> Result<Markup> {
    let actor = signed.actor.clone();
    let (own, may) =
        visit.app.db.read(move |tx| Ok((passkeys::own(tx, &actor)?, passkeys::may_change(tx, &actor)?))).await?;
    let about = view::passkeys::Mine {
        own: &own,
        may_change: may,
        first: own.is_empty() && matches!(signed.actor.way(), Way::Invitation | Way::Link),
    };
    Ok(view::passkeys::list(&visit, &about, form.first("gjort")))
}

/// `POST /min-side/passnokler/start`: what the device is asked, for the script.
pub async fn start(visit: Visit, signed: Signed) -> Result<Response> {
    let relying = Relying::of(&visit.app.settings).ok_or(Error::NotFound)?;
    let (actor, now) = (signed.actor, visit.app.clock.millis());
    let begin = move |tx: &mut Tx<'_>| {
        if !passkeys::may_change(tx, &actor)? {
            return Ok(None);
        }
        let own = passkeys::own(tx, &actor)?;
        let Some((options, state)) = relying.ask_to_make(actor.person(), &own) else { return Ok(None) };
        let whose = Whose { tenant: actor.tenant(), person: &actor.person().id };
        Ok(Some((options, ceremonies::begin(tx, Purpose::Add, whose, &state, now)?)))
    };
    match visit.app.db.write(begin).await? {
        Some((options, token)) => asked(&options, &token),
        None => Ok(go_first(&prove_first(&visit, PAGE))),
    }
}

/// `POST /min-side/passnokler`: the device's answer.
pub async fn add(visit: Visit, signed: Signed, headers: HeaderMap, answer: Answer) -> Result<Response> {
    match added(&visit, signed, &headers, &answer).await? {
        Ok(id) => {
            let to = visit.href(&format!("{PAGE}/{id}?gjort=ny"));
            let mut answer = Redirect::to(&to).into_response();
            answer.headers_mut().append(header::SET_COOKIE, carried::GONE);
            Ok(answer)
        }
        Err(Not::Fresh) => Ok(Redirect::to(&prove_first(&visit, PAGE)).into_response()),
        Err(not) => {
            let key = if not == Not::Room { "passkey-too-many" } else { "passkey-not-added" };
            let page = view::passkey::not_added(&visit, key);
            Ok(kept_by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()))
        }
    }
}

async fn added(
    visit: &Visit,
    signed: Signed,
    headers: &HeaderMap,
    answer: &Answer,
) -> Result<std::result::Result<String, Not>> {
    let relying = Relying::of(&visit.app.settings);
    let (Some(relying), Some(challenge)) = (relying, carried::token(headers)) else { return Ok(Err(Not::Holding)) };
    let answer: Option<RegisterPublicKeyCredential> = answer.read();
    let (actor, now) = (signed.actor, visit.app.clock.millis());
    let moment = Moment { now, mail: visit.app.settings.mail, sms: visit.app.settings.sms };
    let machine = device::machine(headers).map_or_else(|| visit.t("passkey-unnamed"), str::to_owned);
    let thing = visit.t("passkey-thing");
    let act = move |tx: &mut Tx<'_>| {
        let state = ceremonies::take(tx, &challenge, Purpose::Add, &actor.person().id, now)?;
        let (Some(state), Some(answer)) = (state, answer.as_ref()) else { return Ok(Err(Not::Holding)) };
        let made = match relying.made(answer, &state) {
            Ok(made) => made,
            Err(not) => return Ok(Err(not)),
        };
        let name = if made.is_a_thing { &thing } else { &machine };
        let new =
            New { name, credential_id: &made.credential_id, credential: &made.credential, backed_up: made.backed_up };
        let added = passkeys::add(tx, &actor, new, now)?;
        if added.is_ok() {
            mail::letters::new_way(tx, &actor.person().id, Way::Passkey, moment)?;
        }
        Ok(added.map_err(|refused| match refused {
            Refused::ProveFirst => Not::Fresh,
            Refused::TooMany => Not::Room,
            Refused::Taken | Refused::Unknown => Not::Holding,
        }))
    };
    Ok(visit.app.db.write(act).await?)
}

/// Whether there is no other way in.
fn is_last(tx: &mut Tx<'_>, actor: &Actor) -> kernel::storage::Result<bool> {
    Ok(passkeys::own(tx, actor)?.len() == 1 && identities::own(tx, actor)?.is_empty())
}

/// One of one's own, and whether it is the last.
async fn one(visit: &Visit, signed: &Signed, id: String) -> Result<(Passkey, bool)> {
    let actor = signed.actor.clone();
    let found = visit.app.db.read(move |tx| Ok((passkeys::one(tx, &actor, &id)?, is_last(tx, &actor)?))).await?;
    Ok((found.0.ok_or(Error::NotFound)?, found.1))
}

/// `GET /min-side/passnokler/{id}`: its name, and removing it.
pub async fn single(visit: Visit, signed: Signed, Path(id): Path<String>, form: Asked) -> Result<Markup> {
    let (passkey, last) = one(&visit, &signed, id).await?;
    let about = view::passkeys::Single { passkey: &passkey, last, typed: None };
    Ok(view::passkeys::single(&visit, &about, form.first("gjort")))
}

/// `POST /min-side/passnokler/{id}/navn`
pub async fn rename(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let typed = form.first("navn").unwrap_or_default().to_owned();
    let (passkey, last) = one(&visit, &signed, id.clone()).await?;
    let Some(name) = passkeys::name(&typed) else {
        let about = view::passkeys::Single { passkey: &passkey, last, typed: Some(&typed) };
        let page = view::passkeys::single(&visit, &about, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let actor = signed.actor;
    visit.app.db.write(move |tx| passkeys::rename(tx, &actor, &id, &name)).await?;
    Ok(Redirect::to(&visit.href(&format!("{PAGE}?gjort=navn"))).into_response())
}

/// `POST /min-side/passnokler/{id}/fjern`. The last one goes only where it was said that it is.
pub async fn remove(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (passkey, last) = one(&visit, &signed, id.clone()).await?;
    if last && !form.ticked("siste") {
        let about = view::passkeys::Single { passkey: &passkey, last, typed: None };
        let page = view::passkeys::single(&visit, &about, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (actor, removing) = (signed.actor, id.clone());
    match visit.app.db.write(move |tx| passkeys::remove(tx, &actor, &removing)).await? {
        Ok(()) => Ok(Redirect::to(&visit.href(&format!("{PAGE}?gjort=fjernet"))).into_response()),
        Err(Refused::ProveFirst) => Ok(Redirect::to(&prove_first(&visit, &format!("{PAGE}/{id}"))).into_response()),
        Err(_) => Err(Error::NotFound),
    }
}
