//! One role that was asked for: agreeing to it, or saying no.

use super::PATH;
use crate::{
    asking::{can, done, moment, refused},
    view,
};
use axum::{extract::Path, response::Response};
use mail::letters::Moment;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use std::collections::HashMap;
use trust::{
    access::{Can, Right},
    store::{
        Refused, register,
        roles::{self, Grant},
        units::{self, Unit},
    },
};

/// What the page shows.
#[derive(Debug)]
pub struct About {
    /// Which.
    pub grant: Grant,
    /// The tenant's units.
    pub units: Vec<Unit>,
    /// What colleagues are called.
    pub names: HashMap<String, String>,
    /// Who else could agree, by name.
    pub others: Vec<String>,
    /// Who looks.
    pub me: String,
    /// Whether they have proved just now that it is they.
    pub fresh: bool,
    /// Whether the asker may end roles and take back what was asked for.
    pub ends: bool,
}

impl About {
    /// Whether the one who looks may agree: neither the one who asked nor the one whom it is for.
    #[must_use]
    pub fn may_agree(&self) -> bool {
        self.me != self.grant.asked_by && self.me != self.grant.person
    }
}

/// Reads a role under a right; where it is not there or not theirs, the page is not there.
pub(super) async fn read(visit: &Visit, signed: &Signed, right: Right, id: String) -> Result<About> {
    let (can, me) = (can(signed, right)?, signed.actor.person().id.clone());
    let fresh = signed.actor.is_fresh();
    let ends = signed.actor.may(Right::AskForRole);
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = roles::one(tx, &can, &id)? else { return Ok(None) };
        let grant = over.object().clone();
        let (units, names) = (units::all(tx, &can)?, register::names(tx, &can)?);
        let who = register::who_may(tx, &can, &names, Right::AgreeToRole)?;
        let other = |id: &str| id != grant.asked_by && id != grant.person;
        let others = who.into_iter().filter(|(id, _)| other(id)).map(|(_, name)| name).collect();
        Ok(Some(About { grant, units, names, others, me: me.clone(), fresh, ends }))
    };
    let found: Option<About> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/roller/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let about = read(&visit, &signed, Right::AgreeToRole, id).await?;
    Ok(view::roles::one(&visit, &about, asked.first("gjort"), None))
}

type Decided = kernel::storage::Result<std::result::Result<(), Refused>>;

async fn decide(
    visit: &Visit,
    signed: Signed,
    id: String,
    how: fn(&mut kernel::Tx<'_>, &Can<Grant>, Moment) -> Decided,
    word: &str,
) -> Result<Response> {
    let (may, moment, asked) = (can(&signed, Right::AgreeToRole)?, moment(visit), id.clone());
    let act = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = roles::one(tx, &may, &asked)? else { return Ok(None) };
        how(tx, &over, moment).map(Some)
    };
    match visit.app.db.write(act).await?.ok_or(Error::NotFound)? {
        Ok(()) => Ok(done(visit, PATH, &format!("{word}&om={id}"))),
        Err(why) => {
            let why = match why {
                Refused::NeedsAnother => "admin-needs-another",
                Refused::NoOwnWay => "admin-role-no-own-way",
                _ => "admin-over",
            };
            let about = read(visit, &signed, Right::AgreeToRole, id).await?;
            Ok(refused(view::roles::one(visit, &about, None, Some(why))))
        }
    }
}

/// `POST /administrasjon/roller/{id}/ja`
pub async fn agree(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let agree = |tx: &mut kernel::Tx<'_>, over: &Can<Grant>, moment: Moment| {
        let agreed = roles::agree(tx, over, moment.now)?;
        if agreed.is_ok() {
            mail::letters::role(tx, &over.object().person, moment)?;
        }
        Ok(agreed)
    };
    decide(&visit, signed, id, agree, "role-agreed").await
}

/// `POST /administrasjon/roller/{id}/nei`
pub async fn decline(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let decline = |tx: &mut kernel::Tx<'_>, over: &Can<Grant>, moment: Moment| roles::decline(tx, over, moment.now);
    decide(&visit, signed, id, decline, "role-declined").await
}
