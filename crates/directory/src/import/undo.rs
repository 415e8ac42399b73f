//! Taking a whole import back, a hundred things at a time, so that it can be cut off and gone on with.

use crate::store::{self, ORDER, Outcome, State, Undone};
use kernel::{Clock, Db, storage::Result};

/// How many things share one commit.
const GROUP: i64 = 100;

/// What became of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undoing {
    /// New things that are gone.
    pub removed: usize,
    /// Things that are again what they were.
    pub restored: usize,
    /// Things that somebody had removed already.
    pub gone: usize,
    /// Things that stay: changed since, or needed by something that came later.
    pub kept: Vec<Outcome>,
}

/// Takes back what an import brought. What has been changed since stays, and is named.
///
/// # Errors
/// When the database fails.
pub async fn undo<P: FnMut(&Undoing)>(db: &Db, clock: &Clock, import: i64, mut progress: P) -> Result<Undoing> {
    let mut done = Undoing::default();
    for what in ORDER {
        let mut after = String::new();
        loop {
            let (from, now) = (after.clone(), clock.millis());
            let some = db.write(move |tx| store::undo_some(tx, import, what, &from, GROUP, now)).await?;
            let Some(last) = some.last() else { break };
            after.clone_from(&last.id);
            for outcome in some {
                match outcome.undone {
                    Undone::Removed => done.removed += 1,
                    Undone::Restored => done.restored += 1,
                    Undone::Gone => done.gone += 1,
                    Undone::ChangedSince | Undone::StillNeeded | Undone::Merged => done.kept.push(outcome),
                }
            }
            progress(&done);
        }
    }
    db.write(move |tx| {
        let left = store::left_of_import(tx, import)?;
        store::mark_import(tx, import, if left == 0 { State::Undone } else { State::PartlyUndone })
    })
    .await?;
    Ok(done)
}
