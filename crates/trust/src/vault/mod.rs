//! The vault: what people confide, sealed so that only the running program can read it.
//!
//! Root key → a key for each tenant → one key for each person, in a keystore that is a database of its own. Erasing a
//! person destroys their key: what was sealed for them is then unreadable in the data and in each of its backups.

mod backup;
mod chance;
mod erase;
mod error;
mod file;
mod index;
mod person;
mod root;
mod rotate;
mod seal;
mod sealed;
mod secret;
mod signing;
mod since;
mod store;
mod tenant;

pub use backup::{KEPT_DAYS, Recipient, date_of, new_recovery_key, restore};
pub use error::{Error, Result};
pub use file::{FileKey, Opened};
pub use index::Exact;
pub use root::RootPlace;
pub use rotate::RootChange;
pub use sealed::{Place, Sealed};
pub use secret::{Key, Secret};
pub use signing::Signer;
pub use store::{DATA_STATEMENTS, KEY_STATEMENTS};

pub(crate) use sealed::{framed, from_hex, hex};
pub(crate) use since::mark;

use crate::store::put_back::PutBack;
use kernel::{
    Db,
    storage::{History, Migration, Place as At},
};
use root::Root;
use std::{
    collections::HashMap,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};
use store::Purpose;

/// The history of the keystore's tables.
pub const KEYS: History = History {
    file: "keys.db",
    steps: &[
        Migration::new(1, "0001_keys", include_str!("../../../../migrations/keys/0001_keys.sql")),
        Migration::new(2, "0002_since", include_str!("../../../../migrations/keys/0002_since.sql")),
    ],
    guarded: true,
};

/// Opens the keystore's database, which must be another one than the data's.
async fn apart(keystore: &At<'_>, data: &Db) -> Result<Db> {
    let why = "the keystore must not be the database of the data: a backup of the data would have the keys in it";
    Db::open_apart(keystore, &KEYS, data).await.map_err(|error| match error {
        kernel::storage::Error::Same => Error::Refused(why),
        other => other.into(),
    })
}

/// The vault. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Inner>,
}

struct Inner {
    keys: Db,
    place: RootPlace,
    root: RwLock<Arc<Root>>,
    /// Tenants' keys that have been opened. A person's key is opened anew each time, so that erasing acts at once.
    opened: RwLock<HashMap<(String, Purpose, u32), Arc<Key>>>,
    put_back: OnceLock<PutBack>,
}

impl Vault {
    /// Opens the vault: reads the root key (makes it at the very first start), and finishes what a power cut or a
    /// restored backup left of erasures, so that nobody who was erased can be read.
    ///
    /// # Errors
    /// When the keystore is the same database as the data, or empty although the data had one; the root key is missing,
    /// open to others or another one than the keys are sealed with; or a database fails.
    pub async fn open(keystore: &At<'_>, data: &Db, place: RootPlace, now: i64) -> Result<Self> {
        let keys = apart(keystore, data).await?;
        if keys.read(store::is_empty).await? && data.read(crate::audit::has_checkpoints).await? {
            let why = "the keystore is empty, but this data had one: put keys.db and root.key back, or a key backup with \
                       «varde keys restore»; if they are lost for good, «varde keys begin» makes new ones";
            return Err(Error::Refused(why));
        }
        Self::with(keys, data, place, now).await
    }

    /// The same, also where the data had a keystore that is lost: what was sealed with that cannot be read again.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub async fn begin(keystore: &At<'_>, data: &Db, place: RootPlace, now: i64) -> Result<Self> {
        Self::with(apart(keystore, data).await?, data, place, now).await
    }

    async fn with(keys: Db, data: &Db, place: RootPlace, now: i64) -> Result<Self> {
        let known = keys.read(store::roots).await?;
        let root = place.read(known.is_empty())?;
        if known.is_empty() {
            let id = root.id.clone();
            keys.write(move |tx| store::add_root(tx, &id, now)).await?;
        } else if !known.contains(&root.id) {
            let file = place.file().display();
            return Err(Error::Root(format!("the root key {file} is another one than the keystore is sealed with")));
        }
        let (root, opened) = (RwLock::new(Arc::new(root)), RwLock::default());
        let inner = Inner { keys, place, root, opened, put_back: OnceLock::new() };
        let vault = Self { inner: Arc::new(inner) };
        vault.ensure_signing_key(now).await?;
        vault.settle(data).await?;
        if let Some(put_back) = vault.follow(data, now).await? {
            let PutBack { sessions, links, ways, roles, people } = put_back;
            tracing::warn!(
                sessions,
                links,
                ways,
                roles,
                people,
                "the data was put back from a copy: what had been ended is ended again"
            );
            let _first = vault.inner.put_back.set(put_back);
        }
        Ok(vault)
    }

    /// What came back with a copy of the data and was ended again, when the vault was opened.
    #[must_use]
    pub fn put_back(&self) -> Option<PutBack> {
        self.inner.put_back.get().copied()
    }

    /// The keystore, for `varde check` and tests.
    #[must_use]
    pub fn keys(&self) -> &Db {
        &self.inner.keys
    }

    /// Whether keystore and data lie on the same PostgreSQL server: its log and its base backups then have both.
    ///
    /// # Errors
    /// When a database fails.
    pub async fn shares_server(&self, data: &Db) -> Result<bool> {
        Ok(self.inner.keys.whereabouts().await?.server == data.whereabouts().await?.server)
    }

    fn root(&self) -> Arc<Root> {
        Arc::clone(&self.inner.root.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the root key again: it may have been changed while the program ran. Says whether it was.
    fn reread_root(&self) -> Result<bool> {
        let root = self.inner.place.read(false)?;
        let mut held = self.inner.root.write().unwrap_or_else(PoisonError::into_inner);
        let changed = held.id != root.id;
        *held = Arc::new(root);
        Ok(changed)
    }
}
