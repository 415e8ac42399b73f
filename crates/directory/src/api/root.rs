//! What this interface is.

use axum::response::Response;
use serde_json::json;
use shell::{Result, Visit};

/// `GET /api/hsds/3.1/`
///
/// # Errors
/// When the database fails.
pub async fn page(visit: Visit) -> Result<Response> {
    let absolute = |path: &str| visit.app.settings.absolute(path);
    let about = json!({
        "version": "3.1",
        "profile": absolute("/apne-data/profil"),
        "openapi_url": absolute("/api/hsds/3.1/openapi.json"),
        "documentation": absolute("/apne-data/api"),
        "license": super::LICENCE,
    });
    super::answer(&visit, &about).await
}
