//! `/redaksjon`: where a municipality's editor keeps the directory true, and where what there is is mapped.

pub mod alike;
mod asking;
mod comes_of;
mod edit;
pub mod embeds;
mod front;
pub mod list;
pub mod mapping;
pub mod merge;
pub mod missed;
pub mod month;
pub mod one;
mod parts;
pub mod photo;
pub mod proposal;
pub mod same;
mod sources;
pub mod table;
mod twins;
mod version;
mod view;
pub mod worklist;

use crate::{dead_links, register, room::Directory};
use shell::{
    Routes,
    Who::{Fresh, May, SignedIn},
};
use trust::access::Right::KeepListings;

pub use comes_of::ComesOf;
pub use parts::{PARTS, Part, sheet};

/// The front of the desk.
pub const PATH: &str = "/redaksjon";
/// One entry's page begins so.
pub const ENTRY: &str = "/redaksjon/tilbud";
/// One proposal's page begins so.
pub const PROPOSAL: &str = "/redaksjon/forslag";
/// A new entry.
pub const NEW: &str = "/redaksjon/ny";

/// The desk's addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    mapping::routes(table::routes(register::routes(dead_links::routes(photo::routes(own(routes))))))
}

fn own(routes: Routes<Directory>) -> Routes<Directory> {
    routes
        .get("/redaksjon", SignedIn, front::page)
        .post("/redaksjon/merke", May(KeepListings), worklist::mark)
        .get("/redaksjon/savnet", May(KeepListings), missed::page)
        .post("/redaksjon/savnet", May(KeepListings), missed::remedy)
        .get("/redaksjon/maaned", May(KeepListings), month::newest)
        .post("/redaksjon/maaned", May(KeepListings), month::choose)
        .get("/redaksjon/maaned/{month}", May(KeepListings), month::page)
        .get("/redaksjon/innbygging", May(KeepListings), embeds::page)
        .get("/redaksjon/ny", May(KeepListings), edit::new)
        .post("/redaksjon/ny", May(KeepListings), edit::add)
        .get("/redaksjon/tilbud", May(KeepListings), list::page)
        .get("/redaksjon/tilbud/{id}", May(KeepListings), one::page)
        .post("/redaksjon/tilbud/{id}", May(KeepListings), one::act)
        .get("/redaksjon/tilbud/{id}/endre", May(KeepListings), edit::page)
        .post("/redaksjon/tilbud/{id}/endre", May(KeepListings), edit::change)
        .get("/redaksjon/tilbud/{id}/lenke", Fresh(KeepListings), one::link)
        .post("/redaksjon/tilbud/{id}/lenke", Fresh(KeepListings), one::make_link)
        .get("/redaksjon/tilbud/{id}/versjon/{version}", May(KeepListings), version::page)
        .post("/redaksjon/tilbud/{id}/versjon/{version}", May(KeepListings), version::restore)
        .get("/redaksjon/tilbud/{id}/sla-sammen", May(KeepListings), same::page)
        .get("/redaksjon/tilbud/{id}/sla-sammen/{other}", May(KeepListings), merge::page)
        .post("/redaksjon/tilbud/{id}/sla-sammen/{other}", May(KeepListings), merge::act)
        .get("/redaksjon/forslag/{id}", May(KeepListings), proposal::page)
        .post("/redaksjon/forslag/{id}", May(KeepListings), proposal::decide)
}
