//! Our answers against the standard's own schemas (Draft 2020-12, formats too), where they lie beside the project.
//! They are CC BY-SA and not part of it: `VARDE_SHARED` says where; without them the checks are counted as skipped.

use serde_json::Value;
use std::path::PathBuf;
use testkit::{Engine, Town};

pub(crate) fn schema(name: &str) -> Option<Value> {
    let shared = std::env::var_os("VARDE_SHARED").map_or_else(|| beside().join("shared"), PathBuf::from);
    let file = shared.join("standards/hsds/3.1/schema/compiled").join(name);
    serde_json::from_slice(&std::fs::read(file).ok()?).ok()
}

fn beside() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_valid_hsds() {
    let town = Town::new(Engine::sqlite()).await;
    let (mut checked, mut skipped) = (0, 0);
    let mut wrong: Vec<String> = Vec::new();
    for (address, file) in [
        ("services?full=true&per_page=500", "service_with_definitions.json"),
        ("services?per_page=500", "service_list.json"),
        ("organizations?per_page=500", "organization_list.json"),
    ] {
        let Some(schema) = schema(file) else {
            skipped += 1;
            continue;
        };
        let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
        let page = town.get(&format!("/api/hsds/3.1/{address}")).await.json();
        let items = page["contents"].as_array().unwrap().clone();
        assert!(!items.is_empty());
        for item in items {
            checked += 1;
            for error in validator.iter_errors(&item) {
                wrong.push(format!("{address} {} {error}", error.instance_path()));
            }
        }
    }
    println!("{checked} answers checked against the schemas, {skipped} schemas skipped");
    assert_eq!(wrong.iter().take(5).collect::<Vec<_>>(), Vec::<&String>::new());
}
