//! `/administrasjon/enheter`: the places in which people work together.

pub mod end;
pub mod one;

use crate::{
    Entry,
    asking::{can, done, refused},
    view,
};
use axum::response::Response;
use maud::Markup;
use shell::{Asked, Result, Signed, Visit, asked::Filled};
use std::collections::HashMap;
use trust::{
    access::{Can, Right},
    people::person,
    store::{
        register,
        units::{self, Unit},
    },
};

/// The part on the front of the room.
pub const ENTRY: Entry = Entry { key: "admin-units", path: PATH, right: Right::SeePeople };
/// Its address.
pub const PATH: &str = "/administrasjon/enheter";

/// What the list shows.
#[derive(Debug, Default)]
pub struct Units {
    /// All of them, by name.
    pub all: Vec<Unit>,
    /// How many people hold a role in each.
    pub people: HashMap<String, usize>,
    /// Whether the asker may add one.
    pub keeps: bool,
    /// What was written where a new one is called something.
    pub typed: String,
    /// The text's key of what does not fit.
    pub error: Option<&'static str>,
}

/// What a unit may be called here: nothing when the name is none, or another unit has it.
pub(crate) fn free(all: &[Unit], typed: &str, but: Option<&str>) -> std::result::Result<String, &'static str> {
    let wrong = if typed.trim().is_empty() { "admin-unit-name-missing" } else { "admin-unit-name-error" };
    let name = person::name(typed).ok_or(wrong)?;
    let same = |unit: &&Unit| unit.name.to_lowercase() == name.to_lowercase() && Some(unit.id.as_str()) != but;
    let taken = all.iter().filter(|unit| unit.ended_at.is_none()).any(|unit| same(&unit));
    if taken { Err("admin-unit-name-taken") } else { Ok(name) }
}

async fn read(visit: &Visit, signed: &Signed) -> Result<Units> {
    let (can, keeps) = (can(signed, Right::SeePeople)?, signed.actor.may(Right::KeepPeople));
    let read = move |tx: &mut kernel::Tx<'_>| {
        let all = units::all(tx, &can)?;
        let people = counted(tx, &can, &all)?;
        Ok(Units { all, people, keeps, ..Units::default() })
    };
    Ok(visit.app.db.read(read).await?)
}

fn counted(tx: &mut kernel::Tx<'_>, can: &Can, all: &[Unit]) -> kernel::storage::Result<HashMap<String, usize>> {
    let held = register::held_in_each(tx, can)?;
    let count = |unit: &Unit| held.get(&unit.id).map_or(0, |people| *people);
    Ok(all.iter().map(|unit| (unit.id.clone(), count(unit))).collect())
}

/// The list.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let units = read(&visit, &signed).await?;
    Ok(view::units::list(&visit, &units, asked.first("gjort")))
}

/// `POST /administrasjon/enheter`
pub async fn add(visit: Visit, signed: Signed, Filled(form): Filled) -> Result<Response> {
    let (may, now) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis());
    let typed = form.first("navn").unwrap_or_default().to_owned();
    let wanted = typed.clone();
    let add = move |tx: &mut kernel::Tx<'_>| match free(&units::all(tx, &may)?, &wanted, None) {
        Ok(name) => Ok(units::add(tx, &may, &name, now).map(Ok)?),
        Err(why) => Ok(Err(why)),
    };
    match visit.app.db.write(add).await? {
        Ok(_) => Ok(done(&visit, PATH, "unit-added")),
        Err(why) => {
            let units = Units { typed, error: Some(why), ..read(&visit, &signed).await? };
            Ok(refused(view::units::list(&visit, &units, None)))
        }
    }
}
