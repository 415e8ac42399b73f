//! Which entries may be the same, kept so that nobody waits while each is held against each: what has changed is
//! compared a portion at a time, in the order of the change log. A pair that is one no more goes by itself.

use super::{
    by_ids, kept_tenants,
    read::{among_twenty, twenty_at_a_time},
};
use crate::{
    alike::Face,
    import::{Likeness, Name},
};
use kernel::{
    changes,
    storage::{Result, Row, Tx, Value, params, values},
    tenants,
};
use search::Point;
use std::collections::{HashMap, HashSet};
use trust::{Can, audit::Act};

const SEEN: &str = "SELECT COALESCE(MAX(seq), 0) FROM directory_face_seen";
const SEE: &str = "INSERT INTO directory_face_seen (tenant, seq) VALUES ($1, $2)
    ON CONFLICT (tenant) DO UPDATE SET seq = excluded.seq";
const PUT_FACE: &str =
    "INSERT INTO directory_face (service, tenant, name, place, number, latitude, longitude, north, east)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (service) DO UPDATE SET tenant = excluded.tenant,
    name = excluded.name, place = excluded.place, number = excluded.number, latitude = excluded.latitude,
    longitude = excluded.longitude, north = excluded.north, east = excluded.east";
const BY_NAME: &str = "SELECT service, tenant, name, place, number, latitude, longitude FROM directory_face
    WHERE name = $1 AND place = $2 ORDER BY service LIMIT 100";
const BY_NUMBER: &str = "SELECT service, tenant, name, place, number, latitude, longitude FROM directory_face
    WHERE number = $1 ORDER BY service LIMIT 500";
const BY_CELL: &str = "SELECT service, tenant, name, place, number, latitude, longitude FROM directory_face
    WHERE north BETWEEN $1 AND $2 AND east BETWEEN $3 AND $4 ORDER BY service LIMIT 500";
const PAIRS_OF_ONE: &str = among_twenty!("SELECT one, other FROM directory_alike WHERE one", "");
const PAIRS_OF_OTHER: &str = among_twenty!("SELECT one, other FROM directory_alike WHERE other", "");
const PUT_PAIR: &str = "INSERT INTO directory_alike (one, other, tenant, how, since) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (one, other) DO UPDATE SET how = excluded.how, tenant = excluded.tenant";
const DROP_PAIR: &str = "DELETE FROM directory_alike WHERE one = $1 AND other = $2";
const OF_TENANT: &str = "SELECT a.one, a.other, s.tenant, o.tenant, a.how, a.since FROM directory_alike a
    JOIN directory_service s ON s.id = a.one JOIN directory_service o ON o.id = a.other
    WHERE a.tenant = $1 AND s.status <> 'defunct' AND o.status <> 'defunct' AND NOT EXISTS
        (SELECT 1 FROM directory_not_alike n WHERE n.one = a.one AND n.other = a.other)
    ORDER BY a.since, a.one, a.other LIMIT 2000";
const NAME_OF: &str = among_twenty!(
    "SELECT owner, text FROM directory_content WHERE field = 'name' AND owner",
    " ORDER BY language DESC"
);
const SAY_NOT: &str = "INSERT INTO directory_not_alike (one, other, tenant, said_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (one, other) DO NOTHING";
const SAY_AGAIN: &str = "DELETE FROM directory_not_alike WHERE one = $1 AND other = $2";
const SAID_NOT: &str = "SELECT 1 FROM directory_not_alike WHERE one = $1 AND other = $2";

pub(super) const STATEMENTS: &[&str] = &[
    SEEN,
    SEE,
    PUT_FACE,
    BY_NAME,
    BY_NUMBER,
    BY_CELL,
    PAIRS_OF_ONE,
    PAIRS_OF_OTHER,
    PUT_PAIR,
    DROP_PAIR,
    OF_TENANT,
    NAME_OF,
    SAY_NOT,
    SAY_AGAIN,
    SAID_NOT,
];

/// The kind of an item of the work list that is two entries.
pub const ALIKE_KIND: &str = "like";

/// Two entries that may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one with the smaller identifier, and whose it is.
    pub one: (String, String),
    /// The other, and whose it is.
    pub other: (String, String),
    /// Why.
    pub how: Likeness,
    /// Since when that has been seen, milliseconds since 1970.
    pub since: i64,
}

/// A pair as marks name it: the smaller identifier, `+`, the other.
#[must_use]
pub fn pair_word(one: &str, other: &str) -> String {
    let (one, other) = in_order(one, other);
    format!("{one}+{other}")
}

fn in_order<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one < other { (one, other) } else { (other, one) }
}

const fn how_word(how: Likeness) -> &'static str {
    match how {
        Likeness::NumberAndName => "number-and-name",
        Likeness::NearAndName => "near-and-name",
        _ => "name-and-place",
    }
}

fn how_of(word: &str) -> Likeness {
    match word {
        "number-and-name" => Likeness::NumberAndName,
        "near-and-name" => Likeness::NearAndName,
        _ => Likeness::NameAndPlace,
    }
}

fn face(row: &Row) -> Result<Face> {
    let point = row.maybe_real(5)?.zip(row.maybe_real(6)?).map(|(lat, lon)| Point { lat, lon });
    Ok(Face {
        id: row.text(0)?,
        tenant: row.text(1)?,
        name: Name::of(&row.text(2)?),
        place: row.maybe_text(3)?,
        number: row.maybe_text(4)?,
        point,
    })
}

/// Compares the next entries that have changed, at most `most`. Says how many changes it looked at; none when it has
/// seen all of them.
///
/// # Errors
/// When the database fails; then it may be done again.
pub fn compare_some(tx: &mut Tx<'_>, most: i64, now: i64) -> Result<usize> {
    if next(tx, 1)?.is_empty() {
        return Ok(0);
    }
    // Of two nodes that compare at once the second sees what the first did, and no entry goes away meanwhile.
    changes::take_turn(tx)?;
    let changed = next(tx, most)?;
    let Some(last) = changed.last() else { return Ok(0) };
    let ids: Vec<String> = changed.iter().map(|change| change.object.clone()).collect();
    let faces: Vec<Face> = by_ids(tx, &ids)?.iter().map(|row| Face::of(&row.parts, &row.tenant)).collect();
    put_faces(tx, &faces)?;
    let found = found(tx, &faces)?;
    let mut before = HashSet::new();
    for sql in [PAIRS_OF_ONE, PAIRS_OF_OTHER] {
        for row in twenty_at_a_time(tx, sql, &ids)? {
            before.insert((row.text(0)?, row.text(1)?));
        }
    }
    let gone = before.iter().filter(|pair| !found.contains_key(*pair));
    tx.execute_each(DROP_PAIR, &gone.map(|(one, other)| values![one, other]).collect::<Vec<_>>())?;
    let pairs = found.iter().map(|((one, other), (tenant, how))| values![one, other, tenant, how_word(*how), now]);
    tx.execute_each(PUT_PAIR, &pairs.collect::<Vec<_>>())?;
    tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
    tx.execute(SEE, params![tenants::COMMONS, last.seq])?;
    Ok(changed.len())
}

/// What has changed since the last time.
fn next(tx: &mut Tx<'_>, most: i64) -> Result<Vec<changes::Change>> {
    let seen = tx.row(SEEN, params![])?.map_or(Ok(0), |row| row.int(0))?;
    changes::newest_of_each(tx, "service", seen, most)
}

fn put_faces(tx: &mut Tx<'_>, faces: &[Face]) -> Result<()> {
    let row = |face: &Face| -> Vec<Value> {
        let (north, east) = face.cell().unzip();
        let (lat, lon) = face.point.map(|point| (point.lat, point.lon)).unzip();
        values![
            &face.id,
            &face.tenant,
            face.name.text(),
            face.place.clone(),
            face.number.clone(),
            lat,
            lon,
            north,
            east
        ]
    };
    tx.execute_each(PUT_FACE, &faces.iter().map(row).collect::<Vec<_>>())
}

/// The pairs that these entries are in, each with the tenant of the smaller one and why.
fn found(tx: &mut Tx<'_>, faces: &[Face]) -> Result<HashMap<(String, String), (String, Likeness)>> {
    let mut found = HashMap::new();
    for face in faces {
        let mut near: Vec<Row> = Vec::new();
        if let Some(place) = face.place.as_ref().filter(|_| !face.name.text().is_empty()) {
            near.extend(tx.rows(BY_NAME, params![face.name.text(), place])?);
        }
        if let Some(number) = &face.number {
            near.extend(tx.rows(BY_NUMBER, params![number])?);
        }
        if let Some((north, east)) = face.cell() {
            near.extend(tx.rows(BY_CELL, params![north - 1, north + 1, east - 1, east + 1])?);
        }
        for other in &near {
            let other = self::face(other)?;
            let Some(how) = face.like(&other) else { continue };
            let tenant = if face.id < other.id { &face.tenant } else { &other.tenant };
            let (one, two) = in_order(&face.id, &other.id);
            found.insert((one.to_owned(), two.to_owned()), (tenant.clone(), how));
        }
    }
    Ok(found)
}

/// The pairs of entries that these tenants have both of, nobody has said are two, and neither is over; first those that
/// have been seen longest.
///
/// # Errors
/// When the database fails.
pub fn pairs_of_tenants(tx: &mut Tx<'_>, tenants: &[String]) -> Result<Vec<Pair>> {
    let mut all = Vec::new();
    for tenant in tenants {
        for row in tx.rows(OF_TENANT, params![tenant])? {
            let pair = Pair {
                one: (row.text(0)?, row.text(2)?),
                other: (row.text(1)?, row.text(3)?),
                how: how_of(&row.text(4)?),
                since: row.int(5)?,
            };
            if tenants.contains(&pair.one.1) && tenants.contains(&pair.other.1) {
                all.push(pair);
            }
        }
    }
    Ok(all)
}

/// What these entries are called, by identifier.
///
/// # Errors
/// When the database fails.
pub fn names_of(tx: &mut Tx<'_>, ids: &[String]) -> Result<HashMap<String, String>> {
    twenty_at_a_time(tx, NAME_OF, ids)?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// Says that two entries are two. Says whether both are the asker's to keep.
///
/// # Errors
/// When the database fails.
pub fn editor_parts(tx: &mut Tx<'_>, can: &Can, one: &str, other: &str, now: i64) -> Result<bool> {
    if !keeps_both(tx, can, one, other)? {
        return Ok(false);
    }
    can.note(tx, &Act::new("entry.not-alike").on(one))?;
    let (one, other) = in_order(one, other);
    tx.execute(SAY_NOT, params![one, other, can.tenant(), now])?;
    Ok(true)
}

/// Takes that back: they may be the same after all.
pub(super) fn alike_again(tx: &mut Tx<'_>, can: &Can, pair: &str) -> Result<()> {
    let Some((one, other)) = pair.split_once('+') else { return Ok(()) };
    if keeps_both(tx, can, one, other)? {
        let (one, other) = in_order(one, other);
        tx.execute(SAY_AGAIN, params![one, other])?;
    }
    Ok(())
}

/// Whether somebody has said that two entries are two.
///
/// # Errors
/// When the database fails.
pub fn are_parted(tx: &mut Tx<'_>, one: &str, other: &str) -> Result<bool> {
    let (one, other) = in_order(one, other);
    Ok(tx.row(SAID_NOT, params![one, other])?.is_some())
}

fn keeps_both(tx: &mut Tx<'_>, can: &Can, one: &str, other: &str) -> Result<bool> {
    let tenants = kept_tenants(tx, can)?;
    let both = by_ids(tx, &[one.to_owned(), other.to_owned()])?;
    Ok(both.len() == 2 && both.iter().all(|row| tenants.contains(&row.tenant)))
}
