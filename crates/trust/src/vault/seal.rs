//! Sealing, opening and finding: what the rooms call.

use super::{
    Exact, Place, Result, Sealed, Secret, Vault, index,
    sealed::{open, seal},
};
use zeroize::Zeroize;

impl Vault {
    /// Seals something for a place. Called before the transaction that writes it: the row's identifier is drawn first.
    ///
    /// # Errors
    /// When the person has been erased, or the keystore fails.
    pub async fn seal<T: Zeroize + AsRef<[u8]> + Sync>(
        &self,
        place: &Place<'_>,
        value: &Secret<T>,
        now: i64,
    ) -> Result<Sealed> {
        let (version, key) = self.key_to_seal(place.tenant, place.person, now).await?;
        seal(&key, version, place, value.expose().as_ref())
    }

    /// Opens text that stands in this place.
    ///
    /// # Errors
    /// When the person has been erased, the value was moved or damaged, or the keystore fails.
    pub async fn open_text(&self, place: &Place<'_>, sealed: &Sealed) -> Result<Secret<String>> {
        let bytes = self.open_bytes(place, sealed).await?;
        let text = std::str::from_utf8(bytes.expose()).map_err(|_| place.not_opened())?;
        Ok(Secret::new(text.to_owned()))
    }

    /// Opens what stands in this place.
    ///
    /// # Errors
    /// As [`Vault::open_text`].
    pub async fn open_bytes(&self, place: &Place<'_>, sealed: &Sealed) -> Result<Secret<Vec<u8>>> {
        let version = sealed.version().ok_or_else(|| place.not_opened())?;
        let key = self.key_to_open(place.tenant, place.person, version).await?.ok_or_else(|| place.no_key())?;
        Ok(Secret::new(std::mem::take(&mut *open(&key, place, sealed)?)))
    }

    /// What a value is found by in one column of one table: 64 hexadecimal digits, for a `{text}` column with an index.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn index(&self, tenant: &str, table: &str, column: &str, value: &Exact, now: i64) -> Result<String> {
        index::of(&*self.index_key(tenant, now).await?, table, column, value)
    }

    /// What something is counted by on one day (UTC, as `2026-11-22`): 64 hexadecimal digits that say nothing to whoever
    /// has the database and not the keys, and that no day has in common with the next.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn day_mark(&self, tenant: &str, table: &str, day: &str, value: &str, now: i64) -> Result<String> {
        index::of_day(&*self.index_key(tenant, now).await?, table, day, value)
    }
}
