//! Erasing a person: their key is destroyed, and the ledger remembers it against every backup.
//!
//! The order is: the ledger in the data (with the audit entry), then keys and ledger copy in one transaction of the
//! keystore, then the files. Whatever is cut off is finished at the next start by [`Vault::settle`].

use super::{
    Result, Vault,
    store::{self, Erased},
};
use crate::audit::{self, Entry};
use kernel::Db;
use std::collections::BTreeSet;

impl Vault {
    /// Erases the person who is the entry's subject: nothing that was sealed for them can be read any more, here or in a
    /// backup of the data. The entry is written in the same transaction as the ledger, or nothing happens. Says whether
    /// they had a key.
    ///
    /// # Errors
    /// When a database fails. What was begun is then finished at the next start.
    pub async fn erase(&self, data: &Db, entry: &Entry) -> Result<bool> {
        let mark = self.mark(&entry.tenant, &entry.subject, entry.at).await?;
        let one = Erased { tenant: entry.tenant.clone(), mark, at: entry.at };
        let entry = entry.clone();
        self.destroy_noted(data, one, move |tx| audit::record(tx, &entry)).await
    }

    /// Destroys one's keys: the ledger in the data together with what `note` writes, then the keys, then the files. Says
    /// whether there was a key.
    pub(super) async fn destroy_noted(
        &self,
        data: &Db,
        one: Erased,
        note: impl Fn(&mut kernel::Tx<'_>) -> kernel::storage::Result<()> + Send + Sync + 'static,
    ) -> Result<bool> {
        let row = one.clone();
        let write_down = move |tx: &mut kernel::Tx<'_>| {
            note(tx)?;
            store::add_to_ledger(tx, &row)
        };
        data.write(write_down).await?;
        let had_a_key = self.destroy(vec![one]).await? > 0;
        self.scrub().await?;
        Ok(had_a_key)
    }

    async fn destroy(&self, some: Vec<Erased>) -> Result<u64> {
        let destroy = move |tx: &mut kernel::Tx<'_>| {
            store::take_turn(tx)?;
            some.iter().try_fold(0, |sum, one| Ok(sum + store::destroy(tx, one)?))
        };
        Ok(self.inner.keys.write(destroy).await?)
    }

    /// Lets destroyed keys leave the keystore's files too.
    async fn scrub(&self) -> Result<()> {
        let waiting = self.inner.keys.read(store::unscrubbed).await?;
        if waiting.is_empty() {
            return Ok(());
        }
        self.inner.keys.scrub("trust_person_key").await?;
        Ok(self.inner.keys.write(move |tx| store::mark_scrubbed(tx, &waiting)).await?)
    }

    /// Holds the two ledgers against one another: whom one of them names has no key, and stands in both.
    pub(super) async fn settle(&self, data: &Db) -> Result<()> {
        let told: BTreeSet<Erased> = data.read(store::ledger).await?.into_iter().collect();
        let done: BTreeSet<Erased> = self.inner.keys.read(store::destroyed).await?.into_iter().collect();
        let unfinished: Vec<Erased> = told.difference(&done).cloned().collect();
        let untold: Vec<Erased> = done.difference(&told).cloned().collect();
        if !unfinished.is_empty() {
            tracing::info!(count = unfinished.len(), "erasures that were not finished are finished");
            self.destroy(unfinished).await?;
        }
        if !untold.is_empty() {
            tracing::info!(count = untold.len(), "erasures that the data did not know of are written down");
            data.write(move |tx| untold.iter().try_for_each(|one| store::add_to_ledger(tx, one))).await?;
        }
        self.scrub().await
    }
}
