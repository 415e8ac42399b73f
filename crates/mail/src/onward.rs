//! What letters and notices share on their way: what is sealed beside the row, and what becomes of the row.

use crate::{
    outcome::{Outcome, pause},
    post::Inner,
    report,
    sending::Error,
    store::lifecycle::{End, Hold, Lifecycle},
};
use kernel::{
    ids,
    storage::{Result, Tx},
    tenants,
};
use serde::{Deserialize, Serialize};
use trust::vault::{Exact, Place, Sealed, Secret};

/// The table that all marks of addresses are made for: an address is one, whoever writes to it.
const MARKS: &str = "mail_outbox";

/// What is sealed beside a row for as long as it is on its way.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) token: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) handle: Option<String>,
}

impl Kept {
    /// Opens what an earlier try has sealed; nothing is there before the first.
    pub(crate) async fn open(
        post: &Inner,
        place: &Place<'_>,
        sealed: Option<&Sealed>,
    ) -> std::result::Result<Self, Error> {
        Ok(match sealed {
            Some(sealed) => {
                serde_json::from_str(post.vault.open_text(place, sealed).await?.expose()).unwrap_or_default()
            }
            None => Self::default(),
        })
    }

    /// Seals it for its place, with a handle for the return address, which is drawn once. Beside it what is stored of the
    /// handle.
    pub(crate) async fn seal(
        &mut self,
        post: &Inner,
        place: &Place<'_>,
        now: i64,
    ) -> std::result::Result<(Sealed, String), Error> {
        let draw = || ids::secret().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let handle = report::stored(self.handle.get_or_insert_with(draw));
        let text = Secret::new(serde_json::to_string(self).unwrap_or_default());
        Ok((post.vault.seal(place, &text, now).await?, handle))
    }
}

/// What an address is counted by. One tenant's key for all of them: an address is one, however many it works for.
pub(crate) async fn mark(post: &Inner, address: &Exact, now: i64) -> std::result::Result<String, Error> {
    Ok(post.vault.index(tenants::COMMONS, MARKS, "mark", address, now).await?)
}

/// Why a row does not go now.
pub(crate) enum Held {
    Dropped(&'static str),
    Dead(String),
    Until(i64, &'static str),
    /// Another node has it.
    Lost,
}

impl Held {
    /// Writes it down.
    pub(crate) fn settle(&self, tx: &mut Tx<'_>, rows: &Lifecycle, hold: &Hold, now: i64) -> Result<()> {
        match self {
            Self::Dropped(reason) => rows.end(tx, hold, End::Dropped, Some(reason), now).map(drop),
            Self::Dead(reason) => rows.end(tx, hold, End::Dead, Some(reason), now).map(drop),
            Self::Until(due, reason) => rows.put_off(tx, hold, reason, *due),
            Self::Lost => Ok(()),
        }
    }
}

/// Writes down what became of a try. `longest` is the longest pause before the next, milliseconds.
pub(crate) fn settle(
    tx: &mut Tx<'_>,
    (rows, hold): (&Lifecycle, &Hold),
    outcome: &Outcome,
    longest: i64,
    now: i64,
) -> Result<()> {
    match outcome {
        Outcome::Taken => rows.end(tx, hold, End::Sent, None, now).map(drop),
        Outcome::Later(reason) => rows.later(tx, hold, reason, now + pause(longest, hold.tries, chance())),
        Outcome::Never(reason) | Outcome::Nobody(reason) => rows.end(tx, hold, End::Dead, Some(reason), now).map(drop),
    }
}

/// Says in the log what became of a try: which kind, and codes.
pub(crate) fn say(kind: &str, hold: &Hold, outcome: &Outcome) {
    match outcome {
        Outcome::Taken => tracing::debug!(kind, "a letter was taken"),
        Outcome::Later(reason) => tracing::warn!(kind, reason, tries = hold.tries, "a letter waits"),
        Outcome::Never(reason) | Outcome::Nobody(reason) => tracing::warn!(kind, reason, "a letter is dead"),
    }
}

/// We failed, which is nothing that the row has done: it is tried again later, so that it holds no other up.
pub(crate) async fn failed(
    post: &Inner,
    (rows, hold): (&'static Lifecycle, &Hold),
    error: &Error,
    longest: i64,
) -> std::result::Result<(), Error> {
    let due = post.clock.millis() + pause(longest, hold.tries, chance());
    let reason = match error {
        Error::Storage(_) => "database",
        Error::Vault(_) => "vault",
    };
    let hold = hold.clone();
    Ok(post.db.write(move |tx| rows.later(tx, &hold, reason, due)).await?)
}

/// One byte of chance.
fn chance() -> u8 {
    ids::secret()[0]
}
