//! No other site acts as somebody who is signed in here: every act × where it says that it comes from.

use axum::{body::Body, http::Request};
use testkit::{Engine, Town, URL};

#[tokio::test(flavor = "multi_thread")]
async fn no_act_comes_from_another_site() {
    let town = Town::with_people(Engine::sqlite()).await;
    let cookie = town.sign_in("Ingrid").await;
    let before = events(&town).await;
    let acts: Vec<_> = varde::doors().into_iter().filter(|door| door.method != "GET").collect();
    assert!(acts.len() > 3);
    for door in acts.iter().filter(|door| !door.path.starts_with("/api/")) {
        for site in [Some("cross-site"), Some("same-site"), None] {
            for origin in [Some("https://ond.example"), Some("null"), Some("https://varde.example.ond.example"), None] {
                let path = door.path.replace(['{', '}'], "x");
                let mut request = Request::builder().method(door.method).uri(&path).header("cookie", &cookie);
                request = request.header("content-type", "application/x-www-form-urlencoded");
                for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                    if let Some(value) = value {
                        request = request.header(name, value);
                    }
                }
                let answer = town.send(request.body(Body::empty()).unwrap()).await;
                assert_eq!(answer.status, 403, "{} {path} from {site:?} {origin:?}", door.method);
                assert_eq!(answer.header("set-cookie"), "", "{path}");
            }
        }
    }
    // An answer of the same page from the site itself goes through, so that it is the origin that was refused.
    let own = Request::post("/min-side/okter/slutt").header("cookie", &cookie).header("origin", URL);
    assert_eq!(town.send(own.body(Body::empty()).unwrap()).await.status, 303);
    assert_eq!(events(&town).await, before, "nothing was done");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing() {
    let town = Town::with_people(Engine::sqlite()).await;
    let cookie = town.sign_in("Ingrid").await;
    let before = kept(&town).await;
    for door in varde::doors().iter().filter(|door| door.method == "GET") {
        let path = door.path.replace(['{', '}'], "x");
        let answer = town.get_with(&path, "cookie", &cookie).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
    }
    assert_eq!(kept(&town).await, before, "opening every page leaves all as it was, but for the record of reading");
}

async fn events(town: &Town) -> i64 {
    count(town, "trust_audit").await
}

async fn count(town: &Town, table: &'static str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM {table}");
    town.db().read(move |tx| tx.row(&sql, &[])?.unwrap().int(0)).await.unwrap()
}

/// How many rows each table has, but those that the record of reading and kept answers fill.
async fn kept(town: &Town) -> Vec<(String, i64)> {
    let names = town
        .db()
        .read(|tx| {
            let sql =
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'trust_audit%' ORDER BY name";
            tx.rows(sql, &[])?.iter().map(|row| row.text(0)).collect::<kernel::storage::Result<Vec<_>>>()
        })
        .await
        .unwrap();
    let mut all = Vec::new();
    for name in names {
        let sql = format!("SELECT COUNT(*) FROM {name}");
        let rows = town.db().read(move |tx| tx.row(&sql, &[])?.unwrap().int(0)).await.unwrap();
        all.push((name, rows));
    }
    all
}
