//! The floor plan of a fair on a sheet of its own: the room, and who stands where.

use super::{Address, HOUSE, Hours, MARK, Wording, alphabet, joined, leaflet::Plan, line};
use kernel::paper::Sheet;
use serde_json::json;

const LAYOUT: &str = include_str!("../../paper/floor.typ");

/// How large the paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// For a hand.
    #[default]
    A4,
    /// For a wall.
    A3,
}

/// The sheet.
#[derive(Clone, Debug)]
pub struct Floor {
    /// How large.
    pub paper: Paper,
    /// Whether the room is wider than deep: then the paper lies.
    pub wide: bool,
    /// What the fair is called.
    pub name: String,
    /// When.
    pub at: Option<Hours>,
    /// Where.
    pub place: String,
    /// The drawing.
    pub plan: Plan,
    /// Who has a stand: the number on the table, and the name.
    pub stands: Vec<(String, String)>,
    /// The fair's page.
    pub address: Option<Address>,
}

impl Floor {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let name = line(&self.name, 90);
        let when = self.at.map(|at| wording.moment(at)).unwrap_or_default();
        let mut stands: Vec<&(String, String)> = self.stands.iter().filter(|(number, _)| !number.is_empty()).collect();
        stands.sort_by_cached_key(|(_, name)| alphabet::place(name));
        let stands: Vec<_> =
            stands.iter().map(|(number, name)| json!({ "number": line(number, 8), "name": line(name, 90) })).collect();
        Sheet {
            title: wording.with("paper-floor-title", "name", &name),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK],
            data: json!({
                "words": wording.words(&[("who", "paper-floor-who"), ("page", "paper-page"), ("unnamed", "paper-unnamed")]),
                "paper": if self.paper == Paper::A3 { "a3" } else { "a4" },
                "large": self.paper == Paper::A3,
                "wide": self.wide,
                "name": name,
                "about": joined([&when, &line(&self.place, 90)], "\n"),
                "plan": self.plan.svg,
                // All stands in words, however many: there is no other way to know them.
                "plan-alt": line(if self.plan.alt.is_empty() { &self.name } else { &self.plan.alt }, 30_000),
                "stands": stands,
                "code": wording.code(self.address.as_ref()),
                "foot": self.address.as_ref().map(|address| wording.with("paper-fresh", "address", &line(&address.typed, 80))).unwrap_or_default(),
            }),
            most_pages: 20,
        }
    }
}
