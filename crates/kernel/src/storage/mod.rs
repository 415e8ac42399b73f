//! Storage on SQLite (one node, the default) or PostgreSQL (several nodes) with the same statements.
//!
//! `db.read(|tx| …)` and `db.write(|tx| …)` take a synchronous closure; functions of a room's `store.rs` take the
//! transaction first. SQL is text in the common subset of both engines, with `$1` parameters.
//! The reasons stand in `docs/decisions/0001-storage.md`.

mod error;
mod migrations;
mod postgres;
mod said;
mod sqlite;
mod tx;
mod value;

pub use error::{Error, Result};
pub use migrations::{DATA, History, MIGRATIONS, Migration};
pub use tx::{Row, Tx};
pub use value::Value;

use std::path::Path;

/// Collects parameters: `params![id, name, 3]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::storage::Value::from($value)),*] };
}
pub use crate::params;

/// The same as a row of its own, to be written later: `values![id, name, 3]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::storage::Value::from($value)),*] };
}
pub use crate::values;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
}

#[derive(Clone)]
enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// Where a database is.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// A folder, for SQLite.
    Folder(&'a Path),
    /// A `postgres://` address.
    Address(&'a str),
}

/// What a closure returns beside the value: whether it may be kept.
type Outcome<T> = Result<T>;

impl Db {
    /// Opens the SQLite file `varde.db` in `folder`, makes it when it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// When the folder cannot be written, the file is not a database, or a migration fails.
    pub async fn open_sqlite(folder: &Path) -> Result<Self> {
        Self::open(&Place::Folder(folder), &DATA).await
    }

    /// Connects to PostgreSQL at a `postgres://` address and brings its tables up to date.
    ///
    /// # Errors
    /// When the server cannot be reached or a migration fails.
    pub async fn open_postgres(address: &str) -> Result<Self> {
        Self::open(&Place::Address(address), &DATA).await
    }

    /// Opens the database of one history and brings its tables up to date.
    ///
    /// # Errors
    /// As [`Db::open_sqlite`] and [`Db::open_postgres`].
    pub async fn open(place: &Place<'_>, history: &'static History) -> Result<Self> {
        Self::open_to(place, history, history.newest()).await
    }

    /// The same for a database that must be another one than `other`; that is looked at before anything is written.
    ///
    /// # Errors
    /// [`Error::Same`] when it is the same one; otherwise as [`Db::open_sqlite`] and [`Db::open_postgres`].
    pub async fn open_apart(place: &Place<'_>, history: &'static History, other: &Self) -> Result<Self> {
        let db = Self::connect(place, history).await?;
        if db.whereabouts().await? == other.whereabouts().await? {
            return Err(Error::Same);
        }
        migrations::run_to(&db, history, history.newest()).await?;
        Ok(db)
    }

    /// Opens a database that is brought up to `version` only: how a fixture of an older release is filled.
    ///
    /// # Errors
    /// As [`Db::open_sqlite`] and [`Db::open_postgres`].
    pub async fn open_at(place: &Place<'_>, version: i64) -> Result<Self> {
        Self::open_to(place, &DATA, version).await
    }

    /// Opens the database of one history that is brought up to `version` only.
    ///
    /// # Errors
    /// As [`Db::open_sqlite`] and [`Db::open_postgres`].
    pub async fn open_to(place: &Place<'_>, history: &'static History, version: i64) -> Result<Self> {
        let db = Self::connect(place, history).await?;
        migrations::run_to(&db, history, version).await?;
        Ok(db)
    }

    async fn connect(place: &Place<'_>, history: &'static History) -> Result<Self> {
        Ok(match place {
            Place::Folder(folder) => {
                let file = folder.join(history.file);
                let opened = tokio::task::spawn_blocking(move || sqlite::Sqlite::open(&file, history.guarded)).await;
                Self { engine: Engine::Sqlite(opened??) }
            }
            Place::Address(address) => Self { engine: Engine::Postgres(postgres::Postgres::connect(address)?) },
        })
    }

    /// Reads in one snapshot. Nothing that the closure writes is kept.
    ///
    /// # Errors
    /// What the closure returned, or the database's own failure.
    pub async fn read<T, F>(&self, work: F) -> Outcome<T>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
        T: Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(work).await,
            Engine::Postgres(postgres) => postgres.read(work).await,
        }
    }

    /// Writes in one transaction: all of it, or nothing when the closure returns an error.
    /// The closure may run more than once (PostgreSQL asks for that when two writers collide).
    ///
    /// # Errors
    /// What the closure returned, or the database's own failure.
    pub async fn write<T, F>(&self, work: F) -> Outcome<T>
    where
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + Sync + 'static,
        T: Send + 'static,
    {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(work).await,
            Engine::Postgres(postgres) => postgres.write(work).await,
        }
    }

    /// Which engine this is, for logs and `varde check`.
    #[must_use]
    pub const fn engine_name(&self) -> &'static str {
        match self.engine {
            Engine::Sqlite(_) => "SQLite",
            Engine::Postgres(_) => "PostgreSQL",
        }
    }

    /// Writes a consistent copy of the whole database to `file` while others go on (SQLite's `VACUUM INTO`).
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools do this; or when the file exists or cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.copy_to(file).await,
            Engine::Postgres(_) => Err(Error::Unsupported("backup: use pg_dump for PostgreSQL")),
        }
    }

    /// Lets what was deleted leave the files: free pages, the write-ahead log, dead rows. For the keystore.
    ///
    /// # Errors
    /// When somebody holds on to the old pages for longer than ten seconds, or the database fails.
    pub async fn scrub(&self, table: &'static str) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.scrub().await,
            Engine::Postgres(postgres) => postgres.scrub(table).await,
        }
    }

    /// Which database this is, so that two that must be apart can be compared.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn whereabouts(&self) -> Result<Whereabouts> {
        match &self.engine {
            Engine::Sqlite(sqlite) => Ok(Whereabouts { server: sqlite.file()?, database: String::new() }),
            Engine::Postgres(_) => {
                let name =
                    "SELECT CAST(system_identifier AS TEXT), CAST(current_database() AS TEXT) FROM pg_control_system()";
                let row = self.read(move |tx| tx.row(name, params![])).await?;
                row.map_or_else(
                    || Err(Error::Unsupported("PostgreSQL does not say which server it is")),
                    |row| Ok(Whereabouts { server: row.text(0)?, database: row.text(1)? }),
                )
            }
        }
    }
}

/// Which database something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The PostgreSQL cluster with its standbys, or SQLite's file.
    pub server: String,
    /// The database in it.
    pub database: String,
}
