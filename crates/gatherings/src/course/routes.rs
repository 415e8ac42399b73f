//! Every address of courses, and who may ask.

use super::{certificate, desk, enrol, evaluation, public, seat};
use crate::room::Gatherings;
use shell::{Routes, Who::Anyone};

/// With the addresses of courses.
#[must_use]
pub fn routes(routes: Routes<Gatherings>) -> Routes<Gatherings> {
    let routes = routes
        .get("/kurs", Anyone, public::list)
        .get("/kurs/bevis", Anyone, certificate::ask_code)
        .get("/kurs/bevis/{code}", Anyone, certificate::check)
        .post("/kurs/bevis/{code}", Anyone, certificate::check_name)
        .get("/kurs/plass/{token}", Anyone, seat::page)
        .post("/kurs/plass/{token}", Anyone, seat::act)
        .get("/kurs/plass/{token}/gi-tilbake", Anyone, seat::leave)
        .get("/kurs/plass/{token}/endre", Anyone, seat::change_page)
        .post("/kurs/plass/{token}/endre", Anyone, seat::change)
        .get("/kurs/plass/{token}/kursbevis", Anyone, certificate::page)
        .post("/kurs/plass/{token}/kursbevis", Anyone, certificate::make)
        .get("/kurs/plass/{token}/kursbevis.pdf", Anyone, certificate::print)
        .get("/kurs/plass/{token}/mening", Anyone, evaluation::page)
        .post("/kurs/plass/{token}/mening", Anyone, evaluation::send)
        .get("/kurs/{slug}", Anyone, public::one)
        .get("/kurs/{slug}/{run}/meld-paa", Anyone, enrol::page)
        .post("/kurs/{slug}/{run}/meld-paa", Anyone, enrol::send);
    desk::routes(routes)
}
