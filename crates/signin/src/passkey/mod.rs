//! Passkeys (WebAuthn level 3): coming in by one, proving anew with one, and keeping one's own.
//!
//! The browser asks for a challenge, the device answers it after its own check of the person, and the answer comes as a
//! form. A challenge is for one browser ([`carried`]), for five minutes, for one answer. Whatever is wrong with an
//! answer, the page says the same.

mod answer;
mod carried;
pub mod mine;
pub mod prove;
mod relying;

pub use relying::Relying;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shell::{Error, Result};
use trust::secret::Token;

/// Why an answer does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Not {
    /// It is wrong, for somebody else, too late, or there already.
    Holding,
    /// It counts fewer uses than we have seen: there may be two of what should be one.
    Counting,
    /// A fresh proof is needed first.
    Fresh,
    /// There are as many as anybody may have.
    Room,
}

/// The challenge for the script, and the cookie that ties it to this browser.
fn asked(options: &serde_json::Value, token: &Token) -> Result<Response> {
    let mut answer = Json(options).into_response();
    answer.headers_mut().append(header::SET_COOKIE, carried::cookie(token).ok_or(Error::NotFound)?);
    Ok(kept_by_nobody(answer))
}

/// What the script is told where somebody must go to another page first.
fn go_first(to: &str) -> Response {
    kept_by_nobody((StatusCode::FORBIDDEN, Json(serde_json::json!({ "til": to }))).into_response())
}

fn kept_by_nobody(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
