//! The program's own jobs.

use super::{Item, Source};
use kernel::storage::{Result, Tx};
use trust::{Can, store::work};

/// The program's own jobs.
#[derive(Clone, Copy, Debug)]
pub struct Jobs;

impl Source for Jobs {
    fn word(&self) -> &'static str {
        "jobb"
    }

    fn all(&self, tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<Vec<Item>> {
        let item = |job: kernel::jobs::Queued| Item {
            source: self.word(),
            id: job.id.to_string(),
            what: format!("work-job-{}", job.kind.replace(['.', '_'], "-")),
            shared: job.tenant != can.tenant(),
            standing: job.standing(now),
            next_at: job.run_at,
            begun_at: job.begun_at(),
            tries: job.attempts,
            reason: job.last_error,
            not_again: None,
            person: None,
        };
        Ok(work::all(tx, can, now)?.into_iter().map(item).collect())
    }

    fn try_again(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        let Ok(id) = id.parse() else { return Ok(false) };
        match work::one(tx, can, id)? {
            Some(can) => work::try_again(tx, &can, now),
            None => Ok(false),
        }
    }

    fn give_up(&self, tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<bool> {
        let Ok(id) = id.parse() else { return Ok(false) };
        match work::one(tx, can, id)? {
            Some(can) => work::give_up(tx, &can, now),
            None => Ok(false),
        }
    }
}
