//! What is known of a file before anybody has said what it means: its columns, its first rows, how many there are.

use crate::import::{
    draft::{Draft, guess, takes_several},
    file::{self, Unfit},
};
use serde::{Deserialize, Serialize};

/// So many rows are shown.
const SHOWN: usize = 5;
/// So much of a cell, in characters.
const SHORT: usize = 100;

/// What is known of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct About {
    /// `csv` or `xlsx`.
    pub(super) kind: String,
    /// The names of the sheets.
    pub(super) sheets: Vec<String>,
    /// Which of them it is.
    pub(super) sheet: Option<String>,
    /// The names of the columns, each once.
    pub(super) columns: Vec<String>,
    /// Those that had to be given another name, because two had the same or one had none.
    pub(super) renamed: Vec<String>,
    /// The first rows.
    pub(super) first: Vec<Vec<String>>,
    /// How many rows there are.
    pub(super) rows: usize,
}

impl About {
    /// Looks into a file. `nameless` is what a column without a name is called. Takes as long as the file is large.
    pub(super) fn look(bytes: &[u8], sheet: Option<&str>, nameless: &str) -> Result<Self, Unfit> {
        let opened = file::open(bytes, sheet)?;
        let before = opened.grid.columns().to_vec();
        let grid = opened.grid.told_apart(nameless);
        let (mut first, mut rows) = (Vec::new(), 0);
        grid.rows(&mut |_, row| {
            rows += 1;
            if let Ok(cells) = row
                && first.len() < SHOWN
            {
                first.push(cells.iter().map(|cell| short(cell)).collect());
            }
            true
        });
        let columns = grid.columns().to_vec();
        let renamed = before.iter().zip(&columns).filter(|(was, is)| was != is).map(|(_, is)| is.clone()).collect();
        let kind = if opened.sheets.is_empty() { "csv" } else { "xlsx" }.to_owned();
        Ok(Self { kind, sheets: opened.sheets, sheet: opened.sheet, columns, renamed, first, rows })
    }

    /// What names the names of the columns: another file with the same ones is read the same way.
    pub(super) fn headers(&self) -> String {
        kernel::digest::fingerprint(self.columns.join("\u{1f}").as_bytes())
    }

    /// A first mapping.
    pub(super) fn draft(&self, language: &str) -> Draft {
        let mut columns = guess(&self.columns);
        for (at, chosen) in columns.iter_mut().enumerate().filter(|(_, chosen)| takes_several(&chosen.field)) {
            let sign = [";", ","].into_iter().find(|sign| self.examples(at).iter().any(|cell| cell.contains(sign)));
            chosen.split = sign.unwrap_or_default().to_owned();
        }
        Draft {
            language: language.to_owned(),
            dates: "dmy".to_owned(),
            sheet: self.sheet.clone(),
            columns,
            ..Draft::default()
        }
    }

    /// What stands in a column in the first rows, each once.
    pub(super) fn examples(&self, column: usize) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for cell in self.first.iter().filter_map(|row| row.get(column)) {
            if !cell.is_empty() && !found.contains(&cell.as_str()) {
                found.push(cell);
            }
        }
        found
    }
}

fn short(cell: &str) -> String {
    let mut letters = cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut text: String = letters.by_ref().take(SHORT).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}
