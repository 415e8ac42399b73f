//! A table as text with the names of its columns, before anybody has said what they mean.

use super::{
    decode::Decoded,
    rows::{self, Found},
};

/// A table. Rows are handed over one after the other and never lie in memory together.
#[derive(Clone, Debug)]
pub struct Grid {
    pub(super) text: String,
    delimiter: u8,
    pub(super) odd_lines: Vec<usize>,
    pub(super) columns: Vec<String>,
    from: (usize, usize),
    /// Which row of the sheet each row was, where it is no text.
    sheet_rows: Vec<usize>,
}

impl Grid {
    /// A text as a table; nothing when there is no first line. Without a sign between the cells it is found out.
    pub(crate) fn of(decoded: Decoded, delimiter: Option<u8>) -> Option<Self> {
        let Decoded { text, odd_lines } = decoded;
        let delimiter = delimiter.unwrap_or_else(|| rows::delimiter(&text));
        let (columns, at, line) = rows::header(&text, delimiter)?;
        Some(Self { text, delimiter, odd_lines, columns, from: (at, line), sheet_rows: Vec::new() })
    }

    /// A sheet that was written as text with commas: `sheet_rows` says which row each was.
    pub(crate) fn of_sheet(text: String, sheet_rows: Vec<usize>) -> Option<Self> {
        let grid = Self::of(Decoded { text, odd_lines: Vec::new() }, Some(b','))?;
        Some(Self { sheet_rows, ..grid })
    }

    /// The names of the columns, as they stand in the first line.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The same table with a name of its own for each column: one without a name gets its number, a second one of the
    /// same name a number behind it. `nameless` is what a column without a name is called.
    #[must_use]
    pub fn told_apart(mut self, nameless: &str) -> Self {
        let mut names: Vec<String> = Vec::with_capacity(self.columns.len());
        for (at, name) in self.columns.iter().enumerate() {
            let first = if name.is_empty() { format!("{nameless} {}", at + 1) } else { name.clone() };
            let taken = |wanted: &str| names.iter().any(|known| known.to_lowercase() == wanted.to_lowercase());
            let numbered = (2..).map(|n| format!("{first} ({n})"));
            let free = std::iter::once(first.clone()).chain(numbered).find(|wanted| !taken(wanted));
            names.push(free.unwrap_or(first));
        }
        self.columns = names;
        self
    }

    /// The same table with these names, as they were when somebody mapped it.
    #[must_use]
    pub fn named(mut self, names: &[String]) -> Self {
        if names.len() == self.columns.len() {
            self.columns = names.to_vec();
        }
        self
    }

    /// Hands over the rows with their lines as cells; a line that is no row comes as it stands. Stops when `hear` says no.
    pub fn rows(&self, hear: &mut dyn FnMut(usize, Result<Vec<String>, ()>) -> bool) {
        self.each(&mut |line, found| match found {
            Found::Row(cells) => hear(line, Ok(cells)),
            Found::Columns(_) | Found::TooLong(_) | Found::Unreadable => hear(line, Err(())),
        });
    }

    /// A line of the text as it stands, shortened.
    #[must_use]
    pub fn line(&self, number: usize) -> String {
        const LONG: usize = 2_000;
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or_default().chars().take(LONG).collect()
    }

    pub(super) fn each(&self, hear: &mut dyn FnMut(usize, Found) -> bool) {
        let mut at = 0;
        rows::each(&self.text, self.delimiter, self.columns.len(), self.from, &mut |line, found| {
            let line = self.sheet_rows.get(at).copied().unwrap_or(line);
            at += 1;
            hear(line, found)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let text = "Telefon;;telefon;Telefon (2);\n1;2;3;4;5\n".to_owned();
        let grid = Grid::of(Decoded { text, odd_lines: vec![] }, None).unwrap().told_apart("Kolonne");
        assert_eq!(grid.columns(), ["Telefon", "Kolonne 2", "telefon (2)", "Telefon (2) (2)", "Kolonne 5"]);
        let mut rows = Vec::new();
        grid.rows(&mut |line, cells| {
            rows.push((line, cells));
            true
        });
        assert_eq!(rows, [(2, Ok(["1", "2", "3", "4", "5"].map(str::to_owned).to_vec()))]);
    }
}
