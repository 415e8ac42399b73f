//! Attendance over time, for who leads and for the municipality: numbers, and few of them. Nobody is told of a month in which
//! fewer than five were there, and no sum lets it be worked out: sums are of what is shown.

use crate::{
    coming::SMALL,
    occurrence::read_key,
    pause::Pause,
    series::{Field, Said, Texts},
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use kernel::Language;
use shell::Asked;

/// The earliest year that can be asked for.
const FIRST: i16 = 2015;

/// A series, as the overview reads it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its identifier.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// Its readable address.
    pub slug: String,
    /// The municipality's number; empty when it is only on screen.
    pub municipality: String,
    /// The last day, where it has ended.
    pub ended_on: Option<Date>,
    /// Whether it has a host who goes on.
    pub hosted: bool,
    /// The last day with a host, where none goes on.
    pub last_host: Option<Date>,
    /// What it is called.
    pub names: Texts,
    /// When it rests.
    pub pauses: Vec<Pause>,
}

impl Seen {
    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        self.names.said(Field::Name, language).unwrap_or_default()
    }

    /// Whether it is over on a day.
    #[must_use]
    pub fn is_over(&self, day: Date) -> bool {
        self.ended_on.is_some_and(|last| last < day)
    }

    /// The pause that it is in, or the next one.
    #[must_use]
    pub fn rests(&self, today: Date) -> Option<&Pause> {
        self.pauses.iter().rev().find(|pause| pause.covers(today) || pause.from_on > today)
    }
}

/// A date, as the overview reads it.
#[derive(Clone, Debug)]
pub struct Passed {
    /// Of which series.
    pub series: String,
    /// When it began.
    pub starts: DateTime,
    /// What stands for it in addresses.
    pub original: DateTime,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// How many were there, where somebody counted.
    pub count: Option<i64>,
}

/// All that was read.
#[derive(Clone, Debug, Default)]
pub struct Overseen {
    /// The series, by municipality.
    pub series: Vec<Seen>,
    /// Their dates in the time that was asked for, those to come too.
    pub passed: Vec<Passed>,
}

/// A year, or half of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The year.
    pub year: i16,
    /// The first or second half; nothing is all of it.
    pub half: Option<i8>,
}

impl Period {
    /// As an address says it; what says nothing is the half in which today is.
    #[must_use]
    pub fn read(asked: &Asked, today: Date) -> Self {
        let own = if today.month() <= 6 { 1 } else { 2 };
        match asked.number("aar").and_then(|year| i16::try_from(year).ok()) {
            Some(year) if (FIRST..=today.year()).contains(&year) => {
                let half = asked.number("halvaar").and_then(|half| i8::try_from(half).ok());
                Self { year, half: half.filter(|half| matches!(half, 1 | 2)) }
            }
            _ => Self { year: today.year(), half: Some(own) },
        }
    }

    /// The first day of each of its months.
    #[must_use]
    pub fn months(self) -> Vec<Date> {
        let months = match self.half {
            Some(1) => 1..=6,
            Some(_) => 7..=12,
            None => 1..=12,
        };
        months.filter_map(|month| Date::new(self.year, month, 1).ok()).collect()
    }

    /// From when, and until when: the day after is not in it.
    #[must_use]
    pub fn span(self) -> (DateTime, DateTime) {
        let months = self.months();
        let first = months.first().copied().unwrap_or(Date::ZERO);
        let last = months.last().copied().unwrap_or(first);
        (first.at(0, 0, 0, 0), last.saturating_add(1.month()).at(0, 0, 0, 0))
    }

    /// Its part of an address.
    #[must_use]
    pub fn query(self) -> String {
        let asked = Asked::default().with("aar", &self.year.to_string());
        self.half.map_or(asked.clone(), |half| asked.with("halvaar", &half.to_string())).query()
    }
}

/// A number that may be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Nobody counted.
    #[default]
    Nothing,
    /// Fewer than five.
    Few,
    /// So many.
    People(i64),
    /// At least so many: the months with fewer than five are not in it.
    AtLeast(i64),
}

impl Shown {
    /// A month of a series, from what was counted.
    fn month(counts: &[i64]) -> Self {
        match counts.iter().sum() {
            _ if counts.is_empty() => Self::Nothing,
            ..SMALL => Self::Few,
            people => Self::People(people),
        }
    }

    /// What is shown of several, together.
    #[must_use]
    pub fn sum<'a>(all: impl Iterator<Item = &'a Self>) -> Self {
        let (mut people, mut few) = (0, false);
        for one in all {
            match one {
                Self::Nothing => {}
                Self::Few => few = true,
                Self::People(count) => people += count,
                Self::AtLeast(count) => (people, few) = (people + count, true),
            }
        }
        match (people, few) {
            (0, false) => Self::Nothing,
            (0, true) => Self::Few,
            (people, false) => Self::People(people),
            (people, true) => Self::AtLeast(people),
        }
    }
}

/// A series in the overview.
#[derive(Clone, Debug)]
pub struct Line {
    /// The series.
    pub series: Seen,
    /// Each month of the time.
    pub months: Vec<Shown>,
    /// All of them together.
    pub sum: Shown,
    /// How many dates were held.
    pub held: usize,
    /// How many were cancelled, or fell in a pause.
    pub off: usize,
    /// Held, and nobody counted: what stands for each in addresses, and its day.
    pub uncounted: Vec<(String, Date)>,
}

/// What each series has to show for a time. What is yet to come is not in it.
#[must_use]
pub fn lines(seen: Overseen, period: Period, now: DateTime) -> Vec<Line> {
    let months = period.months();
    let Overseen { series, passed } = seen;
    let mut of: std::collections::HashMap<String, Vec<Passed>> = std::collections::HashMap::new();
    for one in passed.into_iter().filter(|one| one.starts < now) {
        of.entry(one.series.clone()).or_default().push(one);
    }
    series
        .into_iter()
        .map(|series| {
            let dates = of.remove(&series.id).unwrap_or_default();
            line(series, &dates, &months)
        })
        .collect()
}

fn line(series: Seen, dates: &[Passed], months: &[Date]) -> Line {
    // What somebody counted was held, whatever the plan said.
    let is_off = |one: &Passed| {
        let day = one.starts.date();
        let rests = series.pauses.iter().any(|pause| pause.covers(day)) || series.is_over(day);
        one.count.is_none() && (one.cancelled || rests)
    };
    let (off, held): (Vec<&Passed>, Vec<&Passed>) = dates.iter().partition(|one| is_off(one));
    let counted = |month: &Date| {
        let counts: Vec<i64> = held
            .iter()
            .filter(|one| one.starts.date().first_of_month() == *month)
            .filter_map(|one| one.count)
            .collect();
        Shown::month(&counts)
    };
    let shown: Vec<Shown> = months.iter().map(counted).collect();
    let key = |one: &&Passed| (format!("{}", one.original.strftime("%Y-%m-%d-%H%M")), one.starts.date());
    let uncounted = held.iter().filter(|one| one.count.is_none()).map(key);
    let uncounted: Vec<(String, Date)> = uncounted.filter(|(key, _)| read_key(key).is_some()).collect();
    Line { sum: Shown::sum(shown.iter()), months: shown, held: held.len(), off: off.len(), uncounted, series }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pause::{Reason, Why};
    use jiff::civil::date;

    fn passed(day: Date, count: Option<i64>) -> Passed {
        let at = day.at(14, 0, 0, 0);
        Passed { series: "a".into(), starts: at, original: at, cancelled: false, count }
    }

    fn series(pauses: Vec<Pause>) -> Seen {
        Seen {
            id: "a".into(),
            tenant: String::new(),
            slug: String::new(),
            municipality: String::new(),
            ended_on: None,
            hosted: true,
            last_host: None,
            names: Texts::default(),
            pauses,
        }
    }

    #[test]
    fn no_sum_lets_a_small_month_be_worked_out() {
        for hidden in 0..5 {
            let months = [Shown::month(&[10, 4]), Shown::month(&[hidden]), Shown::month(&[])];
            assert_eq!(months, [Shown::People(14), Shown::Few, Shown::Nothing], "{hidden}");
            assert_eq!(Shown::sum(months.iter()), Shown::AtLeast(14), "{hidden}");
            // Half years and municipalities are sums of the same months, so a difference of two has nothing new in it.
            let other = Shown::sum([Shown::People(7), Shown::sum(months.iter())].iter());
            assert_eq!(other, Shown::AtLeast(21), "{hidden}");
        }
        assert_eq!(Shown::sum([Shown::Few, Shown::Few].iter()), Shown::Few);
        assert_eq!(Shown::month(&[5]), Shown::People(5));
    }

    #[test]
    fn held_cancelled_resting_and_forgotten_are_told_apart() {
        let pause = Pause {
            id: "p".into(),
            from_on: date(2026, 9, 1),
            until_on: Some(date(2026, 9, 20)),
            until_host: false,
            why: Why { reason: Reason::Other, text: None, language: "nb".into() },
            changed_at: 0,
        };
        let dates = vec![
            passed(date(2026, 8, 4), Some(9)),
            passed(date(2026, 8, 11), None),
            Passed { cancelled: true, ..passed(date(2026, 8, 18), None) },
            passed(date(2026, 9, 1), None),
            passed(date(2026, 9, 8), Some(6)),
            passed(date(2026, 12, 8), None),
        ];
        let period = Period { year: 2026, half: Some(2) };
        let seen = Overseen { series: vec![series(vec![pause])], passed: dates };
        let lines = lines(seen, period, date(2026, 11, 22).at(12, 0, 0, 0));
        let line = &lines[0];
        assert_eq!(
            (line.held, line.off),
            (3, 2),
            "somebody came though it was to rest; what is to come is not counted"
        );
        assert_eq!(line.uncounted, [("2026-08-11-1400".to_owned(), date(2026, 8, 11))]);
        assert_eq!(line.months[1..3], [Shown::People(9), Shown::People(6)]);
    }

    #[test]
    fn a_time_is_read_from_an_address_and_never_from_the_future() {
        let today = date(2026, 11, 22);
        let read = |asked: &str| Period::read(&Asked::parse(asked), today);
        assert_eq!(read(""), Period { year: 2026, half: Some(2) });
        assert_eq!(read("aar=2025"), Period { year: 2025, half: None });
        assert_eq!(read("aar=2025&halvaar=1").query(), "?aar=2025&halvaar=1");
        assert_eq!(read("aar=2025&halvaar=3"), Period { year: 2025, half: None });
        for odd in ["aar=2027", "aar=1900", "aar=x", "aar=-5", "halvaar=1"] {
            assert_eq!(read(odd), Period { year: 2026, half: Some(2) }, "{odd}");
        }
        assert_eq!(
            read("aar=2026&halvaar=1").span(),
            (date(2026, 1, 1).at(0, 0, 0, 0), date(2026, 7, 1).at(0, 0, 0, 0))
        );
    }
}
