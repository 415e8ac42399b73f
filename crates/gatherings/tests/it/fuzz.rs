//! Whatever bytes somebody sends, a calendar comes to an end, says why, and what is read of it can be written and read
//! again. A few seconds here; `make fuzz` gives it longer and little memory.

#[path = "../../examples/fuzz/mutate.rs"]
mod mutate;

use std::time::Duration;

#[test]
fn broken_calendars_are_read_or_refused() {
    let tried = mutate::run(Duration::from_secs(8), 1);
    assert!(tried.read > 4 && tried.refused > 2, "{tried:?}");
}
