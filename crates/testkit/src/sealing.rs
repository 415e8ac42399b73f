//! The keys of a test: a keystore of its own, in a folder that goes when the test ends.

use kernel::{Clock, Db, storage::Place};
use std::path::PathBuf;
use trust::vault::{RootPlace, Vault};

/// A folder with the keystore and its root key. The data may lie on PostgreSQL; the keys of a whole program in a test
/// lie on SQLite (`crates/varde/tests/it/vault.rs` tries both).
pub(crate) struct Sealing(PathBuf);

impl Sealing {
    pub(crate) fn new() -> Self {
        Self(std::env::temp_dir().join(format!("varde-keys-{}", kernel::ids::new_id().simple())))
    }

    /// Where copies of everything lie.
    pub(crate) fn exports(&self) -> PathBuf {
        self.0.join("exports")
    }

    pub(crate) async fn vault(&self, data: &Db, clock: &Clock) -> Vault {
        std::fs::create_dir_all(&self.0).expect("a folder for the keys");
        let root = RootPlace::find(None, None, &self.0);
        // A fixture of older data brings no keystore, so its keys count as lost.
        Vault::begin(&Place::Folder(&self.0), data, root, clock.millis()).await.expect("the vault opens")
    }
}

impl Drop for Sealing {
    fn drop(&mut self) {
        if std::fs::remove_dir_all(&self.0).is_err() {
            eprintln!("left behind: {}", self.0.display());
        }
    }
}
