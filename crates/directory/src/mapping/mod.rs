//! Mapping what there is: candidates, calls and visits, gaps. The rules, without a database and without the web.

pub mod draft;
mod exported;
pub mod gaps;
mod gist;
pub mod imported;
pub mod pasted;
pub mod registered;
mod words;

pub use draft::{Draft, Mistake};
pub use gist::{Gist, Hours};
pub use words::{Column, Outcome, Source, State, Way, Why};

use jiff::{ToSpan as _, civil::Date};

/// What is known of something that may belong in the directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub name: String,
    /// The municipality's number; empty where nobody knows.
    pub municipality: String,
    /// In the Norwegian register of organisations.
    pub organization_number: Option<String>,
    /// As somebody wrote it, with digits in it.
    pub phone: Option<String>,
    /// `http` or `https`.
    pub website: Option<String>,
    /// Where mail reaches it.
    pub email: Option<String>,
    /// What colleagues should know; never a person's name.
    pub note: String,
    /// Our themes.
    pub themes: Vec<String>,
}

/// A candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Opaque, and the same for ever.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// What is known.
    pub about: About,
    /// Where it came from.
    pub source: Source,
    /// How far it has come.
    pub state: State,
    /// Why it is not relevant.
    pub why: Option<Why>,
    /// Which colleague has it.
    pub holder: Option<String>,
    /// When it is tried again.
    pub again_on: Option<Date>,
    /// Whether somebody rang and the number was wrong.
    pub phone_wrong: bool,
    /// The entry that it became.
    pub service: Option<String>,
    /// When it was written down, milliseconds since 1970.
    pub made_at: i64,
    /// Rises with each act.
    pub version: i64,
}

impl Candidate {
    /// Whether there is something to do with it today.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.state.is_open() && self.again_on.is_none_or(|day| day <= today)
    }

    /// Whether this colleague has it.
    #[must_use]
    pub fn is_held_by(&self, person: &str) -> bool {
        self.holder.as_deref() == Some(person)
    }

    /// Whether somebody else than this colleague has it.
    #[must_use]
    pub fn is_held_by_another(&self, person: &str) -> bool {
        self.holder.is_some() && !self.is_held_by(person)
    }
}

/// A call, a visit or a letter, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Opaque; the form's own, so that pressing twice gives one.
    pub id: String,
    /// Which candidate.
    pub candidate: String,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// Which colleague.
    pub made_by: String,
    /// How.
    pub way: Way,
    /// What came of it.
    pub outcome: Outcome,
    /// A few words.
    pub note: String,
    /// When it is tried again.
    pub again_on: Option<Date>,
}

/// The day on which it is tried again where nobody chose one: never a Saturday or Sunday, when few answer.
#[must_use]
pub fn again_by_itself(outcome: Outcome, today: Date) -> Option<Date> {
    let days: i64 = match outcome {
        Outcome::NoAnswer => 1,
        Outcome::WillCallBack => 3,
        Outcome::AskedToWrite => 7,
        Outcome::Answered | Outcome::WrongNumber => return None,
    };
    let day = today.checked_add(days.days()).ok()?;
    let weekend = i64::from(day.weekday().to_monday_zero_offset()) - 4;
    if weekend > 0 { day.checked_add((3 - weekend).days()).ok() } else { Some(day) }
}

/// What a candidate is after somebody tried: it waits for a day, or stays with who has it.
#[must_use]
pub const fn after(again: Option<Date>) -> State {
    if again.is_some() { State::Waiting } else { State::Calling }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn nobody_is_asked_to_ring_on_a_saturday() {
        // Friday 20, Saturday 21, Sunday 22 November 2026.
        let again = |outcome, day| again_by_itself(outcome, date(2026, 11, day)).map(|day| day.day());
        assert_eq!(again(Outcome::NoAnswer, 19), Some(20));
        assert_eq!(again(Outcome::NoAnswer, 20), Some(23), "Monday instead of Saturday");
        assert_eq!(again(Outcome::NoAnswer, 21), Some(23), "Monday instead of Sunday");
        assert_eq!(again(Outcome::NoAnswer, 22), Some(23));
        assert_eq!(again(Outcome::WillCallBack, 18), Some(23));
        assert_eq!(again(Outcome::AskedToWrite, 20), Some(27));
        assert_eq!(again(Outcome::Answered, 20), None);
        assert_eq!(again(Outcome::WrongNumber, 20), None);
    }

    #[test]
    fn what_waits_has_a_day() {
        assert_eq!(after(None), State::Calling);
        assert_eq!(after(Some(date(2026, 11, 23))), State::Waiting);
    }
}
