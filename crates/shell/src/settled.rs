//! What tenants have chosen that every page goes by, as it stands now: it may change while the program runs.

use crate::{app::Publisher, help_lines::LocalLine};
use kernel::Language;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, PoisonError, RwLock};

/// A way into the list that a tenant has made: what it is called, and what it searches for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTheme {
    /// What it is called in bokmål.
    pub nb: String,
    /// In nynorsk.
    pub nn: String,
    /// In English.
    pub en: String,
    /// The words it searches for.
    pub asks: String,
}

impl OwnTheme {
    /// What it is called in this language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Numbers that stand beside the national ones, oldest first.
    pub help_lines: Vec<LocalLine>,
    /// Themes of places' own, oldest first.
    pub themes: Vec<OwnTheme>,
    /// Who gives out the open data.
    pub publisher: Option<Publisher>,
}

/// What is chosen at this moment. Cheap to clone; all clones say the same.
#[derive(Clone, Debug, Default)]
pub struct SettledNow(Arc<RwLock<Arc<Settled>>>);

impl SettledNow {
    /// What is chosen now.
    #[must_use]
    pub fn now(&self) -> Arc<Settled> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on it is this.
    pub fn put(&self, settled: Settled) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settled);
    }
}
