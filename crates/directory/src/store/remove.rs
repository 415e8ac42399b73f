//! Removing a service with all that belongs to it alone. What remains is its identifier in the change log.

use kernel::{
    changes,
    storage::{Result, Tx, params},
};

const TENANT: &str = "SELECT tenant FROM directory_service WHERE id = $1";
const PLACES: &str = "SELECT DISTINCT location FROM directory_service_at_location
    WHERE service = $1 AND location IS NOT NULL ORDER BY location";
const SERVICE: &str = "DELETE FROM directory_service WHERE id = $1";
const CONTENT: &str = "DELETE FROM directory_content WHERE owner = $1";
const PLACE: &str = "DELETE FROM directory_location WHERE id = $1
    AND NOT EXISTS (SELECT 1 FROM directory_service_at_location a WHERE a.location = $1)";

pub(super) const STATEMENTS: &[&str] = &[TENANT, PLACES, SERVICE, CONTENT, PLACE];

/// Removes a service, its texts, and the places that no other service has. Says whether it was there.
///
/// # Errors
/// When the database fails.
pub fn remove_service(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<bool> {
    changes::take_turn(tx)?;
    let Some(row) = tx.row(TENANT, params![id])? else { return Ok(false) };
    let places: Vec<String> =
        tx.rows(PLACES, params![id])?.into_iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    tx.execute(SERVICE, params![id])?;
    tx.execute(CONTENT, params![id])?;
    for place in &places {
        if tx.execute(PLACE, params![place])? > 0 {
            tx.execute(CONTENT, params![place])?;
        }
    }
    changes::record(tx, &row.text(0)?, "service", id, now)?;
    Ok(true)
}
