//! The parts of the administration, as its front page lists them.

use crate::{events, export, invitations, people, recovery, roles, settings, units};
use trust::{Actor, access::Right};

/// One part.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The text that it is called by; what it is for stands under `{key}-about`.
    pub key: &'static str,
    /// Its address.
    pub path: &'static str,
    /// Who may open it.
    pub right: Right,
}

/// Parts that belong together: the text of the heading, and the parts in order.
pub const GROUPS: &[(&str, &[Entry])] = &[
    ("admin-group-people", &[people::ENTRY, roles::ENTRY, invitations::ENTRY, recovery::ENTRY, units::ENTRY]),
    ("admin-group-settings", settings::ENTRIES),
    ("admin-group-record", &[events::ENTRY, export::ENTRY]),
];

/// What somebody may open, by heading.
pub fn open_to(actor: &Actor) -> Vec<(&'static str, Vec<Entry>)> {
    let open =
        |entries: &[Entry]| -> Vec<Entry> { entries.iter().filter(|entry| actor.may(entry.right)).copied().collect() };
    let groups = GROUPS.iter().map(|(heading, entries)| (*heading, open(entries)));
    groups.filter(|(_, entries)| !entries.is_empty()).collect()
}
