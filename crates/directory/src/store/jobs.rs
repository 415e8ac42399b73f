//! What the directory's long jobs are called.

/// A list that was brought is tried.
pub const TRY: &str = "directory.try_table";
/// It is taken in.
pub const TAKE: &str = "directory.take_table";
/// An import is taken back.
pub const UNDO: &str = "directory.undo_import";
