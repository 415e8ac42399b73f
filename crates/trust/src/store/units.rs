//! Units within a tenant.

use super::register::order;
use crate::{
    access::{Actor, Can, Right},
    audit::Act,
    people::Role,
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};

const ADD: &str = "INSERT INTO trust_unit (id, tenant, name, made_at) VALUES ($1, $2, $3, $4)";
const RENAME: &str = "UPDATE trust_unit SET name = $3 WHERE id = $1 AND tenant = $2";
const END: &str = "UPDATE trust_unit SET ended_at = $3 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const END_ROLES: &str = "UPDATE trust_grant SET ended_at = $3, ended_by = $4
    WHERE unit = $1 AND tenant = $2 AND ended_at IS NULL";
const ALL: &str = "SELECT id, name, ended_at FROM trust_unit WHERE tenant = $1 ORDER BY name, id";
const ONE: &str = "SELECT id, name, ended_at FROM trust_unit WHERE tenant = $1 AND id = $2";

const HELD: &str = "SELECT g.id, p.id, p.name, g.role, g.agreed_at FROM trust_grant g
    JOIN trust_person p ON p.id = g.person WHERE g.unit = $1 AND g.tenant = $2 AND g.ended_at IS NULL ORDER BY g.id";
const NAMES: &str = "SELECT u.id, u.name, u.ended_at FROM trust_unit u
    JOIN trust_grant g ON g.unit = u.id AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL WHERE g.person = $1";

pub(super) const STATEMENTS: &[&str] = &[ADD, RENAME, END, END_ROLES, ALL, ONE, NAMES, HELD];

/// A place in a tenant where people work together: a section, a recovery team, a meeting place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Opaque, and the same for ever.
    pub id: String,
    /// As people call it.
    pub name: String,
    /// Since when it is no more, milliseconds since 1970.
    pub ended_at: Option<i64>,
}

fn unit(row: &Row) -> Result<Unit> {
    Ok(Unit { id: row.text(0)?, name: row.text(1)?, ended_at: row.maybe_int(2)? })
}

/// The units in which somebody holds a role themselves.
///
/// # Errors
/// When the database fails.
pub fn held_by(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Unit>> {
    tx.rows(NAMES, params![&actor.person().id])?.iter().map(unit).collect()
}

/// The tenant's units, by name.
///
/// # Errors
/// When the database fails.
pub fn all(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Unit>> {
    let all = tx.rows(ALL, params![can.tenant()])?.iter().map(unit).collect::<Result<Vec<_>>>()?;
    let mut seen: Vec<Unit> = all.into_iter().filter(|unit| in_sight(can, unit)).collect();
    seen.sort_by_cached_key(|unit| (order(&unit.name), unit.id.clone()));
    Ok(seen)
}

/// Whoever leads some units sees those.
fn in_sight(can: &Can, unit: &Unit) -> bool {
    can.units().is_none_or(|units| units.contains(&unit.id.as_str()))
}

/// One of the tenant's units, to do something with; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Unit>>> {
    let row = tx.row(ONE, params![can.tenant(), id])?;
    let found = row.map(|row| unit(&row)).transpose()?.filter(|unit| in_sight(can, unit));
    Ok(found.map(|unit| can.over(unit)))
}

/// A role in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldHere {
    /// The role's own identifier.
    pub grant: String,
    /// Whose.
    pub person: String,
    /// What they are called.
    pub name: String,
    /// Which.
    pub role: Role,
    /// Whether it holds; otherwise it waits for somebody to agree.
    pub holds: bool,
}

/// The roles that are held in a unit or wait for somebody to agree, by name. That they were read is written down.
///
/// # Errors
/// When the database fails.
pub fn held_in(tx: &mut Tx<'_>, can: &Can<Unit>) -> Result<Vec<HeldHere>> {
    can.note(tx, &Act::new("unit.read").of("name").on(&can.object().id))?;
    let mut here = Vec::new();
    for row in tx.rows(HELD, params![&can.object().id, can.tenant()])? {
        let Some(role) = Role::of(&row.text(3)?) else { continue };
        let (grant, person, name) = (row.text(0)?, row.text(1)?, row.text(2)?);
        here.push(HeldHere { grant, person, name, role, holds: row.maybe_int(4)?.is_some() });
    }
    here.sort_by_cached_key(|one| (order(&one.name), one.grant.clone()));
    Ok(here)
}

/// Adds a unit. Says what it is called in the database.
///
/// # Errors
/// When the database fails.
pub fn add(tx: &mut Tx<'_>, can: &Can, name: &str, now: i64) -> Result<String> {
    can.must(Right::KeepPeople)?;
    let unit = insert(tx, can.tenant(), name, now)?;
    can.note(tx, &Act::new("unit.add").on(&unit))?;
    Ok(unit)
}

/// Adds a unit without asking who asks: for the demo town.
///
/// # Errors
/// When the database fails.
pub fn insert(tx: &mut Tx<'_>, tenant: &str, name: &str, now: i64) -> Result<String> {
    let id = ids::new_id().to_string();
    tx.execute(ADD, params![&id, tenant, name, now])?;
    Ok(id)
}

/// Gives a unit another name.
///
/// # Errors
/// When the database fails.
pub fn rename(tx: &mut Tx<'_>, can: &Can<Unit>, name: &str) -> Result<()> {
    can.must(Right::KeepPeople)?;
    can.note(tx, &Act::new("unit.rename").on(&can.object().id))?;
    tx.execute(RENAME, params![&can.object().id, can.tenant(), name])?;
    Ok(())
}

/// Ends a unit, and with it every role that was held there.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, can: &Can<Unit>, now: i64) -> Result<()> {
    can.must(Right::KeepPeople)?;
    let (unit, by) = (&can.object().id, &can.actor().person().id);
    can.note(tx, &Act::new("unit.end").on(unit))?;
    tx.execute(END, params![unit, can.tenant(), now])?;
    tx.execute(END_ROLES, params![unit, can.tenant(), now, by])?;
    Ok(())
}
