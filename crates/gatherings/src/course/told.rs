//! What somebody tells who asks for a seat: sealed under a key of their own, and nowhere else.

use crate::store::course::Enrolment;
use serde::{Deserialize, Serialize};
use shell::{App, Result};
use trust::vault::{Error, Place, Sealed, Secret};

/// What they told, and the link that all letters to them carry.
#[derive(Clone, Default, Deserialize, Serialize)]
pub struct Told {
    /// What they are called.
    pub name: String,
    /// An e-mail address, or a number as E.164.
    pub contact: String,
    /// Where they work, where they said it.
    #[serde(default)]
    pub workplace: String,
    /// In which county.
    #[serde(default)]
    pub county: String,
    /// What their link carries.
    pub token: String,
}

impl Told {
    /// Reads what was opened.
    #[must_use]
    pub fn read(opened: &str) -> Self {
        serde_json::from_str(opened).unwrap_or_default()
    }

    /// Seals it for this enrolment.
    pub(crate) async fn seal(&self, app: &App, tenant: &str, id: &str) -> Result<Sealed> {
        let text = Secret::new(serde_json::to_string(self).unwrap_or_default());
        let now = app.clock.millis();
        Ok(app.vault.seal(&place(tenant, id), &text, now).await?)
    }

    /// Opens what somebody told; nothing once they have been erased.
    pub(crate) async fn open(app: &App, one: &Enrolment) -> Result<Option<Self>> {
        let Some(sealed) = &one.sealed else { return Ok(None) };
        match app.vault.open_text(&place(&one.tenant, &one.id), sealed).await {
            Ok(text) => Ok(Some(Self::read(text.expose()))),
            Err(Error::Erased | Error::NoKey { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn place<'a>(tenant: &'a str, id: &'a str) -> Place<'a> {
    Place { tenant, person: id, table: Enrolment::TABLE, column: "sealed", row: id }
}
