//! `GET /bilder/{id}/{file}`: a photograph of an entry that the public sees today. Its address is a fingerprint, so a
//! browser may keep it; that it is shown is looked up each time somebody asks here.

use super::{
    Photo,
    said::{is_id, width_of},
};
use crate::store;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use shell::{Error, Result, Visit};

/// Nothing in it can run or load anything.
const CSP: HeaderValue = HeaderValue::from_static("default-src 'none'");
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const BY_NOBODY: HeaderValue = HeaderValue::from_static("no-store");

/// The file, for anybody.
pub async fn file(visit: Visit, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let (which, width) = named(&id, &file)?;
    let bytes = visit
        .app
        .db
        .read(move |tx| {
            let Some(service) = store::service_of_photo(tx, &which)? else { return Ok(None) };
            let Some(row) = store::by_ids(tx, &[service])?.pop() else { return Ok(None) };
            let shown = Photo::of_parts(&row.parts).is_some_and(|photo| photo.id == which);
            let listed = matches!(row.status.as_str(), "active" | "temporarily closed");
            if shown && listed { store::photo_file(tx, &which, width) } else { Ok(None) }
        })
        .await?;
    Ok(answer(bytes.ok_or(Error::NotFound)?, &id, width, FOR_EVER))
}

/// What an address names; anything else is not there.
pub(crate) fn named(id: &str, file: &str) -> Result<(String, i64)> {
    let width = width_of(file).filter(|_| is_id(id)).ok_or(Error::NotFound)?;
    Ok((id.to_owned(), width))
}

/// A file that only whoever looks after the entry sees.
pub(crate) fn kept_by_nobody(bytes: Vec<u8>, id: &str, width: i64) -> Response {
    answer(bytes, id, width, BY_NOBODY)
}

fn answer(bytes: Vec<u8>, id: &str, width: i64, keep: HeaderValue) -> Response {
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::CACHE_CONTROL, keep),
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline")),
    ];
    let mut answer = (head, bytes).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{id}-{width}\"")) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    answer
}
