//! `/folge-med`: where those who go along see who asks, and answer.

mod list;
mod one;

use crate::room::Accompaniment;
use axum::response::{IntoResponse as _, Redirect, Response};
use mail::letters::Moment;
use shell::{App, Error, Result, Routes, Signed, Visit, Who::May};
use trust::{Can, access::Right};

pub use list::{Line, List, Sum};
pub use one::One;

/// The address of the work list.
pub const PATH: &str = "/folge-med";

/// The longest that is written to whoever asked.
pub(crate) const LONGEST_WORD: usize = 800;

/// With the addresses of those who go along.
pub(crate) fn routes(routes: Routes<Accompaniment>) -> Routes<Accompaniment> {
    let may = May(Right::Accompany);
    routes
        .get("/folge-med", may, list::page)
        .post("/folge-med", may, list::act)
        .get("/folge-med/{id}", may, one::page)
        .post("/folge-med/{id}", may, one::act)
}

fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::Accompany).ok_or(Error::NotFound)
}

fn moment(app: &App) -> Moment {
    Moment { now: app.clock.millis(), mail: app.settings.mail, sms: app.settings.sms }
}

/// It is done: on to a page that says so at its top (`accompany-done-WORD`).
fn done(visit: &Visit, path: &str, word: &str) -> Response {
    Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}
