//! Changing what is written about somebody.

use super::{PATH, add::typed};
use crate::{
    asking::{can, done, refused},
    view::{self, people::Typed},
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::{
    access::Right,
    people::person,
    store::people::{self, About},
};

/// `GET /administrasjon/folk/{id}/endre`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let can = can(&signed, Right::KeepPeople)?;
    let known = visit.app.db.write(move |tx| people::one(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
    let person = known.object();
    let typed =
        Typed { name: person.name.clone(), email: person.email.clone(), language: person.language, ..Typed::default() };
    Ok(view::people::change(&visit, person, &typed))
}

/// `POST /administrasjon/folk/{id}/endre`
pub async fn change(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (can, mut typed) = (can(&signed, Right::KeepPeople)?, typed(&form));
    let (name, email, language) = (person::name(&typed.name), person::email(&typed.email), typed.language);
    let asked = id.clone();
    let change = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &can, &asked)? else { return Ok(None) };
        let (Some(name), Some(email)) = (&name, &email) else { return Ok(Some((over, None))) };
        let about = About { name, email, language };
        let changed = people::change(tx, &over, about)?;
        Ok(Some((over, Some(changed))))
    };
    let (over, changed) = visit.app.db.write(change).await?.ok_or(Error::NotFound)?;
    match changed {
        Some(Ok(())) => return Ok(done(&visit, &format!("{PATH}/{id}"), "person-changed")),
        Some(Err(_)) => typed.email_error = Some("admin-person-email-taken"),
        None => {}
    }
    Ok(refused(view::people::change(&visit, over.object(), &typed)))
}
