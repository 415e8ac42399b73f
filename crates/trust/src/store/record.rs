//! What happened, for whoever may see it. Looking is written down too, before anything is shown.

use super::{
    register, roles,
    units::{self, Unit},
};
use crate::{
    access::{Can, Right},
    audit::{self, Act, Event, Filter, verify},
    people::Held,
};
use kernel::storage::{Result, Tx};
use std::collections::HashMap;

/// That somebody had the chain looked through, and all was well.
const WHOLE: &str = "event.verify";
/// The same, and something was not.
const BROKEN: &str = "event.found_broken";

/// A page of what happened, and what those in it are called.
#[derive(Clone, Debug)]
pub struct Page {
    /// Newest first.
    pub events: Vec<Event>,
    /// Names by identifier.
    pub names: HashMap<String, String>,
    /// The roles that those about roles are about, by the event's thing.
    pub roles: HashMap<String, Held>,
    /// The tenant's units.
    pub units: Vec<Unit>,
}

/// How far the chain goes, and when somebody last had it looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many entries it has.
    pub entries: i64,
    /// The newest signed checkpoint: how far it reaches and when it was signed, milliseconds since 1970.
    pub checkpoint: Option<(i64, i64)>,
    /// The last look through: when, and whether all was well.
    pub verified: Option<(i64, bool)>,
}

/// A page of what happened. It must be called in `db.write`: that somebody looked is written in the same transaction.
///
/// # Errors
/// When it cannot be written down that somebody looked, or the database fails.
pub fn page(tx: &mut Tx<'_>, can: &Can, filter: &Filter, before: Option<i64>) -> Result<Page> {
    let events = audit::events(tx, can, filter, before)?;
    let mut held = HashMap::new();
    for event in events.iter().filter(|event| event.kind == "role") {
        if !held.contains_key(&event.object)
            && let Some(grant) = roles::one(tx, can, &event.object)?
        {
            held.insert(event.object.clone(), grant.object().held.clone());
        }
    }
    Ok(Page { events, names: register::known(tx, can)?, roles: held, units: units::all(tx, can)? })
}

/// Where the chain stands.
///
/// # Errors
/// When the database fails.
pub fn standing(tx: &mut Tx<'_>, can: &Can) -> Result<Standing> {
    can.must(Right::SeeEvents)?;
    let mut last = None;
    for action in [WHOLE, BROKEN] {
        let filter = Filter { action: action.into(), ..Filter::default() };
        let newest = audit::found(tx, can.tenant(), &filter, None)?.into_iter().next();
        last = last.max(newest.map(|event| (event.n, event.at, action == WHOLE)));
    }
    Ok(Standing {
        entries: audit::length(tx, can.tenant())?,
        checkpoint: audit::newest_checkpoint(tx, can.tenant())?,
        verified: last.map(|(_, at, whole)| (at, whole)),
    })
}

/// Looks the tenant's own chain through, against itself and the checkpoints in the database, which must be signed by `key`
/// (the keystore's own, 64 hexadecimal digits). Says whether it is whole. Whoever can write in the database can take
/// the end of the chain and its checkpoints away; only a checkpoint that is held elsewhere tells.
///
/// # Errors
/// When the database fails.
pub fn look_through(tx: &mut Tx<'_>, can: &Can, key: &str) -> Result<bool> {
    can.must(Right::SeeEvents)?;
    Ok(verify::of_tenant(tx, can.tenant(), key)?.broken.is_empty())
}

/// Writes down that it was looked through, and what came of it.
///
/// # Errors
/// When it cannot be written down.
pub fn looked_through(tx: &mut Tx<'_>, can: &Can, whole: bool) -> Result<()> {
    can.must(Right::SeeEvents)?;
    can.note(tx, &Act::new(if whole { WHOLE } else { BROKEN }))
}
