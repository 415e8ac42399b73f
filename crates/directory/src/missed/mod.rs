//! Searches that found nothing useful: counted in memory, and kept only when at least five have asked the same in a day.
//!
//! Deliberately absent: who asked, from where, in which language, at what hour. What looks like somebody's own matter is never
//! counted at all ([`words`]).

mod counts;
mod words;

pub use counts::{Counts, ENOUGH, Missed};

use crate::{asking::Wish, places::PLACES};
use search::{Answer, Filters, UnderstoodKind, Why};

/// What was searched for in vain: the words that may be counted, and the number of the municipality or nothing.
#[must_use]
pub fn of(wish: &Wish, answer: &Answer) -> Option<(String, String)> {
    let only_places = Filters { municipalities: wish.filters.municipalities.clone(), ..Filters::default() };
    // With a day or an age chosen it may be that which there is nothing for.
    if wish.page > 1 || wish.filters != only_places || answer.crisis {
        return None;
    }
    let elsewhere = answer.understood.iter().any(|chip| chip.kind != UnderstoodKind::Place);
    let none_there = answer.fitting == 0 && !answer.understood.is_empty();
    if elsewhere || !(answer.total == 0 || answer.nothing_near || none_there || is_weak(answer)) {
        return None;
    }
    let places: Vec<&str> = answer.understood.iter().map(|chip| chip.typed.as_str()).collect();
    let words = words::countable(&wish.text, &places)?;
    Some((words, municipality(wish, answer)))
}

/// Whether all that was found only looks like what was typed.
fn is_weak(answer: &Answer) -> bool {
    let looks_alike = |why: &Why| matches!(why, Why::Similar { .. });
    let says = |why: &Why| matches!(why, Why::Word { .. } | Why::Concept { .. } | Why::Need { .. });
    !answer.hits.is_empty()
        && answer.hits.iter().all(|hit| hit.why.iter().any(looks_alike) && !hit.why.iter().any(says))
}

/// The one municipality that was chosen or written; nothing where there are several or none.
fn municipality(wish: &Wish, answer: &Answer) -> String {
    let chosen = match wish.filters.municipalities.as_slice() {
        [one] => Some(one.clone()),
        [] => None,
        _ => return String::new(),
    };
    let named = |name: &str| {
        let of_town = || PLACES.of_town(name).map(str::to_owned);
        PLACES.named(name).map(|place| place.number.clone()).or_else(of_town)
    };
    let written = || match answer.understood.as_slice() {
        [one] => named(&one.name),
        _ => None,
    };
    chosen.or_else(written).unwrap_or_default()
}
