//! Strict headers on every answer, and the door for acts from other sites.

use crate::{App, frames::FramedBy};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::Response,
};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                   connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
                   frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types varde varde-door";

/// A page that other sites may show: nothing to send from, nothing to fetch; who may show it is written after.
const FRAMED: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      form-action 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'; frame-ancestors ";

const EVERY: &[(&str, &str)] = &[
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("content-security-policy", CSP),
];

/// Puts the strict headers on an answer. One that is there already is left.
pub fn strict(headers: &mut HeaderMap) {
    for (name, value) in EVERY {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(HeaderName::from_static("cross-origin-resource-policy"))
        .or_insert(HeaderValue::from_static("same-origin"));
}

const OPEN: &[(&str, &str)] = &[
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", "etag, last-modified"),
    ("cross-origin-resource-policy", "cross-origin"),
];

/// Whether this address is open data: read only, for every page and program, never with credentials.
/// A POST there is a question that is too private for an address; it changes nothing.
#[must_use]
pub fn is_open_data(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Lets pages of any origin read an answer (CORS). The asker's origin is never repeated back.
pub fn open(headers: &mut HeaderMap) {
    for (name, value) in OPEN {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

/// The answer to OPTIONS, made from the router's own «not with this method»: what may be done here, and by whom.
#[must_use]
pub fn preflight(mut answer: Response) -> Response {
    if answer.status() != StatusCode::METHOD_NOT_ALLOWED {
        return answer;
    }
    let mut allowed = answer.headers_mut().remove(header::ALLOW);
    if let Some(Ok(methods)) = allowed.as_ref().map(|allow| allow.to_str()) {
        allowed = HeaderValue::from_str(&format!("{methods},OPTIONS")).ok();
    }
    let mut empty = Response::default();
    *empty.status_mut() = StatusCode::NO_CONTENT;
    let headers = empty.headers_mut();
    if let Some(allowed) = allowed {
        headers.insert(header::ALLOW, allowed.clone());
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, allowed);
    }
    let asked = HeaderValue::from_static("accept, content-type, if-modified-since, if-none-match");
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, asked);
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    empty
}

/// The same for a page that the sites in `by` may show inside their own: their names in the policy, and no word of the
/// older header, which knows only «all» and «nobody».
pub fn framed(headers: &mut HeaderMap, FramedBy(by): &FramedBy) {
    // A value that is no header (it was checked when it was read) leaves the page shown by nobody.
    let policy = HeaderValue::try_from(format!("{FRAMED}{by}"));
    if let Ok(policy) = &policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    }
    strict(headers);
    if policy.is_ok() {
        headers.remove("x-frame-options");
    }
}

/// The policy of a page that shows another page of ours inside itself.
#[must_use]
pub fn showing_our_own() -> HeaderValue {
    HeaderValue::try_from(format!("{CSP}; frame-src 'self'")).unwrap_or(HeaderValue::from_static(CSP))
}

/// Whether an act comes from our own pages (Fetch Metadata; the Origin header where a browser has no such).
/// A client that is no browser sends neither and has no cookie that could be misused.
#[must_use]
pub fn comes_from_here(app: &App, request: &Request) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    if is_open_data(request.uri().path()) {
        return true;
    }
    let value = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    match value("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match value(header::ORIGIN.as_str()) {
            Some(origin) => origin == app.settings.url.origin().ascii_serialization(),
            None => value("cookie").is_none(),
        },
    }
}
