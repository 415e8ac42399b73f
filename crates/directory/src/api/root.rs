//! What this interface is.

use axum::response::Response;
use serde_json::json;
use shell::Visit;

/// `GET /api/hsds/3.1/`
pub async fn page(visit: Visit) -> Response {
    super::open(&json!({
        "version": "3.1",
        "profile": "https://docs.openreferral.org/en/v3.1.0/hsds/",
        "openapi_url": "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json",
        "documentation": visit.app.settings.absolute("/apne-data"),
    }))
}
