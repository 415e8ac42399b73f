//! The month on one page: what came, what was confirmed, what waits, how fresh it is. For an editor, by mail and at the desk.
//!
//! Numbers, kinds and municipalities; nobody's name.

pub mod letter;
pub mod said;

use crate::{
    desk::worklist::{self, Around, Freshness},
    fresh::at_hour,
    places::PLACES,
    store::{self, MissedSearch},
};
use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};
use kernel::storage::{Result, Tx};

/// So many searches in vain are named.
const NAMED: usize = 5;
/// The letter goes at this hour in Norway.
const HOUR: i8 = 7;
/// A letter that was kept back, as when the machine stood still, is worth sending for so many days.
pub const LATE: i64 = 7;

/// The month's page; each month has its own under it.
pub const PATH: &str = "/redaksjon/maaned";

/// The address of a month's page.
#[must_use]
pub fn called_path(which: Which) -> String {
    format!("{PATH}/{}", which.word())
}

/// A month, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Which(Date);

impl Which {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// The month that was over last, as of a day: the one that is told of.
    #[must_use]
    pub fn told_on(day: Date) -> Self {
        Self::of(day.first_of_month().saturating_sub(1.day()))
    }

    /// Reads `2026-11`.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let (year, month) = word.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok().map(Self)
    }

    /// As it stands in an address: `2026-11`.
    #[must_use]
    pub fn word(self) -> String {
        self.0.strftime("%Y-%m").to_string()
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Date {
        self.0
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::told_on(self.0)
    }

    /// The first day of the month after it.
    fn end(self) -> Date {
        self.0.saturating_add(1.month())
    }
}

/// When the letter about the last month goes, seen from a day: on the first weekday of its month in the morning, in Norway.
/// Nothing when it is so late that it goes no more.
#[must_use]
pub fn letter_at(today: Date) -> Option<i64> {
    let mut day = today.first_of_month();
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.saturating_add(1.day());
    }
    at_hour(day, HOUR).filter(|_| today <= day.saturating_add(LATE.days()))
}

/// What happened in the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// Entries that are new.
    pub added: i64,
    /// Entries that somebody said are right.
    pub confirmed: i64,
    /// Entries that were changed.
    pub changed: i64,
    /// Entries that were closed, for now or for good.
    pub closed: i64,
    /// Entries that went off the list because nobody answered.
    pub hidden: i64,
}

/// How it stands today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stands {
    /// What waits, by kind.
    pub waits: Vec<(&'static str, usize)>,
    /// How fresh what is shown is.
    pub fresh: Freshness,
    /// What was searched for in vain, the most sought first.
    pub missed: Vec<MissedSearch>,
    /// How many themes have nothing, by the municipality's name; nothing where it was not counted.
    pub gaps: Vec<(String, usize)>,
}

/// The page.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Which.
    pub which: Which,
    /// What the tenant is called.
    pub tenant: String,
    /// What happened.
    pub happened: Happened,
    /// How it stands today; only for the month that was over last.
    pub stands: Option<Stands>,
}

/// Reads the month of a tenant's editors.
///
/// # Errors
/// When the database fails.
pub fn read(tx: &mut Tx<'_>, tenant: &str, which: Which, around: &Around) -> Result<Month> {
    let mut tenants = vec![tenant.to_owned()];
    tenants.extend(store::kept_municipalities(tx, tenant)?);
    let span = (at_hour(which.first(), 0).unwrap_or(i64::MAX), at_hour(which.end(), 0).unwrap_or(i64::MAX));
    let happened = store::happened(tx, &tenants, span)?;
    let stands = if which == Which::told_on(around.today) { Some(stands(tx, tenant, &tenants, around)?) } else { None };
    let name = kernel::tenants::name(tx, tenant)?.unwrap_or_default();
    Ok(Month { which, tenant: name, happened, stands })
}

fn stands(tx: &mut Tx<'_>, tenant: &str, tenants: &[String], around: &Around) -> Result<Stands> {
    let upkeep = store::upkeep_of_tenants(tx, tenants)?;
    let waiting = worklist::waiting(tx, (tenant, None), (tenants, &upkeep), around, false)?;
    let mut missed = store::missed_searches(tx, tenants)?;
    missed.sort_by_key(|one| std::cmp::Reverse(one.times));
    missed.truncate(NAMED);
    let lacks = |number: &String| {
        let place = PLACES.municipality(number)?;
        let lacking = around.there.as_ref()?.lacking(number);
        (lacking > 0).then(|| (place.name.clone(), lacking))
    };
    Ok(Stands {
        waits: worklist::kinds(&waiting),
        fresh: worklist::freshness(&upkeep, around.now),
        missed,
        gaps: tenants.iter().filter_map(lacks).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil::date};
    use kernel::clock::in_oslo;

    #[test]
    fn the_letter_goes_on_the_first_weekday_at_seven_in_norway_summer_and_winter() {
        let at = |day| letter_at(day).map(|at| in_oslo(Timestamp::from_millisecond(at).unwrap()).datetime());
        let seven = |day: Date| Some(day.at(7, 0, 0, 0));
        assert_eq!(at(date(2026, 12, 1)), seven(date(2026, 12, 1)));
        assert_eq!(at(date(2026, 8, 1)), seven(date(2026, 8, 3)), "the first is a Saturday");
        assert_eq!(at(date(2026, 11, 1)), seven(date(2026, 11, 2)), "the first is a Sunday");
        assert_eq!(at(date(2027, 4, 5)), seven(date(2027, 4, 1)), "after the clock was put on; four days late");
        assert_eq!(at(date(2027, 4, 9)), None, "too late");
    }

    #[test]
    fn a_month_is_read_as_it_is_written() {
        let november = Which::read("2026-11").unwrap();
        assert_eq!((november.word().as_str(), november.before().word().as_str()), ("2026-11", "2026-10"));
        assert_eq!(Which::told_on(date(2026, 12, 1)), november);
        assert_eq!(Which::told_on(date(2027, 1, 31)).word(), "2026-12");
        for odd in ["2026-13", "2026-1", "26-11", "2026-00", "x", ""] {
            assert_eq!(Which::read(odd), None, "{odd}");
        }
    }
}
