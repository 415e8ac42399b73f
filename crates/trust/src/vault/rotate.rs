//! New keys in place of old ones. Each step leaves everything readable, so that one that is cut off is run again.

use super::{
    Error, Result, Vault, person,
    root::{self, Root, RootPlace},
    sealed,
    secret::Key,
    signing,
    store::{self, Purpose},
    tenant,
};
use std::{fs, path::Path};

/// How far a change of the root key came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RootChange {
    /// The new one is in place, and nothing is sealed under the former.
    Done,
    /// Everything is sealed under both. The operator puts the new one in place, and then finishes.
    PutInPlace,
}

impl Vault {
    /// Changes the root key for the one in `new`, a file that is made when it is not there. Only the tenants' keys and
    /// the signing key are sealed anew. A root key in the data folder is replaced at once; one that the operator named
    /// is for the operator to replace.
    ///
    /// # Errors
    /// When the file is no root key, or the keystore fails.
    pub async fn rotate_root(&self, new: &Path, now: i64) -> Result<RootChange> {
        if !new.exists() {
            root::write(new, &super::chance::key()?)?;
        }
        let new = RootPlace::Named(new.to_owned()).read(false)?;
        let former = self.root();
        if new.id == former.id {
            return self.finish_root().await;
        }
        self.seal_under(&former, &new, now).await?;
        let RootPlace::Data(file) = &self.inner.place else { return Ok(RootChange::PutInPlace) };
        let next = file.with_extension("next");
        if next.exists() {
            fs::remove_file(&next)?;
        }
        root::write(&next, &new.key)?;
        fs::rename(&next, file)?;
        root::sync_folder(file)?;
        self.reread_root()?;
        self.finish_root().await
    }

    /// Forgets what is sealed under other root keys than the one in use, once all is sealed under that.
    ///
    /// # Errors
    /// When something is not; then nothing is forgotten.
    pub async fn finish_root(&self) -> Result<RootChange> {
        let id = self.root().id.clone();
        let finish = move |tx: &mut kernel::Tx<'_>| {
            store::take_turn(tx)?;
            let whole = store::unwrapped(tx, &id)? == 0;
            if whole {
                store::drop_former_roots(tx, &id)?;
            }
            Ok(whole)
        };
        if !self.inner.keys.write(finish).await? {
            return Err(Error::Root(
                "some keys are sealed under the former root key only: put that back in place, and run \
                 «varde keys rotate-root --new FILE» again"
                    .into(),
            ));
        }
        self.inner.keys.scrub("trust_tenant_key").await?;
        Ok(RootChange::Done)
    }

    async fn seal_under(&self, former: &Root, new: &Root, now: i64) -> Result<()> {
        // From here on nobody makes a key under the former one.
        let id = new.id.clone();
        let announce = move |tx: &mut kernel::Tx<'_>| {
            store::take_turn(tx)?;
            store::add_root(tx, &id, now)
        };
        self.inner.keys.write(announce).await?;
        let (public, seed) = self.signing_seed().await?;
        let seed = sealed::wrap(&new.key, &signing::what(&public, &new.id), &seed)?;
        let id = new.id.clone();
        self.inner.keys.write(move |tx| store::add_signing_wrap(tx, &public, &id, &seed, now)).await?;
        loop {
            let (old, id) = (former.id.clone(), new.id.clone());
            let mut some = self.inner.keys.read(move |tx| store::under_former_root(tx, &old, &id)).await?;
            if some.is_empty() {
                return Ok(());
            }
            for row in &mut some {
                let name = |root: &Root| tenant::what(&row.tenant, row.purpose, row.version, &root.id);
                let key = sealed::unwrap(&former.key, &name(former), &row.sealed);
                let key: Key = key.ok_or(Error::BrokenKey("a tenant's key"))?;
                row.sealed = sealed::wrap(&new.key, &name(new), &key)?;
            }
            let id = new.id.clone();
            let keep =
                move |tx: &mut kernel::Tx<'_>| some.iter().try_for_each(|row| store::add_tenant_key(tx, row, &id, now));
            self.inner.keys.write(keep).await?;
        }
    }

    /// Gives a tenant a new key and seals every person's key with it; the former is then forgotten. One that was cut off
    /// goes on where it was.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn rotate_tenant(&self, tenant: &str, now: i64) -> Result<()> {
        let (found, _) = self.newest_tenant_key(tenant, Purpose::Wrap, now).await?;
        let newest = if self.sealed_with_former(tenant, found).await?.is_empty() {
            self.make_tenant_key(tenant, Purpose::Wrap, found + 1, now).await?;
            found + 1
        } else {
            found
        };
        let above = self.tenant_key(tenant, Purpose::Wrap, newest).await?;
        loop {
            let mut some = self.sealed_with_former(tenant, newest).await?;
            if some.is_empty() {
                break;
            }
            for row in &mut some {
                let key = self.opened(tenant, row).await?;
                row.tenant_version = newest;
                row.sealed = sealed::wrap(&above, &person::what(tenant, &row.mark, row.version, newest), &key)?;
            }
            let name = tenant.to_owned();
            let keep =
                move |tx: &mut kernel::Tx<'_>| some.iter().try_for_each(|row| store::rewrap_person_key(tx, &name, row));
            self.inner.keys.write(keep).await?;
        }
        let name = tenant.to_owned();
        let forget = move |tx: &mut kernel::Tx<'_>| {
            store::take_turn(tx)?;
            store::drop_former_tenant_keys(tx, &name, newest)
        };
        self.inner.keys.write(forget).await?;
        Ok(self.inner.keys.scrub("trust_tenant_key").await?)
    }

    async fn sealed_with_former(&self, tenant: &str, newest: u32) -> Result<Vec<store::PersonKey>> {
        let tenant = tenant.to_owned();
        Ok(self.inner.keys.read(move |tx| store::sealed_with_former(tx, &tenant, newest)).await?)
    }

    /// Gives every person of a tenant a new key, as [`Vault::renew`] does. Says how many.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn renew_all(&self, tenant: &str, now: i64) -> Result<usize> {
        let (mut count, mut after) = (0, String::new());
        loop {
            let (name, from) = (tenant.to_owned(), after);
            let some = self.inner.keys.read(move |tx| store::marks(tx, &name, &from)).await?;
            let Some(last) = some.last().cloned() else { return Ok(count) };
            for mark in &some {
                self.renew_mark(tenant, mark, now).await?;
            }
            count += some.len();
            after = last;
        }
    }
}
