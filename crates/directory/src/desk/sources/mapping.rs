//! What mapping leaves to an editor: candidates that said yes, and calls that the editor has taken on and that are due.

use super::super::{
    mapping::PATH,
    worklist::{Item, Seen},
};
use crate::{fresh::noon, mapping::Candidate, store};
use kernel::storage::{Result, Tx};
use trust::{Can, access::Right};

/// Both.
///
/// # Errors
/// When the database fails.
pub(in crate::desk) fn source(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let item = |kind: &'static str, candidate: Candidate, since: i64, path: String| Item {
        kind,
        thing: candidate.id,
        service: None,
        // Where it is says whose list it stands on, when that municipality is one of the editor's.
        tenant: seen
            .tenants
            .iter()
            .find(|tenant| **tenant == candidate.about.municipality)
            .map_or_else(|| seen.tenant.to_owned(), Clone::clone),
        name: candidate.about.name,
        since: since.min(seen.now),
        path,
    };
    let ready = store::mapping::ready_of(tx, seen.tenants)?.into_iter().map(|handed| {
        let (candidate, path) = (handed.candidate, super::super::NEW);
        let (since, path) = (candidate.made_at, format!("{path}?kandidat={}", candidate.id));
        item("kandidat", candidate, since, path)
    });
    let mut items: Vec<Item> = ready.collect();
    let asker = seen.can.and_then(|can| Can::ask(can.actor(), Right::MapListings));
    if let Some(can) = asker {
        let me = can.actor().person().id.clone();
        for candidate in store::mapping::due(tx, &can, seen.today)?.into_iter().filter(|one| one.is_held_by(&me)) {
            let since = candidate.again_on.and_then(noon).unwrap_or(candidate.made_at);
            let path = format!("{PATH}/{}", candidate.id);
            items.push(item("samtale", candidate, since, path));
        }
    }
    Ok(items)
}
