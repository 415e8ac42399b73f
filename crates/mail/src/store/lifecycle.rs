//! What the worker asks of a row that is on its way, whichever table it stands in. A row is leased to one node at a time;
//! the lease is also what a finish is held against, so that a node that slept through its own does not undo what another
//! has done.

use kernel::storage::{Result, Tx, params};
use trust::vault::Sealed;

/// How long a taken row is left alone before another node may take it, milliseconds. One conversation with a server is cut
/// long before.
pub(crate) const LEASED: i64 = 5 * 60 * 1000;
/// No more than this goes to one address within an hour, whatever it is about.
pub(crate) const MOST_AN_HOUR: usize = 3;
pub(crate) const HOUR: i64 = 60 * 60 * 1000;
/// So long a row is remembered, without what was in it: for bounces and for those who want no more.
const REMEMBERED: i64 = 90 * 24 * HOUR;

/// A row that this node has taken.
#[derive(Clone)]
pub(crate) struct Hold {
    pub(crate) id: String,
    pub(crate) tenant: String,
    pub(crate) sealed: Option<Sealed>,
    pub(crate) made_at: i64,
    pub(crate) tries: i64,
    pub(crate) lease: i64,
}

/// The statements of one table. `$kept` is what becomes of what is sealed when the row's way ends.
pub(crate) struct Lifecycle {
    lease: &'static str,
    ours: &'static str,
    mark: &'static str,
    mark_of: &'static str,
    seal: &'static str,
    later: &'static str,
    put_off: &'static str,
    end: &'static str,
    sweep: &'static str,
}

macro_rules! lifecycle {
    ($table:literal, $kept:literal) => {
        Lifecycle {
            lease: concat!("UPDATE ", $table, " SET leased_until = $2 WHERE id = $1"),
            // Also holds the row until the transaction ends, so that nobody takes it back in the middle of it.
            ours: concat!(
                "UPDATE ",
                $table,
                " SET leased_until = leased_until
                WHERE id = $1 AND leased_until = $2 AND state = 'waiting'"
            ),
            mark: concat!("UPDATE ", $table, " SET mark = $2, handed_at = $3 WHERE id = $1"),
            mark_of: concat!("SELECT mark FROM ", $table, " WHERE id = $1"),
            seal: concat!("UPDATE ", $table, " SET sealed = $2, handle = $3 WHERE id = $1 AND leased_until = $4"),
            later: concat!(
                "UPDATE ",
                $table,
                " SET due_at = $3, reason = $4, tries = tries + 1, leased_until = 0
                WHERE id = $1 AND leased_until = $2"
            ),
            put_off: concat!(
                "UPDATE ",
                $table,
                " SET due_at = $3, reason = $4, leased_until = 0
                WHERE id = $1 AND leased_until = $2"
            ),
            end: concat!(
                "UPDATE ",
                $table,
                " SET state = $3, reason = $4, due_at = $5, leased_until = 0, sealed = ",
                $kept,
                "
                WHERE id = $1 AND leased_until = $2"
            ),
            sweep: concat!("DELETE FROM ", $table, " WHERE state IN ('sent', 'dropped', 'dead') AND made_at < $1"),
        }
    };
}

/// Letters to people who work here. An address of before is needed still when such a letter is tried again.
pub(crate) const LETTERS: Lifecycle =
    lifecycle!("mail_outbox", "CASE WHEN $3 = 'dead' AND kind = 'address-was' THEN sealed ELSE NULL END");
/// Notices to addresses that a room knows.
pub(crate) const NOTICES: Lifecycle = lifecycle!("mail_notice", "NULL");

// An address is one, whoever writes to it.
const HANDED: &str = "SELECT handed_at FROM mail_outbox WHERE mark = $1 AND handed_at > $2 AND id <> $3
    UNION ALL SELECT handed_at FROM mail_notice WHERE mark = $1 AND handed_at > $2 AND id <> $3
    ORDER BY handed_at";

pub(super) const SHARED: &[&str] = &[HANDED];
pub(super) const OF_LETTERS: &[&str] = &LETTERS.all();
pub(super) const OF_NOTICES: &[&str] = &NOTICES.all();

/// Where a row's way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The server has it.
    Sent,
    /// It could not be sent, and somebody should see that.
    Dead,
    /// It was not to be sent, which is as it should be.
    Dropped,
}

impl Lifecycle {
    const fn all(&self) -> [&'static str; 9] {
        [self.lease, self.ours, self.mark, self.mark_of, self.seal, self.later, self.put_off, self.end, self.sweep]
    }

    /// Leases a row to this node. Says until when.
    pub(crate) fn lease(&self, tx: &mut Tx<'_>, id: &str, now: i64) -> Result<i64> {
        tx.execute(self.lease, params![id, now + LEASED])?;
        Ok(now + LEASED)
    }

    /// Whether the row still waits, and for this node; nobody else touches it before the transaction is over.
    pub(crate) fn is_ours(&self, tx: &mut Tx<'_>, hold: &Hold) -> Result<bool> {
        Ok(tx.execute(self.ours, params![&hold.id, hold.lease])? == 1)
    }

    /// Counts a row to the address with this mark; when it would be one too many, says when there is room again.
    pub(crate) fn count(&self, tx: &mut Tx<'_>, hold: &Hold, mark: &str, now: i64) -> Result<Option<i64>> {
        tx.lock("mail_outbox_mark")?;
        let handed = tx.rows(HANDED, params![mark, now - HOUR, &hold.id])?;
        if let Some(oldest) = handed.len().checked_sub(MOST_AN_HOUR).and_then(|over| handed.get(over)) {
            return Ok(Some(oldest.int(0)? + HOUR + 1));
        }
        tx.execute(self.mark, params![&hold.id, mark, now])?;
        Ok(None)
    }

    /// The mark of the address that a row goes to.
    pub(crate) fn mark(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
        tx.row(self.mark_of, params![id])?.map_or(Ok(None), |row| row.maybe_text(0))
    }

    /// Keeps what the row needs until it has gone. Says whether it is still ours.
    pub(crate) fn seal(&self, tx: &mut Tx<'_>, hold: &Hold, sealed: Sealed, handle: &str) -> Result<bool> {
        Ok(tx.execute(self.seal, params![&hold.id, sealed, handle, hold.lease])? == 1)
    }

    /// It is tried again at `due`.
    pub(crate) fn later(&self, tx: &mut Tx<'_>, hold: &Hold, reason: &str, due: i64) -> Result<()> {
        tx.execute(self.later, params![&hold.id, hold.lease, due, reason])?;
        Ok(())
    }

    /// It waits until `due`; that was no try.
    pub(crate) fn put_off(&self, tx: &mut Tx<'_>, hold: &Hold, reason: &str, due: i64) -> Result<()> {
        tx.execute(self.put_off, params![&hold.id, hold.lease, due, reason])?;
        Ok(())
    }

    /// It is over; what was sealed for it is erased. Says whether it was still ours to end.
    pub(crate) fn end(&self, tx: &mut Tx<'_>, hold: &Hold, end: End, reason: Option<&str>, now: i64) -> Result<bool> {
        let state = match end {
            End::Sent => "sent",
            End::Dead => "dead",
            End::Dropped => "dropped",
        };
        Ok(tx.execute(self.end, params![&hold.id, hold.lease, state, reason, now])? == 1)
    }

    /// Forgets rows that nothing can come back from any more. Says how many.
    pub(crate) fn sweep(&self, tx: &mut Tx<'_>, now: i64) -> Result<u64> {
        tx.execute(self.sweep, params![now - REMEMBERED])
    }
}
