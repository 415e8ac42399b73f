//! Other people's calendars. Whatever stands in them is brought to the wall clock in Norway; what cannot be read is refused
//! row by row, with its line and why, and the rest is read all the same.

mod content;
mod draft;
mod series;
mod value;
mod zone;

use super::Event;
use crate::rule::RuleError;
use content::Line;
use draft::Draft;
use jiff::civil::Date;
use std::{borrow::Cow, collections::HashMap};

/// So large a calendar is read, octets.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;
/// So many events are read.
pub const MOST_EVENTS: usize = 100_000;
/// So many rows are told about one by one.
const MOST_REFUSED: usize = 1_000;
/// So many lines one event or zone has.
const MOST_LINES: usize = 2_000;
/// So long may a UID be, octets.
const MOST_UID: usize = 1_000;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// What the calendar is called.
    pub name: Option<String>,
    /// All that is understood: each series, after it the dates that are unlike the others, then its single dates.
    pub events: Vec<Event>,
    /// What is not, in the order of its lines.
    pub refused: Vec<Refused>,
    /// What was read as something else than it was written as.
    pub notes: Vec<Noted>,
}

/// A row that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line in the file, from one.
    pub line: usize,
    /// Of which event, where it says.
    pub uid: Option<String>,
    /// Why not.
    pub why: Why,
}

/// Something to know about what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The line on which the event begins.
    pub line: usize,
    /// Which event.
    pub uid: String,
    /// What.
    pub what: Note,
}

/// What was read as something else. The words are `calendar-note-KEY`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A rhythm in another zone that is none here: single dates instead.
    SingleDates {
        /// The zone's name, empty where it has none.
        zone: String,
        /// So many.
        dates: usize,
        /// There are more.
        cut: bool,
    },
    /// The first date does not fit the rhythm: it is a single date, and the rhythm begins after it.
    FirstDate,
}

impl Note {
    /// The last part of the name of its text.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::SingleDates { .. } => "single-dates",
            Self::FirstDate => "first-date",
        }
    }
}

/// Why a row is not read. The words are `calendar-why-KEY`, those of a rule `rule-KEY`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The file is no calendar.
    NoCalendar,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// More events than [`MOST_EVENTS`], or more dates in one than are counted.
    TooMany,
    /// It begins and does not end.
    Unfinished,
    /// It is known by nothing, so it could not be found again.
    NoUid,
    /// It does not say when.
    NoStart,
    /// It is over before it begins.
    Backwards,
    /// A value that is not what it should be.
    Value {
        /// Of which property.
        name: String,
        /// What stands there, shortened.
        value: String,
    },
    /// A time zone that nobody knows.
    Zone(String),
    /// A rhythm that we do not count by.
    Rule(RuleError),
    /// Two rhythms in one event.
    TwoRules,
    /// A rhythm of what is left out: it was taken out of the standard in 2009.
    Exrule,
    /// «This and all that come after»: few programs agree on what that means. Two series say the same.
    ThisAndFuture,
    /// The same event stands twice.
    Twice,
    /// Who wrote it said that it is not for everybody (`CLASS`).
    Private,
}

impl Why {
    /// The last part of the name of its text.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoCalendar => "no-calendar",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Unfinished => "unfinished",
            Self::NoUid => "no-uid",
            Self::NoStart => "no-start",
            Self::Backwards => "backwards",
            Self::Value { .. } => "value",
            Self::Zone(_) => "zone",
            Self::Rule(_) => "rule",
            Self::TwoRules => "two-rules",
            Self::Exrule => "exrule",
            Self::ThisAndFuture => "this-and-future",
            Self::Twice => "twice",
            Self::Private => "private",
        }
    }
}

/// Reads a calendar. `today` is what single dates of rhythms elsewhere are counted from.
#[must_use]
pub fn read(bytes: &[u8], today: Date) -> Read {
    let mut read = Read::default();
    let refuse = |why| vec![Refused { line: 1, uid: None, why }];
    if bytes.len() > MOST_BYTES {
        return Read { refused: refuse(Why::TooLarge), ..read };
    }
    let text = decoded(bytes);
    let mut reading = Reading::default();
    for line in content::lines(&text) {
        reading.line(line, &mut read);
    }
    reading.unfinished(&mut read);
    if !reading.is_calendar {
        return Read { refused: refuse(Why::NoCalendar), ..Read::default() };
    }
    reading.events(today, &mut read);
    read.refused.sort_by_key(|refused| refused.line);
    read.refused.truncate(MOST_REFUSED);
    read.notes.sort_by_key(|noted| noted.line);
    read
}

/// The text of a file: UTF-8, UTF-16 with its mark, and otherwise what Windows wrote.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken { encoding_rs::WINDOWS_1252.decode(bytes).0 } else { text }
}

/// A part of the file that is open, with its lines.
struct Open {
    kind: String,
    begins: usize,
    /// How many parts within it are open; what stands in them is not its own.
    within: usize,
    lines: Vec<Line>,
}

/// How far it has come.
#[derive(Default)]
struct Reading {
    is_calendar: bool,
    open: Option<Open>,
    zones: zone::Zones,
    /// Events wait until all zones are known: some stand after what uses them.
    events: Vec<Open>,
}

impl Reading {
    fn line(&mut self, line: Line, read: &mut Read) {
        let kind = || line.value.trim().to_ascii_uppercase();
        match (&mut self.open, line.name.as_str()) {
            (None, "BEGIN") => match kind().as_str() {
                "VCALENDAR" => self.is_calendar = true,
                name @ ("VEVENT" | "VTIMEZONE") => {
                    self.open = Some(Open { kind: name.to_owned(), begins: line.number, within: 0, lines: Vec::new() });
                }
                _ => {}
            },
            (None, "X-WR-CALNAME" | "NAME") if read.name.is_none() => {
                read.name = Some(line.text().trim().to_owned()).filter(|name| !name.is_empty());
            }
            (None, _) => {}
            (Some(open), "BEGIN") if kind() == open.kind => {
                // The one before was never ended.
                let begun = Open { kind: open.kind.clone(), begins: line.number, within: 0, lines: Vec::new() };
                self.unfinished(read);
                self.open = Some(begun);
            }
            (Some(open), "END") if kind() == open.kind => {
                if let Some(open) = self.open.take() {
                    self.whole(open, read);
                }
            }
            (Some(_), "END") if kind() == "VCALENDAR" => self.unfinished(read),
            (Some(open), name) => {
                let begins = name == "BEGIN";
                // Parts of a zone are looked at; alarms of an event are not.
                open.within += usize::from(begins && open.kind == "VEVENT");
                if open.within == 0 && open.lines.len() < MOST_LINES {
                    open.lines.push(line);
                } else if name == "END" {
                    open.within = open.within.saturating_sub(1);
                }
            }
        }
    }

    fn whole(&mut self, open: Open, read: &mut Read) {
        if open.kind == "VTIMEZONE" {
            self.zones.learn(&open.lines);
        } else if self.events.len() < MOST_EVENTS {
            self.events.push(open);
        } else if read.refused.last().is_none_or(|last| last.why != Why::TooMany) {
            read.refused.push(Refused { line: open.begins, uid: None, why: Why::TooMany });
        }
    }

    fn unfinished(&mut self, read: &mut Read) {
        if let Some(open) = self.open.take().filter(|open| open.kind == "VEVENT") {
            read.refused.push(Refused { line: open.begins, uid: uid(&open.lines), why: Why::Unfinished });
        }
    }

    /// The events, each UID's together, in the order in which they are first met.
    fn events(&mut self, today: Date, read: &mut Read) {
        let mut order: Vec<Vec<Draft>> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for open in std::mem::take(&mut self.events) {
            let Some(uid) = uid(&open.lines) else {
                read.refused.push(Refused { line: open.begins, uid: None, why: Why::NoUid });
                continue;
            };
            match Draft::read(open.begins, &open.lines, &mut self.zones) {
                Ok(draft) => {
                    let place = *places.entry(uid).or_insert(order.len());
                    if place == order.len() {
                        order.push(Vec::new());
                    }
                    if let Some(drafts) = order.get_mut(place) {
                        drafts.push(draft);
                    }
                }
                Err((line, why)) => read.refused.push(Refused { line, uid: Some(uid), why }),
            }
        }
        for drafts in order {
            let line = drafts.first().map_or(1, |draft| draft.line);
            series::add(drafts, today, read);
            if read.events.len() > MOST_EVENTS {
                read.events.truncate(MOST_EVENTS);
                read.refused.push(Refused { line, uid: None, why: Why::TooMany });
                return;
            }
        }
    }
}

fn uid(lines: &[Line]) -> Option<String> {
    let uid = lines.iter().find(|line| line.name == "UID")?.text().trim().to_owned();
    (!uid.is_empty() && uid.len() <= MOST_UID).then_some(uid)
}
