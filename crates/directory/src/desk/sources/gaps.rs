//! Themes that have nothing in a municipality: one thing for each of them, which comes again each quarter.

use super::super::{
    mapping::PATH,
    worklist::{Item, Seen},
};
use crate::{fresh::noon, places::PLACES, store};
use jiff::civil::Date;
use kernel::storage::{Result, Tx};

/// Each municipality that lacks something, since this quarter began or since the editor's tenant looks after it.
///
/// # Errors
/// When the database fails.
pub(in crate::desk) fn source(tx: &mut Tx<'_>, seen: &Seen<'_>) -> Result<Vec<Item>> {
    let Some(there) = seen.there else { return Ok(Vec::new()) };
    let quarter = quarter(seen.today).and_then(noon).unwrap_or(seen.now);
    let kept = store::municipalities_kept_since(tx, seen.tenant)?;
    let lacking = kept.into_iter().filter(|(number, _)| there.lacking(number) > 0);
    let item = |(number, since): (String, i64)| Item {
        kind: "hull",
        service: None,
        name: PLACES.municipality(&number).map_or_else(|| number.clone(), |place| place.name.clone()),
        since: since.max(quarter).min(seen.now),
        path: format!("{PATH}/oversikt"),
        tenant: number.clone(),
        thing: number,
    };
    Ok(lacking.map(item).collect())
}

fn quarter(today: Date) -> Option<Date> {
    Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_quarter_begins_in_january_april_july_and_october() {
        let begins = |month| quarter(date(2026, month, 28)).map(|day| day.month());
        let all: Vec<_> = (1..=12).filter_map(begins).collect();
        assert_eq!(all, [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10]);
    }
}
