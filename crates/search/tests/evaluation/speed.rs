//! How long an answer takes with many things.

use search::{Index, Request, Thing};

use crate::listings;

/// Copies of the things with new ids until there are `count`, a number in every name.
pub(crate) fn many(things: &[Thing], count: usize) -> Vec<Thing> {
    let copy = |(number, thing): (usize, &Thing)| {
        let mut thing = thing.clone();
        thing.id = format!("{}-{number}", thing.id);
        if let Some(name) = thing.texts.first_mut() {
            name.text = format!("{} {number}", name.text);
        }
        thing
    };
    things.iter().cycle().take(count).enumerate().map(|(number, thing)| copy((number, thing))).collect()
}

/// Nanoseconds this thread has been running on a processor.
fn running() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default()
}

/// How often all queries are asked: the clock of the processor ticks every few milliseconds.
const TIMES: usize = 5;

/// Microseconds an answer takes: of processor in the mean, and what the quickest time of 99 of 100 queries stays below.
fn microseconds(texts: &[String], mut answer: impl FnMut(&str)) -> (f64, f64) {
    let mut quickest = vec![f64::INFINITY; texts.len()];
    let start = running();
    for _ in 0..TIMES {
        for (text, quickest) in texts.iter().zip(&mut quickest) {
            let start = std::time::Instant::now();
            answer(text);
            *quickest = quickest.min(start.elapsed().as_secs_f64() * 1e6);
        }
    }
    let mean = (running() - start) / 1e3 / (TIMES * texts.len()).max(1) as f64;
    quickest.sort_by(f64::total_cmp);
    (mean, quickest.get(texts.len() * 99 / 100).copied().unwrap_or_default())
}

/// What an understood answer costs beside the least that an index can do: tantivy's bare AND of the two longest words.
pub(crate) fn beside_a_bare_and(things: &[Thing], texts: &[&str], now: jiff::civil::DateTime) {
    let index = Index::new(listings::gazetteer(things));
    index.replace_all(things.to_vec());
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let (ours, most) = microseconds(&texts, |text| drop(std::hint::black_box(index.search(&Request::new(text, now)))));
    let two_longest = |text: &String| {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.truncate(2);
        words.join(" ")
    };
    let pairs: Vec<String> = texts.iter().map(two_longest).collect();
    let mut bare = crate::baselines::tantivy(things, true);
    let (theirs, _) = microseconds(&pairs, |text| drop(std::hint::black_box(bare(text))));
    let count = things.len();
    println!(
        "{count} things: {ours:.0} µs of processor a query, 99 of 100 below {most:.0} µs; tantivy's bare AND {theirs:.0} µs; {:.1} times",
        ours / theirs
    );
}
