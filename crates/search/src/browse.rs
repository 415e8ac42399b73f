//! All things, for browsing without words: open now or soon first, then the freshest, then by name.

use jiff::civil::DateTime;

use crate::Facts;
use crate::bits::Bits;
use crate::rank::Ranking;
use crate::store::Store;
use crate::tally::day_number;
use crate::understand::open_at;

/// Ranks all things.
pub(crate) fn browse(store: &Store, now: DateTime, scores: &mut Vec<f32>) -> Ranking {
    let today = day_number(now.date());
    let both = store.things.iter().zip(store.tally.confirmed());
    scores.clear();
    scores.extend(both.map(|(thing, confirmed)| soon(&thing.facts, now) + freshness(*confirmed, today)));
    let all = Bits::all(store.things.len());
    Ranking { fits: all.clone(), hits: all }
}

/// Full for half a year, slowly less until a year, clearly less after; unknown counts as half a year and more.
pub(crate) fn freshness(confirmed: Option<i32>, today: i32) -> f32 {
    let Some(confirmed) = confirmed else { return 0.97 };
    let days = (today - confirmed) as f32;
    match days {
        ..=183.0 => 1.0,
        ..=365.0 => 1.0 - 0.05 * (days - 183.0) / 182.0,
        _ => (0.9 - 0.1 * (days - 365.0) / 365.0).max(0.75),
    }
}

/// One when open now, less the longer until it opens, a third when unknown.
fn soon(facts: &Facts, now: DateTime) -> f32 {
    if facts.closed_until.is_some_and(|until| until > now.date()) {
        return 0.0;
    }
    if facts.hours.iter().any(|hours| open_at(hours, now)) {
        return 1.0;
    }
    const WEEK: i32 = 7 * 24 * 60;
    let weekday = i32::from(now.date().weekday().to_monday_zero_offset());
    let minute = weekday * 24 * 60 + i32::from(now.hour()) * 60 + i32::from(now.minute());
    let until =
        |hours: &crate::Hours| (i32::from(hours.weekday) * 24 * 60 + i32::from(hours.from) - minute).rem_euclid(WEEK);
    let wait = facts.hours.iter().map(until).min();
    wait.map_or(0.3, |wait| 0.9 * (1.0 - wait as f32 / WEEK as f32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freshness_sinks() {
        let today = 10_000;
        let at = |days: i32| freshness(Some(today - days), today);
        assert_eq!(at(10), 1.0);
        assert!(at(250) < 1.0 && at(250) > 0.95);
        assert!(at(500) < 0.9);
        assert!(at(3000) >= 0.75);
    }
}
