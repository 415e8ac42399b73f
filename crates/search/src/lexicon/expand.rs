//! What a concept leads to: itself, its kinds, its neighbours, and for a need what helps.

use std::collections::HashMap;

use super::ConceptId;
use super::file::ConceptRow;

/// How a concept is reached from the one asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// The same, a kind of it, or its neighbour.
    Means,
    /// Something that helps.
    Helps,
}

/// A concept reached from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Related {
    pub(crate) concept: ConceptId,
    /// 1.0 for the concept itself, less the further away.
    pub(crate) strength: f32,
    pub(crate) relation: Relation,
}

/// A thing of a narrower kind, when the wider was asked for.
const NARROWER: f32 = 0.95;
/// A thing of the wider kind, when the narrower was asked for.
const BROADER: f32 = 0.4;
/// What helps, against the need itself standing in the thing.
const HELPS: f32 = 0.95;
/// What helps with a neighbouring need.
const HELPS_NEIGHBOUR: f32 = 0.35;
/// A neighbour, against the concept itself.
const NEAR: f32 = 1.0;
/// Weaker ties are left out: they cost time and mislead.
const LEAST: f32 = 0.15;

type Ties = Vec<(ConceptId, f32)>;

struct Graph {
    wider: Vec<Vec<ConceptId>>,
    narrower: Vec<Vec<ConceptId>>,
    near: Vec<Ties>,
    helped_by: Vec<Ties>,
}

/// For each row, all it leads to.
pub(super) fn related(
    rows: &[ConceptRow],
    by_id: &HashMap<String, ConceptId>,
    problems: &mut Vec<String>,
) -> Vec<Vec<Related>> {
    let graph = Graph::new(rows, by_id, problems);
    (0..rows.len()).map(|number| graph.from(number)).collect()
}

impl Graph {
    fn new(rows: &[ConceptRow], by_id: &HashMap<String, ConceptId>, problems: &mut Vec<String>) -> Self {
        let mut graph = Self {
            wider: vec![Vec::new(); rows.len()],
            narrower: vec![Vec::new(); rows.len()],
            near: vec![Vec::new(); rows.len()],
            helped_by: vec![Vec::new(); rows.len()],
        };
        for (number, row) in rows.iter().enumerate() {
            let mut look_up = |name: &str| {
                let found = by_id.get(name).copied();
                if found.is_none() {
                    problems.push(format!("{} points to {name}, which is not there", row.id));
                }
                found
            };
            for wider in row.broader.iter().filter_map(|name| look_up(name)) {
                graph.wider[number].push(wider);
                graph.narrower[wider as usize].push(number as ConceptId);
            }
            for (name, weight) in &row.near {
                if let Some(other) = look_up(name) {
                    graph.near[number].push((other, *weight));
                }
            }
            for (name, weight) in &row.answered_by {
                if let Some(offer) = look_up(name) {
                    graph.helped_by[number].push((offer, *weight));
                }
            }
        }
        graph
    }

    fn from(&self, start: usize) -> Vec<Related> {
        let mut means: HashMap<ConceptId, f32> = HashMap::new();
        self.kinds_of(start as ConceptId, 1.0, &mut means);
        for &wider in &self.wider[start] {
            raise(&mut means, wider, BROADER);
        }
        for &(other, weight) in &self.near[start] {
            raise(&mut means, other, weight * NEAR);
        }
        let mut helps: HashMap<ConceptId, f32> = HashMap::new();
        for &(offer, weight) in &self.helped_by[start] {
            self.kinds_of(offer, weight * HELPS, &mut helps);
        }
        for &(other, near) in &self.near[start] {
            for &(offer, weight) in &self.helped_by[other as usize] {
                raise(&mut helps, offer, weight * near * HELPS_NEIGHBOUR);
            }
        }
        collect(means, helps)
    }

    /// The concept and everything that is a kind of it.
    fn kinds_of(&self, concept: ConceptId, strength: f32, into: &mut HashMap<ConceptId, f32>) {
        if strength < LEAST || into.get(&concept).is_some_and(|known| *known >= strength) {
            return;
        }
        into.insert(concept, strength);
        for &narrower in &self.narrower[concept as usize] {
            self.kinds_of(narrower, strength * NARROWER, into);
        }
    }
}

fn raise(strengths: &mut HashMap<ConceptId, f32>, concept: ConceptId, strength: f32) {
    let known = strengths.entry(concept).or_insert(0.0);
    *known = known.max(strength);
}

fn collect(means: HashMap<ConceptId, f32>, helps: HashMap<ConceptId, f32>) -> Vec<Related> {
    let better = |concept: &ConceptId, strength: f32, other: &HashMap<ConceptId, f32>| {
        other.get(concept).is_none_or(|known| strength > *known)
    };
    let mut all: Vec<Related> = Vec::new();
    for (&concept, &strength) in &means {
        if strength >= LEAST && !helps.get(&concept).is_some_and(|known| *known > strength) {
            all.push(Related { concept, strength, relation: Relation::Means });
        }
    }
    for (&concept, &strength) in &helps {
        if strength >= LEAST && better(&concept, strength, &means) {
            all.push(Related { concept, strength, relation: Relation::Helps });
        }
    }
    all.sort_by(|one, other| other.strength.total_cmp(&one.strength).then(one.concept.cmp(&other.concept)));
    all
}
