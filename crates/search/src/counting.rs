//! How many hits there are per value of each filter.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use crate::bits::{Bits, Set};
use crate::store::Store;
use crate::traits::{FOR_WHOM, Trait};
use crate::{Counts, DayPart};

/// How many of these things have each value.
pub(crate) fn count(hits: &Bits, store: &Store, now: DateTime) -> Counts {
    let tally = &store.tally;
    let with = |one: Trait| tally.with(one).shared(hits);
    let some = |(key, count): (&'static str, usize)| (count > 0).then_some((key, count));
    Counts {
        municipalities: by_value(&tally.municipalities, hits),
        themes: by_value(&tally.themes, hits),
        weekdays: std::array::from_fn(|day| with(Trait::Weekday(day as u8))),
        day_parts: DayPart::ALL.iter().filter_map(|part| some((part.key(), with(Trait::DayPart(*part))))).collect(),
        open_now: tally.open(&store.things, now).shared(hits),
        free: with(Trait::Free),
        no_referral: with(Trait::NoReferral),
        drop_in: with(Trait::DropIn),
        step_free: with(Trait::StepFree),
        company: with(Trait::Company),
        for_whom: FOR_WHOM.iter().filter_map(|whom| some((whom.key(), with(Trait::ForWhom(*whom))))).collect(),
        languages: by_value(&tally.languages, hits),
        digital: with(Trait::Digital),
    }
}

fn by_value(sets: &BTreeMap<String, Set>, hits: &Bits) -> BTreeMap<String, usize> {
    let counted = sets.iter().map(|(value, set)| (value, set.shared(hits))).filter(|(_, count)| *count > 0);
    counted.map(|(value, count)| (value.clone(), count)).collect()
}
