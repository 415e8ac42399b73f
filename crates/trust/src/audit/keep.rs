//! Making checkpoints: each hour and when the program stops, to a file that lies elsewhere and to the database.

use super::{Checkpoint, store};
use crate::vault::{Result, Vault};
use kernel::Db;
use std::{
    collections::HashMap,
    fs::OpenOptions,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// Writes checkpoints to one file.
pub struct Checkpoints {
    file: PathBuf,
    /// The last line of each tenant in the file: number and hash.
    written: Mutex<HashMap<String, (i64, String)>>,
}

impl Checkpoints {
    /// Goes on with a file, which may not be there yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(file: &Path) -> Result<Self> {
        let text = if file.exists() { std::fs::read_to_string(file)? } else { String::new() };
        // A last line that a power cut left half is passed over here; the next one begins on a line of its own.
        let lines = text.lines().filter_map(Checkpoint::read);
        let written = lines.map(|one| (one.tenant, (one.n, one.hash))).collect();
        Ok(Self { file: file.to_owned(), written: Mutex::new(written) })
    }

    /// Signs each chain that has grown since last time. Says how many.
    ///
    /// The file comes first, then the database: what the file holds is what others can hold against the database.
    ///
    /// # Errors
    /// When the file cannot be written, the signing key does not open, or the database fails.
    pub async fn make(&self, db: &Db, vault: &Vault, now: i64) -> Result<usize> {
        let heads = db.read(store::heads).await?;
        let known = self.written.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let grown = |(tenant, n, hash): &(String, i64, String)| {
            known.get(tenant).is_none_or(|(last, seen)| (last, seen) != (n, hash))
        };
        let grown: Vec<_> = heads.into_iter().filter(grown).collect();
        if grown.is_empty() {
            return Ok(0);
        }
        let signer = vault.signer().await?;
        let sign = |(tenant, n, hash)| Checkpoint::sign(&signer, tenant, n, hash, now);
        let made: Vec<Checkpoint> = grown.into_iter().map(sign).collect();
        self.append(&made)?;
        let last = made.iter().map(|one| (one.tenant.clone(), (one.n, one.hash.clone())));
        self.written.lock().unwrap_or_else(PoisonError::into_inner).extend(last);
        let count = made.len();
        db.write(move |tx| made.iter().try_for_each(|one| store::keep(tx, one))).await?;
        Ok(count)
    }

    fn append(&self, made: &[Checkpoint]) -> Result<()> {
        let half = std::fs::read(&self.file).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
        let mut text = if half { "\n".to_owned() } else { String::new() };
        for one in made {
            text.push_str(&one.line());
            text.push('\n');
        }
        let mut file = OpenOptions::new().append(true).create(true).open(&self.file)?;
        file.write_all(text.as_bytes())?;
        Ok(file.sync_all()?)
    }
}
