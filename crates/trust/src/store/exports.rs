//! Copies of everything: asked for by one, agreed to by another, made by a job, fetched by the one who asked, erased.

use super::{Refused, roles};
use crate::{
    access::{Can, Right},
    audit::{self, Act, Event, Via},
    vault::Place,
};
use kernel::{
    ids, jobs,
    storage::{Result, Row, Tx, params},
};

macro_rules! export {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, asked_by, asked_at, agreed_by, agreed_at, parts, part, made_at, until, bytes, ended_at,
            ended_how FROM trust_export WHERE ",
            $rest
        )
    };
}

const ASK: &str =
    "INSERT INTO trust_export (id, tenant, asked_by, asked_at, parts, part) VALUES ($1, $2, $3, $4, 0, 0)";
const OPEN: &str = export!("tenant = $1 AND ended_at IS NULL");
const ALL: &str = export!("tenant = $1 ORDER BY asked_at DESC, id DESC LIMIT 20");
const ONE: &str = export!("tenant = $1 AND id = $2");
const BY_ID: &str = export!("id = $1");
const AGREE: &str = "UPDATE trust_export SET agreed_by = $3, agreed_at = $4
    WHERE id = $1 AND tenant = $2 AND agreed_at IS NULL AND ended_at IS NULL";
const END: &str = "UPDATE trust_export SET ended_at = $2, ended_how = $3 WHERE id = $1 AND ended_at IS NULL";
const STEP: &str = "UPDATE trust_export SET part = $2, parts = $3 WHERE id = $1 AND ended_at IS NULL";
const MADE: &str = "UPDATE trust_export SET made_at = $2, until = $3, bytes = $4 WHERE id = $1 AND ended_at IS NULL";
const UNITS: &str = "SELECT id, name, made_at, ended_at FROM trust_unit WHERE tenant = $1 ORDER BY id";
const PEOPLE: &str =
    "SELECT id, name, email, language, made_at, ended_at FROM trust_person WHERE tenant = $1 ORDER BY id";
const ROLES: &str = "SELECT id, person, role, unit, asked_by, asked_at, agreed_by, agreed_at, ended_by, ended_at
    FROM trust_grant WHERE tenant = $1 ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[ASK, OPEN, ALL, ONE, BY_ID, AGREE, END, STEP, MADE, UNITS, PEOPLE, ROLES];

/// The job that makes one; its payload is the identifier.
pub const MAKE: &str = "administration.make_export";
/// The job that erases one when its time is over; its payload is the identifier.
pub const ERASE: &str = "administration.erase_export";
/// Who it is that makes and erases them.
pub const JOB: &str = "job";
/// How long it can be fetched, milliseconds.
pub const KEPT: i64 = 24 * 60 * 60 * 1000;

/// Why there is no copy any more, or never was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Another said no.
    Declined,
    /// The one who asked thought better of it.
    TakenBack,
    /// It could not be made.
    Failed,
    /// Its time was over.
    Erased,
}

impl Ended {
    const ALL: [Self; 4] = [Self::Declined, Self::TakenBack, Self::Failed, Self::Erased];

    /// The word in the database and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::TakenBack => "taken_back",
            Self::Failed => "failed",
            Self::Erased => "erased",
        }
    }
}

/// What a copy is at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody else has agreed yet.
    Waits,
    /// It is being made: so many parts of so many are done.
    Made(i64, i64),
    /// It can be fetched until this time, milliseconds since 1970.
    Ready(i64),
    /// It is no more.
    Ended(Ended),
}

/// A copy of everything that was asked for, and what became of it. Times are milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Opaque.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: i64,
    /// Who agreed.
    pub agreed_by: Option<String>,
    /// When.
    pub agreed_at: Option<i64>,
    /// When it was made.
    pub made_at: Option<i64>,
    /// How large it is.
    pub bytes: Option<i64>,
    /// When it ended.
    pub ended_at: Option<i64>,
    parts: i64,
    part: i64,
    until: Option<i64>,
    how: Option<Ended>,
}

impl Export {
    /// What it is now. After its time it is over, whether or not the job has been there.
    #[must_use]
    pub const fn state(&self, now: i64) -> State {
        match (self.how, self.agreed_at, self.until) {
            (Some(how), ..) => State::Ended(how),
            (None, None, _) => State::Waits,
            (None, Some(_), None) => State::Made(self.part, self.parts),
            (None, Some(_), Some(until)) if now < until => State::Ready(until),
            _ => State::Ended(Ended::Erased),
        }
    }
}

fn export(row: &Row) -> Result<Export> {
    let how = row.maybe_text(12)?;
    Ok(Export {
        id: row.text(0)?,
        tenant: row.text(1)?,
        asked_by: row.text(2)?,
        asked_at: row.int(3)?,
        agreed_by: row.maybe_text(4)?,
        agreed_at: row.maybe_int(5)?,
        parts: row.int(6)?,
        part: row.int(7)?,
        made_at: row.maybe_int(8)?,
        until: row.maybe_int(9)?,
        bytes: row.maybe_int(10)?,
        ended_at: row.maybe_int(11)?,
        how: how.and_then(|word| Ended::ALL.into_iter().find(|how| how.word() == word)),
    })
}

/// The tenant's copies, newest first: those that wait, are made or can be fetched, and the last that are over.
///
/// # Errors
/// When the database fails.
pub fn all(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Export>> {
    tx.rows(ALL, params![can.tenant()])?.iter().map(export).collect()
}

/// One of them, to do something with; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Export>>> {
    let row = tx.row(ONE, params![can.tenant(), id])?;
    row.map(|row| Ok(can.over(export(&row)?))).transpose()
}

/// Asks for a copy of everything. One at a time; says which.
///
/// # Errors
/// When the database fails.
pub fn ask(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<std::result::Result<String, Refused>> {
    can.must(Right::AskForExport)?;
    tx.lock("trust_export")?;
    for row in tx.rows(OPEN, params![can.tenant()])? {
        if !matches!(export(&row)?.state(now), State::Ended(_)) {
            return Ok(Err(Refused::Over));
        }
    }
    let id = ids::new_id().to_string();
    tx.execute(ASK, params![&id, can.tenant(), &can.actor().person().id, now])?;
    can.note(tx, &Act::new("export.ask").on(&id))?;
    Ok(Ok(id))
}

/// Agrees. Not the one who asked. The job that makes it is queued with it.
///
/// # Errors
/// When the database fails.
pub fn agree(tx: &mut Tx<'_>, can: &Can<Export>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AgreeToExport)?;
    let (id, by) = (&can.object().id, &can.actor().person().id);
    if *by == can.object().asked_by {
        return Ok(Err(Refused::NeedsAnother));
    }
    if !roles::still_may(tx, &can.object().asked_by, Right::AskForExport)? {
        return Ok(Err(Refused::Over));
    }
    if tx.execute(AGREE, params![id, can.tenant(), by, now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("export.agree").on(id).about(&can.object().asked_by))?;
    jobs::enqueue(tx, can.tenant(), MAKE, id, id, now)?;
    Ok(Ok(()))
}

/// Says no, or takes back what one asked for oneself. One that is being made is made to its end.
///
/// # Errors
/// When the database fails.
pub fn decline(tx: &mut Tx<'_>, can: &Can<Export>, now: i64) -> Result<std::result::Result<Ended, Refused>> {
    can.must(Right::AgreeToExport)?;
    let export = can.object();
    let own = export.asked_by == can.actor().person().id;
    let (how, action) = if own { (Ended::TakenBack, "export.take_back") } else { (Ended::Declined, "export.decline") };
    if export.agreed_at.is_some() || tx.execute(END, params![&export.id, now, how.word()])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new(action).on(&export.id))?;
    Ok(Ok(how))
}

/// Whether this person may fetch it now; that they do is written down. Only the one who asked, and only in time.
///
/// # Errors
/// When it cannot be written down, or the database fails.
pub fn fetch(tx: &mut Tx<'_>, can: &Can<Export>, now: i64) -> Result<bool> {
    if !may_fetch(can, now)? {
        return Ok(false);
    }
    can.note(tx, &Act::new("export.fetch").on(&can.object().id).through(Via::Export))?;
    Ok(true)
}

/// Whether this person may fetch it now. Writes nothing.
///
/// # Errors
/// When the right does not cover it.
pub fn may_fetch(can: &Can<Export>, now: i64) -> Result<bool> {
    can.must(Right::AskForExport)?;
    let export = can.object();
    Ok(export.asked_by == can.actor().person().id && matches!(export.state(now), State::Ready(_)))
}

/// That two people have agreed to a copy of one tenant's things: what the job reads with. Only [`begin`] makes one.
#[derive(Clone, Debug)]
pub struct Agreed {
    export: Export,
}

impl Agreed {
    /// Which.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.export.id
    }

    /// Whose things.
    #[must_use]
    pub fn tenant(&self) -> &str {
        &self.export.tenant
    }
}

/// Begins to make one, as a job, and writes that down; nothing when it was not agreed to, is made already, or is over.
///
/// # Errors
/// When the database fails.
pub fn begin(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<Option<Agreed>> {
    let Some(row) = tx.row(BY_ID, params![id])? else { return Ok(None) };
    let export = export(&row)?;
    if !matches!(export.state(now), State::Made(..)) {
        return Ok(None);
    }
    audit::record(tx, &Act::new("export.make").on(id).through(Via::Job).by(&export.tenant, JOB, now))?;
    Ok(Some(Agreed { export }))
}

/// So many parts of so many are done.
///
/// # Errors
/// When the database fails.
pub fn step(tx: &mut Tx<'_>, agreed: &Agreed, part: usize, parts: usize) -> Result<()> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    tx.execute(STEP, params![agreed.id(), count(part), count(parts)]).map(drop)
}

/// It is made, and can be fetched from now on; the job that erases it is queued with it.
///
/// # Errors
/// When the database fails.
pub fn made(tx: &mut Tx<'_>, agreed: &Agreed, bytes: u64, now: i64) -> Result<()> {
    let (until, bytes) = (now + KEPT, i64::try_from(bytes).unwrap_or(i64::MAX));
    tx.execute(MADE, params![agreed.id(), now, until, bytes])?;
    jobs::enqueue(tx, agreed.tenant(), ERASE, agreed.id(), agreed.id(), until)
}

/// It could not be made, and will not be tried again.
///
/// # Errors
/// When the database fails.
pub fn failed(tx: &mut Tx<'_>, agreed: &Agreed, now: i64) -> Result<()> {
    if tx.execute(END, params![agreed.id(), now, Ended::Failed.word()])? == 1 {
        let act = Act::new("export.fail").on(agreed.id()).through(Via::Job);
        audit::record(tx, &act.by(agreed.tenant(), JOB, now))?;
    }
    Ok(())
}

/// The file was damaged, cut or put there by somebody else: there is nothing to fetch, and another can be asked for.
///
/// # Errors
/// When it cannot be written down, or the database fails.
pub fn damaged(tx: &mut Tx<'_>, can: &Can<Export>, now: i64) -> Result<()> {
    can.must(Right::AskForExport)?;
    let id = &can.object().id;
    if tx.execute(END, params![id, now, Ended::Failed.word()])? == 1 {
        can.note(tx, &Act::new("export.damaged").on(id))?;
        jobs::enqueue(tx, can.tenant(), ERASE, &format!("{id} damaged"), id, now)?;
    }
    Ok(())
}

/// Whose the copy of this identifier is; nothing when there is none.
///
/// # Errors
/// When the database fails.
pub fn tenant(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
    tx.row(BY_ID, params![id])?.map(|row| row.text(1)).transpose()
}

/// Where a copy's file stands, for the vault. Its person is the file itself, so that it has a key of its own.
#[must_use]
pub const fn place<'a>(tenant: &'a str, id: &'a str) -> Place<'a> {
    Place { tenant, person: id, table: "trust_export", column: "file", row: id }
}

/// The file is erased.
///
/// # Errors
/// When the database fails.
pub fn erased(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<()> {
    let Some(row) = tx.row(BY_ID, params![id])? else { return Ok(()) };
    if tx.execute(END, params![id, now, Ended::Erased.word()])? == 1 {
        let tenant = export(&row)?.tenant;
        audit::record(tx, &Act::new("export.erase").on(id).through(Via::Job).by(&tenant, JOB, now))?;
    }
    Ok(())
}

/// A table of the copy: what its columns are called, and its rows. Times are milliseconds since 1970.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns, by their names in the database.
    pub columns: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<kernel::storage::Value>>,
}

fn table(tx: &mut Tx<'_>, agreed: &Agreed, sql: &str, columns: &'static [&'static str]) -> Result<Table> {
    let rows = tx.rows(sql, params![agreed.tenant()])?.into_iter().map(Row::into_values).collect();
    Ok(Table { columns, rows })
}

/// The tenant's units.
///
/// # Errors
/// When the database fails.
pub fn units(tx: &mut Tx<'_>, agreed: &Agreed) -> Result<Table> {
    table(tx, agreed, UNITS, &["id", "name", "made_at", "ended_at"])
}

/// The tenant's people, those who have left too.
///
/// # Errors
/// When the database fails.
pub fn people(tx: &mut Tx<'_>, agreed: &Agreed) -> Result<Table> {
    table(tx, agreed, PEOPLE, &["id", "name", "email", "language", "made_at", "ended_at"])
}

/// The roles that were ever asked for.
///
/// # Errors
/// When the database fails.
pub fn roles(tx: &mut Tx<'_>, agreed: &Agreed) -> Result<Table> {
    let columns =
        &["id", "person", "role", "unit", "asked_by", "asked_at", "agreed_by", "agreed_at", "ended_by", "ended_at"];
    table(tx, agreed, ROLES, columns)
}

/// What happened after entry `n`, oldest first, at most 1,000.
///
/// # Errors
/// When the database fails, or an entry cannot be read.
pub fn events(tx: &mut Tx<'_>, agreed: &Agreed, n: i64) -> Result<Vec<Event>> {
    audit::after(tx, agreed.tenant(), n)
}
