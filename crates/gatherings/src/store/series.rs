//! Series.

use super::{KIND, content, pause};
use crate::series::{Contact, Kind, Place, Series, slug_of};
use crate::series::{Field, Texts};
use jiff::civil::Date;
use kernel::{
    Language, changes, ids,
    storage::{Result, Row, Tx, params},
    tenants,
};
use trust::{Can, access::Right, audit::Act};

/// The columns of a series, in the order in which [`read`] takes them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, tenant, kind, code, slug, room, place, street, postal_code, town, municipality, step_free, quiet_corner,
             toilet, online_url, dial_in, contact_name, contact_phone, contact_email, ended_on, version, made_at, changed_at
             FROM gatherings_series ",
            $rest
        )
    };
}

const BY_ID: &str = select!("WHERE id = $1");
const BY_SLUG: &str = select!("WHERE slug = $1");
const BY_CODE: &str = select!("WHERE code = $1");
const OF_TENANT: &str = select!("WHERE tenant = $1 ORDER BY id");
const PUBLIC: &str = select!(
    "WHERE (ended_on IS NULL OR ended_on >= $1) AND ($2 = '' OR municipality = $2) AND ($3 = '' OR kind = $3)
     AND id > $4 ORDER BY id LIMIT $5"
);
const FORMER: &str = "SELECT series.slug FROM gatherings_former_slug AS former
    JOIN gatherings_series AS series ON series.id = former.series WHERE former.slug = $1";
const TAKEN: &str = "SELECT slug FROM gatherings_series WHERE slug = $1 AND id <> $2
    UNION SELECT slug FROM gatherings_former_slug WHERE slug = $1 AND series <> $2";
const CODE_TAKEN: &str = "SELECT code FROM gatherings_series WHERE code = $1";
const ADD: &str = "INSERT INTO gatherings_series (id, tenant, kind, code, slug, room, place, street, postal_code, town,
    municipality, step_free, quiet_corner, toilet, online_url, dial_in, contact_name, contact_phone, contact_email, version,
    made_at, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1, $20, $20)
    ON CONFLICT (id) DO NOTHING";
const CHANGE: &str =
    "UPDATE gatherings_series SET kind = $3, slug = $4, room = $5, place = $6, street = $7, postal_code = $8,
    town = $9, municipality = $10, step_free = $11, quiet_corner = $12, toilet = $13, online_url = $14, dial_in = $15,
    contact_name = $16, contact_phone = $17, contact_email = $18, version = version + 1, changed_at = $19
    WHERE id = $1 AND version = $2";
const KEEP_SLUG: &str = "INSERT INTO gatherings_former_slug (slug, series, tenant)
    VALUES ($1, $2, (SELECT tenant FROM gatherings_series WHERE id = $2)) ON CONFLICT (slug) DO NOTHING";
const DROP_SLUG: &str = "DELETE FROM gatherings_former_slug WHERE slug = $1";
const END: &str = "UPDATE gatherings_series SET ended_on = $2, version = version + 1, changed_at = $3 WHERE id = $1";
const MUNICIPALITIES: &str = "SELECT DISTINCT municipality FROM gatherings_series
    WHERE municipality <> '' AND (ended_on IS NULL OR ended_on >= $1) ORDER BY municipality";

const PLACES: &str = "SELECT place FROM gatherings_series WHERE place IS NOT NULL
    UNION SELECT town FROM gatherings_series WHERE town IS NOT NULL ORDER BY 1";

pub(super) const STATEMENTS: &[&str] = &[
    BY_ID,
    BY_SLUG,
    BY_CODE,
    OF_TENANT,
    PUBLIC,
    FORMER,
    TAKEN,
    CODE_TAKEN,
    ADD,
    CHANGE,
    KEEP_SLUG,
    DROP_SLUG,
    END,
    MUNICIPALITIES,
    PLACES,
];

fn yes(row: &Row, column: usize) -> Result<Option<bool>> {
    Ok(row.maybe_int(column)?.map(|value| value != 0))
}

fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Series> {
    let (id, tenant) = (row.text(0)?, row.text(1)?);
    Ok(Series {
        behind: tenants::name(tx, &tenant)?.unwrap_or_default(),
        texts: content::of(tx, &id)?,
        pauses: pause::of(tx, &id)?,
        id,
        tenant,
        kind: Kind::of(&row.text(2)?).unwrap_or_default(),
        code: row.text(3)?,
        slug: row.text(4)?,
        place: Place {
            room: row.maybe_text(5)?,
            house: row.maybe_text(6)?,
            street: row.maybe_text(7)?,
            postal_code: row.maybe_text(8)?,
            town: row.maybe_text(9)?,
            municipality: row.text(10)?,
            step_free: yes(row, 11)?,
            quiet_corner: yes(row, 12)?,
            toilet: yes(row, 13)?,
            online_url: row.maybe_text(14)?,
            dial_in: row.maybe_text(15)?,
        },
        contact: Contact { name: row.maybe_text(16)?, phone: row.maybe_text(17)?, email: row.maybe_text(18)? },
        ended_on: super::read_day(row, 19)?,
        version: row.int(20)?,
        made_at: row.int(21)?,
        changed_at: row.int(22)?,
    })
}

fn one(tx: &mut Tx<'_>, sql: &str, key: &str) -> Result<Option<Series>> {
    let row = tx.row(sql, params![key])?;
    row.map(|row| read(tx, &row)).transpose()
}

/// A series by its identifier.
///
/// # Errors
/// When the database fails.
pub fn by_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<Series>> {
    one(tx, BY_ID, id)
}

/// Several, those that are there, in the order that was asked.
///
/// # Errors
/// When the database fails.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[String]) -> Result<Vec<Series>> {
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(by_id(tx, id)?);
    }
    Ok(all)
}

/// A series by its readable address.
///
/// # Errors
/// When the database fails.
pub fn by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Series>> {
    one(tx, BY_SLUG, slug)
}

/// The readable address of today for one that was used before.
///
/// # Errors
/// When the database fails.
pub fn former_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<String>> {
    tx.row(FORMER, params![slug])?.map(|row| row.text(0)).transpose()
}

/// A series by the code on its posters.
///
/// # Errors
/// When the database fails.
pub fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Series>> {
    one(tx, BY_CODE, code)
}

/// The series of the asker's tenant, those that ended too.
///
/// # Errors
/// When the database fails.
pub fn of_tenant(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<Series>> {
    let rows = tx.rows(OF_TENANT, params![can.tenant()])?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// Which series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In this municipality; empty for everywhere.
    pub municipality: String,
    /// Of this kind; empty for all.
    pub kind: String,
    /// In a house or a town of this name; empty for all. Lists of dates know it.
    pub place: String,
    /// This one, by its identifier; empty for all. Lists of dates know it.
    pub series: String,
}

/// Series that are not over, in the order of their identifiers, after one of them.
///
/// # Errors
/// When the database fails.
pub fn public_series(tx: &mut Tx<'_>, filter: &Filter, today: Date, after: &str, most: usize) -> Result<Vec<Series>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let asked = params![today.to_string(), &filter.municipality, &filter.kind, after, most];
    let rows = tx.rows(PUBLIC, asked)?;
    rows.iter().map(|row| read(tx, row)).collect()
}

/// The municipalities that have something that is not over.
///
/// # Errors
/// When the database fails.
pub fn municipalities(tx: &mut Tx<'_>, today: Date) -> Result<Vec<String>> {
    tx.rows(MUNICIPALITIES, params![today.to_string()])?.iter().map(|row| row.text(0)).collect()
}

/// The houses and towns that have, or had, something.
///
/// # Errors
/// When the database fails.
pub fn places(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.rows(PLACES, params![])?.iter().map(|row| row.text(0)).collect()
}

/// Makes a series of the asker's tenant. The identifier was drawn with the form, so that what is sent twice is made once.
///
/// # Errors
/// When the database fails or the right is another.
pub fn add_series(tx: &mut Tx<'_>, can: &Can, series: &Series, now: i64) -> Result<Option<Series>> {
    can.must(Right::HostGatherings)?;
    changes::take_turn(tx)?;
    if let Some(there) = by_id(tx, &series.id)? {
        return Ok((there.tenant == can.tenant()).then_some(there));
    }
    insert(tx, can.tenant(), series, now)?;
    super::host::add(tx, &series.id, &can.actor().person().id, day(now))?;
    changes::record(tx, can.tenant(), KIND, &series.id, now)?;
    can.note(tx, &Act::new("gathering.add").on(&series.id))?;
    by_id(tx, &series.id)
}

/// Makes a series for a tenant, or leaves the one that is there: for the command line and the demo town, where nobody is signed in.
///
/// # Errors
/// When the database fails.
pub fn settle_series(tx: &mut Tx<'_>, tenant: &str, series: &Series, host: Option<&str>, now: i64) -> Result<Series> {
    changes::take_turn(tx)?;
    if let Some(there) = by_id(tx, &series.id)? {
        return Ok(there);
    }
    insert(tx, tenant, series, now)?;
    if let Some(person) = host {
        super::host::add(tx, &series.id, person, day(now))?;
    }
    changes::record(tx, tenant, KIND, &series.id, now)?;
    Ok(by_id(tx, &series.id)?.unwrap_or_default())
}

fn insert(tx: &mut Tx<'_>, tenant: &str, series: &Series, now: i64) -> Result<()> {
    let mut code = String::new();
    for attempt in 0.. {
        code = ids::short_code(&series.id, attempt);
        if tx.row(CODE_TAKEN, params![&code])?.is_none() {
            break;
        }
    }
    let slug = free_slug(tx, series)?;
    let p = &series.place;
    let flag = |value: Option<bool>| value.map(i64::from);
    tx.execute(
        ADD,
        params![
            &series.id,
            tenant,
            series.kind.word(),
            &code,
            &slug,
            p.room.clone(),
            p.house.clone(),
            p.street.clone(),
            p.postal_code.clone(),
            p.town.clone(),
            &p.municipality,
            flag(p.step_free),
            flag(p.quiet_corner),
            flag(p.toilet),
            p.online_url.clone(),
            p.dial_in.clone(),
            series.contact.name.clone(),
            series.contact.phone.clone(),
            series.contact.email.clone(),
            now
        ],
    )?;
    content::put(tx, &series.id, &series.texts)?;
    Ok(())
}

/// What came of changing a series.
#[derive(Clone, Debug, PartialEq)]
pub enum Changed {
    /// It is as asked.
    Done(Box<Series>),
    /// Somebody else changed it meanwhile; this is what it is.
    Other(Box<Series>),
    /// It is not there, or not theirs.
    Gone,
}

/// Changes what is said of a series, where and whom to ask.
///
/// # Errors
/// When the database fails or the right is another.
pub fn change_series(tx: &mut Tx<'_>, can: &Can, series: &Series, now: i64) -> Result<Changed> {
    can.must(Right::HostGatherings)?;
    changes::take_turn(tx)?;
    let Some(was) = owned(tx, can, &series.id)? else { return Ok(Changed::Gone) };
    if was.version != series.version {
        return Ok(Changed::Other(Box::new(was)));
    }
    rewrite(tx, &was, series, now)?;
    changes::record(tx, can.tenant(), KIND, &series.id, now)?;
    can.note(tx, &Act::new("gathering.change").on(&series.id))?;
    Ok(by_id(tx, &series.id)?.map_or(Changed::Gone, |now| Changed::Done(Box::new(now))))
}

/// Writes what is said of a series; its former readable address leads on.
pub(super) fn rewrite(tx: &mut Tx<'_>, was: &Series, series: &Series, now: i64) -> Result<()> {
    let slug = match name_of(&was.texts) == name_of(&series.texts) && was.place.town == series.place.town {
        true => was.slug.clone(),
        false => free_slug(tx, series)?,
    };
    let p = &series.place;
    let flag = |value: Option<bool>| value.map(i64::from);
    tx.execute(
        CHANGE,
        params![
            &series.id,
            series.version,
            series.kind.word(),
            &slug,
            p.room.clone(),
            p.house.clone(),
            p.street.clone(),
            p.postal_code.clone(),
            p.town.clone(),
            &p.municipality,
            flag(p.step_free),
            flag(p.quiet_corner),
            flag(p.toilet),
            p.online_url.clone(),
            p.dial_in.clone(),
            series.contact.name.clone(),
            series.contact.phone.clone(),
            series.contact.email.clone(),
            now
        ],
    )?;
    if slug != was.slug {
        tx.execute(DROP_SLUG, params![&slug])?;
        tx.execute(KEEP_SLUG, params![&was.slug, &series.id])?;
    }
    content::put(tx, &series.id, &series.texts)?;
    Ok(())
}

/// Ends a series after a day, or lets it go on, where nobody is signed in: what came from elsewhere was called off there.
pub(super) fn put_end(tx: &mut Tx<'_>, id: &str, last: Option<Date>, now: i64) -> Result<()> {
    tx.execute(END, params![id, last.map(|day| day.to_string()), now])?;
    Ok(())
}

/// Ends a series after a day, or lets it go on when there is none.
///
/// # Errors
/// When the database fails or the right is another.
pub fn end_series(tx: &mut Tx<'_>, can: &Can, id: &str, last: Option<Date>, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if owned(tx, can, id)?.is_none() {
        return Ok(false);
    }
    tx.execute(END, params![id, last.map(|day| day.to_string()), now])?;
    changes::record(tx, can.tenant(), KIND, id, now)?;
    super::reminder::tell(tx, id, now)?;
    let act = if last.is_some() { Act::new("gathering.end") } else { Act::new("gathering.reopen") };
    can.note(tx, &act.on(id))?;
    Ok(true)
}

/// A series of the asker's tenant.
pub(super) fn owned(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Series>> {
    Ok(by_id(tx, id)?.filter(|series| series.tenant == can.tenant()))
}

fn name_of(texts: &Texts) -> Option<&str> {
    Language::ALL.into_iter().find_map(|language| texts.exactly(Field::Name, language))
}

fn free_slug(tx: &mut Tx<'_>, series: &Series) -> Result<String> {
    let wanted = slug_of(name_of(&series.texts).unwrap_or_default(), series.place.town.as_deref());
    let mut slug = wanted.clone();
    for number in 2.. {
        if tx.row(TAKEN, params![&slug, &series.id])?.is_none() {
            break;
        }
        slug = format!("{wanted}-{number}");
    }
    Ok(slug)
}

/// The day in Norway of a moment.
pub(super) fn day(now: i64) -> Date {
    let at = jiff::Timestamp::from_millisecond(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    kernel::clock::in_oslo(at).date()
}

/// The wall clock in Norway of a moment.
pub(crate) fn wall(now: i64) -> jiff::civil::DateTime {
    let at = jiff::Timestamp::from_millisecond(now).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    kernel::clock::in_oslo(at).datetime()
}
