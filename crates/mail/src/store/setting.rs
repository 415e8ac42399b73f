//! What a tenant allows: coming in by a link by mail. Not, unless it has said so.

use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use trust::{
    Can,
    access::Right,
    audit::{self, Act},
    people::Person,
    store::links,
};

const GET: &str = "SELECT links FROM mail_setting WHERE tenant = $1";
const SET: &str = "INSERT INTO mail_setting (tenant, links) VALUES ($1, $2)
    ON CONFLICT (tenant) DO UPDATE SET links = excluded.links";

pub(super) const STATEMENTS: &[&str] = &[GET, SET];

/// Whether the tenant lets people in by a link by mail.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn links(tx: &mut Tx<'_>, can: &Can) -> Result<bool> {
    can.must(Right::KeepSettings)?;
    links_of(tx, can.tenant())
}

/// Whether a tenant lets people in by a link by mail, for the command line and `varde check`.
///
/// # Errors
/// When the database fails.
pub fn links_of(tx: &mut Tx<'_>, tenant: &str) -> Result<bool> {
    tx.row(GET, params![tenant])?.map_or(Ok(false), |row| Ok(row.int(0)? == 1))
}

/// Lets people in by a link by mail, or does not any more; links that are on their way are held to it too.
///
/// # Errors
/// When the database fails, or the right is another one.
pub fn set_links(tx: &mut Tx<'_>, can: &Can, allowed: bool) -> Result<()> {
    can.must(Right::KeepSettings)?;
    can.note(tx, &act(allowed))?;
    set_links_of(tx, can.tenant(), allowed)
}

/// The same without asking who asks: for the demo town.
///
/// # Errors
/// When the database fails.
pub fn set_links_of(tx: &mut Tx<'_>, tenant: &str, allowed: bool) -> Result<()> {
    tx.execute(SET, params![tenant, allowed])?;
    Ok(())
}

/// The same from the command line, written down as such. Says whether there is such a tenant.
///
/// # Errors
/// When the database fails.
pub fn set_links_by_command(tx: &mut Tx<'_>, tenant: &str, allowed: bool, now: i64) -> Result<bool> {
    if tenants::name(tx, tenant)?.is_none() {
        return Ok(false);
    }
    audit::record(tx, &act(allowed).by_command(tenant, now))?;
    set_links_of(tx, tenant, allowed)?;
    Ok(true)
}

const fn act(allowed: bool) -> Act<'static> {
    Act::new(if allowed { "mail.allow_links" } else { "mail.forbid_links" })
}

/// Whether this person may come in by a link by mail: their tenant lets them, and they are not one of those whose role
/// reaches far and who have a better way.
///
/// # Errors
/// When the database fails.
pub fn links_allowed(tx: &mut Tx<'_>, person: &Person) -> Result<bool> {
    Ok(person.ended_at.is_none() && links_of(tx, &person.tenant)? && links::are_enough(tx, &person.id)?)
}
