//! One person: what they are here and since when, how they come in.

use super::PATH;
use crate::{asking::can, invitations::Standing, recovery as letting_in, view};
use axum::extract::Path;
use mail::store::{
    invitations as by_letter,
    silence::{self, Silence},
};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    Can,
    access::Right,
    people::Person,
    store::{
        invitations::{self, Ways},
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
    /// Where they are let in again who have lost every way in, and what it is called.
    pub again: Option<(String, &'static str)>,
    /// Links that they can still use, and letters with one that are not there yet.
    pub invitations: Vec<Standing>,
    /// Why letters to them are held back.
    pub silences: Vec<Silence>,
    /// Whether the asker changes things here.
    pub keeps: bool,
}

/// `GET /administrasjon/folk/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed, Right::SeePeople)?, visit.app.clock.millis());
    let (keeping, me) = (Can::ask(&signed.actor, Right::KeepPeople), signed.actor.person().id.clone());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &can, &id)? else { return Ok(None) };
        let (open, person) = (invitations::of(tx, &over, now)?, over.object().clone());
        let ways = invitations::ways(tx, &over, now)?;
        let again = match recovery::of(tx, &over, now)? {
            Some(open) => Some((format!("{}/{open}", letting_in::PATH), "admin-recovery-see")),
            None if ways.takes_two() && id != me => {
                let label = if ways.has_own() { "admin-recovery-lost" } else { "admin-recovery-far" };
                Some((format!("{PATH}/{id}/slippe-inn"), label))
            }
            None => None,
        };
        let (letters, silences) = match &keeping {
            Some(keeping) => (by_letter::of(tx, keeping, &person.id, now)?, silence::of(tx, keeping, &person.id)?),
            None => (Vec::new(), Vec::new()),
        };
        Ok(Some(About {
            grants: roles::of(tx, &over)?,
            units: units::all(tx, &can)?,
            names: register::names(tx, &can)?,
            ways,
            again,
            invitations: crate::invitations::standing(open, letters, |_| Some(person.name.clone())),
            silences,
            person,
            keeps: keeping.is_some(),
        }))
    };
    let about: About = visit.app.db.write(read).await?.ok_or(Error::NotFound)?;
    Ok(view::people::one(&visit, &about, asked.first("gjort")))
}
