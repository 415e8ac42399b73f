//! `varde import csv`

use super::{Common, read, record};
use anyhow::Context as _;
use clap::Args;
use directory::import::csv::Table;
use std::{path::PathBuf, process::ExitCode};

/// A table, and a mapping that says which column becomes which field.
///
/// The mapping is a small TOML file:
///
///   [source]
///   id = "askoy-lag"                 # identifiers are made from it and the key; never change it
///   name = "Askøy kommune, lag og foreninger"
///   licence = "NLOD 2.0"
///   language = "nb"                  # of the texts, BCP 47
///   key = ["Namn", "Stad"]           # columns that tell one row from another
///
///   [service]
///   name = "Namn"                    # a column
///   cost = { column = "Pris", values = { "Gratis" = "free" }, otherwise = "" }
///   themes = { column = "Type", split = ",", values = { "Turlag" = "outdoors" } }
///   status = { value = "active" }    # the same for every row
///
///   [organization]
///   number = "Orgnr"
///   name = "Lag"
///
///   [place]
///   address = "Adresse"
///   postal_code = "Postnr"
///   city = "Poststad"
///
///   [hours]
///   monday = "Måndag"                # «10–15», «kl. 10-12 og 18-20», «stengt»
///
/// All fields and a complete example: docs/import.md. Encoding and delimiter are found out. Try --dry-run first.
#[derive(Args, Debug)]
#[command(verbatim_doc_comment)]
pub(crate) struct Csv {
    /// The table.
    file: PathBuf,
    /// The mapping.
    #[arg(long, value_name = "MAP.toml")]
    map: PathBuf,
    #[command(flatten)]
    common: Common,
    /// The encoding, such as windows-1252, when it is found out wrongly.
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// The sign between the cells, when it is found out wrongly.
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<char>,
}

impl Csv {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let mapping = String::from_utf8(read(&self.map)?)
            .with_context(|| format!("{}: a mapping is written in UTF-8", self.map.display()))?;
        let bytes = read(&self.file)?;
        let table = Table::open(&mapping, &bytes, self.encoding.as_deref(), self.delimiter)
            .with_context(|| format!("{} does not fit {}", self.map.display(), self.file.display()))?;
        let mut record = record("csv", &self.file, &bytes, &mapping);
        let (name, licence) = table.source();
        (record.source, record.licence) = (Some(name.to_owned()), licence.map(str::to_owned));
        let (language, lines) = (table.language().to_owned(), table.lines());
        drop(bytes);
        self.common.take_in(record, &language, lines, &self.file, move |steps| table.read(steps)).await
    }
}
