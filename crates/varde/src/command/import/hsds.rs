//! `varde import hsds`

use super::{Common, record};
use anyhow::Context as _;
use clap::Args;
use directory::import::hsds_json;
use indicatif::{ProgressBar, ProgressStyle};
use std::{fs::File, io::Read, path::PathBuf, process::ExitCode};

/// HSDS 3.1 JSON.
#[derive(Args, Debug)]
pub(crate) struct Hsds {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    common: Common,
    /// The language of texts that do not say theirs (BCP 47).
    #[arg(long, value_name = "TAG", default_value = "nb")]
    language: String,
}

impl Hsds {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let open = || File::open(&self.file).with_context(|| format!("{}", self.file.display()));
        let file = open()?;
        anyhow::ensure!(file.metadata()?.is_file(), "{} is not a file", self.file.display());
        let bar = ProgressBar::new(file.metadata()?.len());
        bar.set_style(ProgressStyle::with_template("{bar:30} {percent:>3} % {msg}")?);
        // The file may be larger than memory, so it is read once for its fingerprint and once for its items.
        let digest = kernel::digest::fingerprint_of(open()?)?;
        let mut record = record("hsds", &self.file, &[], "");
        record.digest = digest;
        let source = Counted { inner: file, bar: bar.clone() };
        let telling = bar.clone();
        let report = self
            .common
            .run(
                record,
                &self.language,
                move |steps| hsds_json(source, steps),
                move |report| {
                    telling.set_message(format!("{} kept, {} not", report.kept(), report.problems.len()));
                },
            )
            .await?;
        bar.finish_and_clear();
        self.common.say(&report, &self.file)
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
