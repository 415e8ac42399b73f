//! What every page asks first.

use super::Fair;
use crate::store::fair as store;
use mail::letters::Moment;
use shell::{App, Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// The right to hold fairs, for whoever asks.
pub(super) fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepFairs).ok_or(Error::NotFound)
}

/// Now, and what leaves here.
pub(super) fn moment(app: &App) -> Moment {
    Moment { now: app.clock.millis(), mail: app.settings.mail, sms: app.settings.sms }
}

/// A fair of the asker's.
pub(super) async fn kept(visit: &Visit, signed: &Signed, id: &str) -> Result<Fair> {
    let (can, id) = (can(signed)?, id.to_owned());
    visit.app.db.read(move |tx| store::kept_fair(tx, &can, &id)).await?.ok_or(Error::NotFound)
}

/// Whether this can be an identifier of ours.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b) || b == b'-')
}
