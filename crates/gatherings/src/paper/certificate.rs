//! The certificate of a course: whose it is, what it was about, and the code by which anybody checks it.

use super::{Address, HOUSE, MARK, Wording, line};
use kernel::paper::Sheet;
use serde_json::json;

const LAYOUT: &str = include_str!("../../paper/certificate.typ");
const SHORE: (&str, &[u8]) = ("hero.svg", include_bytes!("../../../shell/illustrations/hero.svg"));
/// So many days stand on it; a longer course says the rest as a number of hours.
const DAYS: usize = 8;

/// A certificate.
#[derive(Clone, Debug, Default)]
pub struct Certificate {
    /// Whose it is.
    pub name: String,
    /// What the course is called.
    pub course: String,
    /// What it was about; may be empty.
    pub about: String,
    /// In which town.
    pub town: String,
    /// The days on which they were there, in words.
    pub days: Vec<String>,
    /// For how long altogether, in words.
    pub hours: String,
    /// Who held it.
    pub by: String,
    /// When it was made out, in words.
    pub made_on: String,
    /// The code, in groups.
    pub code: String,
    /// Where it is checked: the link leads to this code, what one types to the page that asks for it.
    pub address: Option<Address>,
}

impl Certificate {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let typed = self.address.as_ref().map(|address| line(&address.typed, 80)).unwrap_or_default();
        let mut words = wording.words(&[
            ("heading", "certificate"),
            ("part", "certificate-took-part"),
            ("town", "course-where"),
            ("days", "course-days"),
            ("hours", "certificate-altogether"),
            ("made", "certificate-made-on"),
            ("code", "certificate-code"),
        ]);
        words["check"] = wording.with("certificate-how-checked", "address", &typed).into();
        let mut days: Vec<String> = self.days.iter().take(DAYS).map(|day| line(day, 60)).collect();
        if self.days.len() > DAYS {
            days.push("…".to_owned());
        }
        Sheet {
            title: wording.text("certificate"),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK, SHORE],
            data: json!({
                "words": words,
                "name": line(&self.name, 200),
                "course": line(&self.course, 140),
                "about": line(&self.about, 300),
                "town": line(&self.town, 60),
                "days": days,
                "hours": line(&self.hours, 60),
                "by": line(&self.by, 80),
                "made_on": line(&self.made_on, 60),
                "number": line(&self.code, 40),
                "code": wording.code(self.address.as_ref()),
            }),
            most_pages: 1,
        }
    }
}
