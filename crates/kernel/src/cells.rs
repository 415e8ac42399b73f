//! Cells of a table that somebody opens in a spreadsheet.

/// A cell that a spreadsheet would take for a formula becomes text (OWASP, CSV injection), and every cell is one line.
#[must_use]
pub fn harmless(cell: &str) -> String {
    // Spaces and joiners that keep a line together on a page would keep a search in the table from finding it.
    let line = cell.replace(['\r', '\n', '\u{a0}'], " ").replace('\u{2060}', "");
    if line.starts_with(['=', '+', '-', '@', '\t']) { format!("'{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, text) in
            [("=1+1", "'=1+1"), ("+47", "'+47"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("a\n=b", "a =b")]
        {
            assert_eq!(harmless(cell), text);
        }
        assert_eq!(harmless("Åse"), "Åse");
    }
}
