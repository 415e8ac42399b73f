//! Searches that found nothing useful. Deliberately absent: who asked, from where, at what hour, and what fewer than five asked.

use crate::missed::Missed;
use jiff::civil::Date;
use kernel::{
    digest::fingerprint,
    storage::{Result, Tx, params},
    tenants,
};
use std::collections::BTreeMap;
use trust::{Can, access::Right, audit::Act};

const ON_DAY: &str = "SELECT COUNT(*) FROM directory_missed WHERE day = $1";
const ADD: &str = "INSERT INTO directory_missed (day, words, municipality, tenant, times) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (day, words, municipality) DO UPDATE SET times = directory_missed.times + excluded.times";
const OF: &str = "SELECT words, municipality, MAX(day), CAST(SUM(times) AS BIGINT) FROM directory_missed
    WHERE municipality = $1 GROUP BY words, municipality ORDER BY words";
const FORGET: &str = "DELETE FROM directory_missed WHERE day < $1";

pub(super) const STATEMENTS: &[&str] = &[ON_DAY, ADD, OF, FORGET];

/// So many rows a day are kept: nobody can fill the disk by searching.
const MOST_A_DAY: i64 = 200;
/// The kind of an item of the work list that is a search in vain.
pub const KIND: &str = "savnet";

/// What was searched for in vain, on all days that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissedSearch {
    /// The words.
    pub words: String,
    /// The municipality's number; empty where none was said.
    pub municipality: String,
    /// The last day.
    pub last: Date,
    /// How often, at least.
    pub times: i64,
}

impl MissedSearch {
    /// What names it on the work list: the words stand in no address.
    #[must_use]
    pub fn key(&self) -> String {
        fingerprint(format!("{}\n{}", self.municipality, self.words).as_bytes())
    }
}

/// Adds what was counted to what is kept.
///
/// # Errors
/// When the database fails.
pub fn keep_missed(tx: &mut Tx<'_>, counted: &[Missed]) -> Result<()> {
    for one in counted {
        let day = one.day.to_string();
        let rows = tx.row(ON_DAY, params![&day])?.map_or(Ok(0), |row| row.int(0))?;
        if rows >= MOST_A_DAY {
            continue;
        }
        let place = crate::places::PLACES.municipality(&one.municipality);
        let (tenant, name) =
            place.map_or((tenants::COMMONS, tenants::COMMONS), |place| (place.number.as_str(), place.name.as_str()));
        tenants::ensure(tx, tenant, name)?;
        tx.execute(ADD, params![&day, &one.words, &one.municipality, tenant, one.times])?;
    }
    Ok(())
}

/// What was searched for in vain in the municipalities among these, and with no place said: the newest first.
///
/// # Errors
/// When the database fails.
pub fn missed_searches(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<MissedSearch>> {
    let mut all = BTreeMap::new();
    for municipality in tenants.iter().map(String::as_str).chain([""]) {
        for row in tx.rows(OF, params![municipality])? {
            let Ok(last) = row.text(2)?.parse() else { continue };
            let (words, municipality, times) = (row.text(0)?, row.text(1)?, row.int(3)?);
            let one = MissedSearch { words, municipality, last, times };
            all.insert(one.key(), one);
        }
    }
    let mut all: Vec<_> = all.into_values().collect();
    all.sort_by(|a, b| (b.last, b.times, &a.words).cmp(&(a.last, a.times, &b.words)));
    Ok(all)
}

/// What an editor did about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// There is an entry for it now.
    Entry,
    /// The search has learnt the word.
    Word,
    /// There is nothing to do.
    Nothing,
}

impl Remedy {
    /// The remedy of a word in a form.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "tilbud" => Some(Self::Entry),
            "ord" => Some(Self::Word),
            "ingenting" => Some(Self::Nothing),
            _ => None,
        }
    }
}

/// Writes down what an editor did about a search in vain. It stands on the list again when somebody searches for it later. Says
/// whether it was theirs to say.
///
/// # Errors
/// When the database fails or the right is another.
pub fn remedy_missed(tx: &mut Tx<'_>, can: &Can, key: &str, remedy: Remedy, now: i64) -> Result<bool> {
    can.must(Right::KeepListings)?;
    let kept = super::kept_tenants(tx, can)?;
    if !missed_searches(tx, &kept)?.iter().any(|one| one.key() == key) {
        return Ok(false);
    }
    let act = match remedy {
        Remedy::Entry => Act::new("missed.entry"),
        Remedy::Word => Act::new("missed.word"),
        Remedy::Nothing => Act::new("missed.nothing"),
    };
    can.note(tx, &act)?;
    super::desk_mark::put_done(tx, can, &format!("{KIND}:{key}"), now)?;
    Ok(true)
}

/// Erases what was searched for before `day`. Says how many rows.
///
/// # Errors
/// When the database fails.
pub fn forget_missed(tx: &mut Tx<'_>, day: Date) -> Result<u64> {
    tx.execute(FORGET, params![day.to_string()])
}
