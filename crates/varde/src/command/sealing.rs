//! Where the keys are, and who holds the checkpoints.

use super::store::Store;
use anyhow::{Context as _, bail};
use clap::Args;
use kernel::{Clock, Db, storage::Place};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use trust::{
    audit::Checkpoints,
    vault::{KEYS, RootPlace, Vault},
};

/// How often checkpoints are made. The documents say so too.
const EACH: Duration = Duration::from_secs(60 * 60);

/// Where the keys are.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Sealing {
    /// The root key: a file of 32 bytes that only the program can read. Otherwise systemd's credential varde-root-key,
    /// otherwise root.key in the data folder, which is made at the first start.
    #[arg(long, env = "VARDE_ROOT_KEY", value_name = "FILE")]
    root_key: Option<PathBuf>,
    /// The keystore on PostgreSQL instead of keys.db in the data folder, for several nodes. Never the data's database.
    #[arg(long, env = "VARDE_KEYS", value_name = "postgres://…", hide_env_values = true)]
    keys: Option<String>,
}

impl Sealing {
    /// Where the root key of this data folder is.
    pub(super) fn root(&self, data: &Path) -> RootPlace {
        let credentials = std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from);
        RootPlace::find(self.root_key.as_deref(), credentials.as_deref(), data)
    }

    /// Where the keystore of this data folder is.
    pub(super) fn keystore<'a>(&'a self, data: &'a Path) -> anyhow::Result<Place<'a>> {
        match &self.keys {
            Some(address) if address.starts_with("postgres://") || address.starts_with("postgresql://") => {
                Ok(Place::Address(address))
            }
            Some(_) => bail!("--keys takes an address that begins with postgres://"),
            None => Ok(Place::Folder(data)),
        }
    }

    /// Whether there is a keystore already, as far as one can see without opening it.
    pub(super) fn is_there(&self, data: &Path) -> bool {
        self.keys.is_some() || data.join(KEYS.file).exists()
    }

    /// Opens the vault.
    pub(super) async fn open(&self, store: &Store, db: &Db, clock: &Clock) -> anyhow::Result<Vault> {
        if store.is_shared() && self.keys.is_none() {
            tracing::warn!("the keystore lies in the data folder: several nodes need one in common (--keys)");
        }
        let keystore = self.keystore(&store.data)?;
        Ok(Vault::open(&keystore, db, self.root(&store.data), clock.millis()).await?)
    }
}

/// Who holds the checkpoints.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Witness {
    /// The file that signed checkpoints of the audit are added to, best on another file system. Otherwise checkpoints.txt in
    /// the data folder.
    #[arg(long, env = "VARDE_CHECKPOINTS", value_name = "FILE")]
    checkpoints: Option<PathBuf>,
}

/// Checkpoints being made until [`Witnessing::end`].
pub(super) struct Witnessing {
    held: Checkpoints,
    db: Db,
    vault: Vault,
    clock: Clock,
}

impl Witness {
    /// Makes checkpoints now and each hour.
    pub(super) fn begin(
        &self,
        store: &Store,
        db: &Db,
        vault: &Vault,
        clock: &Clock,
    ) -> anyhow::Result<Arc<Witnessing>> {
        let file = self.checkpoints.clone().unwrap_or_else(|| store.data.join("checkpoints.txt"));
        let held = Checkpoints::open(&file).with_context(|| format!("--checkpoints {}", file.display()))?;
        let witnessing = Arc::new(Witnessing { held, db: db.clone(), vault: vault.clone(), clock: clock.clone() });
        let hourly = Arc::clone(&witnessing);
        tokio::spawn(async move {
            loop {
                hourly.make().await;
                tokio::time::sleep(EACH).await;
            }
        });
        Ok(witnessing)
    }
}

impl Witnessing {
    async fn make(&self) {
        if let Err(error) = self.held.make(&self.db, &self.vault, self.clock.millis()).await {
            tracing::error!("no checkpoint of the audit could be made: {error}");
        }
    }

    /// The last checkpoints, when the program stops.
    pub(super) async fn end(&self) {
        self.make().await;
    }
}
