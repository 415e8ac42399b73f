//! What this room must know of its neighbours. The program knows them all and hands it in; a room never knows a room.

use jiff::civil::DateTime;
use kernel::{
    Language,
    storage::{Result, Tx},
};

/// What somebody wants company to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One date of a gathering.
    Date,
    /// An activity of the directory.
    Activity,
}

impl Kind {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Activity => "activity",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Date, Self::Activity].into_iter().find(|kind| kind.word() == word)
    }
}

/// A text that somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// The language it is in, where that is another than the reader's.
    pub other_language: Option<String>,
}

/// When it is, as the wall shows it in Norway and as moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// When it begins.
    pub starts: DateTime,
    /// When it is over.
    pub ends: DateTime,
    /// The same, milliseconds since 1970.
    pub starts_at: i64,
    /// The same, milliseconds since 1970.
    pub ends_at: i64,
}

/// What somebody wants company to, as its own room knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What it is.
    pub kind: Kind,
    /// Its identifier.
    pub thing: String,
    /// The identifier of the series that it is of, or its own.
    pub whole: String,
    /// Whose people may go along, those who come first first.
    pub tenants: Vec<String>,
    /// What it is called.
    pub name: Said,
    /// When it is; nothing for an activity.
    pub when: Option<When>,
    /// Where, in a few words.
    pub place: Option<String>,
    /// Its page, without a language.
    pub path: String,
    /// Who meets people there, in their own words.
    pub who: Option<Said>,
    /// Whom one may ask.
    pub contact: Option<String>,
    /// Where one may ring.
    pub phone: Option<String>,
    /// Where one may write.
    pub email: Option<String>,
    /// Whether it is on and not over.
    pub on: bool,
    /// Who is host on that day; nobody for an activity.
    pub hosts: Vec<String>,
}

/// A series or an activity, for its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What it is called.
    pub name: Said,
    /// Who is host today; nobody for an activity.
    pub hosts: Vec<String>,
}

/// The neighbours. They read in the transaction that they are handed.
pub trait Around: Send + Sync {
    /// The date of a gathering at this address.
    ///
    /// # Errors
    /// When the database fails.
    fn date(&self, tx: &mut Tx<'_>, slug: &str, key: &str, asks: Asks) -> Result<Option<Goal>>;

    /// The path of the next date of a gathering that is on, without a language; nothing inside where there is none, and nothing at all
    /// where there is no such gathering.
    ///
    /// # Errors
    /// When the database fails.
    fn next(&self, tx: &mut Tx<'_>, slug: &str, asks: Asks) -> Result<Option<Option<String>>>;

    /// The activity at this address.
    ///
    /// # Errors
    /// When the database fails.
    fn activity(&self, tx: &mut Tx<'_>, slug: &str, asks: Asks) -> Result<Option<Goal>>;

    /// What has this identifier.
    ///
    /// # Errors
    /// When the database fails.
    fn goal(&self, tx: &mut Tx<'_>, kind: Kind, thing: &str, asks: Asks) -> Result<Option<Goal>>;

    /// The series or activity that has this identifier.
    ///
    /// # Errors
    /// When the database fails.
    fn whole(&self, tx: &mut Tx<'_>, kind: Kind, id: &str, asks: Asks) -> Result<Option<Whole>>;
}

/// In which language, and what the wall clock in Norway shows.
#[derive(Clone, Copy, Debug)]
pub struct Asks {
    /// The reader's.
    pub language: Language,
    /// Now.
    pub now: DateTime,
}

/// Nobody round: for the table of addresses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Around for Nobody {
    fn date(&self, _: &mut Tx<'_>, _: &str, _: &str, _: Asks) -> Result<Option<Goal>> {
        Ok(None)
    }

    fn next(&self, _: &mut Tx<'_>, _: &str, _: Asks) -> Result<Option<Option<String>>> {
        Ok(None)
    }

    fn activity(&self, _: &mut Tx<'_>, _: &str, _: Asks) -> Result<Option<Goal>> {
        Ok(None)
    }

    fn goal(&self, _: &mut Tx<'_>, _: Kind, _: &str, _: Asks) -> Result<Option<Goal>> {
        Ok(None)
    }

    fn whole(&self, _: &mut Tx<'_>, _: Kind, _: &str, _: Asks) -> Result<Option<Whole>> {
        Ok(None)
    }
}
