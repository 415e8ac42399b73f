//! Numbers that somebody answers now. They stand on every page, said as calmly as bus times.

mod local;
mod shown;

pub use local::{LocalLine, NoName, NoNumber, norwegian, own_name};
pub use shown::{Shown, hours, showing, together};

use jiff::{
    Zoned,
    civil::{Date, Time, Weekday},
};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A telephone number that people can ring, and when somebody answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Names its texts: `help-KEY-short`, `-when` and `-full`.
    pub key: String,
    /// The number as it is written.
    pub number: String,
    /// What the line calls itself.
    pub name: String,
    /// When somebody answers.
    pub hours: Hours,
    /// Whether it belongs in the narrow strip at the top of every page.
    #[serde(default)]
    pub strip: bool,
    /// Names by which people know it, and which no other number may bear.
    #[serde(default)]
    pub called: Vec<String>,
    /// Where the number was read.
    pub source: String,
    /// When it was last found to be right.
    pub checked: Date,
}

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Hours {
    /// Day and night.
    Always(Always),
    /// At these hours each week, on the wall clock in Norway.
    Weekly(Vec<Interval>),
}

/// The one word `always`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Always {
    /// Day and night.
    Always,
}

/// Hours on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The days on which the hours begin.
    pub days: Vec<Day>,
    /// The first minute.
    pub from: Time,
    /// The first minute when nobody answers any more. Before `from`: on the following day.
    pub to: Time,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    /// From Monday on.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    /// As it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }

    /// The day as a calendar knows it.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        match self {
            Self::Mon => Weekday::Monday,
            Self::Tue => Weekday::Tuesday,
            Self::Wed => Weekday::Wednesday,
            Self::Thu => Weekday::Thursday,
            Self::Fri => Weekday::Friday,
            Self::Sat => Weekday::Saturday,
            Self::Sun => Weekday::Sunday,
        }
    }

    const fn of(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

impl Interval {
    fn holds(&self, now: &Zoned) -> bool {
        let (today, time) = (now.weekday(), now.time());
        let on = |day: Weekday| self.days.contains(&Day::of(day));
        if self.from < self.to {
            return on(today) && self.from <= time && time < self.to;
        }
        (on(today) && self.from <= time) || (on(today.previous()) && time < self.to)
    }
}

impl Hours {
    /// Whether somebody answers at this moment.
    #[must_use]
    pub fn hold(&self, now: &Zoned) -> bool {
        match self {
            Self::Always(_) => true,
            Self::Weekly(intervals) => intervals.iter().any(|interval| interval.holds(now)),
        }
    }
}

#[derive(Deserialize)]
struct File {
    line: Vec<HelpLine>,
}

fn read(file: &str) -> Result<Vec<HelpLine>, toml::de::Error> {
    toml::from_str::<File>(file).map(|file| file.line)
}

// The file is part of the program and read by a test, so the empty list never comes.
static LINES: LazyLock<Vec<HelpLine>> =
    LazyLock::new(|| read(include_str!("../data/help_lines.toml")).unwrap_or_default());

/// All lines in their own order.
#[must_use]
pub fn all() -> &'static [HelpLine] {
    &LINES
}

#[cfg(test)]
mod tests {
    use super::*;

    const MADE_UP: &str = r#"
        [[line]]
        key = "night"
        number = "12 34 56 78"
        name = "Nattlinja"
        hours = [{ days = ["fri", "sat"], from = "18:00", to = "02:00" }]
        source = "made up"
        checked = "2026-11-21"

        [[line]]
        key = "day"
        number = "12 34 56 79"
        name = "Daglinja"
        hours = [{ days = ["mon", "tue", "wed", "thu", "fri"], from = "09:00", to = "15:00" }]
        source = "made up"
        checked = "2026-11-21"

        [[line]]
        key = "always"
        number = "12 34 56 70"
        name = "Døgnlinja"
        hours = "always"
        source = "made up"
        checked = "2026-11-21"
    "#;

    fn first(now: &str) -> Vec<String> {
        let (mut lines, now) = (read(MADE_UP).unwrap(), now.parse().unwrap());
        lines.sort_by_key(|line| !line.hours.hold(&now));
        lines.into_iter().map(|line| line.key).collect()
    }

    #[test]
    fn the_file_has_numbers_that_always_answer() {
        let lines = read(include_str!("../data/help_lines.toml")).unwrap();
        assert_eq!(
            lines.iter().map(|l| l.number.as_str()).collect::<Vec<_>>(),
            ["113", "116 117", "116 123", "22 40 00 40", "116 111"]
        );
        assert_eq!(lines.iter().filter(|line| line.strip).count(), 3, "what the strip has room for");
        assert!(lines.iter().all(|line| line.hours == Hours::Always(Always::Always)));
        assert!(lines.iter().all(|line| !line.source.is_empty()));
    }

    #[test]
    fn a_line_that_is_closed_at_night_comes_last_then() {
        assert_eq!(first("2026-11-24T10:00[Europe/Oslo]"), ["day", "always", "night"], "Tuesday morning");
        assert_eq!(first("2026-11-24T15:00[Europe/Oslo]"), ["always", "night", "day"], "the last minute is not open");
        assert_eq!(first("2026-11-28T01:30[Europe/Oslo]"), ["night", "always", "day"], "the night after Friday");
        assert_eq!(first("2026-11-27T01:30[Europe/Oslo]"), ["always", "night", "day"], "the night after Thursday");
    }
}
