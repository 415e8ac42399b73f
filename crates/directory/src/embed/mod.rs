//! Embeds: a part of the list inside another site's page. `docs/embed.md` tells an editor and an operator all of it.
//!
//! Deliberately absent: a cookie, a session, anything that acts. What is shown depends on the address and the hour alone.

pub mod build;
pub mod chosen;
pub mod heard;
pub mod lines;

use crate::{Directory, listing::Listing, places::PLACES, schedule::Occasion, store, themes, view};
use axum::{
    extract::{Path, Request as Asking, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use chosen::{Chosen, Form, View};
use jiff::ToSpan as _;
use search::{Filters, Hit, Request};
use shell::{Asked, Error, Result, Visit, frames, kept::EachTime, page::framed::Framed};
use std::sync::Arc;

/// How many are listed; the rest is one link away.
pub const LISTED: usize = 12;
/// How many are looked through for the dates of a week.
const LOOKED_AT: usize = 120;
/// Where there are more than that: how many are looked through for each day, so that no day is empty that is not.
const LOOKED_AT_A_DAY: usize = 24;
/// How many are shown of each day of a week; the rest is one link away.
pub const A_DAY: usize = 6;

/// What is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What was chosen.
    pub chosen: Chosen,
    /// How many there are in all.
    pub total: usize,
    /// The first of them, in the order of the list.
    pub hits: Vec<(Hit, Listing)>,
    /// The dates of seven days from today on, with the place in `hits`; only in the view of a week.
    pub week: Vec<(usize, Occasion)>,
    /// Whether all there is was looked through for the week. Otherwise nobody knows how many more a day has.
    pub whole_week: bool,
}

/// `GET /bygg-inn/{name}`: the page in a frame, or the fragment.
///
/// # Errors
/// When no embed can be called this.
pub async fn page(
    visit: Visit,
    State(room): State<Directory>,
    Path(name): Path<String>,
    asking: Asking,
) -> Result<Response> {
    if !frames::is_name(&name) {
        return Err(Error::NotFound);
    }
    let (own, day) = (visit.app.settings.url.origin().ascii_serialization(), visit.today());
    let (ear, called) = (Arc::clone(&room.heard), name.clone());
    let hear = move |headers: &HeaderMap| {
        if let Some(origin) = heard::origin(headers, &own) {
            ear.note(&called, &origin, day);
        }
    };
    hear(asking.headers());
    let mut answer = answer(&visit, &room, &name).await?;
    // The answer is kept for at most the minute, so the day is right each time.
    answer.extensions_mut().insert(EachTime::new(hear));
    Ok(answer)
}

async fn answer(visit: &Visit, room: &Directory, name: &str) -> Result<Response> {
    let chosen = Chosen::read(&Asked::parse(&visit.query));
    let found = if chosen.unknown.is_empty() { find(visit, room, &chosen).await.map(Some) } else { Ok(None) };
    if chosen.form == Form::Fragment {
        return fragment(visit, &chosen, found?.as_ref());
    }
    let (status, content) = match &found {
        Ok(Some(shown)) => (StatusCode::OK, view::embed::content(visit, shown)),
        Ok(None) => (StatusCode::NOT_FOUND, view::embed::unknown(visit, &chosen)),
        // Somebody else's page shows a kind sentence and a way on, never a browser's grey box.
        Err(error) => {
            tracing::error!("an embed could not be read: {error:?}");
            (StatusCode::SERVICE_UNAVAILABLE, view::embed::not_now(visit, &chosen))
        }
    };
    let by = visit.app.settings.frames.framed_by(name);
    let title = view::embed::title(visit, &chosen);
    Ok(Framed { title, content, look: chosen.look(), by }.answer(visit, status))
}

/// Plain HTML for a server that puts it into its own page.
fn fragment(visit: &Visit, chosen: &Chosen, shown: Option<&Shown>) -> Result<Response> {
    let Some(shown) = shown else {
        return Ok((StatusCode::NOT_FOUND, view::embed::unknown(visit, chosen)).into_response());
    };
    let head = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    Ok((head, view::embed_fragment::fragment(visit, shown)).into_response())
}

/// Asks the index and reads what it names.
async fn find(visit: &Visit, room: &Directory, chosen: &Chosen) -> Result<Shown> {
    let now = visit.now.datetime();
    let filters =
        Filters { municipalities: chosen.places.clone(), themes: chosen.themes.clone(), ..Filters::default() };
    let limit = if chosen.view == View::Week { LOOKED_AT } else { LISTED };
    let language = visit.language.tag().to_owned();
    let request = Request { filters, limit, interface_language: language, ..Request::new("", now) };
    let mut answer = room.finder.search(&request);
    let whole_week = answer.total <= answer.hits.len();
    if chosen.view == View::Week && !whole_week {
        for day in 0..7 {
            let filters = Filters { weekdays: vec![day], ..request.filters.clone() };
            let of_day = room.finder.search(&Request { filters, limit: LOOKED_AT_A_DAY, ..request.clone() });
            for hit in of_day.hits {
                if !answer.hits.iter().any(|known| known.id == hit.id) {
                    answer.hits.push(hit);
                }
            }
        }
    }
    let ids: Vec<String> = answer.hits.iter().map(|hit| hit.id.clone()).collect();
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    let mut listings: Vec<Listing> = rows.iter().map(|row| Listing::read(row, visit.language)).collect();
    let mut named = |hit: &Hit| {
        let at = listings.iter().position(|listing| listing.id == hit.id)?;
        Some(listings.swap_remove(at))
    };
    let hits: Vec<(Hit, Listing)> = answer.hits.iter().filter_map(|hit| Some((hit.clone(), named(hit)?))).collect();
    let week = if chosen.view == View::Week { week(visit, &hits) } else { Vec::new() };
    Ok(Shown { chosen: chosen.clone(), total: answer.total, hits, week, whole_week })
}

/// What is open on the seven days from today on, and not over yet.
fn week(visit: &Visit, hits: &[(Hit, Listing)]) -> Vec<(usize, Occasion)> {
    let (today, now) = (visit.today(), visit.now.time());
    let last = today.saturating_add(6.days());
    let coming = |occasion: &Occasion| {
        let over = occasion.date == today && occasion.to.or(occasion.from).is_some_and(|end| end <= now);
        occasion.closed.is_none() && occasion.date <= last && !over
    };
    let mut dates: Vec<(usize, Occasion)> = hits
        .iter()
        .enumerate()
        .flat_map(|(at, (_, listing))| listing.next_dates(today, 30).into_iter().map(move |date| (at, date)))
        .filter(|(_, date)| coming(date))
        .collect();
    dates.sort_by_key(|(at, date)| (date.date, date.from, *at));
    dates
}

/// «Spise sammen i Askøy»: what an embed of this is called.
#[must_use]
pub fn called(visit: &Visit, chosen: &Chosen) -> String {
    let places: Vec<String> =
        chosen.places.iter().filter_map(|number| PLACES.municipality(number)).map(|m| m.name.clone()).collect();
    let place = view::phrases::listed(visit, places);
    let theme = match chosen.themes.as_slice() {
        [one] => themes::theme(one).map(|theme| theme.name.of(visit.language).to_owned()),
        _ => None,
    };
    let week = chosen.view == View::Week;
    let values = |theme: &str, place: &str| [("theme", theme.to_owned().into()), ("place", place.to_owned().into())];
    match (theme, place.as_str(), week) {
        (None, "", false) => visit.t("embed-all"),
        (None, "", true) => visit.t("embed-week"),
        (None, place, false) => visit.with("find-in", &values("", place)),
        (None, place, true) => visit.with("embed-week-in", &values("", place)),
        (Some(theme), "", false) => theme,
        (Some(theme), "", true) => visit.with("embed-week-theme", &values(&theme, "")),
        (Some(theme), place, false) => visit.with("find-theme-in", &values(&theme, place)),
        (Some(theme), place, true) => visit.with("embed-week-theme-in", &values(&theme, place)),
    }
}
