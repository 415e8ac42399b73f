//! What the worker asks of the outbox. A letter is leased to one node at a time; the lease is also what a finish is held
//! against, so that a node that slept through its own does not undo what another has done.

use crate::letter::{About, Kind};
use kernel::storage::{Result, Tx, params};
use trust::vault::Sealed;

const DUE: &str = "SELECT 1 FROM mail_outbox WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1 LIMIT 1";
const NEXT: &str = "SELECT id, tenant, person, kind, about, sealed, made_at, tries FROM mail_outbox
    WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1 ORDER BY due_at, id LIMIT 1";
const LEASE: &str = "UPDATE mail_outbox SET leased_until = $2 WHERE id = $1";
// Also holds the row until the transaction ends, so that nobody takes the letter back in the middle of it.
const OURS: &str = "UPDATE mail_outbox SET leased_until = leased_until
    WHERE id = $1 AND leased_until = $2 AND state = 'waiting'";
const ABOUT: &str = "UPDATE mail_outbox SET about = $2 WHERE id = $1";
const RECENT: &str = "SELECT COUNT(*) FROM mail_outbox WHERE person = $1 AND kind = $2 AND made_at > $3";
const HANDED: &str = "SELECT handed_at FROM mail_outbox WHERE mark = $1 AND handed_at > $2 AND id <> $3
    ORDER BY handed_at";
const MARK: &str = "UPDATE mail_outbox SET mark = $2, handed_at = $3 WHERE id = $1";
const MARK_OF: &str = "SELECT mark FROM mail_outbox WHERE id = $1";
const SEAL: &str = "UPDATE mail_outbox SET sealed = $2, handle = $3 WHERE id = $1 AND leased_until = $4";
const LATER: &str = "UPDATE mail_outbox SET due_at = $3, reason = $4, tries = tries + 1, leased_until = 0
    WHERE id = $1 AND leased_until = $2";
const PUT_OFF: &str = "UPDATE mail_outbox SET due_at = $3, reason = $4, leased_until = 0
    WHERE id = $1 AND leased_until = $2";
const END: &str = "UPDATE mail_outbox SET state = $3, reason = $4, due_at = $5, leased_until = 0,
    sealed = CASE WHEN $3 = 'dead' AND kind = 'address-was' THEN sealed ELSE NULL END
    WHERE id = $1 AND leased_until = $2";
const SWEEP: &str = "DELETE FROM mail_outbox WHERE state IN ('sent', 'dropped', 'dead') AND made_at < $1";

pub(super) const STATEMENTS: &[&str] =
    &[DUE, NEXT, LEASE, OURS, ABOUT, RECENT, HANDED, MARK, MARK_OF, SEAL, LATER, PUT_OFF, END, SWEEP];

/// How long a taken letter is left alone before another node may take it, milliseconds. One conversation with a server
/// is cut long before.
pub(crate) const LEASED: i64 = 5 * 60 * 1000;
/// No more letters than this go to one address within an hour, whatever they are about.
pub(crate) const MOST_AN_HOUR: usize = 3;
const HOUR: i64 = 60 * 60 * 1000;
/// So long a letter's row is remembered, without what was in it: for bounces and for those who want no more.
const REMEMBERED: i64 = 90 * 24 * HOUR;

/// A letter that this node has taken.
pub(crate) struct Taken {
    pub(crate) id: String,
    pub(crate) tenant: String,
    pub(crate) person: String,
    pub(crate) kind: Kind,
    pub(crate) about: About,
    pub(crate) sealed: Option<Sealed>,
    pub(crate) made_at: i64,
    pub(crate) tries: i64,
    pub(crate) lease: i64,
}

/// Takes the letter that has been due longest, if there is one.
pub(crate) fn take(tx: &mut Tx<'_>, now: i64) -> Result<Option<Taken>> {
    tx.lock("mail_outbox")?;
    let Some(row) = tx.row(NEXT, params![now])? else { return Ok(None) };
    let (id, lease) = (row.text(0)?, now + LEASED);
    tx.execute(LEASE, params![&id, lease])?;
    let sealed = row.maybe_blob(5)?.map(Sealed::from_bytes);
    let Some(kind) = Kind::of(&row.text(3)?) else {
        tx.execute(END, params![&id, lease, "dead", "unknown-kind", now])?;
        return take(tx, now);
    };
    Ok(Some(Taken {
        tenant: row.text(1)?,
        person: row.text(2)?,
        about: serde_json::from_str(&row.text(4)?).unwrap_or_default(),
        made_at: row.int(6)?,
        tries: row.int(7)?,
        id,
        kind,
        sealed,
        lease,
    }))
}

/// Whether any letter is due. Only reads.
pub(crate) fn is_due(tx: &mut Tx<'_>, now: i64) -> Result<bool> {
    Ok(tx.row(DUE, params![now])?.is_some())
}

/// Whether the letter still waits, and for this node; nobody else touches it before the transaction is over.
pub(crate) fn is_ours(tx: &mut Tx<'_>, taken: &Taken) -> Result<bool> {
    Ok(tx.execute(OURS, params![&taken.id, taken.lease])? == 1)
}

/// Remembers what names the link of this letter.
pub(crate) fn keep_link(tx: &mut Tx<'_>, taken: &Taken, name: &str) -> Result<()> {
    let about = About { link: Some(name.to_owned()), ..taken.about.clone() };
    tx.execute(ABOUT, params![&taken.id, serde_json::to_string(&about).unwrap_or_default()])?;
    Ok(())
}

/// How many letters of a kind somebody was written within the last hour.
pub(crate) fn recent(tx: &mut Tx<'_>, person: &str, kind: Kind, now: i64) -> Result<i64> {
    tx.row(RECENT, params![person, kind.word(), now - HOUR])?.map_or(Ok(0), |row| row.int(0))
}

/// Counts a letter to the address with this mark; when it would be one too many, says when there is room again.
pub(crate) fn count(tx: &mut Tx<'_>, taken: &Taken, mark: &str, now: i64) -> Result<Option<i64>> {
    tx.lock("mail_outbox_mark")?;
    let handed = tx.rows(HANDED, params![mark, now - HOUR, &taken.id])?;
    if let Some(oldest) = handed.len().checked_sub(MOST_AN_HOUR).and_then(|over| handed.get(over)) {
        return Ok(Some(oldest.int(0)? + HOUR + 1));
    }
    tx.execute(MARK, params![&taken.id, mark, now])?;
    Ok(None)
}

/// The mark of the address that a letter goes to.
pub(crate) fn mark(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
    tx.row(MARK_OF, params![id])?.map_or(Ok(None), |row| row.maybe_text(0))
}

/// Keeps what the letter needs until it has gone. Says whether the letter is still ours.
pub(crate) fn seal(tx: &mut Tx<'_>, taken: &Taken, sealed: Sealed, handle: &str) -> Result<bool> {
    Ok(tx.execute(SEAL, params![&taken.id, sealed, handle, taken.lease])? == 1)
}

/// It is tried again at `due`.
pub(crate) fn later(tx: &mut Tx<'_>, taken: &Taken, reason: &str, due: i64) -> Result<()> {
    tx.execute(LATER, params![&taken.id, taken.lease, due, reason])?;
    Ok(())
}

/// It waits until `due`; that was no try.
pub(crate) fn put_off(tx: &mut Tx<'_>, taken: &Taken, reason: &str, due: i64) -> Result<()> {
    tx.execute(PUT_OFF, params![&taken.id, taken.lease, due, reason])?;
    Ok(())
}

/// Where a letter's way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The server has it.
    Sent,
    /// It could not be sent, and somebody should see that.
    Dead,
    /// It was not to be sent, which is as it should be.
    Dropped,
}

/// It is over; what was sealed for it is erased.
pub(crate) fn end(tx: &mut Tx<'_>, taken: &Taken, end: End, reason: Option<&str>, now: i64) -> Result<()> {
    let state = match end {
        End::Sent => "sent",
        End::Dead => "dead",
        End::Dropped => "dropped",
    };
    tx.execute(END, params![&taken.id, taken.lease, state, reason, now])?;
    Ok(())
}

/// Forgets letters that nothing can come back from any more. Says how many.
pub(crate) fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - REMEMBERED])
}
