//! Telephone numbers: shown as they are read aloud, rung with one press.

use crate::dates::HARD_SPACE;
use maud::{Markup, html};

/// A number to press: «12 34 56 78» that rings +47 12 34 56 78.
#[must_use]
pub fn tel_link(number: &str) -> Markup {
    html! { a.v-tel href=(tel_href(number)) { (grouped(number)) } }
}

/// What a telephone is asked to ring. A whole Norwegian number gets its country, so that it works abroad; a short one
/// (113, 116 123, 08588) has none.
#[must_use]
pub fn tel_href(number: &str) -> String {
    let digits = digits(number);
    match digits.len() {
        _ if number.trim_start().starts_with('+') => format!("tel:+{digits}"),
        8 => format!("tel:+47{digits}"),
        _ => format!("tel:{digits}"),
    }
}

/// A Norwegian number in its usual groups, held together by hard spaces; any other as it was written.
#[must_use]
pub fn grouped(number: &str) -> String {
    let digits = digits(number);
    let groups: &[usize] = match digits.as_bytes() {
        _ if number.trim_start().starts_with('+') => &[],
        // Mobile numbers and 800 numbers: three, two, three.
        [b'4' | b'8' | b'9', ..] if digits.len() == 8 => &[3, 2, 3],
        _ if digits.len() == 8 => &[2, 2, 2, 2],
        _ if digits.len() == 6 => &[3, 3],
        _ => &[],
    };
    if groups.is_empty() {
        return number.trim().replace(' ', &HARD_SPACE.to_string());
    }
    let mut rest = digits.as_str();
    let mut out = Vec::new();
    for size in groups {
        let (group, after) = rest.split_at(*size);
        out.push(group);
        rest = after;
    }
    out.join(&HARD_SPACE.to_string())
}

/// What a mail program is asked to write to: one plain address and nothing else (RFC 6068). Nothing where the text is no
/// plain address; then it is not made a link, so that nobody is written to whom the reader does not see.
#[must_use]
pub fn mail_href(address: &str) -> Option<String> {
    let (name, domain) = address.trim().split_once('@')?;
    let host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let local = |c: char| c.is_alphanumeric() || "!#$&'*+-./=?^_`{|}~%".contains(c);
    let plain = !name.is_empty() && domain.contains('.') && name.chars().all(local) && domain.chars().all(host);
    let encoded = |text: &str| -> String {
        let each = |b: u8| match b {
            b if b.is_ascii_alphanumeric() || b"-._~+".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        };
        text.bytes().map(each).collect()
    };
    plain.then(|| format!("mailto:{}@{}", encoded(name), encoded(domain)))
}

/// An address to press, where it is a plain one; else its text.
#[must_use]
pub fn mail_link(address: &str) -> Markup {
    html! { @match mail_href(address) { Some(href) => a href=(href) { (address) }, None => (address) } }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_goes_to_one_address_and_to_nobody_besides() {
        assert_eq!(mail_href("post+kafe@askoy.kommune.no").as_deref(), Some("mailto:post+kafe@askoy.kommune.no"));
        assert_eq!(mail_href("a&b?c@b.no").as_deref(), Some("mailto:a%26b%3Fc@b.no"));
        assert_eq!(mail_href("kåre@b.no").as_deref(), Some("mailto:k%C3%A5re@b.no"));
        for odd in ["a@b.no?bcc=x@y.no", "a@b.no?subject=x", "a@b.no,x@y.no", "a b@c.no", "a@", "@b.no", "ring oss", ""]
        {
            assert_eq!(mail_href(odd), None, "{odd}");
        }
        assert_eq!(mail_link("a@b.no?bcc=x@y.no").into_string(), "a@b.no?bcc=x@y.no");
    }

    #[test]
    fn numbers_are_grouped_as_people_say_them() {
        assert_eq!(grouped("22400040"), "22\u{a0}40\u{a0}00\u{a0}40");
        assert_eq!(grouped("912 34 567"), "912\u{a0}34\u{a0}567");
        assert_eq!(grouped("116123"), "116\u{a0}123");
        assert_eq!(grouped("08588"), "08588");
        assert_eq!(grouped("+46 8 123"), "+46\u{a0}8\u{a0}123");
        assert_eq!(tel_href("22 40 00 40"), "tel:+4722400040");
        assert_eq!(tel_href("116 123"), "tel:116123");
        assert_eq!(tel_href("+47 55 00 00 00"), "tel:+4755000000");
        assert_eq!(tel_link("<b>").into_string(), "<a class=\"v-tel\" href=\"tel:\">&lt;b&gt;</a>");
    }
}
