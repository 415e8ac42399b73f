//! What colleagues do with a candidate. Each act holds to the version that it has read, so that of two who act at once
//! one hears that the other was first.

use super::{one, row::day};
use crate::mapping::{self, Candidate, Outcome, State, Way, Why};
use jiff::civil::Date;
use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act};

const MOVE: &str = "UPDATE directory_candidate SET state = $4, why = $5, holder = $6, again_on = $7, phone_wrong = $8,
    version = version + 1 WHERE id = $1 AND tenant = $2 AND version = $3";
const TRIED: &str =
    "INSERT INTO directory_contact_attempt (id, tenant, candidate, made_at, made_by, way, outcome, note,
    again_on, before_state, before_again_on, before_wrong, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const KNOWN: &str = "SELECT candidate FROM directory_contact_attempt WHERE id = $1 AND tenant = $2";
const LAST: &str = "SELECT id, made_by, before_state, before_again_on, before_wrong, version
    FROM directory_contact_attempt WHERE candidate = $1 AND tenant = $2 ORDER BY made_at DESC, id DESC LIMIT 1";
const FORGET: &str = "DELETE FROM directory_contact_attempt WHERE id = $1 AND tenant = $2";

pub(in crate::store) const STATEMENTS: &[&str] = &[MOVE, TRIED, KNOWN, LAST, FORGET];

/// What came of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// It is done.
    Done,
    /// There is no such candidate here.
    Gone,
    /// A colleague has it; who.
    Held(String),
    /// It has moved on meanwhile, or was never there for this.
    Moved,
}

/// An attempt that somebody writes down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The form's own identifier, so that pressing twice gives one.
    pub id: String,
    /// How.
    pub way: Way,
    /// What came of it.
    pub outcome: Outcome,
    /// A few words; never a person's name.
    pub note: String,
    /// When it is tried again.
    pub again_on: Option<Date>,
}

/// Reads the candidate, and does something with it where no colleague has it.
fn with(tx: &mut Tx<'_>, can: &Can, id: &str, act: impl FnOnce(&mut Tx<'_>, &Candidate) -> Result<Did>) -> Result<Did> {
    can.must(Right::MapListings)?;
    let Some(found) = one(tx, can, id)? else { return Ok(Did::Gone) };
    match &found.holder {
        Some(other) if *other != can.actor().person().id => Ok(Did::Held(other.clone())),
        _ => act(tx, &found),
    }
}

/// Writes the candidate as it is now, unless somebody has been there since it was read.
fn put(tx: &mut Tx<'_>, can: &Can, now: &Candidate, act: &'static str) -> Result<Did> {
    let again = now.again_on.map(|day| day.to_string());
    let why = now.why.map(Why::word);
    let values =
        params![&now.id, can.tenant(), now.version, now.state.word(), why, now.holder.clone(), again, now.phone_wrong];
    if tx.execute(MOVE, values)? == 0 {
        return Ok(Did::Moved);
    }
    can.note(tx, &Act::new(act).on(&now.id))?;
    Ok(Did::Done)
}

/// The asker has it from now on. `seen` is the colleague who had it on the page from which it is taken over.
///
/// # Errors
/// When the database fails.
pub fn take(tx: &mut Tx<'_>, can: &Can, id: &str, seen: Option<&str>) -> Result<Did> {
    can.must(Right::MapListings)?;
    let Some(found) = one(tx, can, id)? else { return Ok(Did::Gone) };
    let me = &can.actor().person().id;
    match &found.holder {
        Some(holder) if holder == me => return Ok(Did::Done),
        Some(other) if seen != Some(other) => return Ok(Did::Held(other.clone())),
        _ if !found.state.is_open() => return Ok(Did::Moved),
        _ => {}
    }
    let state = if found.state == State::New { State::Calling } else { found.state };
    put(tx, can, &Candidate { state, holder: Some(me.clone()), ..found }, "candidate.take")
}

/// Nobody has it any more.
///
/// # Errors
/// When the database fails.
pub fn give_back(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Did> {
    with(tx, can, id, |tx, found| {
        if !found.state.is_open() || found.holder.is_none() {
            return Ok(Did::Moved);
        }
        let state = if found.again_on.is_some() { State::Waiting } else { State::New };
        put(tx, can, &Candidate { state, holder: None, ..found.clone() }, "candidate.give_back")
    })
}

/// A colleague has it from now on. That they may is the caller's to have asked.
///
/// # Errors
/// When the database fails.
pub fn hand_over(tx: &mut Tx<'_>, can: &Can, id: &str, to: &str) -> Result<Did> {
    with(tx, can, id, |tx, found| {
        if !found.state.is_open() {
            return Ok(Did::Moved);
        }
        let state = if found.state == State::New { State::Calling } else { found.state };
        put(tx, can, &Candidate { state, holder: Some(to.to_owned()), ..found.clone() }, "candidate.hand_over")
    })
}

/// Somebody rang, went there or wrote. Only who has it writes that down.
///
/// # Errors
/// When the database fails.
pub fn tried(tx: &mut Tx<'_>, can: &Can, id: &str, tried: &Tried, now: i64) -> Result<Did> {
    if tx.row(KNOWN, params![&tried.id, can.tenant()])?.is_some() {
        return Ok(Did::Done);
    }
    with(tx, can, id, |tx, found| {
        if !found.state.is_open() || found.holder.is_none() {
            return Ok(Did::Moved);
        }
        let wrong = tried.outcome == Outcome::WrongNumber || found.phone_wrong && tried.way != Way::Phone;
        let (state, again_on) = (mapping::after(tried.again_on), tried.again_on);
        let did = put(tx, can, &Candidate { state, again_on, phone_wrong: wrong, ..found.clone() }, "candidate.try")?;
        if did == Did::Done {
            let (again, before) = (again_on.map(|day| day.to_string()), found.again_on.map(|day| day.to_string()));
            let values = params![
                &tried.id,
                can.tenant(),
                id,
                now,
                &can.actor().person().id,
                tried.way.word(),
                tried.outcome.word(),
                &tried.note,
                again,
                found.state.word(),
                before,
                found.phone_wrong,
                found.version + 1,
            ];
            tx.execute(TRIED, values)?;
        }
        Ok(did)
    })
}

/// Takes the last attempt back: for whoever wrote it down, as long as nothing has been done with the candidate since.
///
/// # Errors
/// When the database fails.
pub fn undo(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Did> {
    with(tx, can, id, |tx, found| {
        let Some(last) = tx.row(LAST, params![id, can.tenant()])? else { return Ok(Did::Moved) };
        if last.text(1)? != can.actor().person().id || last.int(5)? != found.version {
            return Ok(Did::Moved);
        }
        let state = State::of(&last.text(2)?).unwrap_or(State::Calling);
        let (again_on, phone_wrong) = (day(last.maybe_text(3)?), last.int(4)? != 0);
        let did = put(tx, can, &Candidate { state, again_on, phone_wrong, ..found.clone() }, "candidate.try_undo")?;
        if did == Did::Done {
            tx.execute(FORGET, params![last.text(0)?, can.tenant()])?;
        }
        Ok(did)
    })
}

/// Asks the editor to make an entry of it.
///
/// # Errors
/// When the database fails.
pub fn ready(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Did> {
    with(tx, can, id, |tx, found| {
        if !found.state.is_open() {
            return Ok(Did::Moved);
        }
        put(tx, can, &Candidate { state: State::Ready, again_on: None, ..found.clone() }, "candidate.ready")
    })
}

/// It does not belong in the directory.
///
/// # Errors
/// When the database fails.
pub fn drop_it(tx: &mut Tx<'_>, can: &Can, id: &str, why: Why) -> Result<Did> {
    with(tx, can, id, |tx, found| {
        if !found.state.is_open() && found.state != State::Ready {
            return Ok(Did::Moved);
        }
        let now = Candidate { state: State::Dropped, why: Some(why), again_on: None, ..found.clone() };
        put(tx, can, &now, "candidate.drop")
    })
}

/// Takes it up again after all; the asker has it then.
///
/// # Errors
/// When the database fails.
pub fn reopen(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Did> {
    can.must(Right::MapListings)?;
    let Some(found) = one(tx, can, id)? else { return Ok(Did::Gone) };
    if !matches!(found.state, State::Ready | State::Dropped) {
        return Ok(Did::Moved);
    }
    let holder = Some(can.actor().person().id.clone());
    put(tx, can, &Candidate { state: State::Calling, why: None, holder, ..found }, "candidate.reopen")
}
