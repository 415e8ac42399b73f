//! Something is told to all in a run.

use super::{RUN, done};
use crate::{
    course::{
        asking::{can, is_id, kept, moment},
        letters::kind,
    },
    store::course as store,
    view::course::desk as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{Result, Signed, Visit, asked::Filled};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// The longest message, in letters.
const LONGEST: usize = 4_000;

/// `GET …/{run}/beskjed`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    show(&visit, &signed, &id, (&ids::new_id().to_string(), ""), None, false).await
}

async fn show(
    visit: &Visit,
    signed: &Signed,
    id: &str,
    typed: (&str, &str),
    odd: Option<&'static str>,
    preview: bool,
) -> Result<Markup> {
    let (course, run) = kept(visit, signed, id).await?;
    let (can, of) = (can(signed)?, run.id.clone());
    let look = move |tx: &mut Tx<'_>| Ok((store::messages(tx, &can, &of)?, store::confirmed_in(tx, &of)?.len()));
    let (before, count) = visit.app.db.read(look).await?;
    Ok(view::tell::page(visit, &course, &run, &view::tell::Telling { typed, odd, preview, before: &before, count }))
}

/// `POST …/{run}/beskjed`: shows how it will read, or sends it.
pub(super) async fn send(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (_, run) = kept(&visit, &signed, &id).await?;
    let drawn = ids::new_id().to_string();
    let key = form.first("nokkel").filter(|key| is_id(key)).unwrap_or(&drawn).to_owned();
    let body = form.first("beskjed").unwrap_or_default().replace("\r\n", "\n");
    let odd = match body.chars().count() {
        0 => Some("course-odd-message"),
        count if count > LONGEST => Some("course-odd-long"),
        _ => None,
    };
    if odd.is_some() {
        let page = show(&visit, &signed, &id, (&key, &body), odd, false).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if form.first("gjor") != Some("send") {
        return Ok(show(&visit, &signed, &id, (&key, &body), None, true).await?.into_response());
    }
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    let tell = move |tx: &mut Tx<'_>| {
        if store::add_message(tx, &can, &run.id, (&key, &body), moment.now)? {
            store::tell_all(tx, &run.id, None, (kind::MESSAGE, &key), 3 * DAY, moment)?;
        }
        Ok(())
    };
    visit.app.db.write(tell).await?;
    Ok(done(&visit, &format!("{RUN}/{id}"), "sendt"))
}
