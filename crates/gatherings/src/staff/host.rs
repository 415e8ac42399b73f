//! `/vert/{token}`: today's date on the host's telephone – how many are here, what was good, and calling it off.
//!
//! The link opens one date and nothing else, needs no signing in and shows nobody's name, so that it can be passed to whoever opens
//! the door. What is counted carries an identifier from the telephone, so that it can be sent again when there was no network.

use super::{
    one_date::{LONGEST_GOOD, MOST_COUNTED},
    why,
};
use crate::{
    occurrence::Occurrence,
    series::Series,
    store::{self, Counted, HeadCount},
    view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{ids, storage::Tx};
use shell::{Asked, Error, Result, Visit, asked::Filled, kept::by_nobody};
use trust::secret::Token;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Today {
    /// What opens it.
    pub token: String,
    /// Of which series.
    pub series: Series,
    /// The date.
    pub occurrence: Occurrence,
    /// How many say that they come.
    pub coming: i64,
    /// How many are here.
    pub counted: Option<Counted>,
    /// Whether what was typed as a number is none.
    pub odd: bool,
}

async fn found(visit: &Visit, carried: &str) -> Result<Option<Today>> {
    let token = Token::read(carried).ok_or(Error::NotFound)?;
    let (now, carried) = (visit.app.clock.millis(), carried.to_owned());
    let read = move |tx: &mut Tx<'_>| {
        let Some(link) = store::host_link(tx, &token, now)? else { return Ok(None) };
        if !link.open {
            return Ok(Some(None));
        }
        let Some(occurrence) = store::occurrence(tx, &link.occurrence)? else { return Ok(None) };
        let Some(series) = store::by_id(tx, &occurrence.series)? else { return Ok(None) };
        let coming = store::intentions(tx, &occurrence.id)?;
        let counted = store::counts_of(tx, &series.id)?.remove(&occurrence.id);
        Ok(Some(Some(Today { token: carried.clone(), series, occurrence, coming, counted, odd: false })))
    };
    visit.app.db.read(read).await?.ok_or(Error::NotFound)
}

/// The page; a kind one when the link is out.
pub(super) async fn page(visit: Visit, Path(token): Path<String>, asked: Asked) -> Result<Response> {
    Ok(match found(&visit, &token).await? {
        Some(today) => by_nobody(view::staff::host::page(&visit, &today, asked.first("gjort"))),
        None => by_nobody((StatusCode::GONE, view::staff::host::out(&visit))),
    })
}

/// `POST`: count, or call it off.
pub(super) async fn act(visit: Visit, Path(token): Path<String>, Filled(form): Filled) -> Result<Response> {
    let Some(today) = found(&visit, &token).await? else {
        return Ok(by_nobody((StatusCode::GONE, view::staff::host::out(&visit))));
    };
    if form.first("gjor") == Some("avlys") {
        let (why, now) = (why(&visit, &form, ""), visit.app.clock.millis());
        let (of, tenant) = (today.occurrence.clone(), today.series.tenant.clone());
        visit.app.db.write(move |tx| store::cancel_by_link(tx, &of, &tenant, &why, now)).await?;
        return Ok(on(&visit, &token, "avlys"));
    }
    let Some(count) = number(&today, &form) else {
        let today = Today { odd: true, ..today };
        return Ok(by_nobody((StatusCode::UNPROCESSABLE_ENTITY, view::staff::host::page(&visit, &today, None))));
    };
    let now = visit.app.clock.millis();
    let id = form.first("nr").and_then(|id| id.parse::<uuid::Uuid>().ok()).unwrap_or_else(ids::new_id);
    let note = form.first("bra").map(|text| text.chars().take(LONGEST_GOOD).collect());
    let counted_at = form.number("da").filter(|at| *at > 0).unwrap_or(now);
    let counted = HeadCount { id: id.to_string(), count, note, counted_at };
    let of = today.occurrence.id.clone();
    visit.app.db.write(move |tx| store::put_count(tx, &of, &counted, None, now)).await?;
    Ok(on(&visit, &token, "tell"))
}

/// What was pressed: a number, one more or one fewer.
fn number(today: &Today, form: &Asked) -> Option<i64> {
    let was = today.counted.as_ref().map_or(0, |counted| counted.count);
    let wanted = match (form.number("antall"), form.number("endre")) {
        (Some(count), _) => count,
        (None, Some(change)) if change.abs() == 1 => (was + change).max(0),
        _ => return None,
    };
    (0..=MOST_COUNTED).contains(&wanted).then_some(wanted)
}

fn on(visit: &Visit, token: &str, word: &str) -> Response {
    by_nobody(axum::response::Redirect::to(&visit.href(&format!("/vert/{token}?gjort={word}"))).into_response())
}
