//! Where the data is: a folder with SQLite, or PostgreSQL.

use anyhow::{Context as _, bail};
use clap::Args;
use kernel::Db;
use std::path::PathBuf;

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub(super) struct Store {
    /// The folder with the database and the site's settings (varde.toml). It is made when it is not there.
    #[arg(long, env = "VARDE_DATA", value_name = "DIR")]
    pub(super) data: PathBuf,
    /// PostgreSQL instead of SQLite, for several nodes.
    #[arg(long, env = "VARDE_STORE", value_name = "postgres://…", hide_env_values = true)]
    pub(super) store: Option<String>,
}

impl Store {
    /// A folder with SQLite.
    pub(super) const fn folder(data: PathBuf) -> Self {
        Self { data, store: None }
    }

    /// Opens the database and brings its tables up to date.
    pub(super) async fn open(&self) -> anyhow::Result<Db> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the data folder {} cannot be made", self.data.display()))?;
        match &self.store {
            Some(address) if address.starts_with("postgres://") || address.starts_with("postgresql://") => {
                Db::open_postgres(address).await.context("PostgreSQL at the address of --store")
            }
            Some(_) => bail!("--store takes an address that begins with postgres://"),
            None => {
                Db::open_sqlite(&self.data).await.with_context(|| format!("the database in {}", self.data.display()))
            }
        }
    }

    /// Whether the data lies on a server that several nodes can use.
    pub(super) const fn is_shared(&self) -> bool {
        self.store.is_some()
    }

    /// Whether there is a database already, as far as one can see without opening it.
    pub(super) fn is_there(&self) -> bool {
        self.store.is_some() || self.data.join("varde.db").exists()
    }

    /// Opens it only when it is there already.
    pub(super) async fn open_existing(&self) -> anyhow::Result<Db> {
        if !self.is_there() {
            bail!("there is no database in {}", self.data.display());
        }
        self.open().await
    }
}
