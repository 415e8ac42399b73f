//! What the worker asks of the outbox beside what every row on its way is asked ([`super::lifecycle`]).

use super::lifecycle::{End, HOUR, Hold, LETTERS};
use crate::letter::{About, Kind};
use kernel::storage::{Result, Tx, params};
use trust::vault::Sealed;

const DUE: &str = "SELECT 1 FROM mail_outbox WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1 LIMIT 1";
const NEXT: &str = "SELECT id, tenant, person, kind, about, sealed, made_at, tries FROM mail_outbox
    WHERE state = 'waiting' AND due_at <= $1 AND leased_until <= $1 ORDER BY due_at, id LIMIT 1";
const ABOUT: &str = "UPDATE mail_outbox SET about = $2 WHERE id = $1";
const RECENT: &str = "SELECT COUNT(*) FROM mail_outbox WHERE person = $1 AND kind = $2 AND made_at > $3";

pub(super) const STATEMENTS: &[&str] = &[DUE, NEXT, ABOUT, RECENT];

/// A letter that this node has taken.
pub(crate) struct Taken {
    pub(crate) hold: Hold,
    pub(crate) person: String,
    pub(crate) kind: Kind,
    pub(crate) about: About,
}

/// Takes the letter that has been due longest, if there is one.
pub(crate) fn take(tx: &mut Tx<'_>, now: i64) -> Result<Option<Taken>> {
    tx.lock("mail_outbox")?;
    let Some(row) = tx.row(NEXT, params![now])? else { return Ok(None) };
    let id = row.text(0)?;
    let lease = LETTERS.lease(tx, &id, now)?;
    let sealed = row.maybe_blob(5)?.map(Sealed::from_bytes);
    let hold = Hold { tenant: row.text(1)?, made_at: row.int(6)?, tries: row.int(7)?, id, sealed, lease };
    let Some(kind) = Kind::of(&row.text(3)?) else {
        LETTERS.end(tx, &hold, End::Dead, Some("unknown-kind"), now)?;
        return take(tx, now);
    };
    let about = serde_json::from_str(&row.text(4)?).unwrap_or_default();
    Ok(Some(Taken { person: row.text(2)?, hold, kind, about }))
}

/// Whether any letter is due. Only reads.
pub(crate) fn is_due(tx: &mut Tx<'_>, now: i64) -> Result<bool> {
    Ok(tx.row(DUE, params![now])?.is_some())
}

/// Remembers what names the link of this letter.
pub(crate) fn keep_link(tx: &mut Tx<'_>, taken: &Taken, name: &str) -> Result<()> {
    let about = About { link: Some(name.to_owned()), ..taken.about.clone() };
    tx.execute(ABOUT, params![&taken.hold.id, serde_json::to_string(&about).unwrap_or_default()])?;
    Ok(())
}

/// How many letters of a kind somebody was written within the last hour.
pub(crate) fn recent(tx: &mut Tx<'_>, person: &str, kind: Kind, now: i64) -> Result<i64> {
    tx.row(RECENT, params![person, kind.word(), now - HOUR])?.map_or(Ok(0), |row| row.int(0))
}
