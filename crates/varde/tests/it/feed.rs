//! The change feed: each service once, in the order of commit, none missed and none doubled while many write.

use directory::{hsds, store};
use kernel::Db;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};
use testkit::{Town, engines};

const FEED: &str = "/api/rpde/services";
const SERVICES: u32 = 60;
const WRITERS: u32 = 6;
const TURNS: u32 = 60;

fn id(number: u32) -> String {
    format!("00000001-0000-4000-8000-{number:012}")
}

async fn save(db: &Db, number: u32, name: String) {
    save_slowly(db, number, name, 0).await;
}

/// Saves, and dawdles between having a number and being seen: there a number could come out of order.
async fn save_slowly(db: &Db, number: u32, name: String, millis: u64) {
    db.write(move |tx| {
        let object = json!({
            "id": id(number), "name": name, "status": "active",
            "organization": {"id": id(1_000 + number % 7), "name": format!("Lag {}", number % 7), "description": "d"},
        });
        let parts = hsds::split(object.as_object().cloned().unwrap_or_default(), "nb");
        store::save(tx, &parts, Some("t"), &name, 1_000)?;
        std::thread::sleep(std::time::Duration::from_millis(millis));
        Ok(())
    })
    .await
    .unwrap();
}

/// What somebody has who follows the feed: each service's newest state, and where to ask next.
struct Follower {
    has: HashMap<String, Value>,
    next: String,
    highest: i64,
}

impl Follower {
    fn new() -> Self {
        Self { has: HashMap::new(), next: FEED.to_owned(), highest: 0 }
    }

    /// Reads to the end of the feed as it is now.
    async fn follow(&mut self, town: &Town) {
        // The program does this twice a second; then kept pages are forgotten.
        town.site.catch_up().await.unwrap();
        loop {
            let page = town.get(&self.next).await;
            assert_eq!(page.status, 200);
            let page = page.json();
            let next = page["next"].as_str().unwrap().strip_prefix(testkit::URL).unwrap().to_owned();
            let items = page["items"].as_array().unwrap();
            for item in items {
                let number = item["modified"].as_i64().unwrap();
                assert!(number > self.highest, "numbers only grow");
                self.highest = number;
                let key = item["id"].as_str().unwrap().to_owned();
                if item["state"] == "deleted" {
                    let fields: Vec<&String> = item.as_object().unwrap().keys().collect();
                    assert_eq!(
                        fields,
                        ["state", "kind", "id", "modified"],
                        "of what is gone only its identifier is left"
                    );
                    self.has.remove(&key);
                } else {
                    self.has.insert(key, item["data"].clone());
                }
            }
            if items.is_empty() {
                assert_eq!(next, self.next, "the last page leads to itself");
                return;
            }
            self.next = next;
        }
    }
}

async fn stored(town: &Town) -> BTreeMap<String, Value> {
    let all = town.get("/api/hsds/3.1/services?full=true&format=ndjson").await.text();
    let each = all.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    each.map(|service| (service["id"].as_str().unwrap().to_owned(), service)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_follows_has_what_the_database_has_while_many_write_and_delete() {
    for engine in engines() {
        let name = engine.name();
        let town = Arc::new(Town::empty(engine).await);
        let mut writers = Vec::new();
        for writer in 0..WRITERS {
            let town = Arc::clone(&town);
            writers.push(tokio::spawn(async move {
                for turn in 0..TURNS {
                    // Every writer touches every service sooner or later, each in an order of its own.
                    let number = (turn * (2 * writer + 7) + writer * 11) % SERVICES;
                    if (turn + writer) % 4 == 3 {
                        town.db().write(move |tx| store::remove_service(tx, &id(number), 1_000)).await.unwrap();
                    } else {
                        save_slowly(town.db(), number, format!("Kafé {writer}-{turn}"), u64::from(turn % 4) * 2).await;
                    }
                }
            }));
        }
        let mut follower = Follower::new();
        let mut rounds = 0;
        while writers.iter().any(|writer| !writer.is_finished()) {
            follower.follow(&town).await;
            rounds += 1;
        }
        for writer in writers {
            writer.await.unwrap();
        }
        follower.follow(&town).await;
        let truth = stored(&town).await;
        assert!(!truth.is_empty() && rounds > 1, "{name}: {} services, {rounds} rounds", truth.len());
        assert_eq!(follower.has.into_iter().collect::<BTreeMap<_, _>>(), truth, "{name}");

        let mut late = Follower::new();
        late.follow(&town).await;
        assert_eq!(late.has.into_iter().collect::<BTreeMap<_, _>>(), truth, "{name}: who comes late has the same");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_services_share_is_a_change_of_each_of_them() {
    for engine in engines() {
        let town = Town::empty(engine).await;
        for number in [1, 8] {
            save(town.db(), number, "Kafé".to_owned()).await;
        }
        let mut follower = Follower::new();
        follower.follow(&town).await;
        let renamed = json!({"organizations": [{"id": id(1_001), "name": "Naustlaget", "description": "d"}]});
        town.import(renamed.to_string().as_bytes()).await;
        let before = follower.highest;
        follower.follow(&town).await;
        assert!(follower.highest >= before + 2);
        for service in follower.has.values() {
            assert_eq!(service["organization"]["name"], "Naustlaget");
        }
        let found = town.get("/api/hsds/3.1/services?search=naustlaget").await.json();
        assert_eq!(found["total_items"], 2, "the index heard of it too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_at_its_borders() {
    let town = Town::new(testkit::Engine::sqlite()).await;
    let first = town.get(FEED).await;
    assert_eq!(first.header("content-type"), "application/json");
    assert_eq!(first.header("access-control-allow-origin"), "*");
    assert_eq!(first.header("cache-control"), "public, max-age=8", "everything fits on one page");
    let page = first.json();
    assert_eq!(page["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(page["items"].as_array().unwrap().len(), town::services(town.clock.today()).unwrap().len());
    for odd in ["-1", "x", "1.5", "99999999999999999999"] {
        let answer = town.get(&format!("{FEED}?afterChangeNumber={odd}")).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["status"]), (400, &json!(400)), "{odd}");
    }
    let far = town.get(&format!("{FEED}?afterChangeNumber=9000000000000000000")).await.json();
    assert_eq!(far["next"], format!("{}{FEED}?afterChangeNumber=9000000000000000000", testkit::URL));
    let empty = Town::empty(testkit::Engine::sqlite()).await.get(FEED).await.json();
    assert_eq!((&empty["items"], &empty["next"]), (&json!([]), &json!(format!("{}{FEED}", testkit::URL))));
}

/// What OpenActive's own validator (npm) holds against the feed, read over HTTP to its end.
async fn failures(town: &Town, url: &str) -> Vec<Value> {
    town.site.catch_up().await.unwrap();
    let as_the_program_does = async {
        loop {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            town.site.catch_up().await.unwrap();
        }
    };
    tokio::select! {
        found = validated(url) => found,
        () = as_the_program_does => Vec::new(),
    }
}

async fn validated(url: &str) -> Vec<Value> {
    let program = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/rpde.mjs");
    let node = tokio::process::Command::new("node").arg(program).arg(format!("{url}{FEED}")).output().await;
    let output = node.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(log["pages"].as_i64().unwrap() > 3, "{log}");
    let found = log["found"].as_array().unwrap();
    println!("{} pages, {} remarks", log["pages"], found.len());
    found.iter().filter(|one| one["severity"] == "failure").cloned().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_standards_own_validator_finds_nothing_wrong_while_many_write() {
    for engine in engines() {
        let name = engine.name();
        let (town, url) = Town::listening(engine).await;
        for number in 0..1_200 {
            save(town.db(), number, format!("Kafé {number}")).await;
        }
        let touched = Arc::new(Mutex::new(HashSet::new()));
        let enough = Arc::new(AtomicBool::new(false));
        let (db, touching, stop) = (town.db().clone(), Arc::clone(&touched), Arc::clone(&enough));
        let restless = tokio::spawn(async move {
            for turn in 0.. {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let number = turn * 7 % 1_300;
                touching.lock().unwrap().insert(id(number));
                if turn % 3 == 0 {
                    db.write(move |tx| store::remove_service(tx, &id(number), 1_000)).await.unwrap();
                } else {
                    save(&db, number, format!("Kafé {turn}")).await;
                }
            }
        });
        for _ in 0..2 {
            for failure in failures(&town, &url).await {
                // «Items must not appear more than once in the feed unless that item is updated while validation is in
                // progress»: the validator cannot know which were. We do.
                assert_eq!(failure["type"], "no_duplicate_items", "{name}: {failure}");
                let message = failure["message"].as_str().unwrap();
                let twice = message.split('"').find(|part| part.len() == 36).unwrap();
                assert!(touched.lock().unwrap().contains(twice), "{name}: {failure}");
            }
        }
        assert!(!restless.is_finished(), "{name}: somebody wrote all the time");
        // Not cut off: what the database was told would be done after the one who told it is gone.
        enough.store(true, Ordering::SeqCst);
        restless.await.unwrap();
        assert_eq!(failures(&town, &url).await, Vec::<Value>::new(), "{name}: at rest nothing comes twice");
    }
}
