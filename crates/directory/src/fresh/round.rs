//! The daily round: who is reminded today, what goes off the list, what opens again.

use super::{
    Standing,
    contact::{Holder, held},
    day, noon,
};
use crate::{
    entry::apply::own,
    store::{self, Act, By, Upkeep},
};
use kernel::{
    Db,
    storage::{Result, Tx},
};
use mail::{
    letters::Moment,
    notices::{self, Notice, Put, Way},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The room's word in the box of notices.
pub const ROOM: &str = "directory";
/// A reminder, in the same box.
pub const REMINDER: &str = "reminder";
/// What will be due so soon is asked in the same letter, days.
const TOGETHER: i64 = 30;
/// So long a reminder is worth sending, days.
const GOOD_FOR: i64 = 14;
/// The day on which something that is closed for now opens again, in our own object of a service.
pub const REOPENS: &str = "reopens";

/// What is to be done with a part of the entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Whom to remind, and of which entries: each with the number of its reminder.
    pub remind: BTreeMap<Holder, Vec<(String, i64)>>,
    /// What goes off the list.
    pub hide: Vec<String>,
}

/// What a round came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// How many holders were reminded, or would have been if anything could reach them.
    pub reminded: usize,
    /// How many entries went off the list.
    pub hidden: usize,
    /// How many that were closed until today are open.
    pub opened: usize,
}

/// Goes round all entries. A round that is cut off or runs twice at once does nothing twice: each act looks again first.
///
/// # Errors
/// When the database fails.
pub async fn run(db: &Db, moment: Moment) -> Result<Done> {
    let now = moment.now;
    while db.write(move |tx| store::take_in_upkeep(tx, now)).await? > 0 {}
    let mut all: Vec<Upkeep> = Vec::new();
    loop {
        let after = all.last().map(|last| last.service.clone()).unwrap_or_default();
        let some = db.read(move |tx| store::upkeep_after(tx, &after)).await?;
        if some.is_empty() {
            break;
        }
        all.extend(some);
    }
    let plan = plan(&all, now);
    let closed: Vec<String> =
        all.into_iter().filter(|one| one.status == "temporarily closed").map(|one| one.service).collect();
    let mut done = Done { hidden: plan.hide.len(), ..Done::default() };
    for some in closed.chunks(100) {
        let some = some.to_vec();
        done.opened += db.write(move |tx| reopen(tx, &some, now)).await?;
    }
    for (holder, entries) in plan.remind {
        done.reminded += usize::from(db.write(move |tx| remind(tx, &holder, &entries, moment)).await?.is_some());
    }
    for service in plan.hide {
        db.write(move |tx| hide(tx, &service, now)).await?;
    }
    Ok(done)
}

/// What the round does with these entries, which must be all of them: somebody who holds several gets one letter.
#[must_use]
pub fn plan(all: &[Upkeep], now: i64) -> Plan {
    let mut plan = Plan::default();
    let holder = |one: &Upkeep| Holder::of(&one.service, one.organization.as_deref());
    for one in all {
        let standing = Standing::of(one, now);
        if let Some(count) = standing.due {
            plan.remind.entry(holder(one)).or_default().push((one.service.clone(), count));
        }
        if standing.hides {
            plan.hide.push(one.service.clone());
        }
    }
    for one in all.iter().filter(|one| Standing::of(one, now).due.is_none()) {
        if let Some(entries) = plan.remind.get_mut(&holder(one))
            && let Some(count) = Standing::is_due_within(one, now, TOGETHER)
        {
            entries.push((one.service.clone(), count));
        }
    }
    plan
}

/// How a holder was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// By letter or text message.
    By(Way),
    /// Not at all: somebody rings.
    Nobody,
}

/// Reminds one holder, by letter or else by text message. Where neither can go, it stands on the editor's list and
/// somebody rings.
///
/// # Errors
/// When the database fails.
pub fn remind(tx: &mut Tx<'_>, holder: &Holder, entries: &[(String, i64)], moment: Moment) -> Result<Option<Reached>> {
    let now = moment.now;
    let mut any = false;
    for (service, count) in entries {
        // Somebody may have answered since the round looked, or another node was here.
        let upkeep = store::upkeep_of(tx, service)?;
        if upkeep.and_then(|upkeep| Standing::is_due_within(&upkeep, now, TOGETHER)) == Some(*count) {
            store::remind_upkeep(tx, service, *count, now)?;
            any = true;
        }
    }
    if !any {
        return Ok(None);
    }
    let held = held(tx, holder)?;
    let Some(of) = held.entries.first().map(|row| row.tenant.clone()) else { return Ok(None) };
    // The administrators who see that it waits are those who look after the municipality.
    let tenant = &store::keeper_of(tx, &of)?.unwrap_or(of);
    let (about, once) = (holder.word(), format!("{REMINDER}/{}/{}", holder.word(), day(now)));
    for (way, there) in [(Way::Email, held.email.is_some()), (Way::Sms, held.mobile.is_some())] {
        let good_for = GOOD_FOR * super::DAY;
        let notice = Notice { tenant, room: ROOM, kind: REMINDER, about: &about, once: &once, way, good_for };
        if there && notices::put(tx, &notice, moment)? != Put::NotSetUp {
            return Ok(Some(Reached::By(way)));
        }
    }
    // Nobody will answer what nobody gets: somebody rings at once, not after three of them.
    for (service, _) in entries {
        store::unreached_upkeep(tx, service, now)?;
    }
    Ok(Some(Reached::Nobody))
}

/// Takes an entry off the list because nobody answers.
///
/// # Errors
/// When the database fails.
pub fn hide(tx: &mut Tx<'_>, service: &str, now: i64) -> Result<()> {
    let (Some(upkeep), Some(row)) = (store::upkeep_of(tx, service)?, store::by_ids(tx, &[service.to_owned()])?.pop())
    else {
        return Ok(());
    };
    // Somebody may have answered since the round looked.
    if !Standing::of(&upkeep, now).hides {
        return Ok(());
    }
    let mut parts = row.parts;
    parts.service.data.insert("status".into(), json!("inactive"));
    store::keep_entry(tx, (&parts, &row.tenant), Act::Hide, By::Job, now)?;
    store::hide_upkeep(tx, service, &upkeep.status, now)
}

/// Opens what was to be closed until today. Says how many.
///
/// # Errors
/// When the database fails.
pub fn reopen(tx: &mut Tx<'_>, services: &[String], now: i64) -> Result<usize> {
    let mut opened = 0;
    for row in store::by_ids(tx, services)? {
        let on = row.parts.service.data.get(crate::hsds::OWN).and_then(|own| own.get(REOPENS)).and_then(Value::as_str);
        let on = on.and_then(|text| text.parse().ok()).and_then(noon);
        if row.status != "temporarily closed" || on.is_none_or(|on| on > now + super::DAY / 2) {
            continue;
        }
        let mut parts = row.parts;
        parts.service.data.insert("status".into(), json!("active"));
        own(&mut parts.service.data).shift_remove(REOPENS);
        store::keep_entry(tx, (&parts, &row.tenant), Act::Reopen, By::Job, now)?;
        opened += 1;
    }
    Ok(opened)
}
