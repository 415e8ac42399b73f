//! What the pages of this room share.

use crate::around::{Around, Asks, Nobody};
use shell::Visit;
use std::sync::Arc;

/// The room's own state. Cheap to clone.
#[derive(Clone)]
pub struct Accompaniment {
    /// The neighbours.
    pub around: Arc<dyn Around>,
}

impl Default for Accompaniment {
    fn default() -> Self {
        Self { around: Arc::new(Nobody) }
    }
}

impl Accompaniment {
    /// With these neighbours.
    #[must_use]
    pub fn among(around: Arc<dyn Around>) -> Self {
        Self { around }
    }
}

/// In the visitor's language, now.
pub(crate) fn asks(visit: &Visit) -> Asks {
    Asks { language: visit.language, now: visit.now.datetime() }
}
