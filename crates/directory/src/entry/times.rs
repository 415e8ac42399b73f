//! When it is, as a form has it: a row for each day of the week or the month, and a row for each season it is closed.
//!
//! A rule of the standard that names several days becomes several rows. A rule that no row can say (every third day, the
//! 15th of the month) is kept as it is and shown in words.

use crate::{
    facts::Closure,
    hsds::Object,
    schedule::{Frequency, Schedule},
};
use jiff::civil::{Date, Time};
use serde_json::{Value, json};
use uuid::Uuid;

/// Every week, every other week, or the nth of the month.
pub const BEATS: [&str; 7] = ["1", "2", "m1", "m2", "m3", "m4", "m-1"];
/// The days of the week as the standard writes them.
pub const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// So many rows a form has at most.
pub const MOST: usize = 14;

/// One row: `1 MO 11:30-15:00` (each Monday), `m2 TU 14:00-` (the second Tuesday of the month, no end said).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// One of [`BEATS`].
    pub beat: String,
    /// One of [`DAYS`].
    pub day: String,
    /// Opens, as it was typed.
    pub from: String,
    /// Closes, as it was typed.
    pub to: String,
}

/// What does not fit in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A day without a time, or a time without a day.
    Half,
    /// Something that is no time of day.
    NoTime,
    /// It closes before it opens.
    Backwards,
}

impl Row {
    /// The row of a line.
    #[must_use]
    pub fn of_line(line: &str) -> Self {
        let mut words = line.split(' ');
        let mut next = || words.next().unwrap_or_default().to_owned();
        let (beat, day, span) = (next(), next(), next());
        let (from, to) = span.split_once('-').unwrap_or((&span, ""));
        Self { beat, day, from: from.to_owned(), to: to.to_owned() }
    }

    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.day.is_empty() && self.from.is_empty() && self.to.is_empty()
    }

    /// The line of this row, with times as `11:30`.
    ///
    /// # Errors
    /// What does not fit.
    pub fn line(&self) -> Result<String, Wrong> {
        if !DAYS.contains(&self.day.as_str()) {
            return Err(Wrong::Half);
        }
        let beat = if BEATS.contains(&self.beat.as_str()) { self.beat.as_str() } else { "1" };
        let from = clock(&self.from)?;
        let to = clock(&self.to)?;
        match (from, to) {
            (None, Some(_)) => return Err(Wrong::Half),
            (Some(from), Some(to)) if to <= from => return Err(Wrong::Backwards),
            _ => {}
        }
        let text = |time: Option<Time>| time.map_or_else(String::new, |t| t.strftime("%H:%M").to_string());
        Ok(format!("{beat} {} {}-{}", self.day, text(from), text(to)))
    }
}

/// A time of day as people type it: `11.30`, `11:30`, `1130`, `11`, `kl. 9`; nothing when nothing was typed.
fn clock(typed: &str) -> Result<Option<Time>, Wrong> {
    let typed = typed.trim().trim_start_matches("kl").trim_start_matches(['.', ' ', 'o', 'c', 'k', 'a']).trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (hour, minute) = match typed.split_once([':', '.', ',', ' ']) {
        Some((hour, minute)) => (hour, minute),
        None if typed.len() > 2 => typed.split_at_checked(typed.len() - 2).ok_or(Wrong::NoTime)?,
        None => (typed, "0"),
    };
    let number = |text: &str| text.trim().parse::<i8>().map_err(|_| Wrong::NoTime);
    match (number(hour)?, number(minute)?) {
        (24, 0) => Ok(Some(Time::constant(23, 59, 0, 0))),
        (hour, minute) => Time::new(hour, minute, 0, 0).map(Some).map_err(|_| Wrong::NoTime),
    }
}

/// The lines of rules that rows can say, and the rules that none can.
#[must_use]
pub fn of_schedules(objects: &[Value]) -> (Vec<String>, Vec<Value>) {
    let (mut lines, mut others) = (Vec::new(), Vec::new());
    for value in objects {
        let read = value.as_object().and_then(Schedule::read).and_then(|schedule| rows(&schedule));
        match read {
            Some(rows) => lines.extend(rows),
            None => others.push(value.clone()),
        }
    }
    (lines, others)
}

fn rows(schedule: &Schedule) -> Option<Vec<String>> {
    let weekly = schedule.frequency == Frequency::Weekly && matches!(schedule.interval, 1 | 2);
    let monthly = schedule.frequency == Frequency::Monthly && schedule.interval == 1 && schedule.month_days.is_empty();
    if schedule.days.is_empty() || !(weekly || monthly) || schedule.ends.is_some() {
        return None;
    }
    let text = |time: Option<Time>| time.map_or_else(String::new, |time| time.strftime("%H:%M").to_string());
    let (from, to) = (text(schedule.from), text(schedule.to));
    schedule
        .days
        .iter()
        .map(|(nth, day)| {
            let beat = match (monthly, nth) {
                (false, _) => schedule.interval.to_string(),
                (true, Some(nth)) => format!("m{nth}"),
                (true, None) => return None,
            };
            let day = DAYS.get(usize::try_from(day.to_monday_zero_offset()).ok()?)?;
            BEATS.contains(&beat.as_str()).then(|| format!("{beat} {day} {from}-{to}"))
        })
        .collect()
}

/// The standard's rules of these lines. `starts` is the day from which every other week is counted; identifiers come of
/// the service and the line, so that saving the same again changes nothing.
#[must_use]
pub fn schedules(lines: &[String], service: &str, starts: Date) -> Vec<Value> {
    let space = service.parse::<Uuid>().unwrap_or(Uuid::NAMESPACE_OID);
    let object = |line: &String| {
        let row = Row::of_line(line);
        let mut rule = Object::new();
        rule.insert("id".into(), json!(Uuid::new_v5(&space, line.as_bytes()).to_string()));
        match row.beat.strip_prefix('m') {
            Some(nth) => {
                rule.insert("freq".into(), json!("MONTHLY"));
                rule.insert("byday".into(), json!(format!("{nth}{}", row.day)));
            }
            None => {
                rule.insert("freq".into(), json!("WEEKLY"));
                rule.insert("byday".into(), json!(row.day));
                if row.beat == "2" {
                    rule.insert("interval".into(), json!(2));
                    rule.insert("dtstart".into(), json!(starts.to_string()));
                }
            }
        }
        for (field, time) in [("opens_at", &row.from), ("closes_at", &row.to)] {
            if !time.is_empty() {
                rule.insert(field.into(), json!(time));
            }
        }
        Value::Object(rule)
    };
    lines.iter().map(object).collect()
}

/// A season as a line: `07-05 08-05 Sommer`.
#[must_use]
pub fn season_line(closure: &Closure, language: &str) -> String {
    let reason = closure.reason.iter().find(|(l, _)| l == language).or_else(|| closure.reason.first());
    let ((m, d), (n, e)) = (closure.from, closure.to);
    format!("{m:02}-{d:02} {n:02}-{e:02} {}", reason.map_or("", |(_, text)| text.as_str())).trim_end().to_owned()
}

/// A season as it was typed: from, to and why. The days as `5.7.`, `05.07`, `5. juli` or `5/7`.
///
/// # Errors
/// When one of them is no day of the year.
pub fn typed_season(from: &str, to: &str, reason: &str) -> Result<Option<String>, Wrong> {
    match (day_of_year(from)?, day_of_year(to)?) {
        (None, None) => Ok(None),
        (Some((m, d)), Some((n, e))) => {
            let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(Some(format!("{m:02}-{d:02} {n:02}-{e:02} {reason}").trim_end().to_owned()))
        }
        _ => Err(Wrong::Half),
    }
}

const MONTHS: [[&str; 2]; 12] = [
    ["januar", "january"],
    ["februar", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["mai", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["august", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["desember", "december"],
];

fn day_of_year(typed: &str) -> Result<Option<(i8, i8)>, Wrong> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    let mut parts = typed.split(['.', '/', ' ', '-']).filter(|part| !part.is_empty());
    let day: i8 = parts.next().and_then(|part| part.parse().ok()).ok_or(Wrong::NoTime)?;
    let month = parts.next().ok_or(Wrong::NoTime)?;
    let named = MONTHS.iter().position(|names| names.iter().any(|name| month.len() >= 3 && name.starts_with(month)));
    let month: i8 = match named {
        Some(at) => i8::try_from(at + 1).map_err(|_| Wrong::NoTime)?,
        None => month.parse().map_err(|_| Wrong::NoTime)?,
    };
    // A leap year, so that 29 February is a day.
    Date::new(2024, month, day).map(|_| Some((month, day))).map_err(|_| Wrong::NoTime)
}

/// Our own `closed` of these lines, in this language.
#[must_use]
pub fn closed(lines: &[String], language: &str) -> Vec<Value> {
    let object = |line: &String| {
        let mut words = line.splitn(3, ' ');
        let (from, to, reason) = (words.next()?, words.next()?, words.next().unwrap_or_default());
        let mut closed = json!({ "from": from, "to": to });
        if !reason.is_empty() {
            closed["reason"] = json!({ language: reason });
        }
        Some(closed)
    };
    lines.iter().filter_map(object).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        for (typed, meant) in
            [("11.30", "11:30"), ("1130", "11:30"), ("9", "09:00"), ("kl. 9.05", "09:05"), ("24:00", "23:59")]
        {
            let row = Row { beat: "1".into(), day: "MO".into(), from: typed.into(), to: String::new() };
            assert_eq!(row.line(), Ok(format!("1 MO {meant}-")), "{typed}");
        }
        let wrong =
            |from: &str, to: &str| Row { beat: "1".into(), day: "MO".into(), from: from.into(), to: to.into() }.line();
        assert_eq!(wrong("25", ""), Err(Wrong::NoTime));
        assert_eq!(wrong("halv ti", ""), Err(Wrong::NoTime));
        assert_eq!(wrong("12", "11"), Err(Wrong::Backwards));
        assert_eq!(wrong("", "11"), Err(Wrong::Half));
        assert_eq!(Row { from: "11".into(), ..Row::default() }.line(), Err(Wrong::Half));
    }

    #[test]
    fn rows_and_rules_are_the_same() {
        let lines = ["1 MO 11:30-15:00", "2 WE 18:00-", "m2 TU 14:00-15:30", "m-1 SU -"].map(str::to_owned);
        let rules = schedules(&lines, "00000000-0000-0000-0000-000000000005", jiff::civil::date(2026, 11, 23));
        assert_eq!(of_schedules(&rules), (lines.to_vec(), Vec::new()));
        assert_eq!(schedules(&lines, "00000000-0000-0000-0000-000000000005", jiff::civil::date(2026, 11, 23)), rules);
        let odd = json!({"id": "x", "freq": "MONTHLY", "bymonthday": "15", "opens_at": "10:00"});
        assert_eq!(of_schedules(std::slice::from_ref(&odd)), (Vec::new(), vec![odd]));
    }

    #[test]
    fn a_season_is_typed_in_many_ways() {
        for from in ["5.7.", "05.07", "5. juli", "5/7", "5 jul"] {
            assert_eq!(
                typed_season(from, "20. august", " Sommer "),
                Ok(Some("07-05 08-20 Sommer".to_owned())),
                "{from}"
            );
        }
        assert_eq!(typed_season("31. februar", "1. mars", ""), Err(Wrong::NoTime));
        assert_eq!(typed_season("1. mars", "", ""), Err(Wrong::Half));
        assert_eq!(typed_season("", "", "x"), Ok(None));
        assert_eq!(
            closed(&["07-05 08-20 Sommer".to_owned()], "nb"),
            [json!({"from": "07-05", "to": "08-20", "reason": {"nb": "Sommer"}})]
        );
    }
}
