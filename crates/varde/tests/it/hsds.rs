//! Open data in and out: what comes in comes out, and what stands in the standard holds.

use serde_json::{Value, json};
use testkit::{Town, engines};

const ROOT: &str = "/api/hsds/3.1";

async fn exported(town: &Town) -> Vec<Value> {
    let mut out = Vec::new();
    directory::export::services(town.db(), &mut out).await.unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_comes_out_and_a_second_time_changes_nothing() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let mut sent: Vec<Value> = town::services(town.clock.today()).unwrap().into_iter().map(Value::Object).collect();
        sent.sort_by_key(|service| service["id"].as_str().unwrap().to_owned());
        assert_eq!(exported(&town).await, sent);

        let before = town.db().read(kernel::changes::newest).await.unwrap();
        let report = town.import(&serde_json::to_vec(&sent).unwrap()).await;
        assert_eq!((report.new, report.changed, report.same), (0, 0, sent.len()));
        assert_eq!(town.db().read(kernel::changes::newest).await.unwrap(), before);

        // What was given back is known too, whatever order its fields come in.
        let report = town.import(&serde_json::to_vec(&exported(&town).await).unwrap()).await;
        assert_eq!((report.new, report.changed, report.same), (0, 0, sent.len()));

        // What the interface gives, the import takes.
        let page = town.get(&format!("{ROOT}/services?full=true&per_page=500")).await;
        let other = Town::empty(testkit::Engine::sqlite()).await;
        let report = other.import(&page.bytes).await;
        assert_eq!((report.new, report.problems.len()), (sent.len(), 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_service_is_given_back_as_it_was() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let foreign = json!({
            "id": "11111111-2222-4333-8444-555555555555", "name": "Café Åpen dør", "status": "active",
            "description": null, "x-own": {"deep": [1, 2.50, "three", null]}, "minimum_age": 18,
            "organization": {"id": "11111111-2222-4333-8444-555555555556", "name": "Dørene", "description": "d"},
            "service_at_locations": [{"id": "11111111-2222-4333-8444-555555555557", "description": "bak",
                "location": {"id": "11111111-2222-4333-8444-555555555558", "location_type": "physical", "name": "Huset",
                    "addresses": [{"id": "11111111-2222-4333-8444-555555555559", "address_1": "Vegen 1", "city": "STRAUME",
                        "state_province": "Vestland", "postal_code": "5353", "country": "NO", "address_type": "physical"}]}}],
        });
        town.import(foreign.to_string().as_bytes()).await;
        assert_eq!(exported(&town).await, std::slice::from_ref(&foreign));
        let found = town.get(&format!("{ROOT}/services?search=cafe")).await.json();
        assert_eq!(found["contents"][0]["id"], foreign["id"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_together_and_borders_are_kind() {
    let town = Town::new(testkit::Engine::sqlite()).await;
    let mut seen = Vec::new();
    let first = town.get(&format!("{ROOT}/services?per_page=40")).await.json();
    let (pages, total) = (first["total_pages"].as_i64().unwrap(), first["total_items"].as_i64().unwrap());
    for page in 1..=pages {
        let page = town.get(&format!("{ROOT}/services?per_page=40&page={page}")).await.json();
        let contents = page["contents"].as_array().unwrap();
        assert_eq!(page["size"], contents.len());
        assert_eq!(page["first_page"], page["page_number"] == 1);
        assert_eq!(page["last_page"], page["page_number"] == pages);
        seen.extend(contents.iter().map(|s| s["id"].as_str().unwrap().to_owned()));
        for service in contents {
            assert!(["id", "name", "status"].iter().all(|field| service[*field].is_string()));
            let empty = |value: &Value| value.is_null() || value.is_array();
            assert!(!service.as_object().unwrap().values().any(empty), "lists carry one-to-one children only");
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(i64::try_from(seen.len()).unwrap(), total);

    for odd in ["page=-1", "page=0", "page=x", "per_page=0", "format=xml", "modified_after=yesterday"] {
        assert_eq!(town.get(&format!("{ROOT}/services?{odd}")).await.status, 400, "{odd}");
    }
    assert_eq!(town.get(&format!("{ROOT}/services?page=1000000000")).await.json()["empty"], true);
    assert_eq!(town.get(&format!("{ROOT}/services?unknown=1")).await.status, 200);
    for id in ["x", "11111111-2222-4333-8444-555555555555", "%00", "..%2F.."] {
        assert_eq!(town.get(&format!("{ROOT}/services/{id}")).await.status, 404, "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_laid_over_one_another_and_search_has_the_pages_order() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let whole = town.get(&format!("{ROOT}/services?full=1&per_page=500")).await.json();
        let naust =
            whole["contents"].as_array().unwrap().iter().find(|s| s["varde"]["slug"] == "apent-naust").unwrap().clone();
        let organization = naust["organization"]["id"].as_str().unwrap();
        let term = naust["attributes"][0]["taxonomy_term"]["id"].as_str().unwrap();
        let count = |json: Value| json["total_items"].as_i64().unwrap();
        let of_organization = count(town.get(&format!("{ROOT}/services?organization_id={organization}")).await.json());
        let both =
            town.get(&format!("{ROOT}/services?organization_id={organization}&taxonomy_term_id={term}")).await.json();
        assert!(count(both.clone()) >= 1 && count(both) <= of_organization);
        let searched = town.get(&format!("{ROOT}/services?search=naust&organization_id={organization}")).await.json();
        assert!(searched["contents"].as_array().unwrap().iter().all(|s| s["organization"]["id"] == organization));
        assert_eq!(count(town.get(&format!("{ROOT}/services?modified_after=2999-01-01")).await.json()), 0);
        assert_eq!(
            count(town.get(&format!("{ROOT}/services?modified_after=2000-01-01T00:00:00Z")).await.json()),
            count(whole)
        );

        let one = town.get(&format!("{ROOT}/services/{}", naust["id"].as_str().unwrap())).await;
        assert_eq!(one.json(), naust, "the whole form is the same in the list and alone");
        assert_eq!(one.header("access-control-allow-origin"), "*");
        let minimal = town.get(&format!("{ROOT}/services?minimal=true")).await.json();
        assert_eq!(minimal["contents"].as_array().unwrap().len(), minimal["total_items"].as_u64().unwrap() as usize);
        let lines = town.get(&format!("{ROOT}/services?format=ndjson")).await.text();
        assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok_and(|v| v["id"].is_string())));
        let organizations = town.get(&format!("{ROOT}/organizations?per_page=5")).await.json();
        assert_eq!(organizations["size"], 5);
        assert!(organizations["contents"].as_array().unwrap().iter().all(|o| o["description"].is_string()));
    }
}
