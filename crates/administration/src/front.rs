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
    /// What waits for this person.
    pub waiting: Vec<Waits>,
}

/// The text that says that something waits, how many there are, and where to answer.
pub type Waits = (&'static str, usize, &'static str);

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
    let id = actor.tenant().to_owned();
    let name = kernel::tenants::name(tx, &id)?.unwrap_or_default();
    let mut front = Front { tenant: (name, id), waiting: waiting(tx, actor, now)?, ..Front::default() };
    if let Some(can) = Can::ask(actor, Right::SeePeople) {
        front.facts = register::facts(tx, &can)?;
        if front.facts.is_some() {
            let all = register::names(tx, &can)?;
            let names = |who: Vec<(String, String)>| who.into_iter().map(|(_, name)| name).collect();
            front.administrators = names(register::who_may(tx, &can, &all, Right::KeepPeople)?);
            front.auditors = names(register::who_may(tx, &can, &all, Right::SeeEvents)?);
        }
    }
    Ok(front)
}

/// What waits for this person's answer, in order: the text that says so, how many, and where they answer.
///
/// # Errors
/// When the database fails.
pub fn waiting(tx: &mut kernel::Tx<'_>, actor: &Actor, now: i64) -> kernel::storage::Result<Vec<Waits>> {
    let (me, mut all) = (&actor.person().id, Vec::new());
    if let Some(can) = Can::ask(actor, Right::AgreeToRole) {
        let grants = roles::waiting(tx, &can)?;
        let count = grants.iter().filter(|grant| grant.asked_by != *me && grant.person != *me).count();
        all.push(("admin-waits-roles", count, crate::roles::PATH));
        all.push(("admin-waits-recoveries", recovery::waiting(tx, &can, now)?, crate::recovery::PATH));
    }
    if let Some(can) = Can::ask(actor, Right::AgreeToExport) {
        let waits = |export: &&exports::Export| export.state(now) == exports::State::Waits && export.asked_by != *me;
        all.push(("admin-waits-exports", exports::all(tx, &can)?.iter().filter(waits).count(), crate::export::PATH));
    }
    all.retain(|(_, count, _)| *count > 0);
    Ok(all)
}
