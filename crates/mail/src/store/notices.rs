//! Notices: put in by a room, taken by the worker, looked after by who looks after the work.

use super::{
    lifecycle::{Hold, NOTICES},
    outbox::{self, Again},
};
use crate::{
    letters::Moment,
    notices::{Notice, Outcome, Put, Taken, Way, Writers},
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act, vault::Sealed};

const PUT: &str = "INSERT INTO mail_notice
    (id, tenant, room, kind, about, once, way, state, made_at, due_at, good_until, tries, leased_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $8, $9, 0, 0) ON CONFLICT (room, once) DO NOTHING";
const DUE: &str = "SELECT 1 FROM mail_notice
    WHERE state = 'waiting' AND way = $2 AND due_at <= $1 AND leased_until <= $1 LIMIT 1";
const NEXT: &str = "SELECT id, tenant, sealed, made_at, tries, room, kind, about, way, good_until FROM mail_notice
    WHERE state = 'waiting' AND way = $2 AND due_at <= $1 AND leased_until <= $1 ORDER BY due_at, id LIMIT 1";
const BY_HANDLE: &str = "SELECT id, tenant, sealed, made_at, tries, room, kind, about, way, good_until FROM mail_notice
    WHERE handle = $1";
const CAME_BACK: &str =
    "UPDATE mail_notice SET state = 'dead', reason = $2, sealed = NULL WHERE id = $1 AND state <> 'dead'";
const IN_STATE: &str = "SELECT id, room, kind, way, state, made_at, due_at, tries, reason FROM mail_notice
    WHERE tenant = $1 AND state = $2 ORDER BY made_at, id LIMIT $3";
// It is written anew, and is worth sending for as long as it was.
const AGAIN: &str = "UPDATE mail_notice SET state = 'waiting', good_until = good_until - made_at + $3, made_at = $3,
    due_at = $3, tries = 0, leased_until = 0, reason = NULL, handed_at = NULL, sealed = NULL
    WHERE id = $1 AND tenant = $2 AND state = 'dead'";
const GIVE_UP: &str = "UPDATE mail_notice SET state = 'dropped', sealed = NULL, reason = 'given-up', due_at = $3
    WHERE id = $1 AND tenant = $2 AND state IN ('waiting', 'dead')";
const COUNTS: &str = "SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END), 0) FROM mail_notice";

pub(super) const STATEMENTS: &[&str] = &[PUT, DUE, NEXT, BY_HANDLE, CAME_BACK, IN_STATE, AGAIN, GIVE_UP, COUNTS];

/// Puts one in. What came before under the same word stands.
pub(crate) fn put(tx: &mut Tx<'_>, notice: &Notice<'_>, moment: Moment) -> Result<Put> {
    let Notice { tenant, room, kind, about, once, way, good_for } = *notice;
    let (id, now) = (ids::new_id().to_string(), moment.now);
    let put = tx.execute(PUT, params![id, tenant, room, kind, about, once, way.word(), now, now + good_for])?;
    Ok(if put == 1 { Put::Waits } else { Put::Before })
}

/// A notice that this node has taken.
pub(crate) struct Held {
    pub(crate) hold: Hold,
    pub(crate) taken: Taken,
    /// After this it is not worth sending.
    pub(crate) good_until: i64,
}

fn held(row: &Row) -> Result<Option<Held>> {
    let Some(way) = Way::of(&row.text(8)?) else { return Ok(None) };
    let (id, tenant, made_at) = (row.text(0)?, row.text(1)?, row.int(3)?);
    let taken = Taken {
        id: id.clone(),
        tenant: tenant.clone(),
        room: row.text(5)?,
        kind: row.text(6)?,
        about: row.text(7)?,
        way,
        made_at,
        token: None,
        opened: None,
    };
    let sealed = row.maybe_blob(2)?.map(Sealed::from_bytes);
    let hold = Hold { id, tenant, sealed, made_at, tries: row.int(4)?, lease: 0 };
    Ok(Some(Held { hold, taken, good_until: row.int(9)? }))
}

/// Takes the notice of one way that has been due longest, if there is one.
pub(crate) fn take(tx: &mut Tx<'_>, way: Way, now: i64) -> Result<Option<Held>> {
    tx.lock("mail_notice")?;
    let Some(mut held) = tx.row(NEXT, params![now, way.word()])?.map_or(Ok(None), |row| held(&row))? else {
        return Ok(None);
    };
    held.hold.lease = NOTICES.lease(tx, &held.hold.id, now)?;
    Ok(Some(held))
}

/// Whether any notice of one way is due. Only reads.
pub(crate) fn is_due(tx: &mut Tx<'_>, way: Way, now: i64) -> Result<bool> {
    Ok(tx.row(DUE, params![now, way.word()])?.is_some())
}

/// A notice came back: it stands among the dead, and its room is told, once. Says whether we had sent it.
pub(crate) fn came_back(tx: &mut Tx<'_>, handle: &str, code: &str, writers: &Writers) -> Result<bool> {
    let Some(row) = tx.row(BY_HANDLE, params![handle])? else { return Ok(false) };
    let Some(held) = held(&row)? else { return Ok(true) };
    let fresh = tx.execute(CAME_BACK, params![&held.hold.id, code])? == 1;
    if let Some(writer) = writers.of_room(&held.taken.room).filter(|_| fresh) {
        writer.outcome(tx, &held.taken, Outcome::Nobody(code))?;
    }
    Ok(true)
}

/// A notice as who looks after the work sees it: no address, no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Opaque.
    pub id: String,
    /// Whose it is.
    pub room: String,
    /// The room's word for what it is.
    pub kind: String,
    /// By which way it goes.
    pub way: Way,
    /// Since when, milliseconds since 1970.
    pub made_at: i64,
    /// When it is tried next.
    pub due_at: i64,
    /// How often it has been tried.
    pub tries: i64,
    /// What the last try came to, such as «receiver 550 5.1.1» or «gateway 429».
    pub reason: Option<String>,
    /// Whether it can be tried again by hand.
    pub again: Again,
}

fn lines(tx: &mut Tx<'_>, can: &Can, state: &str, again: Again, limit: i64) -> Result<Vec<Line>> {
    can.must(Right::SeeWork)?;
    let mut lines = Vec::new();
    for row in tx.rows(IN_STATE, params![can.tenant(), state, limit])? {
        let Some(way) = Way::of(&row.text(3)?) else { continue };
        lines.push(Line {
            id: row.text(0)?,
            room: row.text(1)?,
            kind: row.text(2)?,
            way,
            made_at: row.int(5)?,
            due_at: row.int(6)?,
            tries: row.int(7)?,
            reason: row.maybe_text(8)?,
            again,
        });
    }
    Ok(lines)
}

/// What waits, oldest first.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn waiting(tx: &mut Tx<'_>, can: &Can, limit: i64) -> Result<Vec<Line>> {
    lines(tx, can, "waiting", Again::ByItself, limit)
}

/// What could not be sent, or came back; oldest first.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn dead(tx: &mut Tx<'_>, can: &Can, limit: i64) -> Result<Vec<Line>> {
    lines(tx, can, "dead", Again::Now, limit)
}

/// Tries a dead notice again: its room writes it anew. Says whether there was one of the tenant's.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn try_again(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    outbox::by_hand(tx, can, AGAIN, (id, now), &Act::new("mail.try_notice_again").on(id))
}

/// Lets a notice go that waits or is dead. Says whether there was one of the tenant's.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn give_up(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    outbox::by_hand(tx, can, GIVE_UP, (id, now), &Act::new("mail.give_up_notice").on(id))
}

/// How many notices wait and how many are dead, in all tenants: for `varde check`.
///
/// # Errors
/// When the database fails.
pub fn counts(tx: &mut Tx<'_>) -> Result<(i64, i64)> {
    outbox::two(tx, COUNTS)
}
