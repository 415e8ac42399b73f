//! What a letter is about: opaque identifiers, no names, no words, no address.

use serde::{Deserialize, Serialize};
use trust::{people::Way, secret::Stored, vault::Sealed};

const HOUR: i64 = 60 * 60 * 1000;
/// The longest pause between two tries of what nobody sits waiting for, milliseconds.
pub(crate) const LONGEST_PAUSE: i64 = HOUR / 4;

/// A letter to somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// The link that they have just asked for, good in the browser that asked.
    SignIn {
        /// What is stored of that browser's token.
        browser: Stored,
    },
    /// They may come in for the first time, by a link that is good for 14 days.
    Invitation {
        /// The person who invites them.
        by: String,
    },
    /// They have a role that they did not have. Which one, their own page says.
    Role,
    /// A role that they had is over. Which they have now, their own page says.
    RoleOver,
    /// There is a new way of signing in as them.
    NewWay {
        /// Which kind.
        way: Way,
    },
    /// Two colleagues have agreed to let them in again. The link is handed over by one of them, and never here.
    LetInAgain,
    /// This is their address now.
    AddressIs,
    /// This was their address, and is not any more.
    AddressWas {
        /// The address of before, as [`crate::before`] seals it.
        address: Before,
    },
}

/// An address of before, sealed for the row that it will stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    pub(crate) row: String,
    pub(crate) sealed: Sealed,
}

/// What is written in the row beside the kind.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) browser: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) way: Option<String>,
    /// What names the link of an invitation, once it is made; it opens nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<String>,
}

/// Which letter, as the row has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`Letter::SignIn`]
    SignIn,
    /// [`Letter::Invitation`]
    Invitation,
    /// [`Letter::Role`]
    Role,
    /// [`Letter::RoleOver`]
    RoleOver,
    /// [`Letter::NewWay`]
    NewWay,
    /// [`Letter::LetInAgain`]
    LetInAgain,
    /// [`Letter::AddressIs`]
    AddressIs,
    /// [`Letter::AddressWas`]
    AddressWas,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::SignIn,
        Self::Invitation,
        Self::Role,
        Self::RoleOver,
        Self::NewWay,
        Self::LetInAgain,
        Self::AddressIs,
        Self::AddressWas,
    ];

    /// The word in the database and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Invitation => "invitation",
            Self::Role => "role",
            Self::RoleOver => "role-over",
            Self::NewWay => "new-way",
            Self::LetInAgain => "let-in-again",
            Self::AddressIs => "address-is",
            Self::AddressWas => "address-was",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether nobody has asked for it just now and nobody's safety hangs on it: such a letter says how to have no more.
    #[must_use]
    pub const fn can_be_stopped(self) -> bool {
        matches!(self, Self::Invitation | Self::Role | Self::RoleOver)
    }

    /// For how long sending it makes sense, milliseconds.
    pub(crate) const fn worth_sending(self) -> i64 {
        match self {
            Self::SignIn => 2 * HOUR,
            _ => 3 * 24 * HOUR,
        }
    }

    /// The longest pause between two tries, milliseconds. Somebody sits waiting for the link to sign in with.
    pub(crate) const fn longest_pause(self) -> i64 {
        match self {
            Self::SignIn => HOUR / 60,
            _ => LONGEST_PAUSE,
        }
    }
}

impl Letter {
    /// Which it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::SignIn { .. } => Kind::SignIn,
            Self::Invitation { .. } => Kind::Invitation,
            Self::Role => Kind::Role,
            Self::RoleOver => Kind::RoleOver,
            Self::NewWay { .. } => Kind::NewWay,
            Self::LetInAgain => Kind::LetInAgain,
            Self::AddressIs => Kind::AddressIs,
            Self::AddressWas { .. } => Kind::AddressWas,
        }
    }

    pub(crate) fn about(&self) -> About {
        let about = About::default();
        match self {
            Self::SignIn { browser } => About { browser: Some(browser.whole().to_owned()), ..about },
            Self::Invitation { by } => About { by: Some(by.clone()), ..about },
            Self::NewWay { way } => About { way: Some(way.word().to_owned()), ..about },
            _ => about,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_one_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of(kind.word()), Some(kind));
        }
        assert_eq!(Kind::of("news"), None);
    }
}
