//! Somebody does not work here any more, or is back; or is signed out everywhere.

use super::PATH;
use crate::{
    asking::{can, done, refused},
    view,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use trust::{
    access::Right,
    store::{
        Refused, people,
        roles::{self, Grant},
        units::{self, Unit},
    },
};

/// What ends with them.
#[derive(Debug)]
pub struct Ending {
    /// Who.
    pub person: trust::people::Person,
    /// The roles that they hold or that wait for them.
    pub grants: Vec<Grant>,
    /// The units of those.
    pub units: Vec<Unit>,
    /// Whether it is the person who asks.
    pub oneself: bool,
    /// Whether nobody would be left to look after people and roles; then they cannot be ended.
    pub last: bool,
}

async fn ending(visit: &Visit, signed: &Signed, id: String) -> Result<Ending> {
    let (can, me) = (can(signed, Right::KeepPeople)?, signed.actor.person().id.clone());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &can, &id)? else { return Ok(None) };
        let grants: Vec<Grant> = roles::of(tx, &over)?.into_iter().filter(|grant| grant.ended_at.is_none()).collect();
        let person = over.object().clone();
        let last = roles::is_last_administrator(tx, &over)?;
        Ok(Some(Ending { oneself: person.id == me, person, grants, units: units::all(tx, &can)?, last }))
    };
    let found: Option<Ending> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/avslutt`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let ending = ending(&visit, &signed, id).await?;
    Ok(view::people::end(&visit, &ending, None))
}

/// `POST /administrasjon/folk/{id}/avslutt`
pub async fn end(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, now, asked) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis(), id.clone());
    let end = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &asked)? else { return Ok(None) };
        people::end(tx, &over, now).map(Some)
    };
    match visit.app.db.write(end).await?.ok_or(Error::NotFound)? {
        // Whoever ends themselves is signed out by it.
        Ok(()) if id == signed.actor.person().id => Ok(Redirect::to(&visit.href("/logg-inn?ut=1")).into_response()),
        Ok(()) => Ok(done(&visit, &format!("{PATH}/{id}"), "person-ended")),
        Err(why) => {
            let ending = ending(&visit, &signed, id).await?;
            let why = if why == Refused::LastAdministrator { "admin-last-administrator" } else { "admin-over" };
            Ok(refused(view::people::end(&visit, &ending, Some(why))))
        }
    }
}

/// `POST /administrasjon/folk/{id}/tilbake`: somebody who left is back.
pub async fn reopen(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, asked) = (can(&signed, Right::KeepPeople)?, id.clone());
    let reopen = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &asked)? else { return Ok(None) };
        people::reopen(tx, &over).map(Some)
    };
    let word = match visit.app.db.write(reopen).await?.ok_or(Error::NotFound)? {
        Ok(()) => "person-back",
        Err(_) => "person-here",
    };
    Ok(done(&visit, &format!("{PATH}/{id}"), word))
}

/// `POST /administrasjon/folk/{id}/logg-ut`
pub async fn sign_out(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, asked) = (can(&signed, Right::KeepPeople)?, id.clone());
    let out = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &asked)? else { return Ok(None) };
        people::sign_out(tx, &over).map(Some)
    };
    let ended = visit.app.db.write(out).await?.ok_or(Error::NotFound)?;
    if id == signed.actor.person().id {
        return Ok(Redirect::to(&visit.href("/logg-inn?ut=1")).into_response());
    }
    Ok(done(&visit, &format!("{PATH}/{id}"), if ended == 0 { "nowhere" } else { "signed-out" }))
}
