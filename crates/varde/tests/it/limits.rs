//! What needs no signing in can be asked often by an office, and not for ever by anybody.

use crate::oidc::browser::{settings, through};
use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use kernel::{ids, params};
use shell::{Network, limits::Asking};
use std::net::IpAddr;
use testkit::{Answer, Town, engines};

const TOKEN: &str = "cafecafecafecafecafecafecafecafecafecafecafecafecafecafecafecafe";
/// Each address, its form, what it says while somebody may ask, and the tables that it fills.
const DOORS: [(Asking, &str, &str, u16, &str); 5] = [
    (Asking::Challenge, "/logg-inn/passnokkel/start", "", 200, "trust_ceremony"),
    (Asking::Answer, "/logg-inn/passnokkel", "svar=%7B%7D", 422, "trust_ceremony"),
    // Nobody answers there, and that is said only to who may ask.
    (Asking::Provider, "/logg-inn/oidc/keycloak", "", 503, "trust_oidc_state"),
    (Asking::Enter, "/inn", "", 422, "trust_session"),
    (
        Asking::Suggestion,
        "/aktiviteter/apent-naust/si-fra",
        "om=times&melding=De+stenger+klokka+13",
        303,
        "directory_suggestion",
    ),
];

async fn ask(town: &Town, language: &str, (path, form): (&str, &str), from: &str) -> Answer {
    let mut request = Request::post(format!("{language}{path}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("__Host-varde-inn={TOKEN}"))
        .body(Body::from(form.to_owned()))
        .unwrap();
    request.extensions_mut().insert(Network(Some(from.parse::<IpAddr>().unwrap())));
    town.send(request).await
}

async fn number(town: &Town, sql: String) -> i64 {
    town.db().read(move |tx| tx.row(&sql, params![])?.unwrap().int(0)).await.unwrap()
}

/// As if the network that has asked once had asked so often; by networks of their own when `apart`.
async fn asked_before(town: &Town, asking: Asking, times: i64, apart: bool) {
    let fill = move |tx: &mut kernel::Tx<'_>| {
        let row = tx.row("SELECT mark, at FROM trust_asked WHERE act = $1", params![asking.word()])?.unwrap();
        let (mark, at) = (row.text(0)?, row.int(1)?);
        let add = "INSERT INTO trust_asked (id, tenant, act, mark, at) VALUES ($1, 'felles', $2, $3, $4)";
        let of = |n: i64| if apart { format!("{n:064}") } else { mark.clone() };
        let rows: Vec<_> = (0..times).map(|n| kernel::values![ids::new_id(), asking.word(), of(n), at]).collect();
        tx.execute_each(add, &rows)
    };
    town.db().write(fill).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_comes_in_on_a_monday_and_nobody_fills_the_tables() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let town = through(town, vec![settings("keycloak", "http://localhost:9", serde_json::json!({}))]);
        for (asking, path, form, open, table) in DOORS {
            let what = format!("{asking:?}");
            let door = (path, form);
            assert_eq!(ask(&town, "", door, "2001:db8:0:1::1").await.status, open, "{what}");
            // Three hundred who come in, prove anew and try once more each.
            let most = asking.most();
            assert!(asking == Asking::Suggestion || most >= 900, "{what}");
            asked_before(&town, asking, most - 2, false).await;
            assert_eq!(ask(&town, "", door, "2001:db8:0:1:ffff::9").await.status, open, "{what}: the last that may");

            let before = number(&town, format!("SELECT COUNT(*) FROM {table}")).await;
            town.later(SignedDuration::from_secs(90));
            for (language, title, time) in [
                ("", "Vent litt", "Prøv igjen klokka 13.00"),
                ("/nn", "Vent litt", "Prøv igjen klokka 13.00"),
                ("/en", "Wait a little", "Try again at 13.00"),
            ] {
                let refused = ask(&town, language, door, "2001:db8:0:1:2::1").await;
                let said = refused.main_text();
                assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "3510"), "{what}: {said}");
                assert!(said.contains(title) && said.contains(time), "{what}: {said}");
                assert_eq!(refused.header("cache-control"), "no-store");
                assert_eq!(refused.header("set-cookie"), "", "{what}");
            }
            assert_eq!(
                number(&town, format!("SELECT COUNT(*) FROM {table}")).await,
                before,
                "{what}: nothing is written"
            );
            let kept = number(&town, format!("SELECT COUNT(*) FROM trust_asked WHERE act = '{}'", asking.word())).await;
            assert_eq!(kept, most, "{what}: who is refused leaves no row");
            assert_eq!(ask(&town, "", door, "2001:db8:0:2::1").await.status, open, "{what}: the neighbour may");
            assert_eq!(ask(&town, "", door, "192.0.2.1").await.status, open, "{what}");
            town.later(SignedDuration::from_mins(60) - SignedDuration::from_secs(90));
            assert_eq!(ask(&town, "", door, "2001:db8:0:1::1").await.status, open, "{what}: an hour later");
            // What is old has gone without waiting for the day's job: the two neighbours and this one are left.
            let kept = number(&town, format!("SELECT COUNT(*) FROM trust_asked WHERE act = '{}'", asking.word())).await;
            assert_eq!(kept, 3, "{what}");
            town.clock.advance(-SignedDuration::from_mins(60));
            let clear = move |tx: &mut kernel::Tx<'_>| tx.execute("DELETE FROM trust_asked", params![]);
            town.db().write(clear).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_many_networks_fills_no_table_either() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let door = ("/aktiviteter/apent-naust/si-fra", "om=times&melding=De+stenger+klokka+13");
        assert_eq!(ask(&town, "", door, "192.0.2.1").await.status, 303);
        asked_before(&town, Asking::Suggestion, Asking::Suggestion.most_altogether() - 1, true).await;
        let refused = ask(&town, "", door, "192.0.2.2").await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "300"), "{}", refused.main_text());
        assert_eq!(number(&town, "SELECT COUNT(*) FROM directory_suggestion".into()).await, 1);
        let link = ask(&town, "", ("/inn", ""), "192.0.2.2").await;
        assert_eq!(link.status, 422, "whoever wants in is counted apart");
    }
}

/// Challenges that nobody answered, and ways to a provider that nobody came back from, go when the next one comes.
#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_answered_is_not_kept() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        for _ in 0..5 {
            assert_eq!(ask(&town, "", ("/logg-inn/passnokkel/start", ""), "192.0.2.1").await.status, 200);
        }
        let waiting = || number(&town, "SELECT COUNT(*) FROM trust_ceremony".into());
        assert_eq!(waiting().await, 5);
        town.later(SignedDuration::from_mins(6));
        ask(&town, "", ("/logg-inn/passnokkel/start", ""), "192.0.2.1").await;
        assert_eq!(waiting().await, 1);
    }
}
