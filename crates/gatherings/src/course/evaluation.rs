//! `/kurs/plass/{token}/mening`: what somebody thought of it. The link only says that they were there; what they say is kept apart,
//! and nothing leads from one to the other.

use super::{SEAT, State, seat};
use crate::{
    store::course::{self as store, Answer, Place},
    view::course as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use shell::{
    Asked, Error, Network, Result, Visit,
    asked::Filled,
    kept::by_nobody,
    limits::{self, Asking},
};

/// The longest that somebody may say, in letters.
const LONGEST: usize = 2_000;

async fn ready(visit: &Visit, token: &str) -> Result<super::Open> {
    let open = seat::open(visit, token).await?;
    let may = open.shown.state == State::Over && open.one.place == Place::Seat;
    if may { Ok(open) } else { Err(Error::NotFound) }
}

/// The form, or the thanks.
pub(super) async fn page(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let open = ready(&visit, &token).await?;
    Ok(by_nobody(view::evaluation::page(&visit, &open, &Asked::default(), None)))
}

/// Keeps it.
pub(super) async fn send(
    visit: Visit,
    from: Network,
    Path(token): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    limits::count(&visit, from, Asking::Enter).await?;
    let open = ready(&visit, &token).await?;
    let of = |name: &str| form.number(name).filter(|n| (1..=5).contains(n));
    let said = form.first("ord").unwrap_or_default().to_owned();
    let answer = Answer { useful: of("nytte"), safe: of("trygt"), again: of("igjen"), said };
    let nothing = answer == Answer::default();
    if nothing || answer.said.chars().count() > LONGEST {
        let key = if nothing { "course-odd-nothing-said" } else { "course-odd-long" };
        let page = view::evaluation::page(&visit, &open, &form, Some(key));
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page)));
    }
    let (one, run) = (open.one, open.shown.run.id);
    let keep = move |tx: &mut kernel::Tx<'_>| store::add_answer(tx, (&one.id, &one.tenant, &run), &answer);
    visit.app.db.write(keep).await?;
    Ok(Redirect::to(&visit.href(&format!("{SEAT}/{token}/mening"))).into_response())
}
