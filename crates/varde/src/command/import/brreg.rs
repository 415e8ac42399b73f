//! `varde import brreg`

use super::{Common, read, record};
use clap::Args;
use directory::import::brreg::{Entries, Register};
use std::{path::PathBuf, process::ExitCode};

/// Enhetsregisteret and Frivillighetsregisteret: JSON as data.brreg.no writes it (one object, a list, a page with
/// «_embedded», or one object a line).
///
/// Frivillighetsregisteret gives no names, so give the same organisations from Enhetsregisteret beside it. A voluntary
/// organisation that has no entry yet gets one that nobody has confirmed, and every page says so. Deleted, bankrupt
/// and dissolved ones are named in the report and not taken; neither are bank accounts, mobile telephones, street
/// addresses (often somebody's home) and sole traders (a person's name).
#[derive(Args, Debug)]
pub(crate) struct Brreg {
    /// The files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
    /// Organisations only, no entries.
    #[arg(long)]
    organizations_only: bool,
}

impl Brreg {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let mut register = Register::default();
        let mut digests = String::new();
        for file in &self.files {
            let bytes = read(file)?;
            digests.push_str(&kernel::digest::fingerprint(&bytes));
            register.add(&bytes);
        }
        let Some(first) = self.files.first() else { anyhow::bail!("no file") };
        let mut record = record("brreg", first, digests.as_bytes(), if self.organizations_only { "o" } else { "" });
        record.source = Some("Brønnøysundregistrene".to_owned());
        record.licence = Some("NLOD 2.0".to_owned());
        let entries = if self.organizations_only { Entries::None } else { Entries::Candidates };
        let count = register.len();
        self.common.take_in(record, "nb", count, first, move |steps| register.read(steps, entries)).await
    }
}
