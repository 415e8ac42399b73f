//! Which hits meet a filter understood from the words.

use jiff::civil::DateTime;

use crate::bits::Bits;
use crate::gazetteer::{Gazetteer, Place};
use crate::store::Store;
use crate::traits::{Fact, Trait};
use crate::understand::{AT_PLACE_M, Chip, Meets, NEAR_PLACE_M, Test};

/// The hits that meet a filter, and those of which it is not known.
pub(crate) struct Met {
    pub(crate) yes: Bits,
    pub(crate) unknown: Bits,
}

/// Which of the hits meet a filter: what [`Test::meets`] says of each, for all of them at once.
pub(crate) fn met(chip: &Chip, hits: &Bits, store: &Store, places: &Gazetteer, now: DateTime) -> Met {
    let tally = &store.tally;
    let known = |yes: &Bits, fact: Fact| {
        let mut unknown = hits.clone();
        unknown.leave(tally.known(fact));
        Met { yes: yes.clone(), unknown }
    };
    let with = |one: Trait, fact: Fact| known(tally.with(one), fact);
    match &chip.test {
        Test::Place(number) => at_place(places.place(*number), hits, store),
        Test::Weekday(day) => with(Trait::Weekday(*day), Fact::Hours),
        Test::DayPart(part, days) if days.is_empty() => with(Trait::DayPart(*part), Fact::Hours),
        Test::Free => with(Trait::Free, Fact::Free),
        Test::NoReferral => with(Trait::NoReferral, Fact::NoReferral),
        Test::DropIn => with(Trait::DropIn, Fact::DropIn),
        Test::StepFree => with(Trait::StepFree, Fact::StepFree),
        Test::Company => with(Trait::Company, Fact::Company),
        Test::ForWhom(whom) => with(Trait::ForWhom(*whom), Fact::ForWhom),
        Test::Language(tag) => known(&tally.any(&tally.languages, [tag]), Fact::Languages),
        Test::Digital => Met { yes: tally.with(Trait::Digital).clone(), unknown: Bits::new(tally.len()) },
        Test::DayPart(..) | Test::OpenNow | Test::Age(_) => one_by_one(&chip.test, hits, store, places, now),
    }
}

fn one_by_one(test: &Test, hits: &Bits, store: &Store, places: &Gazetteer, now: DateTime) -> Met {
    let count = store.tally.len();
    let mut met = Met { yes: Bits::new(count), unknown: Bits::new(count) };
    for thing in hits.iter() {
        match test.meets(&store.things[thing as usize].facts, places, now) {
            Meets::Yes => met.yes.add(thing),
            Meets::Unknown => met.unknown.add(thing),
            Meets::No => {}
        }
    }
    met
}

/// What [`crate::understand::at_place`] says of each.
fn at_place(place: &Place, hits: &Bits, store: &Store) -> Met {
    let tally = &store.tally;
    let inside = tally.any(&tally.municipalities, &place.municipalities);
    let mut nowhere = hits.clone();
    nowhere.leave(tally.known(Fact::Municipality));
    nowhere.leave(tally.known(Fact::Point));
    if place.points.is_empty() {
        nowhere.leave(&inside);
        return Met { yes: inside, unknown: nowhere };
    }
    let mut yes = inside.clone();
    if !place.is_municipality {
        yes.leave(tally.known(Fact::Point));
    }
    let mut near = inside;
    near.keep(tally.known(Fact::Point));
    near.join(&nowhere);
    for (metres, found) in [(AT_PLACE_M, &mut yes), (NEAR_PLACE_M, &mut near)] {
        // Nobody is measured who is known already.
        let mut left = hits.clone();
        left.leave(found);
        for point in &place.points {
            let mut new = Vec::new();
            tally.near.each(*point, metres, |thing| left.has(thing), |thing| new.push(thing));
            new.into_iter().for_each(|thing| {
                found.add(thing);
                left.remove(thing);
            });
        }
    }
    near.leave(&yes);
    Met { yes, unknown: near }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::counting::count;
    use crate::kept::Kept;
    use crate::lexicon::lexicon;
    use crate::prepared::Prepared;
    use crate::terms::Terms;
    use crate::{DayPart, Facts, ForWhom, Hours, PlaceKind, PlaceRow, Point, Thing, Understood, UnderstoodKind};

    /// Facts of all sorts, the same each time.
    fn facts(number: u32) -> Facts {
        let pick = |step: u32, of: u32| (number.wrapping_mul(2_654_435_761) >> 7).wrapping_mul(step) / 64 % of;
        let maybe = |step: u32| [None, Some(false), Some(true)][pick(step, 3) as usize];
        let hours = |at: u32| Hours {
            weekday: pick(at + 3, 7) as u8,
            from: 60 * pick(at + 5, 24) as u16,
            to: 60 * pick(at + 11, 24) as u16,
        };
        let degrees = |step: u32| f64::from(pick(step, 1_000)) / 1_000.0;
        let town = ["4626", "4627", "5001"].map(str::to_owned);
        Facts {
            municipalities: town[..pick(13, 3) as usize].to_vec(),
            point: (pick(17, 3) > 0).then(|| Point { lat: 60.2 + 0.4 * degrees(19), lon: 5.0 + 0.5 * degrees(23) }),
            hours: (0..pick(29, 4)).map(hours).collect(),
            free: maybe(31),
            no_referral: maybe(37),
            drop_in: maybe(41),
            step_free: maybe(43),
            company: maybe(47),
            for_whom: [ForWhom::Relative, ForWhom::Oneself][..pick(53, 3) as usize].to_vec(),
            age: (pick(59, 2) == 0).then(|| (pick(61, 40) as u8, 40 + pick(67, 40) as u8)),
            languages: ["nb", "pl"].map(str::to_owned)[..pick(71, 3) as usize].to_vec(),
            digital: pick(73, 2) == 0,
            closed_until: (pick(79, 5) == 0).then(|| jiff::civil::date(2026, 11, 20 + pick(83, 9) as i8)),
            ..Facts::default()
        }
    }

    fn store() -> Store {
        let mut terms = Terms::default();
        let thing = |number: u32| Thing { id: format!("{number:04}"), facts: facts(number), ..Thing::default() };
        let kept = (0..1_000).map(|number| Arc::new(Kept::new(Prepared::new(thing(number), lexicon()), &mut terms)));
        let kept = kept.collect();
        Store::new(kept, Arc::new(terms))
    }

    fn places() -> Gazetteer {
        let row = |name: &str, kind, number: &str, lat, lon| PlaceRow {
            name: name.to_owned(),
            kind,
            municipalities: vec![number.to_owned()],
            point: Some(Point { lat, lon }),
        };
        Gazetteer::new([
            row("Askøy", PlaceKind::Municipality, "4627", 60.47, 5.15),
            row("Kleppestø", PlaceKind::PostalTown, "4627", 60.409, 5.226),
            row("Straume", PlaceKind::Municipality, "4626", 60.357, 5.125),
            row("Straume", PlaceKind::Locality, "4626", 60.36, 5.12),
        ])
    }

    #[test]
    fn all_at_once_are_told_what_each_is_told_alone() {
        let (store, places) = (store(), places());
        let mut tests: Vec<Test> = (0..3).map(Test::Place).chain((0..7).map(Test::Weekday)).collect();
        tests.extend(DayPart::ALL.map(|part| Test::DayPart(part, Vec::new())));
        tests.extend(DayPart::ALL.map(|part| Test::DayPart(part, vec![1, 4])));
        tests.extend([Test::OpenNow, Test::Free, Test::NoReferral, Test::DropIn, Test::StepFree, Test::Company]);
        tests.extend([ForWhom::Oneself, ForWhom::Relative, ForWhom::Professional].map(Test::ForWhom));
        tests.extend([Test::Age((17, 19)), Test::Language("pl".into()), Test::Language("so".into()), Test::Digital]);
        let hits = Bits::of(1_000, (0..1_000).filter(|thing| thing % 7 != 0));
        for day in [20, 21, 24, 27] {
            let now = jiff::civil::date(2026, 11, day).at(11, 30, 0, 0);
            for test in &tests {
                let shown = Understood {
                    key: String::new(),
                    kind: UnderstoodKind::Free,
                    value: String::new(),
                    name: String::new(),
                    typed: String::new(),
                };
                let chip = Chip { shown, test: test.clone(), positions: Vec::new() };
                let met = met(&chip, &hits, &store, &places, now);
                for thing in hits.iter() {
                    let alone = test.meets(&store.things[thing as usize].facts, &places, now);
                    let together = match (met.yes.has(thing), met.unknown.has(thing)) {
                        (true, _) => Meets::Yes,
                        (false, true) => Meets::Unknown,
                        (false, false) => Meets::No,
                    };
                    assert_eq!(together, alone, "{test:?} of {:?}", store.things[thing as usize].facts);
                }
            }
        }
    }

    #[test]
    fn counts_are_what_one_by_one_would_count() {
        let store = store();
        let hits = Bits::of(1_000, (0..1_000).filter(|thing| thing % 3 != 0));
        for day in [20, 21, 24, 27] {
            let now = jiff::civil::date(2026, 11, day).at(11, 30, 0, 0);
            let counts = count(&hits, &store, now);
            let of = |wanted: &dyn Fn(&Facts) -> bool| {
                hits.iter().filter(|thing| wanted(&store.things[*thing as usize].facts)).count()
            };
            let meets = |test: Test| of(&|facts| test.meets(facts, &Gazetteer::default(), now) == Meets::Yes);
            assert_eq!(counts.open_now, meets(Test::OpenNow));
            assert_eq!((counts.free, counts.digital), (meets(Test::Free), meets(Test::Digital)));
            assert_eq!((counts.drop_in, counts.company), (meets(Test::DropIn), meets(Test::Company)));
            assert_eq!((counts.no_referral, counts.step_free), (meets(Test::NoReferral), meets(Test::StepFree)));
            for weekday in 0..7 {
                assert_eq!(counts.weekdays[usize::from(weekday)], meets(Test::Weekday(weekday)));
            }
            for part in DayPart::ALL {
                assert_eq!(counts.day_parts[part.key()], meets(Test::DayPart(part, Vec::new())));
            }
            assert_eq!(counts.for_whom[ForWhom::Relative.key()], meets(Test::ForWhom(ForWhom::Relative)));
            assert_eq!(counts.for_whom.get(ForWhom::Professional.key()), None);
            let in_town = of(&|facts| facts.municipalities.contains(&"4627".to_owned()));
            assert_eq!(
                (counts.municipalities["4627"], counts.languages["pl"]),
                (in_town, meets(Test::Language("pl".into())))
            );
        }
    }
}
