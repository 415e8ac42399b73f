//! The databases that every test runs on: SQLite always, PostgreSQL when `VARDE_TEST_POSTGRES` has its address
//! (`make test` starts one).

use kernel::{Db, storage::Place};
use std::path::PathBuf;

/// A database of the test's own.
pub enum Engine {
    /// A folder that goes when the test ends.
    Sqlite(PathBuf),
    /// A schema of its own at this address.
    Postgres {
        /// The address of the server.
        address: String,
        /// The schema.
        schema: String,
    },
}

/// Where a test's keystore is.
pub enum Keystore {
    /// A folder, for SQLite.
    Folder(PathBuf),
    /// A `postgres://` address.
    Address(String),
}

impl Keystore {
    /// As the storage wants it.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        match self {
            Self::Folder(folder) => Place::Folder(folder),
            Self::Address(address) => Place::Address(address),
        }
    }
}

/// One of each that can be had. When there is no PostgreSQL the test says so.
#[must_use]
pub fn engines() -> Vec<Engine> {
    let mut all = vec![Engine::sqlite()];
    match std::env::var("VARDE_TEST_POSTGRES") {
        Ok(address) => all.push(Engine::Postgres { address, schema: format!("t{}", kernel::ids::new_id().simple()) }),
        Err(_) => eprintln!("PostgreSQL is left out: VARDE_TEST_POSTGRES is not set (make test starts one)"),
    }
    all
}

impl Engine {
    /// SQLite in a folder of its own.
    #[must_use]
    pub fn sqlite() -> Self {
        Self::Sqlite(std::env::temp_dir().join(format!("varde-test-{}", kernel::ids::new_id().simple())))
    }

    /// What it is called.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres { .. } => "PostgreSQL",
        }
    }

    /// The address of this test's own schema, which is made when it is not there; empty for SQLite.
    ///
    /// # Panics
    /// When PostgreSQL does not answer.
    pub async fn own_address(&self) -> String {
        let Self::Postgres { address, schema } = self else { return String::new() };
        let (client, connection) =
            tokio_postgres::connect(address, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        client.batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS {schema}")).await.expect("a schema for the test");
        let sign = if address.contains('?') { '&' } else { '?' };
        format!("{address}{sign}options=-csearch_path%3D{schema}")
    }

    /// Where this test's keystore is: the same folder, or a database of its own on the server, which is made.
    ///
    /// # Panics
    /// When PostgreSQL does not answer.
    pub async fn keystore(&self) -> Keystore {
        let (address, schema) = match self {
            Self::Sqlite(folder) => {
                std::fs::create_dir_all(folder).expect("a folder for the test");
                return Keystore::Folder(folder.clone());
            }
            Self::Postgres { address, schema } => (address, schema),
        };
        let (client, connection) =
            tokio_postgres::connect(address, tokio_postgres::NoTls).await.expect("PostgreSQL answers");
        tokio::spawn(connection);
        let name = format!("keys_{schema}");
        let made = client.batch_execute(&format!("CREATE DATABASE {name}")).await;
        let there = |error: &tokio_postgres::Error| error.code().is_some_and(|code| code.code() == "42P04");
        assert!(made.as_ref().err().is_none_or(there), "a keystore for the test: {made:?}");
        let (server, _) = address.rsplit_once('/').expect("an address with a database");
        Keystore::Address(format!("{server}/{name}"))
    }

    /// Opens it with all tables in place.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn open(&self) -> Db {
        match self {
            Self::Sqlite(folder) => {
                std::fs::create_dir_all(folder).expect("a folder for the test");
                Db::open_sqlite(folder).await.expect("SQLite opens")
            }
            Self::Postgres { .. } => Db::open_postgres(&self.own_address().await).await.expect("PostgreSQL opens"),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Self::Sqlite(folder) = self
            && std::fs::remove_dir_all(&*folder).is_err()
        {
            eprintln!("left behind: {}", folder.display());
        }
    }
}
