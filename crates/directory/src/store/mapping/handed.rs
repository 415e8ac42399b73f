//! Candidates that wait for an editor, also those of other tenants in the municipalities that the editor looks after.

use super::row::{read, select};
use crate::{
    mapping::{Candidate, State},
    store::{kept_municipalities, kept_tenants},
};
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use trust::{Can, access::Right, audit::Act};

const READY: &str = select!("WHERE state = 'ready' AND (tenant = $1 OR municipality = $1) ORDER BY made_at, id");
const ONE: &str = select!("WHERE id = $1");
const BECAME: &str = "UPDATE directory_candidate SET state = 'listed', service = $2, listed_at = $3, again_on = NULL,
    version = version + 1 WHERE id = $1 AND state <> 'listed'";

pub(in crate::store) const STATEMENTS: &[&str] = &[READY, ONE, BECAME];

/// A candidate that waits for an editor, and who hands it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Which.
    pub candidate: Candidate,
    /// What the tenant that it comes from is called.
    pub from: String,
}

/// The candidates that wait for an editor who looks after these: tenants, or municipalities by their number.
///
/// # Errors
/// When the database fails.
pub fn ready_of(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<Handed>> {
    let each: Vec<_> = tenants.iter().map(|tenant| params![tenant].to_vec()).collect();
    let mut all: Vec<Handed> = Vec::new();
    for row in tx.rows_of_each(READY, &each)? {
        let candidate = read(&row)?;
        if all.iter().any(|known| known.candidate.id == candidate.id) {
            continue;
        }
        let from = tenants::name(tx, &candidate.tenant)?.unwrap_or_default();
        all.push(Handed { candidate, from });
    }
    all.sort_by_key(|handed| handed.candidate.made_at);
    Ok(all)
}

/// A candidate to make an entry of: the asker's tenant's own, or one that waits for them as its municipality's editor.
///
/// # Errors
/// When the database fails.
pub fn candidate(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Candidate>> {
    can.must(Right::KeepListings)?;
    let Some(found) = tx.row(ONE, params![id])?.map(|row| read(&row)).transpose()? else { return Ok(None) };
    if found.tenant == can.tenant() {
        return Ok(Some(found));
    }
    let kept =
        found.state == State::Ready && kept_municipalities(tx, can.tenant())?.contains(&found.about.municipality);
    Ok(kept.then_some(found))
}

/// The candidate is in the directory now, as this entry. Says whether it was there for the asker, and was not before.
///
/// # Errors
/// When the database fails.
pub fn became(tx: &mut Tx<'_>, can: &Can, candidate: &str, service: &str, now: i64) -> Result<bool> {
    if self::candidate(tx, can, candidate)?.is_none() {
        return Ok(false);
    }
    let done = tx.execute(BECAME, params![candidate, service, now])? > 0;
    if done {
        can.note(tx, &Act::new("candidate.become").on(candidate))?;
    }
    Ok(done)
}

/// Those that wait for whoever asks.
///
/// # Errors
/// When the database fails.
pub fn ready_for(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Handed>> {
    can.must(Right::KeepListings)?;
    let kept = kept_tenants(tx, can)?;
    ready_of(tx, &kept)
}
