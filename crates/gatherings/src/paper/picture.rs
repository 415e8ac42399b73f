//! A picture to share of a date or a series: 1200 × 630 points, the date large. Made by the press from the same parts as posters.

use super::{HOUSE, Hours, MARK, State, Wording, joined, line, poster::Drawing};
use kernel::{digest::fingerprint, paper::Sheet};
use serde_json::json;
use shell::dates::{self, capital};

const LAYOUT: &str = include_str!("../../paper/picture.typ");
const PARTS: &[(&str, &[u8])] = &[
    HOUSE,
    MARK,
    ("vafler.svg", include_bytes!("../../paper/vafler.svg")),
    ("folge.svg", include_bytes!("../../../shell/illustrations/folge.svg")),
    ("hero.svg", include_bytes!("../../../shell/illustrations/hero.svg")),
    ("tavle.svg", include_bytes!("../../../shell/illustrations/tavle.svg")),
];
/// How wide a picture is, points; what those who show it ask for.
pub const WIDE: u32 = 1200;
/// How high.
pub const HIGH: u32 = 630;

/// A picture of a series, or of one date of it.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// What it is called.
    pub name: String,
    /// Who stands behind it.
    pub behind: String,
    /// This date's own theme.
    pub theme: Option<String>,
    /// When; none for a series.
    pub at: Option<Hours>,
    /// «Avlyst», «Pause», «Ny tid», where it is not as usual.
    pub mark: Option<String>,
    /// Whether it is held; the day is struck out where it is not.
    pub state: State,
    /// Where, on one line.
    pub place: String,
    /// What it is in one sentence, for a series.
    pub sentence: String,
    /// The drawing at its foot.
    pub drawing: Drawing,
}

impl Picture {
    /// The sheet to be drawn.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let day = self.at.map(|at| at.starts.date());
        let hours = self.at.map(|at| capital(&dates::span(wording.language, at.starts, at.ends)));
        let data = json!({
            "words": wording.words(&[("unnamed", "paper-unnamed")]),
            "name": line(&self.name, 90),
            "behind": line(&self.behind, 60),
            "theme": self.theme.as_deref().map(|theme| line(theme, 80)),
            "weekday": day.map(|day| capital(dates::weekday(wording.language, day.weekday()))),
            "day": day.map(|day| day.day().to_string()),
            "month": day.map(|day| dates::month(wording.language, day)),
            "hours": hours.unwrap_or_default(),
            "place": line(&self.place, 60),
            "mark": self.mark.as_deref().map(|mark| line(mark, 40)),
            "off": self.state == State::Cancelled,
            "sentence": if day.is_some() { String::new() } else { line(&self.sentence, 140) },
            "drawing": self.drawing.word(),
        });
        let when = day.map(|day| wording.day(day)).unwrap_or_default();
        Sheet {
            title: line(&joined([&self.name, &when], ", "), 160),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: PARTS,
            data,
            most_pages: 1,
        }
    }
}

/// What stands for the picture in its address: another picture has another one.
#[must_use]
pub fn mark_of(sheet: &Sheet) -> String {
    fingerprint(format!("picture\n{}\n{}\n{}", sheet.language.tag(), sheet.layout, sheet.data).as_bytes())
}
