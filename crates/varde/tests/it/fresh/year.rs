//! Twenty months with three hundred entries: answers and silences by a seeded draw, held against the rules as the issue
//! says them, worked out here a second time.

use super::{go_round, town};
use crate::mail::sink::{Letter, Sink};
use jiff::{SignedDuration, ToSpan as _, Unit, civil::Date};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use testkit::engines;
use uuid::Uuid;

const ENTRIES: usize = 300;
const HOLDERS: usize = 110;
const WEEKS: usize = 87;

/// What the rules know of an entry.
struct Known {
    id: String,
    slug: String,
    holder: usize,
    since: Date,
    reminded: usize,
    asked: Option<Date>,
    confirmed: bool,
    hidden: bool,
    over: bool,
}

fn months(since: Date, today: Date) -> i32 {
    let span = since.until((Unit::Month, today)).unwrap();
    span.get_months()
}

fn due(known: &Known, today: Date) -> bool {
    let rested = known.asked.is_none_or(|asked| asked.until((Unit::Day, today)).unwrap().get_days() >= 60);
    let passed = [6, 9, 12].iter().filter(|at| months(known.since, today) >= **at).count();
    !known.hidden && !known.over && known.reminded < passed && rested
}

fn hides(known: &Known, today: Date) -> bool {
    let rested = known.asked.is_some_and(|asked| asked.until((Unit::Day, today)).unwrap().get_days() >= 60);
    !known.hidden
        && !known.over
        && months(known.since, today) >= 18
        && known.reminded > 0
        && rested
        && !due(known, today)
}

/// A draw that is the same each time (splitmix64).
fn draw(seed: &mut u64) -> f64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    #[expect(clippy::cast_precision_loss, reason = "a draw between nothing and one")]
    let unit = ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64;
    unit
}

fn has_mail(holder: usize) -> bool {
    !holder.is_multiple_of(10)
}

fn entry(number: usize, holder: usize) -> serde_json::Value {
    let name = |what: &str| Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{what}{number}").as_bytes()).to_string();
    let organization = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("holder{holder}").as_bytes()).to_string();
    let mut runs = json!({"id": organization, "name": format!("Laget {holder}"), "description": "Et lag."});
    if has_mail(holder) {
        runs["email"] = json!(format!("post@lag{holder}.example"));
    }
    json!({
        "id": name("service"), "name": format!("Fuglekasser nummer {number:03}"), "status": "active",
        "description": "Vi snekrer fuglekasser sammen.", "organization": runs,
        "service_at_locations": [{"id": name("at"), "location": {"id": name("place"), "name": "Huset",
            "location_type": "physical", "addresses": [{"id": name("address"), "address_1": "Veien 1", "city": "Kleppestø",
            "state_province": "Vestland", "postal_code": "5300", "country": "NO", "address_type": "physical"}]}}],
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_months_of_answers_and_silences() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let holder = |number: usize| if number < HOLDERS { number } else { number * 7 % HOLDERS };
        let entries: Vec<_> = (0..ENTRIES).map(|number| entry(number, holder(number))).collect();
        assert!(town.import(&serde_json::to_vec(&entries).unwrap()).await.problems.is_empty());
        let ids: Vec<String> = entries.iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect();
        let wanted = ids.clone();
        let rows = town.db().read(move |tx| directory::store::by_ids(tx, &wanted)).await.unwrap();
        let slugs: BTreeMap<_, _> = rows.into_iter().map(|row| (row.parts.service.id.clone(), row.slug)).collect();
        let start = town.clock.today();
        let mut all: Vec<Known> = ids
            .iter()
            .enumerate()
            .map(|(number, id)| Known {
                id: id.clone(),
                slug: slugs[id].clone(),
                holder: holder(number),
                since: start,
                reminded: 0,
                asked: None,
                confirmed: false,
                hidden: false,
                over: false,
            })
            .collect();
        go_round(&town).await;
        sink.letters();
        let (mut seed, mut last, mut letters) = (5_u64, BTreeMap::<usize, Date>::new(), 0_usize);
        for _ in 0..WEEKS {
            town.later(SignedDuration::from_hours(7 * 24));
            let today = town.clock.today();
            // What the rules say.
            let asked: BTreeSet<usize> =
                all.iter().filter(|known| due(known, today)).map(|known| known.holder).collect();
            for known in all.iter_mut().filter(|known| asked.contains(&known.holder)) {
                if due(known, today) || due(known, today + 30.days()) {
                    known.reminded += 1;
                    known.asked = Some(today);
                }
            }
            for known in &mut all {
                known.hidden |= hides(known, today);
            }
            // What Varde does.
            go_round(&town).await;
            let ours = |letter: &Letter| letter.to[0].starts_with("post@lag");
            let came: Vec<Letter> = sink.letters().into_iter().filter(ours).collect();
            let number =
                |letter: &Letter| letter.to[0]["post@lag".len()..].split('.').next().unwrap().parse::<usize>().unwrap();
            let mut to: Vec<usize> = came.iter().map(number).collect();
            to.sort_unstable();
            let expected: Vec<usize> = asked.iter().copied().filter(|holder| has_mail(*holder)).collect();
            assert_eq!(to, expected, "{today}: one letter to each who is asked, and to nobody else");
            letters += to.len();
            for holder in to {
                let before = last.insert(holder, today);
                assert!(
                    before.is_none_or(|before| before + 28.days() <= today),
                    "{holder} was written to on {before:?} and {today}"
                );
            }
            // What people do.
            for letter in came {
                let path =
                    letter.text[letter.text.find("/stemmer/").unwrap()..].split_whitespace().next().unwrap().to_owned();
                let holder = number(&letter);
                let answer = draw(&mut seed);
                for known in all.iter_mut().filter(|known| known.holder == holder && !known.over) {
                    let said = match answer {
                        ..0.35 => "stemmer",
                        0.35..0.40 => "lagt-ned",
                        _ => break,
                    };
                    let sent = town.post(&format!("{path}/svar"), &format!("om={}&svar={said}", known.id)).await;
                    assert_eq!(sent.status, 303);
                    (known.since, known.reminded, known.asked, known.confirmed) = (today, 0, None, true);
                    known.hidden = false;
                    known.over = said == "lagt-ned";
                }
            }
        }
        town.site.directory.finder.rebuild(town.db(), &town.clock).await.unwrap();
        let today = town.clock.today();

        // Every state is as the rules say.
        let (mut hidden, mut over, mut stale) = (0, 0, 0);
        for known in &all {
            let id = known.id.clone();
            let upkeep = town.db().read(move |tx| directory::store::upkeep_of(tx, &id)).await.unwrap().unwrap();
            assert_eq!(upkeep.hidden_at.is_some(), known.hidden, "{} of {}", known.slug, known.holder);
            let expected = if known.over {
                "defunct"
            } else if known.hidden {
                "inactive"
            } else {
                "active"
            };
            assert_eq!(upkeep.status, expected, "{}", known.slug);
            assert_eq!(usize::try_from(upkeep.reminded).unwrap(), known.reminded, "{}", known.slug);
            hidden += usize::from(known.hidden);
            over += usize::from(known.over);
            stale += usize::from(!known.hidden && !known.over && months(known.since, today) >= 12);
        }
        assert!(
            hidden > 20 && over > 5 && letters > 200,
            "the draw has something of each: {hidden} {over} {stale} {letters}"
        );

        // And the page says so, to anybody.
        for known in all.iter().step_by(17) {
            let page = town.get(&format!("/aktiviteter/{}", known.slug)).await;
            assert_eq!(page.status.as_u16(), if known.hidden || known.over { 404 } else { 200 }, "{}", known.slug);
        }

        // The search puts what was confirmed before what nobody has answered for.
        let found = town.get("/aktiviteter?q=fuglekasser").await.text();
        let first = all.iter().filter(|known| found.contains(&format!("/aktiviteter/{}\"", known.slug)));
        let first: Vec<&Known> = first.collect();
        assert!(!first.is_empty() && first.iter().all(|known| !known.hidden && !known.over));
        let confirmed = all
            .iter()
            .filter(|known| known.confirmed && !known.over && !known.hidden && months(known.since, today) < 12)
            .count();
        if confirmed >= 20 {
            assert!(
                first.iter().all(|known| known.confirmed),
                "the first page is of those that somebody has confirmed"
            );
        }
    }
}
