//! Candidates from a spreadsheet: its rows as text, what its columns are, what each row says. Nothing of the file is kept;
//! the rows go along in the page that shows them.

mod carried;
mod guess;
mod read;

pub use read::{Row, Wrong};

use super::Column;
use crate::import::file::{self, Unfit};

/// At most so many rows are taken at once.
pub const MOST: usize = 2_000;
/// The most that all rows may be as text, bytes: they go along in a page and come back from it.
pub const MOST_TEXT: usize = 2 * 1024 * 1024;
/// The longest cell, in letters: longer than anything that is kept of it, so that what is too long still shows.
const LONGEST: usize = 1_000;

/// The rows of a file, and the names of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What each column is called, each name once.
    pub columns: Vec<String>,
    /// At most [`MOST`]: its line in the file, and its cells; nothing where it has another number of them.
    pub rows: Vec<(usize, Option<Vec<String>>)>,
    /// How many rows the file had.
    pub count: usize,
}

/// Why there is no table to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The file is no table that we read.
    Unfit(Unfit),
    /// There is more text in it than goes along in a page.
    Long,
}

impl Table {
    /// Reads a file, and says which sheet it was where there were several. `nameless` is what a column without a name is
    /// called. Takes as long as the file is large.
    ///
    /// # Errors
    /// Why there is no table to show.
    pub fn open(bytes: &[u8], nameless: &str) -> Result<(Self, Option<String>), Refused> {
        let opened = file::open(bytes, None).map_err(Refused::Unfit)?;
        let sheet = opened.sheet.filter(|_| opened.sheets.len() > 1);
        let grid = opened.grid.told_apart(nameless);
        let mut table = Self { columns: grid.columns().iter().map(|name| plain(name)).collect(), ..Self::default() };
        grid.rows(&mut |line, row| {
            let cells = row.ok().map(|cells| cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>());
            // A row without a word is no row: spreadsheets are full of them.
            if cells.as_ref().is_some_and(|cells| cells.iter().all(String::is_empty)) {
                return true;
            }
            table.count += 1;
            if table.rows.len() < MOST {
                table.rows.push((line, cells));
            }
            true
        });
        if table.rows.is_empty() {
            return Err(Refused::Unfit(Unfit::NoRows));
        }
        if table.carried().len() > MOST_TEXT { Err(Refused::Long) } else { Ok((table, sheet)) }
    }

    /// What stands in a column in the first rows, each once.
    #[must_use]
    pub fn examples(&self, column: usize) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for cell in self.cells(column).filter(|cell| !cell.is_empty()) {
            if !found.contains(&cell) {
                found.push(cell);
            }
            if found.len() == 3 {
                break;
            }
        }
        found
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(move |(_, cells)| cells.as_ref()?.get(column)).map(String::as_str)
    }
}

/// A cell on one line, without what a page should not show.
fn plain(cell: &str) -> String {
    let seen: String = cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// The columns as words with a space between, for a page to say which it showed; `-` is nothing.
#[must_use]
pub fn words(columns: &[Option<Column>]) -> String {
    columns.iter().map(|column| column.map_or("-", Column::word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "Navn;Kommune;Tlf;Nettside;Merknad;Tema;Kontaktperson\n\
        Kveldskafeen;Askøy;55 50 12 34;kafe.example;=1+1;\"Mat, Dart\";Kåre\n\
        ;;;;;;\n\
        Turlaget;4626;;;Spør\tetter \"lista\";;\n\
        Halv rad;Askøy\n";

    #[test]
    fn a_file_goes_along_in_a_page_and_comes_back_the_same() {
        let (table, sheet) = Table::open(FILE.as_bytes(), "Kolonne").unwrap();
        assert_eq!((table.rows.len(), table.count, sheet), (3, 3, None));
        assert_eq!(table.rows[1].0, 4, "lines are the file's own");
        assert_eq!(table.rows[2], (5, None));
        assert_eq!(table.rows[1].1.as_ref().unwrap()[4], "Spør etter \"lista\"");
        assert_eq!(table.examples(1), ["Askøy", "4626"]);
        // A browser sends another sign for a new line than it got.
        assert_eq!(Table::of_carried(&table.carried().replace('\n', "\r\n")), Some(table));
    }

    #[test]
    fn what_is_no_table_or_too_much_is_said() {
        assert_eq!(Table::open(b"", "").unwrap_err(), Refused::Unfit(Unfit::Empty));
        assert_eq!(Table::open(b"Navn;Sted\n;\n;\n", "").unwrap_err(), Refused::Unfit(Unfit::NoRows));
        let long = format!("Navn\n{}", format!("{}\n", "x".repeat(2_000)).repeat(MOST));
        assert_eq!(Table::open(long.as_bytes(), "").map(|(table, _)| table.rows.len()), Ok(MOST), "each is cut");
        let wide = format!("a;b\n{}", format!("{0};{0}\n", "ø".repeat(1_000)).repeat(1_000));
        assert_eq!(Table::open(wide.as_bytes(), "").unwrap_err(), Refused::Long);
        let many = format!("Navn;Sted\n{}", "Kor;Askøy\n".repeat(MOST + 5));
        let (table, _) = Table::open(many.as_bytes(), "").unwrap();
        assert_eq!((table.rows.len(), table.count), (MOST, MOST + 5));
    }
}
