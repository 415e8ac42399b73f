//! Asking for a role for somebody. It gives nothing until another agrees.

use super::PATH;
use crate::{
    asking::{can, done, refused},
    view::{self, roles::Wish},
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};
use trust::{
    access::Right,
    people::{Held, Person, Role},
    store::{
        Refused, people, register, roles,
        units::{self, Unit},
    },
};

/// What the form stands on.
#[derive(Debug)]
pub struct Form {
    /// For whom.
    pub person: Person,
    /// The units that there are.
    pub units: Vec<Unit>,
    /// Who could agree: neither the asker nor the one whom it is for.
    pub others: Vec<String>,
}

async fn form(visit: &Visit, signed: &Signed, id: String) -> Result<Form> {
    let (may, me) = (can(signed, Right::AskForRole)?, signed.actor.person().id.clone());
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &id)? else { return Ok(None) };
        let person = over.object().clone();
        let units = units::all(tx, &may)?.into_iter().filter(|unit| unit.ended_at.is_none()).collect();
        let names = register::names(tx, &may)?;
        let who = register::who_may(tx, &may, &names, Right::AgreeToRole)?;
        let others = who.into_iter().filter(|(id, _)| *id != me && *id != person.id).map(|(_, name)| name).collect();
        Ok(Some(Form { person, units, others }))
    };
    let found: Option<Form> = visit.app.db.write(read).await?;
    found.filter(|form| form.person.ended_at.is_none()).ok_or(Error::NotFound)
}

/// `GET /administrasjon/folk/{id}/rolle`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let form = form(&visit, &signed, id).await?;
    Ok(view::roles::ask(&visit, &form, &Wish::default()))
}

/// `POST /administrasjon/folk/{id}/rolle`
pub async fn ask(visit: Visit, signed: Signed, Path(id): Path<String>, Filled(filled): Filled) -> Result<Response> {
    let (may, now, asked) = (can(&signed, Right::AskForRole)?, visit.app.clock.millis(), id.clone());
    let text = |name: &str| filled.first(name).unwrap_or_default().to_owned();
    let mut wish = Wish { role: text("rolle"), unit: text("enhet"), ..Wish::default() };
    let Some(role) = Role::of(&wish.role) else {
        wish.role_error = Some("admin-role-choose");
        return Ok(refused(view::roles::ask(&visit, &form(&visit, &signed, id).await?, &wish)));
    };
    // A role of the whole tenant is held everywhere, whatever the list of units stands at.
    let unit = (role.in_a_unit() && !wish.unit.is_empty()).then(|| wish.unit.clone());
    let wanted = Held { role, unit };
    let ask = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = people::one(tx, &may, &asked)? else { return Ok(None) };
        roles::ask(tx, &over, &wanted, now).map(Some)
    };
    let why = match visit.app.db.write(ask).await?.ok_or(Error::NotFound)? {
        Ok(grant) => return Ok(done(&visit, &format!("{PATH}/{grant}"), "role-asked")),
        Err(why) => why,
    };
    match why {
        Refused::Unit => wish.unit_error = Some("admin-role-choose-unit"),
        Refused::NoOwnWay => wish.role_error = Some("admin-role-no-own-way"),
        _ => wish.role_error = Some("admin-role-already"),
    }
    Ok(refused(view::roles::ask(&visit, &form(&visit, &signed, id).await?, &wish)))
}
