//! The cookie that ties a challenge to the browser that asked for it.

use axum::http::{HeaderMap, HeaderValue};
use shell::signed;
use trust::secret::Token;

const COOKIE: &str = "__Host-varde-bevis";
/// Takes it away again.
pub(super) const GONE: HeaderValue =
    HeaderValue::from_static("__Host-varde-bevis=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");

/// What the browser brought; nothing when it is no token.
pub(super) fn token(headers: &HeaderMap) -> Option<Token> {
    signed::carried(headers, COOKIE)
}

/// The header that gives it: for as long as the challenge waits (`ceremonies::LASTS`).
pub(super) fn cookie(token: &Token) -> Option<HeaderValue> {
    let value = format!("{COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=300", token.carried());
    let mut value = HeaderValue::from_str(&value).ok()?;
    value.set_sensitive(true);
    Some(value)
}
