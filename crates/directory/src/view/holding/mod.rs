//! The pages of whoever holds entries.

pub mod page;
