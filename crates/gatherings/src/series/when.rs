//! When a series comes, as somebody chooses it: the first date says which weekday and which of the month.

use super::Mistake;
use crate::rule::{End, Frequency, Rule, TypedDates, read_dates};
use jiff::civil::{Date, DateTime, Time};
use shell::Asked;

/// How often it comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Often {
    /// The same weekday of each month, counted from the first: the second Tuesday.
    #[default]
    Monthly,
    /// The last of that weekday in each month.
    LastOfMonth,
    /// Each week.
    Weekly,
    /// Every other week.
    Fortnightly,
    /// This once.
    Once,
    /// On dates that are typed.
    Typed,
}

impl Often {
    /// All of them, as the form has them.
    pub const ALL: [Self; 6] =
        [Self::Monthly, Self::LastOfMonth, Self::Weekly, Self::Fortnightly, Self::Once, Self::Typed];

    /// The word in the form and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Monthly => "maaned",
            Self::LastOfMonth => "siste",
            Self::Weekly => "uke",
            Self::Fortnightly => "annenhver",
            Self::Once => "en",
            Self::Typed => "datoer",
        }
    }

    /// The one of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.word() == word)
    }
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// How often.
    pub often: Often,
    /// The first date.
    pub first: String,
    /// The dates, where they are typed.
    pub dates: String,
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// The last day, where there is one.
    pub last: String,
}

/// What it means.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// A rule from its first date on.
    Rule {
        /// The first date.
        starts: DateTime,
        /// How long each lasts.
        minutes: i64,
        /// The rule.
        rule: Rule,
        /// The last day, where there is one.
        last: Option<Date>,
    },
    /// Dates of their own.
    Dates {
        /// When each begins.
        starts: Vec<DateTime>,
        /// How long each lasts.
        minutes: i64,
    },
}

impl When {
    /// Reads a form.
    #[must_use]
    pub fn of_form(form: &Asked) -> Self {
        let text = |name: &str| form.first(name).unwrap_or_default().to_owned();
        Self {
            often: form.first("hvor_ofte").and_then(Often::of).unwrap_or_default(),
            first: text("forste"),
            dates: text("datoer"),
            from: text("fra"),
            to: text("til"),
            last: text("siste"),
        }
    }

    /// What it means.
    ///
    /// # Errors
    /// All that does not fit; of typed dates, those that are none.
    pub fn read(&self, today: Date) -> Result<Read, (Vec<Mistake>, TypedDates)> {
        let (mut wrong, mut typed) = (Vec::new(), TypedDates::default());
        let mut say = |field, key| wrong.push(Mistake { field, key });
        let (from, to) = (time(&self.from), time(&self.to));
        if from.is_none() {
            say("fra", "when-time-odd");
        }
        match (from, to) {
            (_, None) => say("til", "when-time-odd"),
            (Some(from), Some(to)) if to <= from => say("til", "when-time-before"),
            _ => {}
        }
        let first = one_date(&self.first, today);
        if self.often == Often::Typed {
            typed = read_dates(&self.dates, today);
            if typed.good.is_empty() && typed.bad.is_empty() {
                say("datoer", "when-dates-missing");
            } else if !typed.bad.is_empty() {
                say("datoer", "when-dates-odd");
            }
        } else {
            match first {
                None => say("forste", "when-first-odd"),
                Some(first) if first < today => say("forste", "when-first-past"),
                Some(_) => {}
            }
        }
        let last = if self.last.is_empty() { None } else { one_date(&self.last, today) };
        if !self.last.is_empty() && last.is_none() {
            say("siste", "when-last-odd");
        }
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            say("siste", "when-last-before");
        }
        let (Some(from), Some(to), true) = (from, to, wrong.is_empty()) else { return Err((wrong, typed)) };
        let minutes = to.duration_since(from).as_secs() / 60;
        let at = |date: Date| date.to_datetime(from);
        Ok(match (self.often, first) {
            (Often::Typed, _) => Read::Dates { starts: typed.good.into_iter().map(at).collect(), minutes },
            (Often::Once, Some(first)) => Read::Dates { starts: vec![at(first)], minutes },
            (often, Some(first)) => Read::Rule { starts: at(first), minutes, rule: rule(often, first), last },
            (_, None) => return Err((vec![Mistake { field: "forste", key: "when-first-odd" }], typed)),
        })
    }
}

fn rule(often: Often, first: Date) -> Rule {
    let (nth, weekday) = crate::rhythm::nth_of(first);
    let monthly = |nth| Rule { days: vec![(Some(nth), weekday)], ..Rule::every(Frequency::Monthly) };
    let weekly = |interval| Rule { interval, days: vec![(None, weekday)], ..Rule::every(Frequency::Weekly) };
    let rule = match often {
        // A fifth Tuesday is in few months; whoever chooses one means the last.
        Often::Monthly if nth < 5 => monthly(nth),
        Often::Monthly | Often::LastOfMonth => monthly(-1),
        Often::Fortnightly => weekly(2),
        Often::Weekly | Often::Once | Often::Typed => weekly(1),
    };
    Rule { end: End::Never, ..rule }
}

/// One date, as a date field sends it or as somebody types it.
#[must_use]
pub fn one_date(typed: &str, today: Date) -> Option<Date> {
    typed.parse().ok().or_else(|| {
        let read = read_dates(typed, today);
        (read.bad.is_empty() && read.good.len() == 1).then(|| read.good[0])
    })
}

/// A time of day: «14.00», «14:00», «kl. 14», «1400».
#[must_use]
pub fn time(typed: &str) -> Option<Time> {
    let bare = typed.trim().to_lowercase();
    let bare = ["klokka", "klokken", "kl."].iter().fold(bare, |rest, word| rest.replace(word, "")).replace("kl", "");
    let bare = bare.trim();
    let (hour, minute) = match bare.split_once(['.', ':']) {
        Some((hour, minute)) => (hour, minute.get(..2)?),
        None if bare.len() == 4 => bare.split_at_checked(2)?,
        None => (bare, "0"),
    };
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 11, 22);

    fn when(often: Often, first: &str) -> When {
        When { often, first: first.into(), from: "14.00".into(), to: "15.30".into(), ..When::default() }
    }

    #[test]
    fn the_first_date_says_which_of_the_month() {
        let Ok(Read::Rule { starts, minutes, rule, .. }) = when(Often::Monthly, "2026-12-08").read(TODAY) else {
            panic!("a rule");
        };
        assert_eq!((starts.to_string().as_str(), minutes), ("2026-12-08T14:00:00", 90));
        assert_eq!(rule.to_string(), "FREQ=MONTHLY;BYDAY=2TU");
        let Ok(Read::Rule { rule, .. }) = when(Often::Monthly, "2026-12-29").read(TODAY) else { panic!("a rule") };
        assert_eq!(rule.to_string(), "FREQ=MONTHLY;BYDAY=-1TU", "a fifth one is the last");
    }

    #[test]
    fn the_documents_own_dates_are_read_as_they_were_typed() {
        let typed = "23.1, 20.2, 19.3, 16.4, 28.5, 11.6";
        let when = When { dates: typed.into(), ..when(Often::Typed, "") };
        let Ok(Read::Dates { starts, .. }) = when.read(TODAY) else { panic!("dates") };
        let days: Vec<String> = starts.iter().map(|at| at.date().to_string()).collect();
        assert_eq!(days, ["2027-01-23", "2027-02-20", "2027-03-19", "2027-04-16", "2027-05-28", "2027-06-11"]);
    }

    #[test]
    fn what_does_not_fit_is_said_at_its_field() {
        let odd = When { to: "13".into(), last: "igår".into(), ..when(Often::Monthly, "31. februar") };
        let Err((wrong, _)) = odd.read(TODAY) else { panic!("mistakes") };
        let fields: Vec<_> = wrong.iter().map(|one| (one.field, one.key)).collect();
        assert_eq!(fields, [("til", "when-time-before"), ("forste", "when-first-odd"), ("siste", "when-last-odd")]);
        let odd = When { dates: "23.1, 31. februar".into(), ..when(Often::Typed, "") };
        let Err((_, typed)) = odd.read(TODAY) else { panic!("mistakes") };
        assert_eq!(typed.bad.len(), 1, "only the one that is no date");
    }

    #[test]
    fn hours_as_people_write_them() {
        for typed in ["14", "14.00", "14:00", "kl. 14", "klokka 14.00", "1400", " 14:00:00 "] {
            assert_eq!(time(typed), Some(Time::constant(14, 0, 0, 0)), "{typed}");
        }
        for odd in ["", "25.00", "14.7x", "halv to", "14.60"] {
            assert_eq!(time(odd), None, "{odd}");
        }
    }
}
