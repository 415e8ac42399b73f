//! What those who oversee gatherings see: numbers of a time, of all series of their tenant and of the municipalities that it looks
//! after. Three statements, however many series there are.

use super::{clock, pause, read_clock, read_day};
use crate::{
    overview::{Overseen, Passed, Seen},
    series::{Field, Texts},
};
use jiff::civil::DateTime;
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;
use trust::{Can, access::Right};

// Municipalities stand as «,4627,4626,».
const SERIES: &str = "SELECT s.id, s.tenant, s.slug, s.municipality, s.ended_on,
    (SELECT MAX(CASE WHEN h.until_on IS NULL THEN '9999-12-31' ELSE h.until_on END) FROM gatherings_host AS h WHERE h.series = s.id),
    c.language, c.body FROM gatherings_series AS s
    LEFT JOIN gatherings_content AS c ON c.series = s.id AND c.field = 'name'
    WHERE (s.tenant = $1 OR $2 LIKE ('%,' || s.municipality || ',%')) AND (s.ended_on IS NULL OR s.ended_on >= $3)
    ORDER BY s.municipality, s.id";
const DATES: &str = "SELECT o.series, o.starts, o.original, o.state,
    (SELECT h.count FROM gatherings_headcount AS h WHERE h.occurrence = o.id ORDER BY h.counted_at DESC, h.id DESC LIMIT 1)
    FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series
    WHERE (s.tenant = $1 OR $2 LIKE ('%,' || s.municipality || ',%')) AND o.starts >= $3 AND o.starts < $4
    AND o.state <> 'skipped' ORDER BY o.starts, o.id LIMIT 20000";
const PAUSES: &str =
    "SELECT p.id, p.from_on, p.until_on, p.until_host, p.reason, p.reason_text, p.language, p.changed_at, p.series
    FROM gatherings_pause AS p JOIN gatherings_series AS s ON s.id = p.series
    WHERE (s.tenant = $1 OR $2 LIKE ('%,' || s.municipality || ',%')) ORDER BY p.from_on, p.id";

pub(super) const STATEMENTS: &[&str] = &[SERIES, DATES, PAUSES];

/// The series of the asker's tenant and of these municipalities, and their dates between two moments.
///
/// # Errors
/// When the database fails or the right is another.
pub fn overseen(
    tx: &mut Tx<'_>,
    can: &Can,
    municipalities: &[String],
    (from, to): (DateTime, DateTime),
) -> Result<Overseen> {
    can.must(Right::OverseeGatherings)?;
    let near: String = municipalities.iter().flat_map(|number| [",", number.as_str()]).collect();
    let near = if near.is_empty() { near } else { format!("{near},") };
    let mut pauses: HashMap<String, Vec<_>> = HashMap::new();
    for row in tx.rows(PAUSES, params![can.tenant(), &near])? {
        if let Some(one) = pause::read(&row)? {
            pauses.entry(row.text(8)?).or_default().push(one);
        }
    }
    let mut series: Vec<Seen> = Vec::new();
    // One row for each language that the name has.
    for row in tx.rows(SERIES, params![can.tenant(), &near, from.date().to_string()])? {
        let id = row.text(0)?;
        if series.last().is_none_or(|last| last.id != id) {
            let last_host = read_day(&row, 5)?;
            series.push(Seen {
                tenant: row.text(1)?,
                slug: row.text(2)?,
                municipality: row.text(3)?,
                ended_on: read_day(&row, 4)?,
                hosted: last_host.is_some_and(|last| last.year() == 9999),
                last_host: last_host.filter(|last| last.year() < 9999),
                names: Texts::default(),
                pauses: pauses.remove(&id).unwrap_or_default(),
                id,
            });
        }
        if let (Some(last), Some(language), Some(name)) = (series.last_mut(), row.maybe_text(6)?, row.maybe_text(7)?) {
            last.names.0.insert((Field::Name, language), name);
        }
    }
    let rows = tx.rows(DATES, params![can.tenant(), &near, clock(from), clock(to)])?;
    let passed = rows.iter().map(|row| {
        Ok(Passed {
            series: row.text(0)?,
            starts: read_clock(row, 1)?,
            original: read_clock(row, 2)?,
            cancelled: row.text(3)? == "cancelled",
            count: row.maybe_int(4)?,
        })
    });
    Ok(Overseen { passed: passed.collect::<Result<_>>()?, series })
}
