//! Who wants company in the town, in `demo/accompaniment.toml`. What they told is sealed by the program, which has the keys.

use kernel::storage::{Result, Tx};
use serde::Deserialize;

const FILE: &str = include_str!("../../../demo/accompaniment.toml");

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// Who goes along to activities, by e-mail.
    goers: Vec<String>,
    /// Who asks.
    #[serde(rename = "request")]
    pub requests: Vec<Asks>,
}

/// One who asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// The request's identifier.
    pub id: String,
    /// The readable address of the series.
    pub gathering: String,
    /// So many days ago.
    pub days: i64,
    /// First name; empty for whoever wanted a code only.
    #[serde(default)]
    pub name: String,
    /// How they can be reached.
    #[serde(default)]
    pub to: String,
    /// What they want us to know.
    #[serde(default)]
    pub words: String,
    /// What they were answered.
    pub answer: Option<Answer>,
}

/// A yes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Who answered, by e-mail.
    pub by: String,
    /// Who goes along.
    pub who: String,
    /// Where they meet.
    pub word: String,
}

/// The file, read.
///
/// # Panics
/// When it is not as it should be.
#[must_use]
#[expect(clippy::expect_used, reason = "the file is ours and a test reads it")]
pub fn town() -> Town {
    toml::from_str(FILE).expect("demo/accompaniment.toml can be read")
}

impl Town {
    /// Those who go along say so.
    ///
    /// # Errors
    /// When the database fails.
    pub fn settle_goers(&self, tx: &mut Tx<'_>, now: i64) -> Result<()> {
        for email in &self.goers {
            for person in trust::store::people::by_email(tx, email)? {
                ::accompaniment::store::settle_goer(tx, &person.tenant, &person.id, now)?;
            }
        }
        Ok(())
    }
}
