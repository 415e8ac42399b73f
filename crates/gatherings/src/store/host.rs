//! Who among those who work here is the host.

use super::{done, read_day, series};
use jiff::civil::Date;
use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act};

const OF: &str = "SELECT person, since_on, until_on FROM gatherings_host WHERE series = $1 ORDER BY since_on, person";
const BY: &str =
    "SELECT DISTINCT series FROM gatherings_host WHERE person = $1 AND (until_on IS NULL OR until_on >= $2)";
const ADD: &str = "INSERT INTO gatherings_host (series, person, since_on, tenant)
    VALUES ($1, $2, $3, (SELECT tenant FROM gatherings_series WHERE id = $1))
    ON CONFLICT (series, person, since_on) DO UPDATE SET until_on = NULL";
const END: &str = "UPDATE gatherings_host SET until_on = $3 WHERE series = $1 AND person = $2
    AND (until_on IS NULL OR until_on > $3)";
const UNHOSTED: &str = "SELECT s.id, (SELECT MAX(CASE WHEN h.until_on IS NULL THEN '9999-12-31' ELSE h.until_on END)
    FROM gatherings_host AS h WHERE h.series = s.id) FROM gatherings_series AS s
    WHERE s.tenant = $1 AND (s.ended_on IS NULL OR s.ended_on >= $2) ORDER BY s.id";

pub(super) const STATEMENTS: &[&str] = &[OF, BY, ADD, END, UNHOSTED];

/// A host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Who.
    pub person: String,
    /// From which day.
    pub since_on: Date,
    /// The last day; nothing while they go on.
    pub until_on: Option<Date>,
}

impl Host {
    /// Whether they are it on a day.
    #[must_use]
    pub fn is_on(&self, day: Date) -> bool {
        self.since_on <= day && self.until_on.is_none_or(|last| day <= last)
    }
}

pub(super) fn add(tx: &mut Tx<'_>, series: &str, person: &str, since: Date) -> Result<()> {
    tx.execute(ADD, params![series, person, since.to_string()])?;
    Ok(())
}

pub(super) fn end(tx: &mut Tx<'_>, series: &str, person: &str, last: Date) -> Result<()> {
    tx.execute(END, params![series, person, last.to_string()])?;
    Ok(())
}

/// The hosts of a series, those who were too.
///
/// # Errors
/// When the database fails.
pub fn hosts_of(tx: &mut Tx<'_>, series: &str) -> Result<Vec<Host>> {
    let mut hosts = Vec::new();
    for row in tx.rows(OF, params![series])? {
        let Some(since_on) = read_day(&row, 1)? else { continue };
        hosts.push(Host { person: row.text(0)?, since_on, until_on: read_day(&row, 2)? });
    }
    Ok(hosts)
}

/// The series that somebody is the host of.
///
/// # Errors
/// When the database fails.
pub fn hosted_by(tx: &mut Tx<'_>, person: &str, today: Date) -> Result<Vec<String>> {
    tx.rows(BY, params![person, today.to_string()])?.iter().map(|row| row.text(0)).collect()
}

/// The asker becomes a host of a series of their tenant. Says whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn take_host(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if series::owned(tx, can, id)?.is_none() {
        return Ok(false);
    }
    add(tx, id, &can.actor().person().id, series::day(now))?;
    done(tx, can, id, &Act::new("gathering.host").on(id), now)?;
    Ok(true)
}

/// A series that nobody is the host of, or will be after a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unhosted {
    /// Which series.
    pub series: String,
    /// The last day with a host; nothing when it has none at all.
    pub last: Option<Date>,
}

/// The series of the asker's tenant that have, or will have, no host.
///
/// # Errors
/// When the database fails.
pub fn unhosted(tx: &mut Tx<'_>, can: &Can, today: Date) -> Result<Vec<Unhosted>> {
    let mut all = Vec::new();
    for row in tx.rows(UNHOSTED, params![can.tenant(), today.to_string()])? {
        let last = read_day(&row, 1)?;
        if last.is_none_or(|last| last.year() < 9999) {
            all.push(Unhosted { series: row.text(0)?, last });
        }
    }
    Ok(all)
}
