//! Which words are understood as which filter, read from data.

use std::sync::LazyLock;

use jiff::civil::DateTime;
use serde::Deserialize;

use super::Test;
use crate::analysis::Token;
use crate::phrases::{Found, PhraseBook, Reading, Tongue};
use crate::{DayPart, ForWhom, UnderstoodKind};

/// The rules of the program.
pub(crate) struct Rules {
    rows: Vec<Row>,
    phrases: PhraseBook,
}

#[derive(Deserialize)]
struct File {
    rule: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: UnderstoodKind,
    value: String,
    words: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
}

static RULES: LazyLock<Rules> = LazyLock::new(Rules::read);

/// The rules of the program.
pub(crate) fn rules() -> &'static Rules {
    &RULES
}

impl Rules {
    fn read() -> Self {
        let rows = parse().unwrap_or_default();
        let mut phrases = PhraseBook::strict();
        for (row, number) in rows.iter().zip(0..) {
            for word in &row.words {
                phrases.add(word, Tongue::Ordinary, number, 1.0);
            }
            for word in &row.en {
                phrases.add(word, Tongue::English, number, 1.0);
            }
        }
        phrases.finish();
        Self { rows, phrases }
    }

    /// The rules whose words stand in a text; of the parts of compounds only a first one that tells of time
    /// («lørdagskafé», «kveldstilbud»), which says nothing against the rest of the word.
    pub(super) fn find(&self, tokens: &[Token], reading: Reading) -> Vec<Found> {
        let whole: Vec<Token> = tokens.iter().map(|token| Token { parts: Vec::new(), ..token.clone() }).collect();
        let mut found = self.phrases.find(&whole, reading);
        let first_parts = tokens.iter().enumerate().filter_map(|(at, token)| Some((at, token.parts.first()?)));
        for (at, part) in first_parts {
            let tells_of_time = |(row, _): &(u32, f32)| {
                matches!(self.rows[*row as usize].kind, UnderstoodKind::Weekday | UnderstoodKind::DayPart)
            };
            let of_time = self.phrases.entries(part).filter(tells_of_time);
            found.extend(of_time.map(|(payload, strength)| Found { payload, strength, positions: vec![at] }));
        }
        found
    }

    /// Whether the whole token is the words of the rule, not a compound that begins with them.
    pub(super) fn is_whole(&self, token: &Token) -> bool {
        token.stems().any(|stem| self.phrases.knows(stem))
    }

    /// Whether a stem stands in any rule.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.phrases.knows(stem)
    }

    /// What a rule means at a time.
    pub(super) fn meaning(&self, row: u32, now: DateTime) -> Option<(UnderstoodKind, String, Test)> {
        let row = self.rows.get(row as usize)?;
        let today = now.date().weekday().to_monday_zero_offset() as u8;
        let mut value = row.value.clone();
        let test = match row.kind {
            UnderstoodKind::Weekday => {
                let day = match value.as_str() {
                    "today" => today,
                    "tomorrow" => (today + 1) % 7,
                    number => number.parse().ok()?,
                };
                value = day.to_string();
                Test::Weekday(day)
            }
            UnderstoodKind::DayPart => Test::DayPart(DayPart::from_key(&value)?, Vec::new()),
            UnderstoodKind::OpenNow => Test::OpenNow,
            UnderstoodKind::Free => Test::Free,
            UnderstoodKind::NoReferral => Test::NoReferral,
            UnderstoodKind::DropIn => Test::DropIn,
            UnderstoodKind::StepFree => Test::StepFree,
            UnderstoodKind::Company => Test::Company,
            UnderstoodKind::ForWhom => Test::ForWhom(for_whom(&value)?),
            UnderstoodKind::Age => Test::Age(super::age::parse(&value)?),
            UnderstoodKind::Language => Test::Language(value.clone()),
            UnderstoodKind::Digital => Test::Digital,
            UnderstoodKind::Place => return None,
        };
        Some((row.kind, value, test))
    }
}

fn parse() -> Result<Vec<Row>, toml::de::Error> {
    toml::from_str::<File>(include_str!("../../data/understood.toml")).map(|file| file.rule)
}

fn for_whom(key: &str) -> Option<ForWhom> {
    [ForWhom::Oneself, ForWhom::Relative, ForWhom::Professional].into_iter().find(|whom| whom.key() == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_read() {
        let rows = parse().expect("the data is TOML");
        let now = jiff::civil::date(2026, 3, 2).at(12, 0, 0, 0);
        for number in 0..rows.len() {
            assert!(rules().meaning(number as u32, now).is_some(), "rule {number}");
        }
    }
}
