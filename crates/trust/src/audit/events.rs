//! What an auditor looks for.

/// How many events a page has at most.
pub const MOST: i64 = 100;

/// What sort of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// All there are.
    #[default]
    All,
    /// All but that names of colleagues were shown, which happens with nearly every page.
    ButNames,
    /// What was changed, without coming and going.
    Changed,
    /// What was read, without names of colleagues.
    Read,
}

impl Sort {
    /// As the statement knows it.
    pub(super) const fn number(self) -> i64 {
        match self {
            Self::All => 0,
            Self::ButNames => 1,
            Self::Changed => 2,
            Self::Read => 3,
        }
    }
}

/// Which events. What is empty does not matter.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Done by this person.
    pub actor: String,
    /// About this person.
    pub subject: String,
    /// About this thing.
    pub object: String,
    /// This action.
    pub action: String,
    /// Of this sort.
    pub sort: Sort,
    /// Not before, milliseconds since 1970.
    pub from: i64,
    /// Before, milliseconds since 1970.
    pub until: i64,
    /// Only those that opened what is not theirs.
    pub only_break_glass: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            actor: String::new(),
            subject: String::new(),
            object: String::new(),
            action: String::new(),
            sort: Sort::All,
            from: i64::MIN,
            until: i64::MAX,
            only_break_glass: false,
        }
    }
}
