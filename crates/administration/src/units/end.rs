//! A unit is no more, and with it every role that was held there.

use super::{PATH, one};
use crate::{
    asking::{can, done, moment, refused},
    view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use trust::{access::Right, store::units};

/// `GET /administrasjon/enheter/{id}/avslutt`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let about = one::read(&visit, can(&signed, Right::KeepPeople)?, true, id).await?;
    Ok(view::units::end(&visit, &about, None))
}

/// `POST /administrasjon/enheter/{id}/avslutt`
pub async fn end(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, moment, asked) = (can(&signed, Right::KeepPeople)?, moment(&visit), id.clone());
    let me = signed.actor.person().id.clone();
    let end = move |tx: &mut kernel::Tx<'_>| {
        let Some(over) = units::one(tx, &may, &asked)? else { return Ok(None) };
        if over.object().ended_at.is_some() {
            return Ok(Some(false));
        }
        let held = units::held_in(tx, &over)?;
        units::end(tx, &over, moment.now)?;
        for one in held.iter().filter(|one| one.holds && one.person != me) {
            mail::letters::role_over(tx, &one.person, moment)?;
        }
        Ok(Some(true))
    };
    if visit.app.db.write(end).await?.ok_or(Error::NotFound)? {
        return Ok(done(&visit, PATH, "unit-ended"));
    }
    let about = one::read(&visit, can(&signed, Right::KeepPeople)?, true, id).await?;
    Ok(refused(view::units::end(&visit, &about, Some("admin-over"))))
}
