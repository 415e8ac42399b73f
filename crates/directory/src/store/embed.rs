//! What embeds asked: which one, which day, from which site, how often. Deliberately absent: who, and at what hour.

use crate::embed::heard::{Heard, OTHERS};
use jiff::civil::Date;
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use std::collections::{HashMap, hash_map::Entry};

const ON_DAY: &str = "SELECT COUNT(*) FROM directory_embed_heard WHERE day = $1";
const ADD: &str = "INSERT INTO directory_embed_heard (embed, day, origin, tenant, times) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (embed, day, origin) DO UPDATE SET times = directory_embed_heard.times + excluded.times";
const SUMS: &str = "SELECT embed, origin, MAX(day), COUNT(*), CAST(SUM(times) AS BIGINT), MIN(day)
    FROM directory_embed_heard
    WHERE day >= $1 GROUP BY embed, origin ORDER BY embed, origin";
const FORGET: &str = "DELETE FROM directory_embed_heard WHERE day < $1";

pub(super) const STATEMENTS: &[&str] = &[ON_DAY, ADD, SUMS, FORGET];

/// So many rows a day are kept one by one; strangers beyond them are counted together, so that nobody can fill the disk.
const MOST_A_DAY: i64 = 5_000;

/// One embed and one site, since a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The embed's name.
    pub embed: String,
    /// The site; empty when it did not say.
    pub origin: String,
    /// The first day it asked, of those that are looked at.
    pub first: Date,
    /// The last day it asked.
    pub last: Date,
    /// On how many days.
    pub days: i64,
    /// How often in all.
    pub times: i64,
}

/// Adds what was counted to what is kept.
///
/// # Errors
/// When the database fails.
pub fn keep_heard(tx: &mut Tx<'_>, counted: &[(Heard, i64)]) -> Result<()> {
    tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
    let mut on_day: HashMap<Date, i64> = HashMap::new();
    for (heard, times) in counted {
        let day = heard.day.to_string();
        let rows = match on_day.entry(heard.day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(tx.row(ON_DAY, params![&day])?.map_or(Ok(0), |row| row.int(0))?),
        };
        let full = *rows >= MOST_A_DAY;
        // Each may be a new row.
        *rows += 1;
        let (embed, origin) = if full { (OTHERS, OTHERS) } else { (heard.embed.as_str(), heard.origin.as_str()) };
        tx.execute(ADD, params![embed, &day, origin, tenants::COMMONS, *times])?;
    }
    Ok(())
}

/// What each embed asked from each site from this day on.
///
/// # Errors
/// When the database fails.
pub fn heard_since(tx: &mut Tx<'_>, day: Date) -> Result<Vec<Sum>> {
    let rows = tx.rows(SUMS, params![day.to_string()])?;
    let sum = |row: &kernel::storage::Row| -> Result<Option<Sum>> {
        let (last, first) = (row.text(2)?.parse().ok(), row.text(5)?.parse().ok());
        let (embed, origin, days, times) = (row.text(0)?, row.text(1)?, row.int(3)?, row.int(4)?);
        Ok(last.zip(first).map(|(last, first)| Sum { embed, origin, first, last, days, times }))
    };
    rows.iter().filter_map(|row| sum(row).transpose()).collect()
}

/// Erases what was heard before `day`. Says how many rows.
///
/// # Errors
/// When the database fails.
pub fn forget_heard(tx: &mut Tx<'_>, day: Date) -> Result<u64> {
    tx.execute(FORGET, params![day.to_string()])
}
