//! All entries that an editor keeps, those that are hidden and over too, searched and narrowed.
//!
//! Norwegian letters have a place and capitals of their own that the databases do not know alike, so names are folded and put in
//! order here. An editor keeps hundreds of entries, perhaps some thousands.

use super::{Upkeep, kept_tenants, upkeep_of_tenants};
use crate::{
    fresh::{Stage, Standing},
    import::name::Name,
    places::alphabetical,
};
use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use std::collections::HashMap;
use trust::{Can, access::Right};

const ENTRIES: &str = "SELECT id, status, organization FROM directory_service WHERE tenant = $1";
const NAMES: &str = "SELECT c.owner, c.language, c.text FROM directory_service s
    JOIN directory_content c ON c.owner = s.id AND c.field = 'name' WHERE s.tenant = $1";
const ORGANIZATIONS: &str = "SELECT DISTINCT c.owner, c.language, c.text FROM directory_service s
    JOIN directory_content c ON c.owner = s.organization AND c.field = 'name' WHERE s.tenant = $1";

pub(super) const STATEMENTS: &[&str] = &[ENTRIES, NAMES, ORGANIZATIONS];

/// How many entries a page of the list has.
pub const ENTRY_PAGE: usize = 50;

/// Which entries a list shows.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// A part of the name or of the organisation's, as somebody wrote it.
    pub words: String,
    /// How old what is known is; only what is on the list has that.
    pub stage: Option<Stage>,
    /// HSDS status.
    pub status: Option<String>,
    /// Whose: a tenant, mostly a municipality's number.
    pub tenant: Option<String>,
}

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its identifier.
    pub id: String,
    /// Its name, in the reader's language where there is one.
    pub name: String,
    /// Who runs it.
    pub organization: Option<String>,
    /// Whose it is.
    pub tenant: String,
    /// HSDS status.
    pub status: String,
    /// How it stands; nothing for what came in today.
    pub upkeep: Option<Upkeep>,
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptPage {
    /// Those on this page, by name.
    pub entries: Vec<Kept>,
    /// How many there are on all pages.
    pub count: usize,
    /// How many the editor keeps, before anything is chosen.
    pub all: usize,
    /// Whose entries the editor keeps: identifier and name.
    pub tenants: Vec<(String, String)>,
}

impl Kept {
    /// How old what is known is, where it is on the list.
    #[must_use]
    pub fn stage(&self, now: i64) -> Option<Stage> {
        let listed = crate::fresh::is_listed(&self.status);
        self.upkeep.as_ref().filter(|_| listed).map(|upkeep| Standing::of(upkeep, now).stage)
    }

    fn is_sought(&self, sought: &Sought, words: &str, now: i64) -> bool {
        let said = |name: &str| Name::plain(name).contains(words);
        sought.tenant.as_ref().is_none_or(|tenant| *tenant == self.tenant)
            && sought.status.as_ref().is_none_or(|status| *status == self.status)
            && sought.stage.is_none_or(|stage| self.stage(now) == Some(stage))
            && (words.is_empty() || said(&self.name) || self.organization.as_deref().is_some_and(said))
    }
}

/// A page of the entries that the asker keeps, from page 1.
///
/// # Errors
/// When the database fails.
pub fn kept_entries(
    tx: &mut Tx<'_>,
    can: &Can,
    (sought, language): (&Sought, &str),
    page: usize,
    now: i64,
) -> Result<KeptPage> {
    can.must(Right::KeepListings)?;
    let tenants = kept_tenants(tx, can)?;
    let mut upkeep: HashMap<String, Upkeep> =
        upkeep_of_tenants(tx, &tenants)?.into_iter().map(|one| (one.service.clone(), one)).collect();
    let (mut found, mut named) = (Vec::new(), Vec::new());
    for tenant in &tenants {
        let (names, organizations) = (names(tx, NAMES, tenant, language)?, names(tx, ORGANIZATIONS, tenant, language)?);
        for row in tx.rows(ENTRIES, params![tenant])? {
            let (id, status, organization) = (row.text(0)?, row.text(1)?, row.maybe_text(2)?);
            found.push(Kept {
                name: names.get(&id).map_or_else(|| "–".to_owned(), |(name, _)| name.clone()),
                organization: organization.and_then(|id| organizations.get(&id)).map(|(name, _)| name.clone()),
                tenant: tenant.clone(),
                status,
                upkeep: upkeep.remove(&id),
                id,
            });
        }
        named.push((tenant.clone(), tenants::name(tx, tenant)?.unwrap_or_else(|| tenant.clone())));
    }
    let (all, words) = (found.len(), Name::plain(&sought.words));
    found.retain(|one| one.is_sought(sought, &words, now));
    found.sort_by_cached_key(|one| (alphabetical(&one.name), one.id.clone()));
    let count = found.len();
    let entries = found.into_iter().skip((page.max(1) - 1).saturating_mul(ENTRY_PAGE)).take(ENTRY_PAGE).collect();
    Ok(KeptPage { entries, count, all, tenants: named })
}

/// Names by their owner: in this language, else in Norwegian, else in any.
fn names(tx: &mut Tx<'_>, sql: &'static str, tenant: &str, language: &str) -> Result<HashMap<String, (String, u8)>> {
    let mut names: HashMap<String, (String, u8)> = HashMap::new();
    for row in tx.rows(sql, params![tenant])? {
        let (owner, tag, name) = (row.text(0)?, row.text(1)?, row.text(2)?);
        let far = match tag.as_str() {
            tag if tag == language => 0,
            "nb" => 1,
            "nn" => 2,
            _ => 3,
        };
        if names.get(&owner).is_none_or(|(_, known)| far < *known) {
            names.insert(owner, (name, far));
        }
    }
    Ok(names)
}
