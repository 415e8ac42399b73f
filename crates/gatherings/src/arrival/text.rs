//! Texts as other programs write them, made plain.

use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The longest word about one date, characters.
pub(super) const LONGEST_NOTE: usize = 500;

/// The text of a file: UTF-8, UTF-16 with its mark or without, and otherwise what Windows wrote.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if Encoding::for_bom(bytes).is_none()
        && bytes.len() > 3
        && bytes.iter().skip(1).step_by(2).take(20).all(|byte| *byte == 0)
    {
        return UTF_16LE.decode(bytes).0;
    }
    let (text, _, broken) = UTF_8.decode(bytes);
    if broken { WINDOWS_1252.decode(bytes).0 } else { text }
}

/// A text of a calendar without the marks of a page: some programs write those.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let end =
            tag.find('>').filter(|_| tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'));
        let Some(end) = end else {
            out.push('<');
            rest = &tag[1..];
            continue;
        };
        let name = tag[1..end].trim_start_matches('/').to_ascii_lowercase();
        if ["br", "p", "div", "li", "tr", "h"].iter().any(|block| name.starts_with(block)) && !out.ends_with('\n') {
            out.push('\n');
        }
        rest = &tag[end + 1..];
    }
    out.push_str(rest);
    let marks = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let out = marks.iter().fold(out, |text, (mark, letter)| text.replace(mark, letter));
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

/// At most so many characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}

/// What one date is about, where it is called otherwise than its series: «Kafé: påskeverksted» is «påskeverksted».
pub(super) fn theme(called: &str, series: &str) -> String {
    let rest = called.strip_prefix(series).map(|rest| rest.trim_start_matches([':', '-', '–', '—', ',', ' ']));
    cut(rest.filter(|rest| !rest.is_empty()).unwrap_or(called), crate::series::LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_page_are_let_go_of() {
        assert_eq!(
            plain("<p>Vi&nbsp;steker <b>vafler</b>.</p><br>Kom &amp; sitt<br/>ned"),
            "Vi steker vafler.\nKom & sitt\nned"
        );
        assert_eq!(plain("3 < 4 og <3"), "3 < 4 og <3");
        assert_eq!(plain("<"), "<");
    }

    #[test]
    fn a_theme_is_what_comes_after_the_name() {
        assert_eq!(theme("Kafé: påskeverksted", "Kafé"), "påskeverksted");
        assert_eq!(theme("Tur til Herdla", "Kafé"), "Tur til Herdla");
        assert_eq!(theme("Kafé", "Kafé"), "Kafé");
    }
}
