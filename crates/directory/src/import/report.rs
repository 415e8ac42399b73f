//! What an import says afterwards: counts that add up, and every row that somebody should look at.

/// One thing to know about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which item of the file, from 1, or its line in a table; 0 is the file itself.
    pub item: usize,
    /// Its identifier, as far as it has one.
    pub id: String,
    /// Where in it: `/phones/0/number`, or the column.
    pub place: String,
    /// The value, shortened.
    pub value: String,
    /// Why, as a key of the texts with the value that does not fit.
    pub reason: Reason,
    /// What was done about it.
    pub done: Done,
}

impl Problem {
    /// A row that is not kept.
    #[must_use]
    pub fn refused(item: usize, place: impl Into<String>, reason: Reason) -> Self {
        Self { item, id: String::new(), place: place.into(), value: String::new(), reason, done: Done::Refused }
    }

    /// A row that goes in, and something that one should know about it.
    #[must_use]
    pub fn remark(item: usize, place: impl Into<String>, value: &str, reason: Reason, done: Done) -> Self {
        Self { item, id: String::new(), place: place.into(), value: short(value), reason, done }
    }

    /// The same with the value that does not fit.
    #[must_use]
    pub fn with(mut self, id: &str, value: &str) -> Self {
        id.clone_into(&mut self.id);
        self.value = short(value);
        self
    }
}

/// A value as it may stand in a report: one line, at most sixty letters.
fn short(value: &str) -> String {
    const LONG: usize = 60;
    let mut letters = value.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut text: String = letters.by_ref().take(LONG).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// The row is not kept.
    Refused,
    /// The row is left out because it is there already.
    LeftOut,
    /// The row is kept without this value.
    WithoutValue,
    /// The value was put right.
    Mended,
    /// The row is kept as it is, and somebody should look.
    Marked,
}

/// The reasons, each with its own sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something that must be there is not.
    Missing,
    /// It is there, but of another kind than it must be.
    Kind {
        /// What it must be.
        wanted: &'static str,
    },
    /// The identifier is no UUID.
    NotUuid,
    /// The value is not among those that the standard allows.
    NotAllowed {
        /// Those that are.
        allowed: &'static str,
    },
    /// A text has a NUL character in it.
    Nul,
    /// The same identifier stood earlier in the file with other content.
    Twice {
        /// Where.
        first: usize,
    },
    /// The very same row stood earlier in the file.
    Repeated {
        /// Where.
        first: usize,
    },
    /// The file cannot be read from here on; what stood before is kept.
    Unreadable {
        /// What the reader says, with line and column.
        what: String,
    },
    /// The row has another number of columns than the first line.
    Columns {
        /// How many it has.
        found: usize,
        /// How many it should have.
        wanted: usize,
    },
    /// A cell longer than any text that a person would read.
    TooLong {
        /// How many letters.
        letters: usize,
    },
    /// The word has no meaning in the mapping's table.
    NoMeaning,
    /// It has been read as something better.
    ReadAs {
        /// What.
        value: String,
    },
    /// The line is in another encoding than the rest of the file.
    OtherEncoding,
    /// The address looks like a person's own.
    PersonalAddress,
    /// The number of the municipality or its name is not known.
    NoMunicipality,
    /// Nobody is left to do anything there: deleted, bankrupt, or being wound up.
    NotAlive {
        /// What the register says.
        why: &'static str,
    },
    /// A sole trader: the name is a person's.
    Person,
    /// It says that it belongs to something that is not in the file.
    NoParent {
        /// What it names.
        parent: String,
    },
    /// It lies in a municipality that others look after.
    NotKept {
        /// What it is called.
        municipality: String,
    },
    /// There is an entry already, and others look after it.
    SomebodyElses,
    /// Somebody here has changed or confirmed the entry, and the file says something else.
    ChangedHere,
    /// It has become a part of another entry, and stays that.
    Merged {
        /// What that one is called.
        whom: String,
    },
    /// There is no place for it in the directory.
    NoUse,
    /// It may be the same as another one.
    Like {
        /// How one sees it.
        how: Likeness,
        /// Which: a line of the file, or the name of what is in the directory.
        whom: String,
    },
}

/// Why two may be the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same organisation number and nearly the same name.
    NumberAndName,
    /// The same organisation number; it may well be another thing that they do.
    Number,
    /// At most 100 metres apart, and nearly the same name.
    NearAndName,
    /// The same name in the same municipality or town.
    NameAndPlace,
    /// The same organisation number under another name.
    NumberOtherName,
}

impl Likeness {
    /// Whether it is enough to leave the row out when that was asked for.
    #[must_use]
    pub const fn is_strong(self) -> bool {
        !matches!(self, Self::Number | Self::NumberOtherName)
    }
}

/// Counts of one commit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Not there before.
    pub new: usize,
    /// There and different now.
    pub changed: usize,
    /// There already.
    pub same: usize,
}

/// How an import went. `rows` is the sum of `new`, `changed`, `same`, `left_out`, `attached` and the problems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Items or lines that were read.
    pub rows: usize,
    /// Items that were not there before.
    pub new: usize,
    /// Items that were there and are different now.
    pub changed: usize,
    /// Items that were there already.
    pub same: usize,
    /// Items that were left out because they are there already; each is named among the remarks.
    pub left_out: usize,
    /// Lines that became a part of another item: an address, a telephone.
    pub attached: usize,
    /// Items that may be the same as another one; each is named among the remarks.
    pub alike: usize,
    /// Items that were not kept, and why.
    pub problems: Vec<Problem>,
    /// Items that somebody should look at, and what was done.
    pub remarks: Vec<Problem>,
    /// The number of the import, when there is one to undo.
    pub import: Option<i64>,
}

impl Report {
    /// Items that are in the directory now.
    #[must_use]
    pub const fn kept(&self) -> usize {
        self.new + self.changed + self.same
    }

    /// Whether every row is accounted for.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.rows == self.kept() + self.left_out + self.attached + self.problems.len()
    }

    pub(super) fn add(&mut self, tally: Tally) {
        self.new += tally.new;
        self.changed += tally.changed;
        self.same += tally.same;
    }
}
