//! `/redaksjon/import`: an editor brings a list, says what its columns are, sees how it would go, and takes it in.

mod about;
mod answer;
mod bring;
mod files;
mod mapping;
mod one;
mod past;
mod said;
mod view;
mod words;
pub mod work;

pub(super) use bring::{MOST_SENT, received_all};

use crate::room::Directory;
use axum::{extract::DefaultBodyLimit, handler::Handler as _};
use shell::{Routes, Who::May};
use trust::access::Right::KeepListings;

/// Where lists are brought.
pub const PATH: &str = "/redaksjon/import";
/// The largest form about a list, bytes: two hundred columns, or many words.
const FORM: usize = 2 * 1024 * 1024;

/// The addresses.
#[must_use]
pub(super) fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    let files = DefaultBodyLimit::max(MOST_SENT);
    let forms = DefaultBodyLimit::max(FORM);
    routes
        .get("/redaksjon/import", May(KeepListings), bring::page)
        .post("/redaksjon/import", May(KeepListings), bring::bring.layer(files))
        .get("/redaksjon/import/tatt-inn/{number}", May(KeepListings), past::page)
        .post("/redaksjon/import/tatt-inn/{number}/angre", May(KeepListings), past::undo)
        .get("/redaksjon/import/{id}", May(KeepListings), one::page)
        .post("/redaksjon/import/{id}/oppsett", May(KeepListings), mapping::keep.layer(forms))
        .get("/redaksjon/import/{id}/ord", May(KeepListings), words::page)
        .post("/redaksjon/import/{id}/ord", May(KeepListings), words::keep.layer(forms))
        .post("/redaksjon/import/{id}/ta-inn", May(KeepListings), one::take)
        .post("/redaksjon/import/{id}/fortsett", May(KeepListings), one::go_on)
        .get("/redaksjon/import/{id}/gi-opp", May(KeepListings), one::before_giving_up)
        .post("/redaksjon/import/{id}/gi-opp", May(KeepListings), one::give_up)
        .get("/redaksjon/import/{id}/avviste.csv", May(KeepListings), files::refused)
        .get("/redaksjon/import/{id}/oppsett.toml", May(KeepListings), files::mapping)
}
