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
        .get_shared("/", Anyone, front::page)
        .get_shared("/om", Anyone, about::about)
        .get_shared("/personvern", Anyone, about::privacy)
        .get_shared("/tilgjengelighet", Anyone, about::accessibility)
        .get_shared("/apne-data", Anyone, open_data::page)
        .get_shared("/apne-data/api", Anyone, open_data::api)
        .get_shared("/apne-data/profil", Anyone, open_data::profile)
        .get_shared("/api", Anyone, open_data::short)
        .get("/-/live", Anyone, health::live)
        .get("/-/ready", Anyone, health::ready)
}
