//! `varde import`

use super::store::Store;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use directory::import::{self, Options, Problem, Reason, Report};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::Clock;
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Take in what people already have.
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    /// HSDS 3.1 JSON: a list, a page with «contents», a package with «services», one service, or one a line.
    Hsds(Hsds),
}

/// HSDS 3.1 JSON.
#[derive(Args, Debug)]
pub(super) struct Hsds {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    store: Store,
    /// Look through the file and write the report, but keep nothing.
    #[arg(long)]
    dry_run: bool,
    /// Who answers for what is new: a municipality number or another tenant. Without it each entry's municipality.
    #[arg(long, value_name = "TENANT")]
    tenant: Option<String>,
    /// The language of texts that do not say theirs (BCP 47).
    #[arg(long, value_name = "TAG", default_value = "nb")]
    language: String,
    /// Where to write what was not kept, with place and reason (CSV). Without it FILE.report.csv when there is any.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Import {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Hsds(hsds) => hsds.run().await,
        }
    }
}

impl Hsds {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let file = File::open(&self.file).with_context(|| format!("{}", self.file.display()))?;
        anyhow::ensure!(file.metadata()?.is_file(), "{} is not a file", self.file.display());
        let bar = ProgressBar::new(file.metadata()?.len());
        bar.set_style(ProgressStyle::with_template("{bar:30} {percent:>3} % {msg}")?);
        let source = Counted { inner: file, bar: bar.clone() };
        let db = self.store.open().await?;
        let options = Options { tenant: self.tenant.clone(), language: self.language.clone(), dry_run: self.dry_run };
        let report = import::import(&db, &Clock::system(), source, options, |report| {
            bar.set_message(format!("{} kept, {} not", report.kept(), report.problems.len()));
        })
        .await?;
        bar.finish_and_clear();
        self.say(&report)?;
        Ok(if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }

    fn say(&self, report: &Report) -> anyhow::Result<()> {
        let verb = if self.dry_run { "would be kept" } else { "kept" };
        println!("{} {verb}: {} new, {} changed, {} as before", report.kept(), report.new, report.changed, report.same);
        if report.problems.is_empty() {
            return Ok(());
        }
        let target = self.report.clone().unwrap_or_else(|| beside(&self.file));
        write_report(&target, &report.problems).with_context(|| format!("{}", target.display()))?;
        println!("{} not kept. Why, item by item: {}", report.problems.len(), target.display());
        for problem in report.problems.iter().take(5) {
            println!("  item {} {} {}", problem.item, problem.place, sentence(&problem.reason));
        }
        Ok(())
    }
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".report.csv");
    file.with_file_name(name)
}

fn write_report(target: &Path, problems: &[Problem]) -> anyhow::Result<()> {
    let mut out = csv::Writer::from_path(target)?;
    out.write_record(["item", "id", "place", "reason"])?;
    for problem in problems {
        out.write_record([&problem.item.to_string(), &problem.id, &problem.place, &sentence(&problem.reason)])?;
    }
    out.flush()?;
    Ok(())
}

fn sentence(reason: &Reason) -> String {
    match reason {
        Reason::Missing => "is missing".into(),
        Reason::Kind { wanted } => format!("should be {wanted}"),
        Reason::NotUuid => "is not a UUID".into(),
        Reason::NotAllowed { allowed } => format!("should be one of: {allowed}"),
        Reason::Nul => "has a NUL character in it".into(),
        Reason::Twice { first } => format!("is the same identifier as item {first}, with other content"),
        Reason::Unreadable { what } => {
            format!("the file cannot be read from here on ({what}). What stands before is kept.")
        }
    }
}

/// Moves the bar as the file is read.
struct Counted<R> {
    inner: R,
    bar: ProgressBar,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}
