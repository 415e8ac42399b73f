//! What gatherings keep.

pub mod course;

/// Every statement, for the test that lets both engines read them.
pub const STATEMENTS: &[&[&str]] = course::STATEMENTS;
