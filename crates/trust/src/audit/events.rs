//! What an auditor looks for.

/// How many events a page has at most.
pub const MOST: i64 = 100;

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
            from: i64::MIN,
            until: i64::MAX,
            only_break_glass: false,
        }
    }
}
