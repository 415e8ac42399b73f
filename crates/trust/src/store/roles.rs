//! Roles: asked for by one, agreed to by another, ended by anybody who may.

use super::{Refused, links, people};
use crate::{
    access::{Can, Right},
    audit::{self, Act, Via},
    people::{Held, Person, Role},
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
    tenants,
};

const HELD: &str = "SELECT g.role, g.unit FROM trust_grant g JOIN trust_person p ON p.id = g.person
    WHERE g.person = $1 AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL AND p.ended_at IS NULL ORDER BY g.id";
const UNIT: &str = "SELECT 1 FROM trust_unit WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const SAME: &str = "SELECT 1 FROM trust_grant WHERE person = $1 AND role = $2 AND COALESCE(unit, '') = $3
    AND ended_at IS NULL";
const ASK: &str = "INSERT INTO trust_grant (id, tenant, person, role, unit, asked_by, asked_at, agreed_by, agreed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const OF: &str =
    "SELECT id, person, role, unit, asked_by, asked_at, agreed_at, ended_at, agreed_by, ended_by FROM trust_grant
    WHERE person = $1 AND tenant = $2 ORDER BY id";
const WAITING: &str =
    "SELECT id, person, role, unit, asked_by, asked_at, agreed_at, ended_at, agreed_by, ended_by FROM trust_grant
    WHERE tenant = $1 AND agreed_at IS NULL AND ended_at IS NULL ORDER BY id";
const ONE: &str =
    "SELECT id, person, role, unit, asked_by, asked_at, agreed_at, ended_at, agreed_by, ended_by FROM trust_grant
    WHERE id = $1 AND tenant = $2";
const AGREE: &str = "UPDATE trust_grant SET agreed_by = $3, agreed_at = $4
    WHERE id = $1 AND tenant = $2 AND agreed_at IS NULL AND ended_at IS NULL";
const END: &str =
    "UPDATE trust_grant SET ended_by = $3, ended_at = $4 WHERE id = $1 AND tenant = $2 AND ended_at IS NULL";
const END_ALL: &str = "UPDATE trust_grant SET ended_by = $3, ended_at = $4
    WHERE person = $1 AND tenant = $2 AND ended_at IS NULL";
const OTHERS: &str = "SELECT COUNT(*) FROM trust_grant g JOIN trust_person p ON p.id = g.person
    WHERE g.tenant = $1 AND g.role = 'tenant_admin' AND g.agreed_at IS NOT NULL AND g.ended_at IS NULL
    AND p.ended_at IS NULL AND g.person <> $2";
const ADMINISTERS: &str = "SELECT COUNT(*) FROM trust_grant WHERE tenant = $1 AND person = $2 AND role = 'tenant_admin'
    AND agreed_at IS NOT NULL AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] =
    &[HELD, UNIT, SAME, ASK, OF, WAITING, ONE, AGREE, END, END_ALL, OTHERS, ADMINISTERS];

/// Who asks and agrees where nobody is signed in: the person at the machine.
pub const COMMAND_LINE: &str = "command-line";

/// A role that was asked for, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Opaque.
    pub id: String,
    /// For whom.
    pub person: String,
    /// Which role, and where.
    pub held: Held,
    /// Who asked for it.
    pub asked_by: String,
    /// When, milliseconds since 1970.
    pub asked_at: i64,
    /// Since when it holds; nothing while it waits for somebody to agree.
    pub agreed_at: Option<i64>,
    /// Since when it does not.
    pub ended_at: Option<i64>,
    /// Who agreed.
    pub agreed_by: Option<String>,
    /// Who ended it, declined it or took it back.
    pub ended_by: Option<String>,
}

fn held(role: &str, unit: Option<String>) -> Option<Held> {
    Role::of(role).map(|role| Held { role, unit })
}

fn grants(rows: &[Row]) -> Result<Vec<Grant>> {
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        // A word that this program does not know gives nothing.
        let Some(held) = held(&row.text(2)?, row.maybe_text(3)?) else { continue };
        out.push(Grant {
            id: row.text(0)?,
            person: row.text(1)?,
            held,
            asked_by: row.text(4)?,
            asked_at: row.int(5)?,
            agreed_at: row.maybe_int(6)?,
            ended_at: row.maybe_int(7)?,
            agreed_by: row.maybe_text(8)?,
            ended_by: row.maybe_text(9)?,
        });
    }
    Ok(out)
}

/// The roles that somebody holds now.
pub(crate) fn of_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Held>> {
    let rows = tx.rows(HELD, params![person])?;
    let each = rows.iter().map(|row| Ok(held(&row.text(0)?, row.maybe_text(1)?)));
    Ok(each.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Everything that was ever asked for somebody, oldest first.
///
/// # Errors
/// When the database fails.
pub fn of(tx: &mut Tx<'_>, can: &Can<Person>) -> Result<Vec<Grant>> {
    grants(&tx.rows(OF, params![&can.object().id, can.tenant()])?)
}

/// What waits for somebody to agree, oldest first.
///
/// # Errors
/// When the database fails.
pub fn waiting(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Grant>> {
    grants(&tx.rows(WAITING, params![can.tenant()])?)
}

/// One of the tenant's grants, to do something with; nothing when it is not there or not theirs.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Can<Grant>>> {
    let found = grants(&tx.rows(ONE, params![id, can.tenant()])?)?;
    Ok(found.into_iter().next().map(|grant| can.over(grant)))
}

/// Asks for a role for somebody. It gives nothing until another agrees. Whoever is to have a role that reaches far has a way
/// in of their own first: an invitation that is still on its way would give the role to whoever holds it.
///
/// # Errors
/// When the database fails.
pub fn ask(
    tx: &mut Tx<'_>,
    can: &Can<Person>,
    wanted: &Held,
    now: i64,
) -> Result<std::result::Result<String, Refused>> {
    can.must(Right::AskForRole)?;
    let person = can.object();
    if person.ended_at.is_some() {
        return Ok(Err(Refused::Over));
    }
    let right_place = match &wanted.unit {
        Some(unit) => wanted.role.in_a_unit() && tx.row(UNIT, params![unit, can.tenant()])?.is_some(),
        None => !wanted.role.in_a_unit(),
    };
    if !right_place {
        return Ok(Err(Refused::Unit));
    }
    if wanted.role.reaches_far() && !links::has_better(tx, &person.id)? {
        return Ok(Err(Refused::NoOwnWay));
    }
    let (word, unit) = (wanted.role.word(), wanted.unit.as_deref());
    if tx.row(SAME, params![&person.id, word, unit.unwrap_or_default()])?.is_some() {
        return Ok(Err(Refused::Over));
    }
    let (id, by, nobody) = (ids::new_id().to_string(), &can.actor().person().id, None::<&str>);
    tx.execute(ASK, params![&id, can.tenant(), &person.id, word, unit, by, now, nobody, None::<i64>])?;
    can.note(tx, &Act::new("role.ask").on(&id).about(&person.id))?;
    Ok(Ok(id))
}

/// Whether somebody who asked for something could ask for it today. Who lost the right since does not have it granted.
pub(super) fn still_may(tx: &mut Tx<'_>, person: &str, right: Right) -> Result<bool> {
    Ok(of_person(tx, person)?.iter().any(|held| right.is_given_to(held.role)))
}

/// Agrees to a role. Neither the one who asked nor the one whom it is for can.
///
/// # Errors
/// When the database fails.
pub fn agree(tx: &mut Tx<'_>, can: &Can<Grant>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AgreeToRole)?;
    let (grant, by) = (can.object(), &can.actor().person().id);
    if *by == grant.asked_by || *by == grant.person {
        return Ok(Err(Refused::NeedsAnother));
    }
    if !still_may(tx, &grant.asked_by, Right::AskForRole)? {
        return Ok(Err(Refused::Over));
    }
    if grant.held.role.reaches_far() && !links::has_better(tx, &grant.person)? {
        return Ok(Err(Refused::NoOwnWay));
    }
    if tx.execute(AGREE, params![&grant.id, can.tenant(), by, now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("role.agree").on(&grant.id).about(&grant.person))?;
    Ok(Ok(()))
}

/// Says no to a role that waits. Whoever may agree may say no.
///
/// # Errors
/// When the database fails.
pub fn decline(tx: &mut Tx<'_>, can: &Can<Grant>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AgreeToRole)?;
    let (grant, by) = (can.object(), &can.actor().person().id);
    if grant.agreed_at.is_some() || tx.execute(END, params![&grant.id, can.tenant(), by, now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("role.decline").on(&grant.id).about(&grant.person))?;
    Ok(Ok(()))
}

/// Ends a role, or takes back what was asked for. It opens nothing from the next request on.
///
/// # Errors
/// When the database fails.
pub fn end(tx: &mut Tx<'_>, can: &Can<Grant>, now: i64) -> Result<std::result::Result<(), Refused>> {
    can.must(Right::AskForRole)?;
    let grant = can.object();
    let holds = grant.agreed_at.is_some() && grant.ended_at.is_none();
    if holds && grant.held.role == Role::TenantAdmin && !others_administer(tx, can.tenant(), &grant.person)? {
        return Ok(Err(Refused::LastAdministrator));
    }
    if tx.execute(END, params![&grant.id, can.tenant(), &can.actor().person().id, now])? == 0 {
        return Ok(Err(Refused::Over));
    }
    can.note(tx, &Act::new("role.end").on(&grant.id).about(&grant.person))?;
    Ok(Ok(()))
}

/// Ends every role of somebody who goes.
pub(super) fn end_all(tx: &mut Tx<'_>, can: &Can<Person>, now: i64) -> Result<()> {
    tx.execute(END_ALL, params![&can.object().id, can.tenant(), &can.actor().person().id, now])?;
    Ok(())
}

/// Whether somebody is left to look after people and roles when this person is not there, or they never did.
/// Two who go at once are asked one after the other.
pub(super) fn others_administer(tx: &mut Tx<'_>, tenant: &str, person: &str) -> Result<bool> {
    tx.lock("trust_administrators")?;
    let count = |row: Option<Row>| row.map_or(Ok(0), |row| row.int(0));
    let administers = count(tx.row(ADMINISTERS, params![tenant, person])?)? > 0;
    Ok(!administers || count(tx.row(OTHERS, params![tenant, person])?)? > 0)
}

/// Whether nobody would be left to look after people and roles when this person goes.
///
/// # Errors
/// When the database fails.
pub fn is_last_administrator(tx: &mut Tx<'_>, can: &Can<Person>) -> Result<bool> {
    Ok(!others_administer(tx, can.tenant(), &can.object().id)?)
}

/// Gives somebody a role without asking who asks: the person at the machine has everything already. For
/// `varde admin create` and the demo town. A tenant that is not there is made; nothing comes back where the e-mail is
/// taken.
///
/// # Errors
/// When the database fails.
pub fn appoint(
    tx: &mut Tx<'_>,
    tenant: (&str, &str),
    about: people::About<'_>,
    held: &Held,
    now: i64,
) -> Result<Option<String>> {
    let (tenant, called) = tenant;
    tenants::ensure(tx, tenant, called)?;
    let Some(person) = people::insert(tx, tenant, about, now)? else { return Ok(None) };
    let (id, word, unit) = (ids::new_id().to_string(), held.role.word(), held.unit.as_deref());
    tx.execute(ASK, params![&id, tenant, &person, word, unit, COMMAND_LINE, now, COMMAND_LINE, now])?;
    let act = Act::new("role.appoint").on(&id).about(&person).through(Via::Cli);
    audit::record(tx, &act.by(tenant, COMMAND_LINE, now))?;
    Ok(Some(person))
}
