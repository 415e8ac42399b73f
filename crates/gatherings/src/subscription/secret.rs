//! The address of a calendar: sealed under a key of its own, which is destroyed when nobody fetches it any more.

use super::{Subscription, host};
use crate::store::Sealing;
use kernel::ids;
use shell::{App, Result};
use trust::{
    audit::Act,
    vault::{Error, Exact, Place, Secret},
};

/// An address, ready to be kept for this tenant.
///
/// # Errors
/// When it is none, or the keystore fails.
pub async fn seal(app: &App, tenant: &str, address: &str) -> Result<Sealing> {
    let (id, now) = (ids::new_id().to_string(), app.clock.millis());
    let exact = Exact::web(address).ok_or(shell::Error::NotFound)?;
    let mark = app.vault.index(tenant, Subscription::TABLE, "mark", &exact, now).await?;
    let text = Secret::new(address.to_owned());
    let sealed = app.vault.seal(&place(tenant, &id), &text, now).await?;
    Ok(Sealing { id, host: host(address), sealed, mark })
}

/// The address of one; nothing once its key is destroyed.
pub(super) async fn open(app: &App, one: &Subscription) -> Result<Option<Secret<String>>> {
    let Some(sealed) = &one.sealed else { return Ok(None) };
    match app.vault.open_text(&place(&one.tenant, &one.id), sealed).await {
        Ok(address) => Ok(Some(address)),
        Err(Error::Erased | Error::NoKey { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Destroys the key of one that is ended.
///
/// # Errors
/// When a database or the keystore fails.
pub async fn forget(app: &App, tenant: &str, id: &str) -> Result<()> {
    let act = Act::new("gathering.forget_address").on(id).about(id).of("address");
    app.vault.erase(&app.db, &act.by_itself(tenant, app.clock.millis())).await?;
    Ok(())
}

fn place<'a>(tenant: &'a str, id: &'a str) -> Place<'a> {
    Place { tenant, person: id, table: Subscription::TABLE, column: "sealed", row: id }
}
