//! `GET /sitemap.xml`: every public page, in each language, with the day it changed (sitemaps.org; hreflang as search
//! engines read it). More than one file holds becomes an index.

use crate::store::{self, Listed};
use axum::{
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use kernel::changes;
use shell::{
    Error, Result, Visit,
    sitemap::{FOOT, HEAD, entry},
};
use std::fmt::Write as _;

/// Activities in one file. Each has three addresses, and a file may have 50,000 (sitemaps.org).
pub const IN_A_FILE: i64 = 16_000;
/// How many are read and written at a time.
const PIECE: i64 = 500;
/// The pages that are always there.
const PAGES: [&str; 8] =
    ["/", "/aktiviteter", "/inspirasjon", "/om", "/apne-data", "/bygg-inn", "/personvern", "/tilgjengelighet"];

/// All in one file, or an index of files.
pub async fn all(visit: Visit, headers: HeaderMap) -> Result<Response> {
    let (count, newest) = visit.app.db.read(|tx| Ok((store::listed_count(tx)?, changes::newest(tx)?))).await?;
    if count <= IN_A_FILE {
        return file(&visit, &headers, 0, newest).await;
    }
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for number in 1..=count.div_euclid(IN_A_FILE) + i64::from(count % IN_A_FILE > 0) {
        let address = visit.app.settings.absolute(&format!("/sitemap/{number}.xml"));
        // Writing to a String cannot fail.
        let _ = writeln!(text, "<sitemap><loc>{address}</loc></sitemap>");
    }
    text.push_str("</sitemapindex>\n");
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], text).into_response())
}

/// `GET /sitemap/{number}.xml`: one file of several, from 1.
pub async fn part(visit: Visit, Path(name): Path<String>, headers: HeaderMap) -> Result<Response> {
    let number = name.strip_suffix(".xml").and_then(|n| n.parse::<i64>().ok()).filter(|n| (1..=100_000).contains(n));
    let number = number.ok_or(Error::NotFound)?;
    let newest = visit.app.db.read(changes::newest).await?;
    file(&visit, &headers, number - 1, newest).await
}

/// One file, written while it is read, so that a country's list does not lie in memory.
async fn file(visit: &Visit, headers: &HeaderMap, number: i64, newest: i64) -> Result<Response> {
    let start = visit.app.db.read(move |tx| store::listed_start(tx, number.saturating_mul(IN_A_FILE))).await?;
    if start.is_none() && number > 0 {
        return Err(Error::NotFound);
    }
    let etag = format!("W/\"sitemap-{number}-{newest}\"");
    let mut answer = if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let first = if number == 0 { pages(visit) } else { String::new() };
        let state = Some((format!("{HEAD}{first}"), start, IN_A_FILE));
        Body::from_stream(stream::try_unfold((visit.clone(), state), |(visit, state)| piece(visit, state)))
            .into_response()
    };
    let out = answer.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8"));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    Ok(answer)
}

/// What is to be written next, where reading goes on, how many are left in this file.
type State = Option<(String, Option<String>, i64)>;

async fn piece(visit: Visit, state: State) -> kernel::storage::Result<Option<(Bytes, (Visit, State))>> {
    let Some((mut text, from, left)) = state else { return Ok(None) };
    let most = PIECE.min(left);
    // One more is read than written: it is where the next piece begins.
    let mut rows = match from {
        Some(from) if most > 0 => visit.app.db.read(move |tx| store::listed_after(tx, &from, most + 1)).await?,
        _ => Vec::new(),
    };
    let written = usize::try_from(most).unwrap_or(usize::MAX);
    let next = rows.get(written).map(|row| row.id.clone());
    rows.truncate(written);
    for row in &rows {
        activity(&visit, row, &mut text);
    }
    let left = left - most;
    let state = match next {
        Some(next) if left > 0 => Some((String::new(), Some(next), left)),
        _ => {
            text.push_str(FOOT);
            None
        }
    };
    Ok(Some((Bytes::from(text), (visit, state))))
}

fn pages(visit: &Visit) -> String {
    let mut text = String::new();
    for path in PAGES {
        entry(visit, path, None, &mut text);
    }
    text
}

fn activity(visit: &Visit, row: &Listed, text: &mut String) {
    entry(visit, &format!("/aktiviteter/{}", row.slug), Some(row.modified), text);
}
