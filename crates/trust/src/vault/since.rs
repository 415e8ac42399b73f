//! A copy of the data that is put back does not bring back what was ended since it was made.
//!
//! The keystore follows the record of what was done ([`crate::audit`]), which every act is written into: how far it has
//! come, and a hash of each way in, role and person that was ended. When the data is older than that, or another, it was
//! put back: then all sessions, links and what waits for an answer end, and what was ended since is ended again.

use super::{
    Result, Vault,
    sealed::{framed, hex},
    store::{self, Since},
};
use crate::{
    audit::{self, Event},
    store::put_back::{self, PutBack},
};
use kernel::Db;
use sha2::{Digest as _, Sha256};

/// What something is called in the ledger: a hash of its kind and its opaque identifier, which is no personal data.
pub(crate) fn mark(kind: &str, id: &str) -> String {
    hex(&Sha256::digest(framed("varde taken back 1", &[kind.as_bytes()], id.as_bytes())))
}

/// What an entry means for what must not come back.
fn of(event: &Event) -> Vec<Since> {
    let taken = |kind: &str| Since::TakenBack(mark(kind, &event.object), event.at);
    match event.action.as_str() {
        "passkey.remove" | "passkey.lose" => vec![taken("passkey")],
        "identity.end" | "identity.lose" => vec![taken("identity")],
        "role.end" | "role.decline" => vec![taken("role")],
        "unit.end" => vec![taken("unit")],
        // Whoever has left has no way in any more; when they come back they make new ones.
        "person.end" => vec![taken("person"), taken("ways")],
        "person.reopen" => vec![Since::GivenAgain(mark("person", &event.object))],
        _ => Vec::new(),
    }
}

impl Vault {
    /// Follows the record. Where the data was put back from a copy, ends what must not come back with it, and says what
    /// that was.
    ///
    /// # Errors
    /// When a database fails; it is then done the next time.
    pub async fn follow(&self, data: &Db, now: i64) -> Result<Option<PutBack>> {
        let heard = self.inner.keys.read(store::heard).await?;
        let known = heard.clone();
        let older = data.read(move |tx| audit::missing(tx, &known)).await?;
        let put_back = if older { Some(self.end_what_came_back(data, now).await?) } else { None };
        // After that the record goes on from where the copy ended.
        let heads = data.read(audit::heads).await?;
        for head in heads {
            let last = heard.iter().find(|(tenant, ..)| *tenant == head.0).filter(|_| !older).map_or(0, |(_, n, _)| *n);
            if heard.contains(&head) && !older {
                continue;
            }
            self.hear(data, last, &head.0).await?;
        }
        Ok(put_back)
    }

    /// Ends what came back with a copy that was just put back, whether or not the record shows it.
    ///
    /// # Errors
    /// When a database fails.
    pub async fn end_what_came_back(&self, data: &Db, now: i64) -> Result<PutBack> {
        let ledger = self.inner.keys.read(store::taken_back).await?;
        Ok(data.write(move |tx| put_back::end(tx, &ledger, now)).await?)
    }

    /// Takes in a tenant's entries after number `last`.
    async fn hear(&self, data: &Db, mut last: i64, tenant: &str) -> Result<()> {
        loop {
            let asked = tenant.to_owned();
            let some = data.read(move |tx| audit::after(tx, &asked, last)).await?;
            let Some(newest) = some.last() else { return Ok(()) };
            last = newest.n;
            let head = (newest.tenant.clone(), newest.n, newest.hash.clone());
            let since: Vec<Since> = some.iter().flat_map(of).collect();
            self.inner.keys.write(move |tx| store::hear(tx, &head, &since)).await?;
        }
    }
}
