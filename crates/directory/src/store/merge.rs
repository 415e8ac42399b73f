//! Two entries become one, in one transaction, and can be parted again as long as nothing else has happened.
//!
//! What the other was lies whole in `directory_merge`; its addresses on paper and its readable ones lead to the one that
//! stays, in one step however often that happens. What people have said and proposed goes along. No link goes along: who
//! answers for what stays is whoever holds it by itself ([`Holder`]).

use super::{
    Act, By, Upkeep, by_ids, end_holder_links, keep_entry, kept_tenants,
    read::{among_twenty, object, organizations, twenty_at_a_time},
    remove_service, save,
    touch::{Touched, digest_of},
    upkeep_of,
    version::restore_as,
    version_before, versions,
};
use crate::{
    fresh::contact::{Holder, name},
    hsds::{self, Content, Parts, Thing},
    listing::Row,
};
use kernel::storage::{Result, Row as Found, Tx, params, values};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use trust::{Can, audit::Act as Done};

const ADD: &str = "INSERT INTO directory_merge
    (id, service, into_service, tenant, slug, name, merged_at, merged_by, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const ONE: &str = "SELECT id, service, into_service, tenant, name, merged_at, merged_by, undone_at, body
    FROM directory_merge WHERE id = $1";
const OF_SERVICE: &str = "SELECT id, service, into_service, tenant, name, merged_at, merged_by, undone_at, ''
    FROM directory_merge WHERE service = $1 AND undone_at IS NULL";
const INTO: &str = "SELECT id, service, into_service, tenant, name, merged_at, merged_by, undone_at, ''
    FROM directory_merge WHERE into_service = $1 ORDER BY merged_at DESC, id DESC LIMIT 100";
const GONE: &str =
    among_twenty!("SELECT service, into_service FROM directory_merge WHERE undone_at IS NULL AND service", "");
const ANY: &str = "SELECT 1 FROM directory_merge LIMIT 1";
const UNDONE: &str = "UPDATE directory_merge SET undone_at = $2, body = '' WHERE id = $1";

const SLUGS: &str = "SELECT slug FROM directory_former_slug WHERE service = $1 ORDER BY slug";
const CODES: &str = "SELECT code FROM directory_former_code WHERE service = $1 ORDER BY code";
const SAID: &str = "SELECT id FROM directory_suggestion WHERE service = $1 ORDER BY id";
const PROPOSED: &str = "SELECT id, origin FROM directory_proposal WHERE service = $1 AND state = 'waiting' ORDER BY id";
const PHOTOS: &str = "SELECT id FROM directory_photo WHERE service = $1 ORDER BY id";
const CANDIDATES: &str = "SELECT id FROM directory_candidate WHERE service = $1 ORDER BY id";

const PUT_SLUG: &str = "INSERT INTO directory_former_slug (slug, service, tenant) VALUES ($1, $2, $3)
    ON CONFLICT (slug) DO UPDATE SET service = excluded.service, tenant = excluded.tenant";
const PUT_CODE: &str = "INSERT INTO directory_former_code (code, service, tenant) VALUES ($1, $2, $3)
    ON CONFLICT (code) DO UPDATE SET service = excluded.service, tenant = excluded.tenant";
const MOVE_SAID: &str = "UPDATE directory_suggestion SET service = $2, tenant = $3 WHERE id = $1";
const MOVE_PROPOSED: &str =
    "UPDATE directory_proposal SET service = $2, tenant = $3, origin = $4 WHERE id = $1 AND state = 'waiting'";
const MOVE_CANDIDATE: &str = "UPDATE directory_candidate SET service = $2 WHERE id = $1";
const MOVE_PHOTO: &str = "UPDATE directory_photo SET service = $2, tenant = $3 WHERE id = $1";
const NO_SLUG: &str = "DELETE FROM directory_former_slug WHERE slug = $1";
const NO_CODE: &str = "DELETE FROM directory_former_code WHERE code = $1";

const ADDRESSES: &str = "UPDATE directory_service SET code = $2, slug = $3 WHERE id = $1";
const UPKEEP: &str =
    "INSERT INTO directory_upkeep (service, tenant, since, confirmed_at, confirmed_by, reminded, asked_at,
    kept_until, hidden_at, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const LOCATION: &str = "SELECT data FROM directory_location WHERE id = $1";
const TEXTS: &str = "SELECT field, language, text FROM directory_content WHERE owner = $1 ORDER BY field, language";

pub(super) const STATEMENTS: &[&str] = &[
    ADD,
    ONE,
    OF_SERVICE,
    INTO,
    GONE,
    ANY,
    UNDONE,
    SLUGS,
    CODES,
    SAID,
    PROPOSED,
    PHOTOS,
    CANDIDATES,
    PUT_SLUG,
    PUT_CODE,
    MOVE_SAID,
    MOVE_PROPOSED,
    MOVE_CANDIDATE,
    MOVE_PHOTO,
    NO_SLUG,
    NO_CODE,
    ADDRESSES,
    UPKEEP,
    LOCATION,
    TEXTS,
];

/// An entry that became a part of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The version of the one that stays which came of it.
    pub id: String,
    /// The one that is gone.
    pub service: String,
    /// The one that it became a part of.
    pub into: String,
    /// Whose the one was that is gone.
    pub tenant: String,
    /// What it was called.
    pub name: String,
    /// When, milliseconds since 1970.
    pub merged_at: i64,
    /// Who: a person's identifier.
    pub merged_by: String,
    /// When it was taken back.
    pub undone_at: Option<i64>,
}

/// All that is needed to bring an entry back.
#[derive(Debug, Serialize, Deserialize)]
struct Body {
    parts: Parts,
    digest: String,
    code: String,
    slug: String,
    former_slugs: Vec<String>,
    former_codes: Vec<String>,
    said: Vec<String>,
    /// Each with who proposed it.
    proposed: Vec<(String, String)>,
    candidates: Vec<String>,
    /// Its photographs: which one is shown stands in the entry, and the other one may show it now.
    photos: Vec<String>,
    upkeep: Option<Clock>,
}

/// How an entry stood.
#[derive(Debug, Serialize, Deserialize)]
struct Clock {
    since: i64,
    confirmed_at: Option<i64>,
    confirmed_by: Option<String>,
    reminded: i64,
    asked_at: Option<i64>,
    kept_until: Option<i64>,
    hidden_at: Option<i64>,
    status_before: Option<String>,
}

impl Clock {
    fn of(upkeep: Upkeep) -> Self {
        let Upkeep {
            since, confirmed_at, confirmed_by, reminded, asked_at, kept_until, hidden_at, status_before, ..
        } = upkeep;
        Self { since, confirmed_at, confirmed_by, reminded, asked_at, kept_until, hidden_at, status_before }
    }
}

/// What became of taking a merge back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmerged {
    /// Both are as they were.
    Done,
    /// Something else has happened to what stayed since, and is not written over.
    ChangedSince,
    /// There is no such merge for the asker, or it was taken back already.
    NotThere,
}

fn read(row: &Found) -> Result<Merge> {
    Ok(Merge {
        id: row.text(0)?,
        service: row.text(1)?,
        into: row.text(2)?,
        tenant: row.text(3)?,
        name: row.text(4)?,
        merged_at: row.int(5)?,
        merged_by: row.text(6)?,
        undone_at: row.maybe_int(7)?,
    })
}

fn texts(tx: &mut Tx<'_>, sql: &str, id: &str) -> Result<Vec<String>> {
    tx.rows(sql, params![id])?.iter().map(|row| row.text(0)).collect()
}

/// What became of an entry that is not there; nothing when it did not become a part of another one.
///
/// # Errors
/// When the database fails.
pub fn merge_of_service(tx: &mut Tx<'_>, service: &str) -> Result<Option<Merge>> {
    tx.row(OF_SERVICE, params![service])?.as_ref().map(read).transpose()
}

/// The entries that became a part of this one, newest first; those that were taken back too.
///
/// # Errors
/// When the database fails.
pub fn merges_into(tx: &mut Tx<'_>, service: &str) -> Result<Vec<Merge>> {
    tx.rows(INTO, params![service])?.iter().map(read).collect()
}

/// Of these entries, those that are a part of another one now, with the one that is there.
///
/// # Errors
/// When the database fails.
pub(crate) fn merged_into(tx: &mut Tx<'_>, ids: &[String]) -> Result<HashMap<String, String>> {
    // Every import asks for every row, and most directories have none.
    if tx.row(ANY, params![])?.is_none() {
        return Ok(HashMap::new());
    }
    let mut all = HashMap::new();
    for row in twenty_at_a_time(tx, GONE, ids)? {
        let (service, mut into) = (row.text(0)?, row.text(1)?);
        // Each was there when the one before became a part of it, so that this comes to an end; a limit costs nothing.
        for _ in 0..100 {
            match merge_of_service(tx, &into)? {
                Some(next) => into = next.into,
                None => break,
            }
        }
        all.insert(service, into);
    }
    Ok(all)
}

/// Makes `other` a part of `kept`, which becomes `parts`. Says the version that came of it.
///
/// Both must be the asker's to keep and as they lie in the tables; the caller has looked, in this transaction.
///
/// # Errors
/// When the database fails.
pub fn editor_merges(
    tx: &mut Tx<'_>,
    can: &Can,
    (kept, other): (&Row, &Row),
    parts: &Parts,
    now: i64,
) -> Result<String> {
    let (into, gone) = (kept.parts.service.id.as_str(), other.parts.service.id.as_str());
    can.note(tx, &Done::new("entry.merge").on(into))?;
    let me = can.actor().person().id.clone();
    let body = body(tx, other)?;
    let made = keep_entry(tx, (parts, &kept.tenant), Act::Merge, By::Editor(&me), now)?.unwrap_or_default();
    let holder = |parts: &Parts, id: &str| Holder::of(id, parts.organization_id.as_deref());
    // What somebody proposed for what they hold is a proposal like anybody's where others hold what stays.
    let same_holder = holder(parts, into) == holder(&other.parts, gone);
    carry(tx, &body, (into, &kept.tenant), |origin| if same_holder { origin.to_owned() } else { "public".to_owned() })?;
    remove_service(tx, gone, now)?;
    tx.execute(PUT_SLUG, params![&body.slug, into, &kept.tenant])?;
    tx.execute(PUT_CODE, params![&body.code, into, &kept.tenant])?;
    end_holder_links(tx, &Holder::Service(gone.to_owned()).word(), now)?;
    if holder(parts, into) != holder(&kept.parts, into) {
        end_holder_links(tx, &Holder::Service(into.to_owned()).word(), now)?;
    }
    let whole = serde_json::to_string(&body)?;
    tx.execute(ADD, params![&made, gone, into, &other.tenant, &body.slug, name(other), now, me, whole])?;
    Ok(made)
}

fn body(tx: &mut Tx<'_>, other: &Row) -> Result<Body> {
    let id = other.parts.service.id.as_str();
    let proposed = tx.rows(PROPOSED, params![id])?;
    Ok(Body {
        parts: other.parts.clone(),
        digest: digest_of(tx, Touched::Service, id)?.unwrap_or_default(),
        code: other.code.clone(),
        slug: other.slug.clone(),
        former_slugs: texts(tx, SLUGS, id)?,
        former_codes: texts(tx, CODES, id)?,
        said: texts(tx, SAID, id)?,
        proposed: proposed.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<Result<_>>()?,
        candidates: texts(tx, CANDIDATES, id)?,
        photos: texts(tx, PHOTOS, id)?,
        upkeep: upkeep_of(tx, id)?.map(Clock::of),
    })
}

/// Everything that pointed at one entry points at another.
fn carry(tx: &mut Tx<'_>, body: &Body, (to, tenant): (&str, &str), origin: impl Fn(&str) -> String) -> Result<()> {
    let each = |all: &[String]| all.iter().map(|one| values![one, to, tenant]).collect::<Vec<_>>();
    tx.execute_each(PUT_SLUG, &each(&body.former_slugs))?;
    tx.execute_each(PUT_CODE, &each(&body.former_codes))?;
    tx.execute_each(MOVE_SAID, &each(&body.said))?;
    tx.execute_each(MOVE_PHOTO, &each(&body.photos))?;
    let proposed = body.proposed.iter().map(|(id, who)| values![id, to, tenant, origin(who)]);
    tx.execute_each(MOVE_PROPOSED, &proposed.collect::<Vec<_>>())?;
    let candidates = body.candidates.iter().map(|id| values![id, to]);
    tx.execute_each(MOVE_CANDIDATE, &candidates.collect::<Vec<_>>())
}

/// Parts two entries again: both are what they were, each with its addresses and with what was said about it.
///
/// # Errors
/// When the database fails.
pub fn editor_unmerges(tx: &mut Tx<'_>, can: &Can, merge: &str, now: i64) -> Result<Unmerged> {
    kernel::changes::take_turn(tx)?;
    let Some(row) = tx.row(ONE, params![merge])? else { return Ok(Unmerged::NotThere) };
    let (merge, whole) = (read(&row)?, row.text(8)?);
    let tenants = kept_tenants(tx, can)?;
    let today = by_ids(tx, std::slice::from_ref(&merge.into))?.pop().filter(|row| tenants.contains(&row.tenant));
    if merge.undone_at.is_some() || !tenants.contains(&merge.tenant) {
        return Ok(Unmerged::NotThere);
    }
    let newest = versions(tx, &merge.into)?.into_iter().next().filter(|newest| newest.id == merge.id);
    let before = version_before(tx, &merge.into, &merge.id)?;
    let (Some(today), Some(newest), Some(before)) = (today, newest, before) else { return Ok(Unmerged::ChangedSince) };
    let there = !by_ids(tx, std::slice::from_ref(&merge.service))?.is_empty();
    if there || !say_the_same(&today.parts, &newest.parts) {
        return Ok(Unmerged::ChangedSince);
    }
    can.note(tx, &Done::new("entry.merge-undone").on(&merge.into))?;
    let me = can.actor().person().id.clone();
    restore_as(tx, (&before, &today), Act::Unmerge, By::Editor(&me), now)?;
    bring_back(tx, &merge, serde_json::from_str(&whole)?, now)?;
    tx.execute(UNDONE, params![&merge.id, now])?;
    Ok(Unmerged::Done)
}

/// Whether both are the same entry in all that is its own. Who runs it may have changed for all of theirs meanwhile.
fn say_the_same(today: &Parts, then: &Parts) -> bool {
    let own = |parts: &Parts| {
        let mut parts = parts.clone();
        if let Some(organization) = parts.organization.take() {
            parts.content.retain(|content| content.owner != organization.id);
            parts.organization_id = Some(organization.id);
        }
        hsds::join(parts)
    };
    today.organization_id == then.organization_id && own(today) == own(then)
}

/// Makes the one that was gone what it was.
fn bring_back(tx: &mut Tx<'_>, merge: &Merge, mut body: Body, now: i64) -> Result<()> {
    let (id, tenant) = (merge.service.as_str(), merge.tenant.as_str());
    tx.execute(NO_SLUG, params![&body.slug])?;
    tx.execute(NO_CODE, params![&body.code])?;
    as_today(tx, &mut body.parts)?;
    save(tx, &body.parts, Some(tenant), &body.digest, now)?;
    tx.execute(ADDRESSES, params![id, &body.code, &body.slug])?;
    carry(tx, &body, (id, tenant), str::to_owned)?;
    if let Some(clock) = body.upkeep {
        let Clock { since, confirmed_at, confirmed_by, reminded, asked_at, kept_until, hidden_at, status_before } =
            clock;
        let row = params![
            id,
            tenant,
            since,
            confirmed_at,
            confirmed_by,
            reminded,
            asked_at,
            kept_until,
            hidden_at,
            status_before
        ];
        tx.execute(UPKEEP, row)?;
    }
    Ok(())
}

/// What it shares with others is as it is today: who runs it, and where it is.
fn as_today(tx: &mut Tx<'_>, parts: &mut Parts) -> Result<()> {
    if let Some(id) = parts.organization.as_ref().map(|one| one.id.clone())
        && let Some((thing, content)) = organizations(tx, std::slice::from_ref(&id))?.pop()
    {
        parts.content.retain(|content| content.owner != id);
        parts.content.extend(content);
        parts.organization = Some(thing);
    }
    for location in &mut parts.locations {
        let Some(row) = tx.row(LOCATION, params![&location.id])? else { continue };
        let id = location.id.clone();
        *location = Thing { id: id.clone(), data: object(&row.text(0)?)? };
        parts.content.retain(|content| content.owner != id);
        for row in tx.rows(TEXTS, params![&id])? {
            let (field, language, text) = (row.text(0)?, row.text(1)?, row.text(2)?);
            parts.content.push(Content { owner: id.clone(), field, language, text });
        }
    }
    Ok(())
}
