//! The jobs: a list is tried or taken in, an import is taken back. Each can be cut off and gone on with.

use super::{
    answer::{Lying, json},
    said::finding,
};
use crate::{
    import::{self, Bounds, Duplicates, Options, Problem, Reason, Record, Report, csv::Table, file, undo},
    store::{self, Finding, KINDS, Stage, TAKE, TRY, UNDO, Upload},
};
use anyhow::Context as _;
use kernel::jobs::Job;
use serde::{Deserialize, Serialize};
use shell::App;
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// How often it is written down how far the work has come.
const BEAT: Duration = Duration::from_millis(700);
/// So many of the rows that one should look at are kept; refused rows are kept all.
const MOST_LOOKED_AT: usize = 5_000;

/// How a trial or an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Counts {
    pub(super) rows: usize,
    pub(super) new: usize,
    pub(super) changed: usize,
    pub(super) same: usize,
    pub(super) left_out: usize,
    pub(super) refused: usize,
}

/// Whether a job is one of these.
#[must_use]
pub fn is_ours(kind: &str) -> bool {
    [TRY, TAKE, UNDO].contains(&kind)
}

/// Does what a job says. It may be asked twice, and by two nodes: only one does it.
///
/// # Errors
/// When the database fails; then it is tried again.
pub async fn run(app: &Arc<App>, job: &Job) -> anyhow::Result<()> {
    match job.kind.as_str() {
        TRY => look(app, job, Stage::Trying).await,
        TAKE => look(app, job, Stage::Taking).await,
        _ => take_back(app, job).await,
    }
}

async fn look(app: &Arc<App>, job: &Job, stage: Stage) -> anyhow::Result<()> {
    let (id, now) = (job.payload.clone(), app.clock.millis());
    let Some(upload) = app.db.write(move |tx| store::claim_upload(tx, &id, stage, now)).await? else { return Ok(()) };
    let done = Arc::new(AtomicI64::new(0));
    let beating = beating(app, job.id, &upload, &done);
    let went = through(app, &upload, &done).await;
    beating.abort();
    let (report, import) = match went? {
        Some(report) => (report.0, report.1),
        // What it was mapped as no longer fits the file: it is said as one refused row, and mapped anew.
        None => {
            let reason = Reason::Unreadable { what: String::new() };
            (Report { rows: 1, problems: vec![Problem::refused(0, "", reason)], ..Report::default() }, None)
        }
    };
    let (counts, found) = (json(&counts(&report)), found(&report));
    app.db.write(move |tx| store::end_upload(tx, &upload, &counts, import, &found)).await?;
    Ok(())
}

/// Reads the whole list; nothing when its mapping does not fit it.
async fn through(
    app: &Arc<App>,
    upload: &Upload,
    done: &Arc<AtomicI64>,
) -> anyhow::Result<Option<(Report, Option<i64>)>> {
    let lying = Lying::of(upload.clone());
    let (of, tenant) = (upload.clone(), upload.tenant.clone());
    let read =
        move |tx: &mut kernel::Tx<'_>| Ok((store::content_of(tx, &of)?, store::kept_municipalities(tx, &of.tenant)?));
    let (bytes, municipalities) = app.db.read(read).await?;
    let (mapping, sheet, columns) = (lying.draft.toml(), lying.draft.sheet.clone(), lying.about.columns.clone());
    let with = mapping.clone();
    let opened = tokio::task::spawn_blocking(move || {
        let opened = file::open(&bytes, sheet.as_deref()).ok()?;
        Table::of(&with, opened.grid.named(&columns)).ok()
    });
    let Some(table) = opened.await.context("a list could not be read")? else { return Ok(None) };
    let digest = kernel::digest::fingerprint(&[upload.digest.as_bytes(), b"\0", mapping.as_bytes()].concat());
    let (source, licence) = table.source();
    let record = Record {
        kind: if lying.about.kind == "xlsx" { "xlsx" } else { "csv" },
        file: upload.file.clone(),
        digest,
        source: Some(source.to_owned()),
        licence: licence.map(str::to_owned),
        by: upload.begun_by.clone(),
    };
    let taking = upload.stage == Stage::Taking;
    let options = Options {
        tenant: Some(tenant.clone()),
        bounds: Some(Bounds { own: tenant, municipalities }),
        language: table.language().to_owned(),
        dry_run: !taking,
        duplicates: if taking && upload.leaves_alike { Duplicates::LeftOut } else { Duplicates::Named },
        record: taking.then_some(record),
    };
    let moving = Arc::clone(done);
    let heard = move |report: &Report| {
        let seen = report.kept() + report.left_out + report.problems.len();
        moving.store(i64::try_from(seen).unwrap_or(i64::MAX), Ordering::Relaxed);
    };
    let report = import::run(Some(&app.db), &app.clock, options, move |steps| table.read(steps), heard).await?;
    let import = report.import;
    Ok(Some((report, import)))
}

/// Writes down again and again how far it has come, until it is stopped.
fn beating(app: &Arc<App>, job: i64, upload: &Upload, done: &Arc<AtomicI64>) -> tokio::task::JoinHandle<()> {
    let (app, id, done) = (Arc::clone(app), upload.id.clone(), Arc::clone(done));
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(BEAT).await;
            let (id, so_far, now) = (id.clone(), done.load(Ordering::Relaxed), app.clock.millis());
            if let Err(error) = app.db.write(move |tx| store::beat_upload(tx, &id, job, so_far, now)).await {
                tracing::warn!("how far a list has come could not be written down: {error}");
            }
        }
    })
}

fn counts(report: &Report) -> Counts {
    Counts {
        rows: report.rows,
        new: report.new,
        changed: report.changed,
        same: report.same,
        left_out: report.left_out,
        refused: report.problems.len(),
    }
}

/// What there is to know about the rows, by kind and line.
fn found(report: &Report) -> Vec<(&'static str, Vec<Finding>)> {
    let is_like = |problem: &&Problem| matches!(problem.reason, Reason::Like { .. });
    let list = |problems: Vec<&Problem>, most: usize| {
        let mut problems = problems;
        problems.sort_by_key(|problem| problem.item);
        problems.into_iter().take(most).map(finding).collect::<Vec<_>>()
    };
    let (alike, others): (Vec<&Problem>, Vec<&Problem>) = report.remarks.iter().partition(is_like);
    vec![
        (KINDS[0], list(report.problems.iter().collect(), usize::MAX)),
        (KINDS[1], list(others, MOST_LOOKED_AT)),
        (KINDS[2], list(alike, MOST_LOOKED_AT)),
    ]
}

async fn take_back(app: &Arc<App>, job: &Job) -> anyhow::Result<()> {
    let import: i64 = job.payload.parse().context("an import has a number")?;
    let now = app.clock.millis();
    if !app.db.write(move |tx| store::claim_undo(tx, import, now)).await? {
        return Ok(());
    }
    let counts: Arc<[AtomicI64; 3]> = Arc::default();
    let (moving, beating, number) = (Arc::clone(&counts), Arc::clone(app), job.id);
    let read = |counts: &[AtomicI64; 3]| [0, 1, 2].map(|at: usize| counts[at].load(Ordering::Relaxed));
    let beat = tokio::spawn(async move {
        loop {
            tokio::time::sleep(BEAT).await;
            let (so_far, now) = (read(&moving), beating.clock.millis());
            let beat = beating.db.write(move |tx| store::beat_undo(tx, import, number, so_far, now)).await;
            if let Err(error) = beat {
                tracing::warn!("how far taking back has come could not be written down: {error}");
            }
        }
    });
    let told = Arc::clone(&counts);
    let went = undo::undo(&app.db, &app.clock, import, move |so_far| {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        for (cell, number) in told.iter().zip([so_far.removed, so_far.restored, so_far.kept.len()]) {
            cell.store(count(number), Ordering::Relaxed);
        }
    })
    .await;
    beat.abort();
    went?;
    let (last, now) = (read(&counts), app.clock.millis());
    app.db
        .write(move |tx| {
            store::beat_undo(tx, import, number, last, now)?;
            store::end_undo(tx, import, now)
        })
        .await?;
    Ok(())
}
