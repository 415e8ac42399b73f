//! What fairs need done by themselves: what exhibitors told is erased.

use super::KEPT;
use crate::store::fair as store;
use jiff::ToSpan as _;
use kernel::Tx;
use shell::App;
use trust::audit::Act;

/// Does what is due. Twice does no harm.
///
/// # Errors
/// When a database or the keystore fails; it is tried again the next time.
pub async fn run(app: &App) -> anyhow::Result<()> {
    let (now, today) = (app.clock.millis(), app.clock.oslo().date());
    let due = move |tx: &mut Tx<'_>| {
        for fair in store::past_fairs(tx, today.saturating_sub(KEPT.days()))? {
            store::keep_erasures(tx, &fair, now)?;
        }
        store::erasable(tx, now)
    };
    for (id, tenant) in app.db.write(due).await? {
        erase_one(app, &id, &tenant).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    }
    Ok(())
}

/// Destroys the key of what somebody told, and what it opened.
///
/// # Errors
/// When a database or the keystore fails; the next round does it then.
pub(super) async fn erase_one(app: &App, id: &str, tenant: &str) -> shell::Result<()> {
    let entry = Act::new("exhibitor.erase").on(id).about(id).of("contact").by_itself(tenant, app.clock.millis());
    app.vault.erase(&app.db, &entry).await?;
    let id = id.to_owned();
    Ok(app.db.write(move |tx| store::erased(tx, &id)).await?)
}
