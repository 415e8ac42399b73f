//! Which entry names which web address, and what an editor has said about it.

use super::{
    keeper::kept_tenants,
    link::{self, Link},
    read::{among_twenty, twenty_at_a_time},
};
use jiff::civil::Date;
use kernel::storage::{Result, Row, Tx, params};
use std::collections::BTreeMap;
use trust::{Can, access::Right, audit::Act};

const USES: &str = among_twenty!("SELECT service, link, tenant, part FROM directory_link_use WHERE service", "");
const PUT: &str = "INSERT INTO directory_link_use (service, link, tenant, part) VALUES ($1, $2, $3, $4)
    ON CONFLICT (service, link) DO UPDATE SET tenant = excluded.tenant, part = excluded.part";
const DROP: &str = "DELETE FROM directory_link_use WHERE service = $1 AND link = $2";
const DEAD: &str = among_twenty!(
    "SELECT u.service, s.slug, u.part, u.silent_until, l.digest, l.address, l.state, l.fault, l.code, l.moved_to, l.since,
    l.tries, l.asked_on, l.due FROM directory_link_use u JOIN directory_link l ON l.digest = u.link
    JOIN directory_service s ON s.id = u.service WHERE l.state IN ('broken', 'moved') AND u.tenant",
    " ORDER BY u.link, u.part, u.service"
);
const NAMED_BY: &str = "SELECT DISTINCT tenant FROM directory_link_use WHERE link = $1";
const SILENCE: &str = "UPDATE directory_link_use SET silent_until = $3 WHERE link = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] = &[USES, PUT, DROP, DEAD, NAMED_BY, SILENCE];

/// That an entry names an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkUse {
    /// The entry.
    pub service: String,
    /// What names the address.
    pub link: String,
    /// Whose entry it is.
    pub tenant: String,
    /// Where in the entry.
    pub part: String,
}

/// What these entries were known to name.
///
/// # Errors
/// When the database fails.
pub fn link_uses(tx: &mut Tx<'_>, services: &[String]) -> Result<Vec<LinkUse>> {
    let used = |row: &Row| -> Result<LinkUse> {
        Ok(LinkUse { service: row.text(0)?, link: row.text(1)?, tenant: row.text(2)?, part: row.text(3)? })
    };
    twenty_at_a_time(tx, USES, services)?.iter().map(used).collect()
}

/// An entry names an address.
///
/// # Errors
/// When the database fails.
pub fn put_link_use(tx: &mut Tx<'_>, service: &str, link: &str, tenant: &str, part: &str) -> Result<()> {
    tx.execute(PUT, params![service, link, tenant, part])?;
    Ok(())
}

/// It does not any more.
///
/// # Errors
/// When the database fails.
pub fn drop_link_use(tx: &mut Tx<'_>, service: &str, link: &str) -> Result<()> {
    tx.execute(DROP, params![service, link])?;
    Ok(())
}

/// An address that does not answer or has moved, and the entries that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLink {
    /// The address and how it stands.
    pub link: Link,
    /// Those that name it: identifier, readable address, where in the entry (`service`, `organization`, `source`).
    pub entries: Vec<(String, String, String)>,
    /// Until when nothing is said about it: somebody has seen that it works.
    pub silent_until: Option<Date>,
}

impl DeadLink {
    /// Whether it waits for somebody today.
    #[must_use]
    pub fn waits(&self, today: Date) -> bool {
        self.silent_until.is_none_or(|until| until < today)
    }
}

/// The addresses that do not answer or have moved, of the entries of these tenants, the longest first; those that somebody has
/// silenced too ([`DeadLink::waits`]).
///
/// # Errors
/// When the database fails.
pub fn dead_links_of(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<DeadLink>> {
    let mut all: BTreeMap<String, DeadLink> = BTreeMap::new();
    for row in twenty_at_a_time(tx, DEAD, tenants)? {
        let found = link::link(&row, 4)?;
        let silent: Option<Date> = row.maybe_text(3)?.and_then(|day| day.parse().ok());
        let entry = (row.text(0)?, row.text(1)?, row.text(2)?);
        let one = all.entry(found.digest.clone()).or_insert_with(|| DeadLink {
            link: found,
            entries: Vec::new(),
            silent_until: silent,
        });
        // An entry that has named it since has not been spoken about.
        one.silent_until = one.silent_until.min(silent);
        one.entries.push(entry);
    }
    let mut all: Vec<DeadLink> = all.into_values().collect();
    all.sort_by(|a, b| (a.link.standing.since, &a.link.address).cmp(&(b.link.standing.since, &b.link.address)));
    Ok(all)
}

/// An address that an entry of the asker's names; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn kept_link(tx: &mut Tx<'_>, can: &Can, digest: &str) -> Result<Option<Link>> {
    can.must(Right::KeepListings)?;
    let kept = kept_tenants(tx, can)?;
    let named_by: Vec<String> =
        tx.rows(NAMED_BY, params![digest])?.iter().map(|row| row.text(0)).collect::<Result<_>>()?;
    if named_by.iter().any(|tenant| kept.contains(tenant)) { link::one(tx, digest) } else { Ok(None) }
}

/// Writes down that the asker has an address asked now; nothing when it is not theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn try_link(tx: &mut Tx<'_>, can: &Can, digest: &str) -> Result<Option<Link>> {
    let found = kept_link(tx, can, digest)?;
    if found.is_some() {
        can.note(tx, &Act::new("dead-link.try").on(digest))?;
    }
    Ok(found)
}

/// Says nothing about an address to those who keep these entries, until after this day; `None` speaks of it again. Says
/// whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn silence_link(tx: &mut Tx<'_>, can: &Can, digest: &str, until: Option<Date>) -> Result<bool> {
    if kept_link(tx, can, digest)?.is_none() {
        return Ok(false);
    }
    let day = until.map(|day| day.to_string());
    for tenant in kept_tenants(tx, can)? {
        tx.execute(SILENCE, params![digest, &tenant, day.clone()])?;
    }
    let act = if until.is_some() { "dead-link.silence" } else { "dead-link.speak" };
    can.note(tx, &Act::new(act).on(digest))?;
    Ok(true)
}
