//! `/administrasjon/folk`: who works here.

pub mod add;
pub mod change;
pub mod end;
pub mod letters;
pub mod one;

use crate::{Entry, asking::can, view};
use mail::store::silence;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit};
use trust::{
    Can,
    access::Right,
    people::Role,
    store::{
        register::{self, Found, Roles, Wanted},
        units,
    },
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-people", path: PATH, right: Right::SeePeople };
/// Its address.
pub const PATH: &str = "/administrasjon/folk";
/// The choice of those who have no role.
pub const NO_ROLE: &str = "ingen";

/// What was asked for, in the address's own words.
#[must_use]
pub fn wanted(asked: &Asked) -> Wanted {
    let word = |name: &str| asked.first(name).unwrap_or_default().to_owned();
    let roles = match asked.first("rolle") {
        Some(NO_ROLE) => Roles::None,
        Some(role) => Role::of(role).map_or(Roles::Any, Roles::One),
        None => Roles::Any,
    };
    Wanted { name: word("navn"), roles, unit: word("enhet"), left: asked.ticked("sluttet") }
}

/// The list.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, wanted) = (can(&signed, Right::SeePeople)?, wanted(&asked));
    let number = usize::try_from(asked.number("side").unwrap_or(1)).unwrap_or(1).max(1);
    let (seen, keeping) = (wanted.clone(), Can::ask(&signed.actor, Right::KeepPeople));
    let keeps = keeping.is_some();
    let read = move |tx: &mut kernel::Tx<'_>| {
        let found = register::search(tx, &can, &seen, number)?;
        let silent = keeping.as_ref().map_or(Ok(Vec::new()), |keeping| silence::all(tx, keeping))?;
        Ok((found, units::all(tx, &can)?, silent))
    };
    let (found, units, silent): (Found, _, _) = visit.app.db.write(read).await?;
    let list =
        view::people::List { wanted: &wanted, found: &found, units: &units, silent: &silent, page: number, keeps };
    Ok(view::people::list(&visit, &list, &asked))
}
