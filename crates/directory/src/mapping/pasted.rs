//! Many candidates pasted as lines: «navn; telefon; sted». The parts may come in any order after the name. A theme is
//! written as `#food`.

use super::{
    About,
    draft::{self, Draft, Mistake},
};
use crate::{import::csv::organization_number, themes};

/// At most so many lines are taken at once.
pub const MOST: usize = 200;

/// One line that was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// As it was pasted.
    pub text: String,
    /// What it says, or what does not fit.
    pub read: Result<About, Vec<Mistake>>,
}

/// Reads the lines that say anything, at most [`MOST`]; says how many there were.
#[must_use]
pub fn lines(text: &str) -> (Vec<Line>, usize) {
    let all: Vec<(usize, &str)> =
        text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())).filter(|(_, line)| !line.is_empty()).collect();
    let read = |(number, text): &(usize, &str)| Line { number: *number, text: (*text).to_owned(), read: line(text) };
    (all.iter().take(MOST).map(read).collect(), all.len())
}

/// A table that was copied has tabs, a hand-written line semicolons. What a part is shows in it.
fn line(text: &str) -> Result<About, Vec<Mistake>> {
    let between = if text.contains('\t') { '\t' } else { ';' };
    let mut parts = text.split(between).map(str::trim);
    let mut draft = Draft { name: parts.next().unwrap_or_default().to_owned(), ..Draft::default() };
    let mut rest: Vec<&str> = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        if draft.number.is_empty() && digits == 9 && organization_number(part).is_some() {
            draft.number = part.to_owned();
        } else if let Some(theme) = part.strip_prefix('#').filter(|id| themes::theme(id).is_some()) {
            draft.themes.push(theme.to_owned());
        } else if draft.email.is_empty() && part.contains('@') {
            draft.email = part.to_owned();
        } else if draft.phone.is_empty() && digits >= 5 && draft::phone(part).is_some() {
            draft.phone = part.to_owned();
        } else if draft.place.is_empty() && draft::place(part).is_some() {
            draft.place = part.to_owned();
        } else if draft.website.is_empty() && part.contains('.') && !part.contains(' ') {
            draft.website = part.to_owned();
        } else {
            rest.push(part);
        }
    }
    draft.note = rest.join("; ");
    draft.read()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_says_in_any_order() {
        let text = "Kveldskafeen; 55 00 12 34; Askøy\n\n  Turlaget\tAskøy\t55001235\tpost@tur.example\ttur.example\tspør etter lista\n;55001236\nKoret; 974760673";
        let (read, count) = lines(text);
        assert_eq!((read.len(), count), (4, 4));
        let first = read[0].read.as_ref().unwrap();
        assert_eq!((first.phone.as_deref(), first.municipality.as_str()), (Some("55 00 12 34"), "4627"));
        let second = read[1].read.as_ref().unwrap();
        assert_eq!((read[1].number, second.email.as_deref()), (3, Some("post@tur.example")));
        assert_eq!(second.website.as_deref(), Some("https://tur.example"));
        assert_eq!(second.note, "spør etter lista");
        assert_eq!(read[2].read.as_ref().unwrap_err()[0].field, "navn");
        assert_eq!(read[3].read.as_ref().unwrap().organization_number.as_deref(), Some("974760673"));
    }

    #[test]
    fn a_whole_book_is_not_taken() {
        let (read, count) = lines(&"En linje\n".repeat(500));
        assert_eq!((read.len(), count), (MOST, 500));
    }
}
