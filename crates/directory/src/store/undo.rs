//! Undoing an import: what was, comes back; what was new, goes; what somebody has changed since, stays.

use super::{
    save::save,
    touch::{Before, Touched, digest_of},
    writes::keep_content,
};
use kernel::{
    changes,
    storage::{Result, Tx, params},
};

const ENTRIES: &str = "SELECT object, tenant, digest, before FROM directory_import_entry
    WHERE import = $1 AND kind = $2 AND object > $3 ORDER BY object LIMIT $4";
const FORGET: &str = "DELETE FROM directory_import_entry WHERE import = $1 AND kind = $2 AND object = $3";
const LEFT: &str = "SELECT COUNT(*) FROM directory_import_entry WHERE import = $1";
const NAME: &str = "SELECT text FROM directory_content WHERE owner = $1 AND field = 'name' ORDER BY language";
const SAID: &str = "SELECT 1 FROM directory_suggestion WHERE service = $1";
const MERGED: &str = "SELECT 1 FROM directory_merge WHERE (service = $1 OR into_service = $1) AND undone_at IS NULL";
const GIVEN_BY: &str = "SELECT 1 FROM directory_service WHERE organization = $1";
const GIVEN_AT: &str = "SELECT 1 FROM directory_service_at_location WHERE location = $1";
const SERVICES_OF: &str = "SELECT id, tenant FROM directory_service WHERE organization = $1
    UNION SELECT s.id, s.tenant FROM directory_service s
    JOIN directory_service_at_location a ON a.service = s.id WHERE a.location = $1";
const NO_CONTENT: &str = "DELETE FROM directory_content WHERE owner = $1";
const NO_SERVICE: &str = "DELETE FROM directory_service WHERE id = $1";
const NO_ORGANIZATION: &str = "DELETE FROM directory_organization WHERE id = $1";
const NO_LOCATION: &str = "DELETE FROM directory_location WHERE id = $1";
const NO_TERM: &str = "DELETE FROM directory_taxonomy_term WHERE id = $1";
const NO_TAXONOMY: &str = "DELETE FROM directory_taxonomy WHERE id = $1";
const ORGANIZATION: &str = "UPDATE directory_organization SET data = $2, digest = $3, modified = $4 WHERE id = $1";
const LOCATION: &str = "UPDATE directory_location SET data = $2, digest = $3, modified = $4 WHERE id = $1";
const TERM: &str =
    "UPDATE directory_taxonomy_term SET taxonomy = $2, parent = $3, data = $4, digest = $5, modified = $6
    WHERE id = $1";
const TAXONOMY: &str = "UPDATE directory_taxonomy SET data = $2, digest = $3, modified = $4 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[
    ENTRIES,
    FORGET,
    LEFT,
    NAME,
    SAID,
    MERGED,
    GIVEN_BY,
    GIVEN_AT,
    SERVICES_OF,
    NO_CONTENT,
    NO_SERVICE,
    NO_ORGANIZATION,
    NO_LOCATION,
    NO_TERM,
    NO_TAXONOMY,
    ORGANIZATION,
    LOCATION,
    TERM,
    TAXONOMY,
];

/// What became of one thing that an import had touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// It was new and is gone.
    Removed,
    /// It is again what it was.
    Restored,
    /// Somebody had removed it already.
    Gone,
    /// It has been changed since and stays as it is.
    ChangedSince,
    /// Something that came later needs it, so it stays.
    StillNeeded,
    /// It has become a part of another entry, or another one of it.
    Merged,
}

/// One thing, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What it is.
    pub what: Touched,
    /// Its identifier.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What became of it.
    pub undone: Undone,
}

/// The kinds in the order in which they are taken back.
pub const ORDER: [Touched; 5] = Touched::ALL;

/// Takes back at most `most` things of one kind, those after the identifier `after`.
///
/// # Errors
/// When the database fails.
pub fn undo_some(
    tx: &mut Tx<'_>,
    import: i64,
    what: Touched,
    after: &str,
    most: i64,
    now: i64,
) -> Result<Vec<Outcome>> {
    let entries = tx.rows(ENTRIES, params![import, what.word(), after, most])?;
    entries
        .iter()
        .map(|row| {
            let (id, tenant, digest) = (row.text(0)?, row.text(1)?, row.text(2)?);
            let before = row.maybe_text(3)?.map(|text| serde_json::from_str(&text)).transpose()?;
            let name = tx.row(NAME, params![&id])?.map_or_else(|| Ok(id.clone()), |row| row.text(0))?;
            let undone = match digest_of(tx, what, &id)? {
                _ if what == Touched::Service && tx.row(MERGED, params![&id])?.is_some() => Undone::Merged,
                None => Undone::Gone,
                Some(today) if today != digest => Undone::ChangedSince,
                Some(_) => match before {
                    None => remove(tx, what, &id, &tenant, now)?,
                    Some(before) => restore(tx, what, &id, &tenant, before, now)?,
                },
            };
            if !matches!(undone, Undone::ChangedSince | Undone::StillNeeded | Undone::Merged) {
                tx.execute(FORGET, params![import, what.word(), &id])?;
            }
            Ok(Outcome { what, id, name, undone })
        })
        .collect()
}

/// How many things of an import have not been taken back.
///
/// # Errors
/// When the database fails.
pub fn left_of_import(tx: &mut Tx<'_>, import: i64) -> Result<i64> {
    tx.row(LEFT, params![import])?.map_or(Ok(0), |row| row.int(0))
}

fn remove(tx: &mut Tx<'_>, what: Touched, id: &str, tenant: &str, now: i64) -> Result<Undone> {
    let needed = match what {
        // What somebody said about an entry must be read by a person before the entry goes.
        Touched::Service => Some(SAID),
        Touched::Organization => Some(GIVEN_BY),
        Touched::Location => Some(GIVEN_AT),
        Touched::Term | Touched::Taxonomy => None,
    };
    if let Some(needed) = needed
        && tx.row(needed, params![id])?.is_some()
    {
        return Ok(if what == Touched::Service { Undone::ChangedSince } else { Undone::StillNeeded });
    }
    tx.execute(NO_CONTENT, params![id])?;
    let gone = match what {
        Touched::Service => NO_SERVICE,
        Touched::Organization => NO_ORGANIZATION,
        Touched::Location => NO_LOCATION,
        Touched::Term => NO_TERM,
        Touched::Taxonomy => NO_TAXONOMY,
    };
    tx.execute(gone, params![id])?;
    if matches!(what, Touched::Service | Touched::Organization) {
        changes::record(tx, tenant, what.word(), id, now)?;
    }
    Ok(Undone::Removed)
}

fn restore(tx: &mut Tx<'_>, what: Touched, id: &str, tenant: &str, before: Before, now: i64) -> Result<Undone> {
    match before {
        Before::Service { parts, digest } => {
            save(tx, &parts, Some(tenant), &digest, now)?;
        }
        Before::Thing { thing, content, digest } => {
            let data = serde_json::to_string(&thing.data)?;
            let sql = if what == Touched::Organization { ORGANIZATION } else { LOCATION };
            tx.execute(sql, params![id, data, digest, now])?;
            keep_content(tx, id, &content, tenant)?;
            if what == Touched::Organization {
                changes::record(tx, tenant, what.word(), id, now)?;
            }
            for row in tx.rows(SERVICES_OF, params![id])? {
                changes::record(tx, &row.text(1)?, Touched::Service.word(), &row.text(0)?, now)?;
            }
        }
        Before::Plain { data, digest } => {
            let text = serde_json::to_string(&data)?;
            if what == Touched::Term {
                let (taxonomy, parent) =
                    (crate::hsds::string(&data, "taxonomy_id"), crate::hsds::string(&data, "parent_id"));
                tx.execute(TERM, params![id, taxonomy, parent, text, digest, now])?;
            } else {
                tx.execute(TAXONOMY, params![id, text, digest, now])?;
            }
        }
    }
    Ok(Undone::Restored)
}
