//! How somebody can be reached: a mobile number, another telephone, or an e-mail address. One field takes them all.

use mail::{notices::Way, reached::Address, sms::Number};

/// How somebody can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By a letter or a text message.
    Way(Way),
    /// By ringing: the number takes no text messages.
    Ring,
    /// Not at all: they have a code.
    Nothing,
}

impl By {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Way(way) => way.word(),
            Self::Ring => "ring",
            Self::Nothing => "",
        }
    }

    /// The way of this word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match (word, Way::of(word)) {
            (_, Some(way)) => Self::Way(way),
            ("ring", _) => Self::Ring,
            _ => Self::Nothing,
        }
    }

    /// The way by which something can be sent.
    #[must_use]
    pub const fn way(self) -> Option<Way> {
        match self {
            Self::Way(way) => Some(way),
            Self::Ring | Self::Nothing => None,
        }
    }
}

/// What does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Nothing was typed.
    Nothing,
    /// It has an @ and is no address.
    Email,
    /// It is no telephone number.
    Number,
}

/// Reads what was typed: by which way, and where to.
///
/// # Errors
/// What does not fit.
pub fn read(typed: &str) -> Result<(By, String), Odd> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Odd::Nothing);
    }
    if typed.contains('@') {
        let read = Address::read(typed, &[Way::Email]);
        return read.map(|read| (By::Way(read.way), read.to.expose().clone())).map_err(|_| Odd::Email);
    }
    if let Some(number) = Number::read(typed) {
        return Ok((By::Way(Way::Sms), number.e164().to_owned()));
    }
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !"-().".contains(*c)).collect();
    let ours = plain.strip_prefix("+47").or_else(|| plain.strip_prefix("0047")).unwrap_or(&plain);
    let digits = ours.len() == 8 && ours.bytes().all(|byte| byte.is_ascii_digit()) && !ours.starts_with('0');
    if digits { Ok((By::Ring, ours.to_owned())) } else { Err(Odd::Number) }
}

/// Whether what was typed as a first name looks like a whole one.
#[must_use]
pub fn is_whole_name(typed: &str) -> bool {
    typed.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_an_address_is_understood_as_people_type_it() {
        for typed in ["91234567", "912 34 567", "+47 912 34 567", "mob. 912.34.567"] {
            assert_eq!(read(typed), Ok((By::Way(Way::Sms), "+4791234567".to_owned())), "{typed}");
        }
        for typed in ["55 12 34 56", "+47 55123456", "(0047) 55-12-34-56"] {
            assert_eq!(read(typed), Ok((By::Ring, "55123456".to_owned())), "{typed}");
        }
        assert_eq!(read(" kari@post.example "), Ok((By::Way(Way::Email), "kari@post.example".to_owned())));
        assert_eq!(read("  "), Err(Odd::Nothing));
        for typed in
            ["kari@", "@post.example", "kari@post", "ka ri@post.example", "a@b@c.example", "kari@post..example"]
        {
            assert_eq!(read(typed), Err(Odd::Email), "{typed}");
        }
        for typed in ["Kari", "912 34 56", "55 12 34 567", "01234567"] {
            assert_eq!(read(typed), Err(Odd::Number), "{typed}");
        }
        for by in [By::Way(Way::Email), By::Way(Way::Sms), By::Ring, By::Nothing] {
            assert_eq!(By::of(by.word()), by);
        }
    }

    #[test]
    fn two_words_are_a_whole_name() {
        assert!(is_whole_name("Kari Nordmann"));
        assert!(!is_whole_name("Kari") && !is_whole_name("Kari N") && !is_whole_name("Anne-Marie"));
    }
}
