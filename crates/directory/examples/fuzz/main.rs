//! `make fuzz`: broken tables, spreadsheets and pictures for as long as one likes. A panic that is not caught, or memory that runs
//! out, ends it with an error; the seed that it prints begins the same run again. `fuzz file PATH` reads one file of one's own,
//! `fuzz picture-file PATH` makes a picture of one.

mod mutate;
#[expect(dead_code, reason = "the tests use the rest")]
mod pictures;

use std::time::Duration;

fn main() {
    let mut asked = std::env::args().skip(1);
    let first = asked.next();
    if let (Some("file"), Some(path)) = (first.as_deref(), asked.next()) {
        let bytes = std::fs::read(path).unwrap_or_default();
        let tables = mutate::read(&bytes);
        println!("{} bytes, a table: {tables}, most memory: {}", bytes.len(), most_memory());
        return;
    }
    let mut asked = std::env::args().skip(1);
    if let (Some("picture-file"), Some(_), Some(path)) = (first.as_deref(), asked.next(), asked.next()) {
        let bytes = std::fs::read(path).unwrap_or_default();
        let begun = std::time::Instant::now();
        let made =
            directory::photo::make(&bytes).map(|sizes| sizes.iter().map(|s| (s.width, s.height)).collect::<Vec<_>>());
        println!("{} bytes, {made:?}, {:?}, most memory: {}", bytes.len(), begun.elapsed(), most_memory());
        return;
    }
    let mut asked = std::env::args().skip(2);
    let kind = match first.as_deref() {
        Some("xlsx") => mutate::Kind::Xlsx,
        Some("picture") => mutate::Kind::Picture,
        _ => mutate::Kind::Csv,
    };
    let seconds = asked.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(600);
    let seed = asked.next().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_122);
    println!("{kind:?}, {seconds} s, seed {seed}");
    let tried = mutate::run(kind, Duration::from_secs(seconds), seed);
    println!("{tried:?}, most memory: {}", most_memory());
}

/// The most memory that this program has had, as Linux says it.
fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
