//! What an editor does with entries. Each act stands in the audit, in the same transaction; what belongs to somebody
//! else's editors is not there.

use super::{
    Act, By, Proposal, Version, by_ids, confirm_upkeep, decide_proposal, end_holder_links, keep_entry, keep_upkeep,
    kept_tenants, make_holder_link, proposal_of, put_back_upkeep, remove_service, restore_entry, show_upkeep,
    take_in_upkeep, upkeep_of, version_before, version_of, versions, wait_again,
};
use crate::{
    entry::{Care, Change, apply, apply::own, put_in},
    fresh::{
        DAY, KEPT,
        answer::{Answer, answer, open_again},
        contact::Holder,
        day,
        letter::{LINK, TOLD_NEW, TOLD_OLD},
        round::{REOPENS, ROOM},
    },
    hsds::Parts,
    listing::Row,
};
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use mail::{
    letters::Moment,
    notices::{self, Notice, Put, Way},
};
use serde_json::json;
use trust::{Can, audit::Act as Done, secret::Token};

const NAMES: &str = "SELECT c.owner, c.text FROM directory_content c JOIN directory_service s ON s.id = c.owner
    WHERE s.tenant = $1 AND c.field = 'name' ORDER BY c.owner";

pub(super) const STATEMENTS: &[&str] = &[NAMES];

/// A risky change is told for so long, milliseconds.
const TOLD_FOR: i64 = 3 * DAY;

/// The identifier of the editor who asks.
fn me(can: &Can) -> &str {
    &can.actor().person().id
}

/// What the public reads that it was: the editor's tenant, never the editor.
fn called(tx: &mut Tx<'_>, can: &Can) -> Result<String> {
    Ok(tenants::name(tx, can.tenant())?.unwrap_or_else(|| can.tenant().to_owned()))
}

fn holder(row: &Row) -> String {
    Holder::of(&row.parts.service.id, row.parts.organization_id.as_deref()).word()
}

/// An entry that the asker's editors keep.
///
/// # Errors
/// When the database fails.
pub fn kept_entry(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Row>> {
    let tenants = kept_tenants(tx, can)?;
    Ok(by_ids(tx, &[id.to_owned()])?.pop().filter(|row| tenants.contains(&row.tenant)))
}

/// The names of a tenant's entries in every language, with the entry's identifier.
///
/// # Errors
/// When the database fails.
pub fn entry_names(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<(String, String)>> {
    tx.rows(NAMES, params![tenant])?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// An editor has rung, or knows: it is right, closed for now, or over. Says the version that it made.
///
/// # Errors
/// When the database fails.
pub fn editor_answers(tx: &mut Tx<'_>, can: &Can, row: &Row, said: &Answer, now: i64) -> Result<Option<String>> {
    let (name, id) = (called(tx, can)?, row.parts.service.id.as_str());
    let act = if *said == Answer::Right { Done::new("entry.confirm") } else { Done::new("entry.close") };
    can.note(tx, &act.on(id))?;
    answer(tx, row, said, (&name, By::Editor(me(can))), now)
}

/// It is there again. What was taken off the list because nobody answered comes back with the status that it had, and
/// stays for half a year; it is not confirmed by that.
///
/// # Errors
/// When the database fails.
pub fn editor_reopens(tx: &mut Tx<'_>, can: &Can, row: &Row, now: i64) -> Result<Option<String>> {
    let id = row.parts.service.id.as_str();
    can.note(tx, &Done::new("entry.reopen").on(id))?;
    let hidden = upkeep_of(tx, id)?.filter(|upkeep| upkeep.hidden_at.is_some());
    let Some(hidden) = hidden else {
        let name = called(tx, can)?;
        return open_again(tx, row, (&name, By::Editor(me(can))), now);
    };
    let mut parts = row.parts.clone();
    let status = hidden.status_before.unwrap_or_else(|| "active".to_owned());
    if status == "active" {
        own(&mut parts.service.data).shift_remove(REOPENS);
    }
    parts.service.data.insert("status".into(), json!(status));
    show_upkeep(tx, id, now + KEPT * DAY)?;
    keep_entry(tx, (&parts, &row.tenant), Act::Reopen, By::Editor(me(can)), now)
}

/// It stays on the list for half a year though nobody answers.
///
/// # Errors
/// When the database fails.
pub fn editor_keeps(tx: &mut Tx<'_>, can: &Can, row: &Row, now: i64) -> Result<()> {
    let id = row.parts.service.id.as_str();
    can.note(tx, &Done::new("entry.keep").on(id))?;
    // What came in a moment ago has no clock yet.
    while upkeep_of(tx, id)?.is_none() && take_in_upkeep(tx, now)? > 0 {}
    keep_upkeep(tx, id, now + KEPT * DAY)
}

/// Makes an entry what somebody wrote.
///
/// # Errors
/// When the database fails.
pub fn editor_writes(
    tx: &mut Tx<'_>,
    can: &Can,
    (parts, tenant): (&Parts, &str),
    act: Act,
    now: i64,
) -> Result<Option<String>> {
    let done = if act == Act::New { Done::new("entry.add") } else { Done::new("entry.change") };
    can.note(tx, &done.on(&parts.service.id))?;
    keep_entry(tx, (parts, tenant), act, By::Editor(me(can)), now)
}

/// Makes an entry what it was in a version.
///
/// # Errors
/// When the database fails.
pub fn editor_restores(tx: &mut Tx<'_>, can: &Can, then: &Version, today: &Row, now: i64) -> Result<Option<String>> {
    can.note(tx, &Done::new("entry.restore").on(&then.service))?;
    restore_entry(tx, then, today, By::Editor(me(can)), now)
}

/// Takes back the last act, when nothing has happened since. Says whether it did.
///
/// # Errors
/// When the database fails.
pub fn editor_undoes(tx: &mut Tx<'_>, can: &Can, row: &Row, version: &str, now: i64) -> Result<bool> {
    let id = row.parts.service.id.clone();
    can.note(tx, &Done::new("entry.undo").on(&id))?;
    crate::holding::page::take_back(tx, &[id], version, By::Editor(me(can)), now)
}

/// Sends whoever holds an entry a link, once a day at most. Says which way it goes; nothing where none is set up.
///
/// # Errors
/// When the database fails.
pub fn editor_sends_link(tx: &mut Tx<'_>, can: &Can, row: &Row, ways: &[Way], moment: Moment) -> Result<Option<Way>> {
    can.note(tx, &Done::new("entry.send-link").on(&row.parts.service.id))?;
    let about = holder(row);
    let once = format!("{LINK}/editor/{about}/{}", day(moment.now));
    for way in ways {
        let notice = Notice {
            tenant: can.tenant(),
            room: ROOM,
            kind: LINK,
            about: &about,
            once: &once,
            way: *way,
            good_for: 2 * DAY,
        };
        if notices::put(tx, &notice, moment)? != Put::NotSetUp {
            return Ok(Some(*way));
        }
    }
    Ok(None)
}

/// Makes a link for showing it, as when whoever holds an entry stands at the desk.
///
/// # Errors
/// When the database fails.
pub fn editor_shows_link(tx: &mut Tx<'_>, can: &Can, row: &Row, now: i64) -> Result<Token> {
    can.note(tx, &Done::new("entry.show-link").on(&row.parts.service.id))?;
    make_holder_link(tx, can.tenant(), &holder(row), "shown", now)
}

/// Ends every link to an entry's holder.
///
/// # Errors
/// When the database fails.
pub fn editor_shuts_out(tx: &mut Tx<'_>, can: &Can, row: &Row, now: i64) -> Result<u64> {
    can.note(tx, &Done::new("entry.shut-out").on(&row.parts.service.id))?;
    end_holder_links(tx, &holder(row), now)
}

/// A proposal that the asker's editors look at.
///
/// # Errors
/// When the database fails.
pub fn kept_proposal(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Proposal>> {
    let tenants = kept_tenants(tx, can)?;
    Ok(proposal_of(tx, id)?.filter(|proposal| tenants.contains(&proposal.tenant)))
}

/// The same to read it. What is written to the editor beside the fields may tell of somebody, so that it was read is
/// written down.
///
/// # Errors
/// When the database fails.
pub fn read_proposal(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Proposal>> {
    let found = kept_proposal(tx, can, id)?;
    if found.as_ref().is_some_and(|proposal| proposal.beside(super::WORD).is_some()) {
        can.note(tx, &Done::new("proposal.read").on(id))?;
    }
    Ok(found)
}

/// What became of an approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approved {
    /// The entry's version that came of it.
    Version(String),
    /// The entry said all of it already.
    Same,
    /// Somebody else had decided, or the entry is gone.
    Over,
}

/// Puts these changes of a proposal into its entry. What a holder wrote is confirmed by that, in the organisation's name.
///
/// # Errors
/// When the database fails.
pub fn approve_proposal(
    tx: &mut Tx<'_>,
    can: &Can,
    proposal: &Proposal,
    changes: &[Change],
    now: i64,
) -> Result<Approved> {
    let is_new = proposal.kind == "new";
    // A new entry is called what its proposal is called, so that approving it twice makes one.
    let id = if is_new { proposal.id.clone() } else { proposal.service.clone().unwrap_or_default() };
    let there = by_ids(tx, std::slice::from_ref(&id))?.pop();
    let row = match (there, is_new) {
        (Some(row), false) => row,
        // What is new never writes over what is there.
        (Some(_), true) => return Ok(Approved::Over),
        (None, true) => Row::empty(&id, &proposal.tenant),
        (None, false) => return Ok(Approved::Over),
    };
    if !decide_proposal(tx, proposal, ("approved", None), me(can), now)? {
        return Ok(Approved::Over);
    }
    can.note(tx, &Done::new("proposal.approve").on(&proposal.id))?;
    let (mut parts, act) = (apply(row.parts.clone(), changes, day(now)), if is_new { Act::New } else { Act::Change });
    if is_new {
        put_in(&mut parts, &row.tenant);
    }
    let version = keep_entry(tx, (&parts, &row.tenant), act, By::Editor(me(can)), now)?;
    if proposal.origin == super::Origin::Holder
        && let Some(row) = by_ids(tx, std::slice::from_ref(&id))?.pop()
    {
        let held = crate::fresh::contact::held(tx, &Holder::of(&id, row.parts.organization_id.as_deref()))?;
        answer(tx, &row, &Answer::Right, (&held.name, By::Editor(me(can))), now)?;
        confirm_upkeep(tx, &id, &row.tenant, "holder", now)?;
    }
    Ok(version.map_or(Approved::Same, Approved::Version))
}

/// A proposal for something new has become an entry that an editor wrote, called what the proposal is called. Says whether
/// nobody else had decided.
///
/// # Errors
/// When the database fails.
pub fn proposal_became(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal, now: i64) -> Result<bool> {
    if proposal.kind != "new" || !decide_proposal(tx, proposal, ("approved", None), me(can), now)? {
        return Ok(false);
    }
    can.note(tx, &Done::new("proposal.approve").on(&proposal.id))?;
    Ok(true)
}

/// Tells the old and the new contact of an entry that the way to reach it has changed.
///
/// # Errors
/// When the database fails.
pub fn tell_of_contact(tx: &mut Tx<'_>, can: &Can, version: &str, changes: &[Change], moment: Moment) -> Result<()> {
    if !changes.iter().any(|change| change.field().is_some_and(|field| field.care == Care::Told)) {
        return Ok(());
    }
    for (kind, way) in [(TOLD_OLD, Way::Email), (TOLD_NEW, Way::Email), (TOLD_OLD, Way::Sms)] {
        let once = format!("{kind}/{}/{version}", way.word());
        let (tenant, good_for) = (can.tenant(), TOLD_FOR);
        notices::put(tx, &Notice { tenant, room: ROOM, kind, about: version, once: &once, way, good_for }, moment)?;
    }
    Ok(())
}

/// Says no to a proposal. Says whether nobody else had decided.
///
/// # Errors
/// When the database fails.
pub fn decline_proposal(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal, reason: &str, now: i64) -> Result<bool> {
    let reason = Some(reason).filter(|reason| !reason.is_empty());
    if !decide_proposal(tx, proposal, ("declined", reason), me(can), now)? {
        return Ok(false);
    }
    can.note(tx, &Done::new("proposal.decline").on(&proposal.id))?;
    Ok(true)
}

/// Takes a decision back, as long as nothing else has happened to the entry. Says whether it did.
///
/// # Errors
/// When the database fails.
pub fn undo_decision(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal, now: i64) -> Result<bool> {
    if proposal.decided_by.as_deref() != Some(me(can)) {
        return Ok(false);
    }
    match proposal.state.as_str() {
        "declined" => {}
        "mapped" => {
            if !super::mapping::look_into_no_more(tx, can, proposal)? {
                return Ok(false);
            }
        }
        "approved" if proposal.kind == "new" => {
            if versions(tx, &proposal.id)?.len() > 1 || !remove_service(tx, &proposal.id, now)? {
                return Ok(false);
            }
            super::forget_versions(tx, &proposal.id)?;
        }
        "approved" => {
            if !put_back(tx, can, proposal, now)? {
                return Ok(false);
            }
        }
        _ => return Ok(false),
    }
    can.note(tx, &Done::new("proposal.undo").on(&proposal.id))?;
    wait_again(tx, &proposal.id)
}

/// Makes the entry what it was before the approval, when nothing newer stands.
fn put_back(tx: &mut Tx<'_>, can: &Can, proposal: &Proposal, now: i64) -> Result<bool> {
    let service = proposal.service.clone().unwrap_or_default();
    let (all, at) = (versions(tx, &service)?, proposal.decided_at.unwrap_or(i64::MAX));
    let of_it = |version: &&Version| version.made_at == at && version.made_by == me(can);
    let made = all.iter().take_while(of_it).last();
    let Some(first) = made else {
        // Nothing had to change; then nothing newer may stand.
        return Ok(all.first().is_none_or(|newest| newest.made_at < at));
    };
    let before = version_before(tx, &service, &first.id)?;
    let today = by_ids(tx, std::slice::from_ref(&service))?.pop();
    let (Some(before), Some(today)) = (before, today) else { return Ok(false) };
    restore_entry(tx, &before, &today, By::Editor(me(can)), now)?;
    put_back_upkeep(tx, &service, before.made_at)?;
    Ok(true)
}

/// A version of an entry that the asker's editors keep.
///
/// # Errors
/// When the database fails.
pub fn kept_version(tx: &mut Tx<'_>, can: &Can, service: &str, version: &str) -> Result<Option<(Row, Version)>> {
    let Some(row) = kept_entry(tx, can, service)? else { return Ok(None) };
    Ok(version_of(tx, version)?.filter(|found| found.service == service).map(|found| (row, found)))
}
