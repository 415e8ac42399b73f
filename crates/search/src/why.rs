//! Why a thing came.

use jiff::civil::DateTime;

use crate::gazetteer::Gazetteer;
use crate::kept::Sign;
use crate::lexicon::lexicon;
use crate::query::{Alternative, Query, Reason, Unit};
use crate::store::Store;
use crate::understand::{Chip, Meets, Test, on, within};
use crate::{DayPart, Facts, Hours, Why};

/// At most this many reasons for one hit.
const MOST: usize = 4;

/// The reasons for one thing, strongest first.
pub(crate) fn why(thing: u32, query: &Query, store: &Store, places: &Gazetteer, now: DateTime) -> Vec<Why> {
    let mut reasons: Vec<(f32, Why)> = Vec::new();
    let signs = store.things[thing as usize].signs.iter();
    let most = signs.map(|sign| sign.value.get()).fold(0.0, f32::max);
    for unit in &query.units {
        if let Some((strength, why)) = of_unit(unit, thing, most, store) {
            let same = reasons.iter().any(|(_, known)| *known == why);
            if !same {
                reasons.push((strength, why));
            }
        }
    }
    reasons.sort_by(|one, other| other.0.total_cmp(&one.0));
    let facts = &store.things[thing as usize].facts;
    let met = query.chips.iter().filter(|chip| chip.test.meets(facts, places, now) == Meets::Yes);
    let mut why: Vec<Why> = reasons.into_iter().map(|(_, why)| why).take(MOST - 1).collect();
    why.extend(met.map(|chip| of_chip(chip, facts)).take(MOST));
    why
}

/// The best reason among those of a unit; no sign of the thing is worth more than `most`.
fn of_unit(unit: &Unit, thing: u32, most: f32, store: &Store) -> Option<(f32, Why)> {
    let mut best: Option<(f32, &Alternative, &Sign)> = None;
    for alternative in &unit.alternatives {
        if best.is_some_and(|(known, ..)| alternative.strength * most <= known) {
            break;
        }
        if let Some(sign) = store.sign(alternative.list, thing) {
            let value = alternative.strength * sign.value.get();
            if best.is_none_or(|(known, ..)| value > known) {
                best = Some((value, alternative, sign));
            }
        }
    }
    let (value, alternative, sign) = best?;
    let typed = unit.typed.clone();
    let found = store.words_found(sign).to_owned();
    let label = |concept| lexicon().concept(concept).label.clone();
    let why = match alternative.reason {
        Reason::Word => Why::Word { typed, found, part: sign.part },
        Reason::Similar => Why::Similar { typed, found },
        Reason::Means(concept) => Why::Concept { typed, concept: label(concept), found: Some(found) },
        Reason::Helps { need, offer } => {
            Why::Need { typed, need: label(need), offer: label(offer), found: Some(found) }
        }
    };
    Some((value * unit.weight, why))
}

fn of_chip(chip: &Chip, facts: &Facts) -> Why {
    let typed = chip.shown.typed.clone();
    let hours = match chip.test {
        Test::Weekday(day) => first(facts, |hours| hours.weekday == day),
        Test::DayPart(part, ref days) => first(facts, |hours| within(hours, part) && on(hours, days)),
        _ => None,
    };
    match (&chip.test, hours) {
        (Test::Place(_), _) => Why::Place { typed, place: chip.shown.name.clone() },
        (Test::Weekday(day), Some(hours)) => Why::Day { typed, weekday: Some(*day), from: hours.from, to: hours.to },
        (Test::DayPart(part, _), Some(hours)) => {
            let weekday = (*part == DayPart::Weekend).then_some(hours.weekday);
            Why::Day { typed, weekday, from: hours.from, to: hours.to }
        }
        _ => Why::Fact { typed, kind: chip.shown.kind, value: chip.shown.value.clone() },
    }
}

fn first(facts: &Facts, wanted: impl Fn(&Hours) -> bool) -> Option<Hours> {
    facts.hours.iter().copied().find(|hours| wanted(hours))
}
