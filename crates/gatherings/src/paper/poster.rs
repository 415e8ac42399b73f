//! The poster: one page, A4 or A3, with a code and strips to tear off.

use super::{Address, HOUSE, HelpLine, Hours, Ink, MARK, Print, State, Wording, help, joined, line};
use jiff::civil::Date;
use kernel::paper::Sheet;
use serde_json::json;
use shell::dates::{self, HARD_SPACE};

const LAYOUT: &str = include_str!("../../paper/poster.typ");
const PARTS: &[(&str, &[u8])] = &[
    HOUSE,
    MARK,
    ("vafler.svg", include_bytes!("../../paper/vafler.svg")),
    ("folge.svg", include_bytes!("../../../shell/illustrations/folge.svg")),
    ("hero.svg", include_bytes!("../../../shell/illustrations/hero.svg")),
    ("tavle.svg", include_bytes!("../../../shell/illustrations/tavle.svg")),
];
/// So many later dates, and so many in large print.
const NEXT: usize = 6;
const NEXT_LARGE: usize = 3;

/// How large the paper is. Always upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// Whether there are strips at the foot to tear off and take along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strip {
    /// There are.
    #[default]
    With,
    /// There are none.
    Without,
}

/// The drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawing {
    /// Waffles and coffee: a café.
    #[default]
    Waffles,
    /// Two who walk together: something done together.
    Walk,
    /// A headland, and a boat house with light in its window: an evening, a group, a course.
    Headland,
    /// Notice boards side by side: a fair.
    Boards,
    /// None.
    None,
}

impl Drawing {
    pub(super) const fn word(self) -> Option<&'static str> {
        match self {
            Self::Waffles => Some("waffles"),
            Self::Walk => Some("walk"),
            Self::Headland => Some("headland"),
            Self::Boards => Some("boards"),
            Self::None => None,
        }
    }
}

/// A heading and a few sentences.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub text: String,
}

/// A poster for a series, or for one date of it.
#[derive(Clone, Debug, Default)]
pub struct Poster {
    /// How large the paper is.
    pub size: Size,
    /// How large the letters are.
    pub print: Print,
    /// How much ink.
    pub ink: Ink,
    /// With strips or without.
    pub strip: Strip,
    /// The drawing. Neither large print nor little ink has one.
    pub drawing: Drawing,
    /// What it is called.
    pub name: String,
    /// Who stands behind it.
    pub behind: String,
    /// This date's own theme: «Påskeverksted».
    pub theme: Option<String>,
    /// When; none for a series that has no date yet.
    pub at: Option<Hours>,
    /// Whether this date is held.
    pub state: State,
    /// Where, on one line: «Rom Turøy, Straume».
    pub place: String,
    /// What it is, in one sentence or two.
    pub sentence: String,
    /// The first two are printed.
    pub sections: Vec<Section>,
    /// How one asks for company the first time; none where nobody goes along.
    pub company: Option<String>,
    /// Later dates.
    pub next: Vec<Date>,
    /// What a strip says. It lies in a pocket, so it does not say where from: «Vaffel og kaffe».
    pub strip_name: String,
    /// The page about it.
    pub address: Option<Address>,
    /// Numbers to ring.
    pub help: Vec<HelpLine>,
}

impl Poster {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let large = self.print == Print::Large;
        let sections = self
            .sections
            .iter()
            .take(if large { 1 } else { 2 })
            .map(|section| json!({ "heading": line(&section.heading, 80), "text": line(&section.text, 320) }));
        let company =
            self.company.iter().map(|how| json!({ "heading": wording.text("paper-company"), "text": line(how, 200) }));
        let next = self.next.iter().take(if large { NEXT_LARGE } else { NEXT }).map(|date| wording.day(*date));
        let when = self.at.map(|at| wording.moment(at)).unwrap_or_default();
        let data = json!({
            "words": wording.words(&[("next", "paper-next"), ("more", "paper-more"), ("cancelled", "paper-cancelled"), ("unnamed", "paper-unnamed")]),
            "size": if self.size == Size::A3 { "a3" } else { "a4" },
            "large": large,
            "ink-saved": self.ink == Ink::Saved,
            "strip": self.strip == Strip::With && self.state == State::Held,
            "drawing": self.drawing.word(),
            "name": line(&self.name, 90),
            "behind": line(&self.behind, 120),
            "theme": self.theme.as_deref().map(|theme| line(theme, 80)),
            "when": when,
            "cancelled": self.state == State::Cancelled,
            "place": line(&self.place, 90),
            "sentence": line(&self.sentence, 220),
            "sections": sections.chain(company).collect::<Vec<_>>(),
            "next": next.collect::<Vec<_>>(),
            "strip-name": line(&self.strip_name, 40),
            "strip-when": self.at.map(|at| strip_when(wording, at)).unwrap_or_default(),
            "typed": self.address.as_ref().map(|address| line(&address.typed, 80)).unwrap_or_default(),
            "code": wording.code(self.address.as_ref()),
            "help": help(&self.help),
        });
        let title = joined([&self.name, &when], ", ");
        Sheet {
            title: line(&title, 160),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: PARTS,
            data,
            most_pages: 1,
        }
    }
}

/// «tirsdag 8. desember kl. 14»: a strip is narrow, and a whole hour needs no minutes.
fn strip_when(wording: &Wording<'_>, at: Hours) -> String {
    let time = at.starts.time();
    let hour = match time.minute() {
        0 => time.hour().to_string(),
        minute => format!("{:02}.{minute:02}", time.hour()),
    };
    let day = dates::long(wording.language, at.starts.date(), wording.today);
    format!("{day} {}{HARD_SPACE}{hour}", wording.text("paper-strip-clock"))
}
