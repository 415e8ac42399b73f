//! Kinds of work on an editor's list, a file for each.

pub(super) mod embeds;
pub(super) mod gaps;
pub(super) mod links;
pub(super) mod mapping;
pub(super) mod missed;
