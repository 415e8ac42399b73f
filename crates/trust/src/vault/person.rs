//! Persons' keys: one for each, made when something is first sealed for them.

use super::{
    Error, Result, Vault, chance, index,
    sealed::{self, framed},
    secret::Key,
    store::{self, PersonKey, Purpose},
};

/// What stands in a person key's associated data.
pub(super) fn what(tenant: &str, mark: &str, version: u32, tenant_version: u32) -> Vec<u8> {
    let parts = [tenant.as_bytes(), mark.as_bytes(), &version.to_be_bytes()];
    framed("varde person key 1", &parts, &tenant_version.to_be_bytes())
}

/// What came of looking for a person's keys.
enum Found {
    Erased,
    Keys(Vec<PersonKey>),
}

/// What came of keeping a new one.
enum Kept {
    Erased,
    Yes,
    /// The tenant's key was changed meanwhile.
    Again,
}

impl Vault {
    /// What the person is called in the keystore and the ledger.
    pub(super) async fn mark(&self, tenant: &str, person: &str, now: i64) -> Result<String> {
        index::mark(&*self.index_key(tenant, now).await?, person)
    }

    /// The person's newest key and its version, to seal with. It is made when there is none.
    pub(super) async fn key_to_seal(&self, tenant: &str, person: &str, now: i64) -> Result<(u32, Key)> {
        let mark = self.mark(tenant, person, now).await?;
        if self.person_keys(tenant, &mark).await?.is_empty() {
            self.add_version(tenant, &mark, 0, now).await?;
        }
        let keys = self.person_keys(tenant, &mark).await?;
        let newest = keys.first().ok_or(Error::Erased)?;
        Ok((newest.version, self.opened(tenant, newest).await?))
    }

    /// One version of a person's key, to open with; nothing when there is none.
    pub(super) async fn key_to_open(&self, tenant: &str, person: &str, version: u32) -> Result<Option<Key>> {
        let mark = self.mark(tenant, person, 0).await?;
        match self.person_keys(tenant, &mark).await?.iter().find(|key| key.version == version) {
            Some(key) => self.opened(tenant, key).await.map(Some),
            None => Ok(None),
        }
    }

    async fn person_keys(&self, tenant: &str, mark: &str) -> Result<Vec<PersonKey>> {
        let (tenant, mark) = (tenant.to_owned(), mark.to_owned());
        let look = move |tx: &mut kernel::Tx<'_>| {
            if store::is_erased(tx, &tenant, &mark)? {
                return Ok(Found::Erased);
            }
            store::person_keys(tx, &tenant, &mark).map(Found::Keys)
        };
        match self.inner.keys.read(look).await? {
            Found::Erased => Err(Error::Erased),
            Found::Keys(keys) => Ok(keys),
        }
    }

    pub(super) async fn opened(&self, tenant: &str, key: &PersonKey) -> Result<Key> {
        let above = self.tenant_key(tenant, Purpose::Wrap, key.tenant_version).await?;
        let name = what(tenant, &key.mark, key.version, key.tenant_version);
        sealed::unwrap(&above, &name, &key.sealed).ok_or(Error::BrokenKey("a person's key"))
    }

    /// Adds the version after `newest`, unless somebody else has.
    pub(super) async fn add_version(&self, tenant: &str, mark: &str, newest: u32, now: i64) -> Result<()> {
        let key = chance::key()?;
        loop {
            let (tenant_version, above) = self.newest_tenant_key(tenant, Purpose::Wrap, now).await?;
            let version = newest + 1;
            let sealed = sealed::wrap(&above, &what(tenant, mark, version, tenant_version), &key)?;
            let row = PersonKey { mark: mark.to_owned(), version, tenant_version, sealed };
            let tenant = tenant.to_owned();
            let keep = move |tx: &mut kernel::Tx<'_>| {
                store::take_turn(tx)?;
                if store::is_erased(tx, &tenant, &row.mark)? {
                    return Ok(Kept::Erased);
                }
                if store::newest_tenant_version(tx, &tenant, Purpose::Wrap)? != tenant_version {
                    return Ok(Kept::Again);
                }
                store::add_person_key(tx, &tenant, &row, now)?;
                Ok(Kept::Yes)
            };
            match self.inner.keys.write(keep).await? {
                Kept::Yes => return Ok(()),
                Kept::Erased => return Err(Error::Erased),
                Kept::Again => {}
            }
        }
    }

    /// Gives a person a new key. What is written from now on is sealed with it; what was sealed before stays readable
    /// until it is written again. Nothing happens for somebody for whom nothing has been sealed.
    ///
    /// # Errors
    /// When the person has been erased, or the keystore fails.
    pub async fn renew(&self, tenant: &str, person: &str, now: i64) -> Result<()> {
        let mark = self.mark(tenant, person, now).await?;
        self.renew_mark(tenant, &mark, now).await
    }

    pub(super) async fn renew_mark(&self, tenant: &str, mark: &str, now: i64) -> Result<()> {
        match self.person_keys(tenant, mark).await?.first() {
            Some(newest) => self.add_version(tenant, mark, newest.version, now).await,
            None => Ok(()),
        }
    }
}
