//! What can be asked for, in OpenAPI 3.1: a document kept by hand, and checked against routes and answers by a test.

use axum::response::Response;
use serde_json::{Map, Value, json};
use shell::{Result, Visit};
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../data/openapi.json")).unwrap_or(Value::Null));

/// Where the part lies that the Human Services Data Specification describes.
const HSDS: &str = "/api/hsds/3.1";

/// `GET /api/openapi.json`: everything.
///
/// # Errors
/// When the database fails.
pub async fn page(visit: Visit) -> Result<Response> {
    super::answer(&visit, &document(&visit.app.settings.absolute(""), "")).await
}

/// `GET /api/hsds/3.1/openapi.json`: the standard's part, with its paths as the standard writes them.
///
/// # Errors
/// When the database fails.
pub async fn hsds(visit: Visit) -> Result<Response> {
    super::answer(&visit, &document(&visit.app.settings.absolute(HSDS), HSDS)).await
}

/// The document for the server at this address: of the paths those that begin with `prefix`, without it.
fn document(server: &str, prefix: &str) -> Value {
    let mut document = DOCUMENT.clone();
    document["servers"] = json!([{ "url": server }]);
    if let Some(paths) = document["paths"].as_object_mut() {
        let chosen: Map<String, Value> = std::mem::take(paths)
            .into_iter()
            .filter_map(|(path, item)| Some((path.strip_prefix(prefix).filter(|p| !p.is_empty())?.to_owned(), item)))
            .collect();
        *paths = chosen;
    }
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_the_standard_has_the_standards_own_paths() {
        let whole = document("https://varde.example", "");
        let part = document("https://varde.example/api/hsds/3.1", HSDS);
        assert!(
            whole["paths"]["/api/rpde/services"].is_object() && whole["paths"]["/api/hsds/3.1/services"].is_object()
        );
        assert!(part["paths"]["/services/{id}"].is_object() && part["paths"]["/api/rpde/services"].is_null());
        assert_eq!(part["servers"][0]["url"], "https://varde.example/api/hsds/3.1");
    }
}
