//! `/administrasjon/roller`: what waits for another to agree.

pub mod ask;
pub mod end;
pub mod one;

use crate::{Entry, asking::can, view};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    access::Right,
    store::{
        register,
        roles::{self, Grant},
        units::{self, Unit},
    },
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-roles", path: PATH, right: Right::AgreeToRole };
/// Its address.
pub const PATH: &str = "/administrasjon/roller";

/// What the list shows.
#[derive(Debug)]
pub struct Waiting {
    /// What waits, oldest first.
    pub grants: Vec<Grant>,
    /// The tenant's units.
    pub units: Vec<Unit>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Who looks.
    pub me: String,
    /// Whether the asker may ask for roles.
    pub asks: bool,
    /// Who has just got one.
    pub given_to: Option<String>,
}

/// The list.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let can = can(&signed, Right::AgreeToRole)?;
    let (me, asks) = (signed.actor.person().id.clone(), signed.actor.may(Right::AskForRole));
    let given = asked.first("om").map(str::to_owned);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let (grants, units) = (roles::waiting(tx, &can)?, units::all(tx, &can)?);
        let given = given.as_ref().map_or(Ok(None), |id| roles::one(tx, &can, id))?;
        let names = register::names(tx, &can)?;
        let given_to = given.and_then(|grant| names.get(&grant.object().person).cloned());
        Ok(Waiting { grants, units, names, me: me.clone(), asks, given_to })
    };
    let waiting: Waiting = visit.app.db.write(read).await?;
    Ok(view::roles::list(&visit, &waiting, asked.first("gjort")))
}
