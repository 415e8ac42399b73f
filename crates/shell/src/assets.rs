//! What the pages wear, embedded in the program. Each address carries the fingerprint of its content, so a browser
//! may keep it for ever and never shows an old one.

use crate::{
    App, Error, Visit,
    routes::{Mounted, Routes, Who},
    sitemap,
};
use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::fmt::Write as _;

struct Asset {
    name: &'static str,
    fingerprint: &'static str,
    href: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// The script that stands in other sites' pages. Its address is theirs for ever; what it says to the frame is version 1.
pub const HOST_SCRIPT: &str = "/bygg-inn/v1.js";

/// The script that keeps the page of the door: it stands beside that page, because a worker serves what lies below it.
pub const DOOR_WORKER: &str = "/vert/arbeider.js";

/// The address of an asset: `/-/a/0123456789abcdef/varde.css`. A name that is not embedded leads nowhere (`#`).
#[must_use]
pub fn href(name: &str) -> &'static str {
    named(name).map_or("#", |asset| asset.href)
}

/// Bytes a browser fetches for one asset, with Brotli where we have it. For the house's check of sizes.
#[must_use]
pub fn weight(name: &str) -> Option<usize> {
    named(name).map(|asset| asset.brotli.unwrap_or(asset.plain).len())
}

fn named(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The addresses of the assets, and the small files that browsers and robots look for by themselves.
#[must_use]
pub fn routes() -> Mounted {
    Routes::new()
        .get("/-/a/{fingerprint}/{name}", Who::Anyone, asset)
        .get(HOST_SCRIPT, Who::Anyone, host_script)
        .get(DOOR_WORKER, Who::Anyone, door_worker)
        .get("/favicon.ico", Who::Anyone, favicon)
        .get("/robots.txt", Who::Anyone, robots)
        .get("/manifest.webmanifest", Who::Anyone, manifest)
        .with_state(())
}

async fn asset(Path((fingerprint, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    match named(&name).filter(|asset| asset.fingerprint == fingerprint) {
        Some(asset) => send(asset, &headers, FOR_EVER),
        None => Error::NotFound.into_response(),
    }
}

async fn favicon(headers: HeaderMap) -> Response {
    named("merke-16.svg").map_or_else(|| Error::NotFound.into_response(), |mark| send(mark, &headers, A_DAY))
}

async fn door_worker(headers: HeaderMap) -> Response {
    named("door-worker.js").map_or_else(|| Error::NotFound.into_response(), |script| send(script, &headers, A_DAY))
}

async fn host_script(headers: HeaderMap) -> Response {
    let mut answer =
        named("host.js").map_or_else(|| Error::NotFound.into_response(), |script| send(script, &headers, A_DAY));
    // A page that isolates itself (COEP) may fetch it too.
    answer.headers_mut().insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    answer
}

fn send(asset: &'static Asset, headers: &HeaderMap, keep: HeaderValue) -> Response {
    // Weak, because the plain and the compressed bytes share it.
    let etag = format!("W/\"{}\"", asset.fingerprint);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains(&etag));
    let small = asset.brotli.filter(|_| accepts_brotli(headers));
    let body = match (known, small) {
        (true, _) => Body::empty(),
        (false, Some(bytes)) => Body::from(bytes),
        (false, None) => Body::from(asset.plain),
    };
    let mut answer = Response::new(body);
    if known {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = answer.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    out.insert(header::CACHE_CONTROL, keep);
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    if asset.brotli.is_some() {
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if small.is_some() && !known {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    answer
}

/// `br` named in Accept-Encoding without weight zero (RFC 9110 §12.5.3).
fn accepts_brotli(headers: &HeaderMap) -> bool {
    let Some(accepted) = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()) else { return false };
    accepted.split(',').any(|one| {
        let mut pieces = one.split(';').map(str::trim);
        let weight = |piece: &str| piece.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok());
        pieces.next() == Some("br") && pieces.find_map(weight).is_none_or(|q| q > 0.0)
    })
}

async fn robots(visit: Visit) -> Response {
    // My list stands in the address: it is somebody's own, and no robot's.
    let mut text =
        String::from("User-agent: *\nDisallow: /min-liste\nDisallow: /nn/min-liste\nDisallow: /en/min-liste\n\n");
    for sitemap in sitemap::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "Sitemap: {}", visit.app.settings.absolute(sitemap));
    }
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=86400")], text)
        .into_response()
}

async fn manifest(visit: Visit) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/manifest+json"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (kind, describe(&visit, &visit.app).to_string()).into_response()
}

fn describe(visit: &Visit, app: &App) -> serde_json::Value {
    // Under an icon on a shared telephone the name says no more than it must.
    let name = if app.settings.neutral_titles { visit.t("site-name") } else { visit.t("site-name-long") };
    serde_json::json!({
        "name": name,
        "short_name": visit.t("site-name"),
        "lang": visit.language.tag(),
        "start_url": visit.href("/"),
        "display": "minimal-ui",
        "background_color": "#fcfcfa",
        "theme_color": "#0f3a48",
        "icons": [{ "src": href("merke.svg"), "type": "image/svg+xml", "sizes": "any" }],
    })
}

#[cfg(test)]
#[path = "assets_tests.rs"]
mod tests;
