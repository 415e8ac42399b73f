//! What anybody proposes as new: what it may be the same as, and how much of it may wait.

use super::{Origin, Proposing, by_ids, count_waiting, proposal_of, propose};
use crate::places::PLACES;
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};

const LISTED: &str = "SELECT s.id, s.slug, c.text FROM directory_service s
    JOIN directory_content c ON c.owner = s.id AND c.field = 'name'
    WHERE s.status IN ('active', 'temporarily closed') ORDER BY s.id";
const WAITING_HERE: &str = "SELECT COUNT(*) FROM directory_proposal
    WHERE tenant = $1 AND state = 'waiting' AND origin = 'public'";

pub(super) const STATEMENTS: &[&str] = &[LISTED, WAITING_HERE];

/// So much of what anybody proposes may wait, in all places together: an editor reads each of them.
pub const MOST_WAITING: i64 = 2_000;
/// So much may wait in one municipality, so that what drowns one editor closes no door elsewhere.
pub const MOST_WAITING_HERE: i64 = 200;

/// What became of something new that somebody proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// It waits for an editor.
    Waits,
    /// So much waits already that it was not taken.
    Full,
}

/// Everything that can be found by the public: identifier, readable address and name, once for each language of its name.
///
/// # Errors
/// When the database fails.
pub fn listed_names(tx: &mut Tx<'_>) -> Result<Vec<(String, String, String)>> {
    tx.rows(LISTED, params![])?.iter().map(|row| Ok((row.text(0)?, row.text(1)?, row.text(2)?))).collect()
}

/// Keeps something new that anybody proposes, for whoever looks after this municipality, now or later.
///
/// # Errors
/// When the database fails.
pub fn offer(tx: &mut Tx<'_>, new: &Proposing<'_>, now: i64) -> Result<Offered> {
    if proposal_of(tx, new.id)?.is_some() {
        return Ok(Offered::Waits);
    }
    // The entry that comes of it is called what the proposal is called; a key that is an entry already is nobody's to use.
    let taken = !by_ids(tx, &[new.id.to_owned()])?.is_empty();
    let new = &Proposing { id: if taken { "" } else { new.id }, ..new.clone() };
    let here = tx.row(WAITING_HERE, params![new.tenant])?.map_or(Ok(0), |row| row.int(0))?;
    if here >= MOST_WAITING_HERE || count_waiting(tx, Origin::Public)? >= MOST_WAITING {
        return Ok(Offered::Full);
    }
    let name = PLACES.municipality(new.tenant).map_or(new.tenant, |place| place.name.as_str());
    tenants::ensure(tx, new.tenant, name)?;
    propose(tx, new, now)?;
    Ok(Offered::Waits)
}
