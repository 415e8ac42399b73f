//! A file as somebody brings it on a page: which kind it is, whether it is a table at all, and how large it may be.

mod guard;
mod sheet;

use super::csv::{Grid, decode};

/// The largest file, bytes.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// The most columns.
pub const MOST_COLUMNS: usize = 200;
/// The most rows below the first line.
pub const MOST_ROWS: usize = 100_000;

/// Why a file is no table that can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// There are names of columns and no rows.
    NoRows,
    /// It has more than [`MOST_COLUMNS`].
    Columns(usize),
    /// It has more than [`MOST_ROWS`].
    Rows,
    /// A picture, a document, or something else that is no table.
    NoTable,
    /// Excel's older kind, or a file that is locked with a password: the two look the same from outside.
    OldOrLocked,
    /// A spreadsheet of another kind, such as ODS.
    OtherSpreadsheet,
    /// It would become far larger than it looks.
    Bomb,
    /// It cannot be read to its end.
    Broken,
}

impl Unfit {
    /// The end of the key of its sentence.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no-rows",
            Self::Columns(_) => "columns",
            Self::Rows => "rows",
            Self::NoTable => "no-table",
            Self::OldOrLocked => "old-or-locked",
            Self::OtherSpreadsheet => "other-spreadsheet",
            Self::Bomb => "bomb",
            Self::Broken => "broken",
        }
    }
}

/// A file that is a table.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its rows.
    pub grid: Grid,
    /// The names of its sheets; none where it is text.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: Option<String>,
}

/// Opens a file; of several sheets the one of this name, else the first that has rows. Takes as long as the file is
/// large, so it does not belong on a thread that answers others.
///
/// # Errors
/// Why it is no table.
pub fn open(bytes: &[u8], sheet: Option<&str>) -> Result<Opened, Unfit> {
    match kind(bytes)? {
        Kind::Text => text(bytes),
        Kind::Sheets => sheet::open(bytes, sheet),
    }
}

enum Kind {
    Text,
    Sheets,
}

fn kind(bytes: &[u8]) -> Result<Kind, Unfit> {
    const NO_TABLES: [&[u8]; 8] =
        [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"{\\rtf", b"\x1F\x8B", b"7z\xBC\xAF", b"SQLite format 3"];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unfit::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Sheets);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Unfit::OldOrLocked);
    }
    if NO_TABLES.iter().any(|start| bytes.starts_with(start)) { Err(Unfit::NoTable) } else { Ok(Kind::Text) }
}

fn text(bytes: &[u8]) -> Result<Opened, Unfit> {
    let decoded = decode(bytes, None).map_err(|_| Unfit::NoTable)?;
    let start = decoded.text.chars().take(4096);
    let (mut all, mut odd) = (0, 0);
    for letter in start {
        all += 1;
        odd += usize::from((letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) || letter == '\u{fffd}');
    }
    // A stray control character is a row's own mistake; many of them are no text.
    if odd * 20 > all {
        return Err(Unfit::NoTable);
    }
    let page = decoded.text.trim_start().get(..9).unwrap_or_default().to_lowercase();
    if page.starts_with("<!doctype") || page.starts_with("<html") || page.starts_with("<?xml") {
        return Err(Unfit::NoTable);
    }
    let grid = Grid::of(decoded, None).ok_or(Unfit::Empty)?;
    fits(&grid)?;
    Ok(Opened { grid, sheets: Vec::new(), sheet: None })
}

/// Whether a table has rows and is not too large.
fn fits(grid: &Grid) -> Result<(), Unfit> {
    if grid.columns().iter().all(String::is_empty) {
        return Err(Unfit::Empty);
    }
    if grid.columns().len() > MOST_COLUMNS {
        return Err(Unfit::Columns(grid.columns().len()));
    }
    let mut rows = 0;
    grid.rows(&mut |_, _| {
        rows += 1;
        rows <= MOST_ROWS
    });
    match rows {
        0 => Err(Unfit::NoRows),
        rows if rows > MOST_ROWS => Err(Unfit::Rows),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(bytes: &[u8]) -> Option<Unfit> {
        open(bytes, None).err()
    }

    #[test]
    fn what_is_no_table_is_known_before_anybody_maps_it() {
        assert_eq!(why(b""), Some(Unfit::Empty));
        assert_eq!(why(b" \r\n\r\n"), Some(Unfit::Empty));
        assert_eq!(why(b";;;\n1;2;3;4\n"), Some(Unfit::Empty), "no column has a name");
        assert_eq!(why(b"Namn;Stad\n"), Some(Unfit::NoRows));
        assert_eq!(why(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Unfit::NoTable));
        assert_eq!(why(&(0..=255).cycle().take(5000).collect::<Vec<u8>>()), Some(Unfit::NoTable));
        assert_eq!(why(b"<!DOCTYPE html><html></html>\n"), Some(Unfit::NoTable));
        assert_eq!(why(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Some(Unfit::OldOrLocked));
        assert_eq!(why(b"PK\x03\x04 and then nothing"), Some(Unfit::Broken));
        let wide = |columns: usize| format!("{}\n{}\n", vec!["n"; columns].join(";"), vec!["1"; columns].join(";"));
        assert_eq!(why(wide(200).as_bytes()), None);
        assert_eq!(why(wide(201).as_bytes()), Some(Unfit::Columns(201)));
        let long = |rows: usize| format!("Namn;Stad\n{}", "a;b\n".repeat(rows));
        assert_eq!(why(long(MOST_ROWS).as_bytes()), None);
        assert_eq!(why(long(MOST_ROWS + 1).as_bytes()), Some(Unfit::Rows));
    }
}
