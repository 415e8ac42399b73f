//! What was searched for in vain today, on this node. Nothing of it is written anywhere before it has been asked for five times,
//! and with the day, or when the program stops, it is gone.

use jiff::civil::Date;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// So often the same must be asked in a day before it is kept.
pub const ENOUGH: i64 = 5;
/// So many different ones are held; what is new beyond them is not counted.
const MOST: usize = 2_000;
/// The same words count once in so many minutes: whoever tries again and again is one.
const PAUSE: i64 = 10;

/// Words that were searched for in vain on a day, and how often more than was known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missed {
    /// The words.
    pub words: String,
    /// The municipality's number; empty where none was said.
    pub municipality: String,
    /// The day in Norway.
    pub day: Date,
    /// How often.
    pub times: i64,
}

#[derive(Debug, Default)]
struct Held {
    /// How often today.
    times: i64,
    /// How many of them have been handed over.
    handed: i64,
    /// The minute in which it last counted; only here, and only today.
    minute: i64,
}

#[derive(Debug, Default)]
struct Today {
    day: Option<Date>,
    held: HashMap<(String, String), Held>,
}

/// What was searched for in vain today.
#[derive(Debug, Default)]
pub struct Counts(Mutex<Today>);

impl Counts {
    /// Counts one. `now` is milliseconds since 1970, on this day.
    pub fn note(&self, words: &str, municipality: &str, day: Date, now: i64) {
        let mut today = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if today.day != Some(day) {
            *today = Today { day: Some(day), held: HashMap::new() };
        }
        let (key, minute) = ((words.to_owned(), municipality.to_owned()), now / 60_000);
        if today.held.len() >= MOST && !today.held.contains_key(&key) {
            // Room is made by what was asked once and will hardly be asked four times more.
            today.held.retain(|_, held| held.times > 1);
            if today.held.len() >= MOST {
                return;
            }
        }
        let held = today.held.entry(key).or_default();
        if held.times == 0 || minute - held.minute >= PAUSE {
            (held.times, held.minute) = (held.times + 1, minute);
        }
    }

    /// Hands over what has been asked for often enough: each time what is new since the last.
    #[must_use]
    pub fn take(&self) -> Vec<Missed> {
        let mut today = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(day) = today.day else { return Vec::new() };
        let mut taken = Vec::new();
        for ((words, municipality), held) in &mut today.held {
            let times = held.times - held.handed;
            if held.times >= ENOUGH && times > 0 {
                held.handed = held.times;
                taken.push(Missed { words: words.clone(), municipality: municipality.clone(), day, times });
            }
        }
        taken.sort();
        taken
    }

    /// Takes back what could not be kept, to be handed over again, as long as it is the same day.
    pub fn put_back(&self, taken: &[Missed]) {
        let mut today = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for one in taken.iter().filter(|one| today.day == Some(one.day)).cloned().collect::<Vec<_>>() {
            if let Some(held) = today.held.get_mut(&(one.words, one.municipality)) {
                held.handed -= one.times;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);
    const MINUTES: i64 = 60_000;

    #[test]
    fn four_are_nothing_and_five_are_told_once() {
        let counts = Counts::default();
        for at in 0..4 {
            counts.note("skytebane", "4627", TODAY, at * 10 * MINUTES);
            counts.note("skytebane", "", TODAY, at * 10 * MINUTES);
        }
        assert!(counts.take().is_empty());
        counts.note("skytebane", "4627", TODAY, 40 * MINUTES);
        let taken = counts.take();
        let five = Missed { words: "skytebane".into(), municipality: "4627".into(), day: TODAY, times: 5 };
        assert_eq!(taken, std::slice::from_ref(&five));
        assert!(counts.take().is_empty());
        counts.note("skytebane", "4627", TODAY, 50 * MINUTES);
        assert_eq!(counts.take(), [Missed { times: 1, ..five }]);
        counts.put_back(&taken);
        assert_eq!(counts.take(), taken);
    }

    #[test]
    fn whoever_tries_again_and_again_is_one_and_a_day_is_a_day() {
        let counts = Counts::default();
        for second in 0..500 {
            counts.note("skytebane", "", TODAY, second * 1_000);
        }
        assert!(counts.take().is_empty());
        let tomorrow = date(2026, 11, 23);
        for at in 0..4 {
            counts.note("skytebane", "", TODAY, at * 20 * MINUTES);
            counts.note("skytebane", "", tomorrow, at * 20 * MINUTES);
        }
        assert!(counts.take().is_empty());
    }

    #[test]
    fn a_flood_of_words_has_an_end() {
        let counts = Counts::default();
        for word in 0..MOST + 500 {
            counts.note(&format!("ord {word}"), "", TODAY, 0);
        }
        assert!(counts.0.lock().unwrap().held.len() <= MOST);
    }
}
