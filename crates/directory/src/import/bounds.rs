//! Whose entries an import on screen may bring: nobody writes over what somebody else looks after.

use super::{Problem, Reason, item::Body, item::Item, steps::digest_of};
use crate::{hsds::Parts, places::PLACES, store};
use kernel::storage::{Result, Tx};
use std::collections::HashMap;

/// One tenant, and the municipalities that its editors look after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The tenant. It answers for what says no municipality.
    pub own: String,
    /// The numbers of the municipalities.
    pub municipalities: Vec<String>,
}

impl Bounds {
    /// Whether entries of this tenant may be changed.
    #[must_use]
    pub fn holds(&self, tenant: &str) -> bool {
        self.own == tenant || self.municipalities.iter().any(|number| number == tenant)
    }

    /// Who answers for a new entry; the reason when it lies where somebody else looks after the list.
    pub(super) fn answers(&self, parts: &Parts) -> std::result::Result<&str, Reason> {
        let Some(number) = store::municipalities(parts).into_iter().next() else { return Ok(&self.own) };
        self.municipalities.iter().find(|kept| **kept == number).map(String::as_str).ok_or_else(|| {
            let name = PLACES.municipality(&number).map_or_else(|| number.clone(), |place| place.name.clone());
            Reason::NotKept { municipality: name }
        })
    }
}

/// What of a group may be kept.
#[derive(Default)]
pub(super) struct Within<'a> {
    /// Those that may.
    pub(super) kept: Vec<&'a Item>,
    /// So many say what they said before somebody here changed the entry: nothing new came.
    pub(super) same: usize,
    /// Why the others may not.
    pub(super) refused: Vec<Problem>,
}

/// Those that may be kept, and why the others may not. What a person has changed or confirmed here stays as it is, whoever
/// brings the file.
pub(super) fn within<'a>(tx: &mut Tx<'_>, items: &[&'a Item], bounds: Option<&Bounds>) -> Result<Within<'a>> {
    let ids: Vec<String> = items.iter().filter_map(|item| item.service_id()).map(str::to_owned).collect();
    let by_hand = store::kept_by_hand(tx, &ids)?;
    let owners = if bounds.is_some() { store::owners(tx, ids)? } else { HashMap::new() };
    let mut within = Within { kept: Vec::with_capacity(items.len()), ..Within::default() };
    for &item in items {
        let refused = bounds.and_then(|bounds| outside(bounds, &owners, &item.body));
        let here = item.service_id().and_then(|id| by_hand.get(id));
        match (refused, here) {
            (Some(reason), _) => within.refused.push(Problem::refused(item.number, "", reason)),
            (None, Some(Some(before))) if digest_of(before) == item.digest => within.same += 1,
            (None, Some(_)) if !item.is_as_stored(tx)? => within.refused.push(item.problem(Reason::ChangedHere)),
            (None, _) => within.kept.push(item),
        }
    }
    Ok(within)
}

fn outside(bounds: &Bounds, owners: &HashMap<String, String>, body: &Body) -> Option<Reason> {
    match body {
        Body::Service(parts, _) => match owners.get(&parts.service.id) {
            Some(owner) if !bounds.holds(owner) => Some(Reason::SomebodyElses),
            Some(_) => None,
            None => bounds.answers(parts).err(),
        },
        // A table brings services only; what stands alone has nobody who could be asked.
        Body::Organization(..) | Body::Plain(..) => Some(Reason::SomebodyElses),
    }
}
