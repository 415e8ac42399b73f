//! Our answers against the standard's own schemas (Draft 2020-12, formats too), where they lie beside the project:
//! HSDS 3.1, and the UK profile 3.0, which reads the same answers.
//! They are CC BY-SA and not part of it: `VARDE_SHARED` says where; without them the checks are counted as skipped.

use flate2::read::GzDecoder;
use jsonschema::Validator;
use serde_json::Value;
use std::{io::Read as _, path::PathBuf};
use testkit::{Engine, Town};

const ROOT: &str = "/api/hsds/3.1";
/// How many of each list are asked for one by one.
const ALONE: usize = 20;

/// List, schema of its items, schema of one alone.
const CRAWLED: &[(&str, &str, &str)] = &[
    ("services", "3.1/schema/compiled/service_list.json", "3.1/schema/compiled/service_with_definitions.json"),
    (
        "service_at_locations",
        "3.1/schema/compiled/service_at_location_list.json",
        "3.1/schema/compiled/service_at_location.json.gz",
    ),
    ("organizations", "3.1/schema/compiled/organization_list.json", "3.1/schema/compiled/organization.json.gz"),
    ("taxonomies", "3.1/schema/taxonomy.json", "3.1/schema/taxonomy.json"),
    ("taxonomy_terms", "3.1/schema/taxonomy_term.json", "3.1/schema/taxonomy_term.json"),
    ("services", "uk-3.0/schema/compiled/service_list.json", "uk-3.0/schema/compiled/service_with_definitions.json"),
    (
        "service_at_locations",
        "uk-3.0/schema/compiled/service_at_location_list.json",
        "uk-3.0/schema/compiled/service_at_location.json",
    ),
    ("taxonomies", "uk-3.0/schema/taxonomy.json", "uk-3.0/schema/taxonomy.json"),
    ("taxonomy_terms", "uk-3.0/schema/taxonomy_term.json", "uk-3.0/schema/taxonomy_term.json"),
];

pub(crate) fn schema(name: &str) -> Option<Value> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("VARDE_SHARED").map_or_else(beside, PathBuf::from);
    let mut bytes = std::fs::read(shared.join("standards/hsds").join(name)).ok()?;
    if name.ends_with(".gz") {
        let mut plain = Vec::new();
        GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).ok()?;
        bytes = plain;
    }
    let mut schema: Value = serde_json::from_slice(&bytes).ok()?;
    // The bare schemas name their neighbours by file; what lies there is checked by its own list.
    for property in schema["properties"].as_object_mut()?.values_mut() {
        if property["$ref"].as_str().is_some_and(|file| file.ends_with(".json")) {
            *property = serde_json::json!({"type": "object"});
        }
        if property["items"]["$ref"].as_str().is_some_and(|file| file.ends_with(".json")) {
            property["items"] = serde_json::json!({"type": "object"});
        }
    }
    Some(schema)
}

#[derive(Default)]
struct Crawl {
    checked: usize,
    skipped: usize,
    wrong: Vec<String>,
}

impl Crawl {
    fn validator(&mut self, file: &str) -> Option<Validator> {
        let found = schema(file).map(|s| jsonschema::options().should_validate_formats(true).build(&s).unwrap());
        self.skipped += usize::from(found.is_none());
        found
    }

    fn check(&mut self, validator: Option<&Validator>, item: &Value, address: &str) {
        let Some(validator) = validator else { return };
        self.checked += 1;
        self.wrong.extend(validator.iter_errors(item).map(|e| format!("{address} {} {e}", e.instance_path())));
    }

    /// First, middle and last page of a list, and some of its items alone.
    async fn list(&mut self, town: &Town, list: &str, of_list: &str, of_one: &str) {
        let (of_list, of_one) = (self.validator(of_list), self.validator(of_one));
        let first = town.get(&format!("{ROOT}/{list}?per_page=7")).await.json();
        let last = first["total_pages"].as_i64().unwrap();
        let mut ids: Vec<String> = Vec::new();
        for (number, form) in [(1, ""), (1 + last / 2, ""), (last, "")] {
            let address = format!("{ROOT}/{list}?per_page=7&page={number}{form}");
            let page = town.get(&address).await.json();
            assert_eq!((&page["page_number"], page["empty"] == false), (&Value::from(number), true), "{address}");
            assert_eq!(page["size"], page["contents"].as_array().unwrap().len());
            for item in page["contents"].as_array().unwrap() {
                self.check(of_list.as_ref(), item, &address);
            }
        }
        let all = town.get(&format!("{ROOT}/{list}?per_page=500")).await.json();
        let all = all["contents"].as_array().unwrap();
        let step = (all.len() / ALONE).max(1);
        ids.extend(all.iter().step_by(step).take(ALONE).map(|item| item["id"].as_str().unwrap().to_owned()));
        for id in ids {
            let address = format!("{ROOT}/{list}/{id}");
            let one = town.get(&address).await.json();
            assert_eq!(one["id"], *id);
            self.check(of_one.as_ref(), &one, &address);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_valid_hsds() {
    let town = Town::new(Engine::sqlite()).await;
    let mut crawl = Crawl::default();
    for (list, of_list, of_one) in CRAWLED {
        crawl.list(&town, list, of_list, of_one).await;
    }
    // The nested forms of whole lists, all of them.
    for (address, file) in [
        ("services?full=true&per_page=500", "3.1/schema/compiled/service_with_definitions.json"),
        ("services?full=true&per_page=500", "uk-3.0/schema/compiled/service_with_definitions.json"),
        ("organizations?full_service=true&per_page=10", "3.1/schema/compiled/organization.json.gz"),
        ("organizations?full=true&per_page=10", "3.1/schema/compiled/organization.json.gz"),
        ("service_at_locations?full=true&per_page=10", "3.1/schema/compiled/service_at_location.json.gz"),
    ] {
        let validator = crawl.validator(file);
        let page = town.get(&format!("{ROOT}/{address}")).await.json();
        let items = page["contents"].as_array().unwrap();
        assert!(!items.is_empty());
        for item in items {
            crawl.check(validator.as_ref(), item, address);
        }
    }
    println!("{} answers checked against the schemas, {} schemas skipped", crawl.checked, crawl.skipped);
    assert!(crawl.checked > 500 || crawl.skipped > 0);
    assert_eq!(crawl.wrong.iter().take(8).collect::<Vec<_>>(), Vec::<&String>::new(), "of {}", crawl.wrong.len());
}
