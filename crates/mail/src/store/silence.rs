//! Whom mail does not reach, and who wants only what they ask for.

use crate::letter::Kind;
use kernel::storage::{Result, Row, Tx, params};
use trust::{Can, access::Right, audit::Act};

const OF: &str = "SELECT why, mark FROM mail_silence WHERE person = $1";
const IS_STOPPED: &str = "SELECT 1 FROM mail_silence WHERE person = $1 AND why = 'stopped'";
const ALL: &str = "SELECT person, why, code, since FROM mail_silence WHERE tenant = $1 ORDER BY since, person, why";
const ONE: &str = "SELECT person, why, code, since FROM mail_silence WHERE tenant = $1 AND person = $2 ORDER BY why";
const SET: &str = "INSERT INTO mail_silence (person, why, tenant, code, mark, since) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (person, why) DO UPDATE SET code = excluded.code, mark = excluded.mark, since = excluded.since";
const LIFT: &str = "DELETE FROM mail_silence WHERE person = $1 AND why = $2";
const TAKE_BACK: &str = "DELETE FROM mail_silence WHERE person = $1 AND tenant = $2 AND why = $3";
const BY_HANDLE: &str = "SELECT id, tenant, person, mark, kind, handed_at FROM mail_outbox WHERE handle = $1";
const MOVED: &str = "SELECT 1 FROM mail_outbox
    WHERE person = $1 AND mark <> $2 AND handed_at > $3 AND kind <> 'address-was' LIMIT 1";
const CAME_BACK: &str = "UPDATE mail_outbox SET state = 'dead', reason = $2, sealed = NULL WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[OF, IS_STOPPED, ALL, ONE, SET, LIFT, TAKE_BACK, BY_HANDLE, MOVED, CAME_BACK];

const BOUNCED: &str = "bounced";
const STOPPED: &str = "stopped";

/// Why somebody gets no mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody gets mail at their address; nothing at all is sent, until it is another one or this is taken back.
    Bounced,
    /// They have said that they want only what they ask for, and what their safety hangs on.
    Stopped,
}

impl Why {
    /// The word in the database, in forms and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bounced => BOUNCED,
            Self::Stopped => STOPPED,
        }
    }

    /// The reason of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Bounced, Self::Stopped].into_iter().find(|why| why.word() == word)
    }
}

/// Whether somebody wants only what they ask for: for what a room sends by itself.
///
/// # Errors
/// When the database fails.
pub fn is_stopped(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(tx.row(IS_STOPPED, params![person])?.is_some())
}

/// That somebody gets no mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Who.
    pub person: String,
    /// Why.
    pub why: Why,
    /// What the server said, such as «receiver 550 5.1.1»; empty when nobody said anything.
    pub code: String,
    /// Since when, milliseconds since 1970.
    pub since: i64,
}

fn silences(rows: &[Row]) -> Result<Vec<Silence>> {
    let one = |row: &Row| {
        let why = if row.text(1)? == BOUNCED { Why::Bounced } else { Why::Stopped };
        Ok(Silence { person: row.text(0)?, why, code: row.text(2)?, since: row.int(3)? })
    };
    rows.iter().map(one).collect()
}

/// Everybody in the tenant whom mail does not reach, or who wants less, longest first: for who looks after people or
/// the work.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn all(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Silence>> {
    if can.right() != Right::SeeWork {
        can.must(Right::KeepPeople)?;
    }
    silences(&tx.rows(ALL, params![can.tenant()])?)
}

/// Why this person gets no mail, for their own page or for who looks after people; nothing when they do.
///
/// # Errors
/// When the database fails.
pub fn of(tx: &mut Tx<'_>, can: &Can, person: &str) -> Result<Vec<Silence>> {
    if can.right() != Right::Own || can.actor().person().id != person {
        can.must(Right::KeepPeople)?;
    }
    silences(&tx.rows(ONE, params![can.tenant(), person])?)
}

/// Mail that was held back for this reason is sent to this person again. Says whether it was held back.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn take_back(tx: &mut Tx<'_>, can: &Can, person: &str, why: Why) -> Result<bool> {
    can.must(Right::KeepPeople)?;
    if tx.execute(TAKE_BACK, params![person, can.tenant(), why.word()])? == 0 {
        return Ok(false);
    }
    can.note(tx, &Act::new("mail.reach_again").about(person))?;
    Ok(true)
}

/// What holds mail to a person at the address with this mark. A bounce of another address is over.
pub(crate) fn holding(tx: &mut Tx<'_>, person: &str, mark: &str) -> Result<Vec<Why>> {
    let mut holding = Vec::new();
    for row in tx.rows(OF, params![person])? {
        match (row.text(0)?.as_str(), row.text(1)? == mark) {
            (BOUNCED, true) => holding.push(Why::Bounced),
            (BOUNCED, false) => drop(tx.execute(LIFT, params![person, BOUNCED])?),
            _ => holding.push(Why::Stopped),
        }
    }
    Ok(holding)
}

/// Why a letter to this person that nobody asked for would not go, as far as one sees it without their address.
pub(crate) fn why(tx: &mut Tx<'_>, person: &str) -> Result<Option<Why>> {
    let words: Vec<String> = tx.rows(OF, params![person])?.iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    Ok([Why::Bounced, Why::Stopped].into_iter().find(|why| words.iter().any(|word| word == why.word())))
}

/// The address is another one, so that no answer from the old one holds nothing back. Says whether it did.
pub(crate) fn moved(tx: &mut Tx<'_>, person: &str) -> Result<bool> {
    Ok(tx.execute(LIFT, params![person, BOUNCED])? == 1)
}

/// Nobody gets mail at the address with this mark.
pub(crate) fn bounced(tx: &mut Tx<'_>, who: (&str, &str), mark: &str, code: &str, now: i64) -> Result<()> {
    let (tenant, person) = who;
    tx.execute(SET, params![person, BOUNCED, tenant, code, mark, now])?;
    Ok(())
}

/// A letter came back: its address gets nothing any more, where it is still theirs, and the letter stands among the dead. Says whether we had
/// sent it. `handle` is as it stands in the row: [`crate::report::stored`].
///
/// # Errors
/// When the database fails.
pub fn came_back(tx: &mut Tx<'_>, handle: &str, code: &str, now: i64) -> Result<bool> {
    let Some(row) = tx.row(BY_HANDLE, params![handle])? else { return Ok(false) };
    let (id, tenant, person) = (row.text(0)?, row.text(1)?, row.text(2)?);
    let (mark, handed_at) = (row.maybe_text(3)?.unwrap_or_default(), row.maybe_int(5)?.unwrap_or(0));
    // An address of before says nothing about the one that they have now.
    let was_before = Kind::of(&row.text(4)?) == Some(Kind::AddressWas)
        || tx.row(MOVED, params![&person, &mark, handed_at])?.is_some();
    if !was_before {
        bounced(tx, (&tenant, &person), &mark, code, now)?;
    }
    tx.execute(CAME_BACK, params![id, code])?;
    Ok(true)
}

/// Whether a letter of ours has this handle.
///
/// # Errors
/// When the database fails.
pub fn is_ours(tx: &mut Tx<'_>, handle: &str) -> Result<bool> {
    Ok(tx.row(BY_HANDLE, params![handle])?.is_some())
}

/// Whoever got the letter with this handle wants only what they ask for. Says whether it was one of ours.
///
/// # Errors
/// When the database fails.
pub fn stop(tx: &mut Tx<'_>, handle: &str, now: i64) -> Result<bool> {
    let Some(row) = tx.row(BY_HANDLE, params![handle])? else { return Ok(false) };
    tx.execute(SET, params![row.text(2)?, STOPPED, row.text(1)?, "", "", now])?;
    Ok(true)
}
