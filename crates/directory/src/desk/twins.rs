//! Two entries that may be the same, as things that wait on the work list.

use super::{
    ENTRY,
    worklist::{Item, Seen},
};
use crate::{
    fresh::is_listed,
    store::{self, Pair, Upkeep},
};
use kernel::storage::{Result, Tx};
use std::collections::{HashMap, HashSet};

/// Each pair once. Of three that are all alike, two pairs are enough: when they are merged, nothing is left.
pub(super) fn twins(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let pairs = needed(store::pairs_of_tenants(tx, seen.tenants)?);
    let upkeep: HashMap<&str, &Upkeep> = seen.upkeep.iter().map(|one| (one.service.as_str(), one)).collect();
    let names = store::names_of(tx, &pairs.iter().map(|pair| keeps(pair, &upkeep).1.clone()).collect::<Vec<_>>())?;
    let item = |pair: &Pair| {
        let (kept, goes, tenant) = keeps(pair, &upkeep);
        Item {
            kind: store::ALIKE_KIND,
            thing: store::pair_word(kept, goes),
            service: Some(kept.clone()),
            name: names.get(goes).cloned().unwrap_or_default(),
            tenant: tenant.clone(),
            since: pair.since.min(seen.now),
            path: format!("{ENTRY}/{kept}/sla-sammen/{goes}"),
        }
    };
    Ok(pairs.iter().map(item).collect())
}

/// Without the pairs that follow from two others of the same first entry.
fn needed(pairs: Vec<Pair>) -> Vec<Pair> {
    let mut of: HashMap<String, HashSet<String>> = HashMap::new();
    for pair in &pairs {
        for (one, other) in [(&pair.one, &pair.other), (&pair.other, &pair.one)] {
            of.entry(one.0.clone()).or_default().insert(other.0.clone());
        }
    }
    let follows = |pair: &Pair| {
        let (one, other) = (&of[&pair.one.0], &of[&pair.other.0]);
        one.iter().any(|first| other.contains(first) && *first < pair.one.0)
    };
    pairs.into_iter().filter(|pair| !follows(pair)).collect()
}

/// Which of the two stays if nobody says otherwise: the one that is on the list, was confirmed last, has been here longest.
fn keeps<'a>(pair: &'a Pair, upkeep: &HashMap<&str, &Upkeep>) -> (&'a String, &'a String, &'a String) {
    let rank = |id: &str| {
        let of = upkeep.get(id);
        (of.is_some_and(|of| is_listed(&of.status)), of.and_then(|of| of.confirmed_at), of.map(|of| -of.since))
    };
    if rank(&pair.other.0) > rank(&pair.one.0) {
        (&pair.other.0, &pair.one.0, &pair.other.1)
    } else {
        (&pair.one.0, &pair.other.0, &pair.one.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(one: &str, other: &str) -> Pair {
        let of = |id: &str| (id.to_owned(), "4627".to_owned());
        Pair { one: of(one), other: of(other), how: crate::import::Likeness::NameAndPlace, since: 0 }
    }

    #[test]
    fn of_three_that_are_all_alike_two_pairs_are_enough() {
        let words = |pairs: Vec<Pair>| -> Vec<String> {
            needed(pairs).iter().map(|pair| format!("{}{}", pair.one.0, pair.other.0)).collect()
        };
        assert_eq!(words(vec![pair("a", "b"), pair("a", "c"), pair("b", "c")]), ["ab", "ac"]);
        assert_eq!(words(vec![pair("a", "b"), pair("b", "c")]), ["ab", "bc"], "a chain is not all alike");
        assert_eq!(words(vec![pair("b", "c")]), ["bc"]);
    }
}
