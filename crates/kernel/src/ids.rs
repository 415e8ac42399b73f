//! Identifiers: long ones for machines, short ones for paper.

use uuid::Uuid;

/// Letters and digits that are not taken for one another when read aloud or typed from a poster
/// (Crockford's base 32, in lower case).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many letters a short code has: 32^6 is about a thousand million.
pub const CODE_LENGTH: usize = 6;

/// A new identifier that sorts by the time it was made (UUID version 7, RFC 9562).
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that draws identifiers")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// 256 bits of the machine's own chance (244 of them free: two UUIDs of version 4), for what nobody may guess.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place that draws secrets")]
pub fn secret() -> [u8; 32] {
    let mut bits = [0; 32];
    let (first, last) = bits.split_at_mut(16);
    first.copy_from_slice(Uuid::new_v4().as_bytes());
    last.copy_from_slice(Uuid::new_v4().as_bytes());
    bits
}

/// The same identifier for the same name, always (UUID version 5, RFC 9562).
#[must_use]
pub fn id_of_name(namespace: Uuid, name: &str) -> Uuid {
    Uuid::new_v5(&namespace, name.as_bytes())
}

/// The short permanent code that is printed on paper for the thing with this identifier.
///
/// `attempt` gives another code when the first is taken by somebody else.
#[must_use]
pub fn short_code(id: &str, attempt: u32) -> String {
    let name = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{id}/{attempt}").as_bytes());
    letters(name.as_bytes(), CODE_LENGTH)
}

/// So many letters for paper and hands, made of these bytes: five bits of each.
#[must_use]
pub fn letters(bytes: &[u8], count: usize) -> String {
    bytes.iter().take(count).map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// Whether this is exactly so many letters for paper, as they are written.
#[must_use]
pub fn are_letters(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// So many letters as somebody typed them: capitals, `o` for zero and `i` or `l` for one are understood.
#[must_use]
pub fn read_letters(typed: impl Iterator<Item = char>, count: usize) -> Option<String> {
    let plain = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    Some(typed.map(plain).collect::<String>()).filter(|text| are_letters(text, count))
}

/// Reads a short code as somebody typed it.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    read_letters(typed.trim().chars(), CODE_LENGTH)
}

/// A readable part of an address made of a name: «Åpent naust på Herdla» gives `apent-naust-pa-herdla`.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.to_lowercase().chars() {
        match letter {
            'æ' => out.push_str("ae"),
            'ø' | 'ö' => out.push('o'),
            'å' | 'ä' | 'á' | 'à' => out.push('a'),
            'é' | 'è' | 'ê' => out.push('e'),
            'ü' => out.push('u'),
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
        if out.len() >= 80 {
            break;
        }
    }
    let trimmed = out.trim_matches('-');
    if trimmed.is_empty() { "tilbud".to_owned() } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_typed_from_a_poster() {
        let code = short_code("5b2a", 0);
        assert_eq!(read_code(&code.to_uppercase()), Some(code.clone()));
        assert_ne!(short_code("5b2a", 1), code);
        assert_eq!(read_code("OIL234"), Some("011234".to_owned()));
        assert_eq!(read_code("naustet"), None);
    }

    #[test]
    fn a_slug_is_plain_letters() {
        assert_eq!(slug("Åpent naust på Herdla"), "apent-naust-pa-herdla");
        assert_eq!(slug("«Æsj!» – én kafé & sånn"), "aesj-en-kafe-sann");
        assert_eq!(slug("кава"), "tilbud");
    }
}
