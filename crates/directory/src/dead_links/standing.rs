//! How an address stands, and how it stands after it has been asked. Nothing is broken before it was so on three days: a
//! server that is mended on Monday was never dead.

use jiff::{ToSpan as _, civil::Date};

/// On so many days an address is asked in vain before we say so.
const ENOUGH: i64 = 3;
/// So many days until an address is asked again.
const WEEK: i32 = 7;

/// How an address stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has asked yet.
    New,
    /// It answers.
    Works,
    /// It answers, at another address from now on.
    Moved,
    /// It did not answer, but not on enough days to say so.
    Doubtful,
    /// It does not answer.
    Broken,
    /// It answers programs differently from people, so we cannot know.
    Unknown,
}

impl State {
    const ALL: [(Self, &'static str); 6] = [
        (Self::New, "new"),
        (Self::Works, "works"),
        (Self::Moved, "moved"),
        (Self::Doubtful, "doubtful"),
        (Self::Broken, "broken"),
        (Self::Unknown, "unknown"),
    ];

    /// As the table has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(state, _)| *state == self).map_or("new", |(_, word)| word)
    }

    /// As the table has it; a word that nobody knows is as if nobody had asked.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.iter().find(|(_, known)| *known == word).map_or(Self::New, |(state, _)| *state)
    }
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The name leads nowhere.
    Name,
    /// Nobody takes the connection, or what comes is no web page.
    Silent,
    /// It took too long.
    Slow,
    /// It cannot be proved that it is they (TLS).
    NotProved,
    /// The page is not there (404, 410).
    Gone,
    /// The server says that it has failed (5xx).
    Failing,
    /// It leads on and on.
    Circles,
    /// It leads to no public place.
    Inside,
}

impl Fault {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Name, "name"),
        (Self::Silent, "silent"),
        (Self::Slow, "slow"),
        (Self::NotProved, "not-proved"),
        (Self::Gone, "gone"),
        (Self::Failing, "failing"),
        (Self::Circles, "circles"),
        (Self::Inside, "inside"),
    ];

    /// As the table has it, and the end of the text's key.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(fault, _)| *fault == self).map_or("silent", |(_, word)| word)
    }

    /// As the table has it.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(fault, _)| *fault)
    }

    /// Whether it may as well be this machine that reaches nobody.
    #[must_use]
    pub const fn may_be_ours(self) -> bool {
        matches!(self, Self::Name | Self::Silent | Self::Slow)
    }
}

/// What was heard when it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is there.
    Works,
    /// It is there, for good, under this address.
    Moved(String),
    /// It is not; the number of the answer, where there was one.
    Fails(Fault, Option<u16>),
    /// It does not say to a program whether it is.
    Unsaid(u16),
}

/// How an address stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How.
    pub state: State,
    /// What is wrong; only where it did not answer.
    pub fault: Option<Fault>,
    /// The number of the last answer, where it says something.
    pub code: Option<i64>,
    /// Where it lives now, once it has moved.
    pub moved_to: Option<String>,
    /// Since when it has not answered, or has moved.
    pub since: Option<Date>,
    /// On how many days it has been asked in vain since then.
    pub tries: i64,
    /// The last day it was asked.
    pub asked_on: Option<Date>,
    /// The day it is asked next.
    pub due: Date,
}

impl Standing {
    /// One that nobody has asked. `spread` is any number of its own, so that not all are asked on the same day.
    #[must_use]
    pub fn new(today: Date, spread: u8) -> Self {
        Self {
            state: State::New,
            fault: None,
            code: None,
            moved_to: None,
            since: None,
            tries: 0,
            asked_on: None,
            due: later(today, i32::from(spread) % WEEK),
        }
    }

    /// After it has been asked today.
    #[must_use]
    pub fn after(&self, heard: Heard, today: Date) -> Self {
        let fresh = Self { asked_on: Some(today), due: later(today, WEEK), ..Self::new(today, 0) };
        match heard {
            Heard::Works => Self { state: State::Works, due: later(today, WEEK), ..fresh },
            Heard::Unsaid(code) => {
                Self { state: State::Unknown, code: Some(code.into()), due: later(today, WEEK), ..fresh }
            }
            Heard::Moved(to) => {
                let since = self.since.filter(|_| self.state == State::Moved).or(Some(today));
                Self { state: State::Moved, moved_to: Some(to), since, due: later(today, WEEK), ..fresh }
            }
            Heard::Fails(fault, code) => {
                let failing = matches!(self.state, State::Doubtful | State::Broken);
                let (since, before) = if failing { (self.since, self.tries) } else { (None, 0) };
                // Ten tries in an hour are one day's.
                let tries = if failing && self.asked_on == Some(today) { before } else { before + 1 };
                let (state, wait) = if tries >= ENOUGH { (State::Broken, WEEK) } else { (State::Doubtful, 1) };
                Self {
                    state,
                    fault: Some(fault),
                    code: code.map(i64::from),
                    since: since.or(Some(today)),
                    tries,
                    due: later(today, wait),
                    ..fresh
                }
            }
        }
    }
}

fn later(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 22);

    fn days(heard: &[(i32, Heard)]) -> Standing {
        heard
            .iter()
            .fold(Standing::new(TODAY, 0), |standing, (day, heard)| standing.after(heard.clone(), later(TODAY, *day)))
    }

    fn gone() -> Heard {
        Heard::Fails(Fault::Gone, Some(404))
    }

    #[test]
    fn three_days_in_vain_are_broken_and_ten_tries_in_one_are_not() {
        let one_day = days(&[(0, gone()), (0, gone()), (0, gone()), (0, gone())]);
        assert_eq!((one_day.state, one_day.tries, one_day.due), (State::Doubtful, 1, later(TODAY, 1)));
        let three = days(&[(0, gone()), (1, Heard::Fails(Fault::Slow, None)), (2, gone())]);
        assert_eq!((three.state, three.since, three.fault), (State::Broken, Some(TODAY), Some(Fault::Gone)));
        assert_eq!((three.due, three.code), (later(TODAY, 9), Some(404)), "and then once a week");
    }

    #[test]
    fn one_answer_makes_it_well_again() {
        for well in [Heard::Works, Heard::Unsaid(403), Heard::Moved("https://ny.example/".into())] {
            let mended = days(&[(0, gone()), (1, gone()), (2, well.clone())]);
            assert_eq!((mended.fault, mended.tries), (None, 0), "{well:?}");
            let again = days(&[(0, gone()), (1, gone()), (2, well), (9, gone())]);
            assert_eq!((again.state, again.since), (State::Doubtful, Some(later(TODAY, 9))));
        }
    }

    #[test]
    fn a_block_is_no_death() {
        let blocked = days(&[(0, Heard::Unsaid(403)), (7, Heard::Unsaid(429)), (14, Heard::Unsaid(403))]);
        assert_eq!((blocked.state, blocked.code, blocked.since), (State::Unknown, Some(403), None));
    }

    #[test]
    fn what_has_moved_has_moved_since_the_first_time() {
        let moved = |to: &str| Heard::Moved(to.to_owned());
        let twice = days(&[(0, moved("https://a.example/")), (7, moved("https://b.example/"))]);
        assert_eq!((twice.state, twice.since), (State::Moved, Some(TODAY)));
        assert_eq!(twice.moved_to.as_deref(), Some("https://b.example/"));
    }

    #[test]
    fn new_ones_are_spread_over_a_week() {
        let mut all: Vec<Date> = (0..=255).map(|spread| Standing::new(TODAY, spread).due).collect();
        all.sort();
        all.dedup();
        assert_eq!((all.len(), all[0], all[6]), (7, TODAY, later(TODAY, 6)));
    }

    #[test]
    fn words_come_back_as_they_went() {
        assert!(State::ALL.iter().all(|(state, word)| State::of(word) == *state && state.word() == *word));
        assert!(Fault::ALL.iter().all(|(fault, word)| Fault::of(word) == Some(*fault) && fault.word() == *word));
        assert_eq!((State::of("?"), Fault::of("?")), (State::New, None));
    }
}
