//! What the terminal and the report say after an import.

use super::words::{deed, reason};
use anyhow::Context as _;
use directory::import::{Problem, Report};
use std::{
    collections::BTreeMap,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// How many refused rows are shown on the terminal; the report has them all.
const SHOWN: usize = 5;

/// The report's own place, beside the file.
pub(super) fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".report.csv");
    file.with_file_name(name)
}

/// Says how it went and writes the report when there is something in it. 2 when a row was refused.
pub(super) fn say(report: &Report, target: &Path, dry_run: bool) -> anyhow::Result<ExitCode> {
    let verb = if dry_run { "would be kept" } else { "kept" };
    tell(&format!(
        "{} {verb}: {} new, {} changed, {} as before",
        report.kept(),
        report.new,
        report.changed,
        report.same
    ));
    let mut sum = format!("{} rows = {} {verb}", report.rows, report.kept());
    for (count, what) in [
        (report.attached, "part of another"),
        (report.left_out, "left out (the report says why)"),
        (report.problems.len(), "refused"),
    ] {
        if count > 0 {
            sum.push_str(&format!(" + {count} {what}"));
        }
    }
    tell(&sum);
    anyhow::ensure!(report.adds_up(), "the counts do not add up; this is a fault in Varde, please report it");
    if report.alike > 0 {
        tell(&format!("{} may be the same as another one; somebody should look", report.alike));
    }
    if !report.problems.is_empty() || !report.remarks.is_empty() {
        write(target, report).with_context(|| format!("{}", target.display()))?;
        kinds(report);
        for problem in report.problems.iter().take(SHOWN) {
            tell(&format!("  row {} {} {}", problem.item, problem.place, reason(&problem.reason)));
        }
        tell(&format!("Row by row: {}", target.display()));
    }
    if let Some(import) = report.import {
        tell(&format!("This is import {import}; `varde import undo {import}` takes it back."));
    }
    Ok(if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// Writes a line. Whoever listened may have gone (`| head`); the import stands all the same.
fn tell(line: &str) {
    let mut out = std::io::stdout();
    if out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).is_err() {
        tracing::debug!("nobody reads the summary");
    }
}

/// How many of each kind.
fn kinds(report: &Report) {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for one in report.problems.iter().chain(&report.remarks) {
        let place = one.place.rsplit('/').next().unwrap_or_default();
        let what = reason(&one.reason);
        // Lines and names differ from row to row; the kind is what stands before them.
        let what = what.split([':', '«', '(']).next().unwrap_or_default().trim();
        *kinds.entry(format!("{}: {place} {what}", deed(one.done))).or_default() += 1;
    }
    let mut kinds: Vec<(usize, String)> = kinds.into_iter().map(|(what, count)| (count, what)).collect();
    kinds.sort_by(|one, other| other.cmp(one));
    for (count, what) in kinds.iter().take(12) {
        tell(&format!("  {count:>6} × {what}"));
    }
}

fn write(target: &Path, report: &Report) -> anyhow::Result<()> {
    let mut out = csv::Writer::from_path(target)?;
    out.write_record(["item", "id", "place", "value", "reason", "done"])?;
    let mut all: Vec<&Problem> = report.problems.iter().chain(&report.remarks).collect();
    all.sort_by_key(|one| one.item);
    for one in all {
        let (item, why) = (one.item.to_string(), reason(&one.reason));
        out.write_record([item.as_str(), &one.id, &one.place, &safe(&one.value), &why, deed(one.done)])?;
    }
    out.flush()?;
    Ok(())
}

/// A spreadsheet takes a cell that begins so for a formula and would run it.
fn safe(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t']) { format!("'{value}") } else { value.to_owned() }
}
