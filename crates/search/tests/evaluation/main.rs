//! How well people's own words find what they need, against plain engines.
//! `cargo test -p search --test evaluation -- --nocapture` prints the tables. `SHOW=first` also lists the queries of
//! the first half that are answered worst.

#![expect(clippy::expect_used, reason = "a measurement that cannot run should stop")]

mod baselines;
mod listings;
mod measure;
mod speed;
mod town;

use measure::{Judged, Table, judged, measure, ndcg};
use search::{Index, Request, Thing};

/// A fixed time, a Monday at noon, so that the numbers never move by themselves.
fn now() -> jiff::civil::DateTime {
    jiff::civil::date(2026, 11, 23).at(12, 0, 0, 0)
}

fn index(things: &[Thing]) -> Index {
    let index = Index::new(listings::gazetteer(things));
    index.replace_all(things.to_vec());
    index
}

fn ids(index: &Index, text: &str) -> Vec<String> {
    let mut request = Request::new(text, now());
    request.limit = 10;
    index.search(&request).hits.into_iter().map(|hit| hit.id).collect()
}

fn report(name: &str, things: &[Thing], queries: &[Judged], parity: Option<usize>) -> Table {
    let index = index(things);
    let table = measure(queries, |text| ids(&index, text));
    println!("\n== {name}: {} things, {} queries", things.len(), queries.len());
    println!("{}\n{}", table.line("Varde"), table.by_kind());
    for (name, baseline) in baselines::all(things, queries) {
        println!("{}", baseline.line(name));
    }
    if let Some(parity) = parity {
        show(&index, things, queries, parity);
    }
    table
}

/// The worst answers among queries of one parity, with what was found and missed.
fn show(index: &Index, things: &[Thing], queries: &[Judged], parity: usize) {
    let name = |id: &str| {
        let thing = things.iter().find(|thing| thing.id == id);
        thing.and_then(|thing| thing.texts.first()).map_or("?", |text| text.text.as_str())
    };
    let kind = std::env::var("KIND").ok();
    for query in queries.iter().skip(parity).step_by(2) {
        let mut request = Request::new(query.text.as_str(), now());
        request.limit = 10;
        let answer = index.search(&request);
        let found: Vec<String> = answer.hits.iter().map(|hit| hit.id.clone()).collect();
        let score = ndcg(query, &found);
        if score > 0.75 || kind.as_ref().is_some_and(|kind| *kind != query.kind) {
            continue;
        }
        let chips: Vec<&str> = answer.understood.iter().map(|chip| chip.key.as_str()).collect();
        println!("\n{score:.2} [{}] «{}»  {chips:?} {:?}", query.kind, query.text, answer.corrected);
        for hit in &answer.hits {
            let grade = query.grades.get(&hit.id).copied().unwrap_or(0);
            println!("   {grade} {:.2} {} — {:?}", hit.score, name(&hit.id), hit.why.first().map(short));
        }
        let mut missed: Vec<_> = query.grades.iter().filter(|(id, _)| !found.contains(id)).collect();
        missed.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
        let missed: Vec<String> =
            missed.iter().filter(|(_, grade)| **grade > 1).map(|(id, grade)| format!("{grade} {}", name(id))).collect();
        println!("   missed: {}", missed.join(" | "));
    }
}

fn short(why: &search::Why) -> String {
    match why {
        search::Why::Word { typed, found, .. } => format!("word {typed}→{found}"),
        search::Why::Concept { typed, concept, found } => format!("means {typed}→{}→{found:?}", concept.nb),
        search::Why::Need { typed, need, offer, found } => {
            format!("need {typed}→{}→{}→{found:?}", need.nb, offer.nb)
        }
        other => format!("{other:?}"),
    }
}

fn shown(half: &str) -> Option<usize> {
    (std::env::var("SHOW").ok()? == half).then_some(0)
}

#[test]
fn listings_never_seen_are_found() {
    for (region, least) in [("elsewhere", 0.72), ("islands", 0.62), ("inland", 0.70)] {
        let things = listings::region(region).expect("the listings are there");
        let queries = judged(&listings::json(&format!("{region}/queries.json")).expect("the queries are there"));
        // Nobody reads the answers of the last one, so that its number says how strangers are served.
        let shown = if region == "inland" { None } else { shown("first") };
        let table = report(region, &things, &queries, shown);
        assert_eq!(table.all.empty, 0);
        assert!(table.all.mean_ndcg() >= least, "{region}: nDCG@10 {:.3}", table.all.mean_ndcg());
    }
}

#[test]
fn the_town_is_found() {
    let Some(queries) = listings::json("town/queries.json") else {
        println!("no queries for the town yet");
        return;
    };
    let (things, queries) = (town::town(), judged(&queries));
    let table = report("town", &things, &queries, shown("town"));
    assert_eq!(table.all.empty, 0);
    assert!(table.all.mean_ndcg() >= 0.75, "nDCG@10 {:.3}", table.all.mean_ndcg());
    let index = index(&things);
    for query in &queries {
        let crisis = index.search(&Request::new(query.text.as_str(), now())).crisis;
        if crisis != (query.kind == "crisis") {
            println!("crisis {crisis}: [{}] «{}»", query.kind, query.text);
        }
        assert!(crisis || query.kind != "crisis", "«{}» is not seen as a crisis", query.text);
    }
}

#[test]
#[ignore = "a measurement: run it alone, with --release"]
fn answers_take_little_time() {
    let queries = judged(&listings::json("elsewhere/queries.json").expect("the queries are there"));
    let texts: Vec<&str> = queries.iter().map(|query| query.text.as_str()).collect();
    for count in [1_000, 5_000, 50_000] {
        let things = speed::many(&listings::region("elsewhere").expect("the listings are there"), count);
        speed::beside_a_bare_and(&things, &texts, now());
    }
}
