//! `varde backup` and `varde restore`, for SQLite. PostgreSQL has its own tools.

use super::{sealing::Sealing, store::Store};
use anyhow::{Context as _, bail};
use clap::Args;
use kernel::{Clock, Db};
use std::{collections::HashMap, fs::File, path::PathBuf, process::ExitCode};
use trust::store::put_back::{self, PutBack};

/// Write a consistent copy of the database to one file.
#[derive(Args, Debug)]
pub(super) struct Backup {
    #[command(flatten)]
    store: Store,
    /// The file to write. It must not be there yet.
    #[arg(long, short, value_name = "FILE")]
    out: PathBuf,
}

impl Backup {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        if self.out.exists() {
            bail!("{} is there already; choose another name", self.out.display());
        }
        let db = self.store.open_existing().await?;
        let unfinished = self.out.with_extension("unfinished");
        if unfinished.exists() {
            std::fs::remove_file(&unfinished)?;
        }
        db.copy_to(&unfinished).await?;
        File::open(&unfinished)?.sync_all()?;
        std::fs::rename(&unfinished, &self.out)?;
        println!("copied to {} ({} bytes)", self.out.display(), std::fs::metadata(&self.out)?.len());
        Ok(ExitCode::SUCCESS)
    }
}

/// Put a copy back in an empty data folder.
#[derive(Args, Debug)]
pub(super) struct Restore {
    /// The copy.
    file: PathBuf,
    /// The data folder. There must be no database in it.
    #[arg(long, env = "VARDE_DATA", value_name = "DIR")]
    data: PathBuf,
    #[command(flatten)]
    sealing: Sealing,
}

impl Restore {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let target = self.data.join("varde.db");
        if target.exists() {
            bail!("there is a database in {} already; move it away first", self.data.display());
        }
        std::fs::create_dir_all(&self.data)?;
        let unfinished = self.data.join("varde.db.unfinished");
        std::fs::copy(&self.file, &unfinished).with_context(|| format!("{}", self.file.display()))?;
        let whole = is_database(&unfinished)?;
        if !whole {
            std::fs::remove_file(&unfinished)?;
            bail!("{} is not a database", self.file.display());
        }
        File::open(&unfinished)?.sync_all()?;
        std::fs::rename(&unfinished, &target)?;
        let opened = Db::open_sqlite(&self.data).await;
        let read = match opened {
            Ok(db) => db.read(directory::store::count).await.map(|count| (db, count)),
            Err(error) => Err(error),
        };
        match read {
            Ok((db, count)) => {
                self.replay(&db).await?;
                println!("restored: {count} services in {}", self.data.display());
            }
            Err(error) => {
                std::fs::rename(&target, self.data.join("varde.db.damaged"))?;
                return Err(error).context("the copy is damaged; it was put aside as varde.db.damaged");
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Holds the copy against the keystore's ledgers: whoever was erased since then stays erased, and no way in or role
    /// that was ended comes back.
    async fn replay(&self, db: &Db) -> anyhow::Result<()> {
        let clock = Clock::system();
        let now = clock.millis();
        let ended = if self.sealing.is_there(&self.data) {
            let vault = self.sealing.open(&Store::folder(self.data.clone()), db, &clock).await?;
            println!("whoever was erased since the copy was made stays erased");
            match vault.put_back() {
                Some(ended) => ended,
                None => vault.end_what_came_back(db, now).await?,
            }
        } else {
            println!("there is no keystore here: put keys.db and root.key back, or a key backup (varde keys restore)");
            println!("until then nobody knows which passkeys and roles were ended since the copy was made");
            db.write(move |tx| put_back::end(tx, &HashMap::new(), now)).await?
        };
        let PutBack { sessions, links, ways, roles, people } = ended;
        println!("ended: {sessions} sessions, {links} links; everybody signs in anew, and is invited anew");
        println!("ended again: {ways} passkeys and other ways in, {roles} roles, {people} people who had left");
        println!("gone with what came after the copy: new people, new roles, new passkeys, changed addresses; look at");
        println!("/administrasjon/folk, and at whether links by e-mail are allowed as they were");
        Ok(())
    }
}

/// Every SQLite file begins with the same sixteen bytes (SQLite file format, §1.3).
fn is_database(file: &std::path::Path) -> anyhow::Result<bool> {
    use std::io::Read as _;
    let mut first = Vec::new();
    File::open(file)?.take(16).read_to_end(&mut first)?;
    Ok(first == b"SQLite format 3\0")
}
