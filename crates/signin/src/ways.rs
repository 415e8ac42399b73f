//! Which ways in there are, for the pages that show them, and what waits for whoever comes in.

use crate::{demo::Cast, oidc::Providers};
use axum::extract::FromRef;
use kernel::storage::{Result, Tx};
use trust::Actor;

/// Something of another room that waits for somebody's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The text that says so; it takes `count`.
    pub key: &'static str,
    /// How many.
    pub count: usize,
    /// Where they answer.
    pub path: &'static str,
}

/// What waits for somebody, looked up at this moment.
pub type Look = fn(&mut Tx<'_>, &Actor, i64) -> Result<Vec<Waits>>;

/// What waits for whoever looks at their own page. The program hands it in, since a room knows no room.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting(Option<Look>);

impl Waiting {
    /// Looked up so.
    #[must_use]
    pub const fn of(look: Look) -> Self {
        Self(Some(look))
    }

    pub(crate) fn look(self, tx: &mut Tx<'_>, actor: &Actor, now: i64) -> Result<Vec<Waits>> {
        self.0.map_or_else(|| Ok(Vec::new()), |look| look(tx, actor, now))
    }
}

/// The ways in that a site has.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// By one press: nobody, but in the demo town.
    pub cast: Cast,
    /// Through a provider.
    pub oidc: Providers,
    /// What waits for whoever came in.
    pub waiting: Waiting,
}

impl FromRef<Ways> for Cast {
    fn from_ref(ways: &Ways) -> Self {
        ways.cast.clone()
    }
}

impl FromRef<Ways> for Providers {
    fn from_ref(ways: &Ways) -> Self {
        ways.oidc.clone()
    }
}
