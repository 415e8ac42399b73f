//! The counting sheet: how many came, written by hand. Only the number.

use super::{Address, HOUSE, MARK, State, Wording, joined, line};
use jiff::civil::Date;
use kernel::paper::Sheet;
use serde_json::json;

const LAYOUT: &str = include_str!("../../paper/counting.typ");
/// So many dates at most: a year of every day fits.
const MOST: usize = 366;
/// So many empty lines where no date is known.
const EMPTY: usize = 12;

/// A sheet for the host of a series.
#[derive(Clone, Debug)]
pub struct Counting {
    /// The series.
    pub name: String,
    /// Where it is.
    pub place: String,
    /// Its dates, a line each; none gives empty lines.
    pub dates: Vec<(Date, State)>,
    /// Where the host types the numbers in.
    pub address: Option<Address>,
}

impl Counting {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let name = line(&self.name, 90);
        let mut lines: Vec<_> = self
            .dates
            .iter()
            .take(MOST)
            .map(|(date, state)| json!({ "day": wording.day(*date), "cancelled": *state == State::Cancelled }))
            .collect();
        if lines.is_empty() {
            lines = vec![json!({ "day": "", "cancelled": false }); EMPTY];
        }
        let mut words = wording.words(&[
            ("rule", "paper-count-rule"),
            ("why", "paper-count-why"),
            ("date", "paper-count-date"),
            ("count", "paper-count-count"),
            ("good", "paper-count-good"),
            ("by", "paper-count-by"),
            ("cancelled", "paper-cancelled"),
            ("page", "paper-page"),
        ]);
        words["type"] = wording.text("paper-count-type").into();
        let title = wording.with("paper-count-title", "name", &name);
        let typed = self.address.as_ref().map(|address| line(&address.typed, 80)).unwrap_or_default();
        Sheet {
            title,
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK],
            data: json!({
                "words": words,
                "name": wording.text("paper-count-heading"),
                "about": joined([&name, &line(&self.place, 90)], ", "),
                "lines": lines,
                "code": wording.code(self.address.as_ref()),
                "foot": typed,
            }),
            most_pages: 40,
        }
    }
}
