//! The OpenAPI document is kept by hand; here it is held against the routes and against real answers.

use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::{Answer, Engine, Town};

async fn document(town: &Town) -> Value {
    town.get("/api/openapi.json").await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_names_every_route_and_no_other() {
    let town = Town::empty(Engine::sqlite()).await;
    let document = document(&town).await;
    let described: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| item.as_object().unwrap().keys().map(move |m| format!("{} {path}", m.to_uppercase())))
        .collect();
    let doors = varde::doors();
    let open = doors.iter().filter(|door| door.path.starts_with("/api/"));
    let real: BTreeSet<String> = open.map(|door| format!("{} {}", door.method, door.path)).collect();
    assert_eq!(described, real);
    assert_eq!(document["servers"][0]["url"], testkit::URL);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_names_only_what_is_defined() {
    let town = Town::empty(Engine::sqlite()).await;
    let document = document(&town).await;
    let text = document.to_string();
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices("\"#/components/") {
        let pointer: String = text[at + 2..].chars().take_while(|c| *c != '"').collect();
        assert!(document.pointer(&pointer).is_some(), "{pointer}");
        names.insert(pointer);
    }
    for kind in ["parameters", "schemas", "responses", "headers"] {
        for name in document["components"][kind].as_object().unwrap().keys() {
            assert!(names.contains(&format!("/components/{kind}/{name}")), "{kind} {name} is used nowhere");
        }
    }
}

/// The schema of one answer of one operation, with everything it refers to.
fn schema(document: &Value, path: &str, method: &str, answer: &Answer) -> Value {
    let status = answer.status.as_u16().to_string();
    let mut response = &document["paths"][path][method]["responses"][&status];
    assert!(response.is_object(), "{method} {path} {status} is not described");
    if let Some(pointer) = response["$ref"].as_str() {
        response = document.pointer(pointer.trim_start_matches('#')).unwrap();
    }
    let mut schema = response["content"]["application/json"]["schema"].clone();
    schema["components"] = document["components"].clone();
    schema
}

async fn holds(town: &Town, document: &Value, path: &str, address: &str) -> Answer {
    let answer = town.get(address).await;
    let schema = schema(document, path, "get", &answer);
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let wrong: Vec<String> =
        validator.iter_errors(&answer.json()).take(3).map(|e| format!("{} {e}", e.instance_path())).collect();
    assert_eq!(wrong, Vec::<String>::new(), "{address}");
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_as_it_says() {
    let town = Town::new(Engine::sqlite()).await;
    let gone = town::service_id("apent-naust");
    town.db().write(move |tx| directory::store::remove_service(tx, &gone, 1)).await.unwrap();
    let document = document(&town).await;
    for (path, item) in document["paths"].as_object().unwrap() {
        if path.starts_with("/api/catalog.") || path.ends_with(".csv") {
            continue; // Not JSON: they have tests of their own.
        }
        let parameters = item["get"]["parameters"].as_array().cloned().unwrap_or_default();
        let parameters: Vec<&Value> =
            parameters.iter().filter_map(|p| document.pointer(p["$ref"].as_str()?.trim_start_matches('#'))).collect();
        if path.ends_with("/{id}") {
            let list = path.trim_end_matches("/{id}");
            let all = town.get(&format!("{list}?per_page=500")).await.json();
            for item in all["contents"].as_array().unwrap().iter().step_by(9) {
                holds(&town, &document, path, &format!("{list}/{}", item["id"].as_str().unwrap())).await;
            }
            let not_there = holds(&town, &document, path, &format!("{list}/nothing")).await;
            assert_eq!(not_there.status, 404);
            continue;
        }
        let all = holds(&town, &document, path, path).await;
        assert_eq!(all.status, 200, "{path}");
        for parameter in parameters {
            let name = parameter["name"].as_str().unwrap();
            if name == "format" || name == "proximity" {
                continue;
            }
            let example = match &parameter["example"] {
                Value::String(text) => text.clone(),
                Value::Null if parameter["schema"]["type"] == "boolean" => "true".to_owned(),
                Value::Null => json!(1).to_string(),
                other => other.to_string(),
            };
            let answer = holds(&town, &document, path, &format!("{path}?{name}={example}")).await;
            assert_eq!(answer.status, 200, "{path} {name}");
            assert_ne!(answer.json()["total_items"].as_i64().filter(|_| name == "minimal"), Some(0));
            let checked =
                !["search", "taxonomy_term_id", "taxonomy_id", "organization_id", "parent_id"].contains(&name);
            if checked {
                let answer = holds(&town, &document, path, &format!("{path}?{name}=%2Dodd%2D")).await;
                assert_eq!(answer.status, 400, "{path} {name}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_may_be_sent_and_a_page_elsewhere_may_ask() {
    let town = Town::new(Engine::sqlite()).await;
    let send = |kind: &'static str, body: &'static str| {
        let request = Request::post("/api/hsds/3.1/services?per_page=3")
            .header("content-type", kind)
            .header("origin", "https://kommune.example")
            .header("sec-fetch-site", "cross-site");
        town.send(request.body(Body::from(body)).unwrap())
    };
    let asked = town.get("/api/hsds/3.1/services?per_page=3&search=naust").await;
    for (kind, body) in [
        ("application/json; charset=utf-8", r#"{"search": "naust"}"#),
        ("application/x-www-form-urlencoded", "search=naust"),
    ] {
        let sent = send(kind, body).await;
        assert_eq!((sent.status.as_u16(), sent.json()), (200, asked.json()), "{kind}");
        assert_eq!(sent.header("access-control-allow-origin"), "*");
        assert_eq!(sent.header("access-control-allow-credentials"), "");
    }
    assert_eq!(send("application/json", "[1]").await.status, 400);
    assert_eq!(send("text/xml", "<search/>").await.status, 415);
    assert_eq!(send("text/xml", "").await.status, 200, "nothing was sent");

    for (path, allowed) in [("services", "GET,HEAD,POST,OPTIONS"), ("services/x", "GET,HEAD,OPTIONS")]
        .map(|(p, a)| (format!("/api/hsds/3.1/{p}"), a))
    {
        let request = Request::options(&path)
            .header("origin", "https://kommune.example")
            .header("access-control-request-method", "POST");
        let answer = town.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (204, allowed), "{path}");
        assert_eq!(answer.header("access-control-allow-methods"), allowed);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("access-control-allow-headers").contains("content-type"));
        let delete = town.send(Request::delete(&path).body(Body::empty()).unwrap()).await;
        assert_eq!((delete.status.as_u16(), &delete.json()["status"]), (405, &json!(405)));
        assert!(delete.header("allow").contains("GET"));
    }
    let head = town.send(Request::head("/api/hsds/3.1/services").body(Body::empty()).unwrap()).await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
    let nothing = town.get("/en/api/nothing").await;
    assert_eq!((nothing.status.as_u16(), &nothing.json()["status"]), (404, &json!(404)));
    assert_eq!(nothing.header("access-control-allow-origin"), "*", "an error can be read too");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_is_not_sent_again() {
    let town = Town::new(Engine::sqlite()).await;
    for path in ["/api/hsds/3.1/services?per_page=2", "/api/rpde/services", "/api/openapi.json"] {
        assert_eq!(town.get(path).await.header("last-modified"), "", "{path}: a change has just come");
    }
    town.later(jiff::SignedDuration::from_hours(30));
    for path in [
        "/api/hsds/3.1/",
        "/api/hsds/3.1/services?per_page=2",
        "/api/hsds/3.1/services?format=ndjson",
        "/api/hsds/3.1/taxonomy_terms",
        "/api/rpde/services",
        "/api/openapi.json",
    ] {
        let first = town.get(path).await;
        assert_eq!(first.header("last-modified"), "Sun, 22 Nov 2026 23:00:00 GMT", "{path}: midnight in Oslo");
        for (name, value, status) in [
            ("if-modified-since", first.header("last-modified"), 304),
            ("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT", 304),
            ("if-modified-since", "Sun, 22 Nov 2026 22:59:59 GMT", 200),
            ("if-modified-since", "yesterday", 200),
            ("if-modified-since", "\u{e5}", 200),
        ] {
            let again = town.get_with(path, name, value).await;
            assert_eq!(again.status.as_u16(), status, "{path} {name}: {value}");
            assert_eq!(again.bytes.is_empty(), status == 304);
        }
        if !path.ends_with("ndjson") {
            let again = town.get_with(path, "if-none-match", first.header("etag")).await;
            assert_eq!((again.status.as_u16(), again.header("etag")), (304, first.header("etag")), "{path}");
        }
        for coding in ["br", "gzip"] {
            let small = town.get_with(path, "accept-encoding", coding).await;
            assert_eq!(small.header("content-encoding"), coding, "{path}");
            assert!(small.header("vary").contains("accept-encoding"), "{path}");
        }
    }
}
