//! Every address of the directory, and who may ask.

use crate::{
    activity, api, calendar, catalogue, desk, embed, find, holding, map, my_list, photo, propose, room::Directory,
    shelf, short_address, sitemap, suggest, table,
};
use shell::{Routes, Who::Anyone};

/// The directory's addresses.
#[must_use]
pub fn routes() -> Routes<Directory> {
    desk::routes(holding::routes(public()))
}

fn public() -> Routes<Directory> {
    Routes::new()
        .get_shared("/aktiviteter", Anyone, find::page)
        .get_shared("/aktiviteter/{slug}", Anyone, activity::page)
        .get_shared("/aktiviteter/{slug}/kalender.ics", Anyone, calendar::file)
        .get("/aktiviteter/{slug}/si-fra", Anyone, suggest::page)
        .post("/aktiviteter/{slug}/si-fra", Anyone, suggest::send)
        .get("/foresla", Anyone, propose::page)
        .post("/foresla", Anyone, propose::send)
        .get("/a/{code}", Anyone, short_address::page)
        .get("/kart/{file}", Anyone, map::file)
        .get("/bilder/{photo}/{file}", Anyone, photo::served::file)
        .get("/min-liste", Anyone, my_list::page)
        .get_shared("/inspirasjon", Anyone, shelf::page)
        .get("/bygg-inn", Anyone, embed::build::page)
        .get_shared("/bygg-inn/{name}", Anyone, embed::page)
        .get("/sitemap.xml", Anyone, sitemap::all)
        .get("/sitemap/{file}", Anyone, sitemap::part)
        .get("/api/csv/services.csv", Anyone, table::file)
        // Open data: HSDS 3.1. A POST is the same question for what is too private for an address.
        .get_shared("/api/hsds/3.1", Anyone, api::root::page)
        .get_shared("/api/hsds/3.1/", Anyone, api::root::page)
        .get_shared("/api/hsds/3.1/openapi.json", Anyone, api::openapi::hsds)
        .get_shared("/api/hsds/3.1/services", Anyone, api::services::list)
        .post("/api/hsds/3.1/services", Anyone, api::services::list)
        .get_shared("/api/hsds/3.1/services/{id}", Anyone, api::services::one)
        .get_shared("/api/hsds/3.1/service_at_locations", Anyone, api::service_at_locations::list)
        .post("/api/hsds/3.1/service_at_locations", Anyone, api::service_at_locations::list)
        .get_shared("/api/hsds/3.1/service_at_locations/{id}", Anyone, api::service_at_locations::one)
        .get_shared("/api/hsds/3.1/organizations", Anyone, api::organizations::list)
        .post("/api/hsds/3.1/organizations", Anyone, api::organizations::list)
        .get_shared("/api/hsds/3.1/organizations/{id}", Anyone, api::organizations::one)
        .get_shared("/api/hsds/3.1/taxonomies", Anyone, api::taxonomies::list)
        .post("/api/hsds/3.1/taxonomies", Anyone, api::taxonomies::list)
        .get_shared("/api/hsds/3.1/taxonomies/{id}", Anyone, api::taxonomies::one)
        .get_shared("/api/hsds/3.1/taxonomy_terms", Anyone, api::taxonomies::terms)
        .post("/api/hsds/3.1/taxonomy_terms", Anyone, api::taxonomies::terms)
        .get_shared("/api/hsds/3.1/taxonomy_terms/{id}", Anyone, api::taxonomies::term)
        // The change feed, and what describes all of it.
        .get_shared("/api/rpde/services", Anyone, api::rpde::page)
        .get("/api/catalog.ttl", Anyone, catalogue::turtle)
        .get("/api/catalog.jsonld", Anyone, catalogue::json_ld)
        .get_shared("/api/openapi.json", Anyone, api::openapi::page)
}
