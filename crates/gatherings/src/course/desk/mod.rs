//! `/treff-arbeid/kurs`: where those who hold courses announce them, see who comes, and say who was there.

mod answers;
mod courses;
pub(super) mod form;
mod people;
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
        .get("/treff-arbeid/kurs", may, courses::list)
        .get("/treff-arbeid/kurs/ny", may, courses::new)
        .post("/treff-arbeid/kurs/ny", may, courses::add)
        .get("/treff-arbeid/kurs/{id}", may, courses::one)
        .get("/treff-arbeid/kurs/{id}/endre", may, courses::edit)
        .post("/treff-arbeid/kurs/{id}/endre", may, courses::change)
        .get("/treff-arbeid/kurs/{id}/ny-gang", may, run::new)
        .post("/treff-arbeid/kurs/{id}/ny-gang", may, run::add)
        .get("/treff-arbeid/kurs/gang/{run}", may, run::page)
        .post("/treff-arbeid/kurs/gang/{run}", may, run::act)
        .get("/treff-arbeid/kurs/gang/{run}/endre", may, run::edit)
        .post("/treff-arbeid/kurs/gang/{run}/endre", may, run::change)
        .get("/treff-arbeid/kurs/gang/{run}/avlys", may, run::cancel_page)
        .post("/treff-arbeid/kurs/gang/{run}/avlys", may, run::cancel)
        .get("/treff-arbeid/kurs/gang/{run}/deltakere", may, people::list)
        .post("/treff-arbeid/kurs/gang/{run}/deltakere", may, people::put_out)
        .get("/treff-arbeid/kurs/gang/{run}/oppmote", may, people::attendance)
        .post("/treff-arbeid/kurs/gang/{run}/oppmote", may, people::note_attendance)
        .get("/treff-arbeid/kurs/gang/{run}/beskjed", may, tell::page)
        .post("/treff-arbeid/kurs/gang/{run}/beskjed", may, tell::send)
        .get("/treff-arbeid/kurs/gang/{run}/vurdering", may, answers::page)
}

/// On to a page that says what was done: the word is the end of a text's key, `course-desk-done-WORD`.
fn done(visit: &shell::Visit, path: &str, word: &str) -> axum::response::Response {
    use axum::response::IntoResponse as _;
    axum::response::Redirect::to(&visit.href(&format!("{path}?gjort={word}"))).into_response()
}
