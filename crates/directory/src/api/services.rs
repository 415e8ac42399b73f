//! Services: the list with its filters, and one by its identifier.

use super::{open, opened, paging::Paging, shape};
use crate::{
    Directory,
    listing::Row,
    store::{self, Page, Wanted},
};
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, civil};
use search::Request;
use serde_json::Value;
use shell::{Asked, Error, Result, Visit};
use std::collections::HashSet;

/// How many hits of a search are looked through for the other filters.
const SEARCHED: usize = 10_000;

/// `GET /api/hsds/3.1/services`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(State(directory): State<Directory>, visit: Visit, asked: Asked) -> Result<Response> {
    let form = Form::read(&asked);
    let lines = match asked.first("format") {
        None | Some("json") => false,
        Some("ndjson") => true,
        Some(_) => return Err(Error::Unclear("api-error-format")),
    };
    let whole_list = lines || form == Form::Minimal;
    let paging = if whole_list { Paging { page: 1, per_page: i64::MAX } } else { Paging::read(&asked)? };
    let wanted = wanted(&asked)?;
    let found = match asked.first("search") {
        Some(words) => searched(&directory, &visit, words, wanted, paging).await?,
        None => {
            let limit = (!whole_list).then_some(paging.per_page);
            visit.app.db.read(move |tx| store::services_page(tx, &wanted, limit, paging.offset())).await?
        }
    };
    let total = found.total;
    let items: Vec<Value> = found.items.into_iter().map(|row| form.shape(&visit, row)).collect();
    if lines {
        return Ok(as_lines(&items));
    }
    let paging = if whole_list { Paging { page: 1, per_page: total.max(1) } } else { paging };
    Ok(open(&paging.around(items, total)))
}

/// `GET /api/hsds/3.1/services/{id}`
///
/// # Errors
/// When there is no such service, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = uuid::Uuid::try_parse(&id).map_err(|_| Error::NotFound)?.to_string();
    let row = visit.app.db.read(move |tx| Ok(store::by_ids(tx, &[id])?.pop())).await?;
    Ok(open(&shape::whole(&visit, row.ok_or(Error::NotFound)?)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bare,
    Whole,
    Minimal,
}

impl Form {
    fn read(asked: &Asked) -> Self {
        let yes = |name: &str| asked.first(name).is_some_and(|v| matches!(v, "true" | "1"));
        match (yes("minimal"), yes("full")) {
            (true, _) => Self::Minimal,
            (_, true) => Self::Whole,
            _ => Self::Bare,
        }
    }

    fn shape(self, visit: &Visit, row: Row) -> Value {
        match self {
            Self::Bare => shape::bare(visit, row),
            Self::Whole => shape::whole(visit, row),
            Self::Minimal => shape::minimal(&row),
        }
    }
}

/// The same engine and the same order as the page people use; the other filters are laid over it.
async fn searched(
    directory: &Directory,
    visit: &Visit,
    words: &str,
    wanted: Wanted,
    paging: Paging,
) -> Result<Page<Row>> {
    let plain = wanted == Wanted { modified_after: -1, ..Wanted::default() };
    let mut request = Request::new(words, visit.now.datetime());
    request.interface_language = visit.language.tag().to_owned();
    request.filters.rooms = vec![crate::thing::ROOM.to_owned()];
    let offset = usize::try_from(paging.offset()).unwrap_or(usize::MAX);
    let most = usize::try_from(paging.per_page).unwrap_or(usize::MAX);
    if plain {
        (request.offset, request.limit) = (offset.min(SEARCHED), most.min(SEARCHED));
        let answer = directory.finder.search(&request);
        let ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
        let items = visit.app.db.read(move |tx| store::by_ids(tx, &ids)).await?;
        return Ok(Page { items, total: i64::try_from(answer.total).unwrap_or(i64::MAX) });
    }
    request.limit = SEARCHED;
    let order: Vec<String> = directory.finder.search(&request).hits.into_iter().map(|hit| hit.id).collect();
    let page = visit
        .app
        .db
        .read(move |tx| {
            let allowed: HashSet<String> = store::filtered_ids(tx, &wanted)?.into_iter().collect();
            let kept: Vec<String> = order.into_iter().filter(|id| allowed.contains(id)).collect();
            let ids: Vec<String> = kept.iter().skip(offset).take(most).cloned().collect();
            let total = i64::try_from(kept.len()).unwrap_or(i64::MAX);
            Ok(Page { items: store::by_ids(tx, &ids)?, total })
        })
        .await?;
    Ok(page)
}

fn wanted(asked: &Asked) -> Result<Wanted> {
    let modified_after = match asked.first("modified_after") {
        None => -1,
        Some(text) => moment(text).ok_or(Error::Unclear("api-error-date"))?,
    };
    let text = |name: &str| asked.first(name).unwrap_or_default().to_lowercase();
    Ok(Wanted {
        modified_after,
        organization: text("organization_id"),
        term: text("taxonomy_term_id"),
        taxonomy: text("taxonomy_id"),
    })
}

/// A date, or an instant (RFC 3339). A plus sign in an address arrives as a space.
fn moment(text: &str) -> Option<i64> {
    let text = text.replace(' ', "+");
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant.as_millisecond());
    }
    let date: civil::Date = text.parse().ok()?;
    Some(date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

fn as_lines(items: &[Value]) -> Response {
    let body: String = items.iter().map(|item| format!("{item}\n")).collect();
    opened(([(header::CONTENT_TYPE, "application/x-ndjson; charset=utf-8")], body).into_response())
}
