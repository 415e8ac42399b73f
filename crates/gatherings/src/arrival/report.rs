//! What is said of a file that was taken in, row by row.

use serde::{Deserialize, Serialize};

/// Something to know about one row. The words are `KEY`, where `$part` is what was read and `$count` a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The line in the file, from one; 0 where there is none.
    pub line: usize,
    /// What it is called, where it says.
    pub name: String,
    /// The name of its text.
    pub key: String,
    /// What was read.
    pub part: String,
    /// A number that the words need.
    pub count: i64,
}

/// What came of one series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// It is new here.
    #[default]
    New,
    /// Something of it is changed.
    Changed,
    /// It is as it was.
    Same,
    /// It was not asked for.
    Left,
    /// It cannot be taken in; the remarks say why.
    Refused,
}

impl What {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::New, Self::Changed, Self::Same, Self::Left, Self::Refused];

    /// The last part of the name of its texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Left => "left",
            Self::Refused => "refused",
        }
    }
}

/// One series of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is known by there.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Which series it is here, where it is one.
    pub series: Option<String>,
    /// What came of it.
    pub what: What,
    /// What there is to know about it.
    pub remarks: Vec<Remark>,
}

/// The whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Each series.
    pub rows: Vec<Row>,
    /// Rows of the file that could not be read.
    pub refused: Vec<Remark>,
    /// What was in the same source before, and is not in it now.
    pub gone: Vec<Remark>,
}

impl Report {
    /// How many came to this.
    #[must_use]
    pub fn count(&self, what: What) -> usize {
        let unread = if what == What::Refused { self.refused.len() } else { 0 };
        self.rows.iter().filter(|row| row.what == what).count() + unread
    }
}

impl Remark {
    /// One with a key.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), ..Self::default() }
    }

    /// On a line.
    #[must_use]
    pub fn line(self, line: usize) -> Self {
        Self { line, ..self }
    }

    /// Of something that is called so.
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self { name: name.into(), ..self }
    }

    /// With what was read.
    #[must_use]
    pub fn part(self, part: impl Into<String>) -> Self {
        Self { part: part.into(), ..self }
    }

    /// With a number.
    #[must_use]
    pub fn count(self, count: usize) -> Self {
        Self { count: i64::try_from(count).unwrap_or(i64::MAX), ..self }
    }
}
