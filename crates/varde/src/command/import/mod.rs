//! `varde import`

mod brreg;
mod csv;
mod gatherings;
mod hsds;
mod hsds_csv;
mod past;
mod say;
mod words;

use super::store::Store;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use directory::import::{self, Duplicates, Options, Record, Report, Steps};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::{Clock, Db};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Take in what people already have.
///
/// Every row is checked on its own: a good row is never lost to a bad one, and none is left out silently. What was
/// refused, mended or looks like a duplicate stands row by row in the report. A second run changes nothing, an import
/// that was cut off is taken up again by the same command, and `varde import undo` takes a whole import back.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// HSDS 3.1 JSON: a list, a page with «contents», a package with «services», one service, or one a line.
    Hsds(hsds::Hsds),
    /// A table, and a mapping that says which column becomes which field.
    Csv(csv::Csv),
    /// HSDS as tables: a folder or a ZIP with services.csv, locations.csv, organizations.csv and the rest.
    HsdsCsv(hsds_csv::HsdsCsv),
    /// Enhetsregisteret and Frivillighetsregisteret: JSON as data.brreg.no writes it.
    Brreg(brreg::Brreg),
    /// Cafés and other gatherings: a calendar (.ics), or a table of dates (.csv).
    Gatherings(gatherings::Gatherings),
    /// Take an import of gatherings back. What people have planned for, counted or worked on stays, and is named.
    UndoGatherings(gatherings::Undo),
    /// What has been imported: number, file, day, counts.
    List(past::List),
    /// Take a whole import back. What has been changed since stays, and is named.
    Undo(past::Undo),
}

/// What all imports have in common.
#[derive(Args, Debug)]
struct Common {
    #[command(flatten)]
    store: Store,
    /// Look through the file and write the report, but keep nothing.
    #[arg(long)]
    dry_run: bool,
    /// Leave out what looks like something that is there already. Without it duplicates go in, marked in the report.
    #[arg(long)]
    skip_duplicates: bool,
    /// Who answers for what is new: a municipality number or another tenant. Without it each entry's municipality.
    #[arg(long, value_name = "TENANT")]
    tenant: Option<String>,
    /// Where to write what was refused, mended or marked, row by row (CSV). Without it FILE.report.csv when there is
    /// any.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Import {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Hsds(hsds) => hsds.run().await,
            Self::Csv(csv) => csv.run().await,
            Self::HsdsCsv(tables) => tables.run().await,
            Self::Brreg(brreg) => brreg.run().await,
            Self::Gatherings(gatherings) => gatherings.run().await,
            Self::UndoGatherings(undo) => undo.run().await,
            Self::List(list) => list.run().await,
            Self::Undo(undo) => undo.run().await,
        }
    }
}

impl Common {
    /// Runs an import to its end and says how it went. `rows` is about how many there are, for the bar.
    async fn take_in<S>(
        &self,
        record: Record,
        language: &str,
        rows: usize,
        file: &Path,
        source: S,
    ) -> anyhow::Result<ExitCode>
    where
        S: FnOnce(&mut Steps) + Send + 'static,
    {
        let bar = ProgressBar::new(rows as u64);
        bar.set_style(ProgressStyle::with_template("{bar:30} {pos} of about {len} {msg}")?);
        let moving = bar.clone();
        let report = self
            .run(record, language, source, move |report| {
                moving.set_position(report.rows as u64);
                moving.set_message(format!("{} kept, {} not", report.kept(), report.problems.len()));
            })
            .await?;
        bar.finish_and_clear();
        self.say(&report, file)
    }

    async fn run<S, P>(&self, record: Record, language: &str, source: S, progress: P) -> anyhow::Result<Report>
    where
        S: FnOnce(&mut Steps) + Send + 'static,
        P: FnMut(&Report),
    {
        let db = self.open().await?;
        let duplicates = if self.skip_duplicates { Duplicates::LeftOut } else { Duplicates::Named };
        let options = Options {
            tenant: self.tenant.clone(),
            language: language.to_owned(),
            dry_run: self.dry_run,
            duplicates,
            record: Some(record),
            bounds: None,
        };
        Ok(import::run(db.as_ref(), &Clock::system(), options, source, progress).await?)
    }

    /// A dry run makes no database where there is none.
    async fn open(&self) -> anyhow::Result<Option<Db>> {
        if self.dry_run && !self.store.is_there() {
            return Ok(None);
        }
        self.store.open().await.map(Some)
    }

    fn say(&self, report: &Report, file: &Path) -> anyhow::Result<ExitCode> {
        let target = self.report.clone().unwrap_or_else(|| say::beside(file));
        say::say(report, &target, self.dry_run)
    }
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    anyhow::ensure!(!file.is_dir(), "{} is a folder, not a file", file.display());
    std::fs::read(file).with_context(|| format!("{}", file.display()))
}

/// What the list of imports says about a file. `with` is whatever else decides what comes out of it.
fn record(kind: &'static str, file: &Path, content: &[u8], with: &str) -> Record {
    let digest = kernel::digest::fingerprint(&[content, b"\0", with.as_bytes()].concat());
    let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Record { kind, file, digest, ..Record::default() }
}
