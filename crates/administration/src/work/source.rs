//! Where work comes from. The program hands this room every source there is: its jobs, and what other rooms send.

use kernel::{
    jobs::Standing,
    storage::{Result, Tx},
};
use trust::Can;

/// One piece of work, without what it works on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The word of its source.
    pub source: &'static str,
    /// Opaque; the source knows it.
    pub id: String,
    /// What it does: the key of a text.
    pub what: String,
    /// Whether it is done for all tenants; then nobody gives it up alone.
    pub shared: bool,
    /// How it stands.
    pub standing: Standing,
    /// When it is tried next, milliseconds since 1970.
    pub next_at: i64,
    /// Since when it is in hand, milliseconds since 1970; only where it runs.
    pub begun_at: i64,
    /// How often it has been tried.
    pub tries: i64,
    /// What went wrong the last time, as the machine says it: no personal data.
    pub reason: Option<String>,
    /// Why it cannot be tried again by hand: the key of a text. Nothing where it can, once it has gone wrong.
    pub not_again: Option<&'static str>,
    /// Whom it is for, where somebody could mend what is wrong on their page.
    pub person: Option<String>,
}

/// A source of work.
pub trait Source: Send + Sync {
    /// Its word in addresses and forms.
    fn word(&self) -> &'static str;
    /// All that this person may see.
    ///
    /// # Errors
    /// When the database fails.
    fn all(&self, tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Item>>;
    /// Has it done now, as if it had never been tried. Says whether it was there and could be.
    ///
    /// # Errors
    /// When the database fails.
    fn try_again(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool>;
    /// Gives it up for good. Says whether it was there and could be.
    ///
    /// # Errors
    /// When the database fails.
    fn give_up(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool>;
}
