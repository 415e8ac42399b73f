//! The embeds as they stand now: the operator may change the file, and a tenant its own choices, while the program runs.

use crate::frames::{FramedBy, Frames};
use std::sync::{Arc, PoisonError, RwLock};

/// Which embeds there are at this moment. Cheap to clone; all clones say the same.
#[derive(Clone, Debug, Default)]
pub struct Standing(Arc<RwLock<Layers>>);

#[derive(Debug, Default)]
struct Layers {
    /// What the operator's file names.
    file: Arc<Frames>,
    /// What tenants have chosen.
    chosen: Arc<Frames>,
    /// Both; the file holds for what it names.
    now: Arc<Frames>,
}

impl Layers {
    /// Puts the two together. Says whether that is anything new.
    fn settle(&mut self) -> bool {
        let now = self.file.over(&self.chosen);
        let new = *self.now != now;
        self.now = Arc::new(now);
        new
    }
}

impl Standing {
    /// The embeds of now.
    #[must_use]
    pub fn now(&self) -> Arc<Frames> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner).now)
    }

    /// Those that the operator's file names; nobody else changes these.
    #[must_use]
    pub fn file(&self) -> Arc<Frames> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner).file)
    }

    /// From now on the file says this. Says whether that is anything new.
    pub fn put(&self, file: Frames) -> bool {
        let mut layers = self.0.write().unwrap_or_else(PoisonError::into_inner);
        layers.file = Arc::new(file);
        layers.settle()
    }

    /// From now on tenants have chosen this. Says whether that is anything new.
    pub fn choose(&self, chosen: Frames) -> bool {
        let mut layers = self.0.write().unwrap_or_else(PoisonError::into_inner);
        layers.chosen = Arc::new(chosen);
        layers.settle()
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
        let standing = Self::default();
        standing.put(frames);
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_for_what_it_names() {
        let frames = |text: &str| Frames::parse(text).unwrap();
        let standing = Standing::from(frames("[embed.askoy]\norigins = [\"https://a.no\"]"));
        assert!(
            standing.choose(frames("[embed.askoy]\norigins = [\"https:\"]\n[embed.ny]\norigins = [\"https://b.no\"]"))
        );
        assert_eq!(standing.framed_by("askoy").0, "'self' https://a.no");
        assert_eq!(standing.framed_by("ny").0, "'self' https://b.no");
        assert!(standing.put(Frames::default()), "the file goes");
        assert_eq!(standing.framed_by("askoy").0, "'self' https:");
    }
}
