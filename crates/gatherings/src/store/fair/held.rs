//! Fairs themselves.

use crate::{
    fair::{Fair, Said},
    series::Place,
    store::Filter,
};
use jiff::civil::{Date, DateTime, Time};
use kernel::{
    Language, changes,
    storage::{Error, Result, Row, Tx, Value, params, values},
};
use trust::{Can, access::Right, audit::Act};

/// What the log of changes calls a fair: other nodes forget the lists that it stands in.
const KIND: &str = "fair";

macro_rules! fair {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, slug, language, name, date, starts, ends, room, house, street, postal_code, town,
            municipality, step_free, quiet_corner, toilet, way, welcome, contact, state, reason, width, depth, head_count,
            thanks, changed_at FROM gatherings_fair ",
            $rest
        )
    };
}

const ONE: &str = fair!("WHERE id = $1");
const BY_SLUG: &str = fair!("WHERE slug = $1");
const SHOWN: &str = fair!("WHERE state IN ('open', 'cancelled') ORDER BY date, id");
const BETWEEN: &str = fair!(
    "WHERE state IN ('open', 'cancelled') AND date >= $1 AND date <= $2 AND ($3 = '' OR municipality = $3)
    AND ($4 = '' OR house = $4 OR town = $4) ORDER BY date, starts, id LIMIT $5"
);
const MUNICIPALITIES: &str = "SELECT DISTINCT municipality FROM gatherings_fair
    WHERE state IN ('open', 'cancelled') AND date >= $1 AND municipality <> '' ORDER BY municipality";
const KEPT: &str = fair!("WHERE tenant = $1 ORDER BY date DESC, id");
// Both give what is said of a fair, `$3` to `$19`, in the order of `said`.
const ADD: &str = "INSERT INTO gatherings_fair (id, tenant, language, name, date, starts, ends, room, house, street,
    postal_code, town, municipality, step_free, quiet_corner, toilet, way, welcome, contact, slug, width, depth, state,
    reason, thanks, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
    $17, $18, $19, $20, $21, $22, 'draft', '', '', $23, $23) ON CONFLICT (id) DO NOTHING";
const CHANGE: &str =
    "UPDATE gatherings_fair SET language = $3, name = $4, date = $5, starts = $6, ends = $7, room = $8,
    house = $9, street = $10, postal_code = $11, town = $12, municipality = $13, step_free = $14, quiet_corner = $15,
    toilet = $16, way = $17, welcome = $18, contact = $19, changed_at = $20 WHERE id = $1 AND tenant = $2";
const SAY: &str = "UPDATE gatherings_fair SET state = $3, reason = $4, changed_at = $5
    WHERE id = $1 AND tenant = $2 AND state NOT IN ('cancelled', 'dropped')";
const PAST: &str = "SELECT id FROM gatherings_fair WHERE date < $1";
const RESIZE: &str = "UPDATE gatherings_fair SET width = $2, depth = $3, changed_at = $4 WHERE id = $1";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_SLUG, SHOWN, BETWEEN, MUNICIPALITIES, KEPT, ADD, CHANGE, SAY, PAST, RESIZE];

pub(super) fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

pub(super) fn read_time(row: &Row, column: usize) -> Result<Time> {
    row.text(column)?.parse().map_err(|_| Error::Column { column, expected: "a time of day" })
}

fn read(row: &Row) -> Result<Fair> {
    let yes = |value: Option<i64>| value.map(|value| value == 1);
    Ok(Fair {
        id: row.text(0)?,
        tenant: row.text(1)?,
        slug: row.text(2)?,
        language: Language::parse(&row.text(3)?).unwrap_or_default(),
        name: row.text(4)?,
        date: row.text(5)?.parse::<Date>().map_err(|_| Error::Column { column: 5, expected: "a day" })?,
        starts: read_time(row, 6)?,
        ends: read_time(row, 7)?,
        place: Place {
            room: row.maybe_text(8)?,
            house: Some(row.text(9)?).filter(|house| !house.is_empty()),
            street: row.maybe_text(10)?,
            postal_code: row.maybe_text(11)?,
            town: row.maybe_text(12)?,
            municipality: row.text(13)?,
            step_free: yes(row.maybe_int(14)?),
            quiet_corner: yes(row.maybe_int(15)?),
            toilet: yes(row.maybe_int(16)?),
            ..Place::default()
        },
        way: row.text(17)?,
        welcome: row.text(18)?,
        contact: row.text(19)?,
        said: Said::of(&row.text(20)?),
        reason: row.text(21)?,
        width: row.int(22)?,
        depth: row.int(23)?,
        head_count: row.maybe_int(24)?,
        thanks: row.text(25)?,
        changed_at: row.int(26)?,
    })
}

/// A fair.
///
/// # Errors
/// When the database fails.
pub fn fair(tx: &mut Tx<'_>, id: &str) -> Result<Option<Fair>> {
    tx.row(ONE, params![id])?.as_ref().map(read).transpose()
}

/// The fair with this readable address.
///
/// # Errors
/// When the database fails.
pub fn fair_by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Fair>> {
    tx.row(BY_SLUG, params![slug])?.as_ref().map(read).transpose()
}

/// All that everybody sees, the first first.
///
/// # Errors
/// When the database fails.
pub fn shown_fairs(tx: &mut Tx<'_>) -> Result<Vec<Fair>> {
    tx.rows(SHOWN, params![])?.iter().map(read).collect()
}

/// Those of a list of dates that everybody sees and that begin between two moments, the first first, at most so many. One that has
/// begun is still to be gone to until it is over, so it stands among those that begin from `from` on. A list of one series or of
/// one kind of series has no fairs.
///
/// # Errors
/// When the database fails.
pub fn fairs_between(
    tx: &mut Tx<'_>,
    filter: &Filter,
    (from, to): (DateTime, DateTime),
    most: usize,
) -> Result<Vec<Fair>> {
    if !filter.kind.is_empty() || !filter.series.is_empty() {
        return Ok(Vec::new());
    }
    let (first, last) = (from.date().to_string(), to.date().to_string());
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.rows(BETWEEN, params![first, last, &filter.municipality, &filter.place, most])?;
    let mut all = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    all.retain(|fair| fair.begins() < to && fair.over() > from);
    Ok(all)
}

/// The municipalities that have a fair from this day on.
///
/// # Errors
/// When the database fails.
pub fn municipalities_of_fairs(tx: &mut Tx<'_>, today: Date) -> Result<Vec<String>> {
    tx.rows(MUNICIPALITIES, params![today.to_string()])?.iter().map(|row| row.text(0)).collect()
}

/// The identifiers of those that were before this day.
///
/// # Errors
/// When the database fails.
pub fn past_fairs(tx: &mut Tx<'_>, before: Date) -> Result<Vec<String>> {
    tx.rows(PAST, params![before.to_string()])?.iter().map(|row| row.text(0)).collect()
}

/// The fairs of the asker's tenant, the latest first.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_fairs(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Fair>> {
    can.must(Right::KeepFairs)?;
    tx.rows(KEPT, params![can.tenant()])?.iter().map(read).collect()
}

/// A fair of the asker's tenant.
///
/// # Errors
/// When the right is another one, or the database fails.
pub fn kept_fair(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Fair>> {
    can.must(Right::KeepFairs)?;
    Ok(fair(tx, id)?.filter(|fair| fair.tenant == can.tenant()))
}

fn bit(value: Option<bool>) -> Option<i64> {
    value.map(i64::from)
}

/// Adds a fair as a draft; nothing happens when it is there, since its form was sent twice. Its readable address is free. Says
/// whether it is new.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn add_fair(tx: &mut Tx<'_>, can: &Can, fair: &Fair, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    let new = settle_fair(tx, &Fair { tenant: can.tenant().to_owned(), ..fair.clone() }, now)?;
    if new {
        can.note(tx, &Act::new("fair.add").on(&fair.id))?;
    }
    Ok(new)
}

/// The same by the program itself, for the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_fair(tx: &mut Tx<'_>, fair: &Fair, now: i64) -> Result<bool> {
    let mut values = said(&fair.tenant, fair);
    values.extend(values![&fair.slug, fair.width, fair.depth, now]);
    Ok(tx.execute(ADD, &values)? == 1)
}

/// Which fair of which tenant, and all that is said of it by those who hold it.
fn said(tenant: &str, fair: &Fair) -> Vec<Value> {
    let place = &fair.place;
    values![
        &fair.id,
        tenant,
        fair.language.tag(),
        &fair.name,
        fair.date.to_string(),
        clock(fair.starts),
        clock(fair.ends),
        place.room.clone(),
        place.house.clone().unwrap_or_default(),
        place.street.clone(),
        place.postal_code.clone(),
        place.town.clone(),
        &place.municipality,
        bit(place.step_free),
        bit(place.quiet_corner),
        bit(place.toilet),
        &fair.way,
        &fair.welcome,
        &fair.contact
    ]
}

/// Changes what is said of a fair. Says whether it was one of the asker's tenant.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn change_fair(tx: &mut Tx<'_>, can: &Can, fair: &Fair, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    let mut values = said(can.tenant(), fair);
    values.extend(values![now]);
    let done = tx.execute(CHANGE, &values)? == 1;
    if done {
        changes::record(tx, can.tenant(), KIND, &fair.id, now)?;
        can.note(tx, &Act::new("fair.change").on(&fair.id))?;
    }
    Ok(done)
}

/// Opens, hides or cancels a fair. What is cancelled stays so. Says whether it was done.
///
/// # Errors
/// When the right is another one, it cannot be written down, or the database fails.
pub fn say_of_fair(tx: &mut Tx<'_>, can: &Can, id: &str, said: Said, reason: &str, now: i64) -> Result<bool> {
    can.must(Right::KeepFairs)?;
    let done = tx.execute(SAY, params![id, can.tenant(), said.word(), reason, now])? == 1;
    if done {
        changes::record(tx, can.tenant(), KIND, id, now)?;
        let act = match said {
            Said::Draft => Act::new("fair.hide"),
            Said::Open => Act::new("fair.open"),
            Said::Cancelled | Said::Dropped => Act::new("fair.cancel"),
        };
        can.note(tx, &act.on(id))?;
    }
    Ok(done)
}

/// Opens a fair of the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_open(tx: &mut Tx<'_>, fair: &Fair, now: i64) -> Result<()> {
    tx.execute(SAY, params![&fair.id, &fair.tenant, Said::Open.word(), "", now])?;
    changes::record(tx, &fair.tenant, KIND, &fair.id, now).map(drop)
}

/// The room is so large, centimetres. Part of what changes a plan, which writes it down.
pub(super) fn set_size(tx: &mut Tx<'_>, id: &str, (width, depth): (i64, i64), now: i64) -> Result<()> {
    tx.execute(RESIZE, params![id, width, depth, now]).map(drop)
}
