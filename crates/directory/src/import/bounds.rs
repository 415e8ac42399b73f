//! Whose entries an import on screen may bring: nobody writes over what somebody else looks after.

use super::{Problem, Reason, item::Body, item::Item};
use crate::{hsds::Parts, places::PLACES, store};
use kernel::storage::{Result, Tx};

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

/// Those that may be kept, and why the others may not.
pub(super) fn within<'a>(
    tx: &mut Tx<'_>,
    items: &'a [Item],
    bounds: Option<&Bounds>,
) -> Result<(Vec<&'a Item>, Vec<Problem>)> {
    let Some(bounds) = bounds else { return Ok((items.iter().collect(), Vec::new())) };
    let ids = items.iter().filter_map(Item::service_id).map(str::to_owned).collect();
    let owners = store::owners(tx, ids)?;
    let (mut kept, mut out) = (Vec::with_capacity(items.len()), Vec::new());
    for item in items {
        let reason = match &item.body {
            Body::Service(parts, _) => match owners.get(&parts.service.id) {
                Some(owner) if !bounds.holds(owner) => Some(Reason::SomebodyElses),
                Some(_) => None,
                None => bounds.answers(parts).err(),
            },
            // A table brings services only; what stands alone has nobody who could be asked.
            Body::Organization(..) | Body::Plain(..) => Some(Reason::SomebodyElses),
        };
        match reason {
            Some(reason) => out.push(Problem::refused(item.number, "", reason)),
            None => kept.push(item),
        }
    }
    Ok((kept, out))
}
