//! `/administrasjon`: what there is to look after, for whoever may; what waits; and what the tenant is.

use crate::{Entry, entries, view};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::{
    Actor, Can,
    access::Right,
    store::{
        exports, recovery,
        register::{self, Facts},
        roles,
    },
};

/// What the page shows.
#[derive(Debug, Default)]
pub struct Front {
    /// What the tenant is called, and its word.
    pub tenant: (String, String),
    /// The parts that are open, by heading.
    pub groups: Vec<(&'static str, Vec<Entry>)>,
    /// How many work here; nothing for somebody who sees a part only.
    pub facts: Option<Facts>,
    /// Who looks after people.
    pub administrators: Vec<String>,
    /// Who sees what happened.
    pub auditors: Vec<String>,
    /// How many roles wait for this person.
    pub roles: usize,
    /// How many wait to be let in again, for this person to do something.
    pub recoveries: usize,
    /// How many copies wait for this person.
    pub exports: usize,
}

/// The page. For somebody who may open none of its parts it is not there.
pub async fn page(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let groups = entries::open_to(&signed.actor);
    if groups.is_empty() {
        return Err(Error::NotFound);
    }
    let (actor, now) = (signed.actor.clone(), visit.app.clock.millis());
    let front = visit.app.db.write(move |tx| read(tx, &actor, now)).await?;
    Ok(view::front::page(&visit, &Front { groups, ..front }, asked.first("gjort")))
}

fn read(tx: &mut kernel::Tx<'_>, actor: &Actor, now: i64) -> kernel::storage::Result<Front> {
    let (id, me) = (actor.tenant().to_owned(), &actor.person().id);
    let name = kernel::tenants::name(tx, &id)?.unwrap_or_default();
    let mut front = Front { tenant: (name, id), ..Front::default() };
    if let Some(can) = Can::ask(actor, Right::SeePeople) {
        front.facts = register::facts(tx, &can)?;
        if front.facts.is_some() {
            let all = register::names(tx, &can)?;
            let names = |who: Vec<(String, String)>| who.into_iter().map(|(_, name)| name).collect();
            front.administrators = names(register::who_may(tx, &can, &all, Right::KeepPeople)?);
            front.auditors = names(register::who_may(tx, &can, &all, Right::SeeEvents)?);
        }
    }
    if let Some(can) = Can::ask(actor, Right::AgreeToRole) {
        let waiting = roles::waiting(tx, &can)?;
        front.roles = waiting.iter().filter(|grant| grant.asked_by != *me && grant.person != *me).count();
        front.recoveries = recovery::waiting(tx, &can, now)?;
    }
    if let Some(can) = Can::ask(actor, Right::AgreeToExport) {
        let all = exports::all(tx, &can)?;
        let waits = |export: &&exports::Export| export.state(now) == exports::State::Waits && export.asked_by != *me;
        front.exports = all.iter().filter(waits).count();
    }
    Ok(front)
}
