//! What the directory's pages share.

use crate::{embed::heard::Ear, finder::Finder};
use std::sync::Arc;

/// The directory's own state. Cheap to clone.
#[derive(Clone, Default)]
pub struct Directory {
    /// The search index, kept in step with the database.
    pub finder: Arc<Finder>,
    /// What embeds asked since it was last put down.
    pub heard: Arc<Ear>,
}
