//! How sealing can fail. No message has a person's identifier or anything that was confided.

/// The result of a call to the vault.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something could not be sealed, opened or kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The keystore's or the data's database failed.
    #[error(transparent)]
    Storage(#[from] kernel::storage::Error),
    /// The root key cannot be used; the message says what to do.
    #[error("{0}")]
    Root(String),
    /// The person has been erased: what was sealed for them cannot be read, and nothing new is sealed.
    #[error("the person has been erased")]
    Erased,
    /// There is no key for this: it was sealed elsewhere, or its key is lost.
    #[error("the keystore has no key for {table}.{column}")]
    NoKey {
        /// The table it stands in.
        table: String,
        /// The column.
        column: String,
    },
    /// It does not open: damaged, or moved here from another place.
    #[error("{table}.{column} does not open: it is damaged, or was moved from another place")]
    NotOpened {
        /// The table it stands in.
        table: String,
        /// The column.
        column: String,
    },
    /// A key in the keystore does not open with the key above it.
    #[error("a key in the keystore does not open: {0}")]
    BrokenKey(&'static str),
    /// The operating system gives no chance.
    #[error("the operating system gives no random numbers")]
    Chance,
    /// A key backup could not be written or read.
    #[error("key backup: {0}")]
    Backup(String),
    /// A file could not be read or written.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The keystore is where it must not be, or holds what it must not.
    #[error("{0}")]
    Refused(&'static str),
}
