//! Pages that mix rooms, or belong to none.

mod about;
mod front;
mod health;
mod open_data;
mod plain;

use directory::Directory;
use shell::{Routes, Who::Anyone};

/// Their addresses.
pub(crate) fn routes() -> Routes<Directory> {
    Routes::new()
        .get("/", Anyone, front::page)
        .get("/om", Anyone, about::about)
        .get("/personvern", Anyone, about::privacy)
        .get("/tilgjengelighet", Anyone, about::accessibility)
        .get("/apne-data", Anyone, open_data::page)
        .get("/-/live", Anyone, health::live)
        .get("/-/ready", Anyone, health::ready)
}
