//! The change feed: Realtime Paged Data Exchange 1.0 (OpenActive), ordered by change number (its order B).
//! <https://openactive.io/realtime-paged-data-exchange/>, CC BY 4.0.
//!
//! A program reads to the end once and then asks at the last `next` again and again: it gets every change, and what is
//! gone, each service once, without gaps. The kernel gives the numbers in the order of commit.

use super::{Question, shape};
use crate::{listing::Row, store};
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use kernel::changes::{self, Change};
use serde::Serialize;
use serde_json::Value;
use shell::{Result, Visit};
use std::collections::HashMap;
use tokio::sync::Semaphore;

/// Items a page. The standard suggests about so many.
pub const PAGE: i64 = 500;
const ADDRESS: &str = "/api/rpde/services";
/// A full page says what it says until somebody changes one of its services; the last one is asked for again and again.
const FULL: HeaderValue = HeaderValue::from_static("public, max-age=3600");
const LAST: HeaderValue = HeaderValue::from_static("public, max-age=8");

/// One page is gathered at a time: its parts take some ten megabytes, and only programs wait for it.
static TURN: Semaphore = Semaphore::const_new(1);

/// `GET /api/rpde/services`
///
/// # Errors
/// When the number cannot be understood, or the database fails.
pub async fn page(visit: Visit, question: Question) -> Result<Response> {
    let whole = |text: &str| text.parse::<i64>().ok().filter(|number| *number >= 0);
    let asked = question.read("afterChangeNumber", "api-error-change", whole)?;
    // Nobody closes it; if somebody did, nobody would have to wait any more.
    let turn = TURN.acquire().await.ok();
    let (changes, rows) = visit
        .app
        .db
        .read(move |tx| {
            let changes = changes::newest_of_each(tx, "service", asked.unwrap_or(0), PAGE)?;
            let ids: Vec<String> = changes.iter().map(|change| change.object.clone()).collect();
            let rows = store::by_ids(tx, &ids)?;
            Ok((changes, rows))
        })
        .await?;
    let after = changes.last().map(|change| change.seq).or(asked);
    let next = after.map_or_else(|| ADDRESS.to_owned(), |number| format!("{ADDRESS}?afterChangeNumber={number}"));
    let full = i64::try_from(changes.len()).is_ok_and(|count| count == PAGE);
    let body =
        Page { next: visit.app.settings.absolute(&next), items: items(&visit, changes, rows), license: super::LICENCE };
    let mut response = super::answer(&visit, &body).await?;
    drop((body, turn));
    response.headers_mut().insert(header::CACHE_CONTROL, if full { FULL } else { LAST });
    Ok(response)
}

/// One page of the feed.
#[derive(Serialize)]
struct Page {
    next: String,
    items: Vec<Item>,
    license: &'static str,
}

/// A service as it is now, or that it is gone: then the identifier is all that is left.
#[derive(Serialize)]
struct Item {
    state: &'static str,
    kind: &'static str,
    id: String,
    modified: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
}

fn items(visit: &Visit, changes: Vec<Change>, rows: Vec<Row>) -> Vec<Item> {
    let mut rows: HashMap<String, Row> = rows.into_iter().map(|row| (row.parts.service.id.clone(), row)).collect();
    let item = |change: Change| {
        let data = rows.remove(&change.object).map(|row| shape::whole(visit, row));
        let state = if data.is_some() { "updated" } else { "deleted" };
        Item { state, kind: "service", id: change.object, modified: change.seq, data }
    };
    changes.into_iter().map(item).collect()
}
