//! Somebody who is signed in, as of this request.

use super::Right;
use crate::audit::{self, Act, Entry};
use crate::people::{Held, Person, Role, State, Times, Way, session::NOTED};
use kernel::storage::{Result, Tx};

/// Somebody who is signed in. Only [`crate::store::sessions`] makes one, out of what the database says at this request;
/// it is not kept from one request to the next.
#[derive(Clone, Debug)]
pub struct Actor {
    person: Person,
    held: Vec<Held>,
    way: Way,
    times: Times,
    session: String,
    now: i64,
}

impl Actor {
    pub(crate) const fn new(
        person: Person,
        held: Vec<Held>,
        way: Way,
        times: Times,
        session: String,
        now: i64,
    ) -> Self {
        Self { person, held, way, times, session, now }
    }

    /// Who.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }

    /// Whose rows they may ever see.
    #[must_use]
    pub fn tenant(&self) -> &str {
        &self.person.tenant
    }

    /// Their roles now.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// Whether they hold this role anywhere in the tenant.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.held.iter().any(|held| held.role == role)
    }

    /// How they came in.
    #[must_use]
    pub const fn way(&self) -> Way {
        self.way
    }

    /// Which session this is, for the log and the list of sessions; it opens nothing.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// Whether the session is open or was left alone.
    #[must_use]
    pub const fn state(&self) -> State {
        self.times.state(self.now)
    }

    /// Whether they have proved just now that it is they, in a way that is enough for what reaches far.
    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.way.proves() && self.times.is_fresh(self.now)
    }

    /// Whether they have come in or proved just now, in whatever way.
    pub(crate) const fn is_just_in(&self) -> bool {
        self.times.is_fresh(self.now)
    }

    /// Whether it is a while since it was noted that they were here.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        self.now >= self.times.seen_at.saturating_add(NOTED)
    }

    /// Whether a role of theirs gives this right. A session that was left alone gives none.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.state() == State::Open && self.held.iter().any(|held| right.is_given_to(held.role))
    }

    /// Writes down, in the caller's transaction, what they do with what is their own.
    ///
    /// # Errors
    /// When it cannot be written; then it must not be done.
    pub fn note(&self, tx: &mut Tx<'_>, act: &Act<'_>) -> Result<()> {
        audit::record(tx, &self.entry(act))
    }

    pub(super) fn entry(&self, act: &Act<'_>) -> Entry {
        let entry = act.by(self.tenant(), &self.person.id, self.now);
        Entry { session: self.session.clone(), ..entry }
    }

    /// The role that gives a right, the first of theirs.
    pub(super) fn giving(&self, right: Right) -> Option<&Held> {
        self.held.iter().find(|held| right.is_given_to(held.role))
    }

    /// The units in which a role of theirs gives this right; nothing when it is the whole tenant.
    pub(crate) fn units(&self, right: Right) -> Option<Vec<&str>> {
        let giving = self.held.iter().filter(|held| right.is_given_to(held.role));
        giving.map(|held| held.unit.as_deref()).collect()
    }
}
