//! Schedules and dates as people say them.

use crate::{
    listing::Listing,
    schedule::{Frequency, Occasion, Schedule},
};
use jiff::civil::{Time, Weekday};
use shell::{Visit, dates};

/// «Torsdager klokka 11.00–14.00», «Annenhver lørdag», «Første tirsdag i måneden».
pub(super) fn rule(visit: &Visit, schedule: &Schedule) -> String {
    let days = days(visit, schedule);
    let days = match (schedule.interval, schedule.frequency) {
        (2, Frequency::Weekly) => visit.with("when-every-other-week", &[("days", days.into())]),
        (3.., Frequency::Weekly) => {
            visit.with("when-every-weeks", &[("days", days.into()), ("count", schedule.interval.into())])
        }
        (2.., Frequency::Monthly) => {
            visit.with("when-every-months", &[("days", days.into()), ("count", schedule.interval.into())])
        }
        (2.., Frequency::Daily) => visit.with("when-every-days", &[("count", schedule.interval.into())]),
        _ => days,
    };
    let days = dates::capital(&days);
    match hours(visit, schedule.from, schedule.to) {
        Some(hours) => format!("{days} {hours}"),
        None => days,
    }
}

/// All rules that still hold, each once.
pub(super) fn rules(visit: &Visit, listing: &Listing) -> Vec<String> {
    let holding = listing.schedules.iter().filter(|schedule| !schedule.is_over(visit.today()));
    let mut rules: Vec<String> = holding.map(|schedule| rule(visit, schedule)).collect();
    rules.dedup();
    rules
}

fn days(visit: &Visit, schedule: &Schedule) -> String {
    let language = visit.language;
    let weekdays = schedule.weekdays();
    match schedule.frequency {
        _ if weekdays.len() == 7 => visit.t("when-every-day"),
        Frequency::Weekly if weekdays.as_slice() == WORKING => visit.t("when-working-days"),
        Frequency::Daily => visit.t("when-every-day"),
        Frequency::Weekly => and(visit, weekdays.iter().map(|day| dates::weekdays(language, *day))),
        Frequency::Monthly if schedule.days.is_empty() => {
            let days = and(visit, schedule.month_days.iter().map(|day| format!("{day}.")));
            visit.with("when-month-days", &[("days", days.into())])
        }
        Frequency::Monthly => {
            let nth = |(nth, day): &(Option<i8>, Weekday)| match nth {
                Some(nth) => visit.with(
                    "when-nth",
                    &[("nth", i64::from(*nth).into()), ("day", dates::weekday(language, *day).into())],
                ),
                None => dates::weekdays(language, *day),
            };
            let days = and(visit, schedule.days.iter().map(nth));
            visit.with("when-of-month", &[("days", days.into())])
        }
    }
}

const WORKING: &[Weekday] =
    &[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// «klokka 11.00–14.00», or only when it opens.
pub(super) fn hours(visit: &Visit, from: Option<Time>, to: Option<Time>) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(dates::time_range(visit.language, from, to)),
        (Some(from), None) => Some(dates::time(visit.language, from)),
        _ => None,
    }
}

/// «i dag klokka 11.00», «torsdag 3. desember klokka 11.00», or that it is open now and until when.
pub(super) fn next(visit: &Visit, occasion: &Occasion) -> String {
    if let Some(until) = open_until(visit, occasion) {
        return visit.with("when-open-until", &[("time", until.into())]);
    }
    let today = visit.today();
    let day = if occasion.date == today {
        visit.t("when-today")
    } else if today.tomorrow().is_ok_and(|tomorrow| occasion.date == tomorrow) {
        visit.t("when-tomorrow")
    } else {
        dates::long(visit.language, occasion.date, today)
    };
    match occasion.from {
        Some(from) => format!("{day} {}", dates::time(visit.language, from)),
        None => day,
    }
}

/// «Neste gang: torsdag 3. desember klokka 11.00.», «Det er åpent nå, til klokka 14.00.»
pub(super) fn next_sentence(visit: &Visit, occasion: &Occasion) -> String {
    match open_until(visit, occasion) {
        Some(until) => visit.with("when-is-open-until", &[("time", until.into())]),
        None => visit.with("when-next-time", &[("when", next(visit, occasion).into())]),
    }
}

/// The hour it closes, when it is open at this moment.
fn open_until(visit: &Visit, occasion: &Occasion) -> Option<String> {
    let (today, now) = (visit.today(), visit.now.time());
    let started = occasion.date == today && occasion.from.is_some_and(|from| from <= now);
    occasion.to.filter(|_| started).map(|to| dates::time(visit.language, to))
}

/// Why it is closed, in the reader's language or in any there is: language and text.
pub(super) fn reason<'a>(visit: &Visit, reasons: &'a [(String, String)]) -> Option<&'a (String, String)> {
    let wanted = visit.language.readable();
    let found = wanted.iter().find_map(|tag| reasons.iter().find(|(language, _)| language == tag));
    found.or(reasons.first())
}

/// When it is, in one line: the next date, its own words, or that one asks.
pub(super) fn shortly(visit: &Visit, listing: &Listing) -> String {
    if let Some(next_open) = listing.next_open(visit.now.datetime()) {
        return dates::capital(&next(visit, &next_open));
    }
    match (&listing.schedule_note, listing.schedules.first()) {
        (Some(note), _) if note.text.chars().count() <= 60 => note.text.trim_end_matches('.').to_owned(),
        (_, Some(schedule)) => rule(visit, schedule),
        _ => visit.t("when-ask"),
    }
}

/// «tirsdager, onsdager og fredager».
pub(super) fn and(visit: &Visit, items: impl Iterator<Item = String>) -> String {
    let mut items: Vec<String> = items.collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => visit.with("and", &[("before", items.join(", ").into()), ("last", last.into())]),
        None => String::new(),
    }
}
