//! A table of dates (CSV): each row a gathering with one date or several, «23.1, 20.2, 19.3».
//!
//! Columns are found by their names in the first row, in bokmål, nynorsk or English, in whatever order. A row that cannot be read is
//! told with its line; the others are read.

use super::{Arriving, Brought, Day, Kind, Remark, Said, place, text};
use crate::{
    around::Around,
    rule::{Why, read_dates},
    series::{Field, LONGEST, time},
};
use jiff::civil::{Date, Time};
use kernel::digest::fingerprint;
use std::collections::HashMap;

/// How what is known by a table begins; calendars know nothing of it.
pub(super) const TABLE: &str = "table-";
/// So many rows are read.
const MOST_ROWS: usize = 5_000;
/// So much of what was written is said again, characters.
const SHOWN: usize = 60;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    Name,
    Dates,
    From,
    To,
    Place,
    Room,
    What,
    Link,
}

/// What columns are called, in small letters.
const NAMES: [(Column, &[&str]); 8] = [
    (Column::Name, &["navn", "namn", "name", "tittel", "title", "treff"]),
    (Column::Dates, &["dato", "datoer", "datoar", "date", "dates", "dag", "dagar", "dager", "når"]),
    (Column::From, &["fra", "frå", "from", "start", "fra kl", "klokka", "tid", "time", "begynner"]),
    (Column::To, &["til", "to", "slutt", "end", "til kl", "ferdig"]),
    (Column::Place, &["sted", "stad", "place", "where", "hvor", "kvar", "adresse", "address"]),
    (Column::Room, &["rom", "room"]),
    (Column::What, &["hva", "kva", "what", "om", "about", "beskrivelse", "skildring", "description"]),
    (Column::Link, &["lenke", "lenkje", "link", "skjerm", "nett", "url"]),
];

/// Whether a text looks like a table: its first row names at least a name and dates.
pub(super) fn looks_like_one(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let columns = columns(first, delimiter(first));
    columns.contains_key(&Column::Name) && columns.contains_key(&Column::Dates)
}

fn delimiter(first: &str) -> u8 {
    let count = |sign: char| first.matches(sign).count();
    [(';', b';'), ('\t', b'\t'), (',', b','), ('|', b'|')]
        .into_iter()
        .max_by_key(|(sign, _)| (count(*sign), *sign == ';'))
        .map_or(b',', |(_, byte)| byte)
}

fn columns(first: &str, delimiter: u8) -> HashMap<Column, usize> {
    let mut found = HashMap::new();
    for (at, cell) in first.split(char::from(delimiter)).enumerate() {
        let cell = cell.trim().trim_matches('"').trim().to_lowercase();
        if let Some((column, _)) = NAMES.iter().find(|(_, names)| names.contains(&cell.as_str())) {
            found.entry(*column).or_insert(at);
        }
    }
    found
}

/// Reads a table.
pub(super) fn read(text: &str, language: &str, today: Date, around: &dyn Around) -> Brought {
    let mut brought = Brought { kind: Kind::Table, ..Brought::default() };
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = delimiter(first);
    let columns = columns(first, delimiter);
    if first.trim().is_empty() || !columns.contains_key(&Column::Name) || !columns.contains_key(&Column::Dates) {
        let key = if text.trim().is_empty() { "arrival-empty" } else { "arrival-no-columns" };
        brought.refused.push(Remark::new(key).line(1));
        return brought;
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(true).from_reader(text.as_bytes());
    for record in reader.records() {
        let Ok(record) = record else {
            brought.refused.push(Remark::new("arrival-row-odd"));
            continue;
        };
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        if brought.families.len() + brought.refused.len() >= MOST_ROWS {
            brought.refused.push(Remark::new("calendar-why-too-many").line(line));
            break;
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |column| columns.get(&column).and_then(|at| record.get(*at)).unwrap_or_default().trim();
        match row(&cell, line, language, today, around) {
            Ok((family, wrong)) => {
                brought.families.push(family);
                brought.refused.extend(wrong);
            }
            Err(wrong) => brought.refused.extend(wrong),
        }
    }
    brought
}

type Read = Result<(Arriving, Vec<Remark>), Vec<Remark>>;

/// One row. Dates that are none are told, and the others taken.
fn row<'a>(cell: &impl Fn(Column) -> &'a str, line: usize, language: &str, today: Date, around: &dyn Around) -> Read {
    let name = text::cut(cell(Column::Name), Field::Name.longest());
    let shown = |typed: &str| typed.chars().take(SHOWN).collect::<String>();
    let wrong = |key: &str, part: &str| Remark::new(key).line(line).named(name.clone()).part(shown(part));
    if name.is_empty() {
        return Err(vec![wrong("arrival-no-name", "")]);
    }
    // «14–15.30» in one column.
    let (from, to) = match (cell(Column::From), cell(Column::To)) {
        (both, "") => both.split_once(['-', '–']).unwrap_or((both, "")),
        both => both,
    };
    let Some(starts) = time(from) else { return Err(vec![wrong("arrival-time-odd", from)]) };
    let ends = if to.trim().is_empty() { None } else { time(to) };
    match ends {
        None if !to.trim().is_empty() => return Err(vec![wrong("arrival-time-odd", to)]),
        Some(ends) if ends <= starts => return Err(vec![wrong("arrival-time-before", &format!("{from}–{to}"))]),
        _ => {}
    }
    let dates = read_dates(cell(Column::Dates), today);
    let bad = dates.bad.iter().filter(|(_, why)| !matches!(why, Why::Twice(_)));
    let refused: Vec<Remark> = bad.map(|(part, _)| wrong("arrival-date-odd", part)).collect();
    if dates.good.is_empty() {
        return Err(if refused.is_empty() { vec![wrong("arrival-no-dates", "")] } else { refused });
    }
    let location = cell(Column::Place).to_owned();
    let mut place = place::read(&location, around);
    place.room = some(&text::cut(cell(Column::Room), LONGEST)).or(place.room);
    let link = cell(Column::Link);
    let mut notes = Vec::new();
    if place::is_online(link) {
        place.online_url = Some(link.to_owned());
    } else if !link.is_empty() {
        notes.push(wrong("arrival-link-odd", link));
    }
    let family = fingerprint(format!("{}\n{}", name.to_lowercase(), location.to_lowercase()).as_bytes());
    let mut said = Said {
        language: language.to_owned(),
        about: some(&text::cut(cell(Column::What), Field::About.longest())),
        location,
        place,
        name,
        ..Said::default()
    };
    for date in dates.good {
        let day = day(date, starts, ends);
        // By the day, so that another hour is the same date at another time.
        said.own.insert(format!("{TABLE}{family}-{date}"), day);
    }
    Ok((Arriving { line, key: format!("{TABLE}{family}"), said, notes }, refused))
}

fn day(date: Date, starts: Time, ends: Option<Time>) -> Day {
    let starts = date.to_datetime(starts);
    Day::plain(starts, ends.map_or(starts, |ends| date.to_datetime(ends)))
}

fn some(typed: &str) -> Option<String> {
    (!typed.is_empty()).then(|| typed.to_owned())
}
