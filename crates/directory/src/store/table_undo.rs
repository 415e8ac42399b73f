//! Taking a whole import back from the page that lists them: what it would do first, and how far it has come.

use super::{
    import::{Import, State, import_of, imports_of_tenant},
    jobs::UNDO,
    table::STILL,
};
use kernel::{
    ids, jobs,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const TOUCHED: &str = "SELECT COUNT(*), COALESCE(SUM(CASE WHEN e.before IS NULL THEN 1 ELSE 0 END), 0)
    FROM directory_import_entry e WHERE e.import = $1 AND e.kind = 'service'";
const GONE: &str = "SELECT COUNT(*) FROM directory_import_entry e WHERE e.import = $1 AND e.kind = 'service'
    AND NOT EXISTS (SELECT 1 FROM directory_service s WHERE s.id = e.object)
    AND NOT EXISTS (SELECT 1 FROM directory_merge m WHERE m.service = e.object AND m.undone_at IS NULL)";
const MERGED: &str = "SELECT m.slug, m.name, CASE WHEN e.before IS NULL THEN 1 ELSE 0 END
    FROM directory_import_entry e JOIN directory_merge m ON m.service = e.object AND m.undone_at IS NULL
    WHERE e.import = $1 AND e.kind = 'service' ORDER BY m.slug";
const STAYING: &str = "SELECT s.slug, COALESCE((SELECT MIN(c.text) FROM directory_content c WHERE c.owner = s.id AND c.field = 'name'), s.slug),
    CASE WHEN e.before IS NULL THEN 1 ELSE 0 END
    FROM directory_import_entry e JOIN directory_service s ON s.id = e.object
    WHERE e.import = $1 AND e.kind = 'service' AND (s.digest <> e.digest OR EXISTS (SELECT 1 FROM directory_merge m
        WHERE m.into_service = s.id AND m.undone_at IS NULL) OR (e.before IS NULL AND EXISTS (SELECT 1 FROM directory_suggestion g WHERE g.service = s.id))) ORDER BY s.slug LIMIT $2";
const STAYING_COUNT: &str = "SELECT COUNT(*), COALESCE(SUM(CASE WHEN e.before IS NULL THEN 1 ELSE 0 END), 0)
    FROM directory_import_entry e JOIN directory_service s ON s.id = e.object
    WHERE e.import = $1 AND e.kind = 'service' AND (s.digest <> e.digest OR EXISTS (SELECT 1 FROM directory_merge m
        WHERE m.into_service = s.id AND m.undone_at IS NULL) OR (e.before IS NULL AND EXISTS (SELECT 1 FROM directory_suggestion g WHERE g.service = s.id)))";
const GONE_NEW: &str = "SELECT COUNT(*) FROM directory_import_entry e WHERE e.import = $1 AND e.kind = 'service'
    AND e.before IS NULL AND NOT EXISTS (SELECT 1 FROM directory_service s WHERE s.id = e.object)
    AND NOT EXISTS (SELECT 1 FROM directory_merge m WHERE m.service = e.object AND m.undone_at IS NULL)";
const ASK: &str =
    "INSERT INTO directory_undo (import, tenant, asked_at, asked_by, item_count, removed, restored, stayed)
    VALUES ($1, $2, $3, $4, (SELECT COUNT(*) FROM directory_import_entry WHERE import = $1), 0, 0, 0)
    ON CONFLICT (import) DO UPDATE SET asked_at = excluded.asked_at, asked_by = excluded.asked_by, beat_at = NULL,
        ended_at = NULL, item_count = excluded.item_count, removed = 0, restored = 0, stayed = 0";
const ONE: &str =
    "SELECT import, tenant, asked_at, beat_at, item_count, removed, restored, stayed, ended_at FROM directory_undo
    WHERE import = $1";
const OPEN: &str =
    "SELECT import, tenant, asked_at, beat_at, item_count, removed, restored, stayed, ended_at FROM directory_undo
    WHERE tenant = $1 AND ended_at IS NULL";
const CLAIM: &str = "UPDATE directory_undo SET beat_at = $2 WHERE import = $1 AND ended_at IS NULL
    AND (beat_at IS NULL OR beat_at <= $3)";
const BEAT: &str = "UPDATE directory_undo SET beat_at = $2, removed = $3, restored = $4, stayed = $5 WHERE import = $1";
const END: &str = "UPDATE directory_undo SET ended_at = $2 WHERE import = $1";

pub(super) const STATEMENTS: &[&str] =
    &[TOUCHED, GONE, GONE_NEW, MERGED, STAYING, STAYING_COUNT, ASK, ONE, OPEN, CLAIM, BEAT, END];

/// An import that is taken back, and how far that has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// Which import.
    pub import: i64,
    /// Whose.
    pub tenant: String,
    /// When it was asked for, milliseconds since 1970.
    pub asked_at: i64,
    /// When the work was last heard of, milliseconds since 1970.
    pub beat_at: Option<i64>,
    /// How many things the import had touched, services and what belongs to them.
    pub items: i64,
    /// Of those: gone, again what they were, and left as they are.
    pub counts: [i64; 3],
    /// When it came to its end, milliseconds since 1970.
    pub ended_at: Option<i64>,
}

impl Undo {
    /// Whether the work has stopped before its end, such as when the program was.
    #[must_use]
    pub fn has_stopped(&self, now: i64) -> bool {
        self.ended_at.is_none() && self.beat_at.unwrap_or(self.asked_at) + STILL <= now
    }
}

/// What taking an import back would do with the services that it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// New ones that would go.
    pub removed: i64,
    /// Those that would again be what they were.
    pub restored: i64,
    /// Those that somebody has removed already.
    pub gone: i64,
    /// Those that stay, because somebody has changed them since or has said something about them.
    pub staying: i64,
    /// The first of those, as readable address and name.
    pub named: Vec<(String, String)>,
}

/// The imports of the asker's tenant, newest first.
///
/// # Errors
/// When the database fails.
pub fn imports_of(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Import>> {
    can.must(Right::KeepListings)?;
    imports_of_tenant(tx, can.tenant())
}

/// One of them; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn import_for(tx: &mut Tx<'_>, can: &Can, id: i64) -> Result<Option<Import>> {
    can.must(Right::KeepListings)?;
    Ok(import_of(tx, id)?.filter(|import| import.tenant == can.tenant()))
}

/// What taking it back would do.
///
/// # Errors
/// When the database fails.
pub fn foresee_undo(tx: &mut Tx<'_>, import: i64, most: i64) -> Result<Foreseen> {
    let (all, new) = pair(tx, TOUCHED, import)?;
    let gone = number(tx, GONE, import)?;
    let gone_new = number(tx, GONE_NEW, import)?;
    let (staying, staying_new) = pair(tx, STAYING_COUNT, import)?;
    let (mut named, merged) = (tx.rows(STAYING, params![import, most])?, tx.rows(MERGED, params![import])?);
    let count = |only_new: bool| -> Result<i64> {
        let mut count = 0;
        for row in &merged {
            count += if only_new { row.int(2)? } else { 1 };
        }
        Ok(count)
    };
    let (staying, staying_new) = (staying + count(false)?, staying_new + count(true)?);
    named.extend(merged);
    Ok(Foreseen {
        removed: new - gone_new - staying_new,
        restored: (all - new) - (gone - gone_new) - (staying - staying_new),
        gone,
        staying,
        named: named.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<Result<_>>()?,
    })
}

fn number(tx: &mut Tx<'_>, sql: &str, import: i64) -> Result<i64> {
    tx.row(sql, params![import])?.map_or(Ok(0), |row| row.int(0))
}

fn pair(tx: &mut Tx<'_>, sql: &str, import: i64) -> Result<(i64, i64)> {
    tx.row(sql, params![import])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

/// Sends an import to be taken back. Twice is once. Says whether: not while a list of the tenant is taken in, and not
/// where there is nothing left to take back.
///
/// # Errors
/// When the database fails.
pub fn begin_undo(tx: &mut Tx<'_>, can: &Can, import: &Import, now: i64) -> Result<bool> {
    can.must(Right::KeepListings)?;
    tx.lock("directory_upload")?;
    if let Some(undo) = undo_of(tx, import.id)?
        && undo.ended_at.is_none()
        && !undo.has_stopped(now)
    {
        return Ok(true);
    }
    let taking = super::table::uploads(tx, can)?;
    let taking = taking.iter().any(|upload| upload.stage == super::table::Stage::Taking && !upload.has_stopped(now));
    let over = matches!(import.state, State::Undone | State::Settled);
    if taking || over || is_undoing(tx, can.tenant(), now)? {
        return Ok(false);
    }
    tx.execute(ASK, params![import.id, can.tenant(), now, &can.actor().person().id])?;
    can.note(tx, &Act::new("import.undo").on(&import.id.to_string()))?;
    jobs::enqueue(tx, can.tenant(), UNDO, &ids::new_id().to_string(), &import.id.to_string(), now)?;
    Ok(true)
}

/// Whether an import of this tenant is being taken back now.
pub(super) fn is_undoing(tx: &mut Tx<'_>, tenant: &str, now: i64) -> Result<bool> {
    let open: Vec<Undo> = tx.rows(OPEN, params![tenant])?.iter().map(read).collect::<Result<_>>()?;
    Ok(open.iter().any(|undo| !undo.has_stopped(now)))
}

/// How far taking it back has come; nothing when nobody has asked for it.
///
/// # Errors
/// When the database fails.
pub fn undo_of(tx: &mut Tx<'_>, import: i64) -> Result<Option<Undo>> {
    tx.row(ONE, params![import])?.map(|row| read(&row)).transpose()
}

/// Takes the work in hand; says whether there is any and no other node has it.
///
/// # Errors
/// When the database fails.
pub(crate) fn claim_undo(tx: &mut Tx<'_>, import: i64, now: i64) -> Result<bool> {
    Ok(tx.execute(CLAIM, params![import, now, now - STILL])? == 1)
}

/// The work goes on: so many are gone, are again what they were, and stay.
///
/// # Errors
/// When the database fails.
pub(crate) fn beat_undo(tx: &mut Tx<'_>, import: i64, job: i64, counts: [i64; 3], now: i64) -> Result<()> {
    jobs::hold(tx, job, now)?;
    tx.execute(BEAT, params![import, now, counts[0], counts[1], counts[2]]).map(drop)
}

/// The work is done.
///
/// # Errors
/// When the database fails.
pub(crate) fn end_undo(tx: &mut Tx<'_>, import: i64, now: i64) -> Result<()> {
    tx.execute(END, params![import, now]).map(drop)
}

fn read(row: &Row) -> Result<Undo> {
    Ok(Undo {
        import: row.int(0)?,
        tenant: row.text(1)?,
        asked_at: row.int(2)?,
        beat_at: row.maybe_int(3)?,
        items: row.int(4)?,
        counts: [row.int(5)?, row.int(6)?, row.int(7)?],
        ended_at: row.maybe_int(8)?,
    })
}
