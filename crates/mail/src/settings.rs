//! How mail leaves here, as the operator has chosen it.

use crate::dkim::Signature;
use lettre::{Address, message::Mailbox, transport::smtp::authentication::Credentials};
use std::path::PathBuf;
use url::Url;

/// How mail leaves here.
#[derive(Debug)]
pub struct Settings {
    /// Where it goes.
    pub(crate) way: Way,
    /// From whom.
    pub(crate) from: Mailbox,
    /// Where answers go, if not there.
    pub(crate) reply_to: Option<Mailbox>,
    /// Where what cannot be delivered comes back; the letter's handle is put before the `@`.
    pub(crate) bounces: Option<Address>,
    /// How it is signed.
    pub(crate) signature: Option<Signature>,
}

#[derive(Debug)]
pub(crate) enum Way {
    /// Files in a folder, for trying it out.
    Folder(PathBuf),
    /// A mail server.
    Server(Box<Server>),
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encryption: Encryption,
    pub(crate) credentials: Option<Credentials>,
    /// A certificate authority of one's own, PEM.
    pub(crate) authority: Option<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encryption {
    /// From the first byte (RFC 8314).
    Whole,
    /// After STARTTLS, or nothing is sent.
    Asked,
    /// None, on this machine only.
    None,
}

/// What the operator wrote.
#[derive(Clone, Debug, Default)]
pub struct Written<'a> {
    /// `smtps://user:password@host:465`, `smtp://user:password@host:587`, `smtp://localhost:25`.
    pub smtp: Option<&'a str>,
    /// A folder to put letters in, instead of sending them.
    pub folder: Option<PathBuf>,
    /// `Varde <varde@kommune.example>`.
    pub from: Option<&'a str>,
    /// Where answers go.
    pub reply_to: Option<&'a str>,
    /// Where what cannot be delivered comes back.
    pub bounces: Option<&'a str>,
    /// PEM of a certificate authority of one's own.
    pub authority: Option<Vec<u8>>,
    /// The key's PEM and its selector in the DNS.
    pub dkim: Option<(String, &'a str)>,
}

/// What does not fit. It never has a password.
#[derive(Debug, thiserror::Error)]
#[error("[mail]: {0}")]
pub struct Error(pub(crate) String);

impl Written<'_> {
    /// Reads it. Nothing comes back when neither a server nor a folder is named: then there is no mail here.
    ///
    /// # Errors
    /// When a part is missing or cannot be understood.
    pub fn read(&self) -> Result<Option<Settings>, Error> {
        let way = match (self.smtp, &self.folder) {
            (Some(_), Some(_)) => return Err(Error("smtp and folder: one of them, not both".into())),
            (None, None) => return Ok(None),
            (Some(address), None) => Way::Server(Box::new(server(address, self.authority.clone())?)),
            (None, Some(folder)) => Way::Folder(folder.clone()),
        };
        let from = self.from.ok_or_else(|| Error("from is missing: who the mail is from".into()))?;
        let from = mailbox("from", from)?;
        let reply_to = self.reply_to.map(|written| mailbox("reply-to", written)).transpose()?;
        let bounces = self.bounces.map(|written| mailbox("bounces", written)).transpose()?.map(|mailbox| mailbox.email);
        let signature = match &self.dkim {
            Some((key, selector)) => Some(Signature::read(key, selector, from.email.domain())?),
            None => None,
        };
        Ok(Some(Settings { way, from, reply_to, bounces, signature }))
    }
}

impl Settings {
    /// What `varde check` says of it, without a password: well or not, and what.
    #[must_use]
    pub fn lines(&self) -> Vec<(bool, String)> {
        let mut lines = vec![match &self.way {
            Way::Folder(folder) => (false, format!("mail is put in {} and goes nowhere", folder.display())),
            Way::Server(server) => {
                let how = match server.encryption {
                    Encryption::Whole => "encrypted from the first byte",
                    Encryption::Asked => "encrypted after STARTTLS, or not at all",
                    Encryption::None => "unencrypted, on this machine",
                };
                (true, format!("mail goes to {}:{}, {how}, from {}", server.host, server.port, self.from.email))
            }
        }];
        lines.push(match &self.signature {
            Some(signature) => (true, format!("mail is signed as {} (DKIM)", signature.place())),
            None => (false, "mail is not signed: make a key with varde mail dkim-key, or many will refuse it".into()),
        });
        lines.push(match &self.bounces {
            Some(address) => (true, format!("what cannot be delivered comes back to {address}")),
            None => (false, "nobody hears of mail that comes back (bounces in [mail] of varde.toml)".into()),
        });
        lines
    }

    /// Looks whether the mail server answers, encrypts and knows us; nothing is sent.
    ///
    /// # Errors
    /// What went wrong: a code, and how far it came.
    pub async fn try_server(&self) -> Result<(), String> {
        crate::gateway::knock(self).await
    }
}

fn mailbox(name: &str, written: &str) -> Result<Mailbox, Error> {
    written.parse().map_err(|_| Error(format!("{name}: {written:?} is no address such as «Varde <varde@kommune.no>»")))
}

fn server(address: &str, authority: Option<Vec<u8>>) -> Result<Server, Error> {
    let wrong = |why: &str| Error(format!("smtp: {why}; smtps://user:password@host, smtp://… or smtp://localhost:25"));
    let url = Url::parse(address).map_err(|_| wrong("no address"))?;
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| wrong("no host"))?.to_owned();
    let near = matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]");
    let must = match url.query() {
        None => false,
        Some("tls=required") => true,
        Some(_) => return Err(wrong("only tls=required may stand behind the question mark")),
    };
    let (encryption, usual) = match url.scheme() {
        "smtps" => (Encryption::Whole, 465),
        "smtp" if near && !must => (Encryption::None, 25),
        "smtp" => (Encryption::Asked, 587),
        _ => return Err(wrong("it begins with smtp:// or smtps://")),
    };
    let plain = |part: &str| {
        let decoded = percent_encoding::percent_decode_str(part).decode_utf8();
        decoded.map(String::from).map_err(|_| wrong("a name that is no text"))
    };
    let credentials = match (url.username(), url.password()) {
        ("", None) => None,
        (user, Some(password)) => Some(Credentials::new(plain(user)?, plain(password)?)),
        (_, None) => return Err(wrong("a name without a password")),
    };
    Ok(Server {
        host: host.trim_matches(['[', ']']).to_owned(),
        port: url.port().unwrap_or(usual),
        encryption,
        credentials,
        authority,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(smtp: &str) -> Result<Server, Error> {
        server(smtp, None)
    }

    #[test]
    fn a_server_elsewhere_is_never_spoken_to_in_clear() {
        let of = |address| {
            let server = read(address).unwrap();
            (server.host, server.port, server.encryption, server.credentials.is_some())
        };
        assert_eq!(of("smtps://a:b@mail.example"), ("mail.example".into(), 465, Encryption::Whole, true));
        assert_eq!(of("smtp://mail.example"), ("mail.example".into(), 587, Encryption::Asked, false));
        assert_eq!(of("smtp://mail.example:25"), ("mail.example".into(), 25, Encryption::Asked, false));
        assert_eq!(of("smtp://localhost"), ("localhost".into(), 25, Encryption::None, false));
        assert_eq!(of("smtp://[::1]:2525"), ("::1".into(), 2525, Encryption::None, false));
        assert_eq!(of("smtp://localhost:2525?tls=required"), ("localhost".into(), 2525, Encryption::Asked, false));
        for odd in ["", "mail.example", "http://mail.example", "smtp://", "smtp://a@mail.example", "smtp://m?tls=none"]
        {
            assert!(read(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn a_password_with_signs_in_it_arrives_whole_and_shows_nowhere() {
        let server = read("smtps://ola%40nordmann:p%C3%A5+s&s%2Fw@mail.example").unwrap();
        let expected = Credentials::new("ola@nordmann".into(), "på+s&s/w".into());
        assert_eq!(server.credentials, Some(expected));
        assert!(!format!("{server:?}").contains("s/w"));
        let wrong = read("smtps://ola:hemmelig@mail.example?x=1").unwrap_err().to_string();
        assert!(!wrong.contains("hemmelig"), "{wrong}");
    }

    #[test]
    fn half_a_setting_is_said_and_none_is_no_mail() {
        assert!(Written::default().read().unwrap().is_none());
        let smtp = Written { smtp: Some("smtp://localhost"), ..Written::default() };
        assert!(smtp.read().unwrap_err().to_string().contains("from is missing"));
        let whole = Written { from: Some("Varde <varde@kommune.example>"), ..smtp.clone() };
        assert!(whole.read().unwrap().is_some());
        let both = Written { folder: Some("x".into()), ..whole.clone() };
        assert!(both.read().is_err());
        assert!(Written { bounces: Some("ingen"), ..whole }.read().is_err());
    }
}
