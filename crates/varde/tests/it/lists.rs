//! The lists of HSDS 3.1 and what narrows them: nothing is invented, and each filter is laid over the others.

use serde_json::{Value, json};
use testkit::{Town, engines};

const ROOT: &str = "/api/hsds/3.1";

async fn items(town: &Town, list: &str) -> Vec<Value> {
    let answer = town.get(&format!("{ROOT}/{list}")).await;
    assert_eq!(answer.status, 200, "{list}: {}", answer.text());
    answer.json()["contents"].as_array().unwrap().clone()
}

fn ids(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["id"].as_str().unwrap()).collect()
}

/// Three services: two of one organisation, one at two places, and one that serves a municipality without a place.
fn three() -> Value {
    let id = |n: u32| format!("0191f1a0-0000-4000-8000-{n:012}");
    let place = |n: u32, lat: f64, lon: f64, code: &str, town: &str| {
        json!({"id": id(n), "location": {"id": id(n + 10), "location_type": "physical", "name": "Huset",
            "latitude": lat, "longitude": lon, "addresses": [{"id": id(n + 20), "address_1": "Vegen 1", "city": town,
            "state_province": "Vestland", "postal_code": code, "country": "NO", "address_type": "physical"}]}})
    };
    let hours = |n: u32, day: &str, from: &str, to: &str| json!({"id": id(n), "freq": "WEEKLY", "byday": day, "opens_at": from, "closes_at": to});
    let organization = json!({"id": id(90), "name": "Naustlaget", "phones": [{"id": id(91), "number": "55 00 00 00"}]});
    json!([
        {"id": id(1), "name": "Kafé", "status": "active", "minimum_age": 18, "maximum_age": 30,
         "organization": organization, "schedules": [hours(31, "TU", "10:00", "12:00"), hours(32, "TH", "18:00", "20:00")],
         "service_at_locations": [place(41, 60.405, 5.222, "5300", "KLEPPESTØ"), place(42, 60.368, 5.083, "5353", "STRAUME")],
         "attributes": [{"id": id(61), "taxonomy_term": {"id": id(62), "name": "Mat", "description": "", "taxonomy_id": id(63)}}]},
        {"id": id(2), "name": "Verksted", "status": "inactive", "organization": organization,
         "service_at_locations": [place(43, 60.360, 5.080, "5353", "STRAUME")]},
        {"id": id(3), "name": "Telefon", "status": "active", "minimum_age": 12,
         "service_areas": [{"id": id(71), "name": "Øygarden", "uri": "4626"}],
         "service_at_locations": [{"id": id(44)}]},
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn age_time_and_place_narrow_the_lists() {
    let (one, two, three_) = ("…000000000001", "…000000000002", "…000000000003");
    let short = |items: &[Value]| -> Vec<String> { ids(items).iter().map(|id| format!("…{}", &id[24..])).collect() };
    for engine in engines() {
        let town = Town::empty(engine).await;
        town.import(three().to_string().as_bytes()).await;
        for (asked, expected) in [
            ("", vec![one, two, three_]),
            ("minimum_age=12", vec![one, three_]),
            ("minimum_age=13", vec![one]),
            ("maximum_age=30", vec![one]),
            ("maximum_age=29", vec![]),
            ("day=TU", vec![one]),
            ("day=tirsdag&start_time=10:00&end_time=12:00", vec![one]),
            ("day=TU&start_time=18:00", vec![]),
            ("start_time=18:00", vec![one]),
            ("day=MO", vec![]),
            ("day=TU&search=kafé", vec![one]),
            ("minimum_age=1&organization_id=0191f1a0-0000-4000-8000-000000000090", vec![one]),
            ("taxonomy_id=0191f1a0-0000-4000-8000-000000000063&day=TH", vec![one]),
            ("modified_after=2026-11-22T11:00:00Z", vec![one, two, three_]),
            ("modified_after=2026-11-22T11:00:00.001Z", vec![]),
            ("organization_id=tull", vec![]),
            ("day=TU&day=MO&ukjent=1&page=", vec![one]),
        ] {
            let address = format!("services?{asked}");
            assert_eq!(short(&items(&town, &address).await), expected, "{asked}");
            let lines = town.get(&format!("{ROOT}/{address}&format=ndjson&full=true")).await.text();
            assert_eq!(lines.lines().count(), expected.len(), "{asked}");
        }
        let (kleppesto, straume, yard, phone) = ("…000000000041", "…000000000042", "…000000000043", "…000000000044");
        for (asked, expected) in [
            ("", vec![kleppesto, straume, yard, phone]),
            ("postcode=5353", vec![straume, yard, phone]),
            ("postcode=5300", vec![kleppesto]),
            ("postcode=5353&proximity=100000", vec![kleppesto, straume, yard]),
            ("postcode=5353&proximity=0", vec![]),
            ("postcode=5353&proximity=600", vec![straume, yard]),
            ("postcode=0001&proximity=100000000", vec![kleppesto, straume, yard]),
            ("postcode=0000", vec![]),
            ("postcode=5353&day=TH", vec![straume]),
            ("postcode=5353&search=kafé", vec![straume]),
            ("search=kafé", vec![kleppesto, straume]),
            ("taxonomy_term_id=0191f1a0-0000-4000-8000-000000000062", vec![kleppesto, straume]),
            ("per_page=1&page=3", vec![yard]),
        ] {
            assert_eq!(short(&items(&town, &format!("service_at_locations?{asked}")).await), expected, "{asked}");
        }
        for odd in
            ["postcode=x", "proximity=5", "postcode=5353&proximity=-1", "full=kanskje", "day=", "minimum_age=NaN"]
        {
            let answer = town.get(&format!("{ROOT}/service_at_locations?{odd}")).await;
            assert_eq!(answer.status.as_u16(), if odd == "day=" { 200 } else { 400 }, "{odd}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_form_has_what_the_standard_says() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        town.import(three().to_string().as_bytes()).await;
        let spots = items(&town, "service_at_locations").await;
        assert_eq!(spots[0]["service"]["organization"]["description"], "", "required, and nobody wrote one");
        assert_eq!(spots[0]["location_id"], spots[0]["location"]["id"]);
        assert!(spots[0]["location"]["addresses"].is_null() && spots[0]["service"]["schedules"].is_null());
        let alone = town.get(&format!("{ROOT}/service_at_locations/{}", spots[1]["id"].as_str().unwrap())).await.json();
        assert_eq!(alone, items(&town, "service_at_locations?full=true").await[1]);
        assert_eq!(alone["location"]["addresses"][0]["city"], "STRAUME");
        assert_eq!(alone["service"]["schedules"][0]["opens_at"], "10:00+01:00");
        assert!(alone["service"]["service_at_locations"].is_null());

        let organization = items(&town, "organizations").await.remove(0);
        assert!(organization["phones"].is_null() && organization["services"].is_null());
        let address = format!("{ROOT}/organizations/{}", organization["id"].as_str().unwrap());
        let alone = town.get(&address).await.json();
        assert_eq!(
            alone["services"][1],
            json!({"id": "0191f1a0-0000-4000-8000-000000000002", "name": "Verksted", "status": "inactive"})
        );
        assert_eq!(alone, items(&town, "organizations?full=true").await[0]);
        let whole = town.get(&format!("{address}?full_service=true")).await.json();
        assert_eq!(whole["services"][0]["service_at_locations"].as_array().unwrap().len(), 2);
        assert!(whole["services"][0]["organization"].is_null());
        assert_eq!(items(&town, "organizations?search=NAUST laget").await.len(), 1);
        assert_eq!(items(&town, "organizations?search=naust tull").await.len(), 0);
        let of_term = "organizations?taxonomy_term_id=0191f1a0-0000-4000-8000-000000000062";
        assert_eq!(items(&town, of_term).await.len(), 1);
        assert_eq!(items(&town, "organizations?taxonomy_id=0191f1a0-0000-4000-8000-000000000062").await.len(), 0);

        for list in ["services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"] {
            let lines = town.get(&format!("{ROOT}/{list}?format=ndjson&page=7")).await;
            assert_eq!(lines.header("content-type"), "application/x-ndjson; charset=utf-8");
            let lines: Vec<Value> = lines.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(lines, items(&town, list).await, "{list}");
            for odd in ["page=0", "page=-1", "page=x", "per_page=0", "format=xml", "page=99999999999999999999"] {
                let answer = town.get(&format!("{ROOT}/{list}?{odd}")).await;
                assert_eq!((answer.status.as_u16(), &answer.json()["status"]), (400, &json!(400)), "{list} {odd}");
            }
            let far = town.get(&format!("{ROOT}/{list}?page=9223372036854775807&per_page=1000000000")).await.json();
            assert_eq!((&far["empty"], &far["last_page"], &far["size"]), (&json!(true), &json!(true), &json!(0)));
            assert_eq!(town.get(&format!("{ROOT}/{list}/tull")).await.status, 404);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn our_themes_are_a_taxonomy_and_others_stand_beside_it() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let id = |n: u32| format!("0191f1a0-0000-4000-8000-{n:012}");
        let package = json!({
            "taxonomies": [{"id": id(1), "name": "Open Eligibility", "description": "d"}],
            "taxonomy_terms": [
                {"id": id(2), "name": "Food", "description": "d", "taxonomy_id": id(1)},
                {"id": id(3), "name": "Community garden", "description": "d", "taxonomy_id": id(1), "parent_id": id(2)},
            ],
        });
        town.import(package.to_string().as_bytes()).await;
        let ours = directory::themes::taxonomy_id().to_string();
        assert_eq!(items(&town, "taxonomies").await.len(), 2);
        let term = directory::themes::term_id("food").to_string();
        let food = town.get(&format!("{ROOT}/taxonomy_terms/{term}")).await.json();
        assert_eq!((&food["code"], &food["taxonomy_detail"]["id"]), (&json!("food"), &json!(ours)));
        assert_eq!(
            items(&town, &format!("taxonomy_terms?taxonomy_id={ours}")).await.len(),
            directory::themes::THEMES.len()
        );
        assert_eq!(ids(&items(&town, &format!("taxonomy_terms?taxonomy_id={}&top_only=true", id(1))).await), [id(2)]);
        assert_eq!(ids(&items(&town, &format!("taxonomy_terms?parent_id={}", id(2))).await), [id(3)]);
        assert_eq!(ids(&items(&town, "taxonomy_terms?search=garden community").await), [id(3)]);
        assert_eq!(ids(&items(&town, "taxonomies?search=eligib").await), [id(1)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_that_stands_only_inside_a_service_is_in_the_list_too() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        let id = |n: u32| format!("0191f1a0-0000-4000-8000-{n:012}");
        let attribute = |n: u32, term: Value| json!({"id": id(n), "link_entity": "service", "taxonomy_term": term});
        let detail = json!({"id": id(9), "name": "Frivillighetskategorier", "description": "d"});
        let package = json!([
            {"id": id(1), "name": "Kor", "status": "active", "attributes": [
                attribute(51, json!({"id": id(31), "name": "Song", "description": "", "parent_id": id(30), "taxonomy_detail": detail})),
                attribute(52, json!({"id": id(30), "name": "Kultur", "taxonomy_id": id(9)})),
                {"id": id(53), "link_entity": "service", "taxonomy_term_id": id(32)}]},
            {"id": id(2), "name": "Band", "status": "active", "attributes": [
                attribute(54, json!({"id": id(31), "name": "Sang", "taxonomy_id": id(9)})),
                {"id": id(55), "link_entity": "service", "taxonomy_term": {"id": id(33), "name": "Jazz"}}]},
        ]);
        assert_eq!(town.import(package.to_string().as_bytes()).await.problems, []);
        let inside = items(&town, &format!("taxonomy_terms?taxonomy_id={}", id(9))).await;
        assert_eq!(ids(&inside), [id(30), id(31)], "by identifier, and each once");
        assert_eq!((&inside[1]["name"], &inside[1]["parent_id"]), (&json!("Song"), &json!(id(30))));
        assert_eq!(inside[0]["description"], "", "what the standard requires");
        assert_eq!(ids(&items(&town, &format!("taxonomy_terms?parent_id={}", id(30))).await), [id(31)]);
        let own = directory::themes::THEMES.len();
        let all = items(&town, "taxonomy_terms?per_page=500").await;
        assert_eq!(all.len(), own + 3, "a term without a name is none");
        let mut paged = Vec::new();
        for page in 1..=all.len().div_ceil(2) {
            paged.extend(items(&town, &format!("taxonomy_terms?per_page=2&page={page}")).await);
        }
        assert_eq!(paged, all);
        for term in &all {
            let one = town.get(&format!("{ROOT}/taxonomy_terms/{}", term["id"].as_str().unwrap())).await;
            assert_eq!(&one.json(), term);
        }
        assert_eq!(town.get(&format!("{ROOT}/taxonomy_terms/{}", id(32))).await.status, 404);
        assert_eq!(ids(&items(&town, "taxonomies?search=frivillig").await), [id(9)]);
        assert_eq!(town.get(&format!("{ROOT}/taxonomies/{}", id(9))).await.json()["name"], "Frivillighetskategorier");

        // What comes on its own wins, and what its last service has left is gone.
        let named =
            json!({"taxonomy_terms": [{"id": id(31), "name": "Vokal", "description": "d", "taxonomy_id": id(9)}]});
        town.import(named.to_string().as_bytes()).await;
        assert_eq!(town.get(&format!("{ROOT}/taxonomy_terms/{}", id(31))).await.json()["name"], "Vokal");
        town.db().write(move |tx| directory::store::remove_service(tx, &id(2), 1)).await.unwrap();
        town.site.catch_up().await.unwrap();
        assert_eq!(items(&town, "taxonomy_terms?per_page=500").await.len(), own + 2);
    }
}
