//! Passkeys: which public key is whose. What one is and whether an answer holds, the room `signin` asks `webauthn-rs`.

use super::links;
use crate::{
    access::{Actor, Can},
    audit::{self, Act, Entry},
    people::{Person, Way},
    secret::Token,
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};

const OWN: &str = "SELECT id, name, backed_up, made_at, used_at, credential_id FROM trust_passkey
    WHERE person = $1 AND tenant = $2 ORDER BY made_at, id";
const ONE: &str = "SELECT id, name, backed_up, made_at, used_at, credential_id FROM trust_passkey
    WHERE person = $1 AND tenant = $2 AND id = $3";
const COUNT: &str = "SELECT COUNT(*) FROM trust_passkey WHERE person = $1";
const TAKEN: &str = "SELECT 1 FROM trust_passkey WHERE credential_id = $1";
const ADD: &str = "INSERT INTO trust_passkey (id, tenant, person, name, credential_id, credential, backed_up, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const END_INVITATIONS: &str = "DELETE FROM trust_link WHERE person = $1 AND purpose = 'invitation' AND used_at IS NULL";
const RENAME: &str = "UPDATE trust_passkey SET name = $4 WHERE id = $1 AND person = $2 AND tenant = $3";
const REMOVE: &str = "DELETE FROM trust_passkey WHERE id = $1 AND person = $2 AND tenant = $3";
const END_SESSIONS: &str =
    "DELETE FROM trust_session WHERE person = $1 AND passkey = $2 AND SUBSTR(token, 1, 16) <> $3";
const KNOWN: &str = "SELECT k.id, k.tenant, k.person, k.credential FROM trust_passkey k
    JOIN trust_person p ON p.id = k.person WHERE k.credential_id = $1 AND p.ended_at IS NULL";
const USED: &str = "UPDATE trust_passkey SET credential = $2, backed_up = $3, used_at = $4 WHERE id = $1";
const TIE: &str = "UPDATE trust_session SET passkey = $2 WHERE token = $1";
const BEGIN_ANEW: &str = "DELETE FROM trust_passkey WHERE person = $1 RETURNING id, tenant";
const BEGIN_ANEW_SESSIONS: &str = "DELETE FROM trust_session WHERE person = $1";

pub(super) const STATEMENTS: &[&str] = &[
    OWN,
    ONE,
    COUNT,
    TAKEN,
    ADD,
    END_INVITATIONS,
    RENAME,
    REMOVE,
    END_SESSIONS,
    KNOWN,
    USED,
    TIE,
    BEGIN_ANEW,
    BEGIN_ANEW_SESSIONS,
];

/// More than this nobody has use for.
pub const MOST: usize = 20;
/// The longest name, letters.
pub const LONGEST_NAME: usize = 60;

/// One of somebody's passkeys, as they know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Opaque; names it in a form.
    pub id: String,
    /// «iPhone».
    pub name: String,
    /// Whether the device keeps a copy of it elsewhere, so that it outlives the device (WebAuthn §6.1.3, `BS`).
    pub backed_up: bool,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// When somebody last came in by it.
    pub used_at: Option<i64>,
    /// What the authenticator calls it, hexadecimal.
    pub credential_id: String,
}

/// A passkey on its way in, after its answer was found to hold.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// What to call it; as [`name`] gives it.
    pub name: &'a str,
    /// What the authenticator calls it, hexadecimal.
    pub credential_id: &'a str,
    /// The public key and what belongs to it, JSON.
    pub credential: &'a str,
    /// Whether a copy of it is kept elsewhere.
    pub backed_up: bool,
}

/// Whose a credential is, for somebody who is nobody yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Which passkey.
    pub id: String,
    /// Whose tenant.
    pub tenant: String,
    /// Whose.
    pub person: String,
    /// The public key and what belongs to it, JSON.
    pub credential: String,
}

/// Why a passkey was not added or removed. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A fresh proof is needed first, and a link by e-mail is none for who has a passkey.
    ProveFirst,
    /// There are [`MOST`] already.
    TooMany,
    /// It is somebody's already.
    Taken,
    /// There is no such passkey of theirs.
    Unknown,
}

/// A name as it is kept: one line without space around it, at most [`LONGEST_NAME`] letters. Nothing when it is empty or
/// longer.
#[must_use]
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let right = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    right.then_some(name)
}

fn passkey(row: &Row) -> Result<Passkey> {
    Ok(Passkey {
        id: row.text(0)?,
        name: row.text(1)?,
        backed_up: row.int(2)? != 0,
        made_at: row.int(3)?,
        used_at: row.maybe_int(4)?,
        credential_id: row.text(5)?,
    })
}

/// Somebody's own, the oldest first.
///
/// # Errors
/// When the database fails.
pub fn own(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Passkey>> {
    tx.rows(OWN, params![&actor.person().id, actor.tenant()])?.iter().map(passkey).collect()
}

/// One of somebody's own; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<Option<Passkey>> {
    tx.row(ONE, params![&actor.person().id, actor.tenant(), id])?.as_ref().map(passkey).transpose()
}

/// How many a person has.
pub(super) fn count(tx: &mut Tx<'_>, person: &str) -> Result<i64> {
    tx.row(COUNT, params![person])?.map_or(Ok(0), |row| row.int(0))
}

/// Whether somebody has any, or comes in through a provider; who does is not invited again by one colleague alone.
///
/// # Errors
/// When the database fails.
pub fn has(tx: &mut Tx<'_>, can: &Can<Person>) -> Result<bool> {
    links::has_better(tx, &can.object().id)
}

/// Whether somebody may add and remove passkeys now: they have proved just now that it is they. For the first one a link
/// in a mail is enough, just after it was used; and an invitation for as long as its session is open, since whoever
/// reads the page slowly has no other way in. Whoever reads somebody's mail must not make a way in of their own.
///
/// # Errors
/// When the database fails.
pub fn may_change(tx: &mut Tx<'_>, actor: &Actor) -> Result<bool> {
    let person = &actor.person().id;
    if actor.is_fresh() {
        return Ok(true);
    }
    if actor.way() == Way::Invitation {
        return Ok(count(tx, person)? == 0);
    }
    Ok(actor.is_just_in() && !links::has_better(tx, person)?)
}

/// Adds one. Invitations that were not used are gone with it. Says what it is called in the database.
///
/// # Errors
/// When the database fails.
pub fn add(tx: &mut Tx<'_>, actor: &Actor, new: New<'_>, now: i64) -> Result<std::result::Result<String, Refused>> {
    tx.lock("trust_passkey")?;
    if !may_change(tx, actor)? {
        return Ok(Err(Refused::ProveFirst));
    }
    let (person, tenant) = (&actor.person().id, actor.tenant());
    if usize::try_from(count(tx, person)?).is_ok_and(|count| count >= MOST) {
        return Ok(Err(Refused::TooMany));
    }
    if tx.row(TAKEN, params![new.credential_id])?.is_some() {
        return Ok(Err(Refused::Taken));
    }
    let (id, backed_up) = (ids::new_id().to_string(), i64::from(new.backed_up));
    let name = free_name(tx, actor, new.name)?;
    tx.execute(ADD, params![&id, tenant, person, &name, new.credential_id, new.credential, backed_up, now])?;
    tx.execute(END_INVITATIONS, params![person])?;
    actor.note(tx, &Act::new("passkey.add").on(&id).about(person))?;
    Ok(Ok(id))
}

/// «iPhone», and «iPhone 2» where there is one already.
fn free_name(tx: &mut Tx<'_>, actor: &Actor, wanted: &str) -> Result<String> {
    let taken: Vec<String> = own(tx, actor)?.into_iter().map(|passkey| passkey.name).collect();
    let numbered = (2..=MOST + 1).map(|n| format!("{wanted} {n}"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    Ok(names.find(|name| !taken.contains(name)).unwrap_or_else(|| wanted.to_owned()))
}

/// Gives one's own another name. Says whether there was one.
///
/// # Errors
/// When the database fails.
pub fn rename(tx: &mut Tx<'_>, actor: &Actor, id: &str, name: &str) -> Result<bool> {
    if tx.execute(RENAME, params![id, &actor.person().id, actor.tenant(), name])? == 0 {
        return Ok(false);
    }
    actor.note(tx, &Act::new("passkey.rename").on(id).about(&actor.person().id))?;
    Ok(true)
}

/// Removes one's own. Sessions that came in by it are over, but the one at hand, which was proved just now.
///
/// # Errors
/// When the database fails.
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, id: &str) -> Result<std::result::Result<(), Refused>> {
    tx.lock("trust_passkey")?;
    if !may_change(tx, actor)? {
        return Ok(Err(Refused::ProveFirst));
    }
    let person = &actor.person().id;
    if tx.execute(REMOVE, params![id, person, actor.tenant()])? == 0 {
        return Ok(Err(Refused::Unknown));
    }
    tx.execute(END_SESSIONS, params![person, id, actor.session()])?;
    actor.note(tx, &Act::new("passkey.remove").on(id).about(person))?;
    Ok(Ok(()))
}

/// Whose credential this is: for signing in, before anybody is anybody. Nothing when nobody's who works here.
///
/// # Errors
/// When the database fails.
pub fn known(tx: &mut Tx<'_>, credential_id: &str) -> Result<Option<Known>> {
    let row = tx.row(KNOWN, params![credential_id])?;
    let known =
        |row: Row| Ok(Known { id: row.text(0)?, tenant: row.text(1)?, person: row.text(2)?, credential: row.text(3)? });
    row.map(known).transpose()
}

/// Somebody has come in by it: its counter as it is now, and the session that began or went on.
///
/// # Errors
/// When the database fails.
pub fn used(tx: &mut Tx<'_>, known: &Known, after: (&str, bool), session: &Token, now: i64) -> Result<()> {
    let session = session.stored();
    tx.execute(USED, params![&known.id, after.0, i64::from(after.1), now])?;
    tx.execute(TIE, params![&session.0, &known.id])?;
    note(tx, "passkey.use", known, session.name(), now)
}

/// An answer was right in all but its counter, which had gone back: there may be two of what should be one. Nobody was
/// let in, and it is written down.
///
/// # Errors
/// When it cannot be written.
pub fn suspect(tx: &mut Tx<'_>, known: &Known, now: i64) -> Result<()> {
    note(tx, "passkey.suspect", known, "", now)
}

fn note(tx: &mut Tx<'_>, what: &'static str, known: &Known, session: &str, now: i64) -> Result<()> {
    let entry = Act::new(what).on(&known.id).about(&known.person).by(&known.tenant, &known.person, now);
    audit::record(tx, &Entry { session: session.to_owned(), ..entry })
}

/// Somebody was invited (again) and begins anew: what they had opens nothing any more, wherever it is by now.
pub(super) fn begin_anew(tx: &mut Tx<'_>, person: &str, now: i64) -> Result<()> {
    tx.execute(BEGIN_ANEW_SESSIONS, params![person])?;
    let rows = tx.rows(BEGIN_ANEW, params![person])?;
    for row in rows {
        let (id, tenant) = (row.text(0)?, row.text(1)?);
        audit::record(tx, &Act::new("passkey.lose").on(&id).about(person).by(&tenant, person, now))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(name("  Min \n iPhone "), Some("Min iPhone".into()));
        assert_eq!(name(" "), None);
        assert_eq!(name(&"å".repeat(60)), Some("å".repeat(60)));
        assert_eq!(name(&"å".repeat(61)), None);
    }
}
