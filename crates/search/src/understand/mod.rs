//! Words understood as filters: places, days, audience and the rest. They reorder, and can be taken away.

mod age;
mod rules;
mod test;

use crate::analysis::Token;
use crate::gazetteer::Gazetteer;
use crate::lexicon::lexicon;
use crate::phrases::Reading;
use crate::{Request, Understood, UnderstoodKind};

pub(crate) use rules::rules;
pub(crate) use test::{AT_PLACE_M, Meets, NEAR_PLACE_M, Test, on, open_at, within};

/// A filter understood from words.
#[derive(Debug, Clone)]
pub(crate) struct Chip {
    pub(crate) shown: Understood,
    pub(crate) test: Test,
    /// The tokens that said so.
    pub(crate) positions: Vec<usize>,
}

/// Reads the filters out of a query; those set aside are left out.
pub(crate) fn understand(tokens: &[Token], reading: Reading, places: &Gazetteer, request: &Request) -> Vec<Chip> {
    let mut chips: Vec<Chip> = Vec::new();
    let is_word = |token: &Token| token.stems().any(|stem| lexicon().phrases.knows(stem));
    for found in places.find(tokens, is_word) {
        let place = places.place(found.place);
        let positions: Vec<usize> = (found.first..=found.last).collect();
        let test = Test::Place(found.place);
        add(&mut chips, UnderstoodKind::Place, &place.key, &place.name, test, positions, tokens);
    }
    for found in rules().find(tokens, reading) {
        if let Some((kind, value, test)) = rules().meaning(found.payload, request.now) {
            let before = chips.len();
            let in_compound = matches!(found.positions[..], [at] if !rules().is_whole(&tokens[at]));
            add(&mut chips, kind, &value, "", test, found.positions, tokens);
            if in_compound && let Some(chip) = chips.get_mut(before) {
                chip.positions.clear();
            }
        }
    }
    for (range, positions) in age::find(tokens) {
        let value = format!("{}-{}", range.0, range.1);
        add(&mut chips, UnderstoodKind::Age, &value, "", Test::Age(range), positions, tokens);
    }
    chips.retain(|chip| !request.set_aside.contains(&chip.shown.key));
    let named: Vec<u8> =
        chips.iter().filter_map(|chip| if let Test::Weekday(day) = chip.test { Some(day) } else { None }).collect();
    for chip in &mut chips {
        if let Test::DayPart(_, days) = &mut chip.test {
            days.clone_from(&named);
        }
    }
    chips
}

fn add(
    chips: &mut Vec<Chip>,
    kind: UnderstoodKind,
    value: &str,
    name: &str,
    test: Test,
    positions: Vec<usize>,
    tokens: &[Token],
) {
    let key = format!("{}:{value}", kind.key());
    if let Some(known) = chips.iter_mut().find(|chip| chip.shown.key == key) {
        known.positions.extend(positions);
        return;
    }
    let typed: Vec<&str> = positions.iter().map(|at| tokens[*at].word.raw.as_str()).collect();
    let (value, name, typed) = (value.to_owned(), name.to_owned(), typed.join(" "));
    chips.push(Chip { shown: Understood { key, kind, value, name, typed }, test, positions });
}
