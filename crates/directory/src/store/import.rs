//! The list of imports: which file, when, how many.

use crate::import::{Record, Tally};
use kernel::{
    storage::{Result, Row, Tx, params},
    tenants,
};

const BEGIN: &str = "INSERT INTO directory_import
    (tenant, kind, file, digest, source, licence, made_by, state, begun, item_count, added, changed, same, refused, left_out)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'begun', $8, 0, 0, 0, 0, 0, 0) RETURNING id";
const UNFINISHED: &str =
    "SELECT id FROM directory_import WHERE state = 'begun' AND kind = $1 AND digest = $2 AND tenant = $3 ORDER BY id";
const AGAIN: &str = "UPDATE directory_import SET same = 0 WHERE id = $1";
const COUNT: &str =
    "UPDATE directory_import SET added = added + $2, changed = changed + $3, same = same + $4 WHERE id = $1";
const END: &str = "UPDATE directory_import SET state = 'done', ended = $2, item_count = $3, refused = $4, left_out = $5
    WHERE id = $1";
const STATE: &str = "UPDATE directory_import SET state = $2 WHERE id = $1";
const UNTOUCHED: &str = "DELETE FROM directory_import WHERE id = $1
    AND NOT EXISTS (SELECT 1 FROM directory_import_entry e WHERE e.import = $1)";
const FORGET: &str =
    "DELETE FROM directory_import_entry WHERE import IN (SELECT id FROM directory_import WHERE begun < $1)";
const SETTLE: &str =
    "UPDATE directory_import SET state = 'settled' WHERE begun < $1 AND state NOT IN ('undone', 'settled')";
const ALL: &str =
    "SELECT id, tenant, kind, file, source, licence, state, begun, ended, item_count, added, changed, same,
    refused, left_out, made_by FROM directory_import ORDER BY id";

const OF_TENANT: &str =
    "SELECT id, tenant, kind, file, source, licence, state, begun, ended, item_count, added, changed, same,
    refused, left_out, made_by FROM directory_import WHERE tenant = $1 ORDER BY id DESC LIMIT 500";
const ONE: &str =
    "SELECT id, tenant, kind, file, source, licence, state, begun, ended, item_count, added, changed, same,
    refused, left_out, made_by FROM directory_import WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[BEGIN, UNFINISHED, AGAIN, COUNT, END, STATE, UNTOUCHED, FORGET, SETTLE, ALL, OF_TENANT, ONE];

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is going on, or was cut off.
    Begun,
    /// It came to its end.
    Done,
    /// All that it brought is gone again.
    Undone,
    /// Some of what it brought has been changed since and stayed.
    PartlyUndone,
    /// It is so old that what was before has been erased.
    Settled,
}

impl State {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Settled, "settled"),
        (Self::Begun, "begun"),
        (Self::Done, "done"),
        (Self::Undone, "undone"),
        (Self::PartlyUndone, "partly undone"),
    ];

    /// Its word in the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("begun", |(_, word)| word)
    }

    fn read(word: &str) -> Self {
        Self::ALL.iter().find(|(_, known)| *known == word).map_or(Self::Begun, |(state, _)| *state)
    }
}

/// One import of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its number.
    pub id: i64,
    /// Who answers for what is new.
    pub tenant: String,
    /// What kind of file.
    pub kind: String,
    /// The file's name, without folders.
    pub file: String,
    /// Who gave it, and under which licence.
    pub source: Option<String>,
    /// The licence.
    pub licence: Option<String>,
    /// How far it has come.
    pub state: State,
    /// When it began, milliseconds since 1970.
    pub begun: i64,
    /// When it ended.
    pub ended: Option<i64>,
    /// Which person brought it, where that was on a page.
    pub by: Option<String>,
    /// Rows: all, new, changed, as before, refused, left out.
    pub counts: [i64; 6],
}

/// Begins an import, or goes on with the same one when it was cut off. Gives its number.
///
/// # Errors
/// When the database fails.
pub fn begin_import(tx: &mut Tx<'_>, record: &Record, tenant: Option<&str>, now: i64) -> Result<i64> {
    let tenant = tenant.unwrap_or(tenants::COMMONS);
    tenants::ensure(tx, tenant, tenant)?;
    if let Some(row) = tx.row(UNFINISHED, params![record.kind, &record.digest, tenant])? {
        let id = row.int(0)?;
        tx.execute(AGAIN, params![id])?;
        return Ok(id);
    }
    let values = params![
        tenant,
        record.kind,
        &record.file,
        &record.digest,
        record.source.clone(),
        record.licence.clone(),
        record.by.clone(),
        now
    ];
    tx.row(BEGIN, values)?.map_or(Ok(0), |row| row.int(0))
}

/// Adds what one commit brought, in that commit.
///
/// # Errors
/// When the database fails.
pub fn count_import(tx: &mut Tx<'_>, id: i64, tally: &Tally) -> Result<()> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    tx.execute(COUNT, params![id, number(tally.new), number(tally.changed), number(tally.same)])?;
    Ok(())
}

/// Ends an import. One that touched nothing is not kept in the list: says whether it was.
///
/// # Errors
/// When the database fails.
pub fn end_import(tx: &mut Tx<'_>, id: i64, items: usize, refused: usize, left_out: usize, now: i64) -> Result<bool> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    tx.execute(END, params![id, now, number(items), number(refused), number(left_out)])?;
    Ok(tx.execute(UNTOUCHED, params![id])? == 0)
}

/// Writes down how far an import has come.
///
/// # Errors
/// When the database fails.
pub fn mark_import(tx: &mut Tx<'_>, id: i64, state: State) -> Result<()> {
    tx.execute(STATE, params![id, state.word()])?;
    Ok(())
}

/// Erases what was before the imports that began before this moment (milliseconds since 1970). They stay in the list
/// and can no longer be taken back.
///
/// # Errors
/// When the database fails.
pub fn settle_imports(tx: &mut Tx<'_>, before: i64) -> Result<u64> {
    tx.execute(FORGET, params![before])?;
    tx.execute(SETTLE, params![before])
}

/// All imports, the oldest first.
///
/// # Errors
/// When the database fails.
pub fn imports(tx: &mut Tx<'_>) -> Result<Vec<Import>> {
    tx.rows(ALL, params![])?.iter().map(read).collect()
}

/// The imports of one tenant, newest first.
pub(super) fn imports_of_tenant(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<Import>> {
    tx.rows(OF_TENANT, params![tenant])?.iter().map(read).collect()
}

/// One import, whoever's it is.
pub(super) fn import_of(tx: &mut Tx<'_>, id: i64) -> Result<Option<Import>> {
    tx.row(ONE, params![id])?.map(|row| read(&row)).transpose()
}

fn read(row: &Row) -> Result<Import> {
    let mut counts = [0; 6];
    for (column, count) in (9..).zip(counts.iter_mut()) {
        *count = row.int(column)?;
    }
    Ok(Import {
        id: row.int(0)?,
        tenant: row.text(1)?,
        kind: row.text(2)?,
        file: row.text(3)?,
        source: row.maybe_text(4)?,
        licence: row.maybe_text(5)?,
        state: State::read(&row.text(6)?),
        begun: row.int(7)?,
        ended: row.maybe_int(8)?,
        by: row.maybe_text(15)?,
        counts,
    })
}
