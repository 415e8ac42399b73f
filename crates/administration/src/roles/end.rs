//! Ending a role that somebody holds, or taking back what one has asked for.

use super::one;
use crate::{
    asking::{can, done, moment, refused},
    people, view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use trust::{
    access::Right,
    store::{Refused, roles},
};

/// `GET /administrasjon/roller/{id}/avslutt`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let about = one::read(&visit, &signed, Right::AskForRole, id).await?;
    Ok(view::roles::end(&visit, &about, None))
}

/// `POST /administrasjon/roller/{id}/avslutt`
pub async fn end(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, moment, asked) = (can(&signed, Right::AskForRole)?, moment(&visit), id.clone());
    let me = signed.actor.person().id.clone();
    let end = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = roles::one(tx, &may, &asked)? else { return Ok(None) };
        let waited = over.object().agreed_at.is_none();
        let person = over.object().person.clone();
        let ended = roles::end(tx, &over, moment.now)?;
        // What was only asked for gave nothing, and who ends a role of their own knows.
        if ended.is_ok() && !waited && person != me {
            mail::letters::role_over(tx, &person, moment)?;
        }
        Ok(Some(ended.map(|()| (person, waited))))
    };
    let why = match visit.app.db.write(end).await?.ok_or(Error::NotFound)? {
        Ok((person, waited)) => {
            let word = if waited { "role-taken-back" } else { "role-ended" };
            let me = person == signed.actor.person().id;
            // Whoever ends a role of their own may not see the page any more.
            let path = if me { "/min-side".to_owned() } else { format!("{}/{person}", people::PATH) };
            return Ok(done(&visit, &path, word));
        }
        Err(why) => why,
    };
    let why = if why == Refused::LastAdministrator { "admin-last-administrator" } else { "admin-over" };
    let about = one::read(&visit, &signed, Right::AskForRole, id).await?;
    Ok(refused(view::roles::end(&visit, &about, Some(why))))
}
