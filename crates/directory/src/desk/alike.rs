//! What is like an entry that somebody is about to add.

use crate::{
    alike::Face,
    entry::Draft,
    import::{Name, are_near},
    listing::Row,
    places::PLACES,
    store,
};
use kernel::storage::{Result, Tx};

/// So many are shown.
const SHOWN: usize = 10;

/// One that is there already, and what speaks for its being the same.
#[derive(Clone, Debug)]
pub struct Like {
    /// The entry.
    pub row: Row,
    /// How far it lies from the postal code that was typed, metres; that is as near as a postal code is small.
    pub metres: Option<f64>,
    /// The number of the organisation, where the one that was typed is called the same.
    pub number: Option<String>,
}

/// Entries of these tenants with nearly the same name. Where the postal codes of both are known, they must lie in the
/// same municipality.
pub(super) fn alike(tx: &mut Tx<'_>, tenants: &[String], draft: &Draft) -> Result<Vec<Like>> {
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
    Ok(rows.into_iter().map(|row| like(row, draft)).collect())
}

fn like(row: Row, draft: &Draft) -> Like {
    let face = Face::of(&row.parts, &row.tenant);
    let metres =
        PLACES.point_of_code(draft.get("postal_code")).zip(face.point).map(|(one, other)| one.distance_m(other));
    let by = row.parts.organization.as_ref().and_then(|by| row.parts.text_of(&by.id, "name")).unwrap_or_default();
    let typed = Name::plain(draft.get("organization"));
    let number = face.number.filter(|_| !typed.is_empty() && typed == Name::plain(&by));
    Like { row, metres, number }
}
