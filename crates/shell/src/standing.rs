//! The embeds as they stand now: the operator may change the file while the program runs.

use crate::frames::{FramedBy, Frames};
use std::sync::{Arc, PoisonError, RwLock};

/// Which embeds there are at this moment. Cheap to clone; all clones say the same.
#[derive(Clone, Debug, Default)]
pub struct Standing(Arc<RwLock<Arc<Frames>>>);

impl Standing {
    /// The embeds of now.
    #[must_use]
    pub fn now(&self) -> Arc<Frames> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on it is these. Says whether that is anything new.
    pub fn put(&self, frames: Frames) -> bool {
        let mut now = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let new = **now != frames;
        *now = Arc::new(frames);
        new
    }

    /// Who may show the embed with this name: [`Frames::framed_by`].
    #[must_use]
    pub fn framed_by(&self, name: &str) -> FramedBy {
        self.now().framed_by(name)
    }

    /// The embed that this site may show: [`Frames::open_to`].
    #[must_use]
    pub fn open_to(&self, origin: &str) -> Option<String> {
        self.now().open_to(origin).map(str::to_owned)
    }
}

impl From<Frames> for Standing {
    fn from(frames: Frames) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(frames))))
    }
}
