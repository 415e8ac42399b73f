//! Embeds of the editor's tenant that fell silent, or that a site asks for which nobody has let in.

use super::super::{
    embeds::{self, Trouble},
    worklist::{Item, Seen},
};
use kernel::{
    digest::fingerprint,
    storage::{Result, Tx},
};

/// What is wrong with each.
///
/// # Errors
/// When the database fails.
pub(in crate::desk) fn source(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let all = embeds::standing(tx, seen.tenant, seen.frames, seen.today)?;
    let item = |one: &embeds::Standing, trouble: &Trouble| {
        let (kind, thing, name) = match trouble {
            Trouble::Silent(_) => ("stille", one.name.clone(), one.name.clone()),
            Trouble::Stranger(sum) => {
                let thing = fingerprint(format!("{} {}", one.name, sum.origin).as_bytes());
                ("fremmed", thing, format!("{} – {}", one.name, sum.origin))
            }
        };
        let since = match trouble {
            Trouble::Silent(day) => *day,
            Trouble::Stranger(sum) => sum.first,
        };
        let (service, tenant) = (None, seen.tenant.to_owned());
        let since = crate::fresh::noon(since).unwrap_or(seen.now).min(seen.now);
        Item { kind, thing, service, name, tenant, since, path: embeds::PATH.to_owned() }
    };
    Ok(all.iter().flat_map(|one| one.troubles.iter().map(move |trouble| item(one, trouble))).collect())
}
