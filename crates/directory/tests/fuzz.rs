//! Whatever bytes somebody sends, the readers of tables and spreadsheets come to an end, say why, and do not fall over.
//! A few seconds here; `make fuzz` gives it longer and little memory.

#[path = "../examples/fuzz/mutate.rs"]
mod mutate;

use std::time::Duration;

#[test]
fn broken_tables_are_read_or_refused() {
    let tried = mutate::run(mutate::Kind::Csv, Duration::from_secs(5), 1);
    assert!(tried.opened > 0 && tried.refused > 0, "{tried:?}");
}

#[test]
fn broken_spreadsheets_are_read_or_refused() {
    let tried = mutate::run(mutate::Kind::Xlsx, Duration::from_secs(5), 1);
    assert!(tried.opened > 0 && tried.refused > 0, "{tried:?}");
}
