//! Letting somebody in again who has lost every way in: one colleague asks, another agrees, then a link is made once.
//! A mailbox alone never does.

use super::{Refused, links, roles};
use crate::{
    access::{Can, Right},
    audit::Act,
    people::Person,
    secret::Token,
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};

const ASK: &str = "INSERT INTO trust_recovery (id, tenant, person, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)";
const OPEN: &str = "SELECT r.id, r.person, p.name, r.asked_by, r.asked_at, r.agreed_by, r.agreed_at
    FROM trust_recovery r JOIN trust_person p ON p.id = r.person
    WHERE r.tenant = $1 AND r.ended_at IS NULL AND r.asked_at > $2 AND p.ended_at IS NULL ORDER BY r.asked_at, r.id";
const ONE: &str = "SELECT r.id, r.person, p.name, r.asked_by, r.asked_at, r.agreed_by, r.agreed_at
    FROM trust_recovery r JOIN trust_person p ON p.id = r.person
    WHERE r.tenant = $1 AND r.id = $2 AND r.ended_at IS NULL AND r.asked_at > $3 AND p.ended_at IS NULL";
const SAME: &str =
    "SELECT 1 FROM trust_recovery WHERE person = $1 AND tenant = $2 AND ended_at IS NULL AND asked_at > $3";
const AGREE: &str = "UPDATE trust_recovery SET agreed_by = $3, agreed_at = $4
    WHERE id = $1 AND tenant = $2 AND agreed_at IS NULL AND ended_at IS NULL";
const END: &str = "UPDATE trust_recovery SET ended_at = $3 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[ASK, OPEN, ONE, SAME, AGREE, END];

/// So long after it was asked it can be agreed to and the link be made, milliseconds: three days.
pub const LASTS: i64 = 3 * 24 * 60 * 60 * 1000;
/// How long the link can be used, milliseconds: a day.
pub const LINK_LASTS: i64 = 24 * 60 * 60 * 1000;

/// Somebody is to be let in again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Opaque.
    pub id: String,
    /// Who is to be let in.
    pub person: String,
    /// As colleagues know them.
    pub name: String,
    /// Who asked.
    pub asked_by: String,
    /// When, milliseconds since 1970.
    pub asked_at: i64,
    /// Who agreed; nobody while it waits.
    pub agreed_by: Option<String>,
    /// When.
    pub agreed_at: Option<i64>,
}

fn recovery(row: &Row) -> Result<Recovery> {
    Ok(Recovery {
        id: row.text(0)?,
        person: row.text(1)?,
        name: row.text(2)?,
        asked_by: row.text(3)?,
        asked_at: row.int(4)?,
        agreed_by: row.maybe_text(5)?,
        agreed_at: row.maybe_int(6)?,
    })
}

/// Asks that somebody be let in again. Not for oneself; not where it was asked already. Says what it is called.
///
/// # Errors
/// When the database fails.
pub fn ask(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<std::result::Result<String, Refused>> {
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
    can.note(tx, &Act::new("recovery.ask").on(&id).about(&person.id))?;
    Ok(Ok(id))
}

/// Either of the two who decide.
fn decides<O>(can: &Can<O>) -> Result<()> {
    if can.right() == Right::AgreeToRole { Ok(()) } else { can.must(Right::KeepPeople) }
}

/// Those that wait for somebody to agree, or for their link to be made. That they were read is written down, so this
/// wants a transaction that writes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn open(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Recovery>> {
    decides(can)?;
    can.note(tx, &Act::new("recovery.list").of("contact"))?;
    tx.rows(OPEN, params![can.tenant(), now - LASTS])?.iter().map(recovery).collect()
}

/// One of them, to do something with; nothing when it is not there, not theirs, over or too old. That it was read is
/// written down, so this wants a transaction that writes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<Option<Can<Recovery>>> {
    decides(can)?;
    let Some(row) = tx.row(ONE, params![can.tenant(), id, now - LASTS])? else { return Ok(None) };
    let found = recovery(&row)?;
    can.note(tx, &Act::new("recovery.read").of("contact").on(&found.id).about(&found.person))?;
    Ok(Some(can.over(found)))
}

/// Agrees. Neither who asked nor who is to be let in can.
///
/// # Errors
/// When the database fails.
pub fn agree(tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AgreeToRole)?;
    let (wanted, by) = (can.object(), &can.actor().person().id);
    if wanted.asked_by == *by || wanted.person == *by {
        return Ok(Err(Refused::NeedsAnother));
    }
    if !roles::still_may(tx, &wanted.asked_by, Right::KeepPeople)? {
        return Ok(Err(Refused::Over));
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

/// Makes the link, once, after another has agreed. It lets them in for a day; with it the passkeys and sessions that
/// they had are gone.
///
/// # Errors
/// When the database fails.
pub fn link(tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64) -> Result<std::result::Result<Token, Refused>> {
    can.must(Right::KeepPeople)?;
    let wanted = can.object();
    if wanted.person == can.actor().person().id || wanted.agreed_at.is_none() {
        return Ok(Err(Refused::NeedsAnother));
    }
    if tx.execute(END, params![&wanted.id, can.tenant(), now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    let Some(token) = links::again(tx, &wanted.person, now, LINK_LASTS)? else { return Ok(Err(Refused::Over)) };
    can.note(tx, &Act::new("recovery.link").on(&wanted.id).about(&wanted.person))?;
    Ok(Ok(token))
}
