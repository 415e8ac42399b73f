//! The numbers as a page shows them: the national ones in their own order, and those of the place beside them.

use super::{HelpLine, Hours, LocalLine, all, local::grouped};
use crate::{Asked, Visit, dates};
use jiff::civil::Weekday;

/// So many numbers of places stand in the strip at most, which is narrow, and so many where there is more room.
const IN_STRIP: usize = 1;
const IN_LIST: usize = 6;

/// One number in the words of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The number as it is written.
    pub number: String,
    /// A word or two, for the strip.
    pub short: String,
    /// Who answers and when, beside the number.
    pub when: String,
    /// A sentence.
    pub full: String,
    /// Whether it stands in the strip now.
    pub strip: bool,
    open: bool,
}

/// All numbers for this page, those that somebody answers at this moment first.
#[must_use]
pub fn showing(visit: &Visit) -> Vec<Shown> {
    let asked = Asked::parse(&visit.query);
    let here: Vec<&str> = asked.all("kommune").collect();
    let settled = visit.app.settings.settled.now();
    let local: Vec<&LocalLine> = settled.help_lines.iter().filter(|line| line.is_for(&here)).collect();
    together(visit, &local)
}

/// The national numbers and these.
#[must_use]
pub fn together(visit: &Visit, local: &[&LocalLine]) -> Vec<Shown> {
    let mut shown: Vec<Shown> = all().iter().map(|line| national(visit, line)).collect();
    let mut local: Vec<Shown> = local.iter().map(|line| of_a_place(visit, line)).collect();
    local.sort_by_key(|line| !line.open);
    local.truncate(IN_LIST);
    local.iter_mut().filter(|line| line.strip).skip(IN_STRIP).for_each(|line| line.strip = false);
    shown.extend(local);
    // Stable: among the open ones, and among the closed, the order holds.
    shown.sort_by_key(|line| !line.open);
    shown
}

fn national(visit: &Visit, line: &HelpLine) -> Shown {
    let said = |what: &str| visit.t(&format!("help-{}-{what}", line.key));
    let open = line.hours.hold(&visit.now);
    let (short, when, full) = (said("short"), said("when"), said("full"));
    Shown { number: line.number.clone(), short, when, full, strip: line.strip, open }
}

fn of_a_place(visit: &Visit, line: &LocalLine) -> Shown {
    let open = line.hours.hold(&visit.now);
    let name = line.name(visit.language).to_owned();
    let hours = hours(visit, &line.hours);
    let places: Vec<&str> = line.places.iter().map(|(_, name)| name.as_str()).collect();
    let values = [
        ("name", name.clone().into()),
        ("hours", hours.into()),
        ("places", places.join(", ").into()),
        ("anywhere", if places.is_empty() { "yes" } else { "no" }.into()),
    ];
    let full = visit.with(if open { "help-local-open" } else { "help-local-closed" }, &values);
    let when = visit.with("help-local-when", &values);
    // Nobody is led to a number that nobody answers: out of the strip while it is closed.
    Shown { number: line.number.clone(), short: name, when, full, strip: line.strip && open, open }
}

/// «hele døgnet», «mandag–fredag klokka 09.00–15.00».
#[must_use]
pub fn hours(visit: &Visit, hours: &Hours) -> String {
    let Hours::Weekly(intervals) = hours else { return visit.t("help-always") };
    let of_group = |(days, interval): &(Vec<super::Day>, &super::Interval)| {
        let days: Vec<Weekday> = days.iter().map(|day| day.weekday()).collect();
        format!("{} {}", in_a_row(visit, &days), dates::time_range(visit.language, interval.from, interval.to))
    };
    grouped(intervals).iter().map(of_group).collect::<Vec<_>>().join(", ")
}

/// «mandag–onsdag, fredag».
fn in_a_row(visit: &Visit, days: &[Weekday]) -> String {
    let mut rows: Vec<(Weekday, Weekday)> = Vec::new();
    for day in days {
        match rows.last_mut() {
            Some((_, last)) if last.next() == *day && *day != Weekday::Monday => *last = *day,
            _ => rows.push((*day, *day)),
        }
    }
    let name = |day| dates::weekday(visit.language, day);
    let said = |(first, last): &(Weekday, Weekday)| match first == last {
        true => name(*first).to_owned(),
        false => format!("{}{j}–{j}{}", name(*first), name(*last), j = dates::JOINER),
    };
    rows.iter().map(said).collect::<Vec<_>>().join(", ")
}
