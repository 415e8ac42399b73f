//! `varde keys`: changing, backing up and putting back keys, and erasing a person.

use super::{sealing::Sealing, store::Store};
use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use kernel::{Clock, Db};
use std::{path::PathBuf, process::ExitCode};
use trust::{
    audit::{Entry, Via},
    vault::{self, KEPT_DAYS, Recipient, RootChange, Vault},
};

/// What is sealed.
#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Change the root key. Everything stays readable, also when this is cut off; run it again then.
    RotateRoot(RotateRoot),
    /// Give a tenant a new key. Everything stays readable, also when this is cut off; run it again then.
    RotateTenant(RotateTenant),
    /// Make the recovery key that key backups are encrypted to. Keep the file offline, in two places.
    RecoveryKey(RecoveryKey),
    /// Write all keys to one file, encrypted to the recovery key.
    Backup(Backup),
    /// Put a key backup back where there are no keys.
    Restore(Restore),
    /// Make new keys for data whose keys are lost for good. What was sealed with those cannot be read again.
    Begin(Opened),
    /// Erase a person: what was sealed for them can never be read again.
    Erase(Erase),
}

/// Whose keys.
#[derive(Args, Debug)]
pub(super) struct Opened {
    #[command(flatten)]
    store: Store,
    #[command(flatten)]
    sealing: Sealing,
}

/// Change the root key.
#[derive(Args, Debug)]
pub(super) struct RotateRoot {
    #[command(flatten)]
    opened: Opened,
    /// The new root key. It is made when it is not there.
    #[arg(long, value_name = "FILE", required_unless_present = "finish")]
    new: Option<PathBuf>,
    /// Forget what is sealed under the former one, when the new one is in place on every node.
    #[arg(long, conflicts_with = "new")]
    finish: bool,
}

/// Give a tenant a new key.
#[derive(Args, Debug)]
pub(super) struct RotateTenant {
    /// The tenant's identifier.
    tenant: String,
    /// New keys for its persons too, used from the next time that something is written.
    #[arg(long)]
    people: bool,
    #[command(flatten)]
    opened: Opened,
}

/// Make the recovery key.
#[derive(Args, Debug)]
pub(super) struct RecoveryKey {
    /// The file to write. It must not be there yet.
    file: PathBuf,
}

/// Write all keys to one file.
#[derive(Args, Debug)]
pub(super) struct Backup {
    /// The file to write. It must not be there yet.
    file: PathBuf,
    /// The recovery key's public half (age1…).
    #[arg(long, env = "VARDE_RECOVERY", value_name = "AGE1…")]
    recipient: String,
    #[command(flatten)]
    opened: Opened,
}

/// Put a key backup back.
#[derive(Args, Debug)]
pub(super) struct Restore {
    /// The key backup.
    file: PathBuf,
    /// The recovery key.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    #[command(flatten)]
    opened: Opened,
}

/// Erase a person.
#[derive(Args, Debug)]
pub(super) struct Erase {
    /// The tenant's identifier.
    tenant: String,
    /// The person's identifier.
    person: String,
    #[command(flatten)]
    opened: Opened,
}

impl Opened {
    async fn open(&self) -> anyhow::Result<(Db, Vault)> {
        let db = self.store.open_existing().await?;
        let vault = self.sealing.open(&self.store, &db, &Clock::system()).await?;
        Ok((db, vault))
    }
}

impl Keys {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let now = Clock::system().millis();
        match self {
            Self::RotateRoot(act) => act.run(now).await?,
            Self::RotateTenant(RotateTenant { tenant, people, opened }) => {
                let (_, vault) = opened.open().await?;
                vault.rotate_tenant(&tenant, now).await?;
                println!("the persons' keys are sealed with a new key of the tenant");
                if people {
                    let count = vault.renew_all(&tenant, now).await?;
                    println!("{count} persons have new keys, used from the next time that something is written");
                }
            }
            Self::RecoveryKey(RecoveryKey { file }) => {
                let public = vault::new_recovery_key(&file).with_context(|| file.display().to_string())?;
                println!("{public}");
                eprintln!("Keep {} offline, in two places, and not beside the backups.", file.display());
            }
            Self::Backup(Backup { file, recipient, opened }) => {
                let to: Recipient = recipient
                    .parse()
                    .map_err(|_| anyhow::anyhow!("--recipient takes a public key that begins with age1"))?;
                let (_, vault) = opened.open().await?;
                vault.backup(&file, &to, Clock::system().now()).await.with_context(|| file.display().to_string())?;
                println!("keys copied to {}. Delete it within {KEPT_DAYS} days.", file.display());
            }
            Self::Restore(act) => act.run().await?,
            Self::Begin(opened) => {
                let db = opened.store.open_existing().await?;
                let keystore = opened.sealing.keystore(&opened.store.data)?;
                Vault::begin(&keystore, &db, opened.sealing.root(&opened.store.data), now).await?;
                println!("there are keys in {}", opened.store.data.display());
            }
            Self::Erase(Erase { tenant, person, opened }) => {
                let (db, vault) = opened.open().await?;
                let name = tenant.clone();
                if db.read(move |tx| kernel::tenants::name(tx, &name)).await?.is_none() {
                    bail!("there is no tenant {tenant}");
                }
                if !vault.erase(&db, &erasure(&tenant, &person, now)).await? {
                    println!(
                        "nothing was sealed for that identifier. Is it the right one? From now on nothing will be."
                    );
                    return Ok(ExitCode::from(2));
                }
                println!("erased. Key backups that are older must be deleted within {KEPT_DAYS} days.");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What is written down when somebody is erased from the command line.
fn erasure(tenant: &str, person: &str, at: i64) -> Entry {
    let words = ["operator", "", "", "person.erase", "", "person"].map(str::to_owned);
    let [actor, role, unit, action, category, kind] = words;
    let (tenant, object, subject) = (tenant.to_owned(), person.to_owned(), person.to_owned());
    let (purpose, session, via, break_glass) = ("erasure".to_owned(), String::new(), Via::Cli, false);
    Entry { tenant, at, actor, role, unit, action, category, kind, object, subject, purpose, session, via, break_glass }
}

impl RotateRoot {
    async fn run(self, now: i64) -> anyhow::Result<()> {
        let (_, vault) = self.opened.open().await?;
        let change = match &self.new {
            Some(new) => vault.rotate_root(new, now).await?,
            None => vault.finish_root().await?,
        };
        match (change, &self.new) {
            (RootChange::PutInPlace, Some(new)) => println!(
                "everything is sealed under both root keys. Put {} in place of the former, restart every node, and then run \
                 varde keys rotate-root --finish",
                new.display()
            ),
            _ => println!("the new root key is in place; take a key backup"),
        }
        Ok(())
    }
}

impl Restore {
    async fn run(self) -> anyhow::Result<()> {
        let data = &self.opened.store.data;
        std::fs::create_dir_all(data)?;
        let place = self.opened.sealing.keystore(data)?;
        let root = self.opened.sealing.root(data);
        let db = if self.opened.store.is_there() { Some(self.opened.store.open().await?) } else { None };
        let made = vault::restore(&self.file, &self.identity, &place, &root, db.as_ref()).await?;
        println!("the keys of {made} are back");
        if db.is_some() {
            // Opening it holds the ledgers against one another: who was erased since then is erased again.
            self.opened.open().await?;
            println!("whoever was erased since then is erased again");
        } else {
            println!("there is no data in {} yet: varde restore puts it back", data.display());
        }
        Ok(())
    }
}
