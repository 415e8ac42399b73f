//! Every version of an entry, and the one act by which somebody here makes a new one.

use super::{
    Circumstances, Incoming, Ready, by_ids,
    read::{among_twenty, twenty_at_a_time},
    save_all,
};
use crate::{
    hsds::{self, Object, Parts},
    listing::Row,
};
use kernel::{
    changes, digest, ids,
    storage::{Result, Row as Found, Tx, params},
};
use std::collections::HashMap;

const ADD: &str = "INSERT INTO directory_version (id, service, tenant, made_at, made_by, act, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const ANY: &str = "SELECT 1 FROM directory_version WHERE service = $1 LIMIT 1";
const OF: &str = "SELECT id, service, tenant, made_at, made_by, act, body FROM directory_version
    WHERE service = $1 ORDER BY made_at DESC, id DESC LIMIT $2";
const ONE: &str = "SELECT id, service, tenant, made_at, made_by, act, body FROM directory_version WHERE id = $1";
const BEFORE: &str = "SELECT id, service, tenant, made_at, made_by, act, body FROM directory_version
    WHERE service = $1 AND id < $2 ORDER BY id DESC LIMIT 1";
const FORGET: &str = "DELETE FROM directory_version WHERE service = $1";
const BY_PEOPLE: &str = among_twenty!(
    "SELECT DISTINCT service FROM directory_version WHERE made_by <> '' AND made_by <> 'job' AND service",
    ""
);

const FIRST: &str = among_twenty!("SELECT service, body FROM directory_version WHERE act = 'before' AND service", "");

pub(super) const STATEMENTS: &[&str] = &[ADD, ANY, OF, ONE, BEFORE, FORGET, BY_PEOPLE, FIRST];

/// So many versions are shown.
const SHOWN: i64 = 100;

/// What was done to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is as it was when somebody here first touched it.
    Before,
    /// It is new.
    New,
    /// It was changed.
    Change,
    /// Somebody said that it is right.
    Confirm,
    /// It is over.
    Close,
    /// It is there again.
    Reopen,
    /// An older version came back.
    Restore,
    /// Nobody had answered for so long that it was taken off the list.
    Hide,
    /// Another entry became a part of it.
    Merge,
    /// That was taken back.
    Unmerge,
}

impl Act {
    const ALL: [Self; 10] = [
        Self::Before,
        Self::New,
        Self::Change,
        Self::Confirm,
        Self::Close,
        Self::Reopen,
        Self::Restore,
        Self::Hide,
        Self::Merge,
        Self::Unmerge,
    ];

    /// The word in the table and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::New => "new",
            Self::Change => "change",
            Self::Confirm => "confirm",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Restore => "restore",
            Self::Hide => "hide",
            Self::Merge => "merge",
            Self::Unmerge => "unmerge",
        }
    }

    /// Whether it leaves a trace though the entry itself says the same as before.
    const fn is_always_kept(self) -> bool {
        matches!(self, Self::Merge | Self::Unmerge)
    }

    fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|act| act.word() == word).unwrap_or(Self::Change)
    }
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By<'a> {
    /// An editor: a person's identifier.
    Editor(&'a str),
    /// Whoever holds a link of the organisation.
    Holder,
    /// The program.
    Job,
}

impl<'a> By<'a> {
    fn word(self) -> &'a str {
        match self {
            Self::Editor(person) => person,
            Self::Holder => "holder",
            Self::Job => "job",
        }
    }
}

/// One version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its identifier; later ones are greater.
    pub id: String,
    /// Of which entry.
    pub service: String,
    /// Whose.
    pub tenant: String,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// A person's identifier, `holder`, `job`, or empty for what it was before.
    pub made_by: String,
    /// What was done.
    pub act: Act,
    /// The entry after it.
    pub parts: Parts,
}

/// Makes an entry what `parts` says, and keeps the version. The first time, what it was before is kept too. Says the
/// version's identifier; nothing when it is the same already.
///
/// # Errors
/// When the database fails.
pub fn keep_entry(
    tx: &mut Tx<'_>,
    (parts, tenant): (&Parts, &str),
    act: Act,
    by: By<'_>,
    now: i64,
) -> Result<Option<String>> {
    changes::take_turn(tx)?;
    let id = parts.service.id.clone();
    let before = by_ids(tx, std::slice::from_ref(&id))?.pop();
    let body = body_of(parts)?;
    let mut same = false;
    if let Some(before) = &before {
        same = body_of(&before.parts)? == body;
        if same && !act.is_always_kept() {
            return Ok(None);
        }
        if tx.row(ANY, params![&id])?.is_none() {
            add(tx, (&id, &before.tenant), (Act::Before, ""), &body_of(&before.parts)?, now)?;
        }
    }
    if !same {
        let digest = digest::fingerprint(body.as_bytes());
        let incoming = Incoming::Service { parts, digest: &digest, ready: &Ready::of(parts)? };
        save_all(tx, &[incoming], Circumstances { tenant: Some(tenant), now, ..Circumstances::default() })?;
    }
    let tenant = before.as_ref().map_or(tenant, |before| before.tenant.as_str());
    add(tx, (&id, tenant), (act, by.word()), &body, now).map(Some)
}

fn body_of(parts: &Parts) -> Result<String> {
    Ok(serde_json::to_string(&hsds::join(parts.clone()))?)
}

fn add(tx: &mut Tx<'_>, (id, tenant): (&str, &str), (act, by): (Act, &str), body: &str, now: i64) -> Result<String> {
    let version = ids::new_id().to_string();
    tx.execute(ADD, params![&version, id, tenant, now, by, act.word(), body])?;
    Ok(version)
}

fn version(row: &Found) -> Result<Version> {
    let object = super::read::object(&row.text(6)?)?;
    Ok(Version {
        id: row.text(0)?,
        service: row.text(1)?,
        tenant: row.text(2)?,
        made_at: row.int(3)?,
        made_by: row.text(4)?,
        act: Act::of(&row.text(5)?),
        parts: hsds::split(object, "nb"),
    })
}

/// The versions of an entry, newest first, at most [`SHOWN`].
///
/// # Errors
/// When the database fails.
pub fn versions(tx: &mut Tx<'_>, service: &str) -> Result<Vec<Version>> {
    tx.rows(OF, params![service, SHOWN])?.iter().map(version).collect()
}

/// One version.
///
/// # Errors
/// When the database fails.
pub fn version_of(tx: &mut Tx<'_>, id: &str) -> Result<Option<Version>> {
    tx.row(ONE, params![id])?.as_ref().map(version).transpose()
}

/// The version before this one.
///
/// # Errors
/// When the database fails.
pub fn version_before(tx: &mut Tx<'_>, service: &str, id: &str) -> Result<Option<Version>> {
    tx.row(BEFORE, params![service, id])?.as_ref().map(version).transpose()
}

/// Makes an entry what it was in a version. What it shares with others (who runs it, where it is) stays as it is today
/// where it is the same organisation and the same place.
///
/// # Errors
/// When the database fails.
pub fn restore_entry(tx: &mut Tx<'_>, then: &Version, today: &Row, by: By<'_>, now: i64) -> Result<Option<String>> {
    restore_as(tx, (then, today), Act::Restore, by, now)
}

/// The same, as part of another act.
pub(super) fn restore_as(
    tx: &mut Tx<'_>,
    (then, today): (&Version, &Row),
    act: Act,
    by: By<'_>,
    now: i64,
) -> Result<Option<String>> {
    let mut parts = then.parts.clone();
    if let (Some(was), Some(is)) = (&parts.organization, &today.parts.organization)
        && was.id == is.id
    {
        let (id, is) = (is.id.clone(), is.clone());
        parts.content.retain(|content| content.owner != id);
        parts.content.extend(today.parts.content.iter().filter(|content| content.owner == id).cloned());
        parts.organization = Some(is);
    }
    keep_entry(tx, (&parts, &then.tenant), act, by, now)
}

/// Those of these entries that a person has changed or confirmed here, each with what it was before as far as it came
/// from elsewhere. Nothing from outside may write over them unseen.
///
/// # Errors
/// When the database fails.
pub fn kept_by_hand(tx: &mut Tx<'_>, services: &[String]) -> Result<HashMap<String, Option<Object>>> {
    let by_hand =
        twenty_at_a_time(tx, BY_PEOPLE, services)?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>>>()?;
    let mut kept: HashMap<_, _> = by_hand.iter().map(|id| (id.clone(), None)).collect();
    for row in twenty_at_a_time(tx, FIRST, &by_hand)? {
        kept.insert(row.text(0)?, Some(super::read::object(&row.text(1)?)?));
    }
    Ok(kept)
}

/// Forgets all versions of an entry that has gone with everything.
///
/// # Errors
/// When the database fails.
pub fn forget_versions(tx: &mut Tx<'_>, service: &str) -> Result<u64> {
    tx.execute(FORGET, params![service])
}
