//! Web addresses that nobody answers any more: a job asks each about once a week, and an editor sees those of their own.
//!
//! Only the job and an editor's «try now» ask; a visitor never causes a request to anybody.

mod ask;
mod gather;
mod page;
mod standing;
mod view;

use crate::room::Directory;
use shell::{Routes, Who::May};
use trust::access::Right;

pub use crate::store::{DeadLink, dead_links_of as of_tenants};
pub use ask::{Portion, ask_some};
pub use gather::{Part, gather};
pub use standing::{Fault, Heard, Standing, State};

/// The page.
pub const PATH: &str = "/redaksjon/lenker";

/// Its addresses.
#[must_use]
pub fn routes(routes: Routes<Directory>) -> Routes<Directory> {
    let keep = May(Right::KeepListings);
    routes
        .get("/redaksjon/lenker", keep, page::page)
        .post("/redaksjon/lenker/prov", keep, page::try_now)
        .post("/redaksjon/lenker/virker", keep, page::silence)
        .post("/redaksjon/lenker/angre", keep, page::speak)
}
