//! Secrets that are handed out once: the token of a session, of a link. Only what cannot be turned back is stored.

use kernel::ids;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// 256 random bits as somebody carries them: in a cookie, in a link. It shows itself to nobody by accident.
pub struct Token(String);

impl Token {
    /// A new one that nobody can guess.
    #[must_use]
    pub fn draw() -> Self {
        Self(ids::secret().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// What somebody brought. Anything that cannot be a token is none.
    #[must_use]
    pub fn read(brought: &str) -> Option<Self> {
        let right = brought.len() == 64 && brought.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        right.then(|| Self(brought.to_owned()))
    }

    /// The token itself, to be put into a cookie or a link and nowhere else.
    #[must_use]
    pub fn carried(&self) -> &str {
        &self.0
    }

    /// Something else that nobody can guess, for one use of this token; whoever sees it learns nothing of the token, or
    /// of what another use has. 64 hexadecimal digits.
    #[must_use]
    pub fn derived(&self, purpose: &str) -> String {
        Sha256::digest(format!("varde token 1\n{purpose}\n{}", self.0))
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// What is stored of it: SHA-256, hexadecimal. 256 random bits need no salt and no slow hash.
    #[must_use]
    pub fn stored(&self) -> Stored {
        Stored(Sha256::digest(self.0.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// What the database knows of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored(pub(crate) String);

impl Stored {
    /// What a column held; nothing when it cannot be what is stored of a token.
    #[must_use]
    pub fn kept(column: &str) -> Option<Self> {
        Token::read(column).map(|hash| Self(hash.0))
    }

    /// What a column should hold.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.0
    }

    /// Names the same token in a list or a form without giving it away.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.get(..16).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_by_what_is_stored_of_it_and_never_shows_itself() {
        let token = Token::draw();
        let again = Token::read(token.carried()).expect("a token");
        assert_eq!(again.stored(), token.stored());
        assert_ne!(Token::draw().stored(), token.stored());
        assert!(!format!("{token:?} {:?}", token.stored()).contains(token.carried()));
        for odd in ["", "abc", &"g".repeat(64), &"A".repeat(64), &"0".repeat(65), "💛"] {
            assert!(Token::read(odd).is_none(), "{odd}");
        }
    }
}
