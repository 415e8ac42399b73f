//! What must be done later: a row in the transaction that causes it, so that no job is lost and none is invented.
//!
//! A job's body is one call to a room's function and may run twice without harm.

use crate::storage::{Result, Tx, params};

/// A job that is due and has been taken by this node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub id: i64,
    /// Whose work it is.
    pub tenant: String,
    /// Which function runs it, such as `directory.forget_suggestions`.
    pub kind: String,
    /// What the function needs to know, JSON.
    pub payload: String,
    /// How often it has been tried before.
    pub attempts: i64,
}

/// How long a taken job is left alone before another node may take it, in milliseconds.
const LEASE: i64 = 5 * 60 * 1000;
/// After so many tries a job is left for a person to look at.
pub const MOST_ATTEMPTS: i64 = 8;

/// Puts a job in the queue; nothing happens when one of the same kind and key is waiting already.
///
/// # Errors
/// When the database fails.
pub fn enqueue(tx: &mut Tx<'_>, tenant: &str, kind: &str, key: &str, payload: &str, run_at: i64) -> Result<()> {
    tx.execute(
        "INSERT INTO kernel_job (tenant, kind, dedup, payload, run_at, attempts, leased_until)
         VALUES ($1, $2, $3, $4, $5, 0, 0) ON CONFLICT (kind, dedup) DO NOTHING",
        params![tenant, kind, key, payload, run_at],
    )?;
    Ok(())
}

/// Takes the job that has been due longest, if there is one.
///
/// # Errors
/// When the database fails.
pub fn take(tx: &mut Tx<'_>, now: i64) -> Result<Option<Job>> {
    tx.lock("kernel_job")?;
    let row = tx.row(
        "SELECT id, tenant, kind, payload, attempts FROM kernel_job
         WHERE run_at <= $1 AND leased_until <= $1 AND attempts < $2 ORDER BY run_at, id LIMIT 1",
        params![now, MOST_ATTEMPTS],
    )?;
    let Some(row) = row else { return Ok(None) };
    let job =
        Job { id: row.int(0)?, tenant: row.text(1)?, kind: row.text(2)?, payload: row.text(3)?, attempts: row.int(4)? };
    tx.execute("UPDATE kernel_job SET leased_until = $1 WHERE id = $2", params![now + LEASE, job.id])?;
    Ok(Some(job))
}

/// The job is done: its row goes.
///
/// # Errors
/// When the database fails.
pub fn finish(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("DELETE FROM kernel_job WHERE id = $1", params![id])?;
    Ok(())
}

/// The job failed: it is tried again after 1, 2, 4 … minutes, at most [`MOST_ATTEMPTS`] times.
///
/// # Errors
/// When the database fails.
pub fn fail(tx: &mut Tx<'_>, job: &Job, reason: &str, now: i64) -> Result<()> {
    let wait = 60_000_i64.saturating_mul(1 << job.attempts.clamp(0, 10));
    tx.execute(
        "UPDATE kernel_job SET attempts = attempts + 1, run_at = $1, leased_until = 0, last_error = $2 WHERE id = $3",
        params![now + wait, reason, job.id],
    )?;
    Ok(())
}

/// How many jobs wait, and how many have been given up.
///
/// # Errors
/// When the database fails.
pub fn waiting(tx: &mut Tx<'_>) -> Result<(i64, i64)> {
    let row = tx.row(
        "SELECT COALESCE(SUM(CASE WHEN attempts < $1 THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN attempts >= $1 THEN 1 ELSE 0 END), 0) FROM kernel_job",
        params![MOST_ATTEMPTS],
    )?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}
