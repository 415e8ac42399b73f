//! The dates of a rule: days, weeks, months or years gone through one after another, and in each the days that it asks for.

use super::{End, Frequency, MOST_DATES, Rule};
use jiff::{
    ToSpan as _,
    civil::{self, Date, DateTime},
};

/// So many days, weeks, months or years are gone through at most: 130 years of days.
const MOST_PERIODS: i64 = 48_000;
/// How far ahead a first date is looked for, years. The fifth Sunday of February comes every 28th, and every 40th
/// round a century without a leap year.
const AHEAD: i16 = 41;

/// The dates within a window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// Starts, soonest first.
    pub starts: Vec<DateTime>,
    /// There were more than were asked for, or further away than is counted.
    pub cut: bool,
}

impl Rule {
    /// The starts from `from` to `to`, both counted, at most `most` and never more than [`MOST_DATES`].
    ///
    /// `start` is the first date, as it stands in a calendar: it counts even where it does not fit its rule (RFC 5545
    /// §3.8.5.3), and gives all of them the time of day. Times are what the wall should show. A time that the clocks skip
    /// in March is given as it was meant; nobody's café is left out for it (`instances` says when it really is).
    #[must_use]
    pub fn dates(&self, start: DateTime, from: DateTime, to: DateTime, most: usize) -> Dates {
        let most = most.min(MOST_DATES);
        let mut found = Dates::default();
        let last = match self.end {
            End::Until(last) => to.min(last),
            End::Never | End::Count(_) => to,
        };
        let (time, mut left) = (start.time(), if let End::Count(count) = self.end { count } else { u32::MAX });
        // Counted dates are counted from the first one; others from shortly before the window.
        let first = if left == u32::MAX { self.period_of(start.date(), from.date()) } else { 0 };
        let mut ordered = (first == 0).then_some(start).into_iter().collect::<Vec<_>>();
        for number in first..first.saturating_add(MOST_PERIODS) {
            let Some((begins, days)) = self.period(start.date(), number) else { return found };
            let chosen = self.chosen(begins, days, start.date());
            ordered.extend(chosen.into_iter().map(|date| date.to_datetime(time)).filter(|date| *date > start));
            for date in ordered.drain(..) {
                // The first date stands even after a last one that lies before it.
                if left == 0 || (date > last && date != start) || date > to {
                    return found;
                }
                left = left.saturating_sub(1);
                if date >= from {
                    if found.starts.len() == most {
                        found.cut = true;
                        return found;
                    }
                    found.starts.push(date);
                }
            }
            if begins.to_datetime(civil::Time::midnight()) > last {
                return found;
            }
        }
        found.cut = true;
        found
    }

    /// Whether a first date fits its own rule. One that does not is a date that nobody asked for.
    #[must_use]
    pub fn fits(&self, start: DateTime) -> bool {
        let in_time = if let End::Until(last) = self.end { start <= last } else { true };
        let period = self.period(start.date(), 0);
        in_time && period.is_some_and(|(begins, days)| self.chosen(begins, days, start.date()).contains(&start.date()))
    }

    /// The first date that fits, from a day on. «Every other Tuesday» begins on the first Tuesday.
    #[must_use]
    pub fn first(&self, on_or_after: Date, time: civil::Time) -> Option<DateTime> {
        let each = Self { interval: 1, end: End::Never, ..self.clone() };
        let end = Date::new(on_or_after.year().checked_add(AHEAD)?, 12, 31).unwrap_or(Date::MAX);
        let mut number = 0;
        loop {
            let (begins, days) = each.period(on_or_after, number)?;
            if begins > end {
                return None;
            }
            if let Some(date) = each.chosen(begins, days, on_or_after).into_iter().find(|date| *date >= on_or_after) {
                let first = date.to_datetime(time);
                return if let End::Until(last) = self.end { (first <= last).then_some(first) } else { Some(first) };
            }
            number += 1;
        }
    }

    /// The first day and the number of days of the period number `number` from the one that `start` lies in.
    fn period(&self, start: Date, number: i64) -> Option<(Date, i16)> {
        let step = i32::try_from(number.checked_mul(i64::from(self.interval))?).ok()?;
        match self.frequency {
            Frequency::Daily => Some((start.checked_add(span(step)?).ok()?, 1)),
            Frequency::Weekly => {
                let back = start.weekday().since(self.week_start);
                let begins = start.checked_sub(i32::from(back).days()).ok()?;
                Some((begins.checked_add(span(step.checked_mul(7)?)?).ok()?, 7))
            }
            Frequency::Monthly => {
                let months = i32::from(start.year()) * 12 + i32::from(start.month()) - 1 + step;
                let (year, month) =
                    (i16::try_from(months.div_euclid(12)).ok()?, i8::try_from(months.rem_euclid(12)).ok()?);
                let begins = Date::new(year, month + 1, 1).ok()?;
                Some((begins, i16::from(begins.days_in_month())))
            }
            Frequency::Yearly => {
                let begins = Date::new(start.year().checked_add(i16::try_from(step).ok()?)?, 1, 1).ok()?;
                Some((begins, begins.days_in_year()))
            }
        }
    }

    /// The number of a period that lies before `from` and not long before it.
    fn period_of(&self, start: Date, from: Date) -> i64 {
        if from <= start {
            return 0;
        }
        let days = i64::from(from.since(start).map_or(0, |span| span.get_days()));
        let long = match self.frequency {
            Frequency::Daily => 1,
            Frequency::Weekly => 7,
            Frequency::Monthly => 31,
            Frequency::Yearly => 366,
        };
        (days / (long * i64::from(self.interval)) - 1).max(0)
    }

    /// The days of a period that the rule asks for, in order.
    fn chosen(&self, begins: Date, days: i16, start: Date) -> Vec<Date> {
        let all = (0..days).filter_map(|day| begins.checked_add(i32::from(day).days()).ok());
        let asked: Vec<Date> = all.filter(|date| self.asks_for(*date, start)).collect();
        if self.positions.is_empty() {
            return asked;
        }
        let place = |position: &i16| {
            let nth = usize::from(position.unsigned_abs());
            if *position > 0 { nth.checked_sub(1) } else { asked.len().checked_sub(nth) }
        };
        let mut places: Vec<usize> = self.positions.iter().filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| asked.get(place).copied()).collect()
    }

    /// Whether a day is one of those that are asked for. What the rule does not say, the first date says.
    fn asks_for(&self, date: Date, start: Date) -> bool {
        let (no_day, no_month) = (self.days.is_empty() && self.month_days.is_empty(), self.months.is_empty());
        if !no_month && !self.months.contains(&date.month().unsigned_abs()) {
            return false;
        }
        if no_day {
            return match self.frequency {
                Frequency::Daily => true,
                Frequency::Weekly => date.weekday() == start.weekday(),
                Frequency::Monthly => date.day() == start.day(),
                Frequency::Yearly => date.day() == start.day() && (!no_month || date.month() == start.month()),
            };
        }
        let back = |day: i8| i16::from(day) - i16::from(date.days_in_month()) - 1;
        let on_day = |day: &i8| *day == date.day() || i16::from(*day) == back(date.day());
        (self.month_days.is_empty() || self.month_days.iter().any(on_day))
            && (self.days.is_empty() || self.days.iter().any(|(nth, day)| self.is_nth(date, *nth, *day)))
    }

    fn is_nth(&self, date: Date, nth: Option<i8>, day: civil::Weekday) -> bool {
        let Some(nth) = nth else { return date.weekday() == day };
        // Within a month where the rule names months or is monthly, otherwise within the year.
        let of_year = self.frequency == Frequency::Yearly && self.months.is_empty();
        let (at, of) = if of_year {
            (date.day_of_year(), date.days_in_year())
        } else {
            (i16::from(date.day()), i16::from(date.days_in_month()))
        };
        let place = if nth > 0 { (at - 1) / 7 + 1 } else { -((of - at) / 7 + 1) };
        date.weekday() == day && place == i16::from(nth)
    }
}

fn span(days: i32) -> Option<jiff::Span> {
    jiff::Span::new().try_days(days).ok()
}
