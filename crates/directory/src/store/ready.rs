//! Things as they are going to lie in the tables, made before the commit that keeps them: while it lasts, nobody else
//! writes.

use crate::hsds::{Content, Parts, Thing};
use kernel::storage::Result;

/// An organisation or a place as JSON, and what names its content.
#[derive(Clone, Debug)]
pub struct Written {
    pub(crate) data: String,
    pub(crate) digest: String,
}

impl Written {
    /// Writes it down. `content` may hold the texts of others too.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(thing: &Thing, content: &[Content]) -> Result<Self> {
        let data = serde_json::to_string(&thing.data)?;
        let mine: Vec<&Content> = content.iter().filter(|c| c.owner == thing.id).collect();
        let digest = kernel::digest::fingerprint(format!("{data}{mine:?}").as_bytes());
        Ok(Self { data, digest })
    }
}

/// A service and what belongs to it, ready to be kept.
#[derive(Clone, Debug)]
pub struct Ready {
    pub(super) service: String,
    pub(super) locations: Vec<Written>,
    pub(super) organization: Option<Written>,
}

impl Ready {
    /// Writes all of it down.
    ///
    /// # Errors
    /// When something cannot be written as JSON.
    pub fn of(parts: &Parts) -> Result<Self> {
        let written = |thing: &Thing| Written::of(thing, &parts.content);
        Ok(Self {
            service: serde_json::to_string(&parts.service.data)?,
            locations: parts.locations.iter().map(written).collect::<Result<_>>()?,
            organization: parts.organization.as_ref().map(written).transpose()?,
        })
    }
}
