//! What somebody who is signed in does or reads, to be written down.

use super::{Entry, Via};
use crate::store::roles::COMMAND_LINE;

/// An act: `Act::new("unit.add").on(&unit)`. Words and opaque identifiers only.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    action: &'static str,
    category: &'static str,
    object: &'a str,
    subject: &'a str,
    purpose: &'a str,
    via: Via,
}

impl<'a> Act<'a> {
    /// The kind of thing and what is done with it, such as `unit.add`.
    #[must_use]
    pub const fn new(action: &'static str) -> Self {
        Self { action, category: "", object: "", subject: "", purpose: "", via: Via::Page }
    }

    /// With this thing.
    #[must_use]
    pub const fn on(self, object: &'a str) -> Self {
        Self { object, ..self }
    }

    /// It concerns this person.
    #[must_use]
    pub const fn about(self, subject: &'a str) -> Self {
        Self { subject, ..self }
    }

    /// For this reason: a code.
    #[must_use]
    pub const fn because(self, purpose: &'a str) -> Self {
        Self { purpose, ..self }
    }

    /// It touches data of this category, such as `contact`.
    #[must_use]
    pub const fn of(self, category: &'static str) -> Self {
        Self { category, ..self }
    }

    /// Not on a page but in this way.
    #[must_use]
    pub const fn through(self, via: Via) -> Self {
        Self { via, ..self }
    }

    /// Done at the machine, where nobody is signed in.
    #[must_use]
    pub fn by_command(self, tenant: &str, at: i64) -> Entry {
        self.through(Via::Cli).by(tenant, COMMAND_LINE, at)
    }

    /// Done by the program itself, where nobody who is signed in asked for it.
    #[must_use]
    pub fn by_itself(self, tenant: &str, at: i64) -> Entry {
        self.through(Via::Job).by(tenant, "job", at)
    }

    /// Done by `actor`, who is a person's identifier or a word for a part of the program.
    pub(crate) fn by(&self, tenant: &str, actor: &str, at: i64) -> Entry {
        Entry {
            tenant: tenant.to_owned(),
            at,
            actor: actor.to_owned(),
            role: String::new(),
            unit: String::new(),
            action: self.action.to_owned(),
            category: self.category.to_owned(),
            kind: self.action.split('.').next().unwrap_or_default().to_owned(),
            object: self.object.to_owned(),
            subject: self.subject.to_owned(),
            purpose: self.purpose.to_owned(),
            session: String::new(),
            via: self.via,
            break_glass: false,
        }
    }
}
