//! The mail server is away, slow, says no, or cuts the line: nothing is lost, nobody waits, nothing goes that should not.

use super::{Sink, at, change, invite, number, person, town};
use jiff::SignedDuration;
use kernel::Language;
use mail::{settings::Written, store::outbox};
use std::time::{Duration, Instant};
use testkit::{Engine, Town, engines};
use trust::{access::Right, people::Way};

const CAST: [&str; 7] = ["Amir", "Solveig", "Ingrid", "Bjarne", "Marit", "Jonas", "Hilde"];

async fn slowest(town: &Town, times: usize) -> Duration {
    let mut slowest = Duration::ZERO;
    for _ in 0..times {
        let began = Instant::now();
        let name = CAST[times % CAST.len()].to_lowercase();
        assert_eq!(town.post("/logg-inn/e-post", &format!("epost={name}%40oyane-dps.example")).await.status, 303);
        slowest = slowest.max(began.elapsed());
    }
    slowest
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_is_away_the_whole_time_then_comes_and_each_letter_arrives_once() {
    for engine in engines() {
        // A server that takes the line and says nothing: the worst of them.
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = silent.local_addr().unwrap().port();
        let address = format!("smtp://localhost:{port}");
        let written = Written { smtp: Some(&address), from: Some(super::FROM), ..Written::default() };
        let town = Town::with_mail(engine, written.read().unwrap().unwrap()).await;
        let usual = slowest(&town, 10).await;
        let now = town.clock.millis();
        for name in CAST {
            let id = person(&town, name).await.id;
            let two = move |tx: &mut kernel::Tx<'_>| {
                mail::letters::role(tx, &id, at(now))?;
                mail::letters::new_way(tx, &id, Way::Passkey, at(now))
            };
            town.db().write(two).await.unwrap();
        }
        let carrying = tokio::spawn({
            let post = town.site.post().unwrap().clone();
            async move { post.carry().await }
        });
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(!carrying.is_finished(), "the worker stands before a server that says nothing");
        let waiting = slowest(&town, 10).await;
        eprintln!("slowest request: {usual:?} usually, {waiting:?} while the worker waits");
        assert!(waiting < usual * 3 + Duration::from_millis(50), "{usual:?} {waiting:?}");
        carrying.abort();
        // What it had in hand is leased to it; then the port is closed for half an hour.
        drop(silent);
        for _ in 0..6 {
            town.later(SignedDuration::from_mins(5));
            town.carry().await;
        }
        let waiting = "SELECT COUNT(*) FROM mail_outbox WHERE state = 'waiting' AND kind <> 'sign-in'";
        assert_eq!(number(&town, waiting).await, 14, "none is lost");
        let sink = Sink::with(&["--port", &port.to_string()]);
        town.later(SignedDuration::from_mins(20));
        town.carry().await;
        let mut letters: Vec<(String, String)> =
            sink.letters().into_iter().map(|letter| (letter.to[0].clone(), letter.subject)).collect();
        letters.retain(|(_, subject)| !subject.contains("lenken"));
        letters.sort();
        assert_eq!(letters.len(), 14);
        letters.dedup();
        assert_eq!(letters.len(), 14, "each once");
        assert_eq!(number(&town, waiting).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_later_is_asked_again_later() {
    for engine in engines() {
        let mut sink = Sink::start();
        let town = town(engine, &sink).await;
        sink.mode("greylist");
        invite(&town, "Amir").await;
        town.carry().await;
        town.carry().await;
        assert_eq!(number(&town, "SELECT tries FROM mail_outbox").await, 1, "not at once");
        let can = super::can(&town, "Ingrid", Right::SeeWork).await;
        let waiting = town.db().read(move |tx| outbox::waiting(tx, &can, 10)).await.unwrap();
        assert_eq!(
            waiting[0].reason.as_deref(),
            Some("receiver 451 4.7.1"),
            "codes, and nothing that the server wrote"
        );
        town.later(SignedDuration::from_secs(16));
        town.carry().await;
        assert_eq!(number(&town, "SELECT tries FROM mail_outbox").await, 2);
        sink.mode("accept");
        town.later(SignedDuration::from_mins(1));
        town.carry().await;
        let letters = sink.letters();
        assert_eq!(letters.len(), 1);
        // The link was made once, and works.
        let opened = town.get(&super::link(&letters[0])).await;
        let cookie = opened.header("set-cookie").split(';').next().unwrap().to_owned();
        assert!(town.get_with("/inn", "cookie", &cookie).await.main_text().contains("Velkommen inn"));
        assert_eq!(number(&town, "SELECT COUNT(*) FROM trust_link").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_is_cut_after_the_letter_may_bring_it_twice_under_one_name() {
    let mut sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    sink.mode("cut");
    invite(&town, "Amir").await;
    town.carry().await;
    sink.mode("accept");
    town.later(SignedDuration::from_mins(1));
    town.carry().await;
    let letters = sink.letters();
    // The server had it and could not say so. Nobody can tell that from a letter that was lost, so it goes again; the
    // receiver's program knows the two for one by their Message-ID, and both carry the same link.
    assert_eq!(letters.len(), 2);
    assert_eq!(letters[0].headers["message-id"], letters[1].headers["message-id"]);
    assert_eq!(super::link(&letters[0]), super::link(&letters[1]));
    assert_eq!(letters[0].from, letters[1].from);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_carry_the_same_outbox_and_each_letter_goes_once() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let app = &town.site.app;
        let address = sink.address();
        let written = Written { smtp: Some(&address), from: Some(super::FROM), ..Written::default() };
        let (texts, url) = (app.texts.clone(), app.settings.url.clone());
        let settings = written.read().unwrap().unwrap();
        let other = mail::Post::new(app.db.clone(), app.clock.clone(), texts, app.vault.clone(), url, settings);
        for name in CAST {
            let (id, now) = (person(&town, name).await.id, town.clock.millis());
            town.db().write(move |tx| mail::letters::role(tx, &id, at(now))).await.unwrap();
        }
        let (first, second) = tokio::join!(town.site.post().unwrap().carry(), other.carry());
        first.unwrap();
        second.unwrap();
        let mut to: Vec<String> = sink.letters().into_iter().map(|letter| letter.to[0].clone()).collect();
        to.sort();
        assert_eq!(to.len(), 7);
        to.dedup();
        assert_eq!(to.len(), 7);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_more_than_three_an_hour_go_to_one_address_whatever_they_are() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        // Amir works for the municipality too, under the same address.
        change(&town, "Solveig", Language::Nb, "sol@oyane-dps.example").await;
        let (id, now) = (person(&town, "Amir").await.id, town.clock.millis());
        let five = move |tx: &mut kernel::Tx<'_>| {
            for _ in 0..5 {
                mail::letters::new_way(tx, &id, Way::Passkey, at(now))?;
            }
            // A role is told once, however many there are, as long as the letter waits.
            mail::letters::role_over(tx, &id, at(now))?;
            mail::letters::role_over(tx, &id, at(now))
        };
        town.db().write(five).await.unwrap();
        town.post("/logg-inn/e-post", "epost=amir%40oyane-dps.example").await;
        town.carry().await;
        assert_eq!(sink.letters().len(), 3);
        town.later(SignedDuration::from_mins(59));
        town.carry().await;
        assert!(sink.letters().is_empty());
        town.later(SignedDuration::from_mins(2));
        town.carry().await;
        assert_eq!(
            sink.letters().len(),
            3,
            "what waited comes when there is room; the link was for then and is let go"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_left_or_been_erased_gets_nothing() {
    let mut sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    sink.mode("greylist");
    invite(&town, "Amir").await;
    invite(&town, "Solveig").await;
    town.carry().await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE sealed IS NOT NULL").await, 2, "on their way");
    let (can, now) = (super::over(&town, "Ingrid", "Amir").await, town.clock.millis());
    town.db().write(move |tx| trust::store::people::end(tx, &can, now)).await.unwrap().unwrap();
    let (solveig, vault) = (person(&town, "Solveig").await, &town.site.app.vault);
    let entry = trust::audit::Act::new("person.erase").about(&solveig.id).by_command(&solveig.tenant, now);
    assert!(vault.erase(town.db(), &entry).await.unwrap());
    sink.mode("accept");
    town.later(SignedDuration::from_mins(1));
    town.carry().await;
    assert!(sink.letters().is_empty());
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE state = 'dropped'").await, 2);
    assert_eq!(number(&town, "SELECT COUNT(*) FROM mail_outbox WHERE sealed IS NOT NULL").await, 0);
}
