//! Which ways in there are, for the pages that show them.

use crate::{demo::Cast, oidc::Providers};
use axum::extract::FromRef;

/// The ways in that a site has.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// By one press: nobody, but in the demo town.
    pub cast: Cast,
    /// Through a provider.
    pub oidc: Providers,
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
