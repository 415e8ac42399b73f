//! One entry, and the bytes that its hash is made of.

use crate::vault::{framed, from_hex, hex};
use kernel::storage::{Error, Result};
use sha2::{Digest as _, Sha256};

/// What the first entry of a chain has before it: 32 zero bytes, in hexadecimal.
pub(super) const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Through what somebody acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// A page.
    Page,
    /// An export.
    Export,
    /// The API.
    Api,
    /// A job, with nobody at the keyboard.
    Job,
    /// The command line.
    Cli,
}

impl Via {
    /// As it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Export => "export",
            Self::Api => "api",
            Self::Job => "job",
            Self::Cli => "cli",
        }
    }
}

/// What is to be written down. Words and opaque identifiers only; what is not known is empty.
#[derive(Clone, Debug)]
pub struct Entry {
    /// In whose chain it stands.
    pub tenant: String,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// Who: the identifier of a person, or a word for a part of the program.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// In which unit.
    pub unit: String,
    /// What they did, such as `role.grant`.
    pub action: String,
    /// The category of data, such as `contact`.
    pub category: String,
    /// What kind of thing, such as `plan`.
    pub kind: String,
    /// The thing's identifier.
    pub object: String,
    /// The person whom it concerns.
    pub subject: String,
    /// Why: a code.
    pub purpose: String,
    /// The first digits of the session's hash.
    pub session: String,
    /// Through what.
    pub via: Via,
    /// Whether they opened what is not theirs, in an emergency.
    pub break_glass: bool,
}

/// An entry in its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// In whose chain it stands.
    pub tenant: String,
    /// Its number there, from 1.
    pub n: i64,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// Who.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// In which unit.
    pub unit: String,
    /// What they did.
    pub action: String,
    /// The category of data.
    pub category: String,
    /// What kind of thing.
    pub kind: String,
    /// The thing's identifier.
    pub object: String,
    /// The person whom it concerns.
    pub subject: String,
    /// Why: a code.
    pub purpose: String,
    /// The first digits of the session's hash.
    pub session: String,
    /// Through what, as [`Via::word`] says it.
    pub via: String,
    /// 1 when they opened what is not theirs, in an emergency.
    pub break_glass: i64,
    /// Its hash, 64 hexadecimal digits.
    pub hash: String,
}

impl Entry {
    /// Refuses what may be a name or a sentence: words and identifiers have no spaces, no `@` and no letters beyond ASCII.
    pub(super) fn check(&self) -> Result<()> {
        let needed = [&self.tenant, &self.actor, &self.action];
        let others = [
            &self.role,
            &self.unit,
            &self.category,
            &self.kind,
            &self.object,
            &self.subject,
            &self.purpose,
            &self.session,
        ];
        let opaque =
            |text: &str| text.len() <= 80 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(&b));
        let whole = needed.iter().all(|text| !text.is_empty()) && needed.iter().chain(&others).all(|text| opaque(text));
        if whole { Ok(()) } else { Err(Error::Unsupported("an audit entry holds words and opaque identifiers only")) }
    }

    pub(super) fn at_place(&self, n: i64, previous: &str) -> Event {
        let mut event = Event {
            tenant: self.tenant.clone(),
            n,
            at: self.at,
            actor: self.actor.clone(),
            role: self.role.clone(),
            unit: self.unit.clone(),
            action: self.action.clone(),
            category: self.category.clone(),
            kind: self.kind.clone(),
            object: self.object.clone(),
            subject: self.subject.clone(),
            purpose: self.purpose.clone(),
            session: self.session.clone(),
            via: self.via.word().to_owned(),
            break_glass: self.break_glass.into(),
            hash: String::new(),
        };
        event.hash = event.hash_after(previous);
        event
    }
}

impl Event {
    /// The hash that this entry has after `previous`: SHA-256 over the 32 bytes of the previous hash and then the fields
    /// in this order, each with its length before it (4 bytes, big-endian): `varde audit 1`, tenant, n, at, actor, role,
    /// unit, action, category, kind, object, subject, purpose, session, via, break-glass. Numbers are 8 bytes, big-endian.
    #[must_use]
    pub fn hash_after(&self, previous: &str) -> String {
        let (n, at, glass) = (self.n.to_be_bytes(), self.at.to_be_bytes(), self.break_glass.to_be_bytes());
        let fields: [&[u8]; 14] = [
            self.tenant.as_bytes(),
            &n,
            &at,
            self.actor.as_bytes(),
            self.role.as_bytes(),
            self.unit.as_bytes(),
            self.action.as_bytes(),
            self.category.as_bytes(),
            self.kind.as_bytes(),
            self.object.as_bytes(),
            self.subject.as_bytes(),
            self.purpose.as_bytes(),
            self.session.as_bytes(),
            self.via.as_bytes(),
        ];
        let mut hash = Sha256::new();
        hash.update(from_hex(previous).unwrap_or_default());
        hash.update(framed("varde audit 1", &fields, &glass));
        hex(&hash.finalize())
    }
}
