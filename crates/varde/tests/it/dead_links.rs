//! Web addresses that nobody answers: asked by a job, seen by the editor whose entries name them.

use crate::stand_in::{Says, StandIn};
use directory::dead_links::{self, Fault, Portion, State};
use jiff::SignedDuration;
use outside::{Found, Limits, Names, Outside, Reach};
use serde_json::{Value, json};
use std::{net::IpAddr, time::Duration};
use testkit::{Engine, Town, engines};
use url::Url;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Every name leads to this machine, but those that begin with «borte», which lead nowhere.
#[derive(Clone, Copy)]
struct Here;

impl Names for Here {
    fn find(&self, name: &str) -> Found {
        let found = if name.starts_with("borte") { Vec::new() } else { vec![IpAddr::from([127, 0, 0, 1])] };
        Box::pin(async move { Ok(found) })
    }
}

/// A way out that reaches this machine and nothing else.
pub(crate) fn way_out() -> Outside {
    open(Reach::only(vec![IpAddr::from([127, 0, 0, 1])]))
}

fn open(reach: Reach) -> Outside {
    let limits = Limits {
        connect: Duration::from_millis(500),
        whole: Duration::from_secs(1),
        pause: Duration::ZERO,
        at_once: 16,
        ..Limits::default()
    };
    Outside::with(&Url::parse(testkit::URL).unwrap(), reach, Here, limits).unwrap()
}

/// Servers as they are out there.
async fn web() -> StandIn {
    StandIn::new(|head| {
        let mut words = head.split(' ');
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        match (method, path) {
            (_, "/slettet") => Says::answer("404 Not Found", "", b""),
            (_, "/flyttet") => Says::leads("301 Moved Permanently", "/ny"),
            (_, "/innom") => Says::leads("302 Found", "/ny"),
            (_, "/vakt") => Says::answer("403 Forbidden", "", b""),
            (_, "/feil") => Says::answer("500 Internal Server Error", "", b""),
            (_, "/stille") => Says::Nothing,
            ("HEAD", "/uten-head") => Says::answer("405 Method Not Allowed", "", b""),
            ("HEAD", "/rar-head") => Says::answer("404 Not Found", "", b""),
            _ => Says::answer("200 OK", "", b""),
        }
    })
    .await
}

fn entry(number: u32, name: &str, url: &str, area: &str) -> Value {
    json!({
        "id": format!("00000000-0000-4000-8000-00000000{number:04}"), "name": name, "status": "active", "url": url,
        "organization": {"id": format!("00000000-0000-4000-8001-00000000{number:04}"), "name": format!("{name}-laget"),
            "description": ""},
        "varde": {"area": [area]},
    })
}

/// Varde with Jonas, who keeps 4627, and these entries; nothing of the demo town has a web address.
async fn town(engine: Engine, outside: Outside, entries: &[Value]) -> Town {
    let town = Town::with_people(engine).await;
    let sql = "DELETE FROM directory_service_at_location; DELETE FROM directory_service;";
    town.db().write(|tx| tx.script(sql)).await.unwrap();
    let report = town.import(&serde_json::to_vec(entries).unwrap()).await;
    assert_eq!(report.problems, []);
    town.with_site(|site| site.with_outside(outside, None))
}

/// A day of the job: finds, asks until nothing is due, and the day is over.
async fn a_day(town: &Town, outside: &Outside) -> Vec<Portion> {
    let mut all = Vec::new();
    dead_links::gather(town.db(), town.clock.today()).await.unwrap();
    loop {
        let portion = dead_links::ask_some(town.db(), outside, town.clock.today()).await.unwrap();
        all.push(portion);
        if !matches!(portion, Portion::Asked(_)) {
            break;
        }
    }
    town.later(DAY);
    all
}

async fn dead(town: &Town) -> Vec<(String, State, Option<Fault>)> {
    let all = town.db().read(|tx| dead_links::of_tenants(tx, &["4627".to_owned()])).await.unwrap();
    all.into_iter().map(|dead| (dead.link.address, dead.link.standing.state, dead.link.standing.fault)).collect()
}

async fn page(town: &Town, cookie: &str) -> String {
    let answer = town.get_with("/redaksjon/lenker", "cookie", cookie).await;
    assert_eq!(answer.status, 200);
    answer.main_text()
}

/// As a browser sends it: the cookie, from our own page.
async fn post(town: &Town, path: &str, form: &str, cookie: &str) -> testkit::Answer {
    let request = axum::http::Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    town.send(request.body(axum::body::Body::from(form.to_owned())).unwrap()).await
}

/// Signed in anew: a session lasts a day at most.
async fn jonas(town: &Town) -> String {
    town.sign_in("Jonas").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_answers_on_three_days_is_said_to_the_editor_whose_it_is() {
    for engine in engines() {
        let web = web().await;
        let at = |path: &str| format!("http://lag.example:{}{path}", web.port());
        let outside = way_out();
        let entries = [
            entry(1, "Turlaget", &at("/slettet"), "4627"),
            entry(2, "Koret", &at("/flyttet"), "4627"),
            entry(3, "Kafeen", &at("/vakt"), "4627"),
            entry(4, "Gruppa", &at("/uten-head"), "4627"),
            entry(5, "Stua", &format!("http://borte.example:{}/", web.port()), "4627"),
            entry(6, "Verkstedet", &at("/rar-head"), "4627"),
            entry(7, "Huset", &at("/innom"), "4627"),
            entry(8, "Sommerlaget", &at("/slettet"), "0301"),
            entry(9, "Naustet", "ftp://lag.example/", "4627"),
            entry(10, "Brygga", &at("/feil"), "4627"),
        ];
        let town = town(engine, outside.clone(), &entries).await;
        // Everything is asked for the first time within a week; then a doubtful one comes back each day.
        for _ in 0..2 {
            a_day(&town, &outside).await;
            let broken = dead(&town).await.iter().any(|(_, state, _)| *state == State::Broken);
            assert!(!broken, "two days are too few");
        }
        for _ in 0..8 {
            a_day(&town, &outside).await;
        }
        let mut found = dead(&town).await;
        found.sort_by(|a, b| a.0.cmp(&b.0));
        let wanted = [
            (format!("http://borte.example:{}/", web.port()), State::Broken, Some(Fault::Name)),
            (at("/feil"), State::Broken, Some(Fault::Failing)),
            (at("/flyttet"), State::Moved, None),
            (at("/slettet"), State::Broken, Some(Fault::Gone)),
        ];
        assert_eq!(found, wanted);
        let lines = web.lines();
        for both in ["/uten-head", "/rar-head", "/slettet", "/vakt"] {
            for method in ["HEAD", "GET"] {
                assert!(lines.contains(&format!("{method} {both} HTTP/1.1")), "{method} {both}");
            }
        }
        assert!(!lines.contains(&"GET /innom HTTP/1.1".to_owned()), "HEAD was enough");
        let asked = lines.iter().filter(|line| line.starts_with("HEAD /innom")).count();
        assert!(asked <= 2, "once a week: {asked} in ten days");

        let seen = page(&town, &jonas(&town).await).await;
        for there in [
            "/slettet",
            "Siden finnes ikke lenger. (HTTP 404)",
            "Turlaget",
            "/flyttet",
            "/ny",
            "Koret",
            "borte.example",
            "Navnet på nettstedet finnes ikke lenger.",
            "Stua",
            "4 adresser venter på deg",
        ] {
            assert!(seen.contains(there), "{there}: {seen}");
        }
        for absent in ["/vakt", "/uten-head", "Kafeen", "Sommerlaget", "ftp://"] {
            assert!(!seen.contains(absent), "{absent}: {seen}");
        }
        let nn = town.get_with("/nn/redaksjon/lenker", "cookie", &jonas(&town).await).await.main_text();
        assert!(nn.contains("Sida finst ikkje lenger.") && nn.contains("4 adresser ventar på deg"), "{nn}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_tries_now_and_silences_and_thinks_again() {
    for engine in engines() {
        let web = web().await;
        let outside = way_out();
        let address = format!("http://lag.example:{}/slettet", web.port());
        let others = format!("http://lag.example:{}/slettet?andre", web.port());
        let entries = [entry(1, "Turlaget", &address, "4627"), entry(2, "Osloturen", &others, "0301")];
        let town = town(engine, outside.clone(), &entries).await;
        dead_links::gather(town.db(), town.clock.today()).await.unwrap();
        let digest = kernel::digest::fingerprint(address.as_bytes());
        let form = format!("lenke={digest}");
        // On the same day it is one try, however often.
        for _ in 0..3 {
            let answer = post(&town, "/redaksjon/lenker/prov", &form, &jonas(&town).await).await;
            assert_eq!(answer.header("location"), format!("/redaksjon/lenker?gjort=svarer-ikke&lenke={digest}"));
        }
        assert_eq!(dead(&town).await, []);
        for _ in 0..2 {
            town.later(DAY);
            post(&town, "/redaksjon/lenker/prov", &form, &jonas(&town).await).await;
        }
        let cookie = jonas(&town).await;
        assert!(page(&town, &cookie).await.contains("En adresse venter på deg"));

        let answer = post(&town, "/redaksjon/lenker/virker", &form, &cookie).await;
        let said = town.get_with(answer.header("location"), "cookie", &cookie).await.main_text();
        assert!(said.contains("Vi sier ikke noe om den på nitti dager:") && said.contains("Angre"), "{said}");
        assert!(said.contains("Ingen venter") && said.contains("En adresse som noen har sett at virker"), "{said}");
        let answer = post(&town, "/redaksjon/lenker/angre", &form, &cookie).await;
        let said = town.get_with(answer.header("location"), "cookie", &cookie).await.main_text();
        assert!(said.contains("Vi sier fra om den igjen:") && said.contains("En adresse venter på deg"), "{said}");

        post(&town, "/redaksjon/lenker/virker", &form, &cookie).await;
        town.later(DAY * 90);
        assert!(page(&town, &jonas(&town).await).await.contains("Ingen venter"));
        town.later(DAY);
        assert!(page(&town, &jonas(&town).await).await.contains("En adresse venter på deg"));

        // What is not theirs is not there, and is not asked.
        let before = web.asked().len();
        let theirs = format!("lenke={}", kernel::digest::fingerprint(others.as_bytes()));
        let cookie = jonas(&town).await;
        for act in ["prov", "virker", "angre"] {
            for form in [theirs.as_str(), "lenke=finnes-ikke", ""] {
                assert_eq!(
                    post(&town, &format!("/redaksjon/lenker/{act}"), form, &cookie).await.status,
                    404,
                    "{act} {form}"
                );
            }
        }
        assert_eq!(web.asked().len(), before);
        let acts = town
            .db()
            .read(|tx| {
                let sql = "SELECT action FROM trust_audit WHERE action LIKE 'dead-link.%' ORDER BY n";
                tx.rows(sql, &[])?.iter().map(|row| row.text(0)).collect::<kernel::storage::Result<Vec<_>>>()
            })
            .await
            .unwrap();
        let (tries, others): (Vec<_>, Vec<_>) = acts.into_iter().partition(|act| act == "dead-link.try");
        assert_eq!(tries.len(), 5);
        assert_eq!(others, ["dead-link.silence", "dead-link.speak", "dead-link.silence"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_this_machine_reaches_nobody_nothing_is_said_of_anybody() {
    let web = web().await;
    let outside = way_out();
    let gone = |number: u32| format!("http://borte{number}.example:{}/", web.port());
    let mut entries: Vec<Value> = (1..=4).map(|n| entry(n, "Laget", &gone(n), "4627")).collect();
    let town = town(Engine::sqlite(), outside.clone(), &entries).await;
    town.later(DAY * 7);
    let at_start =
        dead_links::gather(town.db(), town.clock.today().saturating_sub(jiff::ToSpan::days(7))).await.unwrap();
    assert_eq!(at_start, 4);
    for _ in 0..4 {
        assert_eq!(a_day(&town, &outside).await, [Portion::Cut]);
    }
    assert_eq!(dead(&town).await, []);
    // One that answers is the witness that it is not us.
    entries.push(entry(5, "Koret", &format!("http://lag.example:{}/", web.port()), "4627"));
    town.import(&serde_json::to_vec(&entries).unwrap()).await;
    for _ in 0..12 {
        a_day(&town, &outside).await;
    }
    assert_eq!(dead(&town).await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_changes_its_address_leaves_the_old_one_behind() {
    for engine in engines() {
        let outside = Outside::default();
        let known = |town: &Town| {
            let db = town.db().clone();
            async move {
                let sql = "SELECT l.address || ' ' || u.part FROM directory_link l JOIN directory_link_use u ON u.link = l.digest
                    ORDER BY l.address, u.service";
                let all = db.read(move |tx| tx.rows(sql, &[])?.iter().map(|row| row.text(0)).collect());
                all.await.unwrap()
            }
        };
        let mut entries =
            [entry(1, "Turlaget", "https://a.example/", "4627"), entry(2, "Koret", "https://b.example/", "4627")];
        entries[0]["organization"]["website"] = json!("https://b.example/");
        entries[1]["varde"]["source"] = json!({"name": "Lista", "url": "https://c.example/"});
        let town = town(engine, outside, &entries).await;
        let today = town.clock.today();
        for _ in 0..2 {
            assert_eq!(dead_links::gather(town.db(), today).await.unwrap(), 2);
            let all: Vec<String> = known(&town).await;
            assert_eq!(
                all,
                [
                    "https://a.example/ service",
                    "https://b.example/ organization",
                    "https://b.example/ service",
                    "https://c.example/ source"
                ]
            );
        }
        entries[0]["url"] = json!("https://d.example/");
        entries[1]["status"] = json!("defunct");
        town.import(&serde_json::to_vec(&entries).unwrap()).await;
        dead_links::gather(town.db(), today).await.unwrap();
        let all: Vec<String> = known(&town).await;
        assert_eq!(all, ["https://b.example/ organization", "https://d.example/ service"]);
        let links =
            town.db().read(|tx| tx.row("SELECT COUNT(*) FROM directory_link", &[])?.map_or(Ok(0), |row| row.int(0)));
        assert_eq!(links.await.unwrap(), 2, "what nobody names is forgotten");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leads_inside_is_never_called_and_a_visitor_calls_nobody() {
    let inner = web().await;
    let outside = open(Reach::public());
    let inside = [
        format!("http://127.0.0.1:{}/", inner.port()),
        "http://localhost/".to_owned(),
        "http://169.254.169.254/latest/".to_owned(),
        "http://ser-snill-ut.example/".to_owned(),
    ];
    let entries: Vec<Value> = inside.iter().zip(1..).map(|(url, n)| entry(n, "Laget", url, "4627")).collect();
    let town = town(Engine::sqlite(), outside.clone(), &entries).await;
    for _ in 0..10 {
        a_day(&town, &outside).await;
    }
    let found = dead(&town).await;
    assert_eq!(found.len(), inside.len());
    assert!(
        found.iter().all(|(_, state, fault)| *state == State::Broken && *fault == Some(Fault::Inside)),
        "{found:?}"
    );
    let seen = page(&town, &jonas(&town).await).await;
    assert!(seen.contains("Den fører ikke ut på nettet."), "{seen}");
    for path in ["/", "/aktiviteter", "/aktiviteter/laget", "/aktiviteter?q=laget", "/api/hsds/3.1/services?full=true"]
    {
        assert_eq!(town.get(path).await.status, 200, "{path}");
    }
    assert_eq!(inner.asked(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_looks_by_itself_each_day_and_only_where_it_may() {
    for engine in engines() {
        let web = web().await;
        let outside = way_out();
        let entries: Vec<Value> =
            (1..=120).map(|n| entry(n, "Laget", &format!("http://lag{n}.example:{}/", web.port()), "4627")).collect();
        let town = town(engine, outside, &entries).await;
        let states = || async {
            let sql = "SELECT COUNT(*) FROM directory_link WHERE state = 'works'";
            town.db().read(move |tx| tx.row(sql, &[])?.map_or(Ok(0), |row| row.int(0))).await.unwrap()
        };
        let jobs = || async {
            let sql = "SELECT COUNT(*) FROM kernel_job WHERE kind LIKE '%links'";
            town.db().read(move |tx| tx.row(sql, &[])?.map_or(Ok(0), |row| row.int(0))).await.unwrap()
        };
        dead_links::gather(town.db(), town.clock.today().saturating_sub(jiff::ToSpan::days(7))).await.unwrap();
        let running = tokio::spawn(town.site.clone().keep_up());
        for _ in 0..300 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            if states().await == 120 && jobs().await == 0 {
                break;
            }
        }
        running.abort();
        assert_eq!((states().await, jobs().await), (120, 0), "three portions, one after the other");
        assert_eq!(web.asked().len(), 120);
    }
    // Where the operator has not opened the way out nothing is queued.
    let closed = town(Engine::sqlite(), Outside::default(), &[entry(1, "Laget", "http://a.example/", "4627")]).await;
    let running = tokio::spawn(closed.site.clone().keep_up());
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    running.abort();
    let sql = "SELECT COUNT(*) FROM directory_link";
    let known = closed.db().read(move |tx| tx.row(sql, &[])?.map_or(Ok(0), |row| row.int(0))).await.unwrap();
    assert_eq!(known, 0);
    let seen = page(&closed, &jonas(&closed).await).await;
    assert!(
        seen.contains("Varde ser ikke etter om nettadresser virker.") && seen.contains("[outside] allow = true"),
        "{seen}"
    );
}
