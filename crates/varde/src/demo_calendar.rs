//! The calendar that the municipality of the demo town has fetched. Its address is sealed as everywhere, so it is made here and not in
//! the town. It leads nowhere; what came the last time is in `demo/kalender.ics`.

use gatherings::{
    around::Around,
    arrival,
    store::{self, Answered, By},
    subscription,
};
use kernel::Tx;
use outside::Seen;
use shell::App;
use std::sync::Arc;
use trust::store::people::by_email;

const CALENDAR: &[u8] = include_bytes!("../../../demo/kalender.ics");
const ADDRESS: &str = "https://frivilligsentralen.example/kalender.ics";
const TENANT: &str = "askoy-kommune";
const HOST: &str = "marit@askoy-kommune.example";

/// Makes it where it is not there.
///
/// # Errors
/// When a database or the keystore fails.
pub(crate) async fn settle(app: &App, around: Arc<dyn Around>) -> anyhow::Result<()> {
    let (now, today) = (app.clock.millis(), app.clock.today());
    let look = |tx: &mut Tx<'_>| Ok((store::has_subscriptions(tx, TENANT)?, by_email(tx, HOST)?));
    let (false, people) = app.db.read(look).await? else { return Ok(()) };
    let Some(host) = people.into_iter().next() else { return Ok(()) };
    let new = subscription::seal(app, TENANT, ADDRESS).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let brought = arrival::read(CALENDAR, "kalender.ics", "nb", today, around.as_ref());
    let by = By { tenant: TENANT.to_owned(), person: Some(host.id.clone()), today, now };
    let settle = move |tx: &mut Tx<'_>| {
        store::put_subscription(tx, (TENANT, &host.id), &new, (None, "nb"), now)?;
        let came = Answered::Came(Box::new(brought.clone()), Seen::default());
        store::settle_subscription(tx, &by, &new.id, around.as_ref(), &came)
    };
    app.db.write(settle).await?;
    Ok(())
}
