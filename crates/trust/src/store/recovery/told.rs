//! What is told of somebody who is to be let in again, to colleagues and to themselves.
//!
//! Why it was asked and who ended it stand in the audit, beside each act; here they are read from there.

use super::{LASTS, decides};
use crate::{
    access::{Actor, Can, Right},
    audit::Act,
    people::Person,
};
use kernel::storage::{Result, Row, Tx, params};

macro_rules! recovery {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.person, p.name, p.ended_at, r.asked_by, asker.name, r.asked_at, r.agreed_by, agreer.name,
            r.agreed_at, r.ended_at, done.action, done.actor, ender.name, why.purpose
            FROM trust_recovery r JOIN trust_person p ON p.id = r.person
            LEFT JOIN trust_person asker ON asker.id = r.asked_by
            LEFT JOIN trust_person agreer ON agreer.id = r.agreed_by
            LEFT JOIN trust_audit why ON why.tenant = r.tenant AND why.subject = r.person AND why.object = r.id
                AND why.action = 'recovery.ask'
            LEFT JOIN trust_audit done ON done.tenant = r.tenant AND done.subject = r.person AND done.object = r.id
                AND done.action IN ('recovery.end', 'recovery.link')
            LEFT JOIN trust_person ender ON ender.id = done.actor WHERE r.tenant = $1 AND ",
            $rest
        )
    };
}

const OPEN: &str = recovery!("r.ended_at IS NULL AND r.asked_at > $2 AND p.ended_at IS NULL ORDER BY r.asked_at, r.id");
const ONE: &str = recovery!("r.id = $2");
const OF: &str = recovery!("r.person = $2 AND r.asked_at > $3 ORDER BY r.asked_at DESC, r.id DESC");

pub(super) const STATEMENTS: &[&str] = &[OPEN, ONE, OF];

/// So far back somebody sees that they were let in again, milliseconds: 90 days.
const TOLD: i64 = 90 * 24 * 60 * 60 * 1000;

/// Why somebody cannot come in, as the one who asks says it: one of a few, nothing in words of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The telephone or the machine with the passkey is lost or stolen.
    DeviceLost,
    /// They have a new one, and the passkey did not come along.
    DeviceNew,
    /// The passkey was removed, or does not work.
    KeyGone,
    /// The provider that they came in through does not let them in any more.
    ProviderGone,
}

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::DeviceLost, Self::DeviceNew, Self::KeyGone, Self::ProviderGone];

    /// The word in forms, in texts' keys and in the audit.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DeviceLost => "device-lost",
            Self::DeviceNew => "device-new",
            Self::KeyGone => "key-gone",
            Self::ProviderGone => "provider-gone",
        }
    }

    /// The reason of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Their identifier.
    pub by: String,
    /// As colleagues know them; empty when they are nobody here.
    pub name: String,
    /// When, milliseconds since 1970.
    pub at: i64,
}

/// Somebody is to be let in again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Opaque.
    pub id: String,
    /// Who is to be let in.
    pub person: String,
    /// As colleagues know them.
    pub name: String,
    /// Why; nothing where it was asked before reasons were.
    pub why: Option<Reason>,
    /// Who asked.
    pub asked: Step,
    /// Who agreed; nobody while it waits.
    pub agreed: Option<Step>,
    /// Who made the link, took it back or said no.
    pub ended: Option<Step>,
    linked: bool,
    left: bool,
}

/// What became of it so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody else must agree.
    Waits,
    /// It is agreed, and the link can be made.
    Agreed,
    /// The link was made.
    Linked,
    /// It was taken back, or somebody said no.
    Stopped,
    /// Three days went by.
    Late,
    /// The person does not work here any more.
    Left,
}

impl State {
    /// Whether anything can still be done with it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waits | Self::Agreed)
    }

    /// The word in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Agreed => "agreed",
            Self::Linked => "linked",
            Self::Stopped => "stopped",
            Self::Late => "late",
            Self::Left => "left",
        }
    }
}

impl Recovery {
    /// What became of it, as of now.
    #[must_use]
    pub fn state(&self, now: i64) -> State {
        match (&self.ended, &self.agreed) {
            (Some(_), _) if self.linked => State::Linked,
            _ if self.left => State::Left,
            (Some(_), _) => State::Stopped,
            (None, _) if now >= self.asked.at + LASTS => State::Late,
            (None, Some(_)) => State::Agreed,
            (None, None) => State::Waits,
        }
    }
}

fn recovery(row: &Row) -> Result<Recovery> {
    let step = |by: usize, name: usize, at: Option<i64>| -> Result<Option<Step>> {
        let (by, name) = (row.maybe_text(by)?.unwrap_or_default(), row.maybe_text(name)?.unwrap_or_default());
        Ok(at.map(|at| Step { by, name, at }))
    };
    let asked_at = row.int(6)?;
    Ok(Recovery {
        id: row.text(0)?,
        person: row.text(1)?,
        name: row.text(2)?,
        left: row.maybe_int(3)?.is_some(),
        asked: Step { by: row.text(4)?, name: row.maybe_text(5)?.unwrap_or_default(), at: asked_at },
        agreed: step(7, 8, row.maybe_int(9)?)?,
        ended: step(12, 13, row.maybe_int(10)?)?,
        linked: row.maybe_text(11)?.as_deref() == Some("recovery.link"),
        why: row.maybe_text(14)?.as_deref().and_then(Reason::of),
    })
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

/// How many wait for this person: to agree to, or to make the link that they asked for. A number, no names.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn waiting(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<usize> {
    can.must(Right::AgreeToRole)?;
    let (me, mut count) = (&can.actor().person().id, 0);
    for row in &tx.rows(OPEN, params![can.tenant(), now - LASTS])? {
        let one = recovery(row)?;
        let mine = one.asked.by == *me;
        count += usize::from(if one.agreed.is_some() { mine } else { !mine && one.person != *me });
    }
    Ok(count)
}

/// One of the tenant's as it stands, over or not, to be looked at only. That it was read is written down, so this wants a
/// transaction that writes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn seen(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Recovery>> {
    decides(can)?;
    let Some(row) = tx.row(ONE, params![can.tenant(), id])? else { return Ok(None) };
    let found = recovery(&row)?;
    can.note(tx, &Act::new("recovery.read").of("contact").on(&found.id).about(&found.person))?;
    Ok(Some(found))
}

/// One of them, to do something with; nothing when it is not there, not theirs, over or too old. That it was read is
/// written down, so this wants a transaction that writes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<Option<Can<Recovery>>> {
    Ok(seen(tx, can, id)?.filter(|found| found.state(now).is_open()).map(|found| can.over(found)))
}

/// The one that is open for a person, by its identifier.
///
/// # Errors
/// When the database fails.
pub fn of(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<Option<String>> {
    let rows = tx.rows(OF, params![can.tenant(), &can.object().id, now - LASTS])?;
    let all = rows.iter().map(recovery).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().find(|one| one.state(now).is_open()).map(|one| one.id))
}

/// Those about oneself in the last 90 days, the newest first.
///
/// # Errors
/// When the database fails.
pub fn own(tx: &mut Tx<'_>, actor: &Actor, now: i64) -> Result<Vec<Recovery>> {
    tx.rows(OF, params![actor.tenant(), &actor.person().id, now - TOLD])?.iter().map(recovery).collect()
}
