//! What every page asks first.

use super::{Course, Run};
use crate::store::course as store;
use mail::letters::Moment;
use shell::{App, Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// The right to hold courses, for whoever asks.
pub(super) fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepCourses).ok_or(Error::NotFound)
}

/// Now, and what leaves here.
pub(super) fn moment(app: &App) -> Moment {
    Moment { now: app.clock.millis(), mail: app.settings.mail, sms: app.settings.sms }
}

/// A run of the asker's, and its course.
pub(super) async fn kept(visit: &Visit, signed: &Signed, id: &str) -> Result<(Course, Run)> {
    let (can, id) = (can(signed)?, id.to_owned());
    let look = move |tx: &mut kernel::Tx<'_>| {
        let Some(run) = store::kept_run(tx, &can, &id)? else { return Ok(None) };
        Ok(store::course(tx, &run.course)?.map(|course| (course, run)))
    };
    visit.app.db.read(look).await?.ok_or(Error::NotFound)
}

/// Whether this can be an identifier of ours.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b) || b == b'-')
}
