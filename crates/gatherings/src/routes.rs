//! Every address of gatherings, and who may ask.

use crate::{calendar, coming, course, date, one, room::Gatherings, staff};
use shell::{Routes, Who::Anyone};

/// The room's addresses.
#[must_use]
pub fn routes() -> Routes<Gatherings> {
    course::routes(staff::routes(public()))
}

fn public() -> Routes<Gatherings> {
    Routes::new()
        .get_shared("/treff", Anyone, calendar::page)
        .get_shared("/treff/{slug}", Anyone, one::page)
        // Each opened form has chance of its own, so this page is made anew each time.
        .get("/treff/{slug}/{date}", Anyone, date::page)
        .post("/treff/{slug}/{date}/kommer", Anyone, coming::come)
        .get("/treff/{slug}/{date}/angre", Anyone, coming::regret)
        .post("/treff/{slug}/{date}/angre", Anyone, coming::withdraw)
        .get("/t/{code}", Anyone, one::short_address)
        .get("/t/{code}/{date}", Anyone, one::short_date)
}
