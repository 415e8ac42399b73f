//! What courses need done by themselves: seats that run out, reminders, thanks, erasing.

use super::{KEPT, Run, Said, asking::moment, letters::kind};
use crate::store::course::{self as store, Place};
use jiff::{ToSpan as _, civil::time};
use kernel::Tx;
use shell::App;
use trust::audit::Act;

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// Letters that nobody waits for go from this hour on.
const MORNING: jiff::civil::Time = time(10, 0, 0, 0);

/// Does what is due. Twice does no harm.
///
/// # Errors
/// When a database or the keystore fails; it is tried again the next time.
pub async fn run(app: &App) -> anyhow::Result<()> {
    let (moment, oslo) = (moment(app), app.clock.oslo().datetime());
    let due = move |tx: &mut Tx<'_>| {
        store::lapse(tx, moment)?;
        for run in store::shown_runs(tx)? {
            told(tx, &run, oslo, moment)?;
        }
        store::erasable(tx, moment.now)
    };
    for (id, tenant) in app.db.write(due).await? {
        erase_one(app, &id, &tenant).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    }
    Ok(())
}

/// What is told at this hour to those who have a seat in a run, and when all that they told goes.
fn told(
    tx: &mut Tx<'_>,
    run: &Run,
    oslo: jiff::civil::DateTime,
    moment: mail::letters::Moment,
) -> kernel::storage::Result<()> {
    let (Some(first), Some(last)) = (run.days.first(), run.days.last()) else { return Ok(()) };
    let (today, morning) = (oslo.date(), oslo.time() >= MORNING);
    let held = run.said != Said::Cancelled;
    let eve = first.date.saturating_sub(1.days());
    if held && morning && today == eve {
        store::tell_all(tx, &run.id, Some(Place::Seat), (kind::REMINDER, ""), DAY, moment)?;
    }
    let after = last.date.saturating_add(1.days());
    if held && morning && (after..after.saturating_add(3.days())).contains(&today) {
        store::tell_all(tx, &run.id, Some(Place::Seat), (kind::AFTER, ""), 3 * DAY, moment)?;
    }
    if today > last.date.saturating_add(KEPT.days()) {
        store::keep_erasures(tx, &run.id, moment.now)?;
    }
    Ok(())
}

/// Destroys the key of what somebody told, and what it opened.
///
/// # Errors
/// When a database or the keystore fails; the next round does it then.
pub(super) async fn erase_one(app: &App, id: &str, tenant: &str) -> shell::Result<()> {
    let entry = Act::new("enrolment.erase").on(id).about(id).of("contact").by_itself(tenant, app.clock.millis());
    app.vault.erase(&app.db, &entry).await?;
    let id = id.to_owned();
    Ok(app.db.write(move |tx| store::erased(tx, &id)).await?)
}
