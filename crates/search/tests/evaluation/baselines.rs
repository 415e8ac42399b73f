//! Plain engines over the same texts, to compare with.

use search::Thing;

use crate::measure::{Judged, Table};

/// Every baseline that can run here.
pub(crate) fn all(_things: &[Thing], _queries: &[Judged]) -> Vec<(&'static str, Table)> {
    Vec::new()
}
