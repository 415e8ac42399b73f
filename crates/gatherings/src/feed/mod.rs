//! Gatherings for other programs: calendars (iCalendar), a list (JSON) and news (Atom).

pub mod atom;
pub mod calendar;
pub mod events;
pub mod json;
pub mod sitemap;

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use jiff::Timestamp;
use shell::conditional;

/// What every feed says of itself: what it is, when it changed, and that pages elsewhere may read it.
pub(crate) fn head(kind: &'static str, changed: i64) -> HeaderMap {
    let mut head = HeaderMap::new();
    head.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    head.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    head.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    if let Some(date) = Timestamp::from_millisecond(changed).ok().and_then(conditional::date) {
        head.insert(header::LAST_MODIFIED, date);
    }
    head
}
