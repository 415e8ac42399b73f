//! `/mine-treff/messer`: where those who hold fairs plan them, invite, and write down what came of it.

mod after;
mod cancel;
mod directory;
mod fairs;
mod invite;
mod one;
mod people;
pub(super) mod plan;
mod programme;

use super::{DESK, asking::can};
use crate::room::Gatherings;
use shell::{Routes, Who::May};
use trust::access::Right::KeepFairs;

pub use after::Report;
pub use invite::Choices;
pub(crate) use plan::ROWS as PLAN_ROWS;
pub use plan::{PlanForm, Row, metres};

/// With the addresses of those who hold fairs.
pub(super) fn routes(routes: Routes<Gatherings>) -> Routes<Gatherings> {
    let may = May(KeepFairs);
    routes
        .get("/mine-treff/messer", may, fairs::list)
        .get("/mine-treff/messer/ny", may, fairs::new)
        .post("/mine-treff/messer/ny", may, fairs::add)
        .get("/mine-treff/messer/{id}", may, one::page)
        .post("/mine-treff/messer/{id}", may, one::act)
        .get("/mine-treff/messer/{id}/endre", may, fairs::edit)
        .post("/mine-treff/messer/{id}/endre", may, fairs::change)
        .get("/mine-treff/messer/{id}/avlys", may, cancel::page)
        .post("/mine-treff/messer/{id}/avlys", may, cancel::cancel)
        .get("/mine-treff/messer/{id}/inviter", may, invite::page)
        .post("/mine-treff/messer/{id}/inviter", may, invite::invite)
        .get("/mine-treff/messer/{id}/utstillere", may, people::list)
        .post("/mine-treff/messer/{id}/utstillere", may, people::remind)
        .get("/mine-treff/messer/{id}/utstillere/{who}", may, people::one)
        .post("/mine-treff/messer/{id}/utstillere/{who}", may, people::answer)
        .get("/mine-treff/messer/{id}/plan", may, plan::page)
        .post("/mine-treff/messer/{id}/plan", may, plan::keep)
        .get("/mine-treff/messer/{id}/skilt.pdf", may, super::print::signs)
        .get("/mine-treff/messer/{id}/program", may, programme::page)
        .post("/mine-treff/messer/{id}/program", may, programme::keep)
        .get("/mine-treff/messer/{id}/etterpaa", may, after::page)
        .post("/mine-treff/messer/{id}/etterpaa", may, after::keep)
        .post("/mine-treff/messer/{id}/etterpaa/katalogen", may, directory::hand_over)
        .get("/mine-treff/messer/{id}/takk", may, after::thanks)
        .post("/mine-treff/messer/{id}/takk", may, after::thank)
}

/// On to a page that says what was done: the word is the end of a text's key, `fair-desk-done-WORD`.
fn done(visit: &shell::Visit, path: &str, word: &str) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    axum::response::Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}
