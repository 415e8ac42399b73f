//! Every address of the directory, and who may ask.

use crate::{api, room::Directory};
use shell::{Routes, Who::Anyone};

/// The directory's addresses.
#[must_use]
pub fn routes() -> Routes<Directory> {
    Routes::new()
        // Open data: HSDS 3.1.
        .get("/api/hsds/3.1", Anyone, api::root::page)
        .get("/api/hsds/3.1/", Anyone, api::root::page)
        .get("/api/hsds/3.1/services", Anyone, api::services::list)
        .get("/api/hsds/3.1/services/{id}", Anyone, api::services::one)
        .get("/api/hsds/3.1/organizations", Anyone, api::organizations::list)
        .get("/api/hsds/3.1/organizations/{id}", Anyone, api::organizations::one)
}
