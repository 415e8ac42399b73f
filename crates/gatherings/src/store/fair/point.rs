//! The programme of a fair.

use super::held::{clock, read_time};
use crate::fair::Point;
use kernel::storage::{Result, Row, Tx, params, values};
use trust::{Can, access::Right, audit::Act};

const ALL: &str =
    "SELECT id, starts, ends, what, place, who FROM gatherings_fair_point WHERE fair = $1 ORDER BY starts, id";
const FORGET: &str = "DELETE FROM gatherings_fair_point WHERE fair = $1";
const ADD: &str = "INSERT INTO gatherings_fair_point (id, tenant, fair, starts, ends, what, place, who)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

pub(super) const STATEMENTS: &[&str] = &[ALL, FORGET, ADD];

fn read(row: &Row) -> Result<Point> {
    Ok(Point {
        id: row.text(0)?,
        starts: read_time(row, 1)?,
        ends: row.maybe_text(2)?.and_then(|text| text.parse().ok()),
        what: row.text(3)?,
        place: row.text(4)?,
        who: row.text(5)?,
    })
}

/// What happens at a fair, in order.
///
/// # Errors
/// When the database fails.
pub fn programme(tx: &mut Tx<'_>, fair: &str) -> Result<Vec<Point>> {
    tx.rows(ALL, params![fair])?.iter().map(read).collect()
}

/// This is what happens from now on.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn keep_programme(tx: &mut Tx<'_>, can: &Can, fair: &str, points: &[Point]) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    if super::kept_fair(tx, can, fair)?.is_none() {
        return Ok(false);
    }
    settle_programme(tx, can.tenant(), fair, points)?;
    can.note(tx, &Act::new("fair.programme").on(fair))?;
    Ok(true)
}

/// The same by the program itself, for the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_programme(tx: &mut Tx<'_>, tenant: &str, fair: &str, points: &[Point]) -> Result<()> {
    tx.execute(FORGET, params![fair])?;
    let each: Vec<_> = points
        .iter()
        .map(|point| {
            let (starts, ends) = (clock(point.starts), point.ends.map(clock));
            values![&point.id, tenant, fair, starts, ends, &point.what, &point.place, &point.who]
        })
        .collect();
    tx.execute_each(ADD, &each)
}
