//! People: invited, changed, ended.

use super::{Refused, identities, recovery, roles};
use crate::{
    access::{Can, Right},
    audit::Act,
    people::{Held, Person, Role},
};
use kernel::{
    Language, ids,
    storage::{Result, Row, Tx, params},
};

const TAKEN: &str = "SELECT 1 FROM trust_person WHERE tenant = $1 AND email = $2 AND id <> $3";
const ADD: &str =
    "INSERT INTO trust_person (id, tenant, name, email, language, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
const CHANGE: &str = "UPDATE trust_person SET name = $3, email = $4, language = $5 WHERE id = $1 AND tenant = $2";
const ALL: &str = "SELECT id, tenant, name, email, language, ended_at FROM trust_person
    WHERE tenant = $1 AND (name > $2 OR (name = $2 AND id > $3)) ORDER BY name, id LIMIT $4";
const ONE: &str = "SELECT id, tenant, name, email, language, ended_at FROM trust_person WHERE tenant = $1 AND id = $2";
const BY_EMAIL: &str = "SELECT id, tenant, name, email, language, ended_at FROM trust_person
    WHERE email = $1 AND ended_at IS NULL ORDER BY tenant";
const HERE: &str =
    "SELECT id, tenant, name, email, language, ended_at FROM trust_person WHERE id = $1 AND ended_at IS NULL";
const WHO_HOLD: &str =
    "SELECT DISTINCT p.tenant, p.id, g.role FROM trust_person p JOIN trust_grant g ON g.person = p.id
    WHERE p.ended_at IS NULL AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL ORDER BY p.tenant, p.id, g.role";
const END: &str = "UPDATE trust_person SET ended_at = $3 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const REOPEN: &str = "UPDATE trust_person SET ended_at = NULL WHERE id = $1 AND tenant = $2 AND ended_at IS NOT NULL";
const END_SESSIONS: &str = "DELETE FROM trust_session WHERE person = $1 AND tenant = $2";
const END_LINKS: &str = "DELETE FROM trust_link WHERE person = $1 AND tenant = $2";
const END_PASSKEYS: &str = "DELETE FROM trust_passkey WHERE person = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] =
    &[TAKEN, ADD, CHANGE, ALL, ONE, BY_EMAIL, HERE, WHO_HOLD, END, REOPEN, END_SESSIONS, END_LINKS, END_PASSKEYS];

pub(super) fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.text(0)?,
        tenant: row.text(1)?,
        name: row.text(2)?,
        email: row.text(3)?,
        language: Language::parse(&row.text(4)?).unwrap_or_default(),
        ended_at: row.maybe_int(5)?,
    })
}

/// What is written about a person. The e-mail is as [`crate::people::person::email`] gives it.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// As colleagues know them.
    pub name: &'a str,
    /// Where mail reaches them.
    pub email: &'a str,
    /// The language of mail to them.
    pub language: Language,
}

/// The tenant's people in order of name, after the one named; ended ones too, and they say so. That they were read is
/// written down, so this wants a transaction that writes.
///
/// # Errors
/// When the database fails.
pub fn all(tx: &mut Tx<'_>, can: &Can, after: (&str, &str), limit: i64) -> Result<Vec<Person>> {
    can.note(tx, &Act::new("person.list").of("contact"))?;
    tx.rows(ALL, params![can.tenant(), after.0, after.1, limit])?.iter().map(person).collect()
}

/// One of the tenant's people, to do something with; nothing when they are not there, not theirs, or out of sight. That
/// they were read is written down, so this wants a transaction that writes.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Person>>> {
    let Some(row) = tx.row(ONE, params![can.tenant(), id])? else { return Ok(None) };
    let person = person(&row)?;
    let held = if can.units().is_some() { roles::of_person(tx, &person.id)? } else { Vec::new() };
    if !in_sight(can, &person.id, &held) {
        return Ok(None);
    }
    can.note(tx, &Act::new("person.read").of("contact").on(&person.id).about(&person.id))?;
    Ok(Some(can.over(person)))
}

/// Whether the asker may see somebody who holds these roles: themselves always, others in the asker's units.
pub(super) fn in_sight(can: &Can, person: &str, held: &[Held]) -> bool {
    let Some(units) = can.units() else { return true };
    let near = held.iter().filter_map(|held| held.unit.as_deref()).any(|unit| units.contains(&unit));
    near || can.actor().person().id == person
}

/// Who works somewhere under this e-mail: for signing in, before anybody is anybody.
///
/// # Errors
/// When the database fails.
pub fn by_email(tx: &mut Tx<'_>, email: &str) -> Result<Vec<Person>> {
    tx.rows(BY_EMAIL, params![email])?.iter().map(person).collect()
}

/// Somebody who works here, for the mail that goes to them; nothing when they do not any more.
///
/// # Errors
/// When the database fails.
pub fn to_be_written_to(tx: &mut Tx<'_>, id: &str) -> Result<Option<Person>> {
    tx.row(HERE, params![id])?.map(|row| person(&row)).transpose()
}

/// Who holds a right now, in every tenant: the tenant's and the person's identifier. For what the program sends by itself; it
/// gives no name and no address.
///
/// # Errors
/// When the database fails.
pub fn who_hold(tx: &mut Tx<'_>, right: Right) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for row in tx.rows(WHO_HOLD, params![])? {
        if Role::of(&row.text(2)?).is_some_and(|role| right.is_given_to(role)) {
            all.push((row.text(0)?, row.text(1)?));
        }
    }
    all.dedup();
    Ok(all)
}

/// Adds somebody. They have no role yet, and no way in but the one they are sent.
///
/// # Errors
/// When the database fails.
pub fn add(
    tx: &mut Tx<'_>,
    can: &Can,
    about: About<'_>,
    now: i64,
) -> Result<std::result::Result<Can<Person>, Refused>> {
    can.must(Right::KeepPeople)?;
    let Some(id) = insert(tx, can.tenant(), about, now)? else { return Ok(Err(Refused::EmailTaken)) };
    can.note(tx, &Act::new("person.add").on(&id).about(&id))?;
    let known = one(tx, can, &id)?;
    Ok(known.ok_or(Refused::Over))
}

/// Adds somebody without being asked who asks: for the command line, where there is nobody yet.
///
/// # Errors
/// When the database fails. Nothing comes back where the e-mail is taken.
pub(crate) fn insert(tx: &mut Tx<'_>, tenant: &str, about: About<'_>, now: i64) -> Result<Option<String>> {
    let id = ids::new_id().to_string();
    if tx.row(TAKEN, params![tenant, about.email, &id])?.is_some() {
        return Ok(None);
    }
    tx.execute(ADD, params![&id, tenant, about.name, about.email, about.language.tag(), now])?;
    Ok(Some(id))
}

/// Writes anew what is written about a person.
///
/// # Errors
/// When the database fails.
pub fn change(tx: &mut Tx<'_>, can: &Can<Person>, about: About<'_>) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::KeepPeople)?;
    let id = &can.object().id;
    if tx.row(TAKEN, params![can.tenant(), about.email, id])?.is_some() {
        return Ok(Err(Refused::EmailTaken));
    }
    can.note(tx, &Act::new("person.change").on(id).about(id))?;
    tx.execute(CHANGE, params![id, can.tenant(), about.name, about.email, about.language.tag()])?;
    Ok(Ok(()))
}

/// Somebody is back. They have no role and no way in; both are given anew.
///
/// # Errors
/// When the database fails.
pub fn reopen(tx: &mut Tx<'_>, can: &Can<Person>) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::KeepPeople)?;
    let id = &can.object().id;
    if tx.execute(REOPEN, params![id, can.tenant()])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("person.reopen").on(id).about(id))?;
    Ok(Ok(()))
}

/// Signs somebody out everywhere, at their next page. Says in how many browsers.
///
/// # Errors
/// When the database fails.
pub fn sign_out(tx: &mut Tx<'_>, can: &Can<Person>) -> Result<u64> {
    can.must(Right::KeepPeople)?;
    let id = &can.object().id;
    let ended = tx.execute(END_SESSIONS, params![id, can.tenant()])?;
    if ended > 0 {
        can.note(tx, &Act::new("session.end_all").on(id).about(id))?;
    }
    Ok(ended)
}

/// Somebody does not work here any more: their roles end; sessions, links and passkeys are gone at once. What they did stays.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::KeepPeople)?;
    let id = &can.object().id;
    if !roles::others_administer(tx, can.tenant(), id)? {
        return Ok(Err(Refused::LastAdministrator));
    }
    if tx.execute(END, params![id, can.tenant(), now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("person.end").on(id).about(id))?;
    roles::end_all(tx, can, now)?;
    recovery::end_all(tx, can, now)?;
    tx.execute(END_SESSIONS, params![id, can.tenant()])?;
    tx.execute(END_LINKS, params![id, can.tenant()])?;
    tx.execute(END_PASSKEYS, params![id, can.tenant()])?;
    identities::end_all(tx, id, can.tenant())?;
    Ok(Ok(()))
}
