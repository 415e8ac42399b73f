//! Who somebody is at a provider (OpenID Connect), known by a mark that says nothing to others.

use super::links;
use crate::{
    access::Actor,
    audit::{self, Act},
    vault::{self, Exact, Vault},
};
use kernel::{
    ids,
    storage::{Result, Tx, params},
};

const KNOWN: &str = "SELECT i.id, i.person FROM trust_identity i JOIN trust_person p ON p.id = i.person
    WHERE i.tenant = $1 AND i.mark = $2 AND p.ended_at IS NULL";
const TAKEN: &str = "SELECT person FROM trust_identity WHERE tenant = $1 AND mark = $2";
const USED: &str = "UPDATE trust_identity SET used_at = $2, provider = $3 WHERE id = $1";
const ADD: &str = "INSERT INTO trust_identity (id, tenant, person, provider, mark, made_at, used_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6)";
const BY_EMAIL: &str = "SELECT p.id FROM trust_person p WHERE p.tenant = $1 AND p.email = $2 AND p.ended_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM trust_identity i WHERE i.person = p.id AND i.provider = $3)";
const OWN: &str = "SELECT id, provider, made_at, used_at FROM trust_identity
    WHERE person = $1 AND ended_at IS NULL ORDER BY made_at, id";
const COUNT: &str = "SELECT COUNT(*) FROM trust_identity WHERE person = $1 AND ended_at IS NULL";
const LAST: &str = "SELECT provider FROM trust_identity WHERE person = $1 AND ended_at IS NULL
    ORDER BY used_at DESC, id LIMIT 1";
const END: &str = "UPDATE trust_identity SET mark = NULL, ended_at = $3
    WHERE id = $1 AND person = $2 AND ended_at IS NULL";
const END_SESSIONS: &str =
    "DELETE FROM trust_session WHERE person = $1 AND way = 'oidc' AND SUBSTR(token, 1, 16) <> $2";
const BEGIN_ANEW: &str = "UPDATE trust_identity SET mark = NULL, ended_at = $2 WHERE person = $1 AND ended_at IS NULL
    RETURNING id, tenant";
const END_ALL: &str = "DELETE FROM trust_identity WHERE person = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] =
    &[KNOWN, TAKEN, USED, ADD, BY_EMAIL, OWN, COUNT, LAST, END, END_SESSIONS, BEGIN_ANEW, END_ALL];

/// What somebody has joined, in their own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its identifier.
    pub id: String,
    /// The provider's key.
    pub provider: String,
    /// When it was joined, milliseconds since 1970.
    pub made_at: i64,
    /// When it was last used, milliseconds since 1970.
    pub used_at: i64,
}

/// Somebody whom a provider has just vouched for: in which tenant, by which provider, under which [`mark`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched {
    /// Where they come in.
    pub tenant: String,
    /// The provider's key.
    pub provider: String,
    /// What they are known by.
    pub mark: String,
}

/// Why nothing was joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// It belongs to somebody else here.
    Taken,
}

/// What somebody is known by in a tenant: a blind index of what their provider calls them.
///
/// # Errors
/// When the keystore fails.
pub async fn mark(vault: &Vault, tenant: &str, who: &Exact, now: i64) -> vault::Result<String> {
    vault.index(tenant, "trust_identity", "mark", who, now).await
}

/// Who this is here; notes that they came. Nothing when nobody has joined it.
///
/// # Errors
/// When the database fails.
pub fn known(tx: &mut Tx<'_>, vouched: &Vouched, now: i64) -> Result<Option<String>> {
    let Some(row) = tx.row(KNOWN, params![&vouched.tenant, &vouched.mark])? else { return Ok(None) };
    tx.execute(USED, params![&row.text(0)?, now, &vouched.provider])?;
    row.text(1).map(Some)
}

/// Joins it to the one who has this e-mail here, the first time they come from this provider and never again; for
/// providers whose addresses the operator trusts. Nothing when there is nobody, they came from there before, or one
/// colleague may not make them a way in ([`links::may_be_invited`]): a colleague can change the address.
///
/// # Errors
/// When the database fails.
pub fn join_by_email(tx: &mut Tx<'_>, vouched: &Vouched, email: &str, now: i64) -> Result<Option<String>> {
    tx.lock("trust_identity")?;
    if tx.row(TAKEN, params![&vouched.tenant, &vouched.mark])?.is_some() {
        return Ok(None);
    }
    let Some(row) = tx.row(BY_EMAIL, params![&vouched.tenant, email, &vouched.provider])? else { return Ok(None) };
    let person = row.text(0)?;
    if !links::may_be_invited(tx, &person)? {
        return Ok(None);
    }
    let id = add(tx, vouched, &person, now)?;
    let act = Act::new("identity.join_by_email").on(&id).about(&person);
    audit::record(tx, &act.by(&vouched.tenant, &person, now))?;
    Ok(Some(person))
}

/// Joins it to the one who is signed in. What is joined to them already stays as it is; says whether it was not.
///
/// # Errors
/// When the database fails.
pub fn join(
    tx: &mut Tx<'_>,
    actor: &Actor,
    vouched: &Vouched,
    now: i64,
) -> Result<std::result::Result<bool, NotJoined>> {
    tx.lock("trust_identity")?;
    let person = &actor.person().id;
    if actor.tenant() != vouched.tenant {
        return Ok(Err(NotJoined::Taken));
    }
    if let Some(row) = tx.row(TAKEN, params![&vouched.tenant, &vouched.mark])? {
        return Ok(if row.text(0)? == *person { Ok(false) } else { Err(NotJoined::Taken) });
    }
    let id = add(tx, vouched, person, now)?;
    actor.note(tx, &Act::new("identity.join").on(&id).about(person))?;
    Ok(Ok(true))
}

fn add(tx: &mut Tx<'_>, vouched: &Vouched, person: &str, now: i64) -> Result<String> {
    let id = ids::new_id().to_string();
    tx.execute(ADD, params![&id, &vouched.tenant, person, &vouched.provider, &vouched.mark, now])?;
    Ok(id)
}

/// What somebody has joined.
///
/// # Errors
/// When the database fails.
pub fn own(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Identity>> {
    let rows = tx.rows(OWN, params![&actor.person().id])?;
    let identity = |row: &kernel::storage::Row| {
        Ok(Identity { id: row.text(0)?, provider: row.text(1)?, made_at: row.int(2)?, used_at: row.int(3)? })
    };
    rows.iter().map(identity).collect()
}

/// How many a person has.
pub(super) fn count(tx: &mut Tx<'_>, person: &str) -> Result<i64> {
    tx.row(COUNT, params![person])?.map_or(Ok(0), |row| row.int(0))
}

/// The provider that somebody came from last.
///
/// # Errors
/// When the database fails.
pub fn last_used(tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<String>> {
    tx.row(LAST, params![&actor.person().id])?.map(|row| row.text(0)).transpose()
}

/// Takes one of somebody's own away. Sessions that came in from a provider are over, but the one at hand. Says whether there
/// was one.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, actor: &Actor, id: &str, now: i64) -> Result<bool> {
    let person = &actor.person().id;
    if tx.execute(END, params![id, person, now])? == 0 {
        return Ok(false);
    }
    tx.execute(END_SESSIONS, params![person, actor.session()])?;
    actor.note(tx, &Act::new("identity.end").on(id).about(person))?;
    Ok(true)
}

/// Somebody was invited (again) and begins anew: who they were at providers opens nothing any more.
pub(super) fn begin_anew(tx: &mut Tx<'_>, person: &str, now: i64) -> Result<()> {
    for row in tx.rows(BEGIN_ANEW, params![person, now])? {
        let (id, tenant) = (row.text(0)?, row.text(1)?);
        audit::record(tx, &Act::new("identity.lose").on(&id).about(person).by(&tenant, person, now))?;
    }
    Ok(())
}

/// Forgets all of somebody's who does not work here any more.
pub(super) fn end_all(tx: &mut Tx<'_>, person: &str, tenant: &str) -> Result<()> {
    tx.execute(END_ALL, params![person, tenant])?;
    Ok(())
}
