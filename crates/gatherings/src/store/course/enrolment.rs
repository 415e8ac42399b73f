//! Who has asked for a seat.

use super::held::count_of;
use jiff::civil::DateTime;
use kernel::{
    Language,
    storage::{Result, Row, Tx, params},
};
use mail::notices::Way;
use trust::{Can, access::Right, audit::Act, secret::Stored, vault::Sealed};

macro_rules! enrolment {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, run, n, state, why, way, language, sealed, confirmed_at, until, unreached_at, reminded,
            answered, made_at FROM gatherings_enrolment ",
            $rest
        )
    };
}

const ONE: &str = enrolment!("WHERE id = $1");
const BY_LINK: &str = enrolment!("WHERE link = $1");
const BY_CONTACT: &str = enrolment!("WHERE run = $1 AND contact = $2 AND state <> 'gone'");
const OF_RUN: &str = enrolment!("WHERE run = $1 AND state <> 'gone' ORDER BY n");
const LAST: &str = "SELECT COALESCE(MAX(n), 0) FROM gatherings_enrolment WHERE run = $1";
const ADD: &str =
    "INSERT INTO gatherings_enrolment (id, tenant, run, n, state, why, way, language, sealed, contact, link,
    made_at, until, reminded, answered) VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, $9, $10, $11, $12, 0, 0)";
const BEFORE: &str = "SELECT COUNT(*) FROM gatherings_enrolment WHERE run = $1 AND state = 'waiting' AND n < $2";
const CHANGE: &str = "UPDATE gatherings_enrolment SET sealed = $2, language = $3 WHERE id = $1 AND state <> 'gone'";
// A seat that nobody has confirmed and nobody can be written to about goes to the next.
const UNREACHED: &str = "UPDATE gatherings_enrolment SET unreached_at = $2,
    until = CASE WHEN confirmed_at IS NULL THEN $2 ELSE until END WHERE id = $1 AND state <> 'gone'";
const ERASABLE: &str =
    "SELECT id, tenant FROM gatherings_enrolment WHERE erase_at <= $1 ORDER BY erase_at, id LIMIT 200";
const ERASED: &str = "UPDATE gatherings_enrolment SET erase_at = NULL, sealed = NULL, contact = NULL, state = 'gone',
    why = CASE WHEN state = 'gone' THEN why ELSE 'over' END, until = NULL WHERE id = $1";
// The certificate is checked without it, and so is nothing else.
const FORGET_ATTENDED: &str = "DELETE FROM gatherings_attendance WHERE enrolment = $1";
const OVER: &str =
    "UPDATE gatherings_enrolment SET erase_at = $2 WHERE run = $1 AND state <> 'gone' AND erase_at IS NULL";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_LINK, BY_CONTACT, OF_RUN, LAST, ADD, BEFORE, CHANGE, UNREACHED, ERASABLE, ERASED, FORGET_ATTENDED, OVER];

/// Where somebody stands who has asked for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// They have a seat.
    Seat,
    /// They are on the waiting list.
    Waiting,
    /// A seat is kept for them until they answer.
    Offered,
    /// They have none any more.
    Gone,
}

impl Place {
    const ALL: [Self; 4] = [Self::Seat, Self::Waiting, Self::Offered, Self::Gone];

    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Seat => "seat",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Gone => "gone",
        }
    }

    fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|place| place.word() == word).unwrap_or(Self::Gone)
    }
}

/// Somebody who has asked for a seat; who it is, is sealed.
#[derive(Clone, Debug)]
pub struct Enrolment {
    /// Opaque; whose key it is in the vault.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// In which run.
    pub run: String,
    /// The order in which they asked.
    pub n: i64,
    /// Where they stand.
    pub place: Place,
    /// Why they have none any more: `given-back`, `unconfirmed`, `expired`, `put-out`, `over`; empty before.
    pub why: String,
    /// How they are written to.
    pub way: Way,
    /// In which language.
    pub language: Language,
    /// Name, address and the rest.
    pub sealed: Option<Sealed>,
    /// When they said that it is their address, milliseconds since 1970.
    pub confirmed_at: Option<i64>,
    /// When a seat that is not confirmed, or not answered for, goes to the next.
    pub until: Option<i64>,
    /// Since when nobody gets what is written to them.
    pub unreached_at: Option<i64>,
    /// Whether they want to be reminded the day before.
    pub remind: bool,
    /// Whether they have said what they thought.
    pub answered: bool,
    /// When they asked.
    pub made_at: i64,
}

impl Enrolment {
    /// The table, for the vault.
    pub const TABLE: &'static str = "gatherings_enrolment";
}

fn read(row: &Row) -> Result<Enrolment> {
    Ok(Enrolment {
        id: row.text(0)?,
        tenant: row.text(1)?,
        run: row.text(2)?,
        n: row.int(3)?,
        place: Place::of(&row.text(4)?),
        why: row.text(5)?,
        way: Way::of(&row.text(6)?).unwrap_or(Way::Email),
        language: Language::parse(&row.text(7)?).unwrap_or_default(),
        sealed: row.maybe_blob(8)?.map(Sealed::from_bytes),
        confirmed_at: row.maybe_int(9)?,
        until: row.maybe_int(10)?,
        unreached_at: row.maybe_int(11)?,
        remind: row.int(12)? < 2,
        answered: row.int(13)? == 1,
        made_at: row.int(14)?,
    })
}

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The enrolment's identifier.
    pub id: String,
    /// Name, address and the rest, sealed.
    pub sealed: Sealed,
    /// What the address is found by.
    pub contact: String,
    /// How they are written to.
    pub way: Way,
    /// In which language.
    pub language: Language,
    /// What is stored of their link.
    pub link: Stored,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// They have a seat until then, and for good once they have confirmed.
    Seat,
    /// They are on the waiting list.
    Waiting,
    /// This address has asked before: which enrolment that was.
    Before(String),
    /// Nobody is taken now.
    Shut,
}

/// Gives somebody a seat, or a place on the waiting list. Whoever asks at the same moment waits for their turn. An unconfirmed
/// place ends at `until`.
///
/// # Errors
/// When the database fails.
pub fn enrol(tx: &mut Tx<'_>, run: &str, asking: &Asking, (now, oslo): (i64, DateTime), until: i64) -> Result<Asked> {
    tx.lock(&turn(run))?;
    let Some(run) = super::run(tx, run)? else { return Ok(Asked::Shut) };
    if let Some(row) = tx.row(BY_CONTACT, params![&run.id, &asking.contact])? {
        return Ok(Asked::Before(row.text(0)?));
    }
    let count = count_of(tx, &run.id)?;
    if !run.state(count, oslo).takes() || tx.row(ONE, params![&asking.id])?.is_some() {
        return Ok(Asked::Shut);
    }
    let seat = count.taken < run.seats && count.waiting == 0;
    let place = if seat { Place::Seat } else { Place::Waiting };
    let n = tx.row(LAST, params![&run.id])?.map_or(Ok(0), |row| row.int(0))? + 1;
    let values = params![
        &asking.id,
        &run.tenant,
        &run.id,
        n,
        place.word(),
        asking.way.word(),
        asking.language.tag(),
        asking.sealed.clone(),
        &asking.contact,
        asking.link.whole(),
        now,
        until
    ];
    tx.execute(ADD, values)?;
    Ok(if seat { Asked::Seat } else { Asked::Waiting })
}

/// Who has asked for a seat in a run with this address.
///
/// # Errors
/// When the database fails.
pub fn asked_before(tx: &mut Tx<'_>, run: &str, contact: &str) -> Result<Option<Enrolment>> {
    tx.row(BY_CONTACT, params![run, contact])?.as_ref().map(read).transpose()
}

/// The name under which those who change who has a seat in a run wait for their turn.
pub(super) fn turn(run: &str) -> String {
    format!("gatherings_course_run {run}")
}

/// One enrolment.
///
/// # Errors
/// When the database fails.
pub fn enrolment(tx: &mut Tx<'_>, id: &str) -> Result<Option<Enrolment>> {
    tx.row(ONE, params![id])?.as_ref().map(read).transpose()
}

/// The enrolment that a link opens.
///
/// # Errors
/// When the database fails.
pub fn enrolment_by_link(tx: &mut Tx<'_>, link: &Stored) -> Result<Option<Enrolment>> {
    tx.row(BY_LINK, params![link.whole()])?.as_ref().map(read).transpose()
}

/// How many stand before somebody on the waiting list.
///
/// # Errors
/// When the database fails.
pub fn place_in_line(tx: &mut Tx<'_>, one: &Enrolment) -> Result<i64> {
    tx.row(BEFORE, params![&one.run, one.n])?.map_or(Ok(0), |row| row.int(0))
}

/// All who have a seat, are offered one or wait, in the order in which they asked. For the program itself, which shows
/// nobody.
///
/// # Errors
/// When the database fails.
pub fn confirmed_in(tx: &mut Tx<'_>, run: &str) -> Result<Vec<Enrolment>> {
    let rows = tx.rows(OF_RUN, params![run])?;
    let all = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().filter(|one| one.confirmed_at.is_some()).collect())
}

/// All who have a seat, are offered one or wait, for somebody who is about to read who they are: that is written down first.
/// Nothing when the run is another tenant's.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn enrolled(tx: &mut Tx<'_>, can: &Can, run: &str) -> Result<Option<Vec<Enrolment>>> {
    can.must(Right::KeepCourses)?;
    if super::kept_run(tx, can, run)?.is_none() {
        return Ok(None);
    }
    can.note(tx, &Act::new("enrolment.list").on(run).of("contact"))?;
    tx.rows(OF_RUN, params![run])?.iter().map(read).collect::<Result<Vec<_>>>().map(Some)
}

/// Keeps what somebody has changed of what they told.
///
/// # Errors
/// When the database fails.
pub fn change_enrolment(tx: &mut Tx<'_>, id: &str, sealed: Sealed, language: Language) -> Result<bool> {
    Ok(tx.execute(CHANGE, params![id, sealed, language.tag()])? == 1)
}

/// Nobody gets what is written to somebody.
///
/// # Errors
/// When the database fails.
pub fn unreached(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<()> {
    tx.execute(UNREACHED, params![id, now]).map(drop)
}

/// Everybody in a run is erased from this moment on.
///
/// # Errors
/// When the database fails.
pub fn keep_erasures(tx: &mut Tx<'_>, run: &str, at: i64) -> Result<u64> {
    tx.execute(OVER, params![run, at])
}

/// Whose key is to be destroyed by now: identifier and tenant.
///
/// # Errors
/// When the database fails.
pub fn erasable(tx: &mut Tx<'_>, now: i64) -> Result<Vec<(String, String)>> {
    tx.rows(ERASABLE, params![now])?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// Somebody's key has been destroyed: what it opened goes too.
///
/// # Errors
/// When the database fails.
pub fn erased(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    tx.execute(FORGET_ATTENDED, params![id])?;
    tx.execute(ERASED, params![id]).map(drop)
}
