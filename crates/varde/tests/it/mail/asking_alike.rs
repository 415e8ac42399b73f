//! Gates S7 and S9 of the security research: whoever asks for links learns nothing from the answers, and cannot ask for
//! ever.

use super::{Sink, number, rows, town};
use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use shell::Network;
use std::{collections::BTreeSet, net::IpAddr, time::Instant};
use testkit::{Answer, Engine, Town, engines};

async fn ask_from(town: &Town, email: &str, from: &str) -> Answer {
    let mut request = Request::post("/logg-inn/e-post")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(format!("epost={}", email.replace('@', "%40"))))
        .unwrap();
    request.extensions_mut().insert(Network(Some(from.parse::<IpAddr>().unwrap())));
    town.send(request).await
}

/// The probability that two samples that differ no more than these come from one source (Mann–Whitney U, with the
/// normal approximation and without ties to speak of; two-sided).
fn p_of(known: &[u128], unknown: &[u128]) -> f64 {
    let mut all: Vec<(u128, bool)> =
        known.iter().map(|t| (*t, true)).chain(unknown.iter().map(|t| (*t, false))).collect();
    all.sort_unstable();
    let ranks: f64 = all.iter().enumerate().filter(|(_, (_, known))| *known).map(|(at, _)| at as f64 + 1.0).sum();
    let (n, m) = (known.len() as f64, unknown.len() as f64);
    let u = ranks - n * (n + 1.0) / 2.0;
    let z = ((u - n * m / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()).abs();
    // Abramowitz and Stegun 26.2.17.
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let tail =
        t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    2.0 * tail * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
}

#[test]
fn the_measure_sees_a_difference_where_there_is_one() {
    let near: Vec<u128> = (0..300).map(|n| 1_000 + (n * 7919) % 211).collect();
    let far: Vec<u128> = near.iter().map(|t| t + 40).collect();
    assert!(p_of(&near, &near.iter().map(|t| t + 1).collect::<Vec<_>>()) > 0.01);
    assert!(p_of(&near, &far) < 1e-6, "{}", p_of(&near, &far));
}

#[tokio::test(flavor = "multi_thread")]
async fn known_or_not_the_answer_is_the_same_and_takes_as_long() {
    let sink = Sink::start();
    let town = town(Engine::sqlite(), &sink).await;
    let mut answers = BTreeSet::new();
    // One round in a hundred differs by chance alone; three in a row differ because they do.
    let mut alike = false;
    for round in 0..3 {
        let (mut known, mut unknown) = three_hundred_pairs(&town, round, &mut answers).await;
        let p = p_of(&known, &unknown);
        let middle = |times: &mut Vec<u128>| {
            times.sort_unstable();
            times[times.len() / 2] / 1_000
        };
        eprintln!("median {} µs known, {} µs unknown, p = {p:.3}", middle(&mut known), middle(&mut unknown));
        alike = p > 0.01;
        if alike {
            break;
        }
    }
    assert!(alike, "one can tell them apart");
    assert_eq!(answers.len(), 1, "the same status, headers and bytes, six hundred times");
    assert_eq!(sink.letters().len(), 3, "and nobody is sent more than three");
}

/// Asks in turn for somebody who works here and for nobody, each pair from a network of its own so that no limit is met.
async fn three_hundred_pairs(
    town: &Town,
    round: u32,
    answers: &mut BTreeSet<(u16, Vec<u8>, Vec<String>)>,
) -> (Vec<u128>, Vec<u128>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for pair in 0..300_u32 {
        let from = format!("10.{round}.{}.{}", pair / 250, pair % 250);
        let who = [("solveig@oyane-dps.example", true), ("solvei@goyane-dps.example", false)];
        // Who goes first changes.
        for at in if pair % 2 == 0 { [0, 1] } else { [1, 0] } {
            let began = Instant::now();
            let answer = ask_from(town, who[at].0, &from).await;
            let took = began.elapsed().as_nanos();
            if who[at].1 {
                known.push(took)
            } else {
                unknown.push(took)
            }
            let mut headers: Vec<String> =
                answer.headers.iter().map(|(name, value)| shown(name.as_str(), value.to_str().unwrap())).collect();
            headers.sort();
            answers.insert((answer.status.as_u16(), answer.bytes, headers));
        }
        if pair % 50 == 49 {
            // The worker works in between, as it does.
            town.carry().await;
        }
    }
    (known, unknown)
}

/// A header as a line. The browser's token is drawn anew each time; everything round it is the same.
fn shown(name: &str, value: &str) -> String {
    let token = value.split_once('=').map_or("", |(_, rest)| rest.split(';').next().unwrap_or_default());
    if name == "set-cookie" { value.replace(token, "") } else { format!("{name}: {value}") }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_asks_thirty_times_an_hour_however_many_addresses_and_nodes_it_uses() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let other = town.site.router();
        for n in 0..30 {
            // IPv6: anybody has 2^64 addresses (CVE-2021-22915).
            let answer = ask_from(&town, &format!("a{n}@b.example"), &format!("2001:db8:0:1:{n:x}::{n:x}")).await;
            assert_eq!(answer.status, 303, "{n}");
        }
        let refused = ask_from(&town, "solveig@oyane-dps.example", "2001:db8:0:1:ffff::1").await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "3600"));
        assert!(refused.main_text().contains("Vent litt") && refused.main_text().contains("klokka 13.00"));
        // Another node has the same database.
        let mut request = Request::post("/logg-inn/e-post")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("epost=a%40b.example"))
            .unwrap();
        request.extensions_mut().insert(Network(Some("2001:db8:0:1::9".parse().unwrap())));
        assert_eq!(tower::ServiceExt::oneshot(other, request).await.unwrap().status(), 429);
        assert_eq!(ask_from(&town, "a@b.example", "2001:db8:0:2::1").await.status, 303, "the neighbour may");
        assert_eq!(ask_from(&town, "a@b.example", "192.0.2.1").await.status, 303);
        let kept = rows(&town, "trust_asked").await;
        // With the colon and the point: ids and marks are hexadecimal, and say 2001 by chance.
        assert!(!kept.contains("2001:") && !kept.contains("192.0.") && !kept.contains('@'), "no address is kept");
        // Noon in Oslo; after midnight in UTC the key is another one, and the hour still counts.
        town.later(SignedDuration::from_mins(61));
        assert_eq!(ask_from(&town, "a@b.example", "2001:db8:0:1::1").await.status, 303, "an hour later");
        town.later(SignedDuration::from_hours(12) - SignedDuration::from_mins(3));
        for _ in 0..30 {
            ask_from(&town, "a@b.example", "192.0.2.9").await;
        }
        town.later(SignedDuration::from_mins(5));
        assert_eq!(ask_from(&town, "a@b.example", "192.0.2.9").await.status, 429, "over midnight");
        let now = town.clock.millis() + 2 * 60 * 60 * 1000;
        town.db().write(move |tx| trust::store::asked::sweep(tx, now)).await.unwrap();
        assert_eq!(number(&town, "SELECT COUNT(*) FROM trust_asked").await, 0, "and then it is forgotten");
    }
}
