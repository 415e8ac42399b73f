//! The parts of the desk, as its front page lists them, and what their pages stand in.

use super::PATH;
use crate::{dead_links, register};
use shell::{Visit, page::Sheet};
use trust::access::Right;

/// One part.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The text that it is called by; what it is for stands under `{key}-about`.
    pub key: &'static str,
    /// Its address.
    pub path: &'static str,
    /// Who may open it.
    pub right: Right,
}

/// The parts, in order.
pub const PARTS: &[Part] = &[
    Part { key: "entries", path: super::ENTRY, right: Right::KeepListings },
    Part { key: "mapping", path: super::mapping::PATH, right: Right::MapListings },
    Part { key: "dead-links", path: dead_links::PATH, right: Right::KeepListings },
    Part { key: "missed", path: super::missed::PATH, right: Right::KeepListings },
    Part { key: "month", path: crate::month::PATH, right: Right::KeepListings },
    Part { key: "embeds", path: super::embeds::PATH, right: Right::KeepListings },
    Part { key: "register", path: register::PATH, right: Right::KeepListings },
    Part { key: "desk-import", path: super::table::PATH, right: Right::KeepListings },
];

/// A page of the desk; `desk` is what the desk is called in the reader's language (`visit.t("desk")`).
#[must_use]
pub fn sheet<'a>(visit: &Visit, title: impl Into<String>, desk: &'a str) -> Sheet<'a> {
    let sheet = Sheet::new(title);
    if visit.path == PATH { sheet } else { sheet.under(desk, PATH) }
}
