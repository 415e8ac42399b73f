//! All SQL of the audit.

use super::{
    Act, Checkpoint, Event,
    entry::BEGINNING,
    events::{Filter, MOST},
};
use crate::access::{Can, Right};
use kernel::storage::{Error, Result, Row, Tx, params};

macro_rules! event {
    ($rest:literal) => {
        concat!(
            "SELECT tenant, n, at, actor, role, unit, action, category, kind, object, subject, purpose, session, via,
            break_glass, hash FROM trust_audit WHERE ",
            $rest
        )
    };
}

const BEGIN: &str = "INSERT INTO trust_audit_head (tenant, n, hash) VALUES ($1, 0, $2) ON CONFLICT (tenant) DO NOTHING";
// The row is held from here until the transaction ends, so that two writers make one chain.
const TAKE: &str = "UPDATE trust_audit_head SET n = n + 1 WHERE tenant = $1 RETURNING n, hash";
const APPEND: &str =
    "INSERT INTO trust_audit (tenant, n, at, actor, role, unit, action, category, kind, object, subject,
    purpose, session, via, break_glass, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
const HEAD: &str = "UPDATE trust_audit_head SET hash = $1 WHERE tenant = $2";
const HASH: &str = "SELECT hash FROM trust_audit WHERE tenant = $1 AND n = $2";
const HEADS: &str = "SELECT tenant, n, hash FROM trust_audit_head ORDER BY tenant";
const TENANTS: &str = "SELECT DISTINCT tenant FROM trust_audit ORDER BY tenant";
const CHAIN: &str = event!("tenant = $1 AND n > $2 ORDER BY n LIMIT 1000");
const EVENTS: &str = event!(
    "tenant = $1 AND n < $2 AND at >= $3 AND at < $4 AND ($5 = '' OR actor = $5) AND ($6 = '' OR subject = $6)
    AND ($7 = '' OR object = $7) AND ($8 = '' OR action = $8) AND break_glass >= $9
    AND (CAST($11 AS BIGINT) = 0
        OR (CAST($11 AS BIGINT) = 1 AND action <> 'person.names')
        OR (CAST($11 AS BIGINT) = 2 AND action NOT LIKE '%.read' AND action NOT LIKE '%.list' AND action NOT IN
            ('person.names', 'session.begin', 'session.prove', 'session.end', 'passkey.use', 'event.verify',
            'event.found_broken'))
        OR (CAST($11 AS BIGINT) = 3 AND (action LIKE '%.read' OR action LIKE '%.list' OR action = 'export.fetch')))
    ORDER BY n DESC LIMIT $10"
);
const CHECKPOINTS: &str = "SELECT tenant, n, hash, at, key, signature FROM trust_checkpoint ORDER BY tenant, n";
const LENGTH: &str = "SELECT n FROM trust_audit_head WHERE tenant = $1";
const NEWEST: &str = "SELECT n, at FROM trust_checkpoint WHERE tenant = $1 ORDER BY n DESC LIMIT 1";
const ANY: &str = "SELECT 1 FROM trust_checkpoint LIMIT 1";
const KEEP: &str = "INSERT INTO trust_checkpoint (tenant, n, hash, at, key, signature) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (tenant, n) DO NOTHING";
const UNHELD: &str = "SELECT MIN(at) FROM trust_audit a
    WHERE n > (SELECT COALESCE(MAX(c.n), 0) FROM trust_checkpoint c WHERE c.tenant = a.tenant)";

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&str] =
    &[BEGIN, TAKE, APPEND, HASH, HEAD, HEADS, TENANTS, CHAIN, EVENTS, CHECKPOINTS, KEEP, UNHELD, ANY, LENGTH, NEWEST];

/// The next number in a tenant's chain, and the hash before it. Nobody else gets one until the transaction ends.
pub(super) fn take_place(tx: &mut Tx<'_>, tenant: &str) -> Result<(i64, String)> {
    tx.execute(BEGIN, params![tenant, BEGINNING])?;
    let row = tx.row(TAKE, params![tenant])?.ok_or(Error::Unsupported("the chain has no head"))?;
    Ok((row.int(0)?, row.text(1)?))
}

pub(super) fn append(tx: &mut Tx<'_>, event: &Event) -> Result<()> {
    let values = params![
        &event.tenant,
        event.n,
        event.at,
        &event.actor,
        &event.role,
        &event.unit,
        &event.action,
        &event.category,
        &event.kind,
        &event.object,
        &event.subject,
        &event.purpose,
        &event.session,
        &event.via,
        event.break_glass,
        &event.hash
    ];
    tx.execute(APPEND, values)?;
    tx.execute(HEAD, params![&event.hash, &event.tenant]).map(drop)
}

/// Where each chain ends: tenant, number, hash.
pub(crate) fn heads(tx: &mut Tx<'_>) -> Result<Vec<(String, i64, String)>> {
    tx.rows(HEADS, params![])?.iter().map(|row| Ok((row.text(0)?, row.int(1)?, row.text(2)?))).collect()
}

/// Who has entries.
pub(super) fn tenants(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.rows(TENANTS, params![])?.iter().map(|row| row.text(0)).collect()
}

/// The entries after `n`, oldest first, at most 1,000. One that cannot be read is an error in its place.
pub(super) fn chain(tx: &mut Tx<'_>, tenant: &str, n: i64) -> Result<Vec<Result<Event>>> {
    Ok(tx.rows(CHAIN, params![tenant, n])?.iter().map(event).collect())
}

/// A tenant's events, newest first, those before number `before`, at most [`MOST`]. That they were seen is an event too,
/// so this wants a transaction that writes.
///
/// # Errors
/// When the right does not cover it, or the database fails.
pub fn events(tx: &mut Tx<'_>, can: &Can, filter: &Filter, before: Option<i64>) -> Result<Vec<Event>> {
    can.must(Right::SeeEvents)?;
    can.note(tx, &Act::new("event.list").about(&filter.subject))?;
    found(tx, can.tenant(), filter, before)
}

/// The same without asking who asks, and without an entry: for the person at the machine.
///
/// # Errors
/// When the database fails.
pub fn found(tx: &mut Tx<'_>, tenant: &str, filter: &Filter, before: Option<i64>) -> Result<Vec<Event>> {
    let values = params![
        tenant,
        before.unwrap_or(i64::MAX),
        filter.from,
        filter.until,
        &filter.actor,
        &filter.subject,
        &filter.object,
        &filter.action,
        i64::from(filter.only_break_glass),
        MOST,
        filter.sort.number()
    ];
    tx.rows(EVENTS, values)?.iter().map(event).collect()
}

/// How many entries a tenant's chain has.
pub(crate) fn length(tx: &mut Tx<'_>, tenant: &str) -> Result<i64> {
    tx.row(LENGTH, params![tenant])?.map_or(Ok(0), |row| row.int(0))
}

/// A tenant's newest checkpoint in the database: how far it reaches, and when it was signed.
pub(crate) fn newest_checkpoint(tx: &mut Tx<'_>, tenant: &str) -> Result<Option<(i64, i64)>> {
    tx.row(NEWEST, params![tenant])?.map(|row| Ok((row.int(0)?, row.int(1)?))).transpose()
}

/// Whether one of these entries is not there, or is another one: tenant, number, hash.
pub(crate) fn missing(tx: &mut Tx<'_>, known: &[(String, i64, String)]) -> Result<bool> {
    for (tenant, n, hash) in known {
        let found = tx.row(HASH, params![tenant, *n])?.map(|row| row.text(0)).transpose()?;
        if found.as_ref() != Some(hash) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A tenant's entries after number `n`, oldest first, at most 1,000.
pub(crate) fn after(tx: &mut Tx<'_>, tenant: &str, n: i64) -> Result<Vec<Event>> {
    chain(tx, tenant, n)?.into_iter().collect()
}

/// When the oldest entry was written that no checkpoint covers yet, milliseconds since 1970.
///
/// # Errors
/// When the database fails.
pub fn oldest_unheld(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    tx.row(UNHELD, params![])?.map_or(Ok(None), |row| row.maybe_int(0))
}

/// Whether any checkpoint was ever made: then there is a keystore somewhere.
pub(crate) fn has_checkpoints(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.row(ANY, params![])?.is_some())
}

/// The checkpoints that the database has.
pub(super) fn checkpoints(tx: &mut Tx<'_>) -> Result<Vec<Checkpoint>> {
    let read = |row: &Row| {
        Ok(Checkpoint {
            tenant: row.text(0)?,
            n: row.int(1)?,
            hash: row.text(2)?,
            at: row.int(3)?,
            key: row.text(4)?,
            signature: row.text(5)?,
        })
    };
    tx.rows(CHECKPOINTS, params![])?.iter().map(read).collect()
}

pub(super) fn keep(tx: &mut Tx<'_>, one: &Checkpoint) -> Result<()> {
    tx.execute(KEEP, params![&one.tenant, one.n, &one.hash, one.at, &one.key, &one.signature]).map(drop)
}

fn event(row: &Row) -> Result<Event> {
    Ok(Event {
        tenant: row.text(0)?,
        n: row.int(1)?,
        at: row.int(2)?,
        actor: row.text(3)?,
        role: row.text(4)?,
        unit: row.text(5)?,
        action: row.text(6)?,
        category: row.text(7)?,
        kind: row.text(8)?,
        object: row.text(9)?,
        subject: row.text(10)?,
        purpose: row.text(11)?,
        session: row.text(12)?,
        via: row.text(13)?,
        break_glass: row.int(14)?,
        hash: row.text(15)?,
    })
}
