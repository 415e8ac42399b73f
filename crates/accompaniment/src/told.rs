//! What somebody tells who asks, and what they are answered: sealed together under a key of their own, and nowhere else.

use crate::{TABLE, store::Request};
use serde::{Deserialize, Serialize};
use shell::{App, Result};
use trust::vault::{Error, Place, Sealed, Secret};

/// What they told and what they were answered. Each may be empty.
#[derive(Clone, Default, Deserialize, Serialize)]
pub struct Told {
    /// Their first name.
    #[serde(default)]
    pub name: String,
    /// A number or an e-mail address.
    #[serde(default)]
    pub to: String,
    /// What they want us to know.
    #[serde(default)]
    pub words: String,
    /// Who goes along, as they wrote it themselves.
    #[serde(default)]
    pub who: String,
    /// What whoever answered wrote: where they meet, or which other way there is.
    #[serde(default)]
    pub word: String,
}

impl Told {
    /// Reads what was opened.
    #[must_use]
    pub fn read(opened: &str) -> Self {
        serde_json::from_str(opened).unwrap_or_default()
    }

    /// Seals it for this request; nothing once they have been erased.
    ///
    /// # Errors
    /// When the keystore fails.
    pub async fn seal(&self, app: &App, tenant: &str, id: &str) -> Result<Option<Sealed>> {
        let text = Secret::new(serde_json::to_string(self).unwrap_or_default());
        match app.vault.seal(&place(tenant, id), &text, app.clock.millis()).await {
            Ok(sealed) => Ok(Some(sealed)),
            Err(Error::Erased) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens it; nothing where nothing was told, or it has been erased.
    pub(crate) async fn open(app: &App, one: &Request) -> Result<Option<Self>> {
        let Some(sealed) = &one.sealed else { return Ok(None) };
        match app.vault.open_text(&place(&one.tenant, &one.id), sealed).await {
            Ok(text) => Ok(Some(Self::read(text.expose()))),
            Err(Error::Erased | Error::NoKey { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn place<'a>(tenant: &'a str, id: &'a str) -> Place<'a> {
    Place { tenant, person: id, table: TABLE, column: "sealed", row: id }
}
