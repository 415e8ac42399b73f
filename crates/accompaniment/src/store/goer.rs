//! Who has said that they go along to activities.

use kernel::storage::{Result, Tx, params};
use trust::{Can, access::Right, audit::Act, store::people};

const OF: &str = "SELECT person FROM accompaniment_goer WHERE tenant = $1 ORDER BY person";
const ADD: &str =
    "INSERT INTO accompaniment_goer (person, tenant, since) VALUES ($1, $2, $3) ON CONFLICT (person) DO NOTHING";
const END: &str = "DELETE FROM accompaniment_goer WHERE person = $1 AND tenant = $2";

pub(super) const STATEMENTS: &[&str] = &[OF, ADD, END];

/// Who of a tenant goes along, and still may: whoever has left or has another role does not.
///
/// # Errors
/// When the database fails.
pub fn people_go_along(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<String>> {
    let said = tx.rows(OF, params![tenant])?.iter().map(|row| row.text(0)).collect::<Result<Vec<_>>>()?;
    if said.is_empty() {
        return Ok(said);
    }
    let may = people::who_hold(tx, Right::Accompany)?;
    Ok(said.into_iter().filter(|person| may.iter().any(|(of, one)| of == tenant && one == person)).collect())
}

/// The first of these tenants of which somebody goes along.
///
/// # Errors
/// When the database fails.
pub fn somebody_goes_along(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Option<String>> {
    for tenant in tenants {
        if !people_go_along(tx, tenant)?.is_empty() {
            return Ok(Some(tenant.clone()));
        }
    }
    Ok(None)
}

/// Whether the asker has said that they go along.
///
/// # Errors
/// When the right is another one or the database fails.
pub fn goes_along(tx: &mut Tx<'_>, can: &Can) -> Result<bool> {
    can.must(Right::Accompany)?;
    Ok(people_go_along(tx, can.tenant())?.contains(&can.actor().person().id))
}

/// The asker goes along from now on.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn go_along(tx: &mut Tx<'_>, can: &Can, now: i64) -> Result<()> {
    can.must(Right::Accompany)?;
    let me = &can.actor().person().id;
    if tx.execute(ADD, params![me, can.tenant(), now])? > 0 {
        can.note(tx, &Act::new("accompaniment.go").about(me))?;
    }
    Ok(())
}

/// The asker does not go along any more.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn stay(tx: &mut Tx<'_>, can: &Can) -> Result<()> {
    can.must(Right::Accompany)?;
    let me = &can.actor().person().id;
    if tx.execute(END, params![me, can.tenant()])? > 0 {
        can.note(tx, &Act::new("accompaniment.stay").about(me))?;
    }
    Ok(())
}

/// The same for the demo town, where nobody is signed in yet.
///
/// # Errors
/// When the database fails.
pub fn settle_goer(tx: &mut Tx<'_>, tenant: &str, person: &str, now: i64) -> Result<()> {
    tx.execute(ADD, params![person, tenant, now]).map(drop)
}
