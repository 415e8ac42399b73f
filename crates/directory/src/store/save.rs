//! Keeping a service with all that belongs to it, in the transaction of the caller.

use super::read::municipalities;
use crate::hsds::{Content, Object, Parts, Thing, string};
use kernel::{
    changes, ids,
    storage::{Result, Tx, params},
    tenants,
};

const KNOWN: &str = "SELECT digest, slug, tenant FROM directory_service WHERE id = $1";
const INSERT: &str = "INSERT INTO directory_service
    (id, tenant, organization, code, slug, status, assured_date, data, digest, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UPDATE: &str =
    "UPDATE directory_service SET organization = $2, slug = $3, status = $4, assured_date = $5, data = $6,
    digest = $7, modified = $8 WHERE id = $1";
const CODE_TAKEN: &str = "SELECT 1 FROM directory_service WHERE code = $1";
const SLUG_TAKEN: &str = "SELECT 1 FROM directory_service WHERE slug = $1 AND id <> $2
    UNION ALL SELECT 1 FROM directory_former_slug WHERE slug = $1 AND service <> $2";
const KEEP_FORMER: &str =
    "INSERT INTO directory_former_slug (slug, service, tenant) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING";
const NOT_FORMER: &str = "DELETE FROM directory_former_slug WHERE slug = $1 AND service = $2";
const ORGANIZATION: &str =
    "INSERT INTO directory_organization (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_organization.digest <> excluded.digest";
const LOCATION: &str = "INSERT INTO directory_location (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_location.digest <> excluded.digest";
const FORGET_AT: &str = "DELETE FROM directory_service_at_location WHERE service = $1";
const AT: &str = "INSERT INTO directory_service_at_location (id, tenant, service, location, position, data)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET service = excluded.service, location = excluded.location,
    position = excluded.position, data = excluded.data";
const FORGET_CONTENT: &str = "DELETE FROM directory_content WHERE owner = $1";
const CONTENT: &str = "INSERT INTO directory_content (owner, field, language, tenant, text) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (owner, field, language) DO UPDATE SET text = excluded.text";
const FORGET_TERMS: &str = "DELETE FROM directory_service_term WHERE service = $1";
const TERM: &str = "INSERT INTO directory_service_term (service, term, tenant, taxonomy) VALUES ($1, $2, $3, $4)
    ON CONFLICT (service, term) DO NOTHING";
const OTHERS_OF_ORGANIZATION: &str = "SELECT id, tenant FROM directory_service WHERE organization = $1 AND id <> $2";
const OTHERS_AT_LOCATION: &str = "SELECT DISTINCT s.id, s.tenant FROM directory_service_at_location a
    JOIN directory_service s ON s.id = a.service WHERE a.location = $1 AND s.id <> $2";
const ORGANIZATION_THERE: &str = "SELECT 1 FROM directory_organization WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[
    KNOWN,
    INSERT,
    UPDATE,
    CODE_TAKEN,
    SLUG_TAKEN,
    KEEP_FORMER,
    NOT_FORMER,
    ORGANIZATION,
    LOCATION,
    FORGET_AT,
    AT,
    FORGET_CONTENT,
    CONTENT,
    FORGET_TERMS,
    TERM,
    OTHERS_OF_ORGANIZATION,
    OTHERS_AT_LOCATION,
    ORGANIZATION_THERE,
];

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It was not there before.
    New,
    /// It was there and is different now.
    Changed,
    /// It was there already, letter by letter. Nothing was written.
    Same,
}

/// Keeps a service. `digest` names the content as it came: when it is known already, nothing is written.
///
/// # Errors
/// When the database fails.
pub fn save(tx: &mut Tx<'_>, parts: &Parts, tenant: Option<&str>, digest: &str, now: i64) -> Result<Saved> {
    // Two writers with the same new service, or the same new slug, must not both find it free.
    changes::take_turn(tx)?;
    let id = parts.service.id.as_str();
    let known = tx.row(KNOWN, params![id])?;
    if let Some(known) = &known
        && known.text(0)? == digest
    {
        return Ok(Saved::Same);
    }
    let tenant = match &known {
        Some(row) => row.text(2)?,
        None => responsible(tx, parts, tenant)?,
    };
    for location in &parts.locations {
        if keep(tx, LOCATION, location, &parts.content, &tenant, now)? {
            shared(tx, OTHERS_AT_LOCATION, &location.id, id, now)?;
        }
    }
    if let Some(organization) = &parts.organization
        && keep(tx, ORGANIZATION, organization, &parts.content, &tenant, now)?
    {
        shared(tx, OTHERS_OF_ORGANIZATION, &organization.id, id, now)?;
    }
    // A service may name an organisation that has not come (yet); the name stays in its data.
    let organization = match &parts.organization_id {
        Some(id) if tx.row(ORGANIZATION_THERE, params![id])?.is_some() => Some(id.as_str()),
        _ => None,
    };
    let service = &parts.service.data;
    let status = string(service, "status").unwrap_or_else(|| "active".to_owned());
    let assured = string(service, "assured_date");
    let data = serde_json::to_string(service)?;
    let modified = own_modified(service).unwrap_or(now);
    let former = known.as_ref().map(|row| row.text(1)).transpose()?;
    let slug = free_slug(tx, parts, former.as_deref())?;
    match &former {
        Some(former) => {
            tx.execute(UPDATE, params![id, organization, &slug, status, assured, data, digest, modified])?;
            if *former != slug {
                tx.execute(NOT_FORMER, params![&slug, id])?;
                tx.execute(KEEP_FORMER, params![former, id, &tenant])?;
            }
        }
        None => {
            let code = free_code(tx, id)?;
            tx.execute(
                INSERT,
                params![id, &tenant, organization, code, &slug, status, assured, data, digest, modified],
            )?;
        }
    }
    keep_children(tx, parts, &tenant)?;
    changes::record(tx, &tenant, "service", id, now)?;
    Ok(if former.is_some() { Saved::Changed } else { Saved::New })
}

fn keep_children(tx: &mut Tx<'_>, parts: &Parts, tenant: &str) -> Result<()> {
    let id = parts.service.id.as_str();
    tx.execute(FORGET_AT, params![id])?;
    for (position, at) in parts.at_locations.iter().enumerate() {
        let data = serde_json::to_string(&at.data)?;
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        tx.execute(AT, params![&at.id, tenant, id, at.location.clone(), position, data])?;
    }
    keep_content(tx, id, &parts.content, tenant)?;
    tx.execute(FORGET_TERMS, params![id])?;
    for (term, taxonomy) in terms(&parts.service.data) {
        tx.execute(TERM, params![id, term, tenant, taxonomy])?;
    }
    Ok(())
}

/// Keeps an organisation that came on its own.
///
/// # Errors
/// When the database fails.
pub fn save_organization(tx: &mut Tx<'_>, thing: &Thing, content: &[Content], tenant: &str, now: i64) -> Result<bool> {
    let written = keep(tx, ORGANIZATION, thing, content, tenant, now)?;
    if written {
        shared(tx, OTHERS_OF_ORGANIZATION, &thing.id, "", now)?;
        changes::record(tx, tenant, "organization", &thing.id, now)?;
    }
    Ok(written)
}

/// What several services share has changed: that is a change of each of them, for the index and the feed.
fn shared(tx: &mut Tx<'_>, others: &str, of: &str, but: &str, now: i64) -> Result<()> {
    for row in tx.rows(others, params![of, but])? {
        changes::record(tx, &row.text(1)?, "service", &row.text(0)?, now)?;
    }
    Ok(())
}

/// Keeps an organisation or a place; says whether anything was written.
fn keep(tx: &mut Tx<'_>, sql: &str, thing: &Thing, content: &[Content], tenant: &str, now: i64) -> Result<bool> {
    let (data, digest) = thing_digest(thing, content)?;
    let written = tx.execute(sql, params![&thing.id, tenant, data, digest, now])? > 0;
    if written {
        keep_content(tx, &thing.id, content, tenant)?;
    }
    Ok(written)
}

/// An organisation or a place as it lies in the table, and what names its content.
pub(crate) fn thing_digest(thing: &Thing, content: &[Content]) -> Result<(String, String)> {
    let data = serde_json::to_string(&thing.data)?;
    let mine: Vec<&Content> = content.iter().filter(|c| c.owner == thing.id).collect();
    let digest = kernel::digest::fingerprint(format!("{data}{mine:?}").as_bytes());
    Ok((data, digest))
}

pub(super) fn keep_content(tx: &mut Tx<'_>, owner: &str, content: &[Content], tenant: &str) -> Result<()> {
    tx.execute(FORGET_CONTENT, params![owner])?;
    for one in content.iter().filter(|c| c.owner == owner) {
        tx.execute(CONTENT, params![owner, &one.field, &one.language, tenant, &one.text])?;
    }
    Ok(())
}

/// The tenant that answers for a new service: the one asked for, else the first municipality, else the commons.
pub(super) fn responsible(tx: &mut Tx<'_>, parts: &Parts, asked: Option<&str>) -> Result<String> {
    let found = asked.map(str::to_owned).or_else(|| municipalities(parts).into_iter().next());
    let tenant = found.unwrap_or_else(|| tenants::COMMONS.to_owned());
    let name = crate::places::PLACES.municipality(&tenant).map_or_else(|| tenant.clone(), |m| m.name.clone());
    tenants::ensure(tx, &tenant, &name)?;
    Ok(tenant)
}

fn free_code(tx: &mut Tx<'_>, id: &str) -> Result<String> {
    let mut attempt = 0;
    loop {
        let code = ids::short_code(id, attempt);
        if tx.row(CODE_TAKEN, params![&code])?.is_none() {
            return Ok(code);
        }
        attempt += 1;
    }
}

/// A readable address that nobody else has. A service keeps its own as long as its name gives the same.
fn free_slug(tx: &mut Tx<'_>, parts: &Parts, former: Option<&str>) -> Result<String> {
    let id = parts.service.id.as_str();
    let wanted = crate::listing::own(&parts.service.data).and_then(|own| string(own, "slug"));
    let name = parts.content.iter().find(|c| c.owner == id && c.field == "name").map_or("", |c| c.text.as_str());
    let plain = ids::slug(wanted.as_deref().unwrap_or(name));
    if let Some(former) = former
        && (former == plain
            || former
                .strip_prefix(&plain)
                .is_some_and(|rest| rest.starts_with('-') && rest[1..].parse::<u32>().is_ok()))
    {
        return Ok(former.to_owned());
    }
    let mut number = 1;
    loop {
        let slug = if number == 1 { plain.clone() } else { format!("{plain}-{number}") };
        if tx.row(SLUG_TAKEN, params![&slug, id])?.is_none() {
            return Ok(slug);
        }
        number += 1;
    }
}

/// HSDS attributes carry taxonomy terms, nested or by identifier.
fn terms(service: &Object) -> Vec<(String, Option<String>)> {
    let attributes = service.get("attributes").and_then(|a| a.as_array());
    attributes
        .into_iter()
        .flatten()
        .filter_map(|attribute| {
            let nested = attribute.get("taxonomy_term").and_then(|t| t.as_object());
            let term =
                nested.and_then(|t| string(t, "id")).or_else(|| string(attribute.as_object()?, "taxonomy_term_id"))?;
            let taxonomy = nested.and_then(|t| {
                string(t, "taxonomy_id").or_else(|| string(t.get("taxonomy_detail")?.as_object()?, "id"))
            });
            Some((term, taxonomy))
        })
        .collect()
}

/// `last_modified` as the source says it.
fn own_modified(service: &Object) -> Option<i64> {
    let text = string(service, "last_modified")?;
    text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond)
}
