//! Open data: HSDS 3.1, read only, for anybody.

pub mod organizations;
mod paging;
pub mod root;
pub mod services;
mod shape;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;

/// The answer that every page and program may read (CORS `*`, never with credentials).
pub(super) fn open(value: &Value) -> Response {
    opened(axum::Json(value).into_response())
}

pub(super) fn opened(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    response
}
