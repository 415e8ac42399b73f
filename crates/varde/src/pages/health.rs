//! For whoever watches over the program.

use axum::{http::StatusCode, response::IntoResponse};
use kernel::changes;
use shell::Visit;

/// `GET /-/live`: the program runs.
pub(super) async fn live() -> impl IntoResponse {
    (StatusCode::OK, "live\n")
}

/// `GET /-/ready`: it can answer. The address is mounted when the index is built, so the database is what is left.
pub(super) async fn ready(visit: Visit) -> impl IntoResponse {
    match visit.app.db.read(changes::newest).await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
    }
}
