//! `/mine-treff/kurs`: where those who hold courses announce them, see who comes, and say who was there.

mod answers;
mod courses;
pub(super) mod form;
mod people;
mod rang;
mod run;
mod tell;

use super::{DESK, RUN};
use form::{CourseForm, RunForm};
use shell::{Routes, Who::May};
use trust::access::Right::KeepCourses;

/// With the addresses of those who hold courses.
pub(super) fn routes<S: Clone + Send + Sync + 'static>(routes: Routes<S>) -> Routes<S> {
    let may = May(KeepCourses);
    routes
        .get("/mine-treff/kurs", may, courses::list)
        .get("/mine-treff/kurs/ny", may, courses::new)
        .post("/mine-treff/kurs/ny", may, courses::add)
        .get("/mine-treff/kurs/{id}", may, courses::one)
        .get("/mine-treff/kurs/{id}/endre", may, courses::edit)
        .post("/mine-treff/kurs/{id}/endre", may, courses::change)
        .get("/mine-treff/kurs/{id}/ny-gang", may, run::new)
        .post("/mine-treff/kurs/{id}/ny-gang", may, run::add)
        .get("/mine-treff/kurs/gang/{run}", may, run::page)
        .post("/mine-treff/kurs/gang/{run}", may, run::act)
        .get("/mine-treff/kurs/gang/{run}/endre", may, run::edit)
        .post("/mine-treff/kurs/gang/{run}/endre", may, run::change)
        .get("/mine-treff/kurs/gang/{run}/avlys", may, run::cancel_page)
        .post("/mine-treff/kurs/gang/{run}/avlys", may, run::cancel)
        .get("/mine-treff/kurs/gang/{run}/deltakere", may, people::list)
        .post("/mine-treff/kurs/gang/{run}/deltakere", may, people::put_out)
        .get("/mine-treff/kurs/gang/{run}/ringt", may, rang::page)
        .post("/mine-treff/kurs/gang/{run}/ringt", may, rang::add)
        .get("/mine-treff/kurs/gang/{run}/oppmote", may, people::attendance)
        .post("/mine-treff/kurs/gang/{run}/oppmote", may, people::note_attendance)
        .get("/mine-treff/kurs/gang/{run}/beskjed", may, tell::page)
        .post("/mine-treff/kurs/gang/{run}/beskjed", may, tell::send)
        .get("/mine-treff/kurs/gang/{run}/vurdering", may, answers::page)
}

/// On to a page that says what was done: the word is the end of a text's key, `course-desk-done-WORD`.
fn done(visit: &shell::Visit, path: &str, word: &str) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    axum::response::Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}
