//! What kind of gathering.

/// The kinds. Courses are things of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// *Erfaringskafé*: waffles, coffee and people who have been there themselves.
    #[default]
    Cafe,
    /// A group that talks about something together.
    Group,
    /// Something done together: a walk, a workshop, a choir.
    Activity,
    /// An evening for everybody, with somebody who speaks.
    Evening,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cafe, Self::Group, Self::Activity, Self::Evening];

    /// The word in the database, in forms and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cafe => "cafe",
            Self::Group => "group",
            Self::Activity => "activity",
            Self::Evening => "evening",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
