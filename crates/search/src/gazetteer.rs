//! Names of places and where they are.

use std::collections::HashMap;

use crate::Point;
use crate::analysis::Token;
use crate::text::fold;

/// One named place, as the caller knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceRow {
    /// The name, or the four digits of a postal code.
    pub name: String,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// Numbers of the municipalities it lies in.
    pub municipalities: Vec<String>,
    /// Its middle, when known.
    pub point: Option<Point>,
}

/// The sorts of places, widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A municipality.
    Municipality,
    /// The town of a postal code.
    PostalTown,
    /// A postal code.
    PostalCode,
    /// A village, an island, a part of a town.
    Locality,
}

/// All places known, found by name.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    by_name: HashMap<String, usize>,
    longest: usize,
}

/// All rows of one name as one place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// The name as written.
    pub(crate) name: String,
    /// The name folded: the value of its chip.
    pub(crate) key: String,
    /// The municipalities it may lie in.
    pub(crate) municipalities: Vec<String>,
    /// Middles of what bears the name, when it is smaller than a municipality.
    pub(crate) points: Vec<Point>,
    /// A whole municipality bears the name.
    pub(crate) is_municipality: bool,
}

/// A place named in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlaceFound {
    /// The number of the place.
    pub(crate) place: usize,
    /// The first token of the name.
    pub(crate) first: usize,
    /// The last token of the name.
    pub(crate) last: usize,
}

impl Gazetteer {
    /// Builds the gazetteer.
    pub fn new(rows: impl IntoIterator<Item = PlaceRow>) -> Self {
        let mut gazetteer = Self::default();
        for row in rows {
            gazetteer.add(row);
        }
        gazetteer
    }

    fn add(&mut self, row: PlaceRow) {
        let words: Vec<String> = row.name.split([' ', '-']).map(fold).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return;
        }
        self.longest = self.longest.max(words.len());
        let key = words.join(" ");
        let number = *self.by_name.entry(key.clone()).or_insert(self.places.len());
        if number == self.places.len() {
            let (municipalities, points) = (Vec::new(), Vec::new());
            let name = row.name.clone();
            self.places.push(Place { name, key, municipalities, points, is_municipality: false });
        }
        let place = &mut self.places[number];
        if row.kind == PlaceKind::Municipality {
            place.is_municipality = true;
            place.name = row.name;
        } else if let Some(point) = row.point
            && !place.points.iter().any(|known| known.distance_m(point) < SAME_PLACE_M)
        {
            place.points.push(point);
        }
        for municipality in row.municipalities {
            if !place.municipalities.contains(&municipality) {
                place.municipalities.push(municipality);
            }
        }
    }

    /// The place with this number.
    pub(crate) fn place(&self, number: usize) -> &Place {
        &self.places[number]
    }

    /// The place with this folded name, also with ae, oe, aa for æ, ø, å, and in the genitive.
    fn named(&self, form: &str) -> Option<usize> {
        let exact = |form: &str| self.by_name.get(form).copied();
        let lettered = crate::text::with_norwegian_letters(form);
        exact(form)
            .or_else(|| lettered.as_deref().and_then(exact))
            .or_else(|| form.strip_suffix('s').filter(|rest| rest.chars().count() >= 4).and_then(exact))
    }

    /// Whether some place has this folded name.
    pub(crate) fn knows(&self, form: &str) -> bool {
        self.named(form).is_some()
    }

    /// Folded names of one word.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|place| place.key.as_str()).filter(|key| !key.contains(' '))
    }

    /// Places named in a text, the longest names first chosen. `is_word` tells whether a token is also an
    /// ordinary word; such a token is a place only with a capital letter after a preposition.
    pub(crate) fn find(&self, tokens: &[Token], is_word: impl Fn(&Token) -> bool) -> Vec<PlaceFound> {
        let mut found = Vec::new();
        let mut first = 0;
        while first < tokens.len() {
            let longest = self.longest.min(tokens.len() - first);
            let hit = (1..=longest).rev().find_map(|count| {
                let name: Vec<&str> =
                    tokens[first..first + count].iter().map(|token| token.word.form.as_str()).collect();
                let place = self.named(&name.join(" "))?;
                let sure = count > 1 || self.is_sure(tokens, first, &is_word);
                sure.then_some(PlaceFound { place, first, last: first + count - 1 })
            });
            match hit {
                Some(hit) => {
                    first = hit.last + 1;
                    found.push(hit);
                }
                None => first += 1,
            }
        }
        found
    }

    fn is_sure(&self, tokens: &[Token], at: usize, is_word: &impl Fn(&Token) -> bool) -> bool {
        let token = &tokens[at];
        let before = at.checked_sub(1).map(|before| tokens[before].word.form.as_str());
        let placed = before.is_some_and(|word| PREPOSITIONS.contains(&word));
        let capital = token.word.raw.chars().next().is_some_and(char::is_uppercase);
        if token.function || token.general || is_word(token) {
            return placed && capital;
        }
        token.word.form.chars().count() > 3 || placed || capital
    }
}

/// Middles nearer than this are one place.
const SAME_PLACE_M: f64 = 1_000.0;

const PREPOSITIONS: [&str; 22] = [
    "i", "på", "ved", "til", "nær", "frå", "fra", "rundt", "utenfor", "utanfor", "omkring", "kring", "mot", "in", "at",
    "near", "around", "w", "na", "в", "у", "في",
];
