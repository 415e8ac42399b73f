//! Remembering what something was before an import touched it, in the transaction that touches it.

use super::read::by_ids;
use crate::hsds::{Content, Object, Parts, Thing};
use kernel::storage::{Result, Tx, params};
use serde::{Deserialize, Serialize};

const ENTRY: &str = "INSERT INTO directory_import_entry (import, kind, object, tenant, digest, before)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (import, kind, object) DO UPDATE SET digest = excluded.digest";
const SERVICE: &str = "SELECT digest, tenant FROM directory_service WHERE id = $1";
const ORGANIZATION: &str = "SELECT digest, tenant, data FROM directory_organization WHERE id = $1";
const LOCATION: &str = "SELECT digest, tenant, data FROM directory_location WHERE id = $1";
const TAXONOMY: &str = "SELECT digest, tenant, data FROM directory_taxonomy WHERE id = $1";
const TERM: &str = "SELECT digest, tenant, data FROM directory_taxonomy_term WHERE id = $1";
const CONTENT: &str = "SELECT field, language, text FROM directory_content WHERE owner = $1 ORDER BY field, language";

pub(super) const STATEMENTS: &[&str] = &[ENTRY, SERVICE, ORGANIZATION, LOCATION, TAXONOMY, TERM, CONTENT];

/// What an import can touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// A service.
    Service,
    /// An organisation.
    Organization,
    /// A place.
    Location,
    /// A taxonomy term.
    Term,
    /// A taxonomy.
    Taxonomy,
}

impl Touched {
    /// In the order in which they can be taken away again.
    pub(super) const ALL: [Self; 5] = [Self::Service, Self::Organization, Self::Location, Self::Term, Self::Taxonomy];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization => "organization",
            Self::Location => "location",
            Self::Term => "term",
            Self::Taxonomy => "taxonomy",
        }
    }

    const fn known(self) -> &'static str {
        match self {
            Self::Service => SERVICE,
            Self::Organization => ORGANIZATION,
            Self::Location => LOCATION,
            Self::Term => TERM,
            Self::Taxonomy => TAXONOMY,
        }
    }
}

/// What something was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Before {
    Service { parts: Parts, digest: String },
    Thing { thing: Thing, content: Vec<Content>, digest: String },
    Plain { data: Object, digest: String },
}

/// The digest under which something is known, if it is there.
///
/// # Errors
/// When the database fails.
pub fn digest_of(tx: &mut Tx<'_>, what: Touched, id: &str) -> Result<Option<String>> {
    tx.row(what.known(), params![id])?.map(|row| row.text(0)).transpose()
}

/// A service as it is, as JSON: its organisation and its places are remembered on their own.
pub(super) fn service_before(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>> {
    let (Some(digest), Some(mut was)) = (digest_of(tx, Touched::Service, id)?, by_ids(tx, &[id.to_owned()])?.pop())
    else {
        return Ok(None);
    };
    was.parts.organization = None;
    was.parts.locations = Vec::new();
    was.parts.content.retain(|content| content.owner == id);
    Ok(Some(serde_json::to_string(&Before::Service { parts: was.parts, digest })?))
}

/// An organisation or a place as it is, as JSON.
pub(super) fn thing_before(tx: &mut Tx<'_>, what: Touched, id: &str) -> Result<Option<String>> {
    let Some(row) = tx.row(what.known(), params![id])? else { return Ok(None) };
    let thing = Thing { id: id.to_owned(), data: super::read::object(&row.text(2)?)? };
    let before = Before::Thing { thing, content: texts(tx, id)?, digest: row.text(0)? };
    Ok(Some(serde_json::to_string(&before)?))
}

/// Remembers a taxonomy or a term as far as it is about to change.
///
/// # Errors
/// When the database fails.
pub fn touch_plain(tx: &mut Tx<'_>, import: i64, what: Touched, id: &str, data: &Object, tenant: &str) -> Result<()> {
    let digest = plain_digest(data)?;
    let known = tx.row(what.known(), params![id])?;
    let before = match &known {
        Some(row) if row.text(0)? == digest => return Ok(()),
        Some(row) => Some(Before::Plain { data: super::read::object(&row.text(2)?)?, digest: row.text(0)? }),
        None => None,
    };
    let tenant = known.as_ref().map_or_else(|| Ok(tenant.to_owned()), |row| row.text(1))?;
    let before = before.as_ref().map(serde_json::to_string).transpose()?;
    tx.execute(ENTRY, params![import, what.word(), id, tenant, digest, before])?;
    Ok(())
}

/// What names the content of a taxonomy or a term.
pub(crate) fn plain_digest(data: &Object) -> Result<String> {
    Ok(kernel::digest::fingerprint(serde_json::to_string(data)?.as_bytes()))
}

fn texts(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<Content>> {
    tx.rows(CONTENT, params![owner])?
        .iter()
        .map(|row| {
            let (field, language, text) = (row.text(0)?, row.text(1)?, row.text(2)?);
            Ok(Content { owner: owner.to_owned(), field, language, text })
        })
        .collect()
}
