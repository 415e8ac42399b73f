//! Web addresses that nobody answers.

use super::super::worklist::{Item, Seen};
use crate::{dead_links, fresh::noon};
use kernel::storage::{Result, Tx};

/// Each address that waits, under the first entry that names it.
///
/// # Errors
/// When the database fails.
pub(in crate::desk) fn source(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let mut items = Vec::new();
    for dead in dead_links::of_tenants(tx, seen.tenants)? {
        let Some((service, ..)) = dead.entries.first().filter(|_| dead.waits(seen.today)) else { continue };
        let of = seen.upkeep.iter().find(|one| one.service == *service).map(|one| one.tenant.clone());
        items.push(Item {
            kind: "lenke",
            thing: dead.link.digest.clone(),
            service: Some(service.clone()),
            name: String::new(),
            tenant: of.unwrap_or_else(|| seen.tenant.to_owned()),
            since: dead.link.standing.since.and_then(noon).unwrap_or(seen.now).min(seen.now),
            path: dead_links::PATH.to_owned(),
        });
    }
    Ok(items)
}
