//! What is like an entry that somebody is about to add.

use crate::{entry::Draft, import::are_near, listing::Row, places::PLACES, store};
use kernel::storage::{Result, Tx};

/// So many are shown.
const SHOWN: usize = 10;

/// Entries of these tenants with nearly the same name. Where the postal codes of both are known, they must lie in the
/// same municipality.
pub(super) fn alike(tx: &mut Tx<'_>, tenants: &[String], draft: &Draft) -> Result<Vec<Row>> {
    let languages = draft.languages();
    let names: Vec<&str> =
        languages.iter().map(|tag| draft.get(&format!("name.{tag}"))).filter(|name| !name.is_empty()).collect();
    let mut near = Vec::new();
    for tenant in tenants {
        for (id, name) in store::entry_names(tx, tenant)? {
            if names.iter().any(|one| are_near(one, &name)) && !near.contains(&id) {
                near.push(id);
            }
        }
    }
    near.truncate(SHOWN);
    let there = PLACES.of_postal_code(draft.get("postal_code"));
    let mut rows = store::by_ids(tx, &near)?;
    rows.retain(|row| {
        there.is_none_or(|there| row.municipalities.is_empty() || row.municipalities.iter().any(|m| m == there))
    });
    Ok(rows)
}
