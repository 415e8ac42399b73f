//! Which web addresses entries name, compared with what is known, so that only what has changed is written.

use super::Standing;
use crate::{facts::Facts, hsds::string, listing::Row, store};
use jiff::civil::Date;
use kernel::{
    Db,
    digest::fingerprint,
    storage::{Result, Tx},
    tenants,
};

/// So many entries are looked at in one transaction.
const AT_ONCE: i64 = 200;

/// Where in an entry an address stands, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The entry's own.
    Service,
    /// Its organisation's.
    Organization,
    /// Where it was taken from.
    Source,
}

impl Part {
    /// As the table has it, and the end of the text's key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization => "organization",
            Self::Source => "source",
        }
    }
}

/// An address that an entry names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// What names it in the table and in forms.
    pub(crate) digest: String,
    /// As somebody wrote it.
    pub(crate) address: String,
    /// Where.
    pub(crate) part: Part,
}

/// The addresses of an entry that people can find, each once; `http` and `https` only, as pages show no others.
pub(crate) fn named(row: &Row) -> Vec<Named> {
    let mut all: Vec<Named> = Vec::new();
    if !matches!(row.status.as_str(), "active" | "temporarily closed") {
        return all;
    }
    let service = &row.parts.service.data;
    let organization = row.parts.organization.as_ref().map(|one| &one.data);
    let of_organization = |field: &str| organization.and_then(|data| string(data, field));
    let found = [
        (Part::Service, string(service, "url")),
        (Part::Service, string(service, "website")),
        (Part::Organization, of_organization("website")),
        (Part::Organization, of_organization("url")),
        (Part::Source, Facts::read(service).source.and_then(|source| source.url)),
    ];
    for (part, address) in found {
        let Some(address) = address.map(|address| address.trim().to_owned()) else { continue };
        if !address.starts_with("https://") && !address.starts_with("http://") {
            continue;
        }
        let digest = fingerprint(address.as_bytes());
        if !all.iter().any(|one| one.digest == digest) {
            all.push(Named { digest, address, part });
        }
    }
    all
}

/// Looks through all entries for addresses that are new or named no more. Says how many entries it looked at.
///
/// # Errors
/// When the database fails; then it may be done again.
pub async fn gather(db: &Db, today: Date) -> Result<usize> {
    let (mut after, mut seen) = (String::new(), 0);
    loop {
        let from = after.clone();
        let rows = db.write(move |tx| some(tx, &from, today)).await?;
        seen += rows.len();
        match rows.last() {
            Some(last) => after.clone_from(last),
            None => break,
        }
    }
    db.write(store::forget_unnamed).await?;
    Ok(seen)
}

/// The next entries; says which.
fn some(tx: &mut Tx<'_>, after: &str, today: Date) -> Result<Vec<String>> {
    let rows = store::all_after(tx, after, AT_ONCE)?;
    let ids: Vec<String> = rows.iter().map(|row| row.parts.service.id.clone()).collect();
    let known = store::link_uses(tx, &ids)?;
    tenants::ensure(tx, tenants::COMMONS, tenants::COMMONS)?;
    for row in &rows {
        let id = &row.parts.service.id;
        let now = named(row);
        let before: Vec<_> = known.iter().filter(|used| &used.service == id).collect();
        for used in &before {
            if !now.iter().any(|one| one.digest == used.link) {
                store::drop_link_use(tx, id, &used.link)?;
            }
        }
        for one in &now {
            let same = |used: &&&store::LinkUse| {
                used.link == one.digest && used.part == one.part.word() && used.tenant == row.tenant
            };
            if !before.iter().any(|used| same(&used)) {
                let spread = one.digest.bytes().fold(0_u8, u8::wrapping_add);
                store::know_link(tx, &one.digest, &one.address, &Standing::new(today, spread))?;
                store::put_link_use(tx, id, &one.digest, &row.tenant, one.part.word())?;
            }
        }
    }
    Ok(ids)
}
