//! `GET /aktiviteter`: suggestions to what somebody wrote or chose.

use crate::{
    asking::{PER_PAGE, Wish},
    listing::Listing,
    missed,
    room::Directory,
    store, view,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::Markup;
use search::{Answer, Hit};
use shell::{Asked, Result, Visit};

/// With this header the answer is only the part of the page that changes as one writes.
const PART: HeaderName = HeaderName::from_static("x-varde-part");

/// What was found, ready to be shown.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was asked.
    pub wish: Wish,
    /// The index's answer.
    pub answer: Answer,
    /// The page's suggestions with why they came, in order.
    pub hits: Vec<(Hit, Listing)>,
    /// How many pages there are.
    pub pages: i64,
    /// Lines of what other rooms have that fits.
    pub beside: Vec<Markup>,
}

/// The page of suggestions, or only the part that changes.
pub async fn page(visit: Visit, State(room): State<Directory>, asked: Asked, headers: HeaderMap) -> Result<Response> {
    let found = find(&visit, &room, Wish::read(&asked)).await?;
    // A part is asked for at each letter; only a whole page is somebody's question.
    let part = headers.contains_key(PART);
    let body = if part { view::find::part(&visit, &found) } else { view::find::page(&visit, &found) };
    let mut answer = body.into_response();
    if let Some((words, municipality)) =
        missed::of(&found.wish, &found.answer).filter(|_| !part && found.beside.is_empty())
    {
        room.missed.note(&words, &municipality, visit.today(), visit.app.clock.millis());
    }
    answer.headers_mut().insert(header::VARY, HeaderValue::from_static("x-varde-part"));
    Ok(answer)
}

/// Asks the index and reads what it names. A page beyond the end is the last one.
async fn find(visit: &Visit, room: &Directory, mut wish: Wish) -> Result<Found> {
    let ask = |wish: &Wish, page: i64| {
        let before = usize::try_from(page - 1).unwrap_or(0).saturating_mul(PER_PAGE);
        room.finder.search(&wish.request(visit.now.datetime(), visit.language.tag(), before))
    };
    let mut answer = ask(&wish, wish.page);
    let pages = i64::try_from(answer.total.div_ceil(PER_PAGE).max(1)).unwrap_or(1);
    if wish.page > pages {
        wish.page = pages;
        answer = ask(&wish, pages);
    }
    let ids: Vec<String> = answer.hits.iter().map(|hit| hit.id.clone()).collect();
    let rows = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
    let listings: Vec<Listing> = rows.iter().map(|row| Listing::read(row, visit.language)).collect();
    // The index may be a moment ahead of the database, or behind it: what is not there is passed over.
    let named = |hit: &Hit| listings.iter().find(|listing| listing.id == hit.id).cloned();
    let hits = answer.hits.iter().filter_map(|hit| Some((hit.clone(), named(hit)?))).collect();
    let beside = match &room.beside {
        Some(beside) if wish.page == 1 && !wish.text.is_empty() => {
            beside.fitting(visit, wish.request(visit.now.datetime(), visit.language.tag(), 0)).await?
        }
        _ => Vec::new(),
    };
    Ok(Found { wish, answer, hits, pages, beside })
}
