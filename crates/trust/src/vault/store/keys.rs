//! Keys, each sealed under the one above it.

use kernel::storage::{Result, Row, Tx, params};

const ROOTS: &str = "SELECT id FROM trust_root ORDER BY turn";
const NEWEST_ROOT: &str = "SELECT id FROM trust_root ORDER BY turn DESC LIMIT 1";
const ADD_ROOT: &str = "INSERT INTO trust_root (id, tenant, turn, made)
    SELECT $1, '', COALESCE(MAX(turn), 0) + 1, $2 FROM trust_root
    WHERE NOT EXISTS (SELECT 1 FROM trust_root r WHERE r.id = $1)";
const DROP_ROOTS: &str = "DELETE FROM trust_root WHERE id <> $1";

const SIGNING: &str = "SELECT id, root, sealed FROM trust_signing_key WHERE root = $1";
const ADD_SIGNING: &str = "INSERT INTO trust_signing_key (id, root, tenant, sealed, made)
    SELECT $1, $2, '', $3, $4 WHERE NOT EXISTS (SELECT 1 FROM trust_signing_key)";
const WRAP_SIGNING: &str = "INSERT INTO trust_signing_key (id, root, tenant, sealed, made)
    VALUES ($1, $2, '', $3, $4) ON CONFLICT (id, root) DO NOTHING";
const UNWRAPPED_SIGNING: &str = "SELECT COUNT(*) FROM trust_signing_key s
    WHERE NOT EXISTS (SELECT 1 FROM trust_signing_key o WHERE o.id = s.id AND o.root = $1)";
const DROP_SIGNING: &str = "DELETE FROM trust_signing_key WHERE root <> $1";

const TENANT_KEY: &str =
    "SELECT sealed FROM trust_tenant_key WHERE tenant = $1 AND purpose = $2 AND version = $3 AND root = $4";
const NEWEST_TENANT: &str = "SELECT COALESCE(MAX(version), 0) FROM trust_tenant_key WHERE tenant = $1 AND purpose = $2";
const ADD_TENANT: &str = "INSERT INTO trust_tenant_key (tenant, purpose, version, root, sealed, made)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, purpose, version, root) DO NOTHING";
const UNDER_FORMER: &str = "SELECT tenant, purpose, version, sealed FROM trust_tenant_key f WHERE root = $1
    AND NOT EXISTS (SELECT 1 FROM trust_tenant_key n WHERE n.tenant = f.tenant AND n.purpose = f.purpose
        AND n.version = f.version AND n.root = $2)
    ORDER BY tenant, purpose, version LIMIT 500";
const UNWRAPPED: &str = "SELECT COUNT(*) FROM trust_tenant_key f
    WHERE NOT EXISTS (SELECT 1 FROM trust_tenant_key n WHERE n.tenant = f.tenant AND n.purpose = f.purpose
        AND n.version = f.version AND n.root = $1)";
const DROP_TENANT_ROOTS: &str = "DELETE FROM trust_tenant_key WHERE root <> $1";
const DROP_TENANT_VERSIONS: &str =
    "DELETE FROM trust_tenant_key WHERE tenant = $1 AND purpose = 'wrap' AND version < $2
    AND NOT EXISTS (SELECT 1 FROM trust_person_key p WHERE p.tenant = $1 AND p.tenant_version < $2)";

const PERSON: &str = "SELECT mark, version, tenant_version, sealed FROM trust_person_key
    WHERE tenant = $1 AND mark = $2 ORDER BY version DESC";
const ADD_PERSON: &str = "INSERT INTO trust_person_key (tenant, mark, version, tenant_version, sealed, made)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant, mark, version) DO NOTHING";
const FORMER: &str = "SELECT mark, version, tenant_version, sealed FROM trust_person_key
    WHERE tenant = $1 AND tenant_version < $2 ORDER BY mark, version LIMIT 500";
const REWRAP: &str = "UPDATE trust_person_key SET tenant_version = $4, sealed = $5
    WHERE tenant = $1 AND mark = $2 AND version = $3 AND tenant_version < $4";
const MARKS: &str =
    "SELECT DISTINCT mark FROM trust_person_key WHERE tenant = $1 AND mark > $2 ORDER BY mark LIMIT 500";

pub(super) const STATEMENTS: &[&str] = &[
    ROOTS,
    NEWEST_ROOT,
    ADD_ROOT,
    DROP_ROOTS,
    SIGNING,
    ADD_SIGNING,
    WRAP_SIGNING,
    UNWRAPPED_SIGNING,
    DROP_SIGNING,
    TENANT_KEY,
    NEWEST_TENANT,
    ADD_TENANT,
    UNDER_FORMER,
    UNWRAPPED,
    DROP_TENANT_ROOTS,
    DROP_TENANT_VERSIONS,
    PERSON,
    ADD_PERSON,
    FORMER,
    REWRAP,
    MARKS,
];

/// What a tenant's key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::vault) enum Purpose {
    /// It seals the persons' keys, and has versions.
    Wrap,
    /// Blind indexes and marks come from it. It stays, since every index would have to be made anew.
    Index,
}

impl Purpose {
    pub(in crate::vault) const fn word(self) -> &'static str {
        match self {
            Self::Wrap => "wrap",
            Self::Index => "index",
        }
    }

    fn read(word: &str) -> Self {
        if word == "index" { Self::Index } else { Self::Wrap }
    }
}

/// A tenant's key as it lies in the keystore.
#[derive(Clone)]
pub(in crate::vault) struct TenantKey {
    pub(in crate::vault) tenant: String,
    pub(in crate::vault) purpose: Purpose,
    pub(in crate::vault) version: u32,
    pub(in crate::vault) sealed: String,
}

/// A person's key as it lies in the keystore.
#[derive(Clone)]
pub(in crate::vault) struct PersonKey {
    pub(in crate::vault) mark: String,
    pub(in crate::vault) version: u32,
    pub(in crate::vault) tenant_version: u32,
    pub(in crate::vault) sealed: String,
}

/// Holds other nodes that would make or change keys until the transaction ends.
pub(in crate::vault) fn take_turn(tx: &mut Tx<'_>) -> Result<()> {
    tx.lock("trust_keys")
}

pub(in crate::vault) fn roots(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.rows(ROOTS, params![])?.iter().map(|row| row.text(0)).collect()
}

pub(in crate::vault) fn newest_root(tx: &mut Tx<'_>) -> Result<Option<String>> {
    tx.row(NEWEST_ROOT, params![])?.map(|row| row.text(0)).transpose()
}

pub(in crate::vault) fn add_root(tx: &mut Tx<'_>, id: &str, now: i64) -> Result<()> {
    tx.execute(ADD_ROOT, params![id, now]).map(drop)
}

/// The signing key as it is sealed under this root key: its public part and itself.
pub(in crate::vault) fn signing_key(tx: &mut Tx<'_>, root: &str) -> Result<Option<(String, String)>> {
    tx.row(SIGNING, params![root])?.map(|row| Ok((row.text(0)?, row.text(2)?))).transpose()
}

/// Keeps a new signing key unless there is one already.
pub(in crate::vault) fn add_signing_key(tx: &mut Tx<'_>, id: &str, root: &str, sealed: &str, now: i64) -> Result<()> {
    tx.execute(ADD_SIGNING, params![id, root, sealed, now]).map(drop)
}

/// Keeps the signing key sealed under one more root key.
pub(in crate::vault) fn add_signing_wrap(tx: &mut Tx<'_>, id: &str, root: &str, sealed: &str, now: i64) -> Result<()> {
    tx.execute(WRAP_SIGNING, params![id, root, sealed, now]).map(drop)
}

pub(in crate::vault) fn tenant_key(
    tx: &mut Tx<'_>,
    tenant: &str,
    purpose: Purpose,
    version: u32,
    root: &str,
) -> Result<Option<String>> {
    tx.row(TENANT_KEY, params![tenant, purpose.word(), version, root])?.map(|row| row.text(0)).transpose()
}

/// The newest version of a tenant's key, 0 when there is none.
pub(in crate::vault) fn newest_tenant_version(tx: &mut Tx<'_>, tenant: &str, purpose: Purpose) -> Result<u32> {
    tx.row(NEWEST_TENANT, params![tenant, purpose.word()])?.map_or(Ok(0), |row| version(&row, 0))
}

pub(in crate::vault) fn add_tenant_key(tx: &mut Tx<'_>, key: &TenantKey, root: &str, now: i64) -> Result<()> {
    let values = params![key.tenant.as_str(), key.purpose.word(), key.version, root, key.sealed.as_str(), now];
    tx.execute(ADD_TENANT, values).map(drop)
}

/// Keys that are sealed under the former root key and not yet under the new one, at most 500.
pub(in crate::vault) fn under_former_root(tx: &mut Tx<'_>, former: &str, new: &str) -> Result<Vec<TenantKey>> {
    let read = |row: Row| {
        Ok(TenantKey {
            tenant: row.text(0)?,
            purpose: Purpose::read(&row.text(1)?),
            version: version(&row, 2)?,
            sealed: row.text(3)?,
        })
    };
    tx.rows(UNDER_FORMER, params![former, new])?.into_iter().map(read).collect()
}

/// How many keys are not sealed under this root key.
pub(in crate::vault) fn unwrapped(tx: &mut Tx<'_>, root: &str) -> Result<i64> {
    let mut sum = 0;
    for sql in [UNWRAPPED, UNWRAPPED_SIGNING] {
        sum += tx.row(sql, params![root])?.map_or(Ok(0), |row| row.int(0))?;
    }
    Ok(sum)
}

/// Forgets every root key but this one, with what was sealed under them.
pub(in crate::vault) fn drop_former_roots(tx: &mut Tx<'_>, root: &str) -> Result<()> {
    for sql in [DROP_TENANT_ROOTS, DROP_SIGNING, DROP_ROOTS] {
        tx.execute(sql, params![root])?;
    }
    Ok(())
}

/// Forgets the tenant's former keys when no person's key is sealed with them any more.
pub(in crate::vault) fn drop_former_tenant_keys(tx: &mut Tx<'_>, tenant: &str, newest: u32) -> Result<()> {
    tx.execute(DROP_TENANT_VERSIONS, params![tenant, newest]).map(drop)
}

/// A person's keys, the newest first.
pub(in crate::vault) fn person_keys(tx: &mut Tx<'_>, tenant: &str, mark: &str) -> Result<Vec<PersonKey>> {
    tx.rows(PERSON, params![tenant, mark])?.iter().map(person).collect()
}

pub(in crate::vault) fn add_person_key(tx: &mut Tx<'_>, tenant: &str, key: &PersonKey, now: i64) -> Result<()> {
    let values = params![tenant, key.mark.as_str(), key.version, key.tenant_version, key.sealed.as_str(), now];
    tx.execute(ADD_PERSON, values).map(drop)
}

/// Persons' keys that are sealed with a tenant key older than `newest`, at most 500.
pub(in crate::vault) fn sealed_with_former(tx: &mut Tx<'_>, tenant: &str, newest: u32) -> Result<Vec<PersonKey>> {
    tx.rows(FORMER, params![tenant, newest])?.iter().map(person).collect()
}

pub(in crate::vault) fn rewrap_person_key(tx: &mut Tx<'_>, tenant: &str, key: &PersonKey) -> Result<()> {
    let values = params![tenant, key.mark.as_str(), key.version, key.tenant_version, key.sealed.as_str()];
    tx.execute(REWRAP, values).map(drop)
}

/// Marks of persons who have keys, after this one, at most 500.
pub(in crate::vault) fn marks(tx: &mut Tx<'_>, tenant: &str, after: &str) -> Result<Vec<String>> {
    tx.rows(MARKS, params![tenant, after])?.iter().map(|row| row.text(0)).collect()
}

fn person(row: &Row) -> Result<PersonKey> {
    Ok(PersonKey {
        mark: row.text(0)?,
        version: version(row, 1)?,
        tenant_version: version(row, 2)?,
        sealed: row.text(3)?,
    })
}

fn version(row: &Row, column: usize) -> Result<u32> {
    let wrong = kernel::storage::Error::Column { column, expected: "a version" };
    u32::try_from(row.int(column)?).map_err(|_| wrong)
}
