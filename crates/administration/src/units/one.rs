//! One unit: who holds a role there, and what it is called.

use super::{PATH, free};
use crate::{
    asking::{can, done, refused},
    view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::{
    access::{Can, Right},
    store::units::{self, HeldHere, Unit},
};

/// What the page shows.
#[derive(Debug)]
pub struct About {
    /// Which.
    pub unit: Unit,
    /// Who holds a role there, or waits for one.
    pub held: Vec<HeldHere>,
    /// Whether the asker changes things here.
    pub keeps: bool,
    /// What was written as its new name.
    pub typed: Option<String>,
    /// The text's key of what does not fit.
    pub error: Option<&'static str>,
}

/// Reads a unit; where it is not there or not theirs, the page is not there.
pub(super) async fn read(visit: &Visit, can: Can, keeps: bool, id: String) -> Result<About> {
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = units::one(tx, &can, &id)? else { return Ok(None) };
        let held = units::held_in(tx, &over)?;
        Ok(Some(About { unit: over.object().clone(), held, keeps, typed: None, error: None }))
    };
    let found: Option<About> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/enheter/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let keeps = signed.actor.may(Right::KeepPeople);
    let about = read(&visit, can(&signed, Right::SeePeople)?, keeps, id).await?;
    Ok(view::units::one(&visit, &about, asked.first("gjort")))
}

/// `POST /administrasjon/enheter/{id}`: gives it another name.
pub async fn rename(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(form): Filled) -> Result<Response> {
    let (may, asked) = (can(&signed, Right::KeepPeople)?, id.clone());
    let typed = form.first("navn").unwrap_or_default().to_owned();
    let wanted = typed.clone();
    let rename = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = units::one(tx, &may, &asked)? else { return Ok(None) };
        match free(&units::all(tx, &may)?, &wanted, Some(&asked)) {
            Ok(name) => units::rename(tx, &over, &name).map(|()| Some(Ok(()))),
            Err(why) => Ok(Some(Err(why))),
        }
    };
    match visit.app.db.write(rename).await?.ok_or(Error::NotFound)? {
        Ok(()) => Ok(done(&visit, &format!("{PATH}/{id}"), "unit-renamed")),
        Err(why) => {
            let about = read(&visit, can(&signed, Right::KeepPeople)?, true, id).await?;
            let about = About { typed: Some(typed), error: Some(why), ..about };
            Ok(refused(view::units::one(&visit, &about, None)))
        }
    }
}
