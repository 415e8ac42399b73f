//! Whatever is asked for or sent in gets a clear answer, never a failure of ours.

use directory::import::Reason;
use serde_json::json;
use testkit::{Engine, Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn odd_addresses_are_answered_kindly() {
    let town = Town::new(Engine::sqlite()).await;
    let long = "å".repeat(5_000);
    let words = "x ".repeat(2_000);
    for odd in [
        "/aktiviteter?side=-1",
        "/aktiviteter?side=1000000000",
        "/aktiviteter?side=x",
        "/aktiviteter?ukjent=1&tema=finnes-ikke",
        "/aktiviteter?q=%00",
        "/aktiviteter?q=%FF%FE",
        "/aktiviteter?q=%27%22%3C%3E%5B%5D%7B%7D%5E~*?!:;,.",
        "/aktiviteter?q=%20%20",
        "/aktiviteter?alder=-3&innen=9999999&sted=%3Cscript%3E",
        "/aktiviteter?kommune=0000&dag=ons&dag=xyz&uten=a%3Ab&uten=",
        "/aktiviteter?q=%D8%B5%D8%AF%D8%A7%D8%B9",
        "/min-liste?l=%00,,,zzzzzz,apent",
        "/min-liste?l=",
        "/nn/",
        "/en/en",
        "/aktiviteter?q=AND%20OR%20NOT%20%2B-%20%22",
        "/aktiviteter/%E2%80%AE",
        "/a/xxxxxx",
        "/a/%00",
        "/kart/0000.svg",
        "/kart/x.svg",
    ] {
        let answer = town.get(odd).await;
        assert!(!answer.status.is_server_error(), "{odd}: {}", answer.status);
        assert!(!answer.text().contains("<script>"), "{odd}");
    }
    for long in [format!("/aktiviteter?q={words}"), format!("/aktiviteter/{long}")] {
        let status = town.get(&long).await.status;
        assert!(!status.is_server_error(), "{status}");
    }
    let page = town.get("/aktiviteter?q=<script>alert(1)</script>").await.text();
    assert!(!page.contains("<script>alert"), "what is typed is never markup");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_item_is_never_lost_to_a_bad_one() {
    let id = |n: u32| format!("0191f1a0-0000-7000-8000-{n:012}");
    for engine in engines() {
        let town = Town::empty(engine).await;
        let file = json!([
            {"id": id(1), "name": "En", "status": "active"},
            {"id": "nei", "name": "To", "status": "active"},
            {"id": id(3), "status": "active"},
            7,
            {"id": id(5), "name": "Fem", "status": "åpen"},
            {"id": id(6), "name": "Seks\u{0}", "status": "active"},
            {"id": id(1), "name": "En igjen", "status": "active"},
            {"id": id(8), "name": "Åtte", "status": "active", "description": "<b>fet</b> \u{202e}", "schedules": "mandag", "phones": [3]},
            {"id": id(1), "name": "En", "status": "active"},
        ]);
        let report = town.import(file.to_string().as_bytes()).await;
        assert_eq!((report.new, report.left_out, report.rows), (2, 1, 9));
        assert!(report.adds_up());
        let places: Vec<(usize, &str)> = report.problems.iter().map(|p| (p.item, p.place.as_str())).collect();
        assert_eq!(places, [(2, "/id"), (3, "/name"), (4, ""), (5, "/status"), (6, "/name"), (7, "/id")]);
        let page = town.get("/aktiviteter/atte").await;
        assert_eq!(page.status, 200);
        assert!(!page.text().contains("<b>fet"), "a description is text");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_file_keeps_what_stood_before_and_says_where_it_broke() {
    let town = Town::empty(Engine::sqlite()).await;
    let good = r#"{"id":"0191f1a0-0000-7000-8000-000000000001","name":"En","status":"active"}"#;
    let deep = format!("[{good},{}", "[".repeat(10_000));
    for (file, kept) in [
        (format!("[{good},\n{{\"id\":").into_bytes(), 1),
        (deep.into_bytes(), 1),
        (b"\xFF\xFE[\x00".to_vec(), 0),
        ([good.as_bytes(), b"\n{\"name\":\"\xE5\"}"].concat(), 1),
        (b"id;name\n1;En\n".to_vec(), 0),
        (Vec::new(), 0),
    ] {
        let report = town.import(&file).await;
        assert_eq!(report.kept(), kept);
        let last = report.problems.last().unwrap();
        assert!(matches!(&last.reason, Reason::Unreadable { what } if !what.is_empty()), "{last:?}");
    }
}
