//! What somebody is in a tenant, and where.

/// A role. Who holds a listing has none: their link opens that one entry and nothing else. Participants come later;
/// they will be people of their own kind, not a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// *Erfaringskonsulent*: employed because of own experience.
    PeerWorker,
    /// *Erfaringskoordinator*: a peer worker across the DPS and the municipality.
    Coordinator,
    /// Leads a unit.
    Leader,
    /// Keeps the directory of a municipality true.
    MunicipalityEditor,
    /// Looks after people, roles and settings. Reads nothing that was confided.
    TenantAdmin,
    /// Data-protection officer: sees what happened, never what was said.
    Auditor,
}

impl Role {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::PeerWorker, Self::Coordinator, Self::Leader, Self::MunicipalityEditor, Self::TenantAdmin, Self::Auditor];

    /// The word in the database, in texts' keys and on the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PeerWorker => "peer_worker",
            Self::Coordinator => "coordinator",
            Self::Leader => "leader",
            Self::MunicipalityEditor => "municipality_editor",
            Self::TenantAdmin => "tenant_admin",
            Self::Auditor => "auditor",
        }
    }

    /// The role of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether it reaches so far that mail alone does not let somebody in who has a better way.
    #[must_use]
    pub const fn reaches_far(self) -> bool {
        matches!(self, Self::TenantAdmin | Self::Auditor)
    }

    /// Whether it is held in one unit. The others are held in the whole tenant.
    #[must_use]
    pub const fn in_a_unit(self) -> bool {
        matches!(self, Self::PeerWorker | Self::Coordinator | Self::Leader)
    }
}

/// A role that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub role: Role,
    /// In which unit; nothing is the whole tenant.
    pub unit: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_one_role() {
        for role in Role::ALL {
            assert_eq!(Role::of(role.word()), Some(role));
        }
        assert_eq!(Role::of("root"), None);
    }
}
