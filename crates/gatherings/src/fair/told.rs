//! How an exhibitor is reached, and what they told that is nobody else's: sealed under a key of their own.

use super::Exhibitor;
use serde::{Deserialize, Serialize};
use shell::{App, Result};
use trust::vault::{Error, Place, Sealed, Secret};

/// What is sealed.
#[derive(Clone, Default, Deserialize, Serialize)]
pub struct Told {
    /// The address that letters go to; may be empty.
    #[serde(default)]
    pub email: String,
    /// Who answers for the stand.
    #[serde(default)]
    pub contact: String,
    /// Their telephone.
    #[serde(default)]
    pub phone: String,
    /// What else they need.
    #[serde(default)]
    pub needs: String,
    /// What their link carries.
    pub token: String,
}

impl Told {
    /// Reads what was opened.
    #[must_use]
    pub fn read(opened: &str) -> Self {
        serde_json::from_str(opened).unwrap_or_default()
    }

    /// Seals it for this exhibitor.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn seal(&self, app: &App, tenant: &str, id: &str) -> Result<Sealed> {
        let text = Secret::new(serde_json::to_string(self).unwrap_or_default());
        let now = app.clock.millis();
        Ok(app.vault.seal(&place(tenant, id), &text, now).await?)
    }

    /// Opens what an exhibitor told; nothing once it is erased.
    pub(crate) async fn open(app: &App, one: &Exhibitor) -> Result<Option<Self>> {
        let Some(sealed) = &one.sealed else { return Ok(None) };
        match app.vault.open_text(&place(&one.tenant, &one.id), sealed).await {
            Ok(text) => Ok(Some(Self::read(text.expose()))),
            Err(Error::Erased | Error::NoKey { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn place<'a>(tenant: &'a str, id: &'a str) -> Place<'a> {
    Place { tenant, person: id, table: Exhibitor::TABLE, column: "sealed", row: id }
}
