//! Answering, handing over, and what came of it. Every act notes itself.

use super::request::{State, in_sight};
use crate::{AFTER_ANSWER, ROOM, UNANSWERED, around::Kind, letters::kind};
use kernel::storage::{Result, Tx, params};
use mail::{
    letters::Moment,
    notices::{self, Notice},
};
use trust::{Can, access::Right, audit::Act, store::register, vault::Sealed};

const ANSWER: &str =
    "UPDATE accompaniment_request SET state = $2, sealed = $3, answered_by = $4, answered_at = $5, turn = turn + 1,
    erase_at = CASE WHEN kind = 'activity' THEN $6 ELSE erase_at END WHERE id = $1 AND state = 'waiting'";
const BACK: &str =
    "UPDATE accompaniment_request SET state = 'waiting', sealed = $2, answered_by = NULL, answered_at = NULL,
    afterwards = NULL, turn = turn + 1, erase_at = CASE WHEN kind = 'activity' THEN $3 ELSE erase_at END
    WHERE id = $1 AND state IN ('accepted', 'declined')";
const HAND: &str = "UPDATE accompaniment_request SET handed_to = $2 WHERE id = $1";
const AFTERWARDS: &str = "UPDATE accompaniment_request SET afterwards = $2 WHERE id = $1 AND state = 'accepted'";
const HEARD: &str = "UPDATE accompaniment_request SET heard = $2, unreached = 0 WHERE id = $1 AND turn >= $2";
const UNREACHED: &str = "UPDATE accompaniment_request SET unreached = 1 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[ANSWER, BACK, HAND, AFTERWARDS, HEARD, UNREACHED];

/// For how long sending an answer makes sense where there is no date.
const GOOD_FOR: i64 = 72 * crate::HOUR;

/// What came of answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is answered.
    Yes,
    /// Somebody else was before.
    Before,
    /// It is not there, or not for the asker.
    NotThere,
}

/// Says yes or no; what was told lies sealed with the answer. It is sent at once where there is a way.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn accept_or_decline(
    tx: &mut Tx<'_>,
    can: &Can,
    (id, state): (&str, State),
    sealed: &Sealed,
    moment: Moment,
) -> Result<Answered> {
    can.must(Right::Accompany)?;
    let Some(one) = in_sight(tx, can, id)? else { return Ok(Answered::NotThere) };
    let me = &can.actor().person().id;
    let values = params![id, state.word(), sealed.clone(), me, moment.now, moment.now + AFTER_ANSWER];
    if tx.execute(ANSWER, values)? == 0 {
        return Ok(Answered::Before);
    }
    let act = if state == State::Accepted { "accompaniment.accept" } else { "accompaniment.decline" };
    can.note(tx, &Act::new(act).on(id).about(id))?;
    send(tx, &super::Request { turn: one.turn + 1, ..one }, kind::ANSWER, moment)?;
    Ok(Answered::Yes)
}

/// The answer was wrong: it waits again. Whoever has heard the answer hears that too.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn take_answer_back(
    tx: &mut Tx<'_>,
    can: &Can,
    id: &str,
    sealed: Option<Sealed>,
    moment: Moment,
) -> Result<Answered> {
    can.must(Right::Accompany)?;
    let Some(one) = in_sight(tx, can, id)? else { return Ok(Answered::NotThere) };
    if tx.execute(BACK, params![id, sealed, moment.now + UNANSWERED])? == 0 {
        return Ok(Answered::Before);
    }
    can.note(tx, &Act::new("accompaniment.undo").on(id).about(id))?;
    if one.heard == one.turn {
        send(tx, &super::Request { turn: one.turn + 1, ..one }, kind::BACK, moment)?;
    }
    Ok(Answered::Yes)
}

/// Puts a notice in where there is a way; each turn is told once.
pub(super) fn send(tx: &mut Tx<'_>, one: &super::Request, kind: &str, moment: Moment) -> Result<()> {
    let Some(way) = one.by.way() else { return Ok(()) };
    let about = format!("{} {} {}", one.id, one.turn, one.knows);
    // Called off, on after all and called off again is three times news; the act's own guard sees to that each is told once.
    let once = format!("{kind}/{}/{}/{}", one.id, one.turn, moment.now);
    let good_for = one.starts_at.map_or(GOOD_FOR, |starts| (starts - moment.now).max(crate::HOUR));
    let notice = Notice { tenant: &one.tenant, room: ROOM, kind, about: &about, once: &once, way, good_for };
    notices::put(tx, &notice, moment).map(drop)
}

/// A colleague is to answer it. Says whether it was theirs to hand over, and whether there is such a colleague.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn hand_over(tx: &mut Tx<'_>, can: &Can, id: &str, person: &str) -> Result<bool> {
    can.must(Right::Accompany)?;
    let known = register::peers(tx, can)?.iter().any(|(peer, _)| peer == person);
    if !known || in_sight(tx, can, id)?.is_none() || tx.execute(HAND, params![id, person])? == 0 {
        return Ok(false);
    }
    can.note(tx, &Act::new("accompaniment.hand").on(id).about(person))?;
    Ok(true)
}

/// What came of it: `together`, `missed`, or nothing again.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn note_afterwards(tx: &mut Tx<'_>, can: &Can, id: &str, word: Option<&str>) -> Result<bool> {
    can.must(Right::Accompany)?;
    if in_sight(tx, can, id)?.is_none() || tx.execute(AFTERWARDS, params![id, word])? == 0 {
        return Ok(false);
    }
    can.note(tx, &Act::new("accompaniment.after").on(id).about(id))?;
    Ok(true)
}

/// They have been sent this turn's answer.
///
/// # Errors
/// When the database fails.
pub fn heard(tx: &mut Tx<'_>, id: &str, turn: i64) -> Result<()> {
    tx.execute(HEARD, params![id, turn]).map(drop)
}

/// Nobody gets what is sent to them.
///
/// # Errors
/// When the database fails.
pub fn unreached(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    tx.execute(UNREACHED, params![id]).map(drop)
}

/// Whether something is told of this kind of thing by itself.
pub(super) fn has_date(kind: Kind) -> bool {
    kind == Kind::Date
}
