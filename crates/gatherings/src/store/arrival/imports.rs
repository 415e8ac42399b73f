//! One file that was taken in, and what it did.

use super::{By, json};
use crate::arrival::{Kind, Report, Said};
use kernel::storage::{Error, Result, Row, Tx, params};
use trust::Can;

const BEGIN: &str = "INSERT INTO gatherings_import (id, tenant, kind, file, source, report, made_by, made_at)
    VALUES ($1, $2, $3, $4, $5, '', $6, $7)";
const FINISH: &str = "UPDATE gatherings_import SET report = $2 WHERE id = $1";
const DROP: &str = "DELETE FROM gatherings_import WHERE id = $1";
const ENTRY: &str = "INSERT INTO gatherings_import_entry (import, tenant, key, before) VALUES ($1, $2, $3, $4)
    ON CONFLICT (import, tenant, key) DO NOTHING";
const ENTRIES: &str = "SELECT tenant, key, before FROM gatherings_import_entry WHERE import = $1 ORDER BY key";
const ONE: &str =
    "SELECT id, tenant, file, source, report, made_by, made_at, undone_at FROM gatherings_import WHERE id = $1";
const OF: &str = "SELECT id, tenant, file, source, report, made_by, made_at, undone_at FROM gatherings_import
    WHERE tenant = $1 ORDER BY made_at DESC, id DESC LIMIT 20";
const UNDONE: &str = "UPDATE gatherings_import SET undone_at = $2, report = $3 WHERE id = $1";

const BEFORE: &str = "SELECT i.id FROM gatherings_import_entry AS e JOIN gatherings_import AS i ON i.id = e.import
    WHERE e.tenant = $1 AND e.key = $2 AND i.id <> $3 AND i.undone_at IS NULL ORDER BY i.made_at DESC, i.id DESC LIMIT 1";
const STEP_BACK: &str = "UPDATE gatherings_arrival SET import = $3 WHERE tenant = $1 AND key = $2";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, FINISH, DROP, ENTRY, ENTRIES, ONE, OF, UNDONE, BEFORE, STEP_BACK];

/// An import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// Its identifier.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// The file's name.
    pub file: String,
    /// What the calendar is called.
    pub source: String,
    /// What came of each row.
    pub report: Report,
    /// Who took it in; nobody on the command line.
    pub made_by: Option<String>,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// When it was taken back.
    pub undone_at: Option<i64>,
}

fn read(row: &Row) -> Result<Import> {
    Ok(Import {
        id: row.text(0)?,
        tenant: row.text(1)?,
        file: row.text(2)?,
        source: row.text(3)?,
        report: serde_json::from_str(&row.text(4)?).unwrap_or_default(),
        made_by: row.maybe_text(5)?,
        made_at: row.int(6)?,
        undone_at: row.maybe_int(7)?,
    })
}

pub(super) fn begin(tx: &mut Tx<'_>, id: &str, by: &By, (kind, file, source): (Kind, &str, &str)) -> Result<()> {
    tx.execute(BEGIN, params![id, &by.tenant, kind.word(), file, source, by.person.clone(), by.now])?;
    Ok(())
}

/// What came of it; an import that did nothing is none.
pub(super) fn finish(tx: &mut Tx<'_>, id: &str, report: Option<&Report>) -> Result<()> {
    match report {
        Some(report) => tx.execute(FINISH, params![id, json(report)])?,
        None => tx.execute(DROP, params![id])?,
    };
    Ok(())
}

pub(super) fn entry(tx: &mut Tx<'_>, import: &str, tenant: &str, key: &str, before: Option<&Said>) -> Result<()> {
    tx.execute(ENTRY, params![import, tenant, key, before.map(json)])?;
    Ok(())
}

/// Whose, what it is known by, and what was said before; nothing of what was new.
pub(super) type Entry = (String, String, Option<Said>);

pub(super) fn entries(tx: &mut Tx<'_>, import: &str) -> Result<Vec<Entry>> {
    let rows = tx.rows(ENTRIES, params![import])?;
    let before =
        |row: &Row| Ok::<_, Error>(row.maybe_text(2)?.map(|text| serde_json::from_str(&text).unwrap_or_default()));
    rows.iter().map(|row| Ok((row.text(0)?, row.text(1)?, before(row)?))).collect()
}

pub(super) fn by_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<Import>> {
    tx.row(ONE, params![id])?.map(|row| read(&row)).transpose()
}

pub(super) fn undone(tx: &mut Tx<'_>, id: &str, report: &Report, now: i64) -> Result<()> {
    tx.execute(UNDONE, params![id, now, json(report)])?;
    Ok(())
}

/// One import less: what it had changed is of the one before.
pub(super) fn step_back(tx: &mut Tx<'_>, tenant: &str, key: &str, undone: &str) -> Result<()> {
    if let Some(row) = tx.row(BEFORE, params![tenant, key, undone])? {
        tx.execute(STEP_BACK, params![tenant, key, row.text(0)?])?;
    }
    Ok(())
}

/// An import of the asker's tenant.
///
/// # Errors
/// When the database fails.
pub fn import_of(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Import>> {
    Ok(by_id(tx, id)?.filter(|import| import.tenant == can.tenant()))
}

/// The last ones of the asker's tenant, the newest first.
///
/// # Errors
/// When the database fails.
pub fn imports_of(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Import>> {
    tx.rows(OF, params![can.tenant()])?.iter().map(read).collect()
}
