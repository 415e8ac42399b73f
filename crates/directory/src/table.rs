//! `GET /api/csv/services.csv`: the list as a table that a spreadsheet in Norway opens as it is. The same choices as on
//! the page, in the same order.

use crate::{Directory, asking::Wish, listing::Listing, store, view};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use kernel::{changes, digest::fingerprint};
use search::Request;
use shell::{Asked, Result, Visit};

/// How many are read and written at a time.
const PIECE: usize = 200;

/// The table.
pub async fn file(visit: Visit, State(room): State<Directory>, asked: Asked, headers: HeaderMap) -> Result<Response> {
    let wish = Wish::read(&asked);
    let newest = visit.app.db.read(changes::newest).await?;
    // What is over tomorrow stands in it today, so the day belongs to the tag.
    let chosen = fingerprint(format!("{}{}", visit.language, wish.href(1)).as_bytes());
    let etag = format!("W/\"csv-{newest}-{}-{chosen}\"", visit.today());
    let mut answer = if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        written(&visit, ids(&visit, &room, &wish))
    };
    let out = answer.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"varde-aktiviteter.csv\""),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        (header::CACHE_CONTROL, "no-cache"),
    ] {
        out.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    Ok(answer)
}

/// The identifiers of all that the page would list. Where it has only other places to offer, the table is empty.
fn ids(visit: &Visit, room: &Directory, wish: &Wish) -> Vec<String> {
    let request = wish.request(visit.now.datetime(), visit.language.tag(), 0);
    let answer = room.finder.search(&Request { limit: room.finder.len().max(1), ..request });
    if answer.nothing_near {
        return Vec::new();
    }
    answer.hits.into_iter().map(|hit| hit.id).collect()
}

/// The head at once, then a few hundred rows at a time, read while the reader takes them in.
fn written(visit: &Visit, ids: Vec<String>) -> Response {
    let head = Some(view::table::head(visit));
    let rows = stream::try_unfold((visit.clone(), head, ids, 0), |(visit, head, ids, at)| async move {
        if let Some(head) = head {
            return Ok::<_, kernel::storage::Error>(Some((Bytes::from(head), (visit, None, ids, at))));
        }
        let piece: Vec<String> = ids.iter().skip(at).take(PIECE).cloned().collect();
        if piece.is_empty() {
            return Ok(None);
        }
        let rows = visit.app.db.read(move |tx| store::by_ids(tx, &piece)).await?;
        let listings: Vec<Listing> = rows.iter().map(|row| Listing::read(row, visit.language)).collect();
        let text = view::table::rows(&visit, &listings);
        Ok(Some((Bytes::from(text), (visit, None, ids, at + PIECE))))
    });
    Body::from_stream(rows).into_response()
}
