//! People: invited, changed, ended.

use super::{Refused, roles};
use crate::{
    access::{Can, Right},
    people::Person,
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
const END: &str = "UPDATE trust_person SET ended_at = $3 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const END_SESSIONS: &str = "DELETE FROM trust_session WHERE person = $1 AND tenant = $2";
const END_LINKS: &str = "DELETE FROM trust_link WHERE person = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] = &[TAKEN, ADD, CHANGE, ALL, ONE, BY_EMAIL, END, END_SESSIONS, END_LINKS];

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

/// The tenant's people in order of name, after the one named; ended ones too, and they say so.
///
/// # Errors
/// When the database fails.
pub fn all(tx: &mut Tx<'_>, can: &Can, after: (&str, &str), limit: i64) -> Result<Vec<Person>> {
    tx.rows(ALL, params![can.tenant(), after.0, after.1, limit])?.iter().map(person).collect()
}

/// One of the tenant's people, to do something with; nothing when they are not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Person>>> {
    let row = tx.row(ONE, params![can.tenant(), id])?;
    row.map(|row| Ok(can.over(person(&row)?))).transpose()
}

/// Who works somewhere under this e-mail: for signing in, before anybody is anybody.
///
/// # Errors
/// When the database fails.
pub fn by_email(tx: &mut Tx<'_>, email: &str) -> Result<Vec<Person>> {
    tx.rows(BY_EMAIL, params![email])?.iter().map(person).collect()
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
    tx.execute(CHANGE, params![id, can.tenant(), about.name, about.email, about.language.tag()])?;
    Ok(Ok(()))
}

/// Somebody does not work here any more: their roles end, their sessions and links are gone at once. What they did stays.
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
    roles::end_all(tx, can, now)?;
    tx.execute(END_SESSIONS, params![id, can.tenant()])?;
    tx.execute(END_LINKS, params![id, can.tenant()])?;
    Ok(Ok(()))
}
