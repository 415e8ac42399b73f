//! Letting somebody in again who has lost every way in: one colleague asks, another agrees, then a link is made once.
//! A mailbox alone never does.

mod told;

pub use told::{Reason, Recovery, State, Step, of, one, open, own, seen, waiting};

use super::{Refused, links, roles};
use crate::{
    access::{Actor, Can, Right},
    audit::Act,
    people::Person,
    secret::Token,
};
use kernel::{
    ids,
    storage::{Result, Tx, params},
};

const ASK: &str = "INSERT INTO trust_recovery (id, tenant, person, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)";
const SAME: &str =
    "SELECT 1 FROM trust_recovery WHERE person = $1 AND tenant = $2 AND ended_at IS NULL AND asked_at > $3";
const AGREE: &str = "UPDATE trust_recovery SET agreed_by = $3, agreed_at = $4
    WHERE id = $1 AND tenant = $2 AND agreed_at IS NULL AND ended_at IS NULL";
const END: &str = "UPDATE trust_recovery SET ended_at = $3 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const END_OWN: &str = "UPDATE trust_recovery SET ended_at = $4
    WHERE id = $1 AND tenant = $2 AND person = $3 AND ended_at IS NULL AND asked_at > $5";
const END_ALL: &str = "UPDATE trust_recovery SET ended_at = $3 WHERE person = $1 AND tenant = $2 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[ASK, SAME, AGREE, END, END_OWN, END_ALL];
pub(super) const READS: &[&str] = told::STATEMENTS;

/// So long after it was asked it can be agreed to and the link be made, milliseconds: three days.
pub const LASTS: i64 = 3 * 24 * 60 * 60 * 1000;
/// How long the link can be used, milliseconds: a day.
pub const LINK_LASTS: i64 = 24 * 60 * 60 * 1000;

/// Asks that somebody be let in again. Not for oneself; not where it was asked already. Says what it is called.
///
/// # Errors
/// When the database fails.
pub fn ask(tx: &mut Tx<'_>, can: &Can<Person>, why: Reason, now: i64) -> Result<std::result::Result<String, Refused>> {
    can.must(Right::KeepPeople)?;
    let (person, by) = (can.object(), &can.actor().person().id);
    if person.id == *by {
        return Ok(Err(Refused::NeedsAnother));
    }
    tx.lock("trust_recovery")?;
    if person.ended_at.is_some() || tx.row(SAME, params![&person.id, can.tenant(), now - LASTS])?.is_some() {
        return Ok(Err(Refused::Over));
    }
    let id = ids::new_id().to_string();
    tx.execute(ASK, params![&id, can.tenant(), &person.id, by, now])?;
    can.note(tx, &Act::new("recovery.ask").on(&id).about(&person.id).because(why.word()))?;
    Ok(Ok(id))
}

/// Either of the two who decide.
fn decides<O>(can: &Can<O>) -> Result<()> {
    if can.right() == Right::AgreeToRole { Ok(()) } else { can.must(Right::KeepPeople) }
}

/// Agrees. Neither who asked nor who is to be let in can, and whoever asked must still be one who may: two people who
/// look after people stand behind it when it is agreed.
///
/// # Errors
/// When the database fails.
pub fn agree(tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AgreeToRole)?;
    let (wanted, by) = (can.object(), &can.actor().person().id);
    if wanted.asked.by == *by || wanted.person == *by {
        return Ok(Err(Refused::NeedsAnother));
    }
    if !roles::still_may(tx, &wanted.asked.by, Right::KeepPeople)? {
        return Ok(Err(Refused::AskerGone));
    }
    if tx.execute(AGREE, params![&wanted.id, can.tenant(), by, now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("recovery.agree").on(&wanted.id).about(&wanted.person))?;
    Ok(Ok(()))
}

/// Takes it back, or says no.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64) -> Result<std::result::Result<(), Refused>> {
    decides(can)?;
    let wanted = can.object();
    if tx.execute(END, params![&wanted.id, can.tenant(), now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("recovery.end").on(&wanted.id).about(&wanted.person))?;
    Ok(Ok(()))
}

/// The one whom it is for says no: they have lost nothing. Says whether it was still to be stopped.
///
/// # Errors
/// When the database fails.
pub fn decline(tx: &mut Tx<'_>, actor: &Actor, id: &str, now: i64) -> Result<bool> {
    let person = &actor.person().id;
    if tx.execute(END_OWN, params![id, actor.tenant(), person, now, now - LASTS])? == 0 {
        return Ok(false);
    }
    actor.note(tx, &Act::new("recovery.end").on(id).about(person))?;
    Ok(true)
}

/// Ends what waits for somebody who goes.
pub(super) fn end_all(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<()> {
    tx.execute(END_ALL, params![&can.object().id, can.tenant(), now])?;
    Ok(())
}

/// Makes the link, once, after another has agreed. It lets them in for a day; with it the passkeys and sessions that
/// they had are gone.
///
/// # Errors
/// When the database fails.
pub fn link(tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64) -> Result<std::result::Result<Token, Refused>> {
    can.must(Right::KeepPeople)?;
    let wanted = can.object();
    if wanted.person == can.actor().person().id || wanted.agreed.is_none() {
        return Ok(Err(Refused::NeedsAnother));
    }
    if tx.execute(END, params![&wanted.id, can.tenant(), now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    let Some(token) = links::again(tx, &wanted.person, now, LINK_LASTS)? else { return Ok(Err(Refused::Over)) };
    can.note(tx, &Act::new("recovery.link").on(&wanted.id).about(&wanted.person))?;
    Ok(Ok(token))
}
