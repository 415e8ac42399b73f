//! Every address of gatherings, and who may ask.

use crate::{calendar, coming, course, date, feed, one, room::Gatherings, staff};
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
        // For other programs.
        .get_shared("/treff/kalender.ics", Anyone, feed::calendar::all)
        .get_shared("/treff/{slug}/kalender.ics", Anyone, feed::calendar::series)
        .get_shared("/treff/{slug}/{date}/kalender.ics", Anyone, feed::calendar::one)
        .get_shared("/treff/feed.xml", Anyone, feed::atom::feed)
        .get_shared("/api/gatherings", Anyone, feed::json::list)
        .get("/t/{code}", Anyone, one::short_address)
        .get("/t/{code}/{date}", Anyone, one::short_date)
}
