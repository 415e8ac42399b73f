//! How storage can fail.

use super::said;
use std::fmt;

/// The result of a storage call.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure of storage. It names statements and columns, never the values in them: neither written out, nor as
/// `{:?}`, nor by what it came from, which is why it names no source.
#[derive(thiserror::Error)]
pub enum Error {
    /// SQLite said no.
    #[error("SQLite: {}", said::by_sqlite(.0))]
    Sqlite(rusqlite::Error),
    /// PostgreSQL said no.
    #[error("PostgreSQL: {}", said::by_postgres(.0))]
    Postgres(tokio_postgres::Error),
    /// No connection could be had.
    #[error("PostgreSQL: no connection: {0}")]
    Pool(String),
    /// A row does not hold what the store expects: a bug, or a damaged file.
    #[error("column {column} is not {expected}")]
    Column {
        /// Which column, from 0.
        column: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// Stored JSON that does not read back.
    #[error("stored document: {}", said::by_json(.0))]
    Document(serde_json::Error),
    /// The engine in use cannot do this.
    #[error("{0}")]
    Unsupported(&'static str),
    /// What was to be done could not be written down, so it is not done.
    #[error("not written down, so not done: {0}")]
    Unrecorded(Box<Self>),
    /// Two databases that must be apart are one.
    #[error("it is the same database")]
    Same,
    /// The tables come from a newer Varde than this one.
    #[error("the database is at version {found}, this program knows {known}: start the newer program")]
    Newer {
        /// The version found.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The thread doing the work is gone.
    #[error("the database worker stopped: {0}")]
    Lost(String),
    /// The file or folder could not be used.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl Error {
    pub(crate) fn lost(cause: impl fmt::Display) -> Self {
        Self::Lost(cause.to_string())
    }

    /// Whether a unique key or a check of the database refused the row.
    #[must_use]
    pub fn is_constraint(&self) -> bool {
        match self {
            Self::Sqlite(e) => e.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation),
            Self::Postgres(e) => e.code().is_some_and(|code| code.code().starts_with("23")),
            Self::Unrecorded(e) => e.is_constraint(),
            _ => false,
        }
    }

    /// Whether others held the database for so long that nothing was done; it may go well in a moment.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
        match self {
            Self::Sqlite(e) => matches!(e.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked)),
            // A lock that could not be had (55P03), work that was given up for others' sake, too many connections.
            Self::Postgres(e) => {
                e.code().is_some_and(|code| matches!(code.code(), "55P03" | "40001" | "40P01" | "53300"))
            }
            Self::Pool(_) => true,
            Self::Unrecorded(e) => e.is_busy(),
            _ => false,
        }
    }

    /// Whether the same work may succeed when it is tried again (PostgreSQL 40001 and 40P01).
    pub(crate) fn is_collision(&self) -> bool {
        match self {
            Self::Postgres(e) => e.code().is_some_and(|code| matches!(code.code(), "40001" | "40P01")),
            Self::Unrecorded(e) => e.is_collision(),
            _ => false,
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Postgres(error)
    }
}

/// What a thread said when it panicked may quote what it worked on.
impl From<tokio::task::JoinError> for Error {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::lost(if error.is_panic() { "it panicked" } else { "it was told to stop" })
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Document(error)
    }
}
