//! Units within a tenant.

use crate::access::{Actor, Can, Right};
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

const NAMES: &str = "SELECT u.id, u.name, u.ended_at FROM trust_unit u
    JOIN trust_grant g ON g.unit = u.id AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL WHERE g.person = $1";

pub(super) const STATEMENTS: &[&str] = &[ADD, RENAME, END, END_ROLES, ALL, ONE, NAMES];

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
    tx.rows(ALL, params![can.tenant()])?.iter().map(unit).collect()
}

/// One of the tenant's units, to do something with; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Unit>>> {
    let row = tx.row(ONE, params![can.tenant(), id])?;
    row.map(|row| Ok(can.over(unit(&row)?))).transpose()
}

/// Adds a unit. Says what it is called in the database.
///
/// # Errors
/// When the database fails.
pub fn add(tx: &mut Tx<'_>, can: &Can, name: &str, now: i64) -> Result<String> {
    can.must(Right::KeepPeople)?;
    insert(tx, can.tenant(), name, now)
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
    tx.execute(END, params![unit, can.tenant(), now])?;
    tx.execute(END_ROLES, params![unit, can.tenant(), now, by])?;
    Ok(())
}
