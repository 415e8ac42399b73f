//! Taking a whole import back. What people have planned for, counted or worked on stays, and is told.

use super::{super::series, By, Import, imports, one, subscription, take::Taking};
use crate::arrival::{Arriving, Remark, Report, Row, What};
use kernel::{
    changes,
    storage::{Result, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

// Whatever makes a series more than what its calendar said.
const WORKED: &str = "SELECT s.id FROM gatherings_series AS s WHERE s.id = $1 AND (s.changed_at > $2
    OR EXISTS (SELECT 1 FROM gatherings_pause AS p WHERE p.series = s.id)
    OR EXISTS (SELECT 1 FROM gatherings_handover AS h WHERE h.series = s.id)
    OR EXISTS (SELECT 1 FROM gatherings_reminder AS r WHERE r.series = s.id)
    OR EXISTS (SELECT 1 FROM gatherings_rhythm AS t WHERE t.series = s.id AND (t.last_on IS NOT NULL OR t.made_at > $2 OR t.changed_at > $2))
    OR EXISTS (SELECT 1 FROM gatherings_host AS v WHERE v.series = s.id AND v.person <> $3)
    OR EXISTS (SELECT 1 FROM gatherings_occurrence AS o WHERE o.series = s.id AND ((o.sequence > 0 AND o.changed_at > $2)
        OR EXISTS (SELECT 1 FROM gatherings_intention AS i WHERE i.occurrence = o.id)
        OR EXISTS (SELECT 1 FROM gatherings_headcount AS c WHERE c.occurrence = o.id)
        OR EXISTS (SELECT 1 FROM gatherings_host_link AS l WHERE l.occurrence = o.id))))";
const DROP: &str = "DELETE FROM gatherings_series WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[WORKED, DROP];

/// Why something stays: a later import has changed it.
const LATER: &str = "arrival-stays-later";

/// Takes back an import of the asker's tenant. Nothing where there is none such, or it is taken back already.
///
/// # Errors
/// When the database fails or the right is another.
pub fn undo_import(tx: &mut Tx<'_>, can: &Can, id: &str, now: i64) -> Result<Option<Report>> {
    can.must(Right::HostGatherings)?;
    let Some(import) = imports::import_of(tx, can, id)?.filter(|import| import.undone_at.is_none()) else {
        return Ok(None);
    };
    let report = undo(tx, &import, now)?;
    can.note(tx, &Act::new("gathering.undo_import").on(id))?;
    Ok(Some(report))
}

/// The same where nobody is signed in: for the command line.
///
/// # Errors
/// When the database fails.
pub fn settle_undo(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<Option<Report>> {
    let Some(import) = imports::by_id(tx, id)?.filter(|import| import.undone_at.is_none()) else { return Ok(None) };
    undo(tx, &import, now).map(Some)
}

fn undo(tx: &mut Tx<'_>, import: &Import, now: i64) -> Result<Report> {
    changes::take_turn(tx)?;
    let mut report = Report::default();
    for (tenant, key, before) in imports::entries(tx, &import.id)? {
        let Some(arrival) = one(tx, &tenant, &key)? else { continue };
        let mut row =
            Row { key, name: arrival.said.name.clone(), series: Some(arrival.series.clone()), ..Row::default() };
        row.what = What::Left;
        if arrival.import != import.id {
            row.remarks.push(Remark::new(LATER));
        } else if let Some(before) = before {
            let by = By { tenant, person: None, today: series::day(now), now };
            let taking = Taking { by: &by, source: &import.source, import: Some(&import.id), forced: true };
            let arriving = Arriving { key: row.key.clone(), said: before, ..Arriving::default() };
            row = taking.row(tx, &arriving)?;
            row.what = What::Changed;
            imports::step_back(tx, &by.tenant, &row.key, &import.id)?;
        } else {
            let by = import.made_by.clone().unwrap_or_default();
            if tx.row(WORKED, params![&arrival.series, arrival.changed_at, by])?.is_some() {
                row.remarks.push(Remark::new("arrival-stays-used"));
            } else {
                tx.execute(DROP, params![&arrival.series])?;
                changes::record(tx, &tenant, super::super::KIND, &arrival.series, now)?;
                (row.what, row.series) = (What::New, None);
            }
        }
        report.rows.push(row);
    }
    // While a later one stands over all of it, nothing is taken back, and it can be tried again.
    if report.rows.iter().any(|row| row.remarks.iter().all(|remark| remark.key != LATER)) {
        imports::undone(tx, &import.id, &report, now)?;
        subscription::rest(tx, &import.id, now)?;
    }
    Ok(report)
}
