//! A course, the times it is held, and how each of them stands.

use jiff::civil::{Date, DateTime, Time};
use kernel::Language;

/// A course, in the words of those who hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Opaque.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// The part of its address that people read.
    pub slug: String,
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub name: String,
    /// What it is, in paragraphs.
    pub about: String,
    /// For whom it is.
    pub for_whom: String,
    /// What those who took part find afterwards: lines of text and addresses.
    pub material: String,
}

/// One day of a run, by the wall clock in Norway.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Which day.
    pub date: Date,
    /// From when.
    pub starts: Time,
    /// Until when, on the same day.
    pub ends: Time,
    /// Opaque.
    pub id: String,
}

impl Day {
    /// How long it lasts, minutes.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        let minute = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
        minute(self.ends) - minute(self.starts)
    }
}

/// What those who hold a course have said of one time that it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nobody sees it yet.
    Draft,
    /// Everybody sees it, and may ask for a seat within its dates.
    Open,
    /// Everybody sees it; nobody more is taken.
    Closed,
    /// It is not held.
    Cancelled,
}

impl Said {
    const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Closed, Self::Cancelled];

    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }

    /// What has this word; a draft where nobody knows it.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|said| said.word() == word).unwrap_or(Self::Draft)
    }
}

/// One time that a course is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Opaque.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// Of which course.
    pub course: String,
    /// The part of its address that people read.
    pub slug: String,
    /// In which town.
    pub town: String,
    /// Where in it.
    pub venue: String,
    /// Whom to ring or write to.
    pub contact: String,
    /// How many there is room for.
    pub seats: i64,
    /// The first day on which one may ask for a seat; at once when there is none.
    pub opens: Option<Date>,
    /// The last day on which one may; until it begins when there is none.
    pub closes: Option<Date>,
    /// What those who hold it have said.
    pub said: Said,
    /// Why it is cancelled, for everybody.
    pub reason: String,
    /// Its days, in order.
    pub days: Vec<Day>,
}

/// How many have a seat and how many wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Seats that somebody has, has not confirmed yet or is being offered.
    pub taken: i64,
    /// On the waiting list.
    pub waiting: i64,
}

/// How a run stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody sees it yet.
    Draft,
    /// One may ask for a seat from this day on.
    Soon(Date),
    /// There is a seat.
    Open,
    /// There are few seats: so many.
    Few(i64),
    /// There is none; one may stand on the waiting list.
    Full,
    /// Nobody more is taken.
    Closed,
    /// It is not held.
    Cancelled,
    /// It has been held.
    Over,
}

impl State {
    /// Whether one may ask for a seat, or for a place on the waiting list.
    #[must_use]
    pub const fn takes(self) -> bool {
        matches!(self, Self::Open | Self::Few(_) | Self::Full)
    }

    /// The word that texts and machines know it by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Soon(_) => "soon",
            Self::Open => "open",
            Self::Few(_) => "few",
            Self::Full => "full",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
            Self::Over => "over",
        }
    }
}

impl Run {
    /// When it begins; nothing when it has no days.
    #[must_use]
    pub fn begins(&self) -> Option<DateTime> {
        self.days.first().map(|day| day.date.to_datetime(day.starts))
    }

    /// When it is over.
    #[must_use]
    pub fn ends(&self) -> Option<DateTime> {
        self.days.last().map(|day| day.date.to_datetime(day.ends))
    }

    /// How it stands at this moment of the wall clock in Norway.
    #[must_use]
    pub fn state(&self, count: Count, now: DateTime) -> State {
        let (Some(begins), Some(ends)) = (self.begins(), self.ends()) else { return State::Draft };
        match self.said {
            Said::Draft => return State::Draft,
            Said::Cancelled => return State::Cancelled,
            _ if ends <= now => return State::Over,
            Said::Closed => return State::Closed,
            Said::Open => {}
        }
        if let Some(opens) = self.opens.filter(|opens| *opens > now.date()) {
            return State::Soon(opens);
        }
        if begins <= now || self.closes.is_some_and(|closes| closes < now.date()) {
            return State::Closed;
        }
        let free = self.seats - count.taken;
        // Whoever waits is before whoever comes now.
        match free {
            _ if free <= 0 || count.waiting > 0 => State::Full,
            _ if free * 4 <= self.seats || free <= 2 => State::Few(free),
            _ => State::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn run() -> Run {
        let day = |on: Date, from: i8, to: i8| Day {
            date: on,
            starts: Time::constant(from, 0, 0, 0),
            ends: Time::constant(to, 30, 0, 0),
            id: on.to_string(),
        };
        Run {
            id: "r".into(),
            tenant: "t".into(),
            course: "c".into(),
            slug: "tromso".into(),
            town: "Tromsø".into(),
            venue: "Grand".into(),
            contact: "ring".into(),
            seats: 20,
            opens: Some(date(2017, 8, 1)),
            closes: Some(date(2017, 9, 25)),
            said: Said::Open,
            reason: String::new(),
            days: vec![day(date(2017, 10, 2), 10, 16), day(date(2017, 10, 3), 9, 15)],
        }
    }

    #[test]
    fn a_run_goes_from_soon_to_over() {
        let (run, none) = (run(), Count::default());
        let at = |month, day| run.state(none, date(2017, month, day).at(12, 0, 0, 0));
        assert_eq!(at(7, 31), State::Soon(date(2017, 8, 1)));
        assert_eq!(at(8, 1), State::Open);
        assert_eq!(at(9, 25), State::Open, "the last day counts");
        assert_eq!(at(9, 26), State::Closed);
        assert_eq!(at(10, 2), State::Closed, "it is on");
        assert_eq!(at(10, 3), State::Closed);
        assert_eq!(run.state(none, date(2017, 10, 3).at(15, 30, 0, 0)), State::Over);
        assert_eq!(run.days[0].minutes() + run.days[1].minutes(), 13 * 60);
    }

    #[test]
    fn seats_are_counted_with_those_who_wait() {
        let (run, now) = (run(), date(2017, 9, 1).at(12, 0, 0, 0));
        let state = |taken, waiting| run.state(Count { taken, waiting }, now);
        assert_eq!(state(14, 0), State::Open);
        assert_eq!(state(15, 0), State::Few(5));
        assert_eq!(state(20, 0), State::Full);
        assert_eq!(state(19, 3), State::Full, "the free one is for those who wait");
        assert_eq!(state(25, 0), State::Full, "seats were taken away");
        assert_eq!(Run { said: Said::Cancelled, ..run.clone() }.state(Count::default(), now), State::Cancelled);
        assert_eq!(Run { days: vec![], ..run.clone() }.state(Count::default(), now), State::Draft);
    }
}
