//! What the directory's pages share.

use crate::finder::Finder;
use std::sync::Arc;

/// The directory's own state. Cheap to clone.
#[derive(Clone, Default)]
pub struct Directory {
    /// The search index, kept in step with the database.
    pub finder: Arc<Finder>,
}
