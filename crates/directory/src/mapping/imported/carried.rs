//! A table as text that a page carries: a line for each row, a tab between cells, the file's own line number first. Cells have
//! neither tabs nor new lines ([`super::plain`]).

use super::{MOST, MOST_TEXT, Table, plain};
use crate::import::file::MOST_COLUMNS;

/// Stands where a row had another number of cells.
const BROKEN: &str = "!";

impl Table {
    /// As text. How many rows the file had stands before the names of the columns.
    #[must_use]
    pub fn carried(&self) -> String {
        let mut text = format!("{}\t{}", self.count, self.columns.join("\t"));
        for (line, cells) in &self.rows {
            let cells = cells.as_ref().map_or_else(|| BROKEN.to_owned(), |cells| cells.join("\t"));
            text.push_str(&format!("\n{line}\t{cells}"));
        }
        text
    }

    /// Reads that again, as it comes from a page; nothing where it is nothing that we wrote.
    #[must_use]
    pub fn of_carried(text: &str) -> Option<Self> {
        if text.len() > MOST_TEXT * 2 {
            return None;
        }
        let mut lines = text.lines().map(|line| line.split('\t'));
        let mut head = lines.next()?;
        let count = head.next()?.parse().ok()?;
        let columns: Vec<String> = head.map(plain).collect();
        if columns.is_empty() || columns.len() > MOST_COLUMNS {
            return None;
        }
        let mut rows = Vec::new();
        for mut line in lines.take(MOST) {
            let number = line.next()?.parse().ok()?;
            let cells: Vec<String> = line.map(plain).collect();
            let broken = cells.len() != columns.len() || (columns.len() == 1 && cells[0] == BROKEN);
            rows.push((number, (!broken).then_some(cells)));
        }
        (!rows.is_empty()).then_some(Self { columns, rows, count })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_did_not_write_is_nothing() {
        for odd in ["", "x", "3", "1\tNavn", "1\tNavn\nikke tall\tKor"] {
            assert_eq!(Table::of_carried(odd), None, "{odd:?}");
        }
        let wide = format!("1\t{}\n2\tx", "a\t".repeat(MOST_COLUMNS + 1));
        assert_eq!(Table::of_carried(&wide), None);
        let long = format!("9\tNavn{}", "\n2\tKor".repeat(MOST + 10));
        assert_eq!(Table::of_carried(&long).map(|table| table.rows.len()), Some(MOST));
    }
}
