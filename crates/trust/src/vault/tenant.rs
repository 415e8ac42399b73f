//! Tenants' keys: made when first needed, sealed under the root key, held opened in memory.

use super::{
    Error, Result, Vault, chance,
    root::Root,
    sealed::{self, framed},
    secret::Key,
    store::{self, Purpose, TenantKey},
};
use std::sync::{Arc, PoisonError};

/// What stands in a tenant key's associated data.
pub(super) fn what(tenant: &str, purpose: Purpose, version: u32, root: &str) -> Vec<u8> {
    let version = version.to_be_bytes();
    framed("varde tenant key 1", &[tenant, purpose.word(), root].map(str::as_bytes), &version)
}

impl Vault {
    /// One version of a tenant's key.
    pub(super) async fn tenant_key(&self, tenant: &str, purpose: Purpose, version: u32) -> Result<Arc<Key>> {
        let name = (tenant.to_owned(), purpose, version);
        if let Some(key) = self.inner.opened.read().unwrap_or_else(PoisonError::into_inner).get(&name) {
            return Ok(Arc::clone(key));
        }
        let mut root = self.root();
        let mut found = self.sealed_tenant_key(&name, &root).await?;
        if found.is_none() && self.reread_root()? {
            root = self.root();
            found = self.sealed_tenant_key(&name, &root).await?;
        }
        let found = found.ok_or(Error::BrokenKey("a tenant's key is not sealed under this root key"))?;
        let opened = sealed::unwrap(&root.key, &what(tenant, purpose, version, &root.id), &found);
        let key = Arc::new(opened.ok_or(Error::BrokenKey("a tenant's key"))?);
        self.inner.opened.write().unwrap_or_else(PoisonError::into_inner).insert(name, Arc::clone(&key));
        Ok(key)
    }

    async fn sealed_tenant_key(&self, name: &(String, Purpose, u32), root: &Root) -> Result<Option<String>> {
        let ((tenant, purpose, version), root) = (name.clone(), root.id.clone());
        Ok(self.inner.keys.read(move |tx| store::tenant_key(tx, &tenant, purpose, version, &root)).await?)
    }

    /// The key that a tenant's blind indexes and marks come from.
    pub(super) async fn index_key(&self, tenant: &str, now: i64) -> Result<Arc<Key>> {
        self.newest_tenant_key(tenant, Purpose::Index, now).await.map(|(_, key)| key)
    }

    /// The newest version of a tenant's key; the first is made when there is none.
    pub(super) async fn newest_tenant_key(&self, tenant: &str, purpose: Purpose, now: i64) -> Result<(u32, Arc<Key>)> {
        let name = tenant.to_owned();
        let newest = self.inner.keys.read(move |tx| store::newest_tenant_version(tx, &name, purpose)).await?;
        let version = newest.max(1);
        if newest == 0 {
            self.make_tenant_key(tenant, purpose, version, now).await?;
        }
        Ok((version, self.tenant_key(tenant, purpose, version).await?))
    }

    /// Makes one version of a tenant's key, unless somebody else has.
    pub(super) async fn make_tenant_key(&self, tenant: &str, purpose: Purpose, version: u32, now: i64) -> Result<()> {
        let key = chance::key()?;
        for _ in 0..2 {
            let root = self.root();
            let sealed = sealed::wrap(&root.key, &what(tenant, purpose, version, &root.id), &key)?;
            let row = TenantKey { tenant: tenant.to_owned(), purpose, version, sealed };
            let id = root.id.clone();
            let made = self
                .inner
                .keys
                .write(move |tx| {
                    store::take_turn(tx)?;
                    if store::newest_root(tx)?.as_ref() != Some(&id) {
                        return Ok(false);
                    }
                    if store::newest_tenant_version(tx, &row.tenant, purpose)? < version {
                        store::add_tenant_key(tx, &row, &id, now)?;
                    }
                    Ok(true)
                })
                .await?;
            if made {
                return Ok(());
            }
            self.reread_root()?;
        }
        Err(Error::Refused("the root key is being changed: finish it with «varde keys rotate-root», then try again"))
    }
}
