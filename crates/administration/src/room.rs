//! What the room's pages share.

use crate::{
    export::Exports,
    settings::neighbours::{Alone, Neighbours},
    work::{Jobs, Source},
};
use std::{fmt, sync::Arc};

/// What the room's pages share.
#[derive(Clone)]
pub struct Administration {
    /// Where copies of everything lie, and what other rooms put into them.
    pub exports: Exports,
    /// What other rooms do for this one.
    pub neighbours: Arc<dyn Neighbours>,
    /// Where work comes from.
    pub sources: Vec<Arc<dyn Source>>,
}

impl Default for Administration {
    fn default() -> Self {
        Self { exports: Exports::default(), neighbours: Arc::new(Alone), sources: vec![Arc::new(Jobs)] }
    }
}

impl fmt::Debug for Administration {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Administration")
    }
}
