//! Who has asked for company, and who of those who work here may see it.

use super::goer;
use crate::{
    DAY, LONG, NEAR, UNANSWERED,
    address::By,
    around::{Goal, Kind},
};
use jiff::civil::DateTime;
use kernel::{
    Language,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act, vault::Sealed};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, kind, thing, whole, language, way, sealed, state, answered_by, handed_to, turn, heard, unreached,
            knows, starts_at, afterwards, asked_at, answered_at, erase_at FROM accompaniment_request ",
            $rest
        )
    };
}
pub(super) use select;

const BY_ID: &str = select!("WHERE id = $1");
const BY_MARK: &str = select!("WHERE mark = $1");
const OF_TENANT: &str = select!("WHERE tenant = $1 ORDER BY asked_at, id");
const PUT: &str = "INSERT INTO accompaniment_request (id, tenant, kind, thing, whole, mark, language, way, sealed, state, turn, heard,
    unreached, knows, starts_at, asked_at, erase_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, 0, 0, $10, $11, $12, $13) ON CONFLICT (mark) DO NOTHING";
const CHANGE: &str =
    "UPDATE accompaniment_request SET way = $2, sealed = $3, language = $4 WHERE mark = $1 AND state = 'waiting'";
const REMOVE: &str = "DELETE FROM accompaniment_request WHERE mark = $1 AND state <> 'accepted'";
// Somebody would stand outside and wait: that nobody comes stays until the date is over, and nothing else.
const EMPTY: &str =
    "UPDATE accompaniment_request SET state = 'withdrawn', sealed = NULL, mark = id, way = '', handed_to = NULL
    WHERE mark = $1 AND state = 'accepted'";

const SETTLE: &str =
    "UPDATE accompaniment_request SET state = 'accepted', answered_by = $2, answered_at = $3, turn = 1, heard = 1
    WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[SETTLE, BY_ID, BY_MARK, OF_TENANT, PUT, CHANGE, REMOVE, EMPTY];

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has answered.
    Waiting,
    /// Somebody goes along.
    Accepted,
    /// Nobody can, this time.
    Declined,
    /// Whoever asked took it away after a yes: nothing of them is here any more.
    Withdrawn,
}

impl State {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn of(word: &str) -> Self {
        let all = [Self::Accepted, Self::Declined, Self::Withdrawn];
        all.into_iter().find(|state| state.word() == word).unwrap_or(Self::Waiting)
    }
}

/// Somebody wants company. Who it is lies sealed.
#[derive(Clone, Debug)]
pub struct Request {
    /// Opaque; whose key it is in the vault.
    pub id: String,
    /// Whose people answer.
    pub tenant: String,
    /// To what.
    pub kind: Kind,
    /// The date or the entry.
    pub thing: String,
    /// The series or the entry.
    pub whole: String,
    /// In which language they asked.
    pub language: Language,
    /// How they can be reached.
    pub by: By,
    /// What they told, and what they were answered.
    pub sealed: Option<Sealed>,
    /// What became of it.
    pub state: State,
    /// Who answered.
    pub answered_by: Option<String>,
    /// To whom it was handed.
    pub handed_to: Option<String>,
    /// How often it was answered.
    pub turn: i64,
    /// The last answer that was sent.
    pub heard: i64,
    /// Whether nobody gets what we send.
    pub unreached: bool,
    /// What was told last of the date: when it is, `off`; empty for an activity.
    pub knows: String,
    /// When it begins, milliseconds since 1970.
    pub starts_at: Option<i64>,
    /// What whoever went along wrote down: `together` or `missed`.
    pub afterwards: Option<String>,
    /// When they asked, milliseconds since 1970.
    pub asked_at: i64,
    /// When they were answered.
    pub answered_at: Option<i64>,
    /// From when on it is erased.
    pub erase_at: i64,
}

impl Request {
    /// Whether it waits for an answer that is still of use.
    #[must_use]
    pub fn waits(&self, now: i64) -> bool {
        self.state == State::Waiting && self.knows != "off" && self.starts_at.is_none_or(|starts| starts > now)
    }

    /// Whether it has waited too long, or the date is too near to wait longer.
    #[must_use]
    pub fn shouts(&self, now: i64) -> bool {
        self.waits(now) && (self.asked_at + LONG < now || self.is_near(now))
    }

    /// Whether the date is within a day.
    #[must_use]
    pub fn is_near(&self, now: i64) -> bool {
        self.starts_at.is_some_and(|starts| starts < now + NEAR)
    }
}

pub(super) fn read(row: &Row) -> Result<Request> {
    Ok(Request {
        id: row.text(0)?,
        tenant: row.text(1)?,
        kind: Kind::of(&row.text(2)?).unwrap_or(Kind::Activity),
        thing: row.text(3)?,
        whole: row.text(4)?,
        language: Language::parse(&row.text(5)?).unwrap_or_default(),
        by: By::of(&row.text(6)?),
        sealed: row.maybe_blob(7)?.map(Sealed::from_bytes),
        state: State::of(&row.text(8)?),
        answered_by: row.maybe_text(9)?,
        handed_to: row.maybe_text(10)?,
        turn: row.int(11)?,
        heard: row.int(12)?,
        unreached: row.int(13)? == 1,
        knows: row.text(14)?,
        starts_at: row.maybe_int(15)?,
        afterwards: row.maybe_text(16)?,
        asked_at: row.int(17)?,
        answered_at: row.maybe_int(18)?,
        erase_at: row.int(19)?,
    })
}

/// The wall clock as it is kept: `2026-12-08T14:00`.
pub(crate) fn clock(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Drawn before it was sealed.
    pub id: String,
    /// Whose people answer.
    pub tenant: String,
    /// To what.
    pub goal: Goal,
    /// What is stored of their code.
    pub mark: String,
    /// In which language.
    pub language: Language,
    /// How they can be reached.
    pub by: By,
    /// What they told.
    pub sealed: Option<Sealed>,
}

/// Keeps that somebody wants company. The same form sent twice is one; what was changed in it counts while nobody has answered.
///
/// # Errors
/// When the database fails.
pub fn ask(tx: &mut Tx<'_>, wish: &Wish, now: i64) -> Result<()> {
    let sent_before = params![&wish.mark, wish.by.word(), wish.sealed.clone(), wish.language.tag()];
    if tx.execute(CHANGE, sent_before)? > 0 {
        return Ok(());
    }
    let when = wish.goal.when;
    let erase_at = when.map_or(now + UNANSWERED, |when| when.ends_at + crate::AFTER_DATE);
    let values = params![
        &wish.id,
        &wish.tenant,
        wish.goal.kind.word(),
        &wish.goal.thing,
        &wish.goal.whole,
        &wish.mark,
        wish.language.tag(),
        wish.by.word(),
        wish.sealed.clone(),
        when.map(|when| clock(when.starts)).unwrap_or_default(),
        when.map(|when| when.starts_at),
        now,
        erase_at
    ];
    tx.execute(PUT, values).map(drop)
}

/// The same for the demo town, where it was asked so many days ago and somebody has said yes since, where one is named.
///
/// # Errors
/// When the database fails.
pub fn settle(tx: &mut Tx<'_>, wish: &Wish, answered_by: Option<&str>, days: i64, now: i64) -> Result<()> {
    ask(tx, wish, now - days * DAY)?;
    match answered_by {
        Some(person) => tx.execute(SETTLE, params![&wish.id, person, now - DAY]).map(drop),
        None => Ok(()),
    }
}

/// A request by its identifier. For the program itself, which shows nobody.
///
/// # Errors
/// When the database fails.
pub fn request(tx: &mut Tx<'_>, id: &str) -> Result<Option<Request>> {
    tx.row(BY_ID, params![id])?.as_ref().map(read).transpose()
}

/// The request that a code opens, by what is stored of it.
///
/// # Errors
/// When the database fails.
pub fn by_mark(tx: &mut Tx<'_>, mark: &str) -> Result<Option<Request>> {
    tx.row(BY_MARK, params![mark])?.as_ref().map(read).transpose()
}

/// Takes it away. Where somebody was to go along, they see that nobody comes, and nothing else. Says whether it was there.
///
/// # Errors
/// When the database fails.
pub fn withdraw(tx: &mut Tx<'_>, mark: &str) -> Result<bool> {
    let kept = tx.execute(EMPTY, params![mark])?;
    Ok(tx.execute(REMOVE, params![mark])? + kept > 0)
}

/// What the asker may see of their tenant's: everything about dates, and about activities what was handed to them, or all where they go
/// along themselves. Where nobody does any more, somebody has to see it.
///
/// # Errors
/// When the right is another one or the database fails.
pub fn of_tenant(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Request>> {
    can.must(Right::Accompany)?;
    let all = tx.rows(OF_TENANT, params![can.tenant()])?.iter().map(read).collect::<Result<Vec<_>>>()?;
    if all.iter().all(|one| one.kind == Kind::Date) {
        return Ok(all);
    }
    let me = &can.actor().person().id;
    let goers = goer::people_go_along(tx, can.tenant())?;
    let sees = goers.is_empty() || goers.contains(me);
    let mine = |one: &Request| sees || one.handed_to.as_ref() == Some(me) || one.answered_by.as_ref() == Some(me);
    Ok(all.into_iter().filter(|one| one.kind == Kind::Date || mine(one)).collect())
}

/// One that the asker may see, still sealed.
///
/// # Errors
/// When the right is another one or the database fails.
pub fn in_sight(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Request>> {
    Ok(of_tenant(tx, can)?.into_iter().find(|one| one.id == id))
}

/// One that the asker may see, for them to read what was told: that is written down first.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn open(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Request>> {
    let found = in_sight(tx, can, id)?;
    if found.is_some() {
        can.note(tx, &Act::new("accompaniment.open").on(id).about(id).of("contact"))?;
    }
    Ok(found)
}

/// How many wait for the asker and their colleagues, and how many of those must not wait longer.
///
/// # Errors
/// When the right is another one or the database fails.
pub fn waiting(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<(usize, usize)> {
    let all = of_tenant(tx, can)?;
    Ok((all.iter().filter(|one| one.waits(now)).count(), all.iter().filter(|one| one.shouts(now)).count()))
}
