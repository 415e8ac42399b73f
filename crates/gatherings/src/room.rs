//! What the pages of gatherings share.

use crate::{
    around::{Around, Nobody},
    coming::Presses,
};
use std::sync::Arc;

/// The room's own state. Cheap to clone.
#[derive(Clone)]
pub struct Gatherings {
    /// The neighbours.
    pub around: Arc<dyn Around>,
    /// How often «jeg kommer» was pressed from one network just now; in memory and nowhere else.
    pub presses: Arc<Presses>,
}

impl Default for Gatherings {
    fn default() -> Self {
        Self { around: Arc::new(Nobody), presses: Arc::default() }
    }
}

impl Gatherings {
    /// With these neighbours.
    #[must_use]
    pub fn among(around: Arc<dyn Around>) -> Self {
        Self { around, ..Self::default() }
    }
}
