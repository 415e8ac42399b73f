//! Answers kept in memory: the same for the next who asks, and gone when something changes or a minute has passed.

use axum::http::header;
use jiff::SignedDuration;
use serde_json::json;
use std::io::Read as _;
use testkit::{Town, engines};

fn service(name: &str) -> Vec<u8> {
    let service = json!([{
        "id": "6d2f6c1e-0000-4000-8000-000000000001", "name": name, "status": "active", "description": "Kaffe og prat.",
        "organization": {"id": "6d2f6c1e-0000-4000-8000-000000000002", "name": "Laget", "description": "Et lag."},
    }]);
    service.to_string().into_bytes()
}

#[tokio::test]
async fn a_change_is_seen_at_once_and_nothing_outlives_its_minute() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        town.import(&service("Kafé Solsikke")).await;
        for address in ["/aktiviteter?q=kaf%C3%A9", "/", "/api/hsds/3.1/services"] {
            let first = town.get(address).await;
            let again = town.get(address).await;
            assert_eq!((first.status, first.text()), (again.status, again.text()), "{address}");
            assert_eq!(first.headers[header::ETAG], again.headers[header::ETAG]);
            let etag = first.headers[header::ETAG].to_str().expect("an ETag").to_owned();
            let known = town.get_with(address, "if-none-match", &etag).await;
            assert_eq!(known.status, 304, "{address}");
            assert!(known.text().is_empty());
        }
        assert!(town.get("/aktiviteter?q=kaf%C3%A9").await.text().contains("Kafé Solsikke"));
        town.import(&service("Kafé Ringblomst")).await;
        let page = town.get("/aktiviteter?q=kaf%C3%A9").await.text();
        assert!(page.contains("Kafé Ringblomst") && !page.contains("Kafé Solsikke"));

        // Written by another process, and not followed yet: the kept answer stands until then, or until the minute is over.
        let hidden = |tx: &mut kernel::Tx<'_>| {
            tx.execute(
                "UPDATE directory_content SET text = 'Kafé Blåklokke' WHERE field = 'name' AND text LIKE 'Kafé%'",
                &[],
            )
        };
        town.db().write(hidden).await.expect("the database works");
        assert!(town.get("/aktiviteter?q=kaf%C3%A9").await.text().contains("Kafé Ringblomst"));
        town.later(SignedDuration::from_secs(60));
        assert!(town.get("/aktiviteter?q=kaf%C3%A9").await.text().contains("Kafé Blåklokke"));
    }
}

#[tokio::test]
async fn each_gets_the_answer_in_the_shape_they_asked_for() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let address = "/aktiviteter?q=kaf%C3%A9";
        let whole = town.get(address).await;
        for _ in 0..2 {
            let brotli = town.get_with(address, "accept-encoding", "br").await;
            assert_eq!(brotli.headers[header::CONTENT_ENCODING], "br");
            let part = town.get_with(address, "x-varde-part", "1").await;
            assert!(part.text().len() < whole.text().len());
            assert!(!town.get(address).await.headers.contains_key(header::CONTENT_ENCODING));
            assert!(town.get("/en/aktiviteter?q=kaf%C3%A9").await.text().contains("lang=\"en\""));
        }
    }
}

#[tokio::test]
async fn a_form_is_nobody_elses_though_its_page_is_kept() {
    let address = "/treff/erfaringskafe-straume/2026-12-08";
    let form = |page: &str| {
        let form = page.split("name=\"skjema\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        form.map(str::to_owned).unwrap()
    };
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let plain = town.get(address).await;
        let hidden = |tx: &mut kernel::Tx<'_>| {
            tx.execute(
                "UPDATE gatherings_occurrence SET theme = 'Vafler og sjakk' WHERE starts LIKE '2026-12-08%'",
                &[],
            )
        };
        town.db().write(hidden).await.unwrap();
        let mut forms = vec![form(&plain.text())];
        for _ in 0..3 {
            forms.push(form(&town.get(address).await.text()));
            let packed = town.get_with(address, "accept-encoding", "gzip, deflate, br").await;
            assert_eq!(packed.headers[header::CONTENT_ENCODING], "gzip");
            assert_eq!(packed.headers[header::CACHE_CONTROL], "private, no-cache");
            assert!(!packed.headers.contains_key(header::ETAG));
            let mut text = String::new();
            flate2::read::GzDecoder::new(&packed.bytes[..]).read_to_string(&mut text).unwrap();
            forms.push(form(&text));
        }
        assert!(!town.get(address).await.text().contains("sjakk"), "it is kept");
        let mut own = forms.clone();
        own.sort();
        own.dedup();
        assert_eq!(own.len(), forms.len(), "each has chance of its own");
        assert!(forms.iter().all(|form| form.len() == 64 && form != shell::chance::mark()));
        // Who wants neither gzip nor anything else gets it as it is; a strange question is answered all the same.
        let refused = town.get_with(address, "accept-encoding", "br, gzip;q=0").await;
        assert!(!refused.headers.contains_key(header::CONTENT_ENCODING));
        let part = town.get_with(address, "range", "bytes=0-9").await;
        assert!(!forms.contains(&form(&part.text())));
    }
}
