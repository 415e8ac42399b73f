//! Numbers that tenants have put beside the national ones: the municipality's own team, and when it answers.

use super::{Hours, Interval};
use jiff::civil::Date;
use kernel::Language;
use serde::{Deserialize, Serialize};

/// A number of a place's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalLine {
    /// What it is called in bokmål.
    pub nb: String,
    /// In nynorsk.
    pub nn: String,
    /// In English.
    pub en: String,
    /// The number as it was written.
    pub number: String,
    /// When somebody answers.
    pub hours: Hours,
    /// The municipalities that it is for: number and name. Empty: wherever one lives.
    pub places: Vec<(String, String)>,
    /// Whether it stands in the narrow strip while somebody answers.
    pub strip: bool,
    /// Where the number was read.
    pub source: String,
    /// When it was last found to be right.
    pub checked: Date,
}

impl LocalLine {
    /// What it is called in this language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }

    /// Whether it may stand on a page by the rules of today: what was kept before may be from before them.
    #[must_use]
    pub fn may_stand(&self) -> bool {
        norwegian(&self.number).is_ok() && [&self.nb, &self.nn, &self.en].into_iter().all(|name| own_name(name).is_ok())
    }

    /// Whether it is for people in any of these municipalities; everywhere when none is told.
    #[must_use]
    pub fn is_for(&self, municipalities: &[&str]) -> bool {
        let named = |number: &str| municipalities.contains(&number);
        municipalities.is_empty() || self.places.is_empty() || self.places.iter().any(|(number, _)| named(number))
    }
}

/// Why something is no telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// Something else than digits and spaces.
    Letters,
    /// No Norwegian number that begins so has so many digits.
    Length(usize),
    /// No Norwegian number of eight digits begins so.
    Beginning,
    /// It is one of the national numbers, which stand there already.
    National,
    /// It is for fire or the police, which is not for a place to give out.
    Emergency,
    /// It costs more than an ordinary call.
    Dear,
}

/// Why something is no name for a number of a place's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoName {
    /// There is a digit in it, which people would ring in place of the number.
    Digits,
    /// A national line is called so.
    National,
}

/// Whether a number of a place's own may be called so.
///
/// # Errors
/// When it would pass for something else.
pub fn own_name(name: &str) -> Result<(), NoName> {
    if name.chars().any(char::is_numeric) {
        return Err(NoName::Digits);
    }
    let own = words(name);
    let taken = super::all()
        .iter()
        .any(|line| own == words(&line.name) || line.called.iter().any(|called| bears(&own, &words(called))));
    if taken { Err(NoName::National) } else { Ok(()) }
}

/// Small letters and one space between words, one before and one after.
fn words(name: &str) -> String {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// Whether a name has another in it, as whole words; a long one also when it is written together or bent.
fn bears(name: &str, other: &str) -> bool {
    const LONG: usize = 9;
    let together = |words: &str| words.replace(' ', "");
    let other_together = together(other);
    name.contains(other) || (other_together.len() >= LONG && together(name).contains(&other_together))
}

/// Reads a Norwegian number: `55 12 34 56`, `+47 55123456`, `116 123`, `08588`. Gives it in plain digits.
///
/// By Nkom's plan: eight digits beginning with 2–9, of which those with 8 are free (80), shared (81) or dear (the rest);
/// six digits are 116 numbers; five begin with 0; four and three digits begin with 1, and 18xx are dear. 110, 112 and 113
/// are the emergency numbers.
///
/// # Errors
/// When it is none.
pub fn norwegian(typed: &str) -> Result<String, NoNumber> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '(' | ')')).collect();
    let bare = bare.strip_prefix("+47").or_else(|| bare.strip_prefix("0047")).unwrap_or(&bare);
    if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NoNumber::Letters);
    }
    let plain = |number: &str| number.replace(' ', "");
    if super::all().iter().any(|line| plain(&line.number) == bare) {
        return Err(NoNumber::National);
    }
    match (bare.len(), bare.as_bytes()) {
        (3, b"110" | b"112") => Err(NoNumber::Emergency),
        (8, [b'8', b'2'..=b'9', ..]) | (4, [b'1', b'8', ..]) => Err(NoNumber::Dear),
        (8, [b'2'..=b'9', ..]) | (6, [b'1', b'1', b'6', ..]) | (5, [b'0', ..]) | (3 | 4, [b'1', ..]) => {
            Ok(bare.to_owned())
        }
        (8, _) => Err(NoNumber::Beginning),
        (length, _) => Err(NoNumber::Length(length)),
    }
}

/// Days with the same hours together: «mandag–fredag klokka 09.00–15.00».
#[must_use]
pub(super) fn grouped(intervals: &[Interval]) -> Vec<(Vec<super::Day>, &Interval)> {
    let mut groups: Vec<(Vec<super::Day>, &Interval)> = Vec::new();
    for interval in intervals {
        match groups.iter_mut().find(|(_, known)| (known.from, known.to) == (interval.from, interval.to)) {
            Some((days, _)) => days.extend(&interval.days),
            None => groups.push((interval.days.clone(), interval)),
        }
    }
    groups.iter_mut().for_each(|(days, _)| days.sort_unstable());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_norwegian_number_is_known_by_its_digits() {
        for (typed, number) in [
            ("56 15 80 00", "56158000"),
            ("+47 56158000", "56158000"),
            ("116 006", "116006"),
            ("08588", "08588"),
            ("9123 4567", "91234567"),
        ] {
            assert_eq!(norwegian(typed), Ok(number.into()), "{typed}");
        }
        assert_eq!(norwegian("ring oss"), Err(NoNumber::Letters));
        assert_eq!(norwegian(""), Err(NoNumber::Letters));
        assert_eq!(norwegian("5615800"), Err(NoNumber::Length(7)));
        assert_eq!(norwegian("12345678"), Err(NoNumber::Beginning));
        assert_eq!(norwegian("+46 8 123 456"), Err(NoNumber::Letters));
        assert_eq!(norwegian("116 123"), Err(NoNumber::National));
        assert_eq!(norwegian("22400040"), Err(NoNumber::National));
        assert_eq!(norwegian("113"), Err(NoNumber::National));
    }

    #[test]
    fn a_number_that_is_too_short_or_long_is_told_so_before_anything_else() {
        for (typed, digits) in [("561580", 6), ("56158", 5), ("5615", 4), ("561 580 001", 9), ("7", 1)] {
            assert_eq!(norwegian(typed), Err(NoNumber::Length(digits)), "{typed}");
        }
    }

    #[test]
    fn no_place_gives_out_what_is_dear_or_for_fire_and_police() {
        for typed in ["829 12 345", "82012345", "+47 88012345", "1881"] {
            assert_eq!(norwegian(typed), Err(NoNumber::Dear), "{typed}");
        }
        for typed in ["110", "112", "+47 112"] {
            assert_eq!(norwegian(typed), Err(NoNumber::Emergency), "{typed}");
        }
        for typed in ["800 40 008", "81512345", "02800", "55 12 34 56"] {
            assert!(norwegian(typed).is_ok(), "{typed}");
        }
    }

    #[test]
    fn no_number_of_a_place_passes_for_a_national_one() {
        for name in ["Ring 116 123", "Linje 1", "Teamet ②"] {
            assert_eq!(own_name(name), Err(NoName::Digits), "{name}");
        }
        for name in [
            "Mental Helse",
            "MENTAL  HELSE!",
            "Mental Helses hjelpelinje",
            "Hjelpetelefonen på Askøy",
            "MentalHelse",
            "Kirkens S.O.S. – Kirkens SOS",
            "Legevakt",
            "AMK Bergen",
            "Alarmtelefonen",
        ] {
            assert_eq!(own_name(name), Err(NoName::National), "{name}");
        }
        for name in ["Askøy legevakt", "Rask psykisk helsehjelp", "Recoveryteamet", "Samkommunen", "Mental kondis"] {
            assert_eq!(own_name(name), Ok(()), "{name}");
        }
    }
}
