//! What is known of many services, organisations and places before they are kept: read at once.

use super::{
    read::{among_twenty, twenty_at_a_time},
    save::Incoming,
    touch::Touched,
};
use kernel::storage::{Result, Tx};
use std::collections::HashMap;

const SERVICES: &str = among_twenty!("SELECT id, digest, tenant, slug FROM directory_service WHERE id", "");
const ORGANIZATIONS: &str = among_twenty!("SELECT id, digest, tenant FROM directory_organization WHERE id", "");
const LOCATIONS: &str = among_twenty!("SELECT id, digest, tenant FROM directory_location WHERE id", "");

pub(super) const STATEMENTS: &[&str] = &[SERVICES, ORGANIZATIONS, LOCATIONS];

/// A service, an organisation or a place as it is known.
#[derive(Clone, Debug)]
pub(super) struct Was {
    pub(super) digest: String,
    pub(super) tenant: String,
    /// The readable address of a service; nothing for others.
    pub(super) slug: String,
    /// Whether it lies in the tables, or has only come with this commit.
    pub(super) stored: bool,
}

/// All that is known of those that come, and what has come since.
pub(super) struct Known {
    services: HashMap<String, Was>,
    organizations: HashMap<String, Was>,
    locations: HashMap<String, Was>,
}

impl Known {
    pub(super) fn read(tx: &mut Tx<'_>, incoming: &[Incoming<'_>]) -> Result<Self> {
        let (mut services, mut organizations, mut locations) = (Vec::new(), Vec::new(), Vec::new());
        for one in incoming {
            match one {
                Incoming::Service { parts, .. } => {
                    services.push(parts.service.id.clone());
                    organizations.extend(parts.organization_id.clone());
                    locations.extend(parts.locations.iter().map(|location| location.id.clone()));
                }
                Incoming::Organization { thing, .. } => organizations.push(thing.id.clone()),
            }
        }
        Ok(Self {
            services: stored(tx, SERVICES, services)?,
            organizations: stored(tx, ORGANIZATIONS, organizations)?,
            locations: stored(tx, LOCATIONS, locations)?,
        })
    }

    pub(super) fn get(&self, what: Touched, id: &str) -> Option<&Was> {
        self.of(what)?.get(id)
    }

    /// From now on it is known like this.
    pub(super) fn put(&mut self, what: Touched, id: &str, digest: &str, tenant: &str) {
        let all = match what {
            Touched::Service => &mut self.services,
            Touched::Organization => &mut self.organizations,
            Touched::Location => &mut self.locations,
            Touched::Term | Touched::Taxonomy => return,
        };
        match all.get_mut(id) {
            Some(was) => digest.clone_into(&mut was.digest),
            None => {
                let (digest, tenant) = (digest.to_owned(), tenant.to_owned());
                all.insert(id.to_owned(), Was { digest, tenant, slug: String::new(), stored: false });
            }
        }
    }

    const fn of(&self, what: Touched) -> Option<&HashMap<String, Was>> {
        match what {
            Touched::Service => Some(&self.services),
            Touched::Organization => Some(&self.organizations),
            Touched::Location => Some(&self.locations),
            Touched::Term | Touched::Taxonomy => None,
        }
    }
}

/// Who answers for each of these services that is there, by identifier.
///
/// # Errors
/// When the database fails.
pub(crate) fn owners(tx: &mut Tx<'_>, ids: Vec<String>) -> Result<HashMap<String, String>> {
    Ok(stored(tx, SERVICES, ids)?.into_iter().map(|(id, was)| (id, was.tenant)).collect())
}

fn stored(tx: &mut Tx<'_>, sql: &str, mut ids: Vec<String>) -> Result<HashMap<String, Was>> {
    ids.sort();
    ids.dedup();
    let slug = sql == SERVICES;
    twenty_at_a_time(tx, sql, &ids)?
        .into_iter()
        .map(|row| {
            let slug = if slug { row.text(3)? } else { String::new() };
            Ok((row.text(0)?, Was { digest: row.text(1)?, tenant: row.text(2)?, slug, stored: true }))
        })
        .collect()
}
