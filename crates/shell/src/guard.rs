//! Strict headers on every answer, and the door for acts from other sites.

use crate::App;
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                   connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
                   frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types varde";

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

/// Whether an act comes from our own pages (Fetch Metadata; the Origin header where a browser has no such).
/// A client that is no browser sends neither and has no cookie that could be misused.
#[must_use]
pub fn comes_from_here(app: &App, request: &Request) -> bool {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
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
