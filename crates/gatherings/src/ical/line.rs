//! Lines of a calendar: folded, escaped, and the other way round.

/// So many octets a line has at most, without its end (RFC 5545 §3.1).
const MOST_OCTETS: usize = 75;

/// Adds a line, folded where it is long, never within a letter.
pub(super) fn push(out: &mut String, line: &str) {
    let mut room = MOST_OCTETS;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            // The space counts.
            room = MOST_OCTETS - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}

/// A text as a value: what means something is escaped, what no calendar may hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = text.replace("\r\n", "\n");
    for letter in text.chars() {
        match letter {
            '\n' | '\r' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() && letter != '\t' => {}
            letter => out.push(letter),
        }
    }
    out
}

/// An address or a word that is not escaped: nothing in it can end the line.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// The value of a parameter, in quotes (RFC 6868).
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' => out.push_str("^n"),
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        for before in 0..80 {
            let text = format!("{}{}", "x".repeat(before), "æ🕯️øå€".repeat(40));
            let mut out = String::new();
            push(&mut out, &text);
            let lines: Vec<&str> = out.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= MOST_OCTETS), "{before}");
            assert!(
                lines[..lines.len() - 1].iter().all(|line| line.len() > MOST_OCTETS - 4),
                "no shorter than need be"
            );
            assert_eq!(out.replace("\r\n ", "").trim_end(), text);
        }
    }
}
