//! Candidates that came together from a spreadsheet, and how they go out again. The identifier of each is that of the whole,
//! with the row's number as its last four digits: so the whole is found without a table of its own, and sending the same rows
//! twice takes them once.

use super::{
    ADD,
    row::{self, about_values, select},
};
use crate::mapping::{About, Candidate, Source};
use kernel::storage::{Result, Row, Tx, params};
use trust::{Can, access::Right, audit::Act};
use uuid::Uuid;

const ONE: &str =
    "SELECT MIN(made_by), MIN(made_at), COUNT(*), SUM(CASE WHEN version = 1 AND state = 'new' AND holder IS NULL
    THEN 1 ELSE 0 END) FROM directory_candidate WHERE tenant = $1 AND source = 'import' AND substr(id, 1, 32) = $2
    GROUP BY substr(id, 1, 32)";
const LAST: &str =
    "SELECT MIN(made_by), MIN(made_at), COUNT(*), SUM(CASE WHEN version = 1 AND state = 'new' AND holder IS NULL
    THEN 1 ELSE 0 END), substr(id, 1, 32) FROM directory_candidate WHERE tenant = $1 AND source = 'import'
    GROUP BY substr(id, 1, 32) ORDER BY MIN(made_at) DESC, substr(id, 1, 32) LIMIT 10";
const OUT: &str = "DELETE FROM directory_candidate WHERE tenant = $1 AND source = 'import' AND substr(id, 1, 32) = $2
    AND version = 1 AND state = 'new' AND holder IS NULL";

const ALL: &str = select!("WHERE tenant = $1 AND source = 'import' AND substr(id, 1, 32) = $2 ORDER BY id");

pub(in crate::store) const STATEMENTS: &[&str] = &[ONE, LAST, OUT, ALL];

/// What names the candidates that came together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch(String);

impl Batch {
    /// Of an identifier; its last four digits do not count.
    #[must_use]
    pub fn of(id: Uuid) -> Self {
        let text = id.hyphenated().to_string();
        Self(text[..32].to_owned())
    }

    /// As it stands in a form or an address.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::of)
    }

    /// For a form or an address.
    #[must_use]
    pub fn id(&self) -> String {
        self.numbered(0)
    }

    fn numbered(&self, number: u16) -> String {
        format!("{}{number:04x}", self.0)
    }
}

/// What there is of a spreadsheet that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which.
    pub batch: Batch,
    /// Which colleague took it in.
    pub made_by: String,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// How many candidates of it there are.
    pub count: i64,
    /// How many of them nobody has done anything with.
    pub untouched: i64,
}

/// Takes these rows in: each with its number, at most 65,535. Those that came before stay as they are.
///
/// # Errors
/// When the database fails.
pub fn take_in(tx: &mut Tx<'_>, can: &Can, batch: &Batch, rows: &[(u16, About)], now: i64) -> Result<()> {
    can.must(Right::MapListings)?;
    let before = taken(tx, can, batch)?.map_or(0, |taken| taken.count);
    let rest = params![Source::Import.word(), now, &can.actor().person().id];
    let each = rows.iter().map(|(number, about)| {
        let mut values = about_values(&batch.numbered(*number), can.tenant(), about);
        values.extend(rest.iter().cloned());
        values
    });
    tx.execute_each(ADD, &each.collect::<Vec<_>>())?;
    if taken(tx, can, batch)?.map_or(0, |taken| taken.count) > before {
        can.note(tx, &Act::new("candidate.import").on(&batch.id()))?;
    }
    Ok(())
}

/// What there is of one, in the asker's tenant; nothing where there is nothing of it.
///
/// # Errors
/// When the database fails.
pub fn taken(tx: &mut Tx<'_>, can: &Can, batch: &Batch) -> Result<Option<Taken>> {
    can.must(Right::MapListings)?;
    tx.row(ONE, params![can.tenant(), &batch.0])?.map(|row| read(&row, batch.clone())).transpose()
}

/// The last ten, the newest first.
///
/// # Errors
/// When the database fails.
pub fn last_taken(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Taken>> {
    can.must(Right::MapListings)?;
    let rows = tx.rows(LAST, params![can.tenant()])?;
    rows.iter().map(|row| read(row, Batch(row.text(4)?))).collect()
}

fn read(row: &Row, batch: Batch) -> Result<Taken> {
    Ok(Taken { batch, made_by: row.text(0)?, made_at: row.int(1)?, count: row.int(2)?, untouched: row.int(3)? })
}

/// All of them, as the rows stood.
///
/// # Errors
/// When the database fails.
pub fn of_batch(tx: &mut Tx<'_>, can: &Can, batch: &Batch) -> Result<Vec<Candidate>> {
    can.must(Right::MapListings)?;
    tx.rows(ALL, params![can.tenant(), &batch.0])?.iter().map(row::read).collect()
}

/// Takes out again what nobody has done anything with. Says how many went.
///
/// # Errors
/// When the database fails.
pub fn take_out(tx: &mut Tx<'_>, can: &Can, batch: &Batch) -> Result<u64> {
    can.must(Right::MapListings)?;
    let gone = tx.execute(OUT, params![can.tenant(), &batch.0])?;
    if gone > 0 {
        can.note(tx, &Act::new("candidate.import_undo").on(&batch.id()))?;
    }
    Ok(gone)
}
