//! What every page of the room asks first, and how every act of it answers.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use mail::letters::Moment;
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// The right, for whoever asks. The gate has looked already; a page that needs another right asks for it here.
pub(crate) fn can(signed: &Signed, right: Right) -> Result<Can> {
    Can::ask(&signed.actor, right).ok_or(Error::NotFound)
}

/// Now, and whether mail leaves here: for the letters that an act causes.
pub(crate) fn moment(visit: &Visit) -> Moment {
    Moment { now: visit.app.clock.millis(), mail: visit.app.settings.mail, sms: visit.app.settings.sms }
}

/// It is done: on to a page that says so at its top. The word is the end of a text's key, `admin-done-WORD`.
pub(crate) fn done(visit: &Visit, path: &str, word: &str) -> Response {
    Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}

/// It was not done: the same page again, with what was written and a kind sentence.
pub(crate) fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
