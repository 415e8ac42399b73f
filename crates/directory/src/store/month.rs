//! What the month's page counts, and who does not want it by mail.

use crate::month::Happened;
use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act};

const ACTS: &str = "SELECT act, COUNT(DISTINCT service) FROM directory_version
    WHERE tenant = $1 AND made_at >= $2 AND made_at < $3 GROUP BY act";
const TAKEN_IN: &str = "SELECT CAST(COALESCE(SUM(added), 0) AS BIGINT) FROM directory_import
    WHERE tenant = $1 AND begun >= $2 AND begun < $3 AND state IN ('done', 'settled')";
const STOPPED: &str = "SELECT 1 FROM directory_month_stop WHERE person = $1";
const STOP: &str = "INSERT INTO directory_month_stop (person, tenant, since) VALUES ($1, $2, $3)
    ON CONFLICT (person) DO NOTHING";
const GO_ON: &str = "DELETE FROM directory_month_stop WHERE person = $1";

pub(super) const STATEMENTS: &[&str] = &[ACTS, TAKEN_IN, STOPPED, STOP, GO_ON];

/// What happened to the entries of these tenants between two moments, milliseconds since 1970.
///
/// # Errors
/// When the database fails.
pub fn happened(tx: &mut Tx<'_>, tenants: &[String], (from, until): (i64, i64)) -> Result<Happened> {
    let mut all = Happened::default();
    for tenant in tenants {
        for row in tx.rows(ACTS, params![tenant, from, until])? {
            let count = row.int(1)?;
            match row.text(0)?.as_str() {
                "new" => all.added += count,
                "confirm" => all.confirmed += count,
                "change" => all.changed += count,
                "close" => all.closed += count,
                "hide" => all.hidden += count,
                _ => {}
            }
        }
        all.added += tx.row(TAKEN_IN, params![tenant, from, until])?.map_or(Ok(0), |row| row.int(0))?;
    }
    Ok(all)
}

/// Whether somebody does not want the month by mail.
///
/// # Errors
/// When the database fails.
pub fn month_is_stopped(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(tx.row(STOPPED, params![person])?.is_some())
}

/// The asker wants the month by mail from now on, or does not.
///
/// # Errors
/// When the database fails or the right is another.
pub fn choose_month(tx: &mut Tx<'_>, can: &Can, wanted: bool, now: i64) -> Result<()> {
    can.must(Right::KeepListings)?;
    let me = can.actor().person().id.clone();
    can.note(tx, &Act::new(if wanted { "month.want" } else { "month.stop" }).about(&me))?;
    if wanted {
        tx.execute(GO_ON, params![&me])?;
    } else {
        tx.execute(STOP, params![&me, can.tenant(), now])?;
    }
    Ok(())
}
