//! `/administrasjon/invitasjoner`: links that let somebody in for the first time.

use crate::{
    Entry,
    asking::{can, done, refused},
    people, view,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::{
    access::Right,
    people::Person,
    secret::Token,
    store::{Refused, invitations, links::Purpose, people as store},
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-invitations", path: PATH, right: Right::KeepPeople };
/// Its address.
pub const PATH: &str = "/administrasjon/invitasjoner";

/// The links that can still be used.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let open = visit.app.db.write(move |tx| invitations::all(tx, &can, now)).await?;
    Ok(view::invitations::list(&visit, &open, asked.first("gjort")))
}

/// `POST /administrasjon/invitasjoner/trekk`
pub async fn withdraw(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (can, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let name = form.first("lenke").unwrap_or_default().to_owned();
    let was = visit.app.db.write(move |tx| invitations::withdraw(tx, &can, &name, now)).await?;
    let word = if was { "link-withdrawn" } else { "link-gone" };
    // Back to where it was pressed: the person's own page or the list.
    let person = form.first("person").filter(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let path = person.map_or_else(|| PATH.to_owned(), |id| format!("{}/{id}", people::PATH));
    Ok(done(&visit, &path, word))
}

async fn person(visit: &Visit, signed: &Signed, id: String) -> Result<Person> {
    let can = can(signed, Right::KeepPeople)?;
    let found = visit.app.db.write(move |tx| store::one(tx, &can, &id)).await?;
    let found = found.map(|over| over.object().clone()).filter(|person| person.ended_at.is_none());
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/lenke`
pub async fn about(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    Ok(view::invitations::about(&visit, &person(&visit, &signed, id).await?, None))
}

/// `POST /administrasjon/folk/{id}/lenke`: makes it, and shows it this once.
pub async fn make(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let person = person(&visit, &signed, id.clone()).await?;
    let (can, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let make = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = store::one(tx, &can, &id)? else { return Ok(None) };
        invitations::make(tx, &over, now).map(Some)
    };
    match visit.app.db.write(make).await?.ok_or(Error::NotFound)? {
        Ok(token) => Ok(handed_over(&visit, &person, &token, now + Purpose::Invitation.lasts())),
        Err(why) => {
            let why = match why {
                Refused::HasAWay => "admin-invitation-has-way",
                Refused::ReachesFar => "admin-invitation-reaches-far",
                Refused::TooMany => "admin-invitation-too-many",
                _ => "admin-over",
            };
            Ok(refused(view::invitations::about(&visit, &person, Some(why))))
        }
    }
}

/// The one place where a link that was made leaves the program.
fn handed_over(visit: &Visit, person: &Person, token: &Token, until: i64) -> Response {
    let link = visit.app.settings.absolute(&format!("/inn/{}", token.carried()));
    view::invitations::made(visit, person, &link, until).into_response()
}
