//! `/folge/svar`: the answer, for whoever has the code. The code is sent in a form and stands in no address.

use crate::{
    around::Goal,
    code::Code,
    room::{Accompaniment, asks},
    round::destroy_key,
    store::{self, Request},
    told::Told,
    view::reply as view,
};
use axum::{extract::State as Room, http::StatusCode, response::Response};
use kernel::Tx;
use maud::Markup;
use shell::{
    Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};
use std::sync::Arc;

/// What a code opens.
pub struct Open {
    /// The code.
    pub code: Code,
    /// The request.
    pub one: Request,
    /// What it is about; nothing when that is not there any more.
    pub goal: Option<Goal>,
    /// What they told and were answered.
    pub told: Told,
}

/// `GET /folge/svar`
pub(crate) async fn door(visit: Visit) -> Markup {
    view::door(&visit, "", None)
}

fn refused(visit: &Visit, typed: &str, why: &'static str) -> Response {
    by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::door(visit, typed, Some(why))))
}

/// `POST /folge/svar`
pub(crate) async fn look(
    visit: Visit,
    Room(room): Room<Accompaniment>,
    from: Network,
    Filled(form): Filled,
) -> Result<Response> {
    let typed = form.first("kode").unwrap_or_default();
    let Some(code) = Code::read(typed) else { return Ok(refused(&visit, typed, "accompany-code-odd")) };
    limits::count(&visit, from, Asking::Answer).await?;
    let (mark, around, asks) = (code.mark(), Arc::clone(&room.around), asks(&visit));
    let look = move |tx: &mut Tx<'_>| {
        let Some(one) = store::by_mark(tx, &mark)? else { return Ok(None) };
        let goal = around.goal(tx, one.kind, &one.thing, asks)?;
        Ok(Some((one, goal)))
    };
    let Some((one, goal)) = visit.app.db.read(look).await? else {
        return Ok(refused(&visit, typed, "accompany-code-unknown"));
    };
    let told = Told::open(&visit.app, &one).await?.unwrap_or_default();
    Ok(by_nobody(view::page(&visit, &Open { code, one, goal, told })))
}

/// `POST /folge/svar/ta-bort`: at once and for good. What was taken away and what never was are answered alike.
pub(crate) async fn withdraw(visit: Visit, from: Network, Filled(form): Filled) -> Result<Response> {
    let typed = form.first("kode").unwrap_or_default();
    let Some(code) = Code::read(typed) else { return Ok(refused(&visit, typed, "accompany-code-odd")) };
    limits::count(&visit, from, Asking::Answer).await?;
    let mark = code.mark();
    let of = mark.clone();
    if let Some(one) = visit.app.db.read(move |tx| store::by_mark(tx, &of)).await? {
        destroy_key(&visit.app, &one).await?;
        visit.app.db.write(move |tx| store::withdraw(tx, &mark)).await?;
    }
    Ok(by_nobody(view::withdrawn(&visit)))
}
