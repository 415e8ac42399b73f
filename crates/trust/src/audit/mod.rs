//! The audit: who did what and who read what, written in the transaction of the act, or the act does not happen.
//!
//! Each tenant has a chain of its own. An entry's hash covers the one before it, so a change in the middle shows; signed
//! [`checkpoint`]s that lie elsewhere show when the end was cut off or the rest was made anew. Entries hold words and
//! opaque identifiers: no names, and nothing of what was written or read.

mod act;
pub mod checkpoint;
mod entry;
mod events;
mod keep;
mod store;
pub(crate) mod verify;

pub use act::Act;
pub use checkpoint::Checkpoint;
pub use entry::{Entry, Event, Via};
pub use events::{Filter, MOST, Sort};
pub use keep::Checkpoints;
pub use store::{STATEMENTS, events, found, oldest_unheld};
pub(crate) use store::{after, has_checkpoints, heads, length, missing, newest_checkpoint};
pub use verify::{Broken, Report, Why, verify};

use kernel::storage::{Error, Result, Tx};

/// Writes an entry in the caller's transaction. When it fails the caller's act must fail with it.
///
/// # Errors
/// [`Error::Unrecorded`] when the entry holds something else than words and opaque identifiers, the tenant is not there,
/// or the database fails.
pub fn record(tx: &mut Tx<'_>, entry: &Entry) -> Result<()> {
    write(tx, entry).map_err(|error| Error::Unrecorded(Box::new(error)))
}

fn write(tx: &mut Tx<'_>, entry: &Entry) -> Result<()> {
    entry.check()?;
    let (n, previous) = store::take_place(tx, &entry.tenant)?;
    let event = entry.at_place(n, &previous);
    store::append(tx, &event)
}

/// Reads personal data together with the entry that says so: when the entry cannot be written, nothing is read.
///
/// It must be called in `db.write`; in `db.read` it fails, since nothing can be written there.
///
/// # Errors
/// As [`record`], or what the reading returned.
pub fn reading<T>(tx: &mut Tx<'_>, entry: &Entry, read: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
    record(tx, entry)?;
    read(tx)
}
