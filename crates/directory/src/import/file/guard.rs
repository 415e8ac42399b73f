//! Before a spreadsheet is unpacked: every entry is read to its end and measured, and nothing of it is kept. What an
//! archive says of its own sizes is not believed.

use super::Unfit;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The most that all entries may be together, bytes.
const MOST_UNPACKED: u64 = 100 * 1024 * 1024;
/// The most that the texts (`sharedStrings.xml`) may be, bytes.
const MOST_TEXTS: u64 = 40 * 1024 * 1024;
/// The most that any other part may be, such as the styles, bytes.
const MOST_OTHER: u64 = 8 * 1024 * 1024;
/// So many entries are no spreadsheet any more.
const MOST_ENTRIES: usize = 2_000;
/// An entry that becomes so many times larger is no spreadsheet; small ones may.
const MOST_RATIO: u64 = 200;
const SMALL: u64 = 1024 * 1024;
/// The most texts.
const MOST_STRINGS: usize = 1_000_000;
/// The longest piece between two tags, bytes: a reader holds it in memory at once.
const LONGEST_PIECE: usize = 256 * 1024;

/// Looks whether a ZIP is a spreadsheet of the kind that we read, and not far larger than it looks.
pub(super) fn look(bytes: &[u8]) -> Result<(), Unfit> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::Broken)?;
    if zip.len() > MOST_ENTRIES {
        return Err(Unfit::Bomb);
    }
    let names = zip.file_names().map(|name| name.map(|name| name.to_lowercase()));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(|_| Unfit::Broken)?;
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("mimetype") || has("content.xml") || has("xl/workbook.bin") {
        return Err(Unfit::OtherSpreadsheet);
    }
    if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        return Err(Unfit::NoTable);
    }
    let mut total = 0;
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).map_err(|_| Unfit::Broken)?;
        if entry.encrypted() {
            return Err(Unfit::OldOrLocked);
        }
        let name = entry.name().map_err(|_| Unfit::Broken)?.to_lowercase();
        let (texts, xml) = (name.ends_with("sharedstrings.xml"), name.ends_with(".xml") || name.ends_with(".rels"));
        let long = texts || name.contains("worksheets/");
        let most = if texts { MOST_TEXTS } else { MOST_UNPACKED }.min(MOST_UNPACKED - total);
        let most = if long || !xml { most } else { most.min(MOST_OTHER) };
        let packed = entry.compressed_size();
        let mut seen = Seen::default();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let count = entry.read(&mut buffer).map_err(|_| Unfit::Broken)?;
            if count == 0 {
                break;
            }
            seen.bytes += count as u64;
            if seen.bytes > most || (seen.bytes > SMALL && seen.bytes / MOST_RATIO > packed) {
                return Err(Unfit::Bomb);
            }
            if xml {
                seen.take(&buffer[..count], long, texts)?;
            }
        }
        total += seen.bytes;
    }
    Ok(())
}

/// What has been seen of one entry.
#[derive(Default)]
struct Seen {
    bytes: u64,
    /// Since the last tag began.
    piece: usize,
    strings: usize,
    /// The last bytes of what came before.
    tail: Vec<u8>,
    begun: bool,
}

impl Seen {
    fn take(&mut self, bytes: &[u8], long: bool, texts: bool) -> Result<(), Unfit> {
        if !std::mem::replace(&mut self.begun, true) && is_other_encoding(bytes) {
            return Err(Unfit::Broken);
        }
        for byte in bytes {
            self.piece = if *byte == b'<' { 0 } else { self.piece + 1 };
            // A reader takes what is between two tags at once.
            if self.piece > LONGEST_PIECE {
                return Err(Unfit::Bomb);
            }
        }
        let joined = [self.tail.as_slice(), bytes].concat();
        // Neither definitions nor unread text: no program that people have writes them into a spreadsheet.
        if long && find(&joined, b"<!").is_some() {
            return Err(Unfit::Broken);
        }
        if texts {
            self.count(&joined)?;
        }
        self.tail = joined[joined.len().saturating_sub(40)..].to_vec();
        Ok(())
    }

    /// Counts the texts, and does not believe how many there are said to be.
    fn count(&mut self, joined: &[u8]) -> Result<(), Unfit> {
        self.strings += joined.windows(3).filter(|three| *three == b"<si" || *three == b":si").count();
        // An end may be counted too, and the tail twice.
        if self.strings > MOST_STRINGS * 2 {
            return Err(Unfit::Bomb);
        }
        if let Some(at) = find(joined, b"niqueCount") {
            let after = &joined[at + 10..];
            if after.len() >= 2 && !(after.starts_with(b"=\"") || after.starts_with(b"='")) {
                return Err(Unfit::Broken);
            }
            let said = after.iter().skip(2).take_while(|byte| byte.is_ascii_digit());
            let said =
                said.fold(0_usize, |sum, digit| sum.saturating_mul(10).saturating_add(usize::from(digit - b'0')));
            if said > MOST_STRINGS {
                return Err(Unfit::Bomb);
            }
        }
        Ok(())
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// Whether XML begins in another encoding than UTF-8: what is counted above would be counted wrongly.
fn is_other_encoding(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = &start[..start.len().min(200)];
    if first.contains(&0) || first.starts_with(b"\xFE\xFF") || first.starts_with(b"\xFF\xFE") {
        return true;
    }
    let said = String::from_utf8_lossy(first).to_lowercase();
    let head = said.split("?>").next().unwrap_or_default();
    head.starts_with("<?xml") && head.contains("encoding") && !head.contains("utf-8")
}
