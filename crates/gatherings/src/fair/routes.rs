//! Every address of fairs, and who may ask.

use super::{answer, desk, interest, print, public};
use crate::room::Gatherings;
use shell::{Routes, Who::Anyone};

/// With the addresses of fairs.
#[must_use]
pub fn routes(routes: Routes<Gatherings>) -> Routes<Gatherings> {
    // None of these is kept for all: what a fair is changes without the log that forgets what is kept.
    let routes = routes
        .get("/messer", Anyone, public::list)
        .get("/messer/{slug}", Anyone, public::one)
        .get("/messer/{slug}/kalender.ics", Anyone, public::calendar)
        .get("/messer/{slug}/hefte.pdf", Anyone, print::leaflet)
        .get("/messer/{slug}/plan.pdf", Anyone, print::plan)
        .post("/messer/{slug}/mer", Anyone, interest::press)
        .get("/messe/{token}", Anyone, answer::page)
        .post("/messe/{token}", Anyone, answer::send);
    desk::routes(routes)
}
