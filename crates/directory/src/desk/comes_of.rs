//! What a new entry is made of: a candidate that somebody has rung, or a proposal that an editor mends before it goes in.

use crate::{
    entry::{Draft, Form},
    places::PLACES,
    store::{self, Proposal},
};
use kernel::storage::{Result, Tx};
use trust::Can;

/// What a new entry is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComesOf {
    /// A candidate's identifier.
    Candidate(String),
    /// A proposal's identifier.
    Proposal(String),
}

/// What became of it when the entry was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// The entry is what it has become.
    Became,
    /// It is not there, or somebody else was quicker.
    Over,
}

impl ComesOf {
    /// As it stands in a form.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Candidate(id) => format!("kandidat/{id}"),
            Self::Proposal(id) => format!("forslag/{id}"),
        }
    }

    /// What stood in a form.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        match word.split_once('/')? {
            ("kandidat", id) => Some(Self::Candidate(id.to_owned())),
            ("forslag", id) => Some(Self::Proposal(id.to_owned())),
            _ => None,
        }
    }

    /// The form with what is known; nothing where it is not there for the asker, or is an entry already.
    pub(super) fn form(&self, tx: &mut Tx<'_>, can: &Can, language: &str) -> Result<Option<Form>> {
        let filled = match self {
            Self::Candidate(id) => {
                let found = store::mapping::candidate(tx, can, id)?.filter(|found| found.service.is_none());
                found.map(|found| (of_candidate(&found.about, language), language.to_owned(), None))
            }
            Self::Proposal(id) => waiting(tx, can, id)?.map(|found| {
                // The entry is called what the proposal is called, so that the decision can be taken back.
                (Draft::default().with(&found.changes), found.language, Some(found.id))
            }),
        };
        Ok(filled.map(|(draft, language, key)| {
            let mut form = Form { comes_of: self.word(), ..Form::of(draft, &language, String::new()) };
            form.key = key.unwrap_or(form.key);
            form
        }))
    }

    /// The number of the municipality that it is about, where it says one.
    pub(super) fn municipality(&self, tx: &mut Tx<'_>, can: &Can) -> Result<Option<String>> {
        let number = match self {
            Self::Candidate(id) => store::mapping::candidate(tx, can, id)?.map(|found| found.about.municipality),
            Self::Proposal(id) => store::kept_proposal(tx, can, id)?.map(|found| found.tenant),
        };
        Ok(number.filter(|number| PLACES.municipality(number).is_some()))
    }

    /// Writes down that it has become this entry.
    pub(super) fn settle(&self, tx: &mut Tx<'_>, can: &Can, service: &str, now: i64) -> Result<Settled> {
        let became = match self {
            Self::Candidate(id) => store::mapping::became(tx, can, id, service, now)?,
            Self::Proposal(id) if id == service => match waiting(tx, can, id)? {
                Some(found) => store::proposal_became(tx, can, &found, now)?,
                None => false,
            },
            Self::Proposal(_) => false,
        };
        Ok(if became { Settled::Became } else { Settled::Over })
    }
}

fn waiting(tx: &mut Tx<'_>, can: &Can, id: &str) -> Result<Option<Proposal>> {
    let found = store::kept_proposal(tx, can, id)?;
    Ok(found.filter(|found| found.kind == "new" && found.state == "waiting"))
}

/// What is known of a candidate. Its note is for colleagues.
fn of_candidate(about: &crate::mapping::About, language: &str) -> Draft {
    let mut draft = Draft::default();
    draft.put(format!("name.{language}"), &*about.name);
    draft.put("themes", about.themes.join(","));
    for (field, value) in [("phone", &about.phone), ("email", &about.email), ("url", &about.website)] {
        draft.put(field, value.clone().unwrap_or_default());
    }
    draft
}
