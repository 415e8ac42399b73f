//! Answers kept for the next who asks the same: ready to send, compressed as the browser asked for.
//!
//! Only what is the same for everybody ([`crate::routes::Routes::get_shared`]) is kept, in memory, until somebody has sent
//! something, something in the database changes or the minute is over. So nothing that anybody searched for lies here for longer than that.
//!
//! A page may have one piece of chance of its own for each reader ([`crate::chance`]); the rest of it is kept all the same.
//!
//! Only a few of these are made at a time. Making and compressing one takes some megabytes; who waits for the same
//! one finds it kept when it is their turn. All other pages wait for nobody: one that asks somebody else first, as
//! signing in does, may be slow.

use crate::{chance::Holed, conditional, visit::split_language};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::Clock;
use quick_cache::{Weighter, sync::Cache};
use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};
use tokio::sync::Semaphore;

/// How much is kept, bytes.
const ROOM: u64 = 8 * 1024 * 1024;
/// About how many answers that is.
const ANSWERS: usize = 2_000;
/// Longer answers are not kept.
const LONGEST: usize = 1024 * 1024;
/// At least so many answers are made at a time; with more than two cores, two for each.
const MADE_AT_ONCE: usize = 4;
/// What the answer may depend on, beside the address.
const ASKED_BY: [HeaderName; 3] = [header::ACCEPT_ENCODING, header::ACCEPT, HeaderName::from_static("x-varde-part")];

/// The mark of an answer that is the same for everybody who asks in the same minute.
#[derive(Clone, Copy, Debug)]
struct SameForAll;

/// Says of an answer that it hangs on nothing but its address, what is in the database and what the clock says.
pub(crate) async fn same_for_all(mut answer: Response) -> Response {
    answer.extensions_mut().insert(SameForAll);
    answer
}

/// The route of an answer, for counting it when it is given again.
#[derive(Clone, Debug)]
pub(crate) struct Route(pub(crate) String);

/// What an answer wants done each time it is given again, with the headers of who asks: an extension of the answer.
#[derive(Clone)]
pub struct EachTime(Arc<dyn Fn(&HeaderMap) + Send + Sync>);

impl EachTime {
    /// Is not called for the first time, when the handler runs itself.
    #[must_use]
    pub fn new(act: impl Fn(&HeaderMap) + Send + Sync + 'static) -> Self {
        Self(Arc::new(act))
    }
}

struct Answer {
    headers: HeaderMap,
    body: Kind,
    route: String,
    each_time: Option<EachTime>,
}

enum Kind {
    Whole(Bytes),
    Holed(Holed),
}

impl Kind {
    fn len(&self) -> usize {
        match self {
            Self::Whole(bytes) => bytes.len(),
            Self::Holed(page) => page.size(),
        }
    }

    fn given(&self) -> Bytes {
        match self {
            Self::Whole(bytes) => bytes.clone(),
            Self::Holed(page) => page.filled(),
        }
    }
}

#[derive(Clone)]
struct BySize;

impl Weighter<Box<str>, Arc<Answer>> for BySize {
    fn weight(&self, key: &Box<str>, answer: &Arc<Answer>) -> u64 {
        // The headers are about as much as the rest of what is held for an answer.
        (key.len() + answer.body.len() + 2_048) as u64
    }
}

/// The addresses whose answers are the same for all, and whether they may have a hole.
#[derive(Default)]
pub(crate) struct Shared(matchit::Router<bool>);

impl Shared {
    /// Those of the rooms. One that cannot be told from another is not kept.
    pub(crate) fn of<'a>(paths: impl Iterator<Item = &'a (&'static str, bool)>) -> Self {
        let mut router = matchit::Router::new();
        for (path, holed) in paths {
            if let Err(error) = router.insert(*path, *holed) {
                tracing::error!(path, %error, "answers of this address are not kept");
            }
        }
        Self(router)
    }

    /// Whether the answer may have a hole; nothing when it is not the same for all.
    fn holds(&self, path: &str) -> Option<bool> {
        self.0.at(split_language(path).1).ok().map(|found| *found.value)
    }
}

/// The answers that are kept.
pub struct Kept {
    answers: Cache<Box<str>, Arc<Answer>, BySize>,
    /// Rises when all is forgotten, and is part of the key: what was begun before is not found after.
    round: AtomicU64,
    minute: AtomicI64,
    making: Semaphore,
}

impl Default for Kept {
    fn default() -> Self {
        let answers = Cache::with_weighter(ANSWERS, ROOM, BySize);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let making = Semaphore::new(MADE_AT_ONCE.max(2 * cores));
        Self { answers, round: AtomicU64::new(0), minute: AtomicI64::new(0), making }
    }
}

impl Kept {
    /// Forgets everything: something has changed.
    pub fn forget(&self) {
        self.round.fetch_add(1, Ordering::SeqCst);
        self.answers.clear();
    }

    /// Forgets everything when another minute has begun.
    pub fn of_this_minute(&self, clock: &Clock) {
        let minute = clock.millis() / 60_000;
        if self.minute.swap(minute, Ordering::SeqCst) != minute {
            self.forget();
        }
    }
}

/// Gives the kept answer, or asks on and keeps what may be kept.
pub(crate) async fn keep(kept: &Kept, shared: &Shared, clock: &Clock, mut request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        return changed(kept, next.run(request).await);
    }
    let Some(holed) = shared.holds(request.uri().path()) else { return next.run(request).await };
    kept.of_this_minute(clock);
    let key = key(&request, kept.round.load(Ordering::SeqCst));
    let asked = request.headers().clone();
    let found = || key.as_ref().and_then(|key| kept.answers.get(key));
    if let Some(answer) = found() {
        return again(&answer, &asked);
    }
    // Nobody closes it; if somebody did, nobody would have to wait any more.
    let _turn = if key.is_some() { kept.making.acquire().await.ok() } else { None };
    if let Some(answer) = found() {
        return again(&answer, &asked);
    }
    let readable = *request.method() == Method::GET;
    if holed && readable {
        // It is packed here, round its hole.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    let answer = next.run(request).await;
    let keepable = readable
        && answer.status() == StatusCode::OK
        && answer.extensions().get::<SameForAll>().is_some()
        && !answer.headers().contains_key(header::SET_COOKIE)
        && !is_stream(&answer);
    if !keepable || (key.is_none() && !holed) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = if holed {
        let Some(page) = Holed::of(&body, takes_gzip(&asked)) else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        tell(&mut parts.headers, &page);
        Kind::Holed(page)
    } else {
        Kind::Whole(body)
    };
    let given = body.given();
    if let Some(key) = key.filter(|_| body.len() <= LONGEST) {
        let route = parts.extensions.get::<Route>().map_or_else(|| "none".to_owned(), |route| route.0.clone());
        let each_time = parts.extensions.get::<EachTime>().cloned();
        kept.answers.insert(key, Arc::new(Answer { headers: parts.headers.clone(), body, route, each_time }));
    }
    Response::from_parts(parts, Body::from(given))
}

/// Who has sent something sees what came of it on the very next page, and so does everybody else.
fn changed(kept: &Kept, answer: Response) -> Response {
    if !answer.status().is_client_error() {
        kept.forget();
    }
    answer
}

/// Says in the headers what became of a page that may have a hole.
fn tell(headers: &mut HeaderMap, page: &Holed) {
    headers.remove(header::CONTENT_LENGTH);
    headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if page.is_zipped() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if page.has_a_hole() {
        // A form that comes from somewhere else than here is another's: nobody may keep it on the way.
        headers.remove(header::ETAG);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
}

/// Whether who asks takes gzip (RFC 9110 §12.5.3).
fn takes_gzip(asked: &HeaderMap) -> bool {
    let lines = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse::<f32>().ok());
        ["gzip", "x-gzip", "*"].contains(&name.trim().to_ascii_lowercase().as_str())
            && weight.is_some_and(|weight| weight > 0.0)
    })
}

/// Lines one by one, as many as there are: sent as they are made, never held.
pub(crate) fn is_stream(answer: &Response) -> bool {
    answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-ndjson"))
}

/// What an answer is kept under; nothing when the question is not one that is kept.
fn key(request: &Request, round: u64) -> Option<Box<str>> {
    if *request.method() != Method::GET || request.headers().contains_key(header::RANGE) {
        return None;
    }
    let mut key = format!("{round} {}", request.uri());
    for name in ASKED_BY {
        key.push('\n');
        key.push_str(request.headers().get(name).map_or(Some(""), |value| value.to_str().ok())?);
    }
    (key.len() <= 1_024).then_some(key.into())
}

/// A kept answer, or word that the reader has it already (RFC 9110 §13).
fn again(answer: &Answer, asked: &HeaderMap) -> Response {
    metrics::counter!("varde_answers_total", "route" => answer.route.clone(), "status" => "200").increment(1);
    if let Some(EachTime(act)) = &answer.each_time {
        act(asked);
    }
    let same = conditional::is_known(asked, &answer.headers);
    let mut response = Response::new(if same { Body::empty() } else { Body::from(answer.body.given()) });
    *response.headers_mut() = answer.headers.clone();
    if same {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().remove(header::CONTENT_ENCODING);
    }
    response
}
/// An answer that nobody keeps, neither here nor on the way: its address is somebody's key.
#[must_use]
pub fn by_nobody(answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
