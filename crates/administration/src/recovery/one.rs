//! One who is to be let in again: agreeing, saying no, taking it back, and the link.

use super::PATH;
use crate::{
    asking::{can, done, moment, refused},
    view,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::storage::{Result as Stored, Tx};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit};
use trust::{
    access::{Can, Right},
    secret::Token,
    store::{
        Refused,
        recovery::{self, LINK_LASTS, Recovery, State},
        register,
    },
};

/// What the page shows.
#[derive(Debug)]
pub struct About {
    /// Which.
    pub wanted: Recovery,
    /// What became of it so far.
    pub state: State,
    /// Who else could agree, by name; asked for only where somebody must.
    pub others: Vec<String>,
    /// Whoever asked may not ask any more; then nobody can agree.
    pub asker_gone: bool,
    /// Who looks.
    pub me: String,
    /// Whether they have proved just now that it is they.
    pub fresh: bool,
    /// Whether the one who looks asks and makes links.
    pub keeps: bool,
}

impl About {
    /// Whether the one who looks may agree: neither the one who asked nor the one whom it is for.
    #[must_use]
    pub fn may_agree(&self) -> bool {
        self.me != self.wanted.asked.by && self.me != self.wanted.person
    }
}

async fn read(visit: &Visit, signed: &Signed, id: String) -> Result<About> {
    let (can, me, now) = (can(signed, Right::AgreeToRole)?, signed.actor.person().id.clone(), visit.app.clock.millis());
    let (fresh, keeps) = (signed.actor.is_fresh(), signed.actor.may(Right::KeepPeople));
    let read = move |tx: &mut Tx<'_>| {
        let Some(wanted) = recovery::seen(tx, &can, &id)? else { return Ok(None) };
        let state = wanted.state(now);
        let (mut others, mut asker_gone) = (Vec::new(), false);
        if state == State::Waits {
            let names = register::names(tx, &can)?;
            let who = register::who_may(tx, &can, &names, Right::AgreeToRole)?;
            let other = |id: &str| id != wanted.asked.by && id != wanted.person;
            others = who.into_iter().filter(|(id, _)| other(id)).map(|(_, name)| name).collect();
            let keepers = register::who_may(tx, &can, &names, Right::KeepPeople)?;
            asker_gone = !keepers.iter().any(|(id, _)| *id == wanted.asked.by);
        }
        Ok(Some(About { wanted, state, others, asker_gone, me: me.clone(), fresh, keeps }))
    };
    let found: Option<About> = visit.app.db.write(read).await?;
    found.ok_or(Error::NotFound)
}

/// `GET /administrasjon/slippe-inn/{id}`
pub async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let about = read(&visit, &signed, id).await?;
    Ok(view::recovery::one(&visit, &about, asked.first("gjort"), None))
}

/// Nothing was done: the page as it is now, and why.
async fn not(visit: &Visit, signed: &Signed, id: String, why: Option<Refused>) -> Result<Response> {
    let about = read(visit, signed, id).await?;
    let why = match why {
        Some(Refused::NeedsAnother) => Some("admin-needs-another"),
        // What became of it stands on the page itself.
        _ if about.asker_gone || !about.state.is_open() => None,
        _ => Some("admin-over"),
    };
    Ok(refused(view::recovery::one(visit, &about, None, why)))
}

async fn decide(
    visit: &Visit,
    signed: &Signed,
    id: String,
    how: impl Fn(&mut Tx<'_>, &Can<Recovery>, i64) -> Stored<std::result::Result<(), Refused>> + Send + Sync + 'static,
    word: &str,
) -> Result<Response> {
    let (may, now, asked) = (can(signed, Right::AgreeToRole)?, visit.app.clock.millis(), id.clone());
    let act = move |tx: &mut Tx<'_>| {
        let Some(over) = recovery::one(tx, &may, &asked, now)? else { return Ok(None) };
        how(tx, &over, now).map(Some)
    };
    match visit.app.db.write(act).await? {
        Some(Ok(())) => Ok(done(visit, PATH, word)),
        Some(Err(why)) => not(visit, signed, id, Some(why)).await,
        None => not(visit, signed, id, None).await,
    }
}

/// `POST /administrasjon/slippe-inn/{id}/ja`. The person is told of it, where mail is set up.
pub async fn agree(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let moment = moment(&visit);
    let agree = move |tx: &mut Tx<'_>, can: &Can<Recovery>, now: i64| {
        let agreed = recovery::agree(tx, can, now)?;
        if agreed.is_ok() {
            mail::letters::let_in_again(tx, &can.object().person, moment)?;
        }
        Ok(agreed)
    };
    decide(&visit, &signed, id, agree, "recovery-agreed").await
}

/// `POST /administrasjon/slippe-inn/{id}/nei`: says no, or takes back what one has asked for.
pub async fn end(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    decide(&visit, &signed, id, recovery::end, "recovery-ended").await
}

/// `POST /administrasjon/slippe-inn/{id}/lenke`: makes the link, and shows it this once.
pub async fn link(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Response> {
    let (may, now, asked) = (can(&signed, Right::KeepPeople)?, visit.app.clock.millis(), id.clone());
    let make = move |tx: &mut Tx<'_>| {
        let Some(over) = recovery::one(tx, &may, &asked, now)? else { return Ok(None) };
        Ok(Some(recovery::link(tx, &over, now)?.map(|token| (token, over.object().clone()))))
    };
    match visit.app.db.write(make).await? {
        Some(Ok((token, wanted))) => Ok(handed_over(&visit, &wanted, &token, now + LINK_LASTS)),
        Some(Err(why)) => not(&visit, &signed, id, Some(why)).await,
        None => not(&visit, &signed, id, None).await,
    }
}

/// The one place where the link leaves the program.
fn handed_over(visit: &Visit, wanted: &Recovery, token: &Token, until: i64) -> Response {
    let link = visit.app.settings.absolute(&format!("/inn/{}", token.carried()));
    view::recovery::made(visit, wanted, &link, until).into_response()
}
