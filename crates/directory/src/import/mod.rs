//! Taking in what people have: row by row, in groups that are committed together, so that a cut power cord loses
//! nothing that was reported as kept, and a second run changes nothing. Each source has a file of its own; what they
//! have in common is here and in `steps.rs`.

mod bounds;
pub mod brreg;
mod check;
pub mod csv;
pub mod draft;
pub mod file;
pub mod hsds_csv;
mod item;
pub(crate) mod likeness;
mod merged;
pub(crate) mod name;
mod pace;
mod read_json;
pub mod report;
mod steps;
pub mod undo;

pub use bounds::Bounds;
pub(crate) use likeness::{number, point, town};
pub(crate) use name::{Name, are_near};
pub use report::{Done, Likeness, Problem, Reason, Report, Tally};
pub use steps::Steps;

use crate::store;
use item::Item;
use kernel::{Clock, Db, storage::Result};
use pace::{ASIDE, Pace};
use serde_json::Value;
use std::{io::Read, sync::Arc};
use steps::Step;
use tokio::sync::mpsc;

/// So many steps may be read while a commit is under way: about as many as the next one takes.
const AHEAD: usize = 12_000;

/// Which file it is, for the list of imports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What kind of file: `hsds`, `csv`, `hsds-csv`, `brreg`.
    pub kind: &'static str,
    /// Its name, without folders.
    pub file: String,
    /// What names its content and the mapping.
    pub digest: String,
    /// Who gave it.
    pub source: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// Which person brought it, where that was on a page.
    pub by: Option<String>,
}

/// What to do about items that may be the same as another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Duplicates {
    /// Nobody looks for them.
    #[default]
    NotLookedFor,
    /// They go in, and the report names them.
    Named,
    /// The report names them, and new ones stay out when the likeness is strong.
    LeftOut,
}

/// What the caller chooses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Who answers for what is new; without it the municipality of each service.
    pub tenant: Option<String>,
    /// Whose entries it may bring; without it anybody's.
    pub bounds: Option<Bounds>,
    /// The language of texts that do not say theirs, BCP 47.
    pub language: String,
    /// Look, but keep nothing.
    pub dry_run: bool,
    /// What to do about likely duplicates.
    pub duplicates: Duplicates,
    /// What to write in the list of imports; without it the import cannot be undone.
    pub record: Option<Record>,
}

/// Reads HSDS JSON to its end and keeps what can be kept. `progress` hears how many items are safely kept so far.
///
/// # Errors
/// When the database fails. What is wrong with the file stands in the report.
pub async fn import<R, P>(db: &Db, clock: &Clock, source: R, options: Options, progress: P) -> Result<Report>
where
    R: Read + Send + 'static,
    P: FnMut(&Report),
{
    run(Some(db), clock, options, move |steps| hsds_json(source, steps), progress).await
}

/// Takes in what `source` hands over. Without a database it can only be a dry run: everything is new.
///
/// # Errors
/// When the database fails. What is wrong with the rows stands in the report.
pub async fn run<S, P>(db: Option<&Db>, clock: &Clock, options: Options, source: S, mut progress: P) -> Result<Report>
where
    S: FnOnce(&mut Steps) + Send + 'static,
    P: FnMut(&Report),
{
    let (out, mut arriving) = mpsc::channel::<Step>(AHEAD);
    let known = match (db, options.duplicates) {
        (Some(db), Duplicates::Named | Duplicates::LeftOut) => likeness::of_database(db).await?,
        _ => likeness::Known::default(),
    };
    let (tenant, now) = (options.tenant.clone(), clock.millis());
    let number = match (db, options.record.clone()) {
        (Some(db), Some(record)) if !options.dry_run => {
            Some(db.write(move |tx| store::begin_import(tx, &record, tenant.as_deref(), now)).await?)
        }
        _ => None,
    };
    let mut steps = Steps::new(out, &options, known);
    let reader = tokio::task::spawn_blocking(move || source(&mut steps));
    let mut report = Report { import: number, ..Report::default() };
    let (mut group, mut pace) = (Vec::new(), Pace::new());
    while let Some(step) = arriving.recv().await {
        match step {
            Step::Row => report.rows += 1,
            Step::Item(item) => group.push(*item),
            Step::Problem(problem) => report.problems.push(problem),
            Step::Remark(remark) => report.remarks.push(remark),
            Step::Alike => report.alike += 1,
            Step::LeftOut => report.left_out += 1,
            Step::Attached(count) => report.attached += count,
        }
        if group.len() >= pace.group() {
            let began = clock.millis();
            keep(db, clock, std::mem::take(&mut group), &options, &mut report).await?;
            pace.took(clock.millis() - began);
            tokio::time::sleep(ASIDE).await;
            progress(&report);
        }
    }
    keep(db, clock, group, &options, &mut report).await?;
    progress(&report);
    reader.await.map_err(kernel::storage::Error::from)?;
    if let (Some(db), Some(id)) = (db, number) {
        let (rows, refused, left_out, now) = (report.rows, report.problems.len(), report.left_out, clock.millis());
        let kept = db.write(move |tx| store::end_import(tx, id, rows, refused, left_out, now)).await?;
        report.import = kept.then_some(id);
    }
    Ok(report)
}

async fn keep(db: Option<&Db>, clock: &Clock, group: Vec<Item>, options: &Options, report: &mut Report) -> Result<()> {
    if group.is_empty() {
        return Ok(());
    }
    let Some(db) = db else {
        report.new += group.len();
        return Ok(());
    };
    let (tenant, import, now) = (options.tenant.clone(), report.import, clock.millis());
    // Let go of here: whoever writes has no time for that.
    let items = Arc::new(group);
    let (group, bounds) = (Arc::clone(&items), options.bounds.clone());
    let (tally, refused, merged) = if options.dry_run {
        db.read(move |tx| {
            let (items, merged) = merged::without(tx, &group)?;
            let within = bounds::within(tx, &items, bounds.as_ref())?;
            let tally = item::compare_all(tx, &within.kept)?;
            Ok((Tally { same: tally.same + within.same, ..tally }, within.refused, merged))
        })
        .await?
    } else {
        db.write(move |tx| {
            let (items, merged) = merged::without(tx, &group)?;
            let within = bounds::within(tx, &items, bounds.as_ref())?;
            let with = store::Circumstances { import, tenant: tenant.as_deref(), bounds: bounds.as_ref(), now };
            let tally = item::keep_all(tx, &within.kept, with)?;
            let tally = Tally { same: tally.same + within.same, ..tally };
            if let Some(import) = import {
                store::count_import(tx, import, &tally)?;
            }
            Ok((tally, within.refused, merged))
        })
        .await?
    };
    report.add(tally);
    report.problems.extend(refused);
    report.left_out += merged.len();
    report.remarks.extend(merged);
    Ok(())
}

/// Reads HSDS JSON item by item.
pub fn hsds_json<R: Read>(source: R, steps: &mut Steps) {
    let mut number = 0;
    let ended = read_json::each(source, &mut |kind, value| {
        number += 1;
        steps.row();
        // The other side is gone only when the database failed; then there is no use in reading on.
        steps.take(number, kind, value)
    });
    if let Err(what) = ended {
        steps.row();
        steps.problem(Problem::refused(number + 1, "", Reason::Unreadable { what }));
    }
}

/// A text of an object, empty when it is not there.
pub(crate) fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}
