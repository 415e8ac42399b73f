//! Goes round: what became of dates, and what is over.

use crate::{
    AFTER_DATE,
    around::Asks,
    room::Accompaniment,
    store::{self, Request},
};
use kernel::Tx;
use mail::letters::Moment;
use shell::App;
use std::sync::Arc;
use trust::audit::Act;

/// What is known now of a date: what to tell, when it begins, when everything is erased.
type Known = (String, Option<i64>, i64);

/// Goes round once. Doing it twice does nothing twice.
///
/// # Errors
/// When a database or the keystore fails; the next round does what this one did not.
pub async fn round(app: &App, room: &Accompaniment) -> anyhow::Result<()> {
    let moment = Moment { now: app.clock.millis(), mail: app.settings.mail, sms: app.settings.sms };
    let asks = Asks { language: kernel::Language::default(), now: app.clock.oslo().datetime() };
    let around = Arc::clone(&room.around);
    // Most rounds find nothing, and then nobody waits for the right to write.
    let look = move |tx: &mut Tx<'_>| {
        let mut changed: Vec<(Request, Known)> = Vec::new();
        for one in store::due(tx, moment.now)? {
            let goal = around.goal(tx, one.kind, &one.thing, asks)?;
            let known = match goal.and_then(|goal| goal.when.map(|when| (goal.on, when))) {
                None => ("off".to_owned(), one.starts_at, one.erase_at),
                // What is over stays as it was: nothing is told of it any more.
                Some((_, when)) if when.ends_at <= moment.now => continue,
                Some((true, when)) => (store::clock(when.starts), Some(when.starts_at), when.ends_at + AFTER_DATE),
                Some((false, when)) => ("off".to_owned(), Some(when.starts_at), when.ends_at + AFTER_DATE),
            };
            if known.0 != one.knows || known.2 != one.erase_at {
                changed.push((one, known));
            }
        }
        Ok((changed, store::erasable(tx, moment.now)?))
    };
    let (changed, over) = app.db.read(look).await?;
    if !changed.is_empty() {
        let learn = move |tx: &mut Tx<'_>| {
            changed
                .iter()
                .try_for_each(|(one, (knows, starts, erase))| store::learn(tx, one, (knows, *starts, *erase), moment))
        };
        app.db.write(learn).await?;
    }
    for one in over {
        destroy_key(app, &one).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        app.db.write(move |tx| store::erase(tx, &one)).await?;
    }
    Ok(())
}

/// Destroys the key of what somebody told; nothing of it can be read any more, here or in a copy.
pub(crate) async fn destroy_key(app: &App, one: &Request) -> shell::Result<()> {
    if one.sealed.is_none() {
        return Ok(());
    }
    let entry = Act::new("accompaniment.erase")
        .on(&one.id)
        .about(&one.id)
        .of("contact")
        .by_itself(&one.tenant, app.clock.millis());
    app.vault.erase(&app.db, &entry).await?;
    Ok(())
}
