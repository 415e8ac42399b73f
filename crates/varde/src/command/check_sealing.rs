//! What `varde check` says about keys and the record of what was done.

use super::{sealing::Sealing, store::Store};
use clap::Args;
use kernel::{Clock, Db};
use std::path::{Path, PathBuf};
use trust::{audit, vault, vault::KEPT_DAYS};

/// Checkpoints come each hour; after this long without one there is something wrong.
const LATE: i64 = 2 * 60 * 60 * 1000;

/// Where the key backups are.
#[derive(Args, Clone, Debug)]
pub(super) struct KeyBackups {
    /// The folder with key backups, to name those that are too old.
    #[arg(long, env = "VARDE_KEY_BACKUPS", value_name = "DIR")]
    key_backups: Option<PathBuf>,
}

/// Whether it is well, and what.
type Lines = Vec<(bool, String)>;

/// The keystore, the record and the key backups.
pub(super) async fn lines(
    sealing: &Sealing,
    backups: &KeyBackups,
    store: &Store,
    db: &Db,
    clock: &Clock,
) -> anyhow::Result<Lines> {
    let mut lines = Vec::new();
    if sealing.is_there(&store.data) {
        match sealing.open(store, db, clock).await {
            Ok(vault) => {
                lines.push((true, "the keystore opens with its root key".to_owned()));
                if vault.shares_server(db).await? {
                    let why = "the keystore lies on the data's own server: its log and base backups hold both";
                    lines.push((false, why.to_owned()));
                }
            }
            Err(error) => lines.push((false, format!("the vault does not open: {error:#}"))),
        }
    } else {
        lines.push((true, "there is no keystore yet; varde serve makes it".to_owned()));
    }
    let unheld = db.read(audit::oldest_unheld).await?;
    let late = unheld.is_some_and(|at| clock.millis() - at > LATE);
    let what = if late { "has entries that no checkpoint covers for two hours" } else { "is covered by checkpoints" };
    lines.push((!late, format!("the record of what was done {what}")));
    lines.extend(match &backups.key_backups {
        Some(folder) => key_backups(folder, clock)?,
        None => {
            let rule = format!("key backups are deleted after {KEPT_DAYS} days (--key-backups DIR looks at them)");
            vec![(true, rule)]
        }
    });
    Ok(lines)
}

fn key_backups(folder: &Path, clock: &Clock) -> anyhow::Result<Lines> {
    let (mut lines, mut young) = (Vec::new(), 0);
    for entry in std::fs::read_dir(folder)? {
        let file = entry?.path();
        let Ok(made) = vault::date_of(&file) else { continue };
        let days = clock.now().duration_since(made).as_hours() / 24;
        if days >= KEPT_DAYS {
            let why = "delete it, or erased persons can be read";
            lines.push((false, format!("the key backup {} is {days} days old: {why}", file.display())));
        } else {
            young += 1;
        }
    }
    lines.push((true, format!("{young} key backups younger than {KEPT_DAYS} days")));
    Ok(lines)
}
