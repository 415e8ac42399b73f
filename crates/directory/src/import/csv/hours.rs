//! Opening hours, a column or two for each weekday.

use super::{build::Build, values};
use crate::import::{Done, Problem, Reason};
use jiff::civil::Time;
use serde_json::{Value, json};

/// `[hours]`: the weekdays, and a text that is kept as it is.
pub(crate) const NAMES: [&str; 8] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "text"];
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// Words for a day on which nobody is there.
const CLOSED: [&str; 7] = ["", "-", "–", "stengt", "lukket", "closed", "null"];

type Span = (Time, Option<Time>);

/// The schedules of a row: weekdays with the same hours are one.
pub(crate) fn schedules(build: &mut Build<'_>) -> Vec<Value> {
    let mut rules: Vec<(Span, Vec<&str>)> = Vec::new();
    for (name, day) in NAMES.iter().zip(DAYS) {
        for span in of_day(build, name) {
            match rules.iter_mut().find(|(known, _)| *known == span) {
                Some((_, days)) => days.push(day),
                None => rules.push((span, vec![day])),
            }
        }
    }
    let mut found = Vec::new();
    for (number, ((opens, closes), days)) in rules.into_iter().enumerate() {
        let mut rule = json!({
            "id": build.id("schedule", &number.to_string()), "freq": "WEEKLY", "byday": days.join(","),
            "opens_at": clock(opens),
        });
        if let Some(closes) = closes {
            rule["closes_at"] = json!(clock(closes));
        }
        found.push(rule);
    }
    found
}

fn of_day(build: &mut Build<'_>, name: &str) -> Vec<Span> {
    let Some(field) = build.mapping.hours_of(name) else { return Vec::new() };
    if let Some(opens) = &field.opens {
        let from = build.cell(opens);
        let to = field.closes.as_ref().map(|closes| build.cell(closes)).unwrap_or_default();
        let place = field.closes.as_ref().map_or_else(|| opens.clone(), |closes| format!("{opens}, {closes}"));
        let both = format!("{from}–{to}").trim_matches('–').to_owned();
        if is_closed(&from) && is_closed(&to) {
            return Vec::new();
        }
        return build.span(&place, &both, values::time(&from), (!is_closed(&to)).then(|| values::time(&to)));
    }
    let text = build.joined(field);
    let place = field.columns.join(", ");
    // «10–12 og 14–16» are two spans of one day.
    let parts = text.split([',', ';', '/', '&']).flat_map(|part| part.split(" og ")).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !is_closed(part)).collect();
    parts
        .into_iter()
        .flat_map(|part| {
            let (from, to) = part.split_once(['-', '–', '—']).unwrap_or((part, ""));
            let to = (!to.trim().is_empty()).then(|| values::time(to));
            build.span(&place, part, values::time(from), to)
        })
        .collect()
}

impl Build<'_> {
    /// A span that makes sense, or a remark.
    fn span(&mut self, place: &str, text: &str, from: Option<Time>, to: Option<Option<Time>>) -> Vec<Span> {
        let midnight = Some(Some(Time::midnight()));
        match (from, to) {
            (Some(from), None) => vec![(from, None)],
            // Open until midnight is the last minute of the day.
            (Some(from), to) if to == midnight && from > Time::midnight() => {
                vec![(from, Some(jiff::civil::time(23, 59, 0, 0)))]
            }
            (Some(from), Some(Some(to))) if to > from => vec![(from, Some(to))],
            _ => {
                let reason = Reason::Kind { wanted: "two times of the day, the first before the second" };
                self.remarks.push(Problem::remark(self.line, place, text, reason, Done::WithoutValue));
                Vec::new()
            }
        }
    }
}

fn is_closed(text: &str) -> bool {
    CLOSED.contains(&text.trim().to_lowercase().as_str())
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
