//! `varde import hsds-csv`

use super::{Common, read, record};
use anyhow::{Context as _, ensure};
use clap::Args;
use directory::import::hsds_csv::Package;
use std::{path::PathBuf, process::ExitCode};

/// HSDS as tables: the layout of HSDS 1.x (as the Ohana project writes it) and of 3.1, a folder or a ZIP.
///
/// Every line becomes an entry, an organisation or a term, or a part of one; the rest is named in the report.
#[derive(Args, Debug)]
pub(crate) struct HsdsCsv {
    /// The folder or the ZIP.
    folder: PathBuf,
    #[command(flatten)]
    common: Common,
    /// The name from which identifiers are made where the files have plain numbers; give the same one every time.
    /// Without it the name of the folder or the file.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// The language of the texts (BCP 47).
    #[arg(long, value_name = "TAG", default_value = "en")]
    language: String,
}

impl HsdsCsv {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let mut package = Package::default();
        let mut digests = String::new();
        if self.folder.is_dir() {
            let mut files: Vec<PathBuf> =
                std::fs::read_dir(&self.folder)?.map(|f| Ok(f?.path())).collect::<std::io::Result<_>>()?;
            files.sort();
            for file in files.iter().filter(|file| file.is_file()) {
                let bytes = read(file)?;
                digests.push_str(&kernel::digest::fingerprint(&bytes));
                package.add(&file.file_name().unwrap_or_default().to_string_lossy(), &bytes);
            }
        } else {
            let bytes = read(&self.folder)?;
            digests = kernel::digest::fingerprint(&bytes);
            package
                .add_zip(&bytes)
                .map_err(anyhow::Error::msg)
                .with_context(|| format!("{}", self.folder.display()))?;
        }
        ensure!(!package.is_empty(), "{}: there is no services.csv in it", self.folder.display());
        for other in package.others() {
            println!("{other} is no table of HSDS and was not read");
        }
        let stem = self.folder.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = self.source.clone().unwrap_or(stem);
        let record = record("hsds-csv", &self.folder, digests.as_bytes(), &source);
        let lines = package.len();
        self.common
            .take_in(record, &self.language, lines, &self.folder, move |steps| package.read(steps, &source))
            .await
    }
}
