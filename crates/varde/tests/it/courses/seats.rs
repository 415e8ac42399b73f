//! Who has a seat: two hundred at once, the same address twice, and what is kept of whom.

use super::{carried, enrol, later, link, press, seated, see, town, two_days};
use crate::mail::sink::Sink;
use kernel::storage::params;
use std::sync::Arc;
use testkit::{Town, engines};

async fn in_order(town: &Town) -> Vec<(i64, String)> {
    let sql = "SELECT n, state FROM gatherings_enrolment ORDER BY n";
    let read = move |tx: &mut kernel::Tx<'_>| {
        tx.rows(sql, params![])?.iter().map(|row| Ok((row.int(0)?, row.text(1)?))).collect()
    };
    town.db().read(read).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_at_once_on_ten_seats() {
    for engine in engines() {
        let sink = Sink::start();
        let town = Arc::new(town(engine, &sink).await);
        let (_, _, path) = two_days(&town, "10").await;
        let all: Vec<_> = (0..200)
            .map(|n| {
                let (town, path) = (Arc::clone(&town), path.clone());
                tokio::spawn(async move { enrol(&town, &path, "Noen", &format!("noen-{n}@post.example")).await })
            })
            .collect();
        for one in all {
            let answer = one.await.unwrap();
            assert_eq!(answer.status, 303, "{}", answer.main_text());
        }
        let order = in_order(&town).await;
        assert_eq!(order.iter().map(|(n, _)| *n).collect::<Vec<_>>(), (1..=200).collect::<Vec<i64>>());
        assert!(order[..10].iter().all(|(_, state)| state == "seat"), "{order:?}");
        assert!(order[10..].iter().all(|(_, state)| state == "waiting"), "exactly ten");
        let page = town.get(path.trim_end_matches("/meld-paa").rsplit_once('/').unwrap().0).await.main_text();
        assert!(page.contains("Fullt – venteliste"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_address_twice_is_one_and_no_stranger_learns_of_it() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, _, path) = two_days(&town, "10").await;
        let first = enrol(&town, &path, "Kari Nordmann", "kari@post.example").await;
        let mine = link(&carried(&town, &sink).await[0]);
        later(&town, 1).await;
        let before = keys(&town).await;
        let second = enrol(&town, &path, "En annen", "KARI@post.example ").await;
        assert_eq!(
            (first.status, first.header("location")),
            (second.status, second.header("location")),
            "the same answer"
        );
        let pages = (town.get(first.header("location")).await, town.get(second.header("location")).await);
        assert_eq!(pages.0.main_text(), pages.1.main_text());
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains("før. Her er lenken din"), "{}", letters[0].text);
        assert_eq!(link(&letters[0]), mine, "their own link");
        assert_eq!(letters[0].to, ["kari@post.example"]);
        enrol(&town, &path, "En annen", "kari@post.example").await;
        assert_eq!(carried(&town, &sink).await.len(), 0, "once an hour");
        assert_eq!(in_order(&town).await.len(), 1);
        assert!(town.get(&mine).await.text().contains("Kari Nordmann"), "what was typed first stands");
        assert_eq!(keys(&town).await, before, "no key is made for who only asks again");
    }
}

/// How many keys of persons there are.
async fn keys(town: &Town) -> i64 {
    let keys = town.site.app.vault.keys().clone();
    let count = "SELECT COUNT(*) FROM trust_person_key WHERE tenant = 'oyane-dps'";
    keys.read(move |tx| tx.row(count, params![])).await.unwrap().unwrap().int(0).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_beside_its_field() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, _, path) = two_days(&town, "10").await;
        for (name, contact, said) in [
            ("", "kari@post.example", "Skriv hva du heter"),
            ("Kari", "", "Skriv hvor vi kan nå deg"),
            ("Kari", "kari@post", "Noe mangler i e-posten"),
            ("Kari", "ring meg", "Noe mangler i e-posten"),
            ("Kari", "912 34 567", "Her kan vi bare sende e-post"),
        ] {
            let answer = enrol(&town, &path, name, contact).await;
            assert_eq!(answer.status, 422, "{contact}");
            let html = answer.text();
            assert!(html.contains(said), "{said}: {}", answer.main_text());
            assert!(contact.is_empty() || html.contains(&format!("value=\"{contact}\"")), "what was typed is kept");
        }
        assert!(in_order(&town).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_whom_lies_open_and_nothing_is_left_of_who_gives_back() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (amir, run, path) = two_days(&town, "10").await;
        let name = "Qvitzau Canariensis";
        let mine = seated(&town, &sink, &path, name, "qvitzau@post.example").await;
        let other = seated(&town, &sink, &path, "Nabo Naboesen", "nabo@post.example").await;
        let list = see(&town, &amir, &format!("/mine-treff/kurs/gang/{run}/deltakere")).await;
        assert!(list.text().contains(name) && list.text().contains("qvitzau@post.example"), "{}", list.main_text());
        assert_eq!(list.header("cache-control"), "no-store");
        let read = |tx: &mut kernel::Tx<'_>| trust::audit::found(tx, "oyane-dps", &Default::default(), None);
        let events = town.db().read(read).await.unwrap();
        assert!(events.iter().any(|event| event.action == "enrolment.list"), "that they were read is written down");
        assert_eq!(found(&town, &["Qvitzau", "qvitzau", mine.rsplit('/').next().unwrap()]).await, 0);

        let sure = town.get(&format!("{mine}/gi-tilbake")).await.main_text();
        assert!(sure.contains("Vil du gi fra deg plassen?"), "{sure}");
        let given = town.post(&mine, "gjor=gi-tilbake").await;
        let page = town.get(given.header("location")).await;
        assert!(page.main_text().contains("Du har gitt fra deg plassen"), "{}", page.main_text());
        assert!(!page.text().contains(name));
        assert!(town.get(&other).await.text().contains("Nabo Naboesen"), "the neighbour is there still");
        let sql =
            "SELECT COUNT(*) FROM gatherings_enrolment WHERE state = 'gone' AND sealed IS NULL AND contact IS NULL";
        let gone = town.db().read(move |tx| tx.row(sql, params![])).await.unwrap().unwrap().int(0).unwrap();
        assert_eq!(gone, 1);
        let erased = "SELECT COUNT(*) FROM trust_erasure WHERE tenant = 'oyane-dps'";
        let erased = town.db().read(move |tx| tx.row(erased, params![])).await.unwrap().unwrap().int(0).unwrap();
        assert_eq!(erased, 1, "their key is destroyed, for backups too");

        // Thirty days after the last day everybody goes.
        later(&town, 24 * 54).await;
        let page = town.get(&other).await;
        assert!(page.main_text().contains("Kurset er over, og det du skrev, er slettet"), "{}", page.main_text());
        let list = see(&town, &town.sign_in("Amir").await, &format!("/mine-treff/kurs/gang/{run}/deltakere")).await;
        assert!(list.main_text().contains("Ingen har meldt seg på ennå"), "{}", list.main_text());
        assert_eq!(found(&town, &["Qvitzau", "Naboesen", "nabo@post"]).await, 0);
    }
}

/// How often any of these stands in any text of any table.
async fn found(town: &Town, words: &[&str]) -> usize {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let tables = [
        "SELECT id, why, way, language, contact, link FROM gatherings_enrolment",
        "SELECT code, tenant, run, enrolment, name, made_on FROM gatherings_certificate",
        "SELECT kind, about, once, mark, handle, reason FROM mail_notice",
        "SELECT actor, action, object, subject, purpose, session FROM trust_audit",
        "SELECT kind, object, tenant, kind, kind, kind FROM kernel_change",
    ];
    let read = move |tx: &mut kernel::Tx<'_>| {
        let mut count = 0;
        for sql in tables {
            for row in tx.rows(sql, params![])? {
                let text = format!("{:?}", row.into_values());
                count += words.iter().filter(|word| text.contains(word.as_str())).count();
            }
        }
        Ok(count)
    };
    let mut count = town.db().read(read).await.unwrap();
    // And in the files themselves, where it has any.
    if let Ok(at) = town.db().whereabouts().await
        && let Some(folder) = std::path::Path::new(&at.server).parent().filter(|_| at.database.is_empty())
    {
        for entry in std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file()) {
            let bytes = std::fs::read(entry.path()).unwrap();
            count += ["Qvitzau", "qvitzau", "Naboesen", "nabo@post"]
                .iter()
                .filter(|word| bytes.windows(word.len()).any(|window| window == word.as_bytes()))
                .count();
        }
    }
    count
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_rang_is_taken_off_by_their_own_colleagues_only() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (amir, run, path) = two_days(&town, "1").await;
        let mine = seated(&town, &sink, &path, "Kari", "kari@post.example").await;
        let who = "SELECT id FROM gatherings_enrolment";
        let who = town.db().read(move |tx| tx.row(who, params![])).await.unwrap().unwrap().text(0).unwrap();
        let desk = format!("/mine-treff/kurs/gang/{run}/deltakere");
        let marit = town.sign_in("Marit").await;
        assert_eq!(press(&town, &marit, &desk, &[("hvem", &who)]).await.status, 404);
        assert_eq!(press(&town, &amir, &desk, &[("hvem", "noe-annet")]).await.status, 404);
        assert_eq!(press(&town, &amir, &desk, &[("hvem", &who)]).await.status, 303);
        let page = town.get(&mine).await.main_text();
        assert!(page.contains("har tatt deg av lista"), "{page}");
    }
}
