//! One person: what they are here and since when, how they come in.

use super::PATH;
use crate::{asking::can, recovery as letting_in, view};
use axum::extract::Path;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    access::Right,
    people::Person,
    store::{
        invitations::{self, Open, Ways},
        people, recovery, register,
        roles::{self, Grant},
        units::{self, Unit},
    },
};

/// What the page shows.
#[derive(Debug)]
pub struct About {
    /// Who.
    pub person: Person,
    /// Every role that was asked for, oldest first.
    pub grants: Vec<Grant>,
    /// The tenant's units.
    pub units: Vec<Unit>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// How they come in.
    pub ways: Ways,
    /// Links that they can still use.
    pub invitations: Vec<Open>,
    /// Where they are let in again who have lost every way in, and what it is called.
    pub again: Option<(String, &'static str)>,
    /// Whether the asker changes things here.
    pub keeps: bool,
}

/// `GET /administrasjon/folk/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed, Right::SeePeople)?, visit.app.clock.millis());
    let (keeps, me) = (signed.actor.may(Right::KeepPeople), signed.actor.person().id.clone());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &can, &id)? else { return Ok(None) };
        let ways = invitations::ways(tx, &over, now)?;
        let again = match recovery::of(tx, &over, now)? {
            Some(open) => Some((format!("{}/{open}", letting_in::PATH), "admin-recovery-see")),
            None if ways.takes_two() && id != me => {
                let label = if ways.has_own() { "admin-recovery-lost" } else { "admin-recovery-far" };
                Some((format!("{PATH}/{id}/slippe-inn"), label))
            }
            None => None,
        };
        Ok(Some(About {
            grants: roles::of(tx, &over)?,
            units: units::all(tx, &can)?,
            names: register::names(tx, &can)?,
            ways,
            again,
            invitations: invitations::of(tx, &over, now)?,
            person: over.object().clone(),
            keeps,
        }))
    };
    let about: About = visit.app.db.write(read).await?.ok_or(Error::NotFound)?;
    Ok(view::people::one(&visit, &about, asked.first("gjort")))
}
