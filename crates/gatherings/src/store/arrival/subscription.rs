//! Calendars that are fetched by themselves: which, when next, and what came.

use super::{By, imports, json, one, take};
use crate::{
    around::Around,
    arrival::{Arriving, Brought, Remark, Report},
    store::series,
    subscription::{EVERY, FETCH, Fault, MOST, PRESS, Subscription, TROUBLED, wait_after},
};
use jiff::civil::Date;
use kernel::{
    jobs,
    storage::{Result, Row, Tx, params},
    tenants,
};
use outside::Seen;
use std::collections::HashSet;
use trust::{Can, access::Right, audit::Act, vault::Sealed};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, host, sealed, postal_code, language, source, paused_at, due_at, fetched_at, failures, fault, etag, modified,
             report, import FROM gatherings_subscription ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE id = $1");
const OF: &str = select!("WHERE tenant = $1 ORDER BY made_at, id");
const ADD: &str =
    "INSERT INTO gatherings_subscription (id, tenant, host, sealed, mark, postal_code, language, source, made_by, made_at, due_at,
    pressed_at, failures) VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $9, $9, 0) ON CONFLICT (tenant, mark) DO NOTHING";
const TWICE: &str = "SELECT id FROM gatherings_subscription WHERE tenant = $1 AND mark = $2";
const PAUSE: &str = "UPDATE gatherings_subscription SET paused_at = $2 WHERE id = $1 AND paused_at IS NULL";
const RESUME: &str =
    "UPDATE gatherings_subscription SET paused_at = NULL, failures = 0, fault = NULL, etag = NULL, modified = NULL,
    due_at = $2 WHERE id = $1 AND paused_at IS NOT NULL";
const PRESSED: &str =
    "UPDATE gatherings_subscription SET pressed_at = $2 WHERE id = $1 AND (pressed_at IS NULL OR pressed_at <= $3)";
const DROP: &str = "DELETE FROM gatherings_subscription WHERE id = $1";
const AS_BEFORE: &str =
    "UPDATE gatherings_subscription SET fetched_at = $2, due_at = $3, failures = 0, fault = NULL WHERE id = $1";
const NOT: &str = "UPDATE gatherings_subscription SET due_at = $2, failures = $3, fault = $4 WHERE id = $1";
const CAME: &str = "UPDATE gatherings_subscription SET fetched_at = $2, due_at = $3, failures = 0, fault = NULL, source = $4, etag = $5,
    modified = $6, report = $7, import = $8 WHERE id = $1";
const ENTRY: &str = "INSERT INTO gatherings_subscription_entry (subscription, tenant, key) VALUES ($1, $2, $3)
    ON CONFLICT (subscription, key) DO NOTHING";
const KEYS: &str = "SELECT key FROM gatherings_subscription_entry WHERE subscription = $1 ORDER BY key";
const DUE: &str = "SELECT id, due_at FROM gatherings_subscription WHERE paused_at IS NULL";
const TROUBLED_OF: &str =
    "SELECT COUNT(*) FROM gatherings_subscription WHERE tenant = $1 AND paused_at IS NULL AND failures >= $2";
// What an import brought would come back by itself.
const REST: &str = "UPDATE gatherings_subscription SET paused_at = $2 WHERE paused_at IS NULL AND id IN
    (SELECT e.subscription FROM gatherings_subscription_entry AS e
     JOIN gatherings_import_entry AS i ON i.tenant = e.tenant AND i.key = e.key WHERE i.import = $1)";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, OF, ADD, TWICE, PAUSE, RESUME, PRESSED, DROP, AS_BEFORE, NOT, CAME, ENTRY, KEYS, DUE, TROUBLED_OF, REST];

/// What became of asking.
#[derive(Clone, Debug)]
pub enum Answered {
    /// A calendar, and by what its version is known.
    Came(Box<Brought>, Seen),
    /// It is as it was.
    AsBefore,
    /// Nothing came.
    Not(Fault),
}

/// An address that is to be kept.
#[derive(Clone, Debug)]
pub struct Sealing {
    /// What it will be known by.
    pub id: String,
    /// Its host.
    pub host: String,
    /// The whole of it.
    pub sealed: Sealed,
    /// Its blind index.
    pub mark: String,
}

/// What became of adding one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subscribed {
    /// It is there, under this identifier.
    Yes(String),
    /// The tenant has it already.
    Twice,
    /// The tenant has as many as there may be.
    Many,
}

fn read(row: &Row) -> Result<Subscription> {
    Ok(Subscription {
        id: row.text(0)?,
        tenant: row.text(1)?,
        host: row.text(2)?,
        sealed: row.maybe_blob(3)?.map(Sealed::from_bytes),
        postal_code: row.maybe_text(4)?,
        language: row.text(5)?,
        source: row.text(6)?,
        paused_at: row.maybe_int(7)?,
        due_at: row.int(8)?,
        fetched_at: row.maybe_int(9)?,
        failures: row.int(10)?,
        fault: row.maybe_text(11)?.as_deref().and_then(Fault::of),
        seen: Seen { tag: row.maybe_text(12)?, since: row.maybe_text(13)? },
        report: row.maybe_text(14)?.and_then(|text| serde_json::from_str(&text).ok()),
        import: row.maybe_text(15)?,
    })
}

/// One, whosever it is: for the job.
///
/// # Errors
/// When the database fails.
pub fn subscription(tx: &mut Tx<'_>, id: &str) -> Result<Option<Subscription>> {
    tx.row(ONE, params![id])?.map(|row| read(&row)).transpose()
}

/// One of the asker's tenant.
///
/// # Errors
/// When the database fails.
pub fn subscription_of(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Subscription>> {
    Ok(subscription(tx, id)?.filter(|one| one.tenant == can.tenant()))
}

/// All of the asker's tenant, the oldest first.
///
/// # Errors
/// When the database fails.
pub fn subscriptions_of(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Subscription>> {
    tx.rows(OF, params![can.tenant()])?.iter().map(read).collect()
}

/// How many of the asker's tenant have not come for so long that people are to know.
///
/// # Errors
/// When the database fails.
pub fn troubled_subscriptions(tx: &mut Tx<'_>, can: &Can) -> Result<i64> {
    tx.row(TROUBLED_OF, params![can.tenant(), TROUBLED])?.map_or(Ok(0), |row| row.int(0))
}

/// Adds one, due at once.
///
/// # Errors
/// When the database fails or the right is another.
pub fn subscribe(
    tx: &mut Tx<'_>,
    can: &Can,
    new: &Sealing,
    (postal_code, language): (Option<&str>, &str),
    now: i64,
) -> Result<Subscribed> {
    can.must(Right::HostGatherings)?;
    if tx.row(TWICE, params![can.tenant(), &new.mark])?.is_some() {
        return Ok(Subscribed::Twice);
    }
    if subscriptions_of(tx, can)?.len() >= MOST {
        return Ok(Subscribed::Many);
    }
    if !put_subscription(tx, (can.tenant(), &can.actor().person().id), new, (postal_code, language), now)? {
        return Ok(Subscribed::Twice);
    }
    can.note(tx, &Act::new("gathering.subscribe").on(&new.id))?;
    Ok(Subscribed::Yes(new.id.clone()))
}

/// Writes down one that somebody adds, due at once. Says whether the tenant did not have it.
///
/// # Errors
/// When the database fails.
pub fn put_subscription(
    tx: &mut Tx<'_>,
    (tenant, person): (&str, &str),
    new: &Sealing,
    (postal_code, language): (Option<&str>, &str),
    now: i64,
) -> Result<bool> {
    let code = postal_code.map(str::to_owned);
    let row = params![&new.id, tenant, &new.host, new.sealed.clone(), &new.mark, code, language, person, now];
    Ok(tx.execute(ADD, row)? == 1)
}

/// Whether a tenant has any.
///
/// # Errors
/// When the database fails.
pub fn has_subscriptions(tx: &mut Tx<'_>, tenant: &str) -> Result<bool> {
    Ok(tx.row(OF, params![tenant])?.is_some())
}

/// Lets it rest.
///
/// # Errors
/// When the database fails or the right is another.
pub fn pause_subscription(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if subscription_of(tx, can, id)?.is_none() || tx.execute(PAUSE, params![id, now])? == 0 {
        return Ok(false);
    }
    can.note(tx, &Act::new("gathering.rest_subscription").on(id))?;
    Ok(true)
}

/// Lets it go on, at once and from the beginning: whatever came before may have been taken back.
///
/// # Errors
/// When the database fails or the right is another.
pub fn resume_subscription(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if subscription_of(tx, can, id)?.is_none() || tx.execute(RESUME, params![id, now])? == 0 {
        return Ok(false);
    }
    queue(tx, id, now)?;
    can.note(tx, &Act::new("gathering.resume_subscription").on(id))?;
    Ok(true)
}

/// Somebody wants it fetched now. Says whether it may be; nothing where there is none such, or it rests.
///
/// # Errors
/// When the database fails or the right is another.
pub fn press_subscription(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<Option<bool>> {
    can.must(Right::HostGatherings)?;
    if subscription_of(tx, can, id)?.is_none_or(|one| one.paused_at.is_some()) {
        return Ok(None);
    }
    if tx.execute(PRESSED, params![id, now, now - PRESS])? == 0 {
        return Ok(Some(false));
    }
    can.note(tx, &Act::new("gathering.fetch_subscription").on(id))?;
    Ok(Some(true))
}

/// Ends it. With a day, what came from it ends after that day; else it stays as it is.
///
/// # Errors
/// When the database fails or the right is another.
pub fn end_subscription(tx: &mut Tx<'_>, can: &Can, id: &str, last: Option<Date>, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if subscription_of(tx, can, id)?.is_none() {
        return Ok(false);
    }
    if let Some(last) = last {
        for key in keys(tx, id)? {
            let Some(arrival) = one(tx, can.tenant(), &key)? else { continue };
            if series::by_id(tx, &arrival.series)?.is_some_and(|series| series.ended_on.is_none()) {
                series::end_series(tx, can, &arrival.series, Some(last), now)?;
            }
        }
    }
    tx.execute(DROP, params![id])?;
    can.note(tx, &Act::new("gathering.end_subscription").on(id))?;
    Ok(true)
}

/// Writes down what became of asking, takes in what came, and says when it is asked next.
///
/// # Errors
/// When the database fails.
pub fn settle_subscription(tx: &mut Tx<'_>, by: &By, id: &str, around: &dyn Around, answered: &Answered) -> Result<()> {
    kernel::changes::take_turn(tx)?;
    // Somebody may have let it rest while it was asked.
    let Some(it) = subscription(tx, id)?.filter(|it| it.paused_at.is_none()) else { return Ok(()) };
    let mut next = by.now + EVERY;
    match answered {
        Answered::AsBefore => _ = tx.execute(AS_BEFORE, params![id, by.now, next])?,
        Answered::Not(fault) => {
            let failures = it.failures + 1;
            next = by.now + wait_after(failures);
            tx.execute(NOT, params![id, next, failures, fault.word()])?;
        }
        Answered::Came(brought, seen) => {
            let (report, import) = came(tx, by, &it, around, brought)?;
            let import = import.or(it.import);
            let (tag, since) = (seen.tag.clone(), seen.since.clone());
            tx.execute(CAME, params![id, by.now, next, &brought.source, tag, since, json(&report), import])?;
        }
    }
    queue(tx, id, next)
}

fn came(
    tx: &mut Tx<'_>,
    by: &By,
    it: &Subscription,
    around: &dyn Around,
    brought: &Brought,
) -> Result<(Report, Option<String>)> {
    let fill = |one: &mut Arriving| {
        if let Some(code) = it.postal_code.as_deref().filter(|_| !one.said.place.is_known()) {
            one.said.place.fill(code, around);
        }
        true
    };
    let mut taken = take::settle_import(tx, by, &it.host, brought, &fill)?;
    // What came from this address, and not what came from whichever calendar that is called the same.
    taken.report.gone = gone(tx, by, &it.id, &taken.report)?;
    for row in taken.report.rows.iter().filter(|row| row.series.is_some()) {
        tx.execute(ENTRY, params![&it.id, &by.tenant, &row.key])?;
    }
    if let Some(import) = &taken.import {
        imports::finish(tx, import, Some(&taken.report))?;
    }
    Ok((taken.report, taken.import))
}

fn gone(tx: &mut Tx<'_>, by: &By, id: &str, report: &Report) -> Result<Vec<Remark>> {
    let there: HashSet<&str> = report.rows.iter().map(|row| row.key.as_str()).collect();
    let midnight = by.today.at(0, 0, 0, 0);
    let mut gone = Vec::new();
    for key in keys(tx, id)?.iter().filter(|key| !there.contains(key.as_str())) {
        let Some(arrival) = one(tx, &by.tenant, key)? else { continue };
        if !arrival.said.cancelled && arrival.said.last().is_none_or(|last| last > midnight) {
            gone.push(Remark::new("arrival-gone").named(&arrival.said.name));
        }
    }
    Ok(gone)
}

fn keys(tx: &mut Tx<'_>, id: &str) -> Result<Vec<String>> {
    tx.rows(KEYS, params![id])?.iter().map(|row| row.text(0)).collect()
}

fn queue(tx: &mut Tx<'_>, id: &str, at: i64) -> Result<()> {
    tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
    jobs::enqueue(tx, tenants::COMMONS, FETCH, &format!("{id} {at}"), id, at)
}

/// Queues each that goes by itself for when it is due; what is queued already is not queued twice.
///
/// # Errors
/// When the database fails.
pub fn queue_subscriptions(tx: &mut Tx<'_>) -> Result<()> {
    for row in tx.rows(DUE, params![])? {
        queue(tx, &row.text(0)?, row.int(1)?)?;
    }
    Ok(())
}

/// What an import brought is taken back: the addresses that it came from rest, or it would come again.
pub(super) fn rest(tx: &mut Tx<'_>, import: &str, now: i64) -> Result<()> {
    tx.execute(REST, params![import, now])?;
    Ok(())
}
