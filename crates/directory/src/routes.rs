//! Every address of the directory, and who may ask.

use crate::{
    activity, api, calendar, embed, find, map, my_list, room::Directory, shelf, short_address, sitemap, suggest, table,
};
use shell::{Routes, Who::Anyone};

/// The directory's addresses.
#[must_use]
pub fn routes() -> Routes<Directory> {
    Routes::new()
        .get_shared("/aktiviteter", Anyone, find::page)
        .get_shared("/aktiviteter/{slug}", Anyone, activity::page)
        .get("/aktiviteter/{slug}/kalender.ics", Anyone, calendar::file)
        .get("/aktiviteter/{slug}/si-fra", Anyone, suggest::page)
        .post("/aktiviteter/{slug}/si-fra", Anyone, suggest::send)
        .get("/a/{code}", Anyone, short_address::page)
        .get("/kart/{file}", Anyone, map::file)
        .get("/min-liste", Anyone, my_list::page)
        .get_shared("/inspirasjon", Anyone, shelf::page)
        .get("/bygg-inn", Anyone, embed::build::page)
        .get("/bygg-inn/{name}", Anyone, embed::page)
        .get("/sitemap.xml", Anyone, sitemap::all)
        .get("/sitemap/{file}", Anyone, sitemap::part)
        .get("/api/csv/services.csv", Anyone, table::file)
        // Open data: HSDS 3.1.
        .get_shared("/api/hsds/3.1", Anyone, api::root::page)
        .get_shared("/api/hsds/3.1/", Anyone, api::root::page)
        .get_shared("/api/hsds/3.1/services", Anyone, api::services::list)
        .get_shared("/api/hsds/3.1/services/{id}", Anyone, api::services::one)
        .get_shared("/api/hsds/3.1/organizations", Anyone, api::organizations::list)
        .get_shared("/api/hsds/3.1/organizations/{id}", Anyone, api::organizations::one)
}
