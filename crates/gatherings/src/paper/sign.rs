//! Signs for the stands of a fair: a page for each, with a number that is seen across the room.

use super::{Address, HOUSE, MARK, Wording, line};
use kernel::paper::Sheet;
use serde_json::json;

const LAYOUT: &str = include_str!("../../paper/sign.typ");
/// So many signs at most.
const MOST: usize = 500;

/// One sign.
#[derive(Clone, Debug)]
pub struct Sign {
    /// The number on the table.
    pub number: String,
    /// Who stands there.
    pub name: String,
    /// Where one says that one wants to hear more.
    pub address: Address,
}

/// All of them.
#[derive(Clone, Debug)]
pub struct Signs {
    /// What the fair is called.
    pub fair: String,
    /// The fair's address, as one types it.
    pub typed: String,
    /// A page each.
    pub signs: Vec<Sign>,
}

impl Signs {
    /// The sheet to be printed.
    #[must_use]
    pub fn sheet(&self, wording: &Wording<'_>) -> Sheet {
        let fair = line(&self.fair, 90);
        let sign = |one: &Sign| {
            let code = wording.code(Some(&one.address));
            json!({ "number": line(&one.number, 8), "name": line(&one.name, 90), "code": code })
        };
        Sheet {
            title: wording.with("paper-sign-title", "name", &fair),
            language: wording.language,
            today: wording.today,
            layout: LAYOUT,
            parts: &[HOUSE, MARK],
            data: json!({
                "words": wording.words(&[("stand", "paper-fair-stand"), ("more", "paper-sign-more")]),
                "fair": fair,
                "typed": line(&self.typed, 80),
                "signs": self.signs.iter().take(MOST).map(sign).collect::<Vec<_>>(),
            }),
            most_pages: MOST + 1,
        }
    }
}
