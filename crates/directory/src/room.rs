//! What the directory's pages share.

use crate::{beside::Beside, embed::heard::Ear, finder::Finder, missed, photo::workshop::Workshop};
use outside::Outside;
use std::sync::Arc;
use url::Url;

/// The directory's own state. Cheap to clone.
#[derive(Clone, Default)]
pub struct Directory {
    /// The search index, kept in step with the database.
    pub finder: Arc<Finder>,
    /// What embeds asked since it was last put down.
    pub heard: Arc<Ear>,
    /// What was searched for in vain today, until five have asked the same.
    pub missed: Arc<missed::Counts>,
    /// The way out, where the operator has opened it.
    pub outside: Outside,
    /// Where the registers of organisations are asked, where the operator has said so.
    pub register: Option<Url>,
    /// What other rooms have that fits what somebody wrote.
    pub beside: Option<Arc<dyn Beside>>,
    /// Where files become pictures.
    pub workshop: Workshop,
}
