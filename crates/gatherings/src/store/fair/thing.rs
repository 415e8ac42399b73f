//! What stands in the room of a fair.

use super::held::set_size;
use crate::fair::plan::{Kind, Plan, Thing};
use kernel::storage::{Result, Row, Tx, params, values};
use trust::{Can, access::Right, audit::Act};

const ALL: &str = "SELECT id, kind, number, exhibitor, power, x, y, width, depth, turned FROM gatherings_fair_thing
    WHERE fair = $1 ORDER BY number, kind, id";
const FORGET: &str = "DELETE FROM gatherings_fair_thing WHERE fair = $1";
const ADD: &str = "INSERT INTO gatherings_fair_thing
    (id, tenant, fair, kind, number, exhibitor, power, x, y, width, depth, turned)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

pub(super) const STATEMENTS: &[&str] = &[ALL, FORGET, ADD];

fn read(row: &Row) -> Result<Thing> {
    Ok(Thing {
        id: row.text(0)?,
        kind: Kind::of(&row.text(1)?).unwrap_or_default(),
        number: row.int(2)?,
        exhibitor: row.maybe_text(3)?,
        power: row.int(4)? == 1,
        x: row.int(5)?,
        y: row.int(6)?,
        width: row.int(7)?,
        depth: row.int(8)?,
        turned: row.int(9)? == 1,
    })
}

/// Everything in the room, stands by their number last.
///
/// # Errors
/// When the database fails.
pub fn things(tx: &mut Tx<'_>, fair: &str) -> Result<Vec<Thing>> {
    tx.rows(ALL, params![fair])?.iter().map(read).collect()
}

/// This is the room from now on. Says whether the fair is one of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn keep_plan(tx: &mut Tx<'_>, can: &Can, fair: &str, plan: &Plan, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    if super::kept_fair(tx, can, fair)?.is_none() {
        return Ok(false);
    }
    settle_plan(tx, can.tenant(), fair, plan, now)?;
    can.note(tx, &Act::new("fair.plan").on(fair))?;
    Ok(true)
}

/// The same by the program itself, for the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_plan(tx: &mut Tx<'_>, tenant: &str, fair: &str, plan: &Plan, now: i64) -> Result<()> {
    set_size(tx, fair, (plan.width, plan.depth), now)?;
    tx.execute(FORGET, params![fair])?;
    let each: Vec<_> = plan
        .things
        .iter()
        .map(|one| {
            values![
                &one.id,
                tenant,
                fair,
                one.kind.word(),
                one.number,
                one.exhibitor.clone(),
                i64::from(one.power),
                one.x,
                one.y,
                one.width,
                one.depth,
                i64::from(one.turned)
            ]
        })
        .collect();
    tx.execute_each(ADD, &each)
}
