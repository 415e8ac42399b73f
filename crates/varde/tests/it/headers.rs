//! Strict headers on every answer, no cookie for visitors, nothing from third parties, and 304 for what is known.

use axum::{body::Body, http::Request};
use testkit::{Engine, Town};

const PAGES: &[&str] = &[
    "/",
    "/nn",
    "/en",
    "/aktiviteter",
    "/aktiviteter?q=jeg er så ensom",
    "/aktiviteter/apent-naust",
    "/min-liste",
    "/inspirasjon",
    "/om",
    "/personvern",
    "/tilgjengelighet",
    "/apne-data",
    "/apne-data/api",
    "/apne-data/profil",
    "/finnes-ikke",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_strict_and_nobody_gets_a_cookie() {
    let town = Town::new(Engine::sqlite()).await;
    for page in PAGES {
        let answer = town.get(page).await;
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{page}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{page}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{page}");
        assert_eq!(answer.header("set-cookie"), "", "{page}");
        assert_eq!(answer.header("server"), "", "{page}");
        let html = answer.text();
        assert!(!html.contains(" style=\"") && !html.contains(" onclick="), "{page}: nothing inline");
        for (at, _) in html.match_indices(" src=\"").chain(html.match_indices("<link ")) {
            let tag: String = html[at..].chars().take_while(|c| *c != '>').collect();
            let outside = tag.contains("http") && !tag.contains("https://varde.example");
            assert!(!outside, "{page}: {tag}");
        }
        for number in ["tel:113", "tel:116117", "tel:116123"] {
            assert!(html.contains(number), "{page}: {number}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_known_is_not_sent_again() {
    let town = Town::new(Engine::sqlite()).await;
    let first = town.get("/om").await;
    let again = town.get_with("/om", "if-none-match", first.header("etag")).await;
    assert_eq!((first.status.as_u16(), again.status.as_u16(), again.bytes.len()), (200, 304, 0));
    let small = town.get_with("/aktiviteter", "accept-encoding", "br").await;
    assert_eq!(small.header("content-encoding"), "br");
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_from_other_sites_are_turned_away() {
    let town = Town::new(Engine::sqlite()).await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")] {
        let request =
            Request::post("/aktiviteter/apent-naust/si-fra").header(name, value).body(Body::from("melding=x"));
        assert_eq!(town.send(request.unwrap()).await.status, 403, "{name}");
    }
}
