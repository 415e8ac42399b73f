//! A rule read from the value of an `RRULE`.

use super::{DAYS, End, Frequency, Rule, RuleError};
use crate::oslo;
use jiff::{civil, tz::TimeZone};

/// So many values a list of days, months or positions has at most: as many as a year has days, and one.
const MOST_VALUES: usize = 366;
/// So much of what was read is said again.
const SHOWN: usize = 40;

impl Rule {
    /// Reads the value of an `RRULE`. An `UNTIL` in UTC becomes the wall clock in Norway; one that is a day lasts until
    /// that day is over.
    ///
    /// # Errors
    /// What is not read, or cannot be; never a rule that means something else than what stands there.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        Self::parse_in(text, oslo::zone())
    }

    /// The same, for a rule that lives in another zone: `UNTIL` becomes the wall clock there.
    ///
    /// # Errors
    /// As [`Rule::parse`].
    pub fn parse_in(text: &str, zone: &TimeZone) -> Result<Self, RuleError> {
        let mut rule = Self::every(Frequency::Daily);
        let (mut frequency, mut seen): (_, Vec<String>) = (None, Vec::new());
        for part in text.trim().split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            let wrong = || RuleError::Value { part: short(&name), value: short(&value) };
            if seen.contains(&name) {
                return Err(RuleError::Twice(short(&name)));
            }
            match name.as_str() {
                "FREQ" => frequency = Some(how_often(&value)?),
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?,
                "COUNT" => rule.end = End::Count(value.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?),
                "UNTIL" => rule.end = End::Until(until(&value, zone).ok_or_else(wrong)?),
                "BYDAY" => rule.days = list(&value, weekday).ok_or_else(wrong)?,
                "BYMONTHDAY" => rule.month_days = list(&value, |d| signed(d, 31)).ok_or_else(wrong)?,
                "BYMONTH" => {
                    let month = |text: &str| text.parse().ok().filter(|month| (1..=12).contains(month));
                    rule.months = list(&value, month).ok_or_else(wrong)?;
                }
                "BYSETPOS" => rule.positions = list(&value, |d| signed(d, 366)).ok_or_else(wrong)?,
                "WKST" => rule.week_start = DAYS.iter().find(|(code, _)| *code == value).ok_or_else(wrong)?.1,
                _ => return Err(RuleError::Part(short(&name))),
            }
            seen.push(name);
        }
        rule.frequency = frequency.ok_or(RuleError::NoFrequency)?;
        if ["COUNT", "UNTIL"].iter().all(|end| seen.iter().any(|name| name == end)) {
            return Err(RuleError::BothEnds);
        }
        rule.goes_together()?;
        Ok(rule)
    }

    /// What the standard says must not stand together.
    fn goes_together(&self) -> Result<(), RuleError> {
        let numbered = self.days.iter().filter_map(|(nth, _)| *nth);
        let most_nth = match self.frequency {
            Frequency::Daily | Frequency::Weekly => 0,
            Frequency::Yearly if self.months.is_empty() => 53,
            Frequency::Monthly | Frequency::Yearly => 5,
        };
        if numbered.into_iter().any(|nth| nth.abs() > most_nth) {
            return Err(RuleError::DoesNotGo("BYDAY".to_owned()));
        }
        if self.frequency == Frequency::Weekly && !self.month_days.is_empty() {
            return Err(RuleError::DoesNotGo("BYMONTHDAY".to_owned()));
        }
        let none_to_pick_from = self.days.is_empty() && self.month_days.is_empty() && self.months.is_empty();
        if !self.positions.is_empty() && none_to_pick_from {
            return Err(RuleError::DoesNotGo("BYSETPOS".to_owned()));
        }
        Ok(())
    }
}

fn how_often(value: &str) -> Result<Frequency, RuleError> {
    match value {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        other => Err(RuleError::Frequency(short(other))),
    }
}

/// A list without what stands twice; nothing when one value is none.
fn list<T: PartialEq>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut values = Vec::new();
    for text in value.split(',') {
        let read = read(text.trim())?;
        if !values.contains(&read) {
            values.push(read);
        }
        if values.len() > MOST_VALUES {
            return None;
        }
    }
    Some(values)
}

/// A number from −most to most, never zero. `+2` is two.
fn signed<T: TryFrom<i32>>(text: &str, most: i32) -> Option<T> {
    let number: i32 = text.strip_prefix('+').unwrap_or(text).parse().ok()?;
    (number != 0 && number.abs() <= most).then(|| T::try_from(number).ok()).flatten()
}

fn weekday(text: &str) -> Option<(Option<i8>, civil::Weekday)> {
    let split = text.len().checked_sub(2)?;
    let (nth, code) = (text.get(..split)?, text.get(split..)?);
    let day = DAYS.iter().find(|(name, _)| *name == code)?.1;
    Some((if nth.is_empty() { None } else { Some(signed(nth, 53)?) }, day))
}

/// `20261208T130000Z`, `20261208T140000` or `20261208`.
fn until(value: &str, zone: &TimeZone) -> Option<civil::DateTime> {
    if let Some(utc) = value.strip_suffix('Z') {
        let instant = TimeZone::UTC.to_timestamp(moment(utc)?).ok()?;
        return Some(zone.to_datetime(instant));
    }
    moment(value).or_else(|| Some(day(value)?.at(23, 59, 59, 0)))
}

/// `20261208T130000` as a wall clock; a leap second is the second before.
pub(crate) fn moment(text: &str) -> Option<civil::DateTime> {
    let (date, time) = text.split_once('T')?;
    if time.len() != 6 || !time.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two = |from: usize| time.get(from..from + 2)?.parse::<i8>().ok();
    let time = civil::Time::new(two(0)?, two(2)?, two(4)?.min(59), 0).ok()?;
    Some(day(date)?.to_datetime(time))
}

/// `20261208` as a day.
pub(crate) fn day(text: &str) -> Option<civil::Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    civil::Date::new(text.get(..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..)?.parse().ok()?).ok()
}

fn short(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
