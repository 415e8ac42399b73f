//! That somebody may do something with something: a value that cannot be made by hand.

use super::{Actor, Right};
use crate::audit::{self, Act, Entry};
use kernel::storage::{Error, Result, Tx};

/// The right `right` over `object`, for the person who asked. A store that touches what belongs to somebody takes this
/// and reads the tenant and the object from it, so that an identifier from an address or a form reaches no table
/// without having been asked about.
///
/// ```compile_fail,E0451
/// // Its fields are nobody's.
/// fn forged(actor: trust::Actor) -> trust::Can {
///     trust::Can { actor, right: trust::access::Right::Own, object: () }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Can<O = ()> {
    actor: Actor,
    right: Right,
    object: O,
}

impl Can {
    /// May they do this in their tenant? Nothing when not; then the page is one that is not there.
    #[must_use]
    pub fn ask(actor: &Actor, right: Right) -> Option<Self> {
        actor.may(right).then(|| Self { actor: actor.clone(), right, object: () })
    }
}

impl<O> Can<O> {
    /// The same right over a thing of the same tenant. Only a store that has just read the thing says so.
    pub(crate) fn over<T>(&self, object: T) -> Can<T> {
        Can { actor: self.actor.clone(), right: self.right, object }
    }

    /// Holds a store's act to the right that it needs: to have seen a thing is not to change it.
    ///
    /// # Errors
    /// When this is another right.
    pub fn must(&self, right: Right) -> Result<()> {
        if self.right == right { Ok(()) } else { Err(Error::Unsupported("this right does not cover this act")) }
    }

    /// Writes down, in the caller's transaction, what is done under this right.
    ///
    /// # Errors
    /// When it cannot be written; then it must not be done.
    pub fn note(&self, tx: &mut Tx<'_>, act: &Act<'_>) -> Result<()> {
        let held = self.actor.giving(self.right);
        let role = held.map_or("", |held| held.role.word()).to_owned();
        let unit = held.and_then(|held| held.unit.clone()).unwrap_or_default();
        audit::record(tx, &Entry { role, unit, ..self.actor.entry(act) })
    }

    /// Who asked.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Whose it is.
    #[must_use]
    pub fn tenant(&self) -> &str {
        self.actor.tenant()
    }

    /// For what.
    #[must_use]
    pub const fn right(&self) -> Right {
        self.right
    }

    /// Over what.
    #[must_use]
    pub const fn object(&self) -> &O {
        &self.object
    }

    /// The units it holds in; nothing when it is the whole tenant.
    #[must_use]
    pub fn units(&self) -> Option<Vec<&str>> {
        self.actor.units(self.right)
    }
}
