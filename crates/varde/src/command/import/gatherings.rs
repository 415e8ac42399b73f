//! `varde import gatherings` and `varde import undo-gatherings`

use super::{super::store::Store, read, say::beside};
use crate::{neighbours::Places, site::texts};
use anyhow::{Context as _, bail};
use clap::Args;
use gatherings::{
    around::Around as _,
    arrival::{self, Arriving, Brought, Remark, Report, Row, What},
    store::{self, By},
};
use kernel::{Clock, Language, storage::Tx, tenants, texts::Speaking};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Cafés and other gatherings: a calendar (.ics), or a table of dates (.csv).
///
/// A calendar may have rules, dates that are moved, cancelled or left out, and times in other zones, which become the wall
/// clock in Norway. A table has the columns navn/name, dato/date («23.1.2027, 20.2.2027»), fra/from, til/to, sted/place, and
/// rom/room, hva/what and lenke/link where wanted; encoding and delimiter are found out.
///
/// Every row is checked on its own. A second run changes what has changed in the file, and leaves what somebody has changed
/// here by hand: the report says so. What is no longer in the file is named and stays.
#[derive(Args, Debug)]
pub(crate) struct Gatherings {
    /// The calendar or the table.
    file: PathBuf,
    #[command(flatten)]
    store: Store,
    /// Look through the file and write the report, but keep nothing.
    #[arg(long)]
    dry_run: bool,
    /// Whose the gatherings are: a municipality number or another tenant. Without it each one's municipality.
    #[arg(long, value_name = "TENANT")]
    tenant: Option<String>,
    /// Where those are that have no place in the file.
    #[arg(long, value_name = "0000")]
    postal_code: Option<String>,
    /// The language of the texts.
    #[arg(long, value_name = "nb|nn|en", default_value = "nb", value_parser = language)]
    language: Language,
    /// Where to write what was refused, kept or is to be known, row by row (CSV). Without it FILE.report.csv when there is any.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// Take an import of gatherings back: what it brought goes, what it changed is again what it was.
///
/// What people have said that they come to, what was counted and what was worked on stays, and is named.
#[derive(Args, Debug)]
pub(crate) struct Undo {
    /// The identifier that the import said.
    id: String,
    #[command(flatten)]
    store: Store,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| "nb, nn or en".to_owned())
}

impl Gatherings {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let bytes = read(&self.file)?;
        let clock = Clock::system();
        let (now, today) = (clock.millis(), clock.today());
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let places = Places::default();
        let mut brought = arrival::read(&bytes, &name, self.language.tag(), today, &places);
        if let Some(code) = &self.postal_code {
            anyhow::ensure!(places.town(code).is_some(), "there is no postal code {code}");
            for family in brought.families.iter_mut().filter(|family| !family.said.place.is_known()) {
                family.said.place.fill(code, &places);
            }
        }
        let parts = parts(brought, self.tenant.as_deref());
        // A dry run makes no database where there is none: it is compared with an empty one that goes again.
        let nowhere = self.dry_run && !self.store.is_there();
        let passing = std::env::temp_dir().join(format!("varde-dry-run-{}", kernel::ids::new_id()));
        let db = if nowhere { Store::folder(passing.clone()) } else { self.store.clone() }.open().await?;
        let dry_run = self.dry_run;
        let done = move |tx: &mut Tx<'_>| {
            let mut all: Vec<(Option<String>, Report)> = Vec::new();
            for (tenant, brought) in &parts {
                let by = By { tenant: tenant.clone(), person: None, today, now };
                if dry_run {
                    let (_, mut report) = store::look(tx, &by, brought)?;
                    placeless(&mut report, brought);
                    all.push((None, report));
                    continue;
                }
                let called = places.municipality(tenant).unwrap_or_else(|| tenant.clone());
                tenants::ensure(tx, tenant, &called)?;
                let taken = store::settle_import(tx, &by, &name, brought, &|_: &mut Arriving| true)?;
                all.push((taken.import, taken.report));
            }
            Ok(all)
        };
        let all = if dry_run { db.read(done).await } else { db.write(done).await };
        if nowhere {
            drop(db);
            std::fs::remove_dir_all(&passing)?;
        }
        self.say(&all?)
    }

    fn say(&self, all: &[(Option<String>, Report)]) -> anyhow::Result<ExitCode> {
        let count = |what: What| all.iter().map(|(_, report)| report.count(what)).sum::<usize>();
        let verb = if self.dry_run { "would be kept" } else { "kept" };
        let [new, changed, same, left, refused] = What::ALL.map(count);
        println!("{} {verb}: {new} new, {changed} changed, {same} as before", new + changed + same);
        for (count, what) in [(left, "left out (the report says why)"), (refused, "refused")] {
            if count > 0 {
                println!("{count} {what}");
            }
        }
        let lines: Vec<[String; 4]> = all.iter().flat_map(|(_, report)| lines(report)).collect();
        if !lines.is_empty() {
            let target = self.report.clone().unwrap_or_else(|| beside(&self.file));
            write(&target, &lines).with_context(|| format!("{}", target.display()))?;
            for [line, name, what, why] in lines.iter().take(5) {
                println!("  {}", [line, name, what, why].map(String::as_str).join(" ").trim());
            }
            println!("Row by row: {}", target.display());
        }
        for import in all.iter().filter_map(|(import, _)| import.as_ref()) {
            println!("This is import {import}; `varde import undo-gatherings {import}` takes it back.");
        }
        Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}

/// What of a file is whose: one's, or each one's municipality's.
fn parts(brought: Brought, tenant: Option<&str>) -> Vec<(String, Brought)> {
    if let Some(tenant) = tenant {
        return vec![(tenant.to_owned(), brought)];
    }
    let mut parts: Vec<(String, Brought)> = Vec::new();
    let mut refused = brought.refused;
    for family in brought.families {
        let place = &family.said.place.municipality;
        let tenant = if place.is_empty() { tenants::COMMONS } else { place.as_str() }.to_owned();
        let at = parts.iter().position(|(of, _)| *of == tenant).unwrap_or_else(|| {
            let part = Brought { kind: brought.kind, source: brought.source.clone(), ..Brought::default() };
            parts.push((tenant, part));
            parts.len() - 1
        });
        if let Some((_, part)) = parts.get_mut(at) {
            part.families.push(family);
        }
    }
    if parts.is_empty() {
        parts.push((
            tenants::COMMONS.to_owned(),
            Brought { kind: brought.kind, source: brought.source, ..Brought::default() },
        ));
    }
    if let Some((_, first)) = parts.first_mut() {
        first.refused.append(&mut refused);
    }
    parts
}

/// Only looking does not mind that a place is missing: a page asks for it. Here nobody does.
fn placeless(report: &mut Report, brought: &Brought) {
    let lacks = |row: &Row| {
        let family = brought.families.iter().find(|family| family.key == row.key);
        row.what == What::New && family.is_some_and(|family| !family.said.place.is_known())
    };
    for row in report.rows.iter_mut().filter(|row| lacks(row)) {
        row.what = What::Refused;
        row.remarks.push(Remark::new("arrival-no-place"));
    }
}

/// Line, name, what came of it and why, of all that there is something to know about.
fn lines(report: &Report) -> Vec<[String; 4]> {
    let Ok(texts) = texts() else { return Vec::new() };
    let speaking = Speaking::new(texts, Language::En);
    let line = |remark: &Remark, name: &str, what: &str| {
        let number = if remark.line > 0 { remark.line.to_string() } else { String::new() };
        let name = if remark.name.is_empty() { name } else { &remark.name };
        let why = speaking.with(&remark.key, &[("part", remark.part.as_str().into()), ("count", remark.count.into())]);
        [number, safe(name), what.to_owned(), why]
    };
    let rows =
        report.rows.iter().flat_map(|row| row.remarks.iter().map(|remark| line(remark, &row.name, row.what.word())));
    let refused = report.refused.iter().map(|remark| line(remark, "", "refused"));
    let gone = report.gone.iter().map(|remark| line(remark, "", "gone"));
    refused.chain(rows).chain(gone).collect()
}

/// A spreadsheet takes a cell that begins so for a formula and would run it.
fn safe(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t']) { format!("'{value}") } else { value.to_owned() }
}

fn write(target: &Path, lines: &[[String; 4]]) -> anyhow::Result<()> {
    let mut out = csv::Writer::from_path(target)?;
    out.write_record(["line", "name", "done", "reason"])?;
    for line in lines {
        out.write_record(line)?;
    }
    out.flush()?;
    Ok(())
}

impl Undo {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let (now, id) = (Clock::system().millis(), self.id.clone());
        let Some(report) = db.write(move |tx| store::settle_undo(tx, &id, now)).await? else {
            bail!("there is no import {} of gatherings, or it is undone already", self.id);
        };
        let kept = report.count(What::Left);
        println!("{} removed, {} again as before", report.count(What::New), report.count(What::Changed));
        if kept == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        println!("{kept} stay:");
        for [_, name, _, why] in lines(&report) {
            println!("  «{name}»: {why}");
        }
        Ok(ExitCode::from(2))
    }
}
