//! The browser in which somebody asked for a link: the link lets in there and nowhere else.

use axum::http::{HeaderMap, HeaderValue};
use shell::signed;
use trust::secret::{Stored, Token};

const COOKIE: &str = "__Host-varde-her";
/// As long as a link may be on its way and then be used, seconds.
const LASTS: u32 = 9_000;

/// The browser's token, where it carries one already: two links that were asked for in it both work.
pub(crate) fn of(headers: &HeaderMap) -> Token {
    signed::carried(headers, COOKIE).unwrap_or_else(Token::draw)
}

/// What is stored of the browser's token; nothing when nobody has asked for a link in it.
pub(crate) fn stored(headers: &HeaderMap) -> Option<Stored> {
    signed::carried(headers, COOKIE).map(|token| token.stored())
}

/// The header that gives the browser its token.
pub(crate) fn cookie(token: &Token) -> Option<HeaderValue> {
    let value = format!("{COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={LASTS}", token.carried());
    let mut value = HeaderValue::from_str(&value).ok()?;
    value.set_sensitive(true);
    Some(value)
}
