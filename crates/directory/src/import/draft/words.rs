//! The words that stand in a column, for saying what each of them means.

use super::Draft;
use crate::import::csv::{Grid, plain};
use std::collections::HashMap;

/// So many words of a column are asked about; more are no list of words.
pub const MOST_WORDS: usize = 200;
/// What is longer is no word, bytes; and beyond so many words a column is not counted on.
const LONGEST_WORD: usize = 200;
const MOST_COUNTED: usize = 5_000;
/// So many rows are looked through.
const LOOKED_THROUGH: usize = 20_000;

/// The words of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distinct {
    /// The column's place in the table.
    pub column: usize,
    /// Each word and how often it stands there, the most frequent first.
    pub words: Vec<(String, usize)>,
    /// How many more there are.
    pub more: usize,
}

/// The words of every column that needs a meaning for them.
#[must_use]
pub fn distinct(grid: &Grid, draft: &Draft) -> Vec<Distinct> {
    let worded: Vec<(usize, &str)> = draft.worded().map(|(at, chosen)| (at, chosen.split.as_str())).collect();
    let mut found: Vec<HashMap<String, (String, usize)>> = vec![HashMap::new(); worded.len()];
    let mut rows = 0;
    grid.rows(&mut |_, row| {
        rows += 1;
        for ((at, split), words) in worded.iter().zip(&mut found) {
            let Some(cell) = row.as_ref().ok().and_then(|cells| cells.get(*at)) else { continue };
            let cell = plain(cell);
            let parts: Vec<&str> = if split.is_empty() { vec![&cell] } else { cell.split(*split).collect() };
            for word in parts.into_iter().map(str::trim).filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD) {
                if words.len() >= MOST_COUNTED && !words.contains_key(&word.to_lowercase()) {
                    continue;
                }
                let entry = words.entry(word.to_lowercase()).or_insert_with(|| (word.to_owned(), 0));
                entry.1 += 1;
            }
        }
        rows < LOOKED_THROUGH
    });
    worded
        .iter()
        .zip(found)
        .map(|((column, _), words)| {
            let mut words: Vec<(String, usize)> = words.into_values().collect();
            words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            let more = words.len().saturating_sub(MOST_WORDS);
            words.truncate(MOST_WORDS);
            Distinct { column: *column, words, more }
        })
        .collect()
}
