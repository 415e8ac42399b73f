//! How long ago somebody said that an entry is right, and what has been asked since.

use crate::fresh::Standing;
use jiff::civil::Date;
use kernel::storage::{Result, Row, Tx, params};

const NOT_TAKEN_IN: &str = "SELECT s.id, s.tenant, s.assured_date FROM directory_service s
    WHERE NOT EXISTS (SELECT 1 FROM directory_upkeep u WHERE u.service = s.id) ORDER BY s.id LIMIT 500";
const TAKE_IN: &str = "INSERT INTO directory_upkeep (service, tenant, since, reminded) VALUES ($1, $2, $3, 0)
    ON CONFLICT (service) DO NOTHING";
const ONE: &str = "SELECT u.service, u.tenant, u.since, u.confirmed_at, u.confirmed_by, u.reminded, u.asked_at,
    u.kept_until, u.hidden_at, u.status, s.assured_date, s.organization, s.status, u.unreached_at FROM directory_upkeep u
    JOIN directory_service s ON s.id = u.service WHERE u.service = $1";
const ALL: &str = "SELECT u.service, u.tenant, u.since, u.confirmed_at, u.confirmed_by, u.reminded, u.asked_at,
    u.kept_until, u.hidden_at, u.status, s.assured_date, s.organization, s.status, u.unreached_at FROM directory_upkeep u
    JOIN directory_service s ON s.id = u.service
    WHERE u.service > $1 ORDER BY u.service LIMIT 1000";
const OF_TENANT: &str = "SELECT u.service, u.tenant, u.since, u.confirmed_at, u.confirmed_by, u.reminded, u.asked_at,
    u.kept_until, u.hidden_at, u.status, s.assured_date, s.organization, s.status, u.unreached_at FROM directory_upkeep u
    JOIN directory_service s ON s.id = u.service
    WHERE u.tenant = $1 ORDER BY u.since, u.service";
const CONFIRM: &str = "INSERT INTO directory_upkeep (service, tenant, since, confirmed_at, confirmed_by, reminded)
    VALUES ($1, $2, $3, $3, $4, 0) ON CONFLICT (service) DO UPDATE SET since = excluded.since,
    confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, reminded = 0, asked_at = NULL,
    kept_until = NULL, hidden_at = NULL, status = NULL, unreached_at = NULL";
const REMIND: &str = "UPDATE directory_upkeep SET reminded = $2, asked_at = $3, unreached_at = NULL WHERE service = $1";
const UNREACHED: &str = "UPDATE directory_upkeep SET unreached_at = $2
    WHERE service = $1 AND reminded > 0 AND unreached_at IS NULL";
const KEEP: &str = "UPDATE directory_upkeep SET kept_until = $2 WHERE service = $1";
const HIDE: &str = "UPDATE directory_upkeep SET hidden_at = $2, status = $3 WHERE service = $1";
const SHOW: &str = "UPDATE directory_upkeep SET hidden_at = NULL, status = NULL, kept_until = $2 WHERE service = $1";
const PUT_BACK: &str = "UPDATE directory_upkeep SET since = $2, confirmed_at = NULL, confirmed_by = NULL, reminded = 0,
    asked_at = NULL, kept_until = NULL, hidden_at = NULL, status = NULL, unreached_at = NULL WHERE service = $1";

pub(super) const STATEMENTS: &[&str] =
    &[NOT_TAKEN_IN, TAKE_IN, ONE, ALL, OF_TENANT, CONFIRM, REMIND, UNREACHED, KEEP, HIDE, SHOW, PUT_BACK];

/// How an entry stands, as it lies in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upkeep {
    /// Which entry.
    pub service: String,
    /// Whose.
    pub tenant: String,
    /// When its clock began, milliseconds since 1970: when somebody confirmed it, or when it came in.
    pub since: i64,
    /// When somebody confirmed it here.
    pub confirmed_at: Option<i64>,
    /// Who: `holder` or `editor`.
    pub confirmed_by: Option<String>,
    /// How many reminders since then.
    pub reminded: i64,
    /// When the last reminder went.
    pub asked_at: Option<i64>,
    /// Until when an editor keeps it though nobody answers.
    pub kept_until: Option<i64>,
    /// Since when it is off the list because nobody answered.
    pub hidden_at: Option<i64>,
    /// What its status was then.
    pub status_before: Option<String>,
    /// The day on which its source says that it was right.
    pub assured: Option<Date>,
    /// Who runs it.
    pub organization: Option<String>,
    /// HSDS status today.
    pub status: String,
    /// Since when nobody can be asked about it: somebody rings.
    pub unreached_at: Option<i64>,
}

fn upkeep(row: &Row) -> Result<Upkeep> {
    Ok(Upkeep {
        service: row.text(0)?,
        tenant: row.text(1)?,
        since: row.int(2)?,
        confirmed_at: row.maybe_int(3)?,
        confirmed_by: row.maybe_text(4)?,
        reminded: row.int(5)?,
        asked_at: row.maybe_int(6)?,
        kept_until: row.maybe_int(7)?,
        hidden_at: row.maybe_int(8)?,
        status_before: row.maybe_text(9)?,
        assured: row.maybe_text(10)?.and_then(|text| text.get(..10)?.parse().ok()),
        organization: row.maybe_text(11)?,
        status: row.text(12)?,
        unreached_at: row.maybe_int(13)?,
    })
}

impl Upkeep {
    /// How it stands at a moment.
    #[must_use]
    pub fn standing(&self, now: i64) -> Standing {
        Standing::of(self, now)
    }
}

/// Begins the clock of entries that have none: on the day on which their source says that they were right, else now.
/// At most 500 at a time; says how many.
///
/// # Errors
/// When the database fails.
pub fn take_in_upkeep(tx: &mut Tx<'_>, now: i64) -> Result<usize> {
    let rows = tx.rows(NOT_TAKEN_IN, params![])?;
    for row in &rows {
        let assured: Option<Date> = row.maybe_text(2)?.and_then(|text| text.get(..10)?.parse().ok());
        let since = assured.and_then(crate::fresh::noon).unwrap_or(now).min(now);
        tx.execute(TAKE_IN, params![row.text(0)?, row.text(1)?, since])?;
    }
    Ok(rows.len())
}

/// How one entry stands.
///
/// # Errors
/// When the database fails.
pub fn upkeep_of(tx: &mut Tx<'_>, service: &str) -> Result<Option<Upkeep>> {
    tx.row(ONE, params![service])?.as_ref().map(upkeep).transpose()
}

/// A thousand entries after this identifier, of all tenants, for the job.
///
/// # Errors
/// When the database fails.
pub fn upkeep_after(tx: &mut Tx<'_>, service: &str) -> Result<Vec<Upkeep>> {
    tx.rows(ALL, params![service])?.iter().map(upkeep).collect()
}

/// All entries of these tenants, those whose clock began first at the beginning.
///
/// # Errors
/// When the database fails.
pub fn upkeep_of_tenants(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<Upkeep>> {
    let mut all = Vec::new();
    for tenant in tenants {
        for row in tx.rows(OF_TENANT, params![tenant])? {
            all.push(upkeep(&row)?);
        }
    }
    all.sort_by(|a, b| (a.since, &a.service).cmp(&(b.since, &b.service)));
    Ok(all)
}

/// Its clock begins anew: somebody has said that it is right.
///
/// # Errors
/// When the database fails.
pub fn confirm_upkeep(tx: &mut Tx<'_>, service: &str, tenant: &str, by: &str, now: i64) -> Result<()> {
    tx.execute(CONFIRM, params![service, tenant, now, by])?;
    Ok(())
}

/// Its reminder number `count` has gone.
///
/// # Errors
/// When the database fails.
pub fn remind_upkeep(tx: &mut Tx<'_>, service: &str, count: i64, now: i64) -> Result<()> {
    tx.execute(REMIND, params![service, count, now])?;
    Ok(())
}

/// Its reminder reached nobody.
///
/// # Errors
/// When the database fails.
pub fn unreached_upkeep(tx: &mut Tx<'_>, service: &str, now: i64) -> Result<()> {
    tx.execute(UNREACHED, params![service, now])?;
    Ok(())
}

/// An editor keeps it until then.
///
/// # Errors
/// When the database fails.
pub fn keep_upkeep(tx: &mut Tx<'_>, service: &str, until: i64) -> Result<()> {
    tx.execute(KEEP, params![service, until])?;
    Ok(())
}

/// It is off the list from now on, with the status that it had.
///
/// # Errors
/// When the database fails.
pub fn hide_upkeep(tx: &mut Tx<'_>, service: &str, status: &str, now: i64) -> Result<()> {
    tx.execute(HIDE, params![service, now, status])?;
    Ok(())
}

/// It is on the list again, kept until then.
///
/// # Errors
/// When the database fails.
pub fn show_upkeep(tx: &mut Tx<'_>, service: &str, until: i64) -> Result<()> {
    tx.execute(SHOW, params![service, until])?;
    Ok(())
}

/// Puts the clock back, when a confirmation is taken back: to the day that the entry's source gives, else to `before`.
///
/// # Errors
/// When the database fails.
pub fn put_back_upkeep(tx: &mut Tx<'_>, service: &str, before: i64) -> Result<()> {
    tx.execute(PUT_BACK, params![service, before])?;
    Ok(())
}
