//! Ages in words and numbers: «19 år», «over 60», «17-åring».

use crate::analysis::Token;

/// Lowest and highest age, in years.
pub(super) type Range = (u8, u8);

/// `from-to` as a range.
pub(super) fn parse(value: &str) -> Option<Range> {
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// Ages named in a text, with their tokens.
pub(super) fn find(tokens: &[Token]) -> Vec<(Range, Vec<usize>)> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let form = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| &token.word.form);
        let (before, after) = (form(at.checked_sub(1)), form(Some(at + 1)));
        let joined = ["åring", "åringar", "åringer", "år", "åringen"];
        let digits = token.word.form.trim_end_matches(|letter: char| !letter.is_numeric());
        let tail = &token.word.form[digits.len()..];
        let Ok(age) = digits.parse::<u8>() else { continue };
        let in_years = ["år", "åring", "åringer", "åringar", "years", "year", "lat", "років", "roku"].contains(&after)
            || joined.contains(&tail);
        let bound = ["over", "under", "fylt", "passert", "jeg", "er", "i'm", "am", "gutt", "jente", "mann"];
        if !(5..=99).contains(&age) || !(in_years || (tail.is_empty() && bound.contains(&before) && after != "kr")) {
            continue;
        }
        let range = match before {
            "over" | "fylt" | "passert" => (age, 99),
            "under" => (0, age),
            _ => (age, age),
        };
        let mut positions = vec![at];
        if in_years && tail.is_empty() {
            positions.push(at + 1);
        }
        found.push((range, positions));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::read;
    use crate::compound::Splitter;

    #[test]
    fn ages_are_seen() {
        let age = |text: &str| find(&read(text, &Splitter::default())).first().map(|(range, _)| *range);
        assert_eq!(age("jeg er 19 år og ensom"), Some((19, 19)));
        assert_eq!(age("tilbud for 17-åring"), Some((17, 17)));
        assert_eq!(age("over 60"), Some((60, 99)));
        assert_eq!(age("19åring"), Some((19, 19)));
        assert_eq!(age("åpent til 19"), None);
    }
}
