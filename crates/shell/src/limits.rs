//! How often one network may ask for what needs no signing in. [`trust::asked`] says what and how often.

use crate::{Error, Network, Result, Visit};
use std::sync::Arc;
use trust::asked;

pub use trust::asked::Asking;

/// Counts that somebody asks for this from here, and lets them go on where they may.
///
/// # Errors
/// [`Error::TooMany`] when this network has asked so often that there must be a pause; our own fault when the database
/// or the keystore fails.
pub async fn count(visit: &Visit, from: Network, asking: Asking) -> Result<()> {
    let app = &visit.app;
    match asked::count(&app.db, &app.vault, asking, from.0, app.clock.now()).await {
        Ok(None) => Ok(()),
        Ok(Some(again)) => Err(Error::TooMany { again }),
        Err(error) => Err(Error::Unexpected(Arc::new(error.into()))),
    }
}
