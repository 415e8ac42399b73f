//! `/redaksjon`: where a municipality's editor keeps the directory true, and where what there is is mapped.

mod front;
pub mod mapping;
mod parts;
pub mod table;
mod view;

use crate::{dead_links, register, room::Directory};
use shell::{Routes, Who::SignedIn};

pub use parts::{PARTS, Part, sheet};

/// The front of the desk.
pub const PATH: &str = "/redaksjon";

/// The desk's addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    let routes = routes.get("/redaksjon", SignedIn, front::page);
    mapping::routes(table::routes(register::routes(dead_links::routes(routes))))
}
