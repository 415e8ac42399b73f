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
    /// Norwegian numbers have three, four, five, six or eight digits.
    Length(usize),
    /// No Norwegian number of this length begins so.
    Beginning,
    /// It is one of the national numbers, which stand there already.
    National,
}

/// Reads a Norwegian number: `55 12 34 56`, `+47 55123456`, `116 123`, `08588`. Gives it in plain digits.
///
/// By Nkom's plan: eight digits beginning with 2–9; six digits are 116 numbers; five begin with 0; four and three
/// digits begin with 1.
///
/// # Errors
/// When it is none.
pub fn norwegian(typed: &str) -> Result<String, NoNumber> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '(' | ')')).collect();
    let bare = bare.strip_prefix("+47").or_else(|| bare.strip_prefix("0047")).unwrap_or(&bare);
    if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NoNumber::Letters);
    }
    let fits = match bare.len() {
        8 => matches!(bare.as_bytes()[0], b'2'..=b'9'),
        6 => bare.starts_with("116"),
        5 => bare.starts_with('0'),
        3 | 4 => bare.starts_with('1'),
        length => return Err(NoNumber::Length(length)),
    };
    if !fits {
        return Err(NoNumber::Beginning);
    }
    let plain = |number: &str| number.replace(' ', "");
    if super::all().iter().any(|line| plain(&line.number) == bare) {
        return Err(NoNumber::National);
    }
    Ok(bare.to_owned())
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
    }
}
