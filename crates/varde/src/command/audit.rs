//! `varde audit`: whether the record of what was done and read is whole.

use super::{sealing::Sealing, store::Store};
use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use kernel::{Clock, Db, ids};
use std::{
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    process::ExitCode,
};
use trust::audit::{self, Checkpoint};

/// The record of what was done and read.
#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Hold the record against checkpoints that lie elsewhere. Ends with 1 when something is broken.
    Verify(Verify),
    /// Print the public key that checkpoints are signed with. Keep it where the program cannot write.
    Key(Key),
}

/// Look whether the record is whole.
#[derive(Args, Debug)]
pub(super) struct Verify {
    /// The file with the checkpoints that you hold.
    #[arg(long, value_name = "FILE")]
    checkpoint: PathBuf,
    /// The public key that they must be signed with, as `varde audit key` printed it.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// A backup instead of the running database. Nothing is written to it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "store"])]
    backup: Option<PathBuf>,
    /// The data folder.
    #[arg(long, env = "VARDE_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL instead of SQLite.
    #[arg(long, env = "VARDE_STORE", value_name = "postgres://…", hide_env_values = true)]
    store: Option<String>,
}

/// Print the public key.
#[derive(Args, Debug)]
pub(super) struct Key {
    #[command(flatten)]
    store: Store,
    #[command(flatten)]
    sealing: Sealing,
}

impl Audit {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Verify(verify) => verify.run().await,
            Self::Key(key) => key.run().await,
        }
    }
}

impl Key {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let db = self.store.open_existing().await?;
        let vault = self.sealing.open(&self.store, &db, &Clock::system()).await?;
        println!("{}", vault.signer().await?.public());
        Ok(ExitCode::SUCCESS)
    }
}

impl Verify {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let text = std::fs::read_to_string(&self.checkpoint).with_context(|| self.checkpoint.display().to_string())?;
        let Ok(held) = Checkpoint::read_all(&text) else { bail!("{}", not_read(&self.checkpoint, &text)) };
        if held.is_empty() {
            bail!("{} holds no checkpoint", self.checkpoint.display());
        }
        let (db, copy) = match (&self.backup, self.data) {
            (Some(file), _) => {
                let copy = Copy::of(file)?;
                (Db::open_sqlite(&copy.0).await.context("the backup")?, Some(copy))
            }
            (None, Some(data)) => (Store { data, store: self.store }.open_existing().await?, None),
            (None, None) => bail!("say which: --data DIR or --backup FILE"),
        };
        let mut keys: Vec<String> = held.iter().map(|one| one.key.clone()).collect();
        keys.sort();
        keys.dedup();
        let wanted = self.key.clone();
        let report = db.read(move |tx| audit::verify(tx, &held, wanted.as_deref())).await?;
        drop(copy);
        println!("{} entries in {} chains, held against {} checkpoints", report.entries, report.chains, report.held);
        if self.key.is_none() {
            println!("signed with {}: is that the key you were given? (--key)", keys.join(", "));
        }
        if report.after > 0 {
            println!("{} entries came after the newest checkpoint: nothing outside vouches for those", report.after);
        }
        for broken in &report.broken {
            println!("BROKEN {broken}");
        }
        let whole = report.broken.is_empty();
        println!("{}", if whole { "the record is whole" } else { "the record is not whole" });
        Ok(if whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

fn not_read(file: &Path, text: &str) -> String {
    let line = Checkpoint::read_all(text).err().unwrap_or_default();
    format!("{}, line {line}: this is no checkpoint", file.display())
}

/// A backup's copy in a folder that only we can read, so that the backup itself stays as it was.
struct Copy(PathBuf);

impl Copy {
    fn of(backup: &Path) -> anyhow::Result<Self> {
        let folder = std::env::temp_dir().join(format!("varde-verify-{}", ids::new_id().simple()));
        std::fs::DirBuilder::new().mode(0o700).create(&folder)?;
        let copy = Self(folder);
        std::fs::copy(backup, copy.0.join("varde.db")).with_context(|| backup.display().to_string())?;
        Ok(copy)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if std::fs::remove_dir_all(&self.0).is_err() {
            eprintln!("left behind: {}", self.0.display());
        }
    }
}
