//! What the pages of gatherings share.

use crate::{
    around::{Around, Nobody},
    coming::Presses,
    share::Pictures,
};
use kernel::paper::Printer;
use outside::Outside;
use std::sync::Arc;

/// The room's own state. Cheap to clone.
#[derive(Clone)]
pub struct Gatherings {
    /// The neighbours.
    pub around: Arc<dyn Around>,
    /// How often «jeg kommer» was pressed from one network just now; in memory and nowhere else.
    pub presses: Arc<Presses>,
    /// Who prints; nothing where the program is built without a press. Then there is no link to paper.
    pub printer: Option<Printer>,
    /// Pictures that were drawn lately.
    pub pictures: Arc<Pictures>,
    /// The way out to people's own calendars, where the operator has opened it.
    pub calendars: Outside,
}

impl Default for Gatherings {
    fn default() -> Self {
        Self {
            around: Arc::new(Nobody),
            presses: Arc::default(),
            printer: None,
            pictures: Arc::default(),
            calendars: Outside::default(),
        }
    }
}

impl Gatherings {
    /// With these neighbours.
    #[must_use]
    pub fn among(around: Arc<dyn Around>) -> Self {
        Self { around, ..Self::default() }
    }

    /// With somebody who prints.
    #[must_use]
    pub fn printing(self, printer: Option<Printer>) -> Self {
        Self { printer, ..self }
    }
}
