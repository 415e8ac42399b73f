//! The outbox: put in by whoever causes a letter, and looked after by who looks after the work.

use crate::letter::{Kind, Letter};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act, people::Person};

const SEND: &str = "INSERT INTO mail_outbox
    (id, tenant, person, kind, about, sealed, state, made_at, due_at, tries, leased_until)
    VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $7, 0, 0)";
const COUNTS: &str = "SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END), 0) FROM mail_outbox";
const IN_STATE: &str = "SELECT id, person, kind, made_at, due_at, tries, reason,
    CASE WHEN state <> 'dead' THEN 'by-itself'
    WHEN kind = 'address-was' THEN CASE WHEN sealed IS NULL THEN 'never' ELSE 'now' END
    WHEN EXISTS (SELECT 1 FROM mail_silence s WHERE s.person = mail_outbox.person AND s.why = 'bounced') THEN 'no-answer'
    ELSE 'now' END
    FROM mail_outbox
    WHERE tenant = $1 AND state = $2 ORDER BY made_at, id LIMIT $3";
// A link is made anew; an address of before is needed still. Where nobody answers, it would only be let go.
const AGAIN: &str = "UPDATE mail_outbox SET state = 'waiting', made_at = $3, due_at = $3, tries = 0, leased_until = 0,
    reason = NULL, handed_at = NULL, sealed = CASE WHEN kind = 'address-was' THEN sealed ELSE NULL END
    WHERE id = $1 AND tenant = $2 AND state = 'dead' AND ((kind = 'address-was' AND sealed IS NOT NULL)
    OR (kind <> 'address-was' AND NOT EXISTS
        (SELECT 1 FROM mail_silence s WHERE s.person = mail_outbox.person AND s.why = 'bounced')))";
const GIVE_UP: &str = "UPDATE mail_outbox SET state = 'dropped', sealed = NULL, reason = 'given-up', due_at = $3
    WHERE id = $1 AND tenant = $2 AND state IN ('waiting', 'dead')";

const WAITS: &str =
    "SELECT 1 FROM mail_outbox WHERE person = $1 AND kind = $2 AND state = 'waiting' AND leased_until <= $3 LIMIT 1";

pub(super) const STATEMENTS: &[&str] = &[SEND, COUNTS, IN_STATE, AGAIN, GIVE_UP, WAITS];

/// Puts a letter to somebody in the outbox, in the transaction that causes it. It goes when that is committed, also
/// where no mail is set up today; it is never waited for.
///
/// # Errors
/// When the database fails.
pub fn send(tx: &mut Tx<'_>, to: &Person, letter: &Letter, now: i64) -> Result<()> {
    let about = serde_json::to_string(&letter.about()).unwrap_or_default();
    let (id, sealed) = match letter {
        Letter::AddressWas { address } => (address.row.clone(), Some(address.sealed.clone().into_bytes())),
        _ => (ids::new_id().to_string(), None),
    };
    tx.execute(SEND, params![id, &to.tenant, &to.id, letter.kind().word(), about, sealed, now])?;
    Ok(())
}

/// Whether a letter of this kind to somebody waits that no node has in hand.
pub(crate) fn waits(tx: &mut Tx<'_>, person: &str, kind: Kind, now: i64) -> Result<bool> {
    Ok(tx.row(WAITS, params![person, kind.word(), now])?.is_some())
}

/// Whether a letter can be tried again by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is tried again by itself.
    ByItself,
    /// Now.
    Now,
    /// Not while nobody answers at the address.
    NoAnswer,
    /// Not any more: what it needs is gone.
    Never,
}

impl Again {
    fn of(word: &str) -> Self {
        match word {
            "by-itself" => Self::ByItself,
            "now" => Self::Now,
            "no-answer" => Self::NoAnswer,
            _ => Self::Never,
        }
    }
}

/// A letter as who looks after the work sees it: no address, no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Opaque.
    pub id: String,
    /// To whom.
    pub person: String,
    /// Which letter.
    pub kind: Kind,
    /// Since when, milliseconds since 1970.
    pub made_at: i64,
    /// When it is tried next.
    pub due_at: i64,
    /// How often it has been tried.
    pub tries: i64,
    /// What the last try came to, such as «receiver 550 5.1.1»: how far it came, and the server's codes.
    pub reason: Option<String>,
    /// Whether it can be tried again by hand.
    pub again: Again,
}

fn lines(rows: &[Row]) -> Result<Vec<Line>> {
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(kind) = Kind::of(&row.text(2)?) else { continue };
        lines.push(Line {
            id: row.text(0)?,
            person: row.text(1)?,
            kind,
            made_at: row.int(3)?,
            due_at: row.int(4)?,
            tries: row.int(5)?,
            reason: row.maybe_text(6)?,
            again: Again::of(&row.text(7)?),
        });
    }
    Ok(lines)
}

/// What waits, oldest first.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn waiting(tx: &mut Tx<'_>, can: &Can, limit: i64) -> Result<Vec<Line>> {
    can.must(Right::SeeWork)?;
    lines(&tx.rows(IN_STATE, params![can.tenant(), "waiting", limit])?)
}

/// What could not be sent, or came back; oldest first.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn dead(tx: &mut Tx<'_>, can: &Can, limit: i64) -> Result<Vec<Line>> {
    can.must(Right::SeeWork)?;
    lines(&tx.rows(IN_STATE, params![can.tenant(), "dead", limit])?)
}

/// Tries a dead letter again, from the beginning; a link in it is made anew. Says whether there was one of the tenant's
/// that can be ([`Line::again`]).
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn try_again(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    by_hand(tx, can, AGAIN, (id, now), &Act::new("mail.try_again").on(id))
}

/// Lets a letter go that waits or is dead: what was sealed for it is erased. Says whether there was one of the tenant's.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn give_up(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    by_hand(tx, can, GIVE_UP, (id, now), &Act::new("mail.give_up").on(id))
}

/// What somebody who looks after the work does with one row of their tenant's. Says whether there was one.
pub(super) fn by_hand(
    tx: &mut Tx<'_>,
    can: &Can,
    statement: &'static str,
    (id, now): (&str, i64),
    act: &Act<'_>,
) -> Result<bool> {
    can.must(Right::SeeWork)?;
    if tx.execute(statement, params![id, can.tenant(), now])? == 0 {
        return Ok(false);
    }
    can.note(tx, act)?;
    Ok(true)
}

/// How many letters wait and how many are dead, in all tenants: for `varde check`.
///
/// # Errors
/// When the database fails.
pub fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64)> {
    two(tx, COUNTS)
}

/// The two numbers of one row.
pub(super) fn two(tx: &mut Tx<'_>, counts: &'static str) -> Result<(i64, i64)> {
    tx.row(counts, params![])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}
