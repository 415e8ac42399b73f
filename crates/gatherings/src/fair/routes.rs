//! Every address of fairs, and who may ask.

use super::{answer, desk, interest, print, public};
use crate::room::Gatherings;
use shell::{Routes, Who::Anyone};

/// With the addresses of fairs.
#[must_use]
pub fn routes(routes: Routes<Gatherings>) -> Routes<Gatherings> {
    let routes = routes
        .get_shared("/messer", Anyone, public::list)
        .get("/messer/{slug}", Anyone, public::one)
        .get_shared("/messer/{slug}/kalender.ics", Anyone, public::calendar)
        .get_shared("/messer/{slug}/hefte.pdf", Anyone, print::leaflet)
        .get_shared("/messer/{slug}/plan.pdf", Anyone, print::plan)
        .post("/messer/{slug}/mer", Anyone, interest::press)
        .get("/messe/{token}", Anyone, answer::page)
        .post("/messe/{token}", Anyone, answer::send);
    desk::routes(routes)
}
