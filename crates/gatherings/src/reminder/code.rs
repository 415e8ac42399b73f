//! What stops a reminder, and what says yes to it.

use kernel::ids;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use trust::{secret::Token, vault::Secret};

/// So many letters make what stops it.
const LENGTH: usize = 12;
/// The digits of a code that is typed from a text message.
const DIGITS: u32 = 5;

fn hashed(label: &str, parts: &[&str]) -> String {
    let bytes = Sha256::digest(format!("varde reminder {label} 1\n{}", parts.join("\n")));
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stops it: short enough for a text message. It is made of the form's own chance, so that the page can show beforehand, letter by
/// letter, what will be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop(String);

impl Stop {
    /// The code of an opened form.
    #[must_use]
    pub fn of(form: &Token) -> Self {
        let bytes = Sha256::digest(format!("varde reminder stop 1\n{}", form.carried()));
        Self(ids::letters(&bytes, LENGTH))
    }

    /// What stood in an address; nothing when it cannot be one.
    #[must_use]
    pub fn read(carried: &str) -> Option<Self> {
        ids::are_letters(carried, LENGTH).then(|| Self(carried.to_owned()))
    }

    /// Its page, without a language.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/minn-meg/{}", self.0)
    }

    /// What is stored of it.
    #[must_use]
    pub fn stored(&self) -> String {
        hashed("stopped", &[&self.0])
    }
}

/// The digits that are typed from a text message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// One that nobody can guess in five tries.
    #[must_use]
    pub fn draw() -> Self {
        let chance = ids::secret().iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        Self(format!("{:0width$}", chance % 10_u64.pow(DIGITS), width = DIGITS as usize))
    }

    /// As it was typed; nothing when it cannot be one.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && !"-.".contains(*c)).collect();
        let right = digits.len() == DIGITS as usize && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then_some(Self(digits))
    }

    /// The digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// What is stored of it for one reminder.
    #[must_use]
    pub fn stored(&self, reminder: &str) -> String {
        hashed("code", &[reminder, &self.0])
    }
}

/// What lies sealed: where to, how it is stopped, how one says yes.
pub struct Kept {
    /// A number as E.164, or an e-mail address.
    pub to: String,
    /// [`Stop`].
    pub stop: Stop,
    /// A [`Code`]'s digits, or a [`Token`] for a link.
    pub yes: String,
}

impl Kept {
    /// To be sealed.
    #[must_use]
    pub fn written(&self) -> Secret<String> {
        Secret::new(json!({ "to": self.to, "stop": self.stop.0, "yes": self.yes }).to_string())
    }

    /// What was opened.
    #[must_use]
    pub fn read(opened: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(opened).ok()?;
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        Some(Self { to: text("to")?, stop: Stop::read(&text("stop")?)?, yes: text("yes")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_one_way_to_stop_and_a_code_is_one_reminders() {
        let form = Token::draw();
        let stop = Stop::of(&form);
        assert_eq!(Stop::of(&form), stop);
        assert_eq!(Stop::read(stop.path().rsplit('/').next().unwrap()), Some(stop.clone()));
        assert_ne!(Stop::of(&Token::draw()).stored(), stop.stored());
        for odd in ["", "kode", "ja", "UUUUUUUUUUUU", "0123456789abc"] {
            assert_eq!(Stop::read(odd), None, "{odd}");
        }
        let code = Code::draw();
        assert_eq!(Code::read(&format!(" {} {} ", &code.digits()[..2], &code.digits()[2..])), Some(code.clone()));
        assert_ne!(code.stored("a"), code.stored("b"));
        for odd in ["", "1234", "123456", "1234a"] {
            assert_eq!(Code::read(odd), None, "{odd}");
        }
    }
}
