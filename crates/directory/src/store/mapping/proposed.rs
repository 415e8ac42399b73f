//! What somebody proposes is looked into before it goes in: the proposal becomes a candidate, called what it is called.

use super::add;
use crate::{
    entry::Draft,
    mapping::{About, Source},
    places::PLACES,
    store::{Proposal, decide_proposal, wait_again},
};
use kernel::storage::{Result, Tx, params};
use trust::{Can, audit::Act};

const UNTOUCHED: &str = "DELETE FROM directory_candidate
    WHERE id = $1 AND tenant = $2 AND version = 1 AND state = 'new' AND holder IS NULL";

pub(in crate::store) const STATEMENTS: &[&str] = &[UNTOUCHED];

/// Puts a proposal for something new, which the caller has found to be the asker's to decide, among the candidates. Says whether nobody else had decided. A word to the editor does
/// not go along: more people read of candidates.
///
/// # Errors
/// When the database fails.
pub fn look_into(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal, now: i64) -> Result<bool> {
    let me = can.actor().person().id.clone();
    if proposal.kind != "new" || !decide_proposal(tx, proposal, ("mapped", None), &me, now)? {
        return Ok(false);
    }
    if !add(tx, can, &proposal.id, &about(proposal), Source::Proposal, now)? {
        // Somebody chose a key that is a candidate already.
        wait_again(tx, &proposal.id)?;
        return Ok(false);
    }
    can.note(tx, &Act::new("proposal.map").on(&proposal.id))?;
    Ok(true)
}

fn about(proposal: &Proposal) -> About {
    let draft = Draft::default().with(&proposal.changes);
    let said = |key: &str| Some(draft.get(key).to_owned()).filter(|value| !value.is_empty());
    let text = |field: &str| said(&format!("{field}.{}", proposal.language)).unwrap_or_default();
    let themes = draft.get("themes").split(',').filter(|theme| !theme.is_empty()).map(str::to_owned);
    About {
        name: text("name"),
        municipality: PLACES.municipality(&proposal.tenant).map(|place| place.number.clone()).unwrap_or_default(),
        organization_number: None,
        phone: said("phone"),
        website: said("url"),
        email: said("email"),
        note: text("summary"),
        themes: themes.collect(),
    }
}

/// The candidate goes and the proposal waits again, as long as nobody has done anything with it. Says whether it did.
///
/// # Errors
/// When the database fails.
pub fn look_into_no_more(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal) -> Result<bool> {
    Ok(tx.execute(UNTOUCHED, params![&proposal.id, can.tenant()])? > 0)
}
