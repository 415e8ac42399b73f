//! Changing what is written about somebody. Another address is told at both; an invitation that went to the old one lets
//! nobody in any more.

use super::{PATH, add::typed};
use crate::{
    asking::{can, done, moment, refused},
    view::{self, people::Typed},
};
use axum::{extract::Path, response::Response};
use mail::{
    letters::{self, Moment},
    store::invitations::{self as by_letter, Went},
};
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};
use std::sync::Arc;
use trust::{
    Can,
    access::Right,
    people::{Person, person},
    store::{
        invitations,
        people::{self, About},
    },
    vault,
};

async fn known(visit: &Visit, signed: &Signed, id: String) -> Result<Person> {
    let can = can(signed, Right::KeepPeople)?;
    let found = visit.app.db.write(move |tx| people::one(tx, &can, &id)).await?;
    found.map(|over| over.object().clone()).ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/endre`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let person = known(&visit, &signed, id).await?;
    let typed =
        Typed { name: person.name.clone(), email: person.email.clone(), language: person.language, ..Typed::default() };
    Ok(view::people::change(&visit, &person, &typed))
}

enum Changed {
    Done {
        invitation_over: bool,
    },
    /// Somebody else here has this address.
    Taken,
    /// The address is not any more what it was when this began.
    Meanwhile,
}

/// `POST /administrasjon/folk/{id}/endre`
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (person, mut typed) = (known(&visit, &signed, id.clone()).await?, typed(&form));
    let (Some(name), Some(email)) = (person::name(&typed.name), person::email(&typed.email)) else {
        return Ok(refused(view::people::change(&visit, &person, &typed)));
    };
    let (can, moment, language, was) =
        (can(&signed, Right::KeepPeople)?, moment(&visit), typed.language, person.clone());
    let before = before(&visit, &person, &email, moment).await?;
    let act = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &can, &was.id)? else { return Ok(None) };
        if over.object().email != was.email {
            return Ok(Some(Changed::Meanwhile));
        }
        let about = About { name: &name, email: &email, language };
        if people::change(tx, &over, about)?.is_err() {
            return Ok(Some(Changed::Taken));
        }
        if was.email == email {
            return Ok(Some(Changed::Done { invitation_over: false }));
        }
        letters::address_changed(tx, &was.id, before.as_ref(), moment)?;
        Ok(Some(Changed::Done { invitation_over: end_sent(tx, &can, &was.id, moment.now)? }))
    };
    match visit.app.db.write(act).await?.ok_or(Error::NotFound)? {
        Changed::Done { invitation_over } => {
            let word = if invitation_over { "person-changed-invite" } else { "person-changed" };
            return Ok(done(&visit, &format!("{PATH}/{id}"), word));
        }
        Changed::Taken => typed.email_error = Some("admin-person-email-taken"),
        Changed::Meanwhile => typed.email_error = Some("admin-person-email-meanwhile"),
    }
    Ok(refused(view::people::change(&visit, &person, &typed)))
}

/// The address of before, sealed for the letter that goes there. Nothing where none goes.
async fn before(visit: &Visit, person: &Person, email: &str, moment: Moment) -> Result<Option<mail::Letter>> {
    if !moment.mail || person.email == email {
        return Ok(None);
    }
    match mail::before(&visit.app.vault, person, moment.now).await {
        Ok(letter) => Ok(Some(letter)),
        Err(vault::Error::Erased) => Ok(None),
        Err(error) => Err(Error::Unexpected(Arc::new(error.into()))),
    }
}

/// Ends what was sent to the old address and not used: it may be a stranger's. Says whether there was any.
fn end_sent(tx: &mut kernel::Tx<'_>, can: &Can, person: &str, now: i64) -> kernel::storage::Result<bool> {
    let mut ended = false;
    for sent in by_letter::of(tx, can, person, now)?.into_iter().filter(|one| one.went == Went::Sent) {
        if let Some(Some(link)) = by_letter::end(tx, can, &sent.id)? {
            ended |= invitations::withdraw(tx, can, &link, now)?;
        }
    }
    Ok(ended)
}
