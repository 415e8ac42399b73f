//! Time, handed in. Nobody else asks the machine what time it is.

use jiff::{SignedDuration, Timestamp, Zoned, civil, tz::TimeZone};
use std::sync::{Arc, Mutex};

/// Where people in Norway live, in the IANA time zone database.
pub const OSLO: &str = "Europe/Oslo";

/// What time it is. In the program the machine's clock; in a test one that is set and stepped.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    fixed: Option<Arc<Mutex<Timestamp>>>,
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still at `start` until somebody advances it.
    #[must_use]
    pub fn fixed(start: Timestamp) -> Self {
        Self { fixed: Some(Arc::new(Mutex::new(start))) }
    }

    /// The instant now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(&self) -> Timestamp {
        match &self.fixed {
            Some(fixed) => *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
            None => Timestamp::now(),
        }
    }

    /// Milliseconds since 1970-01-01T00:00Z, as stored in the database.
    #[must_use]
    pub fn millis(&self) -> i64 {
        self.now().as_millisecond()
    }

    /// The wall clock in Norway.
    #[must_use]
    pub fn oslo(&self) -> Zoned {
        in_oslo(self.now())
    }

    /// Today's date in Norway.
    #[must_use]
    pub fn today(&self) -> civil::Date {
        self.oslo().date()
    }

    /// Moves a fixed clock on; the machine's clock is left alone.
    pub fn advance(&self, by: SignedDuration) {
        if let Some(fixed) = &self.fixed {
            let mut now = fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            *now = now.saturating_add(by).unwrap_or(*now);
        }
    }
}

/// An instant as the wall clock in Norway shows it (UTC where the zone database is missing).
#[must_use]
pub fn in_oslo(instant: Timestamp) -> Zoned {
    instant.to_zoned(TimeZone::get(OSLO).unwrap_or(TimeZone::UTC))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = Clock::fixed("2026-11-22T23:30:00Z".parse().unwrap());
        assert_eq!(clock.today().to_string(), "2026-11-23", "half past midnight in Oslo");
        clock.advance(SignedDuration::from_hours(24));
        assert_eq!(clock.today().to_string(), "2026-11-24");
    }
}
