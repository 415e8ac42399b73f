//! Asking that somebody be let in again. It opens nothing until another agrees.

use super::PATH;
use crate::{
    asking::{can, done, refused},
    view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::{
    access::Right,
    people::Person,
    store::{
        Refused, invitations, people,
        recovery::{self, Reason},
        register,
    },
};

/// What the page stands on.
#[derive(Debug)]
pub struct Form {
    /// Who is to be let in.
    pub person: Person,
    /// Why nothing can be asked: a text's key.
    pub not: Option<&'static str>,
    /// The one that is open already, by its identifier.
    pub open: Option<String>,
    /// Who could agree: neither the asker nor the one whom it is for.
    pub others: Vec<String>,
}

async fn form(visit: &Visit, signed: &Signed, id: String) -> Result<Form> {
    let (may, me, now) = (can(signed, Right::KeepPeople)?, signed.actor.person().id.clone(), visit.app.clock.millis());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &id)? else { return Ok(None) };
        let person = over.object().clone();
        let open = recovery::of(tx, &over, now)?;
        let not = if person.ended_at.is_some() {
            Some("admin-recovery-not-left")
        } else if person.id == me {
            Some("admin-recovery-not-own")
        } else if open.is_some() {
            Some("admin-recovery-not-twice")
        } else if !invitations::ways(tx, &over, now)?.takes_two() {
            Some("admin-recovery-not-needed")
        } else {
            None
        };
        let names = register::names(tx, &may)?;
        let who = register::who_may(tx, &may, &names, Right::AgreeToRole)?;
        let others = who.into_iter().filter(|(id, _)| *id != me && *id != person.id).map(|(_, name)| name).collect();
        Ok(Some(Form { person, not, open, others }))
    };
    let found: Option<Form> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/slippe-inn`: what it is and what to be sure of, before anything is asked.
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    Ok(view::recovery::ask(&visit, &form(&visit, &signed, id).await?, None))
}

/// `POST /administrasjon/folk/{id}/slippe-inn`
pub async fn ask(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(filled): Filled) -> Result<Response> {
    let form = form(&visit, &signed, id.clone()).await?;
    if form.not.is_some() {
        return Ok(refused(view::recovery::ask(&visit, &form, None)));
    }
    let Some(why) = filled.first("hvorfor").and_then(Reason::of) else {
        return Ok(refused(view::recovery::ask(&visit, &form, Some("admin-recovery-why-choose"))));
    };
    let (may, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let ask = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &id)? else { return Ok(None) };
        recovery::ask(tx, &over, why, now).map(Some)
    };
    match visit.app.db.write(ask).await?.ok_or(Error::NotFound)? {
        Ok(wanted) => Ok(done(&visit, &format!("{PATH}/{wanted}"), "recovery-asked")),
        // Somebody was quicker, between the page and the press.
        Err(why) => {
            let not = if why == Refused::NeedsAnother { "admin-recovery-not-own" } else { "admin-recovery-not-twice" };
            Ok(refused(view::recovery::ask(&visit, &Form { not: Some(not), ..form }, None)))
        }
    }
}
