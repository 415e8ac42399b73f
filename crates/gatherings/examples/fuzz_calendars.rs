//! `make fuzz`: broken calendars for as long as one likes. A panic, or memory that runs out, ends it with an error; the
//! seed that it prints begins the same run again. `fuzz file PATH` reads one calendar of one's own.

#[path = "fuzz/mutate.rs"]
mod mutate;

use std::time::Duration;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let [first, path, ..] = asked.as_slice()
        && first == "file"
    {
        let bytes = std::fs::read(path).unwrap_or_default();
        let begun = std::time::Instant::now();
        let read = gatherings::ical::read(&bytes, jiff::civil::date(2026, 11, 23));
        println!("{} bytes, {} events, {:?}", bytes.len(), read.events.len(), begun.elapsed());
        for refused in &read.refused {
            println!("line {}: {:?}", refused.line, refused.why);
        }
        return;
    }
    let number = |at: usize, otherwise: u64| asked.get(at).and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let (seconds, seed) = (number(0, 600), number(1, 20_261_123));
    println!("calendars, {seconds} s, seed {seed}");
    println!("{:?}", mutate::run(Duration::from_secs(seconds), seed));
}
