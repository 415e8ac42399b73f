//! The hours of a week as they are typed: two times a day, «9», «09.00» or «9:30».

use jiff::civil::Time;
use shell::{
    Asked,
    help_lines::{self, Interval},
};

/// One day of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: help_lines::Day,
    /// From when, as it was typed.
    pub from: String,
    /// Until when, as it was typed.
    pub to: String,
}

/// What was typed, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The hours of the week.
    Fits(Vec<Interval>),
    /// No day has any.
    Nothing,
    /// This field, and the key of what is wrong with it.
    Odd(&'static str, &'static str),
}

/// The fields of each day, from Monday on.
pub const FIELDS: [(&str, &str); 7] = [
    ("fra-mon", "til-mon"),
    ("fra-tue", "til-tue"),
    ("fra-wed", "til-wed"),
    ("fra-thu", "til-thu"),
    ("fra-fri", "til-fri"),
    ("fra-sat", "til-sat"),
    ("fra-sun", "til-sun"),
];

impl Day {
    /// A week with nothing in it.
    #[must_use]
    pub fn none() -> Vec<Self> {
        Self::read(&Asked::default())
    }

    /// The week in a form.
    #[must_use]
    pub fn read(form: &Asked) -> Vec<Self> {
        let text = |name| form.first(name).unwrap_or_default().trim().to_owned();
        let days = help_lines::Day::ALL.into_iter().zip(FIELDS);
        days.map(|(day, (from, to))| Self { day, from: text(from), to: text(to) }).collect()
    }

    /// The week of these hours.
    #[must_use]
    pub fn of(intervals: &[Interval]) -> Vec<Self> {
        let written = |time: Time| format!("{:02}.{:02}", time.hour(), time.minute());
        let mut week = Self::none();
        for interval in intervals {
            for day in week.iter_mut().filter(|day| interval.days.contains(&day.day)) {
                (day.from, day.to) = (written(interval.from), written(interval.to));
            }
        }
        week
    }
}

impl Typed {
    /// Understands a week.
    #[must_use]
    pub fn of(week: &[Day]) -> Self {
        let mut intervals = Vec::new();
        for (day, (from_field, to_field)) in week.iter().zip(FIELDS) {
            match (day.from.as_str(), day.to.as_str()) {
                ("", "") => {}
                ("", _) => return Self::Odd(from_field, "set-hours-half"),
                (_, "") => return Self::Odd(to_field, "set-hours-half"),
                (from, to) => {
                    let Some(from) = time(from) else { return Self::Odd(from_field, "set-hours-odd") };
                    let Some(to) = time(to) else { return Self::Odd(to_field, "set-hours-odd") };
                    if from == to {
                        return Self::Odd(to_field, "set-hours-same");
                    }
                    intervals.push(Interval { days: vec![day.day], from, to });
                }
            }
        }
        if intervals.is_empty() { Self::Nothing } else { Self::Fits(intervals) }
    }
}

/// «9», «09», «9.30», «09:30», «0930», «24».
fn time(typed: &str) -> Option<Time> {
    let (hour, minute) = match typed.split_once(['.', ':', ',']) {
        Some((hour, minute)) => (hour, minute),
        None if typed.len() > 2 && typed.is_ascii() => typed.split_at(typed.len() - 2),
        None => (typed, "00"),
    };
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    match (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?) {
        // Midnight at the end of a day is the beginning of the next.
        (24, 0) => Some(Time::midnight()),
        (hour, minute) => Time::new(hour, minute, 0, 0).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time as at;

    #[test]
    fn hours_are_understood_as_people_write_them() {
        for (typed, means) in [
            ("9", at(9, 0, 0, 0)),
            ("09.30", at(9, 30, 0, 0)),
            ("9:05", at(9, 5, 0, 0)),
            ("0930", at(9, 30, 0, 0)),
            ("24", at(0, 0, 0, 0)),
        ] {
            assert_eq!(time(typed), Some(means), "{typed}");
        }
        for odd in ["", "ni", "25", "9.75", "9.", "-1", "24.30", "9.3.1", "æøå"] {
            assert_eq!(time(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_week_says_which_field_is_wrong() {
        let week = |from: &str, to: &str| {
            let mut week = Day::none();
            (week[1].from, week[1].to) = (from.to_owned(), to.to_owned());
            Typed::of(&week)
        };
        assert!(matches!(week("9", "15"), Typed::Fits(all) if all.len() == 1));
        assert!(matches!(week("20", "02"), Typed::Fits(_)), "past midnight");
        assert_eq!(week("", ""), Typed::Nothing);
        assert_eq!(week("9", ""), Typed::Odd("til-tue", "set-hours-half"));
        assert_eq!(week("", "9"), Typed::Odd("fra-tue", "set-hours-half"));
        assert_eq!(week("ni", "15"), Typed::Odd("fra-tue", "set-hours-odd"));
        assert_eq!(week("9", "9"), Typed::Odd("til-tue", "set-hours-same"));
    }
}
