//! What may be done, and which roles may do it: the whole table in one place.

use crate::people::Role;

/// Something that a person may do in their tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Right {
    /// One's own: sessions, passkeys, language.
    Own,
    /// See who works here.
    SeePeople,
    /// Invite, change and end people and units.
    KeepPeople,
    /// Ask for a role for somebody, and end one.
    AskForRole,
    /// Agree to a role that somebody else has asked for.
    AgreeToRole,
    /// Themes, search words, help numbers, embeds, what the tenant is called.
    KeepSettings,
    /// See jobs and mail that waits or was given up, and try again.
    SeeWork,
    /// See what happened, without content.
    SeeEvents,
    /// Ask for a copy of everything.
    AskForExport,
    /// Agree to a copy of everything that somebody else has asked for.
    AgreeToExport,
    /// Keep the entries of the directory true: change, approve, confirm, merge, take in lists.
    KeepListings,
    /// Map what there is: candidates, calls, gaps.
    MapListings,
    /// Be the host of gatherings: their dates, what is said of them, how many were there.
    HostGatherings,
    /// Hold courses: announce them, see who takes part, say who was there.
    KeepCourses,
    /// See over time how many come to gatherings, and which have no host or rest.
    OverseeGatherings,
    /// Go along with people the first time: see who asks, and answer.
    Accompany,
    /// Hold fairs: invite exhibitors, plan the room, say what came of it.
    KeepFairs,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Own,
        Self::SeePeople,
        Self::KeepPeople,
        Self::AskForRole,
        Self::AgreeToRole,
        Self::KeepSettings,
        Self::SeeWork,
        Self::SeeEvents,
        Self::AskForExport,
        Self::AgreeToExport,
        Self::KeepListings,
        Self::MapListings,
        Self::HostGatherings,
        Self::KeepCourses,
        Self::OverseeGatherings,
        Self::Accompany,
        Self::KeepFairs,
    ];

    /// Whether a role gives this. What is not written here is not given.
    #[must_use]
    pub const fn is_given_to(self, role: Role) -> bool {
        use Role::{Auditor, Coordinator, Leader, MunicipalityEditor, PeerWorker, TenantAdmin};
        match self {
            Self::Own => matches!(role, PeerWorker | Coordinator | Leader | MunicipalityEditor | TenantAdmin | Auditor),
            Self::SeePeople => matches!(role, Leader | TenantAdmin | Auditor),
            Self::KeepPeople | Self::AskForRole | Self::KeepSettings | Self::SeeWork => matches!(role, TenantAdmin),
            Self::AgreeToRole | Self::AgreeToExport => matches!(role, TenantAdmin | Auditor),
            Self::SeeEvents => matches!(role, Auditor),
            Self::AskForExport => matches!(role, TenantAdmin),
            Self::KeepListings => matches!(role, MunicipalityEditor),
            Self::MapListings => matches!(role, PeerWorker | Coordinator | MunicipalityEditor),
            Self::HostGatherings => matches!(role, PeerWorker | Coordinator | Leader),
            Self::KeepCourses => matches!(role, PeerWorker | Coordinator | Leader),
            Self::OverseeGatherings => matches!(role, Coordinator | Leader | MunicipalityEditor),
            Self::Accompany => matches!(role, PeerWorker | Coordinator | Leader),
            Self::KeepFairs => matches!(role, PeerWorker | Coordinator | Leader | MunicipalityEditor),
        }
    }
}
