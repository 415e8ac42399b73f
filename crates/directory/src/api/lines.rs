//! A whole list without pages, one object a line (NDJSON), read and sent a piece at a time.

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use kernel::Tx;
use serde_json::Value;
use shell::{Result, Visit};

/// How many objects are read at a time.
const PIECE: usize = 200;

/// The form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A page.
    Json,
    /// All, one a line.
    Lines,
}

impl Format {
    /// Reads `format`.
    pub(super) fn read(question: &super::Question) -> Result<Self> {
        let known = |text: &str| match text {
            "json" => Some(Self::Json),
            "ndjson" => Some(Self::Lines),
            _ => None,
        };
        Ok(question.read("format", "api-error-format", known)?.unwrap_or(Self::Json))
    }
}

/// Sends what `read` gives for these identifiers, in this order. The database is asked while the reader takes it in,
/// so that neither the whole list nor the whole answer lies in memory.
pub(super) fn stream<T, F>(visit: &Visit, ids: &[T], read: F) -> Response
where
    T: Clone + Send + Sync + 'static,
    F: Fn(&mut Tx<'_>, &Visit, &[T]) -> kernel::storage::Result<Vec<Value>> + Clone + Send + Sync + 'static,
{
    let pieces: Vec<Vec<T>> = ids.chunks(PIECE).map(<[T]>::to_vec).collect();
    let start = (pieces.into_iter(), visit.clone(), read);
    let lines = stream::try_unfold(start, |(mut pieces, visit, read)| async move {
        let Some(piece) = pieces.next() else { return Ok::<_, kernel::storage::Error>(None) };
        let (reader, reading) = (visit.clone(), read.clone());
        let values = visit.app.db.read(move |tx| reading(tx, &reader, &piece)).await?;
        let text: String = values.iter().map(|value| format!("{value}\n")).collect();
        Ok(Some((Bytes::from(text), (pieces, visit, read))))
    });
    let mut response = Body::from_stream(lines).into_response();
    let kind = HeaderValue::from_static("application/x-ndjson; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
