//! `varde export`

use super::store::Store;
use anyhow::Context as _;
use clap::Args;
use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::PathBuf,
    process::ExitCode,
};

/// Give everything back as HSDS 3.1 JSON.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(flatten)]
    store: Store,
    /// The file to write; without it the terminal.
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Export {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        match &self.out {
            None => {
                directory::export::services(&db, &mut BufWriter::new(std::io::stdout())).await?;
            }
            Some(path) => {
                // Written beside and moved into place, so that a half file never has the name of a whole one.
                let unfinished = path.with_extension("unfinished");
                let mut target =
                    BufWriter::new(File::create(&unfinished).with_context(|| format!("{}", unfinished.display()))?);
                let count = directory::export::services(&db, &mut target).await?;
                target.flush()?;
                target.into_inner().map_err(|e| e.into_error())?.sync_all()?;
                std::fs::rename(&unfinished, path).with_context(|| format!("{}", path.display()))?;
                println!("{count} services in {}", path.display());
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
