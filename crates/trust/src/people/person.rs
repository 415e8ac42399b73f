//! Somebody who works here. Their name and e-mail are the work's, not confided: they stand in clear.

use kernel::Language;

/// A person in one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Opaque, and the same for ever.
    pub id: String,
    /// Whose.
    pub tenant: String,
    /// As colleagues know them.
    pub name: String,
    /// Where mail reaches them; unique in the tenant.
    pub email: String,
    /// The language of mail to them.
    pub language: Language,
    /// Since when they are not here any more, milliseconds since 1970.
    pub ended_at: Option<i64>,
}

/// An e-mail address as it is compared and kept: trimmed, in small letters. Nothing when it cannot be one.
///
/// Only what every address has is asked for (RFC 5321 §2.3.11, §4.5.3.1): one `@` with something on both sides, a
/// point in the name of the machine, no space, no more than 254 bytes. Whether it exists shows when mail goes there.
#[must_use]
pub fn email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (local, domain) = email.rsplit_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';' | '"' | '(' | ')');
    let labels = domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let right = !local.is_empty()
        && local.len() <= 64
        && !local.contains('@')
        && domain.contains('.')
        && labels
        && email.len() <= 254
        && !email.chars().any(odd);
    right.then_some(email)
}

/// A name as it is kept: without space around it, at most 120 letters. Nothing when there is none.
#[must_use]
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty() && name.chars().count() <= 120 && !name.chars().any(char::is_control)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_what_mail_can_go_to() {
        assert_eq!(email("  Solveig.Aa@Helse-Bergen.NO "), Some("solveig.aa@helse-bergen.no".into()));
        assert_eq!(email("ærlig@blåbær.no"), Some("ærlig@blåbær.no".into()));
        for odd in
            ["", "@", "a@", "@b.no", "a@b", "a b@c.no", "a@b..no", "a@-b.no", "a@b@c.no", "<a@b.no>", "a@b.no,c@d.no"]
        {
            assert_eq!(email(odd), None, "{odd}");
        }
        assert_eq!(email("a@b.no\r\nBcc: c@d.no"), None, "no second line in a head");
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(name("  Amir \n Haddad "), Some("Amir Haddad".into()));
        assert_eq!(name(" \t "), None);
        assert_eq!(name(&"å".repeat(121)), None);
    }
}
