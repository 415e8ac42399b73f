//! Looking an organisation up where all of them are registered: Enhetsregisteret and Frivillighetsregisteret, as
//! Brønnøysundregistrene answers (<https://data.brreg.no>, NLOD 2.0). Only when an editor asks; nothing is kept.

mod found;
mod look_up;
mod page;
mod view;

use crate::room::Directory;
use shell::{Routes, Who::May};
use trust::access::Right;

pub use found::{Found, Life, Short, Voluntary};
pub use look_up::{Missed, found, named};

/// The page.
pub const PATH: &str = "/redaksjon/register";
/// Where an entry is made of what was found.
pub const NEW_ENTRY: &str = "/redaksjon/ny";

/// Its addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    let keep = May(Right::KeepListings);
    routes.get("/redaksjon/register", keep, page::page).post("/redaksjon/register", keep, page::ask)
}
