//! The programme for a notice board: all that happens at a place in a month, day by day.

use super::{Address, HOUSE, HelpLine, Hours, MARK, Print, State, Wording, help, joined, line};
use jiff::{ToSpan as _, civil::Date};
use kernel::paper::Sheet;
use serde_json::{Value, json};
use shell::dates::{self, capital};

const LAYOUT: &str = include_str!("../../paper/programme.typ");
/// So many dates at most; a month of a large town.
const MOST: usize = 400;

/// What the programme is of.
#[derive(Clone, Copy, Debug)]
pub enum Span {
    /// The month of this date.
    Month(Date),
    /// From this date, some weeks on.
    From(Date),
}

/// One date in the programme.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: Hours,
    /// What it is called.
    pub name: String,
    /// Where: room and house.
    pub place: String,
    /// Its own theme, or a word more; may be empty.
    pub note: String,
    /// Whether it is held.
    pub state: State,
}

/// The programme of a place.
#[derive(Clone, Debug)]
pub struct Programme {
    /// How large the letters are.
    pub print: Print,
    /// Which time.
    pub span: Span,
    /// Of which place or municipality.
    pub place: String,
    /// What happens, in any order.
    pub entries: Vec<Entry>,
    /// The calendar of this place.
    pub address: Option<Address>,
    /// Numbers to ring.
    pub help: Vec<HelpLine>,
}

impl Programme {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let name = match self.span {
            Span::Month(date) => {
                let month = shell::dates::month(wording.language, date);
                let month = if date.year() == wording.today.year() {
                    month.to_owned()
                } else {
                    format!("{month} {}", date.year())
                };
                wording.with("paper-programme-month", "month", &month)
            }
            Span::From(date) => {
                wording.with("paper-programme-from", "day", &shell::dates::day(wording.language, date, wording.today))
            }
        };
        let place = line(&self.place, 90);
        let lead = if self.entries.is_empty() { wording.text("paper-programme-none") } else { String::new() };
        let data = json!({
            "words": wording.words(&[("cancelled", "paper-cancelled"), ("page", "paper-page"), ("unnamed", "paper-unnamed")]),
            "large": self.print == Print::Large,
            "name": name,
            "about": place,
            "lead": lead,
            "days": self.days(wording),
            "code": wording.code(self.address.as_ref()),
            "foot": self.address.as_ref().map(|address| wording.with("paper-fresh", "address", &line(&address.typed, 80))).unwrap_or_default(),
            "help": help(&self.help),
        });
        Sheet {
            title: joined([&name, &place], " – "),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK],
            data,
            most_pages: 60,
        }
    }

    fn days(&self, wording: &Wording<'_>) -> Vec<Value> {
        let mut entries: Vec<&Entry> = self.entries.iter().collect();
        entries.sort_by(|one, other| (one.at.starts, &one.name).cmp(&(other.at.starts, &other.name)));
        entries.truncate(MOST);
        let days = entries.chunk_by(|one, other| one.at.starts.date() == other.at.starts.date());
        days.map(|day| {
            let entries: Vec<Value> = day.iter().map(|entry| shown(wording, entry)).collect();
            let name = day.first().map(|entry| wording.day(entry.at.starts.date())).unwrap_or_default();
            json!({ "name": name, "entries": entries })
        })
        .collect()
    }
}

fn shown(wording: &Wording<'_>, entry: &Entry) -> Value {
    let Hours { starts, ends } = entry.at;
    let days = ends >= starts.saturating_add(1.day());
    let to = (ends > starts && !days).then(|| ends.time());
    // The column has room for hours; what goes on for days says beside it until when.
    let until = if days { capital(&dates::span(wording.language, starts, ends)) } else { String::new() };
    let note = [entry.note.as_str(), until.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    json!({
        "hours": dates::hours(starts.time(), to),
        "name": line(&entry.name, 90),
        "place": line(&entry.place, 120),
        "note": line(&note.join(". "), 160),
        "cancelled": entry.state == State::Cancelled,
    })
}
