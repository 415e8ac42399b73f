//! The leaflet of a fair: who is there, A–Å, and at which stand.

use super::{Address, HOUSE, HelpLine, Hours, MARK, Print, Wording, alphabet, help, joined, line};
use kernel::paper::Sheet;
use serde_json::{Value, json};

const LAYOUT: &str = include_str!("../../paper/leaflet.typ");
/// So many stands at most.
const MOST: usize = 500;
/// So many things happen at most.
const POINTS: usize = 60;

/// Somebody with a stand.
#[derive(Clone, Debug, Default)]
pub struct Exhibitor {
    /// What they are called.
    pub name: String,
    /// The number on the table; may be empty.
    pub stand: String,
    /// What they bring, in a sentence or two; may be empty.
    pub brings: String,
    /// Their telephone; may be empty.
    pub telephone: String,
    /// Their web address, as one types it; may be empty.
    pub typed: String,
}

/// A floor plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The drawing as SVG, made by us.
    pub svg: String,
    /// The same in words, for those who do not see it.
    pub alt: String,
}

/// Something that happens.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    /// When, as in «10.30–11.15».
    pub hours: String,
    /// What.
    pub what: String,
    /// Where and who; may be empty.
    pub about: String,
}

/// The leaflet of a fair.
#[derive(Clone, Debug, Default)]
pub struct Leaflet {
    /// How large the letters are. Large print has one column.
    pub print: Print,
    /// What the fair is called.
    pub name: String,
    /// When.
    pub at: Option<Hours>,
    /// Where.
    pub place: String,
    /// A sentence of welcome; may be empty.
    pub lead: String,
    /// What happens, in order.
    pub programme: Vec<Moment>,
    /// Who is there, in any order.
    pub exhibitors: Vec<Exhibitor>,
    /// The floor plan, if there is one.
    pub plan: Option<Plan>,
    /// The fair's page.
    pub address: Option<Address>,
    /// Numbers to ring.
    pub help: Vec<HelpLine>,
}

impl Leaflet {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let name = line(&self.name, 90);
        let when = self.at.map(|at| wording.moment(at)).unwrap_or_default();
        let about = joined([&when, &line(&self.place, 90)], "\n");
        let lead = if self.exhibitors.is_empty() { wording.text("paper-fair-none") } else { line(&self.lead, 220) };
        let data = json!({
            "words": wording.words(&[("stand", "paper-fair-stand"), ("plan", "paper-fair-plan"), ("programme", "paper-fair-programme"), ("page", "paper-page"), ("unnamed", "paper-unnamed")]),
            "large": self.print == Print::Large,
            "name": name,
            "about": about,
            "lead": lead,
            "programme": self.programme.iter().take(POINTS).map(happens).collect::<Vec<_>>(),
            "letters": self.letters(),
            "plan": self.plan.as_ref().map(|plan| plan.svg.as_str()),
            "plan-alt": self.plan.as_ref().map(|plan| line(&plan.alt, 30_000)).unwrap_or_default(),
            "code": wording.code(self.address.as_ref()),
            "foot": self.address.as_ref().map(|address| wording.with("paper-fresh", "address", &line(&address.typed, 80))).unwrap_or_default(),
            "help": help(&self.help),
        });
        Sheet {
            title: wording.with("paper-fair-title", "name", &name),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK],
            data,
            most_pages: 80,
        }
    }

    fn letters(&self) -> Vec<Value> {
        let mut all: Vec<&Exhibitor> = self.exhibitors.iter().take(MOST).collect();
        all.sort_by_cached_key(|one| alphabet::place(&one.name));
        let under = all.chunk_by(|one, other| alphabet::letter(&one.name) == alphabet::letter(&other.name));
        under
            .map(|part| {
                let letter = part.first().map(|one| alphabet::letter(&one.name)).unwrap_or_default();
                json!({ "letter": letter, "stands": part.iter().map(|one| shown(one)).collect::<Vec<_>>() })
            })
            .collect()
    }
}

fn happens(one: &Moment) -> Value {
    json!({ "hours": line(&one.hours, 20), "what": line(&one.what, 120), "about": line(&one.about, 160) })
}

fn shown(one: &Exhibitor) -> Value {
    json!({
        "name": line(&one.name, 90),
        "stand": line(&one.stand, 8),
        "brings": line(&one.brings, 300),
        "telephone": line(&one.telephone, 24),
        "typed": line(&one.typed, 80),
    })
}
