//! What time brings: reminders that are due, pauses that end by their date, and what is erased.

use crate::store;
use kernel::storage::{Db, Result};

/// Goes round once. Doing it twice does nothing twice. Says how many reminders were put in.
///
/// # Errors
/// When the database fails; the next round does what this one did not.
pub async fn round(db: &Db, now: i64) -> Result<usize> {
    // Most rounds find nothing, and then nobody waits for the right to write.
    if !db.read(store::reminders_are_due).await? {
        return Ok(0);
    }
    db.write(move |tx| {
        store::sweep_reminders(tx, now)?;
        store::tell_of_starting(tx, now)?;
        store::put_due_reminders(tx, now)
    })
    .await
}
