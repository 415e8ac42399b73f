//! What opens the answer: twelve letters that can be written on a hand.

use kernel::ids;
use sha2::{Digest as _, Sha256};
use std::fmt;
use trust::secret::Token;

/// So many letters: 60 bits, which nobody guesses.
const LENGTH: usize = 12;

/// A code. It is kept nowhere: what is stored is a mark of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// The code of an opened form: sent twice, it is one.
    #[must_use]
    pub fn of(form: &Token) -> Self {
        let bytes = Sha256::digest(format!("varde accompaniment 1\n{}", form.carried()));
        Self(ids::letters(&bytes, LENGTH))
    }

    /// A code as somebody typed it; nothing when it cannot be one.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
        ids::read_letters(letters, LENGTH).map(Self)
    }

    /// What is stored of it.
    #[must_use]
    pub fn mark(&self) -> String {
        let bytes = Sha256::digest(format!("varde accompaniment mark 1\n{}", self.0));
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_one_code_that_survives_a_hand() {
        let form = Token::draw();
        let code = Code::of(&form);
        assert_eq!(Code::of(&form), code);
        assert_ne!(Code::of(&Token::draw()), code);
        assert_eq!(Code::read(&code.to_string().to_uppercase().replace('0', "O")), Some(code.clone()));
        assert_eq!(Code::read(&format!(" {} ", code.to_string().replace('-', " "))), Some(code.clone()));
        assert!(!code.mark().contains(&code.to_string().replace('-', "")));
        for odd in ["", "kort", "uuuu-uuuu-uuuu", "1234-5678-9012-3", "æøåæøåæøåæøå"] {
            assert_eq!(Code::read(odd), None, "{odd}");
        }
    }
}
