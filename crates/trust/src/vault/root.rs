//! The root key: 32 bytes in a file that only the program can read.
//!
//! It is looked for at `--root-key`, then where systemd puts a credential called `varde-root-key`, then as `root.key` in
//! the data folder, where it is made at the first start.

use super::{
    Error, Result, chance,
    sealed::{framed, hex},
    secret::Key,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::{
    fs,
    io::Write as _,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// Where the root key is.
#[derive(Clone, Debug)]
pub enum RootPlace {
    /// A file that the operator named.
    Named(PathBuf),
    /// A credential that systemd hands to the service. systemd keeps its folder private itself, and shows the file as
    /// readable by a group when the service has a user of its own, so its mode is not looked at.
    Credential(PathBuf),
    /// `root.key` in the data folder, made when the keystore is empty.
    Data(PathBuf),
}

/// The root key and what it is known by.
pub(super) struct Root {
    pub(super) key: Key,
    /// 16 hexadecimal digits that say which key it is and nothing about it.
    pub(super) id: String,
}

impl RootPlace {
    /// Where the root key of this data folder is.
    #[must_use]
    pub fn find(named: Option<&Path>, credentials: Option<&Path>, data: &Path) -> Self {
        let credential = credentials.map(|folder| folder.join("varde-root-key")).filter(|file| file.exists());
        match (named, credential) {
            (Some(file), _) => Self::Named(file.to_owned()),
            (None, Some(file)) => Self::Credential(file),
            (None, None) => Self::Data(data.join("root.key")),
        }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::Named(file) | Self::Credential(file) | Self::Data(file) => file,
        }
    }

    /// Reads it. It is made in the data folder when there are no keys yet (`empty`).
    pub(super) fn read(&self, empty: bool) -> Result<Root> {
        let file = self.file();
        if !file.exists() {
            match self {
                Self::Data(file) if empty => make(file)?,
                Self::Data(_) => {
                    return Err(refuse(file, "is missing, but the keystore has keys: put it back from its safe place"));
                }
                _ => return Err(refuse(file, "is not there (32 random bytes: head -c 32 /dev/urandom)")),
            }
        }
        let mode = fs::metadata(file)?.permissions().mode();
        if mode & 0o077 != 0 && !matches!(self, Self::Credential(_)) {
            return Err(refuse(file, "can be read by others: chmod 600"));
        }
        read(file)
    }
}

/// Reads the file of a root key.
pub(super) fn read(file: &Path) -> Result<Root> {
    let bytes = Zeroizing::new(fs::read(file).map_err(|error| refuse(file, &format!("cannot be read: {error}")))?);
    let key = Key::from_slice(&bytes)
        .ok_or_else(|| refuse(file, &format!("has {} bytes; a root key has 32", bytes.len())))?;
    Root::new(key)
}

/// Writes a key to a new file that only its owner can read, and waits until it is on the disk.
pub(super) fn write(file: &Path, key: &Key) -> Result<()> {
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    out.write_all(key.bytes())?;
    out.sync_all()?;
    sync_folder(file)
}

/// Makes sure that a new name in a folder outlives a power cut.
pub(super) fn sync_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    Ok(fs::File::open(folder)?.sync_all()?)
}

/// A new root key, whole or not there at all.
fn make(file: &Path) -> Result<()> {
    let unfinished = file.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_file(&unfinished)?;
    }
    write(&unfinished, &chance::key()?)?;
    fs::rename(&unfinished, file)?;
    sync_folder(file)
}

impl Root {
    pub(super) fn new(key: Key) -> Result<Self> {
        let mut hash = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| Error::BrokenKey("the root key"))?;
        hash.update(&framed("varde root id 1", &[], &[]));
        let id = hex(hash.finalize().into_bytes().get(..8).unwrap_or_default());
        Ok(Self { key, id })
    }
}

fn refuse(file: &Path, why: &str) -> Error {
    Error::Root(format!("the root key {} {why}", file.display()))
}
