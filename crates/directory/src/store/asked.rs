//! Asking a holder whether an entry is right, when somebody has just met them, and not only when its time has come.

use super::{Upkeep, editor_sends_link, kept_entry, remind_upkeep, upkeep_of};
use crate::{
    fresh::{
        DAY, PAUSE, Stage, Standing,
        contact::{Holder, held},
        is_listed,
    },
    listing::Row,
};
use kernel::storage::{Result, Tx};
use mail::{letters::Moment, notices::Way};
use trust::{Can, access::Right};

/// An entry whose holder may be asked, and how they are reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Askable {
    row: Row,
    upkeep: Upkeep,
    ways: Vec<Way>,
}

/// The entry, when its holder may be asked now: it is in the list and the asker keeps it, nobody has said for half a year that it
/// is right, nobody was asked within the pause, and there is a way to reach them.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn askable(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<Option<Askable>> {
    can.must(Right::KeepListings)?;
    let (Some(row), Some(upkeep)) = (kept_entry(tx, can, id)?, upkeep_of(tx, id)?) else { return Ok(None) };
    let rested = upkeep.asked_at.is_none_or(|asked| now - asked >= PAUSE * DAY);
    if !is_listed(&row.status) || !rested || Standing::of(&upkeep, now).stage == Stage::Fresh {
        return Ok(None);
    }
    let held = held(tx, &Holder::of(id, row.parts.organization_id.as_deref()))?;
    let ways = [(held.email.is_some(), Way::Email), (held.mobile.is_some(), Way::Sms)];
    let ways: Vec<Way> = ways.into_iter().filter(|(there, _)| *there).map(|(_, way)| way).collect();
    Ok((!ways.is_empty()).then_some(Askable { row, upkeep, ways }))
}

/// Sends whoever holds it a link to say whether it is right, when they may be asked. Says which way it goes. They are not asked
/// again within the pause, by anybody.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn editor_asks(tx: &mut Tx<'_>, can: &Can, id: &str, moment: Moment) -> Result<Option<Way>> {
    let Some(Askable { row, upkeep, ways }) = askable(tx, can, id, moment.now)? else { return Ok(None) };
    let way = editor_sends_link(tx, can, &row, &ways, moment)?;
    if way.is_some() {
        remind_upkeep(tx, id, upkeep.reminded, moment.now)?;
    }
    Ok(way)
}
