//! From the bytes of a table to text: byte order marks, UTF-8, UTF-16, Windows-1252 (which has Latin-1 in it), and
//! files where programs have mixed them.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text, and the lines that had to be read in another encoding than the rest.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) odd_lines: Vec<usize>,
}

/// Reads bytes as text. `label` is what somebody said that the encoding is.
///
/// # Errors
/// The label, when it names no encoding.
pub(crate) fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, String> {
    if let Some(label) = label {
        let encoding = Encoding::for_label(label.as_bytes()).ok_or_else(|| label.to_owned())?;
        return Ok(whole(encoding, bytes));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        return Ok(whole(encoding, bytes));
    }
    if let Some(encoding) = without_mark(bytes) {
        return Ok(whole(encoding, bytes));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), odd_lines: Vec::new() });
    }
    Ok(line_by_line(bytes))
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _, _) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), odd_lines: Vec::new() }
}

/// UTF-16 without a mark: every other byte is nearly always zero.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(400)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let most = start.len() / 2 * 8 / 10;
    match (start.len() >= 8, zeros(1) > most, zeros(0) > most) {
        (true, true, false) => Some(UTF_16LE),
        (true, false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// A line that is UTF-8 is read so, any other as Windows-1252. Where both occur, the rarer ones are named.
fn line_by_line(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let (mut modern, mut older) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(bytes.split_inclusive(|byte| *byte == b'\n')) {
        match std::str::from_utf8(line) {
            Ok(line) => {
                if !line.is_ascii() {
                    modern.push(number);
                }
                text.push_str(line);
            }
            Err(_) => {
                older.push(number);
                text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0);
            }
        }
    }
    let odd_lines = if modern.is_empty() || older.len() > modern.len() { modern } else { older };
    Decoded { text, odd_lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_spreadsheet_writes_is_read() {
        let text = "Namn;Stad\nÅpent naust;Askøy\n";
        let plain = |bytes: &[u8]| decode(bytes, None).unwrap();
        let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            latin.clone(),
            [b"\xEF\xBB\xBF".to_vec(), latin.clone()].concat(),
            [b"\xFF\xFE".to_vec(), little.clone()].concat(),
            [b"\xFE\xFF".to_vec(), big.clone()].concat(),
            little,
            big,
        ] {
            assert_eq!(plain(&bytes), Decoded { text: text.into(), odd_lines: vec![] }, "{:?}", &bytes[..8]);
        }
        let mixed = [latin.as_slice(), "Bjørnefjorden;Øygarden\nÆrleg;Bø\n".as_bytes()].concat();
        let read = plain(&mixed);
        assert!(read.text.contains("Åpent naust;Askøy\nBjørnefjorden"));
        assert_eq!(read.odd_lines, [2]);
        assert_eq!(decode(&latin, Some("iso-8859-1")).unwrap().text, text);
        assert_eq!(decode(b"x", Some("ebcdic")), Err("ebcdic".into()));
        assert_eq!(plain(b"").text, "");
    }
}
