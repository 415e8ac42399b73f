//! Candidates: reading and writing them down. What is done with them stands in `acts.rs`.

mod acts;
mod alike;
mod handed;
mod imported;
mod progress;
mod proposed;
mod row;

pub use acts::{Did, Tried, drop_it, give_back, hand_over, ready, reopen, take, tried, undo};
pub use alike::{Alike, Like, Likes};
pub use handed::{Handed, became, candidate, ready_for, ready_of};
pub use imported::{Batch, Taken, last_taken, of_batch, take_in, take_out, taken};
pub use progress::{Progress, Week, progress};
pub use proposed::{look_into, look_into_no_more};

use super::read::{among_twenty, twenty_at_a_time};
use crate::mapping::{About, Attempt, Candidate, Outcome, Source, State, Way};
use jiff::civil::Date;
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use row::{about_values, day, read};
use std::collections::HashMap;
use trust::{Can, access::Right, audit::Act};

const ADD: &str =
    "INSERT INTO directory_candidate (id, tenant, name, municipality, organization_number, phone, website,
    email, note, themes, source, made_at, made_by, phone_wrong, state, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, 'new', 1) ON CONFLICT (id) DO NOTHING";
const CHANGE: &str = "UPDATE directory_candidate SET phone_wrong = CASE WHEN phone = $6 THEN phone_wrong ELSE 0 END,
    name = $3, municipality = $4, organization_number = $5, phone = $6, website = $7, email = $8, note = $9, themes = $10,
    version = version + 1 WHERE id = $1 AND tenant = $2 AND state <> 'listed'";
const ONE: &str = row::select!("WHERE id = $1 AND tenant = $2");
const DUE: &str = row::select!(
    "WHERE tenant = $1 AND state IN ('new', 'calling', 'waiting') AND (again_on IS NULL OR again_on <= $2)
    ORDER BY CASE WHEN holder = $3 THEN 0 WHEN holder IS NULL THEN 1 ELSE 2 END,
    COALESCE(again_on, '9999'), made_at, id LIMIT 200"
);
const SOME: &str = row::select!(
    "WHERE tenant = $1 AND ($2 = '' OR state = $2) AND ($3 = '' OR municipality = $3)
    ORDER BY made_at DESC, id DESC LIMIT 50 OFFSET $4"
);
const COUNT: &str = "SELECT COUNT(*) FROM directory_candidate
    WHERE tenant = $1 AND ($2 = '' OR state = $2) AND ($3 = '' OR municipality = $3)";
const STATES: &str = "SELECT state, COUNT(*) FROM directory_candidate WHERE tenant = $1 GROUP BY state";
const ATTEMPTS: &str = among_twenty!(
    "SELECT id, candidate, made_at, made_by, way, outcome, note, again_on FROM directory_contact_attempt WHERE candidate",
    " ORDER BY made_at DESC, id DESC"
);
const OPEN: &str = "SELECT municipality, themes, COUNT(*) FROM directory_candidate
    WHERE tenant = $1 AND state IN ('new', 'calling', 'waiting', 'ready') GROUP BY municipality, themes";
const PLACES: &str = "SELECT DISTINCT municipality FROM directory_candidate WHERE tenant = $1 AND municipality <> ''
    ORDER BY municipality LIMIT 12";
const ALL_OF: &str = row::select!("WHERE tenant = $1 AND id > $2 ORDER BY id LIMIT 200");
const SLUG: &str = "SELECT slug FROM directory_service WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ADD, CHANGE, ONE, DUE, SOME, COUNT, STATES, ATTEMPTS, OPEN, PLACES, ALL_OF, SLUG];
pub(super) use {
    acts::STATEMENTS as ACTS, alike::STATEMENTS as ALIKE, handed::STATEMENTS as HANDED,
    imported::STATEMENTS as IMPORTED, progress::STATEMENTS as PROGRESS, proposed::STATEMENTS as PROPOSED,
};

/// How many a page of the list has.
pub const PAGE: i64 = 50;

/// Writes down a candidate; `id` is the form's own, so that pressing twice gives one. Says whether it is new.
///
/// # Errors
/// When the database fails.
pub fn add(tx: &mut Tx<'_>, can: &Can, id: &str, about: &About, source: Source, now: i64) -> Result<bool> {
    can.must(Right::MapListings)?;
    let mut values = about_values(id, can.tenant(), about);
    values.extend(params![source.word(), now, &can.actor().person().id].iter().cloned());
    let new = tx.execute(ADD, &values)? > 0;
    if new {
        can.note(tx, &Act::new("candidate.add").on(id))?;
    }
    Ok(new)
}

/// Writes down many that came together, from one source. Says how many.
///
/// # Errors
/// When the database fails.
pub fn add_all(tx: &mut Tx<'_>, can: &Can, all: &[About], source: Source, now: i64) -> Result<usize> {
    can.must(Right::MapListings)?;
    for about in all {
        add(tx, can, &ids::new_id().to_string(), about, source, now)?;
    }
    Ok(all.len())
}

/// Puts what is known right. Says whether it could be: not where the candidate has become an entry meanwhile.
///
/// # Errors
/// When the database fails.
pub fn change(tx: &mut Tx<'_>, can: &Can, id: &str, about: &About) -> Result<bool> {
    can.must(Right::MapListings)?;
    let changed = tx.execute(CHANGE, &about_values(id, can.tenant(), about))? > 0;
    if changed {
        can.note(tx, &Act::new("candidate.change").on(id))?;
    }
    Ok(changed)
}

/// One of the asker's tenant.
///
/// # Errors
/// When the database fails.
pub fn one(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Candidate>> {
    can.must(Right::MapListings)?;
    tx.row(ONE, params![id, can.tenant()])?.map(|found| read(&found)).transpose()
}

/// What there is to do today: the asker's own first, then nobody's, then colleagues'; what was put off first.
///
/// # Errors
/// When the database fails.
pub fn due(tx: &mut Tx<'_>, can: &Can, today: Date) -> Result<Vec<Candidate>> {
    can.must(Right::MapListings)?;
    tx.rows(DUE, params![can.tenant(), today.to_string(), &can.actor().person().id])?.iter().map(read).collect()
}

/// Which candidates a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// In this state; nothing for all.
    pub state: Option<State>,
    /// In this municipality; empty for all.
    pub municipality: String,
}

/// A page of a list, from page 1, newest first, and how long the whole is.
///
/// # Errors
/// When the database fails.
pub fn list(tx: &mut Tx<'_>, can: &Can, wanted: &Wanted, page: i64) -> Result<super::Page<Candidate>> {
    can.must(Right::MapListings)?;
    let state = wanted.state.map_or("", State::word);
    let skip = (page.max(1) - 1).saturating_mul(PAGE);
    let rows = tx.rows(SOME, params![can.tenant(), state, &wanted.municipality, skip])?;
    let total = tx.row(COUNT, params![can.tenant(), state, &wanted.municipality])?;
    Ok(super::Page {
        items: rows.iter().map(read).collect::<Result<_>>()?,
        total: total.map_or(Ok(0), |row| row.int(0))?,
    })
}

/// How many there are in each state.
///
/// # Errors
/// When the database fails.
pub fn counts(tx: &mut Tx<'_>, can: &Can) -> Result<HashMap<State, i64>> {
    can.must(Right::MapListings)?;
    let mut counts = HashMap::new();
    for row in tx.rows(STATES, params![can.tenant()])? {
        if let Some(state) = State::of(&row.text(0)?) {
            counts.insert(state, row.int(1)?);
        }
    }
    Ok(counts)
}

/// What has been tried with these, the last first.
///
/// # Errors
/// When the database fails.
pub fn attempts(tx: &mut Tx<'_>, can: &Can, candidates: &[Candidate]) -> Result<HashMap<String, Vec<Attempt>>> {
    can.must(Right::MapListings)?;
    let own = candidates.iter().filter(|candidate| candidate.tenant == can.tenant());
    attempts_of(tx, own.map(|candidate| candidate.id.clone()).collect())
}

fn attempts_of(tx: &mut Tx<'_>, ids: Vec<String>) -> Result<HashMap<String, Vec<Attempt>>> {
    let mut all: HashMap<String, Vec<Attempt>> = HashMap::new();
    for row in twenty_at_a_time(tx, ATTEMPTS, &ids)? {
        if let Some(attempt) = attempt(&row)? {
            all.entry(attempt.candidate.clone()).or_default().push(attempt);
        }
    }
    Ok(all)
}

fn attempt(row: &Row) -> Result<Option<Attempt>> {
    let (way, outcome) = (Way::of(&row.text(4)?), Outcome::of(&row.text(5)?));
    let Some((way, outcome)) = way.zip(outcome) else { return Ok(None) };
    Ok(Some(Attempt {
        id: row.text(0)?,
        candidate: row.text(1)?,
        made_at: row.int(2)?,
        made_by: row.text(3)?,
        way,
        outcome,
        note: row.text(6)?,
        again_on: day(row.maybe_text(7)?),
    }))
}

/// Some of a tenant's candidates after this identifier, in order, with the attempts to reach each: for the copy of everything that
/// two people of the tenant have agreed to.
///
/// # Errors
/// When the database fails.
pub fn all_of(tx: &mut Tx<'_>, tenant: &str, after: &str) -> Result<Vec<(Candidate, Vec<Attempt>)>> {
    let some: Vec<Candidate> = tx.rows(ALL_OF, params![tenant, after])?.iter().map(read).collect::<Result<_>>()?;
    let mut attempts = attempts_of(tx, some.iter().map(|one| one.id.clone()).collect())?;
    Ok(some.into_iter().map(|one| (attempts.remove(&one.id).unwrap_or_default(), one)).map(|(a, b)| (b, a)).collect())
}

/// The candidates that somebody still works with, counted: municipality's number, themes, how many.
///
/// # Errors
/// When the database fails.
pub fn under_way(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<(String, Vec<String>, i64)>> {
    can.must(Right::MapListings)?;
    let rows = tx.rows(OPEN, params![can.tenant()])?;
    rows.iter().map(|row| Ok((row.text(0)?, row::themes(&row.text(1)?), row.int(2)?))).collect()
}

/// The municipalities that the tenant has candidates in, at most twelve.
///
/// # Errors
/// When the database fails.
pub fn municipalities(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<String>> {
    can.must(Right::MapListings)?;
    super::read::ids(tx, PLACES, params![can.tenant()])
}

/// The readable address of the entry that a candidate became.
///
/// # Errors
/// When the database fails.
pub fn slug(tx: &mut Tx<'_>, service: &str) -> Result<Option<String>> {
    tx.row(SLUG, params![service])?.map(|row| row.text(0)).transpose()
}
