//! Names of places and where they are.

use crate::Point;

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
    rows: Vec<PlaceRow>,
}

impl Gazetteer {
    /// Builds the gazetteer.
    pub fn new(rows: impl IntoIterator<Item = PlaceRow>) -> Self {
        Self { rows: rows.into_iter().collect() }
    }
}
