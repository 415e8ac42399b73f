//! What every page of the desk asks first, and how its acts answer.

use axum::response::{IntoResponse, Redirect, Response};
use mail::letters::Moment;
use shell::{Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// The editor's right, for whoever asks.
pub(super) fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepListings).ok_or(Error::NotFound)
}

/// Now, and whether anything leaves here.
pub(super) fn moment(visit: &Visit) -> Moment {
    Moment { now: visit.app.clock.millis(), mail: visit.app.settings.mail, sms: visit.app.settings.sms }
}

/// On to a page that says what was done: the word is the end of a text's key, `desk-done-WORD`.
pub(super) fn done(visit: &Visit, path: &str, word: &str, undo: Option<&str>) -> Response {
    let undo = undo.map(|version| format!("&angre={version}")).unwrap_or_default();
    Redirect::to(&visit.href(&format!("{path}?gjort={word}{undo}"))).into_response()
}
