//! How text messages leave here, as the operator has chosen it.

use super::{body::Body, codes::Codes};
use kernel::outgoing::{Outgoing, may_call};
use std::time::Duration;
use url::Url;

/// How long a gateway may take for one answer where nobody has said, and the longest that can be said: a lease on a
/// message lasts five minutes.
const PATIENCE: u64 = 10;
const LONGEST_PATIENCE: u64 = 60;

/// How text messages leave here.
pub struct Settings {
    pub(super) url: Url,
    /// The name of the header with the secret, and the secret.
    pub(super) header: Option<(String, String)>,
    pub(super) body: Body,
    pub(super) codes: Codes,
    pub(super) outgoing: Outgoing,
}

/// Without the secret, and without what may stand behind the question mark of the address.
impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings").field("host", &self.url.host_str()).finish_non_exhaustive()
    }
}

/// What the operator wrote.
#[derive(Clone, Debug, Default)]
pub struct Written<'a> {
    /// Where messages are handed over: https, or http on this machine.
    pub url: Option<&'a str>,
    /// The name of the header with the secret, such as `Authorization`.
    pub header: Option<&'a str>,
    /// The whole value of that header, such as `Bearer 123`.
    pub secret: Option<String>,
    /// JSON or a form, with `{to}` (or `{digits}`), `{text}` and perhaps `{id}` in it.
    pub body: Option<&'a str>,
    /// Which statuses mean that a message was taken: `200`, `2xx`.
    pub taken: Option<&'a [String]>,
    /// Which mean that it is to be tried again.
    pub later: Option<&'a [String]>,
    /// Which mean that it will never be taken.
    pub never: Option<&'a [String]>,
    /// How long an answer may take, seconds.
    pub timeout: Option<u64>,
}

/// What does not fit. It never has a secret.
#[derive(Debug, thiserror::Error)]
#[error("[sms]: {0}")]
pub struct Error(String);

impl Written<'_> {
    /// Reads it. Nothing comes back when no gateway is named: then no text message leaves here.
    ///
    /// # Errors
    /// When a part is missing or cannot be understood.
    pub fn read(&self) -> Result<Option<Settings>, Error> {
        let wrong = |what: &str, why: &str| Error(format!("{what}: {why}"));
        let Some(url) = self.url else { return Ok(None) };
        let url = Url::parse(url).map_err(|_| wrong("url", "no address"))?;
        if !may_call(&url) {
            return Err(wrong("url", "https, or http on this machine"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("url", "a name and a password belong in the header"));
        }
        let header = match (self.header, &self.secret) {
            (None, None) => None,
            (Some(name), Some(value)) => {
                let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                if !named {
                    return Err(wrong("header", "no name of a header"));
                }
                let value = value.trim();
                if value.is_empty() || !value.bytes().all(|b| (b' '..=b'~').contains(&b)) {
                    return Err(wrong("secret", "it is empty, or has signs that cannot stand in a header"));
                }
                Some((name.to_owned(), value.to_owned()))
            }
            (Some(_), None) => return Err(wrong("secret", "it is missing (secret-file, or VARDE_SMS_SECRET)")),
            (None, Some(_)) => return Err(wrong("header", "it is missing: which header is the secret in?")),
        };
        let body =
            self.body.ok_or_else(|| wrong("body", "it is missing: what is handed over, with {to} and {text} in it"))?;
        let patience = self.timeout.unwrap_or(PATIENCE);
        if !(1..=LONGEST_PATIENCE).contains(&patience) {
            return Err(wrong("timeout", "1 to 60 seconds"));
        }
        Ok(Some(Settings {
            header,
            body: Body::read(body).map_err(|why| wrong("body", why))?,
            codes: Codes::read([self.taken, self.later, self.never])
                .map_err(|why| wrong("taken, later, never", &why))?,
            outgoing: Outgoing::open(Duration::from_secs(patience))
                .map_err(|why| wrong("the way out", &why.to_string()))?,
            url,
        }))
    }
}

impl Settings {
    /// What `varde check` says of it, without a secret: well or not, and what. Nothing is sent: every message costs.
    #[must_use]
    pub fn lines(&self) -> Vec<(bool, String)> {
        let host = self.url.host_str().unwrap_or_default();
        let with = match &self.header {
            Some((name, _)) => format!("with the secret in {name}"),
            None => "without a secret".to_owned(),
        };
        vec![(true, format!("text messages go to {host}, {}, {with}", self.url.scheme()))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Written<'static> {
        Written {
            url: Some("https://sms.example/send"),
            header: Some("Authorization"),
            secret: Some("Bearer hemmelig\n".into()),
            body: Some("to={to}&text={text}"),
            ..Written::default()
        }
    }

    #[test]
    fn half_a_setting_is_said_and_none_is_no_text_messages() {
        assert!(Written::default().read().unwrap().is_none());
        assert!(whole().read().unwrap().is_some());
        for (wrong, about) in [
            (Written { url: Some("http://sms.example/send"), ..whole() }, "url"),
            (Written { url: Some("https://ola:hemmelig@sms.example"), ..whole() }, "url"),
            (Written { secret: None, ..whole() }, "secret"),
            (Written { secret: Some("hemmelig\r\nx: y".into()), ..whole() }, "secret"),
            (Written { header: None, ..whole() }, "header"),
            (Written { header: Some("a b"), ..whole() }, "header"),
            (Written { body: None, ..whole() }, "body"),
            (Written { body: Some("to={to}"), ..whole() }, "body"),
            (Written { timeout: Some(0), ..whole() }, "timeout"),
            (Written { timeout: Some(300), ..whole() }, "timeout"),
            (Written { taken: Some(&["OK".to_owned()]), ..whole() }, "taken"),
        ] {
            let said = wrong.read().unwrap_err().to_string();
            assert!(said.starts_with(&format!("[sms]: {about}")), "{said}");
            assert!(!said.contains("hemmelig"), "{said}");
        }
        let here = Written { url: Some("http://localhost:2580/"), header: None, secret: None, ..whole() };
        assert!(here.read().unwrap().is_some(), "this very machine may be spoken to in clear");
    }

    #[test]
    fn the_secret_shows_nowhere() {
        let settings = whole().read().unwrap().unwrap();
        let shown = format!("{settings:?} {:?}", settings.lines());
        assert!(shown.contains("sms.example") && !shown.contains("hemmelig"), "{shown}");
    }
}
