//! The work on a file: it is tried, or taken in, as a job that can be cut off and gone on with.

use super::jobs::{TAKE, TRY};
use super::table::{STILL, Stage, Upload, keep_mapping, upload_of_job, uploads};
use kernel::{
    ids, jobs,
    storage::{Result, Row, Tx, params, values},
};
use trust::{Can, access::Right, audit::Act};

const BEGIN: &str =
    "UPDATE directory_upload SET state = $2, begun_at = $3, begun_by = $4, beat_at = NULL, done_count = 0,
    leaves_alike = $5 WHERE id = $1";
const CLAIM: &str = "UPDATE directory_upload SET beat_at = $2 WHERE id = $1 AND (beat_at IS NULL OR beat_at <= $3)";
const BEAT: &str = "UPDATE directory_upload SET beat_at = $2, done_count = $3 WHERE id = $1";
const END: &str =
    "UPDATE directory_upload SET state = $2, counts = $3, done_count = item_count, import = $4 WHERE id = $1";
const ERASE: &str = "DELETE FROM directory_upload_piece WHERE upload = $1";
const NO_FINDINGS: &str = "DELETE FROM directory_upload_finding WHERE upload = $1";
const FINDING: &str = "INSERT INTO directory_upload_finding (upload, kind, n, tenant, line, place, cell, reason, a, b)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const FINDINGS: &str = "SELECT line, place, cell, reason, a, b FROM directory_upload_finding
    WHERE upload = $1 AND kind = $2 AND n >= $3 ORDER BY n LIMIT $4";
const COUNT: &str = "SELECT COUNT(*) FROM directory_upload_finding WHERE upload = $1 AND kind = $2";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, CLAIM, BEAT, END, ERASE, NO_FINDINGS, FINDING, FINDINGS, COUNT];

/// What is done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Look how it would go, and keep nothing.
    Try,
    /// Take it in, with or without rows that are like an entry.
    Take {
        /// Whether those are left out.
        leaves_alike: bool,
    },
}

/// What came of asking for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// It waits for its turn, or is under way already.
    Yes,
    /// Another list of the tenant is being taken in, or an import taken back.
    OtherFirst,
    /// It must be tried first, or is taken in already.
    NotNow,
}

/// Something to know about a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The line of the table.
    pub line: i64,
    /// The column.
    pub place: String,
    /// What stands there, shortened.
    pub cell: String,
    /// The end of the key of its sentence.
    pub reason: String,
    /// What the sentence names.
    pub a: String,
    /// And what else.
    pub b: String,
}

/// Which findings: rows that are refused, rows that one should look at, rows that may be the same as another.
pub const KINDS: [&str; 3] = ["refused", "look", "alike"];

/// Sends a file to be tried or taken in. Twice is once.
///
/// # Errors
/// When the database fails.
pub fn begin_upload(tx: &mut Tx<'_>, can: &Can, upload: &Upload, work: Work, now: i64) -> Result<Began> {
    can.must(Right::KeepListings)?;
    tx.lock("directory_upload")?;
    let Some(upload) = upload_of_job(tx, &upload.id)?.filter(|found| found.tenant == can.tenant()) else {
        return Ok(Began::NotNow);
    };
    let (wanted, kind, action, alike) = match work {
        Work::Try => ("trying", TRY, "upload.try", false),
        Work::Take { leaves_alike } => ("taking", TAKE, "import.take", leaves_alike),
    };
    let fits = match (work, upload.stage) {
        (Work::Try, Stage::Trying) | (Work::Take { .. }, Stage::Taking) if !upload.has_stopped(now) => {
            return Ok(Began::Yes);
        }
        (Work::Try, Stage::Mapping | Stage::Trying | Stage::Tried) => true,
        (Work::Take { .. }, Stage::Tried | Stage::Taking) => true,
        _ => false,
    };
    if !fits {
        return Ok(Began::NotNow);
    }
    if matches!(work, Work::Take { .. }) {
        let others = uploads(tx, can)?.into_iter().filter(|other| other.id != upload.id);
        let taking = others.into_iter().any(|other| other.stage == Stage::Taking && !other.has_stopped(now));
        if taking || super::table_undo::is_undoing(tx, can.tenant(), now)? {
            return Ok(Began::OtherFirst);
        }
    }
    // What was cut off goes on as it was begun.
    let alike = if upload.stage == Stage::Taking { upload.leaves_alike } else { alike };
    tx.execute(BEGIN, params![&upload.id, wanted, now, &can.actor().person().id, alike])?;
    can.note(tx, &Act::new(action).on(&upload.id))?;
    jobs::enqueue(tx, can.tenant(), kind, &ids::new_id().to_string(), &upload.id, now)?;
    Ok(Began::Yes)
}

/// Keeps how a list with these headers is read, when it is sent to be tried.
///
/// # Errors
/// When the database fails.
pub fn remember_mapping(tx: &mut Tx<'_>, can: &Can, upload: &Upload, name: &str, now: i64) -> Result<()> {
    can.must(Right::KeepListings)?;
    keep_mapping(tx, can, upload, name, now)
}

/// Takes the work on a file in hand; nothing when there is none to do or another node has it.
///
/// # Errors
/// When the database fails.
pub(crate) fn claim_upload(tx: &mut Tx<'_>, id: &str, wanted: Stage, now: i64) -> Result<Option<Upload>> {
    let Some(upload) = upload_of_job(tx, id)?.filter(|upload| upload.stage == wanted) else { return Ok(None) };
    let claimed = tx.execute(CLAIM, params![id, now, now - STILL])? == 1;
    Ok(claimed.then_some(upload))
}

/// The work goes on: so many rows are done.
///
/// # Errors
/// When the database fails.
pub(crate) fn beat_upload(tx: &mut Tx<'_>, id: &str, job: i64, done: i64, now: i64) -> Result<()> {
    jobs::hold(tx, job, now)?;
    tx.execute(BEAT, params![id, now, done]).map(drop)
}

/// The work is done: what was found is kept with it, and the content of a file that was taken in is erased.
///
/// # Errors
/// When the database fails.
pub(crate) fn end_upload(
    tx: &mut Tx<'_>,
    upload: &Upload,
    counts: &str,
    import: Option<i64>,
    found: &[(&'static str, Vec<Finding>)],
) -> Result<()> {
    tx.execute(NO_FINDINGS, params![&upload.id])?;
    for (kind, findings) in found {
        let row = |(n, one): (i64, &Finding)| {
            let Finding { line, place, cell, reason, a, b } = one;
            values![&upload.id, *kind, n, &upload.tenant, *line, place, cell, reason, a, b]
        };
        tx.execute_each(FINDING, &(0_i64..).zip(findings).map(row).collect::<Vec<_>>())?;
    }
    let taken = upload.stage == Stage::Taking;
    tx.execute(END, params![&upload.id, if taken { "taken" } else { "tried" }, counts, import])?;
    if taken {
        tx.execute(ERASE, params![&upload.id])?;
    }
    Ok(())
}

/// So many findings of a kind, from the one with this number on (from 0).
///
/// # Errors
/// When the database fails.
pub fn findings(tx: &mut Tx<'_>, upload: &Upload, kind: &str, from: i64, most: i64) -> Result<Vec<Finding>> {
    tx.rows(FINDINGS, params![&upload.id, kind, from, most])?.iter().map(read).collect()
}

/// How many findings of a kind there are.
///
/// # Errors
/// When the database fails.
pub fn finding_count(tx: &mut Tx<'_>, upload: &Upload, kind: &str) -> Result<i64> {
    tx.row(COUNT, params![&upload.id, kind])?.map_or(Ok(0), |row| row.int(0))
}

/// All refused rows by their lines, to be handed out as a file; that somebody fetched it is written down.
///
/// # Errors
/// When the database fails.
pub fn fetch_refused(tx: &mut Tx<'_>, can: &Can, upload: &Upload) -> Result<Vec<Finding>> {
    can.must(Right::KeepListings)?;
    can.note(tx, &Act::new("upload.fetch").on(&upload.id))?;
    findings(tx, upload, KINDS[0], 0, i64::MAX)
}

fn read(row: &Row) -> Result<Finding> {
    Ok(Finding {
        line: row.int(0)?,
        place: row.text(1)?,
        cell: row.text(2)?,
        reason: row.text(3)?,
        a: row.text(4)?,
        b: row.text(5)?,
    })
}
