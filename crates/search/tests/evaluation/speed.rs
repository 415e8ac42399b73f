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

/// Microseconds of processor an answer takes: the mean, and what 99 of 100 stay below.
pub(crate) fn microseconds(things: &[Thing], texts: &[&str], now: jiff::civil::DateTime) -> (f64, f64) {
    let index = Index::new(listings::gazetteer(things));
    index.replace_all(things.to_vec());
    index.search(&Request::new("", now));
    let mut times: Vec<f64> = Vec::with_capacity(texts.len());
    for text in texts {
        let request = Request::new(*text, now);
        let start = running();
        std::hint::black_box(index.search(&request));
        times.push((running() - start) / 1e3);
    }
    times.sort_by(f64::total_cmp);
    let mean = times.iter().sum::<f64>() / times.len().max(1) as f64;
    (mean, times.get(times.len() * 99 / 100).copied().unwrap_or_default())
}
