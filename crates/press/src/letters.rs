//! Which letters there are. PDF/UA refuses a document with a letter that no font has, and somebody's ☕ must not cost us the
//! poster: a sign that we do not have is left out, a letter that we do not have is shown as a box.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Shown for a letter of a script that Inter does not have.
const BOX: char = '□';

/// Every text in the value as it can be printed.
pub(crate) fn printable(value: Value, has: &impl Fn(char) -> bool) -> Value {
    match value {
        Value::String(text) => Value::String(line(&text, has)),
        Value::Array(items) => Value::Array(items.into_iter().map(|item| printable(item, has)).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, field)| (key, printable(field, has))).collect())
        }
        other => other,
    }
}

/// One text as it can be printed.
pub(crate) fn line(text: &str, has: &impl Fn(char) -> bool) -> String {
    text.nfc().filter_map(|letter| as_printed(letter, has)).collect()
}

fn as_printed(letter: char, has: &impl Fn(char) -> bool) -> Option<char> {
    match letter {
        '\n' => Some('\n'),
        '\t' | '\r' => Some(' '),
        // Seen by the one who breaks lines, not by the reader: these need no glyph.
        '\u{ad}' | '\u{2060}' | '\u{200b}' => Some(letter),
        '\u{feff}' | '\u{e000}'..='\u{f8ff}' => None,
        _ if letter.is_control() => None,
        _ if has(letter) => Some(letter),
        _ if letter.is_alphanumeric() => Some(BOX),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(letter: char) -> bool {
        u32::from(letter) < 0x250
    }

    #[test]
    fn what_no_font_has_does_not_stop_the_poster() {
        assert_eq!(line("Kafé ☕ på Straume", &latin), "Kafé  på Straume");
        assert_eq!(line("Cafe\u{301}\u{0}\u{202e}", &latin), "Café");
        assert_eq!(line("喫茶 kafé", &latin), "□□ kafé");
    }

    #[test]
    fn every_text_of_the_data_is_looked_at() {
        let data = serde_json::json!({ "name": "☕", "dates": [{ "what": "x\u{feff}" }], "count": 3 });
        assert_eq!(printable(data, &latin), serde_json::json!({ "name": "", "dates": [{ "what": "x" }], "count": 3 }));
    }
}
