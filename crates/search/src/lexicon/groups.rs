//! Groups of people that some things are for and others not.

use std::collections::{BTreeMap, HashMap};

use super::ConceptId;

/// A set of groups, one bit each.
pub(crate) type Groups = u64;

/// For each concept, the groups it tells of.
pub(super) fn groups(by_id: &HashMap<String, ConceptId>, problems: &mut Vec<String>) -> HashMap<ConceptId, Groups> {
    let data = include_str!("../../data/target_groups.toml");
    let rows: BTreeMap<String, Vec<String>> = match toml::from_str(data) {
        Ok(rows) => rows,
        Err(error) => {
            problems.push(format!("target_groups: {error}"));
            return HashMap::new();
        }
    };
    let mut groups = HashMap::new();
    for (number, (group, concepts)) in rows.iter().enumerate() {
        for name in concepts {
            match by_id.get(name) {
                Some(concept) => *groups.entry(*concept).or_default() |= 1 << number,
                None => problems.push(format!("group {group} names {name}, which is not there")),
            }
        }
    }
    groups
}
