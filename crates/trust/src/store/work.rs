//! Work that waits, and work that was given up: what a tenant's own administrator sees and may do about it.
//!
//! What belongs to all (the tenant `felles`) is seen by each and may be tried again; nobody gives it up alone.

use super::exports;
use crate::{
    access::{Can, Right},
    audit::Act,
};
use kernel::{
    jobs::{self, Queued, Standing},
    storage::{Result, Tx},
    tenants::COMMONS,
};

/// The work of the asker's tenant and of all, what was given up first, then what runs, then by when it is due.
///
/// # Errors
/// When the database fails or the right is another.
pub fn all(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Queued>> {
    can.must(Right::SeeWork)?;
    let mut all = jobs::of(tx, &[can.tenant(), COMMONS])?;
    all.sort_by_key(|job| (job.standing(now), job.run_at, job.id));
    Ok(all)
}

/// One of them, to do something with; nothing when it is done, not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: i64) -> Result<Option<Can<Queued>>> {
    let found = jobs::one(tx, id)?.filter(|job| [can.tenant(), COMMONS].contains(&job.tenant.as_str()));
    Ok(found.map(|job| can.over(job)))
}

/// Has it done now, as if it had never been tried. Says whether: only what has failed; what waits has its time.
///
/// # Errors
/// When the database fails or the right is another.
pub fn try_again(tx: &mut Tx<'_>, can: &Can<Queued>, now: i64) -> Result<bool> {
    can.must(Right::SeeWork)?;
    let stuck = matches!(can.object().standing(now), Standing::Failed | Standing::GivenUp);
    let done = stuck && jobs::try_again(tx, can.object().id, now)?;
    if done {
        can.note(tx, &Act::new("work.again").on(&can.object().id.to_string()))?;
    }
    Ok(done)
}

/// Gives it up for good. Says whether: only what has failed, not what belongs to all, and never what erases: what it is
/// to erase would lie there for ever.
///
/// # Errors
/// When the database fails or the right is another.
pub fn give_up(tx: &mut Tx<'_>, can: &Can<Queued>, now: i64) -> Result<bool> {
    can.must(Right::SeeWork)?;
    let job = can.object();
    let stuck = matches!(job.standing(now), Standing::Failed | Standing::GivenUp);
    let may = stuck && job.tenant == can.tenant() && job.kind != exports::ERASE;
    let done = may && jobs::give_up(tx, can.object().id, now)?;
    if done {
        can.note(tx, &Act::new("work.give-up").on(&can.object().id.to_string()))?;
    }
    Ok(done)
}
