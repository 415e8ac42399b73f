//! Key backups: the whole keystore with its root key, encrypted to a recovery key that is kept offline.
//!
//! The file is one line in clear (`varde-key-backup 1 DATE`) and then an age file (X25519). The line lets `varde check`
//! see how old a backup is; the date that counts stands inside as well.

use super::{Error, KEYS, Result, RootPlace, Vault, from_hex, hex, root, secret::Key, store};
use age::x25519::{Identity, Recipient as AgeRecipient};
use kernel::{
    Db,
    storage::{Place, Value},
};
use serde::{Deserialize, Serialize};
use std::{
    fs::OpenOptions,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};
use zeroize::{Zeroize as _, Zeroizing};

/// How many days a key backup may live. After that, erasing holds for every backup of the data.
pub const KEPT_DAYS: i64 = 14;
const FIRST_WORDS: &str = "varde-key-backup 1 ";

/// To whom key backups are encrypted: the public half of the recovery key (`age1…`).
#[derive(Clone, Debug)]
pub struct Recipient(AgeRecipient);

impl std::str::FromStr for Recipient {
    type Err = &'static str;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        text.trim().parse().map(Self)
    }
}

/// What the age file holds, as JSON: rows as lists, in the order of the tables' columns.
#[derive(Deserialize, Serialize)]
struct Kept {
    made: String,
    version: i64,
    root: String,
    tables: Vec<Vec<Vec<Cell>>>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.root.zeroize();
    }
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Cell {
    Int(i64),
    Text(String),
}

/// Makes a recovery key and writes it to a new file that only its owner can read. Says the public half.
///
/// # Errors
/// When the file is there already or cannot be written.
pub fn new_recovery_key(file: &Path) -> Result<String> {
    use age::secrecy::ExposeSecret as _;
    let identity = Identity::generate();
    let public = identity.to_public().to_string();
    let secret = identity.to_string();
    let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    writeln!(out, "# public key: {public}\n{}", secret.expose_secret())?;
    out.sync_all()?;
    Ok(public)
}

/// The instant that a key backup carries in clear.
///
/// # Errors
/// When it is no key backup.
pub fn date_of(file: &Path) -> Result<jiff::Timestamp> {
    let mut line = String::new();
    BufReader::new(std::fs::File::open(file)?.take(100)).read_line(&mut line).map_err(|_| no_backup())?;
    line.strip_prefix(FIRST_WORDS).and_then(|date| date.trim().parse().ok()).ok_or_else(no_backup)
}

fn no_backup() -> Error {
    Error::Backup("the file is no key backup".into())
}

fn broken(cause: impl std::fmt::Display) -> Error {
    Error::Backup(cause.to_string())
}

impl Vault {
    /// Writes a key backup to a new file.
    ///
    /// # Errors
    /// When the file is there already, or the keystore fails.
    pub async fn backup(&self, file: &Path, to: &Recipient, now: jiff::Timestamp) -> Result<()> {
        let tables = self.inner.keys.read(store::read_all).await?;
        let cell = |value| match value {
            Value::Int(number) => Ok(Cell::Int(number)),
            Value::Text(text) => Ok(Cell::Text(text)),
            _ => Err(broken("the keystore holds something unknown")),
        };
        let row = |row: Vec<Value>| row.into_iter().map(cell).collect::<Result<Vec<_>>>();
        let tables = tables.into_iter().map(|rows| rows.into_iter().map(row).collect::<Result<_>>());
        let tables = tables.collect::<Result<_>>()?;
        let root = hex(self.root().key.bytes());
        let kept = Kept { made: now.to_string(), version: KEYS.newest(), root, tables };
        let plain = Zeroizing::new(serde_json::to_vec(&kept).map_err(broken)?);
        let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        writeln!(out, "{FIRST_WORDS}{now}")?;
        let recipients = std::iter::once(&to.0 as &dyn age::Recipient);
        let mut sealed = age::Encryptor::with_recipients(recipients).map_err(broken)?.wrap_output(&mut out)?;
        sealed.write_all(&plain)?;
        sealed.finish()?;
        out.sync_all()?;
        root::sync_folder(file)
    }
}

/// Puts a key backup back in an empty keystore, with its root key where `place` says. `identity` is the recovery key.
/// Says when the backup was made. `data` is the data's database where there is one, which must be another.
///
/// # Errors
/// When the keystore has keys, the recovery key does not open the backup, or another root key is in the way.
pub async fn restore(
    file: &Path,
    identity: &Path,
    keystore: &Place<'_>,
    place: &RootPlace,
    data: Option<&Db>,
) -> Result<String> {
    let kept = read(file, identity)?;
    let keys = match data {
        Some(data) => super::apart(keystore, data).await?,
        None => Db::open(keystore, &KEYS).await?,
    };
    if !keys.read(store::is_empty).await? {
        return Err(Error::Refused("there are keys in the keystore already; move it away first"));
    }
    let root = from_hex(&kept.root).map(Zeroizing::new).and_then(|bytes| Key::from_slice(&bytes));
    let key = root.ok_or_else(no_backup)?;
    if place.file().exists() {
        let there = root::read(place.file())?;
        if there.key.bytes() != key.bytes() {
            return Err(Error::Refused("another root key is there already; move it away first"));
        }
    } else {
        root::write(place.file(), &key)?;
    }
    let value = |cell: &Cell| match cell {
        Cell::Int(number) => Value::Int(*number),
        Cell::Text(text) => Value::Text(text.clone()),
    };
    let rows = |rows: &Vec<Vec<Cell>>| rows.iter().map(|row| row.iter().map(value).collect()).collect();
    let tables: Vec<Vec<Vec<Value>>> = kept.tables.iter().map(rows).collect();
    keys.write(move |tx| store::write_all(tx, &tables)).await?;
    Ok(kept.made.clone())
}

fn read(file: &Path, identity: &Path) -> Result<Kept> {
    date_of(file)?;
    let text = Zeroizing::new(std::fs::read_to_string(identity)?);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let identity: Identity = line.unwrap_or_default().parse().map_err(broken)?;
    let mut source = BufReader::new(std::fs::File::open(file)?);
    source.read_until(b'\n', &mut Vec::new())?;
    let sealed = age::Decryptor::new_buffered(source).map_err(broken)?;
    let mut plain = Zeroizing::new(Vec::new());
    sealed.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(broken)?.read_to_end(&mut plain)?;
    let kept: Kept = serde_json::from_slice(&plain).map_err(|_| no_backup())?;
    if kept.version > KEYS.newest() {
        return Err(broken("it comes from a newer Varde than this one"));
    }
    Ok(kept)
}
