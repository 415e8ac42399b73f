//! A sheet of a spreadsheet (XLSX) as a table: cell by cell, formulas as what they last came to, days as ISO 8601.

use super::{MOST_COLUMNS, MOST_ROWS, Opened, Unfit, fits, guard};
use crate::import::csv::{Grid, rows};
use calamine::{DataRef, Reader as _, SheetType, Xlsx};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// The most that a sheet may be as text, bytes. One text may stand in a hundred thousand cells.
const MOST_TEXT: usize = 40 * 1024 * 1024;
/// The longest cell, bytes: far more than the directory keeps of one.
const LONGEST_CELL: usize = 32 * 1024;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Opens a sheet.
pub(super) fn open(bytes: &[u8], wanted: Option<&str>) -> Result<Opened, Unfit> {
    guard::look(bytes)?;
    // What a broken file makes of a library is the file's fault and nobody else's trouble.
    catch_unwind(AssertUnwindSafe(|| read(bytes, wanted))).unwrap_or(Err(Unfit::Broken))
}

fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Opened, Unfit> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => Unfit::OldOrLocked,
        _ => Unfit::Broken,
    })?;
    let metadata = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<String> = metadata.map(|sheet| sheet.name.clone()).collect();
    if let Some(name) = wanted.filter(|wanted| sheets.iter().any(|name| name == wanted)) {
        let grid = grid(&mut book, name)?;
        return Ok(Opened { grid, sheet: Some(name.to_owned()), sheets });
    }
    let mut first = Unfit::Empty;
    for name in sheets.iter().take(50) {
        match grid(&mut book, name) {
            Ok(grid) => return Ok(Opened { grid, sheet: Some(name.clone()), sheets: sheets.clone() }),
            Err(why) if first == Unfit::Empty => first = why,
            Err(_) => {}
        }
    }
    Err(first)
}

fn grid(book: &mut Book<'_>, name: &str) -> Result<Grid, Unfit> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| Unfit::Broken)?;
    let mut lines = Lines::default();
    while let Some(cell) = cells.next_cell().map_err(|_| Unfit::Broken)? {
        let (row, column) = cell.get_position();
        let value = text(cell.get_value());
        if !value.is_empty() {
            lines.put(row as usize + 1, column as usize, value)?;
        }
    }
    lines.end_row()?;
    let Lines { text, mut rows, .. } = lines;
    if rows.is_empty() {
        return Err(Unfit::Empty);
    }
    // The first is the one with the names.
    rows.remove(0);
    let grid = Grid::of_sheet(text, rows).ok_or(Unfit::Empty)?;
    fits(&grid)?;
    Ok(grid)
}

/// A sheet on its way to a table.
#[derive(Default)]
struct Lines {
    text: String,
    rows: Vec<usize>,
    row: usize,
    cells: Vec<String>,
    width: usize,
}

impl Lines {
    fn put(&mut self, row: usize, column: usize, value: String) -> Result<(), Unfit> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        if column >= MOST_COLUMNS {
            return Err(Unfit::Columns(column + 1));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = value;
        Ok(())
    }

    /// Writes the row down. Every row is as wide as the first one; what stands beyond it shows as another number of cells.
    fn end_row(&mut self) -> Result<(), Unfit> {
        if self.cells.is_empty() {
            return Ok(());
        }
        if self.rows.is_empty() {
            self.width = self.cells.len();
        }
        let mut cells = std::mem::take(&mut self.cells);
        // A reader of text takes a row that is wrong and has several lines apart, line by line; this one is one row.
        if cells.len() > self.width || cells.iter().any(|cell| cell.len() > rows::LONGEST) {
            cells.iter_mut().for_each(|cell| *cell = cell.replace(['\r', '\n'], " "));
        }
        cells.resize(cells.len().max(self.width), String::new());
        let before = self.text.len();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        }
        self.text.push('\n');
        self.rows.push(self.row);
        let grown = self.text.len() - before;
        if self.rows.len() > MOST_ROWS + 1 {
            return Err(Unfit::Rows);
        }
        if self.text.len() > MOST_TEXT || grown > MOST_TEXT / 4 { Err(Unfit::Bomb) } else { Ok(()) }
    }
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => short(text),
        DataRef::SharedString(text) => short(text),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nei".to_owned(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match (at.as_f64() < 1.0, hour, minute) {
                (true, hour, minute) => format!("{hour:02}:{minute:02}"),
                (false, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                (false, hour, minute) => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"),
            }
        }
        DataRef::DateTime(span) => {
            let (.., hour, minute, _, _) = span.to_ymd_hms_milli();
            format!("{hour:02}:{minute:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => short(text),
        // «#N/A» and its kin say that there is nothing.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn short(text: &str) -> String {
    let mut end = text.len().min(LONGEST_CELL);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].trim().to_owned()
}
