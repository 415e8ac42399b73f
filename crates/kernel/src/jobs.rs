//! What must be done later: a row in the transaction that causes it, so that no job is lost and none is invented.
//!
//! A job's body is one call to a room's function and may run twice without harm.

use crate::storage::{Result, Row, Tx, params};

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

/// A job that takes long is still in hand: no other node takes it for as long again.
///
/// # Errors
/// When the database fails.
pub fn hold(tx: &mut Tx<'_>, id: i64, now: i64) -> Result<()> {
    tx.execute("UPDATE kernel_job SET leased_until = $1 WHERE id = $2", params![now + LEASE, id])?;
    Ok(())
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

/// A job in the queue, as a person looks at it. What it works on (its payload) is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Its number.
    pub id: i64,
    /// Whose work it is.
    pub tenant: String,
    /// Which function runs it.
    pub kind: String,
    /// When it is tried next, milliseconds since 1970.
    pub run_at: i64,
    /// Until when a node has it in hand, milliseconds since 1970; 0 when none has.
    pub leased_until: i64,
    /// How often it has been tried.
    pub attempts: i64,
    /// What went wrong the last time.
    pub last_error: Option<String>,
}

/// How a job stands, what needs a person first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It failed [`MOST_ATTEMPTS`] times and is tried no more.
    GivenUp,
    /// It failed, and will be tried again.
    Failed,
    /// A node has it in hand.
    Running,
    /// It waits for its time or its turn.
    Waiting,
}

impl Queued {
    /// How it stands at this moment.
    #[must_use]
    pub const fn standing(&self, now: i64) -> Standing {
        if self.attempts >= MOST_ATTEMPTS {
            Standing::GivenUp
        } else if self.leased_until > now {
            Standing::Running
        } else if self.attempts > 0 {
            Standing::Failed
        } else {
            Standing::Waiting
        }
    }

    /// Since when a node has had it in hand, milliseconds since 1970.
    #[must_use]
    pub const fn begun_at(&self) -> i64 {
        self.leased_until.saturating_sub(LEASE)
    }
}

fn queued(row: &Row) -> Result<Queued> {
    Ok(Queued {
        id: row.int(0)?,
        tenant: row.text(1)?,
        kind: row.text(2)?,
        run_at: row.int(3)?,
        leased_until: row.int(4)?,
        attempts: row.int(5)?,
        last_error: row.maybe_text(6)?,
    })
}

/// So many jobs are shown; beyond them something else is wrong.
const SHOWN: i64 = 500;

/// The jobs of two tenants: one's own and the one that all share.
///
/// # Errors
/// When the database fails.
pub fn of(tx: &mut Tx<'_>, tenants: &[&str; 2]) -> Result<Vec<Queued>> {
    let rows = tx.rows(
        "SELECT id, tenant, kind, run_at, leased_until, attempts, last_error FROM kernel_job
         WHERE tenant = $1 OR tenant = $2 ORDER BY attempts DESC, id DESC LIMIT $3",
        params![tenants[0], tenants[1], SHOWN],
    )?;
    rows.iter().map(queued).collect()
}

/// One job; nothing when it is done.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, id: i64) -> Result<Option<Queued>> {
    let row = tx.row(
        "SELECT id, tenant, kind, run_at, leased_until, attempts, last_error FROM kernel_job WHERE id = $1",
        params![id],
    )?;
    row.as_ref().map(queued).transpose()
}

/// Has a job done now, as if it had never been tried. Says whether: not while a node has it in hand.
///
/// # Errors
/// When the database fails.
pub fn try_again(tx: &mut Tx<'_>, id: i64, now: i64) -> Result<bool> {
    let sql = "UPDATE kernel_job SET attempts = 0, run_at = $2, leased_until = 0 WHERE id = $1 AND leased_until <= $2";
    Ok(tx.execute(sql, params![id, now])? > 0)
}

/// Gives a job up for good: its row goes. Says whether: not while a node has it in hand.
///
/// # Errors
/// When the database fails.
pub fn give_up(tx: &mut Tx<'_>, id: i64, now: i64) -> Result<bool> {
    Ok(tx.execute("DELETE FROM kernel_job WHERE id = $1 AND leased_until <= $2", params![id, now])? > 0)
}
