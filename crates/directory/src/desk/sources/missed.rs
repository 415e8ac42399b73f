//! Searches that found nothing useful, once at least five have been made.

use super::super::{
    missed::PATH,
    worklist::{Item, Seen},
};
use crate::{fresh::at_hour, places::PLACES, store};
use kernel::storage::{Result, Tx};

/// Each that somebody searched for lately, in the editor's municipalities or with no place said. It waits since the last day on
/// which it was searched for, so that it comes back when it goes on.
///
/// # Errors
/// When the database fails.
pub(in crate::desk) fn source(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let item = |one: store::MissedSearch| Item {
        kind: store::MISSED_KIND,
        thing: one.key(),
        service: None,
        name: match PLACES.municipality(&one.municipality) {
            Some(place) => format!("«{}», {}", one.words, place.name),
            None => format!("«{}»", one.words),
        },
        tenant: if one.municipality.is_empty() { seen.tenant.to_owned() } else { one.municipality.clone() },
        since: at_hour(one.last, 0).unwrap_or(seen.now),
        path: PATH.to_owned(),
    };
    Ok(store::missed_searches(tx, seen.tenants)?.into_iter().map(item).collect())
}
