//! How the mapping goes, week by week: for the project's report. Numbers, no names.

use jiff::{Timestamp, ToSpan as _, civil::Date};
use kernel::{
    clock,
    storage::{Result, Tx, params},
};
use trust::{Can, access::Right};

const MADE: &str = "SELECT made_at FROM directory_candidate WHERE tenant = $1 AND made_at >= $2";
const TRIED: &str = "SELECT made_at FROM directory_contact_attempt WHERE tenant = $1 AND made_at >= $2";
const LISTED: &str = "SELECT listed_at FROM directory_candidate WHERE tenant = $1 AND listed_at >= $2";
const ALL: &str = "SELECT (SELECT COUNT(*) FROM directory_candidate WHERE tenant = $1),
    (SELECT COUNT(DISTINCT candidate) FROM directory_contact_attempt WHERE tenant = $1),
    (SELECT COUNT(*) FROM directory_candidate WHERE tenant = $1 AND state = 'listed')";

pub(in crate::store) const STATEMENTS: &[&str] = &[MADE, TRIED, LISTED, ALL];

/// So many weeks are told of.
const WEEKS: i64 = 6;
const MILLIS_A_DAY: i64 = 24 * 60 * 60 * 1000;

/// One week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// How many candidates were written down.
    pub found: i64,
    /// How many calls, visits and letters.
    pub tried: i64,
    /// How many became entries.
    pub listed: i64,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The last weeks, oldest first; this one last.
    pub weeks: Vec<Week>,
    /// All candidates ever, how many of them somebody has tried to reach, how many became entries.
    pub all: (i64, i64, i64),
}

/// Which number of a week is counted.
type Count = fn(&mut Week) -> &mut i64;

/// How the mapping of the asker's tenant goes.
///
/// # Errors
/// When the database fails.
pub fn progress(tx: &mut Tx<'_>, can: &Can, today: Date) -> Result<Progress> {
    can.must(Right::MapListings)?;
    let this = monday(today);
    let mondays = (0..WEEKS).rev().filter_map(|back| this.checked_sub((7 * back).days()).ok());
    let mut weeks: Vec<Week> = mondays.map(|monday| Week { monday, ..Week::default() }).collect();
    let Some(first) = weeks.first().map(|week| week.monday) else { return Ok(Progress::default()) };
    // A day too early: midnight in Norway is not midnight elsewhere. What is before the first Monday counts nowhere.
    let since = i64::from(first.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days()));
    let from = (since - 1) * MILLIS_A_DAY;
    let kinds: [(&str, Count); 3] =
        [(MADE, |week| &mut week.found), (TRIED, |week| &mut week.tried), (LISTED, |week| &mut week.listed)];
    for (sql, count) in kinds {
        for row in tx.rows(sql, params![can.tenant(), from])? {
            let Ok(at) = Timestamp::from_millisecond(row.int(0)?) else { continue };
            let monday = monday(clock::in_oslo(at).date());
            if let Some(week) = weeks.iter_mut().find(|week| week.monday == monday) {
                *count(week) += 1;
            }
        }
    }
    let all = tx.row(ALL, params![can.tenant()])?;
    let all =
        all.map_or(Ok((0, 0, 0)), |row| Ok::<_, kernel::storage::Error>((row.int(0)?, row.int(1)?, row.int(2)?)))?;
    Ok(Progress { weeks, all })
}

fn monday(day: Date) -> Date {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day)
}
