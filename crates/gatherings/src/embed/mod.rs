//! Embeds: the next dates inside another site's page. `docs/embed.md` tells an editor and an operator all of it.
//!
//! Deliberately absent: a cookie, a session, anything that acts – «jeg kommer» is pressed on our own page.

pub mod build;
pub mod chosen;

use crate::{
    occurrence::State as Stands,
    room::Gatherings,
    store::{self, Ahead},
    view,
};
use axum::{
    extract::{Path, Request as Asking, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use chosen::{Chosen, Form};
use jiff::ToSpan as _;
use kernel::Tx;
use shell::{Asked, Error, Result, Visit, frames, kept::EachTime, page::framed::Framed};
use std::sync::Arc;

/// How many dates are listed; the rest is one link away.
pub const LISTED: usize = 8;
/// So many are looked at: a series that rests takes one line, however many dates it has.
const LOOKED_AT: usize = 60;
/// A date that is cancelled must not stand as if it were on: whoever keeps an answer asks each time whether it is still so.
const ASKED_EACH_TIME: HeaderValue = HeaderValue::from_static("public, no-cache");

/// What is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was chosen.
    pub chosen: Chosen,
    /// The next dates, those that are off too.
    pub dates: Vec<Ahead>,
    /// Whether there are more than these.
    pub more: bool,
}

/// `GET /treff/bygg-inn/{name}`: the page in a frame, or the fragment.
///
/// # Errors
/// When no embed can be called this.
pub async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    Path(name): Path<String>,
    asking: Asking,
) -> Result<Response> {
    if !frames::is_name(&name) {
        return Err(Error::NotFound);
    }
    let (own, day) = (visit.app.settings.url.origin().ascii_serialization(), visit.today());
    let (around, called) = (Arc::clone(&room.around), name.clone());
    let hear = move |headers: &HeaderMap| around.heard(&called, headers, &own, day);
    hear(asking.headers());
    let mut answer = answer(&visit, &room, &name).await?;
    answer.extensions_mut().insert(EachTime::new(hear));
    if answer.status() == StatusCode::OK {
        answer.headers_mut().insert(header::CACHE_CONTROL, ASKED_EACH_TIME);
    }
    Ok(answer)
}

async fn answer(visit: &Visit, room: &Gatherings, name: &str) -> Result<Response> {
    let asked = Asked::parse(&visit.query);
    let (reading, now) = (room.clone(), visit.now.datetime());
    let wanted = asked.clone();
    let read = move |tx: &mut Tx<'_>| {
        let chosen = Chosen::read(tx, &reading, &wanted)?;
        let span = store::Span::not_over(now, now.saturating_add(crate::rhythm::AHEAD.days()));
        let dates = store::dates_between(tx, &chosen.filter(), span, (0, LOOKED_AT))?;
        Ok((chosen, dates))
    };
    let found = visit.app.db.read(read).await;
    let by = visit.app.settings.frames.framed_by(name);
    let (chosen, dates) = match found {
        Ok(found) => found,
        Err(error) if asked.first("form") == Some("fragment") => return Err(error.into()),
        // Somebody else's page shows a kind sentence and a way on, never a browser's grey box.
        Err(error) => {
            tracing::error!("an embed could not be read: {error:?}");
            let (title, content) = (visit.t("cal-title"), view::embed::not_now(visit));
            let look = shell::page::framed::Look::read(&asked);
            return Ok(Framed { title, content, look, by }.answer(visit, StatusCode::SERVICE_UNAVAILABLE));
        }
    };
    let known = chosen.unknown.is_empty();
    let shown = shown(chosen, dates);
    if shown.chosen.form == Form::Fragment {
        return Ok(fragment(visit, &shown, known));
    }
    let (status, content) = match known {
        true => (StatusCode::OK, view::embed::content(visit, &shown)),
        false => (StatusCode::NOT_FOUND, view::embed::unknown(visit, &shown.chosen)),
    };
    let title = view::embed::title(visit, &shown.chosen);
    Ok(Framed { title, content, look: shown.chosen.look, by }.answer(visit, status))
}

fn shown(chosen: Chosen, dates: Vec<Ahead>) -> Shown {
    let all: Vec<Ahead> = view::calendar::told_once(&dates).into_iter().cloned().collect();
    let all: Vec<Ahead> = all.into_iter().filter(|one| one.occurrence.state != Stands::Skipped).collect();
    let more = all.len() > LISTED || dates.len() == LOOKED_AT;
    Shown { chosen, dates: all.into_iter().take(LISTED).collect(), more }
}

/// Plain HTML for a server that puts it into its own page.
fn fragment(visit: &Visit, shown: &Shown, known: bool) -> Response {
    if !known {
        return (StatusCode::NOT_FOUND, view::embed::unknown(visit, &shown.chosen)).into_response();
    }
    let head = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    (head, view::embed::fragment(visit, shown)).into_response()
}

/// «Kafeer i Askøy», «Treff: Øyane DPS», or the name of the series: what an embed of this is called.
#[must_use]
pub fn called(visit: &Visit, chosen: &Chosen) -> String {
    if let Some(series) = &chosen.series {
        return series.name(visit.language).text;
    }
    let what = chosen.kind.map_or_else(|| visit.t("cal-title"), |kind| visit.t(&format!("kind-{}", kind.word())));
    let with = |key: &str, what: String, place: &str| {
        visit.with(key, &[("what", what.into()), ("place", place.to_owned().into())])
    };
    match (&chosen.place, &chosen.municipality) {
        (Some(place), _) => with("shown-at", what, place),
        (None, Some((_, name))) => with("shown-in", what, name),
        (None, None) => what,
    }
}
