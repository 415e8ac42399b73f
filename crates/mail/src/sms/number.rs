//! A number that a text message can go to, in its one form (E.164).

/// What people write in front of a number.
const IN_FRONT: [&str; 9] = ["mob", "mobil", "mobile", "mobiltelefon", "telefon", "tlf", "tel", "sms", "phone"];
/// The country whose plan we know.
const NORWAY: &str = "47";

/// A number that a text message can go to.
#[derive(Clone, PartialEq, Eq)]
pub struct Number(String);

/// Never shown: it is somebody's.
impl std::fmt::Debug for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Number(…)")
    }
}

impl Number {
    /// Reads a number as people write it: with or without +47 or 0047, with spaces, points, brackets or strokes, with «mob.»
    /// in front. Of Norwegian numbers only mobile ones (eight digits, the first 4 or 9); of other countries any that E.164
    /// allows. Nothing for landlines, service numbers, emergency numbers and whatever is no number.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        // Programs put marks for the direction of writing round a number that is copied.
        let typed: String = typed.chars().filter(|c| !"\u{202a}\u{202c}\u{2066}\u{2069}".contains(*c)).collect();
        let typed = typed.trim();
        let begins = typed.find(|c: char| c == '+' || c == '(' || c.is_ascii_digit())?;
        let (word, rest) = typed.split_at(begins);
        let word = word.trim().trim_end_matches([':', '.']).to_lowercase();
        if !word.is_empty() && !IN_FRONT.contains(&word.as_str()) {
            return None;
        }
        let between = |c: char| c.is_whitespace() || "-().\u{2010}\u{2011}\u{2013}/\u{a0}\u{202f}".contains(c);
        let plain: String = rest.chars().filter(|c| !between(*c)).collect();
        let digits = match plain.strip_prefix('+').or_else(|| plain.strip_prefix("00")) {
            Some(rest) => rest.to_owned(),
            None if plain.len() == 8 => format!("{NORWAY}{plain}"),
            None if plain.len() == 10 && plain.starts_with(NORWAY) => plain,
            None => return None,
        };
        if !digits.bytes().all(|b| b.is_ascii_digit()) || digits.starts_with('0') {
            return None;
        }
        let reached = match digits.strip_prefix(NORWAY) {
            Some(ours) => ours.len() == 8 && ours.starts_with(['4', '9']),
            None => (8..=15).contains(&digits.len()),
        };
        reached.then(|| Self(format!("+{digits}")))
    }

    /// With the plus: `+4791234567`.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// Without the plus: `4791234567`.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<String> {
        Number::read(typed).map(|number| number.e164().to_owned())
    }

    #[test]
    fn a_mobile_number_is_understood_in_the_ways_that_people_write_it() {
        for same in [
            "91234567",
            "912 34 567",
            "91 23 45 67",
            "+4791234567",
            "+47 912 34 567",
            "0047 912 34 567",
            "47 912 34 567",
            "(+47) 912-34-567",
            "mob. 912 34 567",
            "Mobil: 91234567",
            "tlf 912.34.567",
            "tel:+47-912-34-567",
            " 912\u{a0}34\u{202f}567 ",
            "\u{202a}+47 912 34 567\u{202c}",
        ] {
            assert_eq!(read(same), Some("+4791234567".into()), "{same}");
        }
        assert_eq!(read("41234567"), Some("+4741234567".into()));
    }

    #[test]
    fn what_gets_no_text_message_is_no_number() {
        for wrong in [
            "",
            "113",
            "116117",
            "116 123",
            "02800",
            "815 44 300",
            "800 33 800",
            "55 12 34 56",
            "+47 22 12 34 56",
            "580012345678",
            "+47 580012345678",
            "9123456",
            "912345678",
            "ring 91234567",
            "91234567 eller 41234567",
            "91234567 (Amir)",
            "ni en to",
            "+0123456789",
            "+1234567890123456",
            "+4",
            "91234567x",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn other_countries_keep_their_own() {
        assert_eq!(read("+46 70 123 45 67"), Some("+46701234567".into()));
        assert_eq!(read("00380 44 123 4567"), Some("+380441234567".into()));
        assert_eq!(Number::read("+45 12 34 56 78").unwrap().digits(), "4512345678");
    }

    #[test]
    fn a_number_is_never_shown_by_mistake() {
        assert!(!format!("{:?}", Number::read("91234567")).contains("912"));
    }
}
