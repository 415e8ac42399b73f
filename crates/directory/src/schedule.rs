//! When it is: HSDS schedules (a subset of RFC 5545) read as times of an ordinary week and as the next dates.
//!
//! The recurrence itself is the library's; this type bounds it, so that no schedule from outside can run for ever.

use crate::{facts::Closure, hsds::Object};
use jiff::{ToSpan as _, civil};
use rrule::RRuleSet;
use serde_json::Value;

/// At most so many dates are looked at in one schedule.
const MOST_DATES: u16 = 400;
/// How far ahead dates are looked for at least, days.
const AHEAD: i64 = 120;

const DAYS: [(&str, civil::Weekday); 7] = [
    ("MO", civil::Weekday::Monday),
    ("TU", civil::Weekday::Tuesday),
    ("WE", civil::Weekday::Wednesday),
    ("TH", civil::Weekday::Thursday),
    ("FR", civil::Weekday::Friday),
    ("SA", civil::Weekday::Saturday),
    ("SU", civil::Weekday::Sunday),
];

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every day, or every few days.
    Daily,
    /// On days of the week.
    Weekly,
    /// On days of the month.
    Monthly,
}

/// One rule: which days, from when to when.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// How often.
    pub frequency: Frequency,
    /// Every so many days, weeks or months.
    pub interval: i64,
    /// Weekdays; with a number the nth of the month, −1 the last.
    pub days: Vec<(Option<i8>, civil::Weekday)>,
    /// Days of the month.
    pub month_days: Vec<i8>,
    /// Opens, the wall clock in Norway.
    pub from: Option<civil::Time>,
    /// Closes.
    pub to: Option<civil::Time>,
    /// The first day.
    pub starts: Option<civil::Date>,
    /// The last day.
    pub ends: Option<civil::Date>,
}

/// One date on which it is, or would have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The day.
    pub date: civil::Date,
    /// Opens.
    pub from: Option<civil::Time>,
    /// Closes.
    pub to: Option<civil::Time>,
    /// Closed that day for the season; why, by language.
    pub closed: Option<Vec<(String, String)>>,
}

impl Schedule {
    /// Reads one HSDS `schedule` object; nothing when it has no rule that we understand.
    #[must_use]
    pub fn read(object: &Object) -> Option<Self> {
        let text = |field: &str| object.get(field).and_then(Value::as_str);
        let frequency = match text("freq")?.to_ascii_uppercase().as_str() {
            "DAILY" => Frequency::Daily,
            "WEEKLY" => Frequency::Weekly,
            "MONTHLY" => Frequency::Monthly,
            _ => return None,
        };
        let whole = |field: &str| match object.get(field)? {
            Value::String(text) => text.parse::<i64>().ok(),
            other => other.as_i64(),
        };
        let listed = |field: &str| -> Vec<String> {
            match object.get(field) {
                Some(Value::String(text)) => text.split(',').map(|part| part.trim().to_ascii_uppercase()).collect(),
                Some(Value::Number(number)) => vec![number.to_string()],
                Some(Value::Array(items)) => items
                    .iter()
                    .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_ascii_uppercase))
                    .collect(),
                _ => Vec::new(),
            }
        };
        let date = |field: &str| text(field).and_then(|t| t.get(..10)).and_then(|t| t.parse().ok());
        Some(Self {
            frequency,
            interval: whole("interval").unwrap_or(1).clamp(1, 60),
            days: listed("byday").iter().filter_map(|day| weekday(day)).collect(),
            month_days: listed("bymonthday")
                .iter()
                .filter_map(|d| d.parse().ok())
                .filter(|d| (1..=31).contains(d))
                .collect(),
            from: text("opens_at").and_then(time),
            to: text("closes_at").and_then(time),
            starts: date("valid_from").or_else(|| date("dtstart")),
            ends: date("valid_to").or_else(|| date("until")),
        })
    }

    /// The weekdays of an ordinary week on which it is open.
    #[must_use]
    pub fn weekdays(&self) -> Vec<civil::Weekday> {
        match self.frequency {
            Frequency::Daily => DAYS.iter().map(|(_, day)| *day).collect(),
            _ => {
                let mut days: Vec<_> = self.days.iter().map(|(_, day)| *day).collect();
                days.sort_by_key(|day| day.to_monday_zero_offset());
                days.dedup();
                days
            }
        }
    }

    /// Whether it is over by `today`.
    #[must_use]
    pub fn is_over(&self, today: civil::Date) -> bool {
        self.ends.is_some_and(|last| last < today)
    }

    /// The rule as RFC 5545 writes it, from `anchor` to `last`.
    fn rule(&self, anchor: civil::Date, last: civil::Date) -> String {
        let frequency = match self.frequency {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
        };
        let mut rule = format!(
            "DTSTART:{}T000000Z\nRRULE:FREQ={frequency};INTERVAL={};UNTIL={}T000000Z",
            compact(anchor),
            self.interval,
            compact(last)
        );
        if !self.days.is_empty() && self.frequency != Frequency::Daily {
            rule.push_str(";BYDAY=");
            rule.push_str(&self.byday());
        }
        if !self.month_days.is_empty() && self.frequency == Frequency::Monthly {
            let days: Vec<String> = self.month_days.iter().map(ToString::to_string).collect();
            rule.push_str(&format!(";BYMONTHDAY={}", days.join(",")));
        }
        rule
    }

    /// `BYDAY` as RFC 5545 writes it: `2TU,-1FR`.
    #[must_use]
    pub fn byday(&self) -> String {
        let name = |day: civil::Weekday| DAYS.iter().find(|(_, d)| *d == day).map_or("MO", |(name, _)| *name);
        let monthly = self.frequency == Frequency::Monthly;
        let days: Vec<String> = self
            .days
            .iter()
            .map(|(nth, day)| match nth {
                Some(nth) if monthly => format!("{nth}{}", name(*day)),
                _ => name(*day).to_owned(),
            })
            .collect();
        days.join(",")
    }

    /// How many days ahead dates are looked for: two rounds at least, for what comes seldom.
    fn ahead(&self) -> i64 {
        let round = match self.frequency {
            Frequency::Daily => self.interval,
            Frequency::Weekly => 7 * self.interval,
            Frequency::Monthly => 31 * self.interval,
        };
        AHEAD.max(2 * round)
    }

    /// The dates from `today` on, at most `most`.
    #[must_use]
    pub fn next(&self, today: civil::Date, closures: &[Closure], most: usize) -> Vec<Occasion> {
        if self.days.is_empty() && self.month_days.is_empty() && self.frequency != Frequency::Daily {
            return Vec::new();
        }
        let first = self.starts.map_or(today, |starts| starts.max(today));
        let Ok(last) = first.checked_add(self.ahead().days()) else { return Vec::new() };
        let last = self.ends.map_or(last, |ends| ends.min(last));
        let Some(anchor) = self.anchor(first) else { return Vec::new() };
        if last < anchor {
            return Vec::new();
        }
        let Ok(set) = self.rule(anchor, last).parse::<RRuleSet>() else { return Vec::new() };
        set.limit()
            .into_iter()
            .take(usize::from(MOST_DATES))
            .filter_map(|date| date.format("%Y-%m-%d").to_string().parse::<civil::Date>().ok())
            .filter(|date| *date >= first && *date <= last)
            .take(most)
            .map(|date| Occasion {
                date,
                from: self.from,
                to: self.to,
                closed: closures.iter().find(|c| c.covers(date)).map(|c| c.reason.clone()),
            })
            .collect()
    }

    /// A date shortly before `first` that keeps the beat of the rule, so that few dates are counted through.
    fn anchor(&self, first: civil::Date) -> Option<civil::Date> {
        // Without a first day «every other week» has no known beat; we count from the first Monday of 2024.
        let zero = self.starts.unwrap_or_else(|| civil::date(2024, 1, 1));
        if zero >= first {
            return Some(zero);
        }
        match self.frequency {
            Frequency::Daily | Frequency::Weekly => {
                let step = if self.frequency == Frequency::Weekly { 7 * self.interval } else { self.interval };
                let days = i64::from(first.since(zero).ok()?.get_days());
                zero.checked_add((days / step * step - step).max(0).days()).ok()
            }
            Frequency::Monthly => {
                let zero = zero.first_of_month();
                let months = first.first_of_month().since((jiff::Unit::Month, zero)).ok()?;
                let months = i64::from(months.get_months());
                zero.checked_add((months / self.interval * self.interval - self.interval).max(0).months()).ok()
            }
        }
    }
}

/// All schedules' dates together, soonest first.
#[must_use]
pub fn next(schedules: &[Schedule], today: civil::Date, closures: &[Closure], most: usize) -> Vec<Occasion> {
    let mut dates: Vec<Occasion> = schedules.iter().flat_map(|s| s.next(today, closures, most)).collect();
    dates.sort_by_key(|occasion| (occasion.date, occasion.from));
    dates.dedup();
    dates.truncate(most);
    dates
}

/// The time of an HSDS `opens_at`: `14:00`, `14:00:00`, `14:00+01:00` or `14:00Z`. The wall clock is what is meant.
fn time(text: &str) -> Option<civil::Time> {
    let clock: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == ':').collect();
    let (hour, rest) = clock.split_once(':')?;
    let minute = rest.split(':').next().unwrap_or("0");
    match (hour.parse().ok()?, minute.parse().ok()?) {
        (24, 0) => Some(civil::Time::constant(23, 59, 0, 0)),
        (hour, minute) => civil::Time::new(hour, minute, 0, 0).ok(),
    }
}

fn weekday(text: &str) -> Option<(Option<i8>, civil::Weekday)> {
    let text = text.trim();
    let split = text.len().checked_sub(2)?;
    let (nth, name) = (text.get(..split)?, text.get(split..)?);
    let day = DAYS.iter().find(|(code, _)| *code == name)?.1;
    let nth = if nth.is_empty() { None } else { Some(nth.trim_start_matches('+').parse::<i8>().ok()?) };
    if nth.is_some_and(|nth| nth == 0 || nth.abs() > 5) { None } else { Some((nth, day)) }
}

fn compact(date: civil::Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn schedule(value: Value) -> Schedule {
        let Value::Object(object) = value else { panic!() };
        Schedule::read(&object).unwrap()
    }

    #[test]
    fn the_second_tuesday_of_each_month() {
        let cafe =
            schedule(json!({"freq": "MONTHLY", "byday": "2TU", "opens_at": "14:00+01:00", "closes_at": "15:30"}));
        let dates = cafe.next(civil::date(2026, 11, 22), &[], 3);
        let days: Vec<String> = dates.iter().map(|o| o.date.to_string()).collect();
        assert_eq!(days, ["2026-12-08", "2027-01-12", "2027-02-09"]);
        assert_eq!(dates[0].from, Some(civil::time(14, 0, 0, 0)));
    }

    #[test]
    fn every_other_week_keeps_its_beat_and_the_season_closes() {
        let other = schedule(json!({"freq": "WEEKLY", "interval": 2, "byday": ["TH"], "valid_from": "2026-01-01"}));
        let closed = [Closure { from: (12, 20), to: (1, 5), reason: vec![("nb".into(), "Jul".into())] }];
        let dates = other.next(civil::date(2026, 11, 22), &closed, 4);
        let days: Vec<String> = dates.iter().map(|o| o.date.to_string()).collect();
        assert_eq!(days, ["2026-12-03", "2026-12-17", "2026-12-31", "2027-01-14"]);
        assert_eq!(dates.iter().filter(|o| o.closed.is_some()).count(), 1);
    }

    #[test]
    fn nonsense_gives_no_dates_and_never_hangs() {
        for odd in [
            json!({"freq": "WEEKLY"}),
            json!({"freq": "MONTHLY", "bymonthday": [31, 99, -4]}),
            json!({"freq": "WEEKLY", "byday": "9TU,XX,,0MO", "interval": 100_000}),
            json!({"freq": "DAILY", "interval": -4, "valid_to": "1999-01-01"}),
        ] {
            let found = schedule(odd).next(civil::date(2026, 11, 22), &[], 5);
            assert!(found.len() <= 5);
        }
        let Value::Object(secondly) = json!({"freq": "SECONDLY"}) else { panic!() };
        assert!(Schedule::read(&secondly).is_none());
    }
}
