//! Everything between the socket and the pages, in one order, once.

use crate::{
    App, Error, conditional, error_page,
    frames::FramedBy,
    guard, kept,
    routes::Mounted,
    visit::{Visit, split_language},
};
use axum::{
    Router,
    body::{Body, HttpBody as _, to_bytes},
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
};
use kernel::digest::fingerprint;
use std::{sync::Arc, time::Duration};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, CompressionLevel, DefaultPredicate, Predicate, predicate::NotForContentType},
};

/// The largest body of an ordinary form, bytes.
pub(crate) const FORM_LIMIT: usize = 64 * 1024;
/// Longest address with query, bytes; more is answered with a kind 414.
const LONGEST_ADDRESS: usize = 16 * 1024;

/// Puts the rooms under one roof.
pub fn build(app: Arc<App>, rooms: Vec<Mounted>) -> Router {
    let mut inner = Router::new();
    let shared = Arc::new(kept::Shared::of(rooms.iter().flat_map(|room| &room.shared)));
    for room in rooms {
        inner = inner.merge(room.router);
    }
    let inner = inner
        .fallback(|| async { Error::NotFound })
        .method_not_allowed_fallback(|| async { StatusCode::METHOD_NOT_ALLOWED })
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(from_fn(count));
    let (dressed, keeping) = (Arc::clone(&app), Arc::clone(&app));
    let whole = inner
        .layer(CatchPanicLayer::custom(|_| Error::from(anyhow::anyhow!("a page panicked")).into_response()))
        .layer(from_fn(patience))
        .layer(from_fn(tag));
    // The language is taken off the address before any route is looked up, so this stands outside the router.
    Router::new()
        .fallback_service(whole)
        .layer(from_fn(move |request, next| dress(Arc::clone(&dressed), request, next)))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(5))
                // A woff2 is compressed already; once more costs time and gives nothing.
                .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("font/"))),
        )
        .layer(from_fn(move |request, next| {
            let (app, shared) = (Arc::clone(&keeping), Arc::clone(&shared));
            async move { kept::keep(&app.kept, &shared, &app.clock, request, next).await }
        }))
}

async fn dress(app: Arc<App>, mut request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|address| address.as_str().len() > LONGEST_ADDRESS) {
        return finish(StatusCode::URI_TOO_LONG.into_response());
    }
    let (language, path) = split_language(request.uri().path());
    let open = guard::is_open_data(path);
    let method = request.method().clone();
    let bare = with_path(request.uri(), path);
    let visit = Visit::new(Arc::clone(&app), language, &bare);
    *request.uri_mut() = bare;
    request.extensions_mut().insert(visit.clone());
    let answer = if guard::comes_from_here(&app, &request) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    let mut answer = if open && method == Method::OPTIONS { guard::preflight(answer) } else { answer };
    answer = error_page::dressed(&visit, &method, answer);
    if open {
        guard::open(answer.headers_mut());
    }
    finish(answer)
}

fn finish(mut answer: Response) -> Response {
    match answer.extensions().get::<FramedBy>().cloned() {
        Some(by) => guard::framed(answer.headers_mut(), &by),
        None => guard::strict(answer.headers_mut()),
    }
    answer
}

fn with_path(uri: &Uri, path: &str) -> Uri {
    let address = uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    address.parse().unwrap_or_else(|_| uri.clone())
}

/// Nobody waits longer than this for an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// A file that comes with the question takes its time on a slow line.
const PATIENCE_FOR_A_FILE: Duration = Duration::from_mins(10);

async fn patience(request: Request, next: Next) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let most = if kind.starts_with("multipart/form-data") { PATIENCE_FOR_A_FILE } else { PATIENCE };
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Counts answers by route and status, never by address.
async fn count(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_owned(), |m| m.as_str().to_owned());
    let started = tokio::time::Instant::now();
    let mut answer = next.run(request).await;
    answer.extensions_mut().insert(kept::Route(route.clone()));
    let status = answer.status().as_u16().to_string();
    metrics::counter!("varde_answers_total", "route" => route.clone(), "status" => status).increment(1);
    metrics::histogram!("varde_answer_seconds", "route" => route).record(started.elapsed().as_secs_f64());
    answer
}

/// Gives readable answers an ETag and answers 304 when the reader has them already (RFC 9110 §13).
/// What comes as a stream is left a stream: it has no ETag unless its handler gave it one.
async fn tag(request: Request, next: Next) -> Response {
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let asked = request.headers().clone();
    let answer = next.run(request).await;
    if !readable || answer.status() != StatusCode::OK {
        return answer;
    }
    let (mut parts, mut body) = answer.into_parts();
    parts.headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    if let Some(whole) = body.size_hint().exact().filter(|_| !parts.headers.contains_key(header::ETAG)) {
        let whole = usize::try_from(whole).unwrap_or(usize::MAX);
        let Ok(bytes) = to_bytes(body, whole).await else {
            return Error::from(anyhow::anyhow!("a page ended before its end")).into_response();
        };
        if let Ok(value) = HeaderValue::from_str(&format!("W/\"{}\"", fingerprint(&bytes))) {
            parts.headers.insert(header::ETAG, value);
        }
        body = Body::from(bytes);
    }
    if conditional::is_known(&asked, &parts.headers) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        body = Body::empty();
    }
    Response::from_parts(parts, body)
}
