//! The files of the lexicon as people write them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Concept, ConceptKind};
use crate::{ForWhom, Label};

/// Every file, with its name for messages.
pub(super) const FILES: &[(&str, &str)] = &[
    ("audiences", include_str!("../../lexicon/audiences.toml")),
    ("everyday-offers-active", include_str!("../../lexicon/everyday-offers-active.toml")),
    ("everyday-needs", include_str!("../../lexicon/everyday-needs.toml")),
    ("more-ties", include_str!("../../lexicon/more-ties.toml")),
    ("more-words", include_str!("../../lexicon/more-words.toml")),
    ("needs-life", include_str!("../../lexicon/needs-life.toml")),
    ("needs-mind", include_str!("../../lexicon/needs-mind.toml")),
    ("needs-substance", include_str!("../../lexicon/needs-substance.toml")),
    ("offers-active", include_str!("../../lexicon/offers-active.toml")),
    ("offers-create", include_str!("../../lexicon/offers-create.toml")),
    ("offers-help", include_str!("../../lexicon/offers-help.toml")),
    ("offers-learn-work", include_str!("../../lexicon/offers-learn-work.toml")),
    ("offers-together", include_str!("../../lexicon/offers-together.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    concept: Vec<ConceptRow>,
    #[serde(default)]
    more: Vec<MoreRow>,
    #[serde(default)]
    spread: Vec<SpreadRow>,
}

/// Offers that help with each of several needs. A need's own row says more surely how much, and is not overruled.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpreadRow {
    needs: Vec<String>,
    answered_by: BTreeMap<String, f32>,
}

/// More words for a concept of another file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoreRow {
    concept: String,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    weak: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    pl: Vec<String>,
    #[serde(default)]
    uk: Vec<String>,
    #[serde(default)]
    ar: Vec<String>,
}

/// One concept as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConceptRow {
    pub(super) id: String,
    pub(super) kind: ConceptKind,
    pub(super) label: Label,
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) weak: Vec<String>,
    #[serde(default)]
    pub(super) en: Vec<String>,
    #[serde(default)]
    pub(super) pl: Vec<String>,
    #[serde(default)]
    pub(super) uk: Vec<String>,
    #[serde(default)]
    pub(super) ar: Vec<String>,
    /// Phrases that look like the concept and are not it: «ta livet med ro».
    #[serde(default)]
    pub(super) not: Vec<String>,
    #[serde(default)]
    pub(super) broader: Vec<String>,
    #[serde(default)]
    pub(super) near: BTreeMap<String, f32>,
    #[serde(default)]
    pub(super) answered_by: BTreeMap<String, f32>,
    #[serde(default)]
    crisis: bool,
    audience: Option<String>,
}

impl ConceptRow {
    pub(super) fn into_concept(self, problems: &mut Vec<String>) -> Concept {
        let audience = match self.audience.as_deref() {
            None => None,
            Some("relative") => Some(ForWhom::Relative),
            Some("professional") => Some(ForWhom::Professional),
            Some(other) => {
                problems.push(format!("{}: audience {other} is not known", self.id));
                None
            }
        };
        Concept { kind: self.kind, label: self.label, crisis: self.crisis, audience }
    }
}

/// All rows of all files; what cannot be read is told in `problems`.
pub(super) fn rows(files: &[(&str, &str)], problems: &mut Vec<String>) -> Vec<ConceptRow> {
    let mut rows: Vec<ConceptRow> = Vec::new();
    let mut more: Vec<MoreRow> = Vec::new();
    let mut spread: Vec<SpreadRow> = Vec::new();
    for (name, text) in files {
        match toml::from_str::<File>(text) {
            Ok(file) => {
                rows.extend(file.concept);
                more.extend(file.more);
                spread.extend(file.spread);
            }
            Err(error) => problems.push(format!("{name}: {error}")),
        }
    }
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| {
        let new = seen.insert(row.id.clone());
        if !new {
            problems.push(format!("{} stands twice", row.id));
        }
        new
    });
    for row in more {
        match rows.iter_mut().find(|known| known.id == row.concept) {
            Some(known) => {
                known.words.extend(row.words);
                known.weak.extend(row.weak);
                known.en.extend(row.en);
                known.pl.extend(row.pl);
                known.uk.extend(row.uk);
                known.ar.extend(row.ar);
            }
            None => problems.push(format!("more words for {}, which is not there", row.concept)),
        }
    }
    for (need, answered_by) in spread.iter().flat_map(|row| row.needs.iter().map(move |need| (need, &row.answered_by)))
    {
        match rows.iter_mut().find(|known| known.id == *need) {
            Some(known) => {
                for (offer, strength) in answered_by {
                    known.answered_by.entry(offer.clone()).or_insert(*strength);
                }
            }
            None => problems.push(format!("offers are spread to {need}, which is not there")),
        }
    }
    rows
}
