//! The rows of a table. A quote that is never closed costs its own line, not the rest of the file.

use csv::{ByteRecord, ReaderBuilder, StringRecord};

/// A cell longer than this is no text that a person would read.
pub(crate) const LONGEST: usize = 20_000;
/// After so many lines with an open quote the file is no table.
const MOST_REPAIRS: usize = 200;

/// What a line turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A row with as many cells as the first line.
    Row(Vec<String>),
    /// Another number of cells.
    Columns(usize),
    /// A cell is too long.
    TooLong(usize),
    /// No table from here on.
    Unreadable,
}

/// Which sign stands between the cells: the one that the first line has most of.
pub(crate) fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0), (b'|', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count += usize::from(!quoted && byte == *sign);
        }
    }
    counts.iter().rev().filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

/// The names of the columns, and where the rows begin (byte, line).
pub(crate) fn header(text: &str, delimiter: u8) -> Option<(Vec<String>, usize, usize)> {
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    if !reader.read_record(&mut record).ok()? {
        return None;
    }
    let names = record.iter().map(|name| name.trim().to_owned()).collect();
    let at = usize::try_from(reader.position().byte()).ok()?;
    Some((names, at, text[..at].matches('\n').count() + 1))
}

/// Hands over every row with its line; stops when `hear` says no.
pub(crate) fn each(
    text: &str,
    delimiter: u8,
    wanted: usize,
    from: (usize, usize),
    hear: &mut dyn FnMut(usize, Found) -> bool,
) {
    let (mut offset, mut line) = from;
    let mut repairs = 0;
    'anew: loop {
        let rest = &text[offset..];
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(rest.as_bytes());
        let mut record = ByteRecord::new();
        let mut before = 0;
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let end = usize::try_from(reader.position().byte()).unwrap_or(rest.len());
            // Empty lines before the row belong to nobody.
            let start = before + rest[before..end].len() - rest[before..end].trim_start_matches(['\r', '\n']).len();
            line += rest[before..start].matches('\n').count();
            let raw = &rest[start..end];
            let found = judge(&record, wanted);
            // Every quote has its fellow in a whole row.
            let open = raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
            let bad = open || !matches!(found, Found::Row(_));
            let first_line = raw.find('\n').map_or(raw.len(), |at| at + 1);
            if bad && first_line < raw.len() {
                // The row runs over several lines and is wrong: perhaps a quote was left open in its first line.
                repairs += 1;
                if repairs > MOST_REPAIRS {
                    hear(line, Found::Unreadable);
                    return;
                }
                let alone = judge(&cells(&raw[..first_line], delimiter), wanted);
                let alone = if !open && matches!(alone, Found::Row(_)) { found } else { alone };
                if !hear(line, alone) {
                    return;
                }
                offset += start + first_line;
                line += 1;
                continue 'anew;
            }
            if !hear(line, found) {
                return;
            }
            line += raw.matches('\n').count();
            before = end;
        }
        return;
    }
}

fn cells(line: &str, delimiter: u8) -> ByteRecord {
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(line.as_bytes());
    let mut record = ByteRecord::new();
    if reader.read_byte_record(&mut record).is_err() {
        record.clear();
    }
    record
}

fn judge(record: &ByteRecord, wanted: usize) -> Found {
    // A spreadsheet may write empty cells behind the last column.
    let extra = record.iter().skip(wanted).any(|cell| !cell.is_empty());
    if record.len() < wanted || extra {
        return Found::Columns(record.len());
    }
    let cells: Vec<String> =
        record.iter().take(wanted).map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
    match cells.iter().map(String::len).max() {
        Some(longest) if longest > LONGEST => Found::TooLong(longest),
        _ => Found::Row(cells),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Found)> {
        let sign = delimiter(text);
        let (names, at, line) = header(text, sign).unwrap();
        let mut found = Vec::new();
        each(text, sign, names.len(), (at, line), &mut |line, row| {
            found.push((line, row));
            true
        });
        found
    }

    fn row(cells: &[&str]) -> Found {
        Found::Row(cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let found = read("a;b\r\n\r\n1;\"to\nlinjer\"\r\n2;x\r\n\r\n3;y;;\n4\n");
        let wanted =
            [(3, row(&["1", "to\nlinjer"])), (5, row(&["2", "x"])), (7, row(&["3", "y"])), (8, Found::Columns(1))];
        assert_eq!(found, wanted);
    }

    #[test]
    fn an_open_quote_costs_one_line() {
        let found = read("a,b\n1,x\n2,\"open\n3,y\n4,z\n");
        assert_eq!(found.len(), 4);
        assert_eq!(
            (&found[0], &found[2], &found[3]),
            (&(2, row(&["1", "x"])), &(4, row(&["3", "y"])), &(5, row(&["4", "z"])))
        );
    }

    #[test]
    fn the_sign_between_the_cells_is_found() {
        assert_eq!(delimiter("a;b;\"c,d,e,f\"\n"), b';');
        assert_eq!(delimiter("a\tb\n"), b'\t');
        assert_eq!(delimiter("\n\nalone\n"), b',');
        assert!(header("", b',').is_none());
    }
}
