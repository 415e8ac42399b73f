//! The list of courses, and what is said of one.

use super::{CourseForm, DESK, done};
use crate::{
    course::{Course, RESERVED, Shown, asking::can},
    store::course as store,
    view::course::desk as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// `GET /mine-treff/kurs`
pub(super) async fn list(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let (can, now) = (can(&signed)?, visit.now.datetime());
    let look = move |tx: &mut Tx<'_>| {
        let mut runs = Vec::new();
        for run in store::kept_runs(tx, &can)? {
            runs.push(Shown::of(tx, run, now)?);
        }
        Ok((store::kept_courses(tx, &can)?, runs))
    };
    let (courses, runs) = visit.app.db.read(look).await?;
    Ok(view::courses::list(&visit, &courses, &runs, asked.first("gjort")))
}

async fn kept(visit: &Visit, signed: &Signed, id: String) -> Result<Course> {
    let can = can(signed)?;
    visit.app.db.read(move |tx| store::kept_course(tx, &can, &id)).await?.ok_or(Error::NotFound)
}

/// `GET /mine-treff/kurs/{id}`
pub(super) async fn one(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let course = kept(&visit, &signed, id).await?;
    let (of, now) = (course.id.clone(), visit.now.datetime());
    let look = move |tx: &mut Tx<'_>| {
        let mut runs = Vec::new();
        for run in store::runs_of(tx, &of)? {
            runs.push(Shown::of(tx, run, now)?);
        }
        Ok(runs)
    };
    let runs = visit.app.db.read(look).await?;
    Ok(view::courses::one(&visit, &course, &runs, asked.first("gjort")))
}

/// `GET /mine-treff/kurs/ny`
pub(super) async fn new(visit: Visit) -> Result<Markup> {
    let form = CourseForm { key: ids::new_id().to_string(), language: visit.language, ..CourseForm::default() };
    Ok(view::courses::form(&visit, None, &form, &[], false))
}

/// The page that only shows the form again: something does not fit, or how it will be.
fn on_the_way(visit: &Visit, course: Option<&Course>, form: &CourseForm, wants: Option<&str>) -> Option<Response> {
    let odd = form.mistakes();
    if !odd.is_empty() {
        let page = view::courses::form(visit, course, form, &odd, false);
        return Some((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    (wants != Some("lagre")).then(|| view::courses::form(visit, course, form, &[], true).into_response())
}

/// `POST /mine-treff/kurs/ny`: shows how it will be, or adds it.
pub(super) async fn add(visit: Visit, signed: Signed, Filled(filled): Filled) -> Result<Response> {
    let form = CourseForm::read(&filled);
    if let Some(answer) = on_the_way(&visit, None, &form, filled.first("gjor")) {
        return Ok(answer);
    }
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{DESK}/{}", form.key));
    let add = move |tx: &mut Tx<'_>| {
        let slug = free_slug(tx, &form.name)?;
        store::add_course(tx, &can, &form.course(can.tenant(), &slug), now)
    };
    visit.app.db.write(add).await?;
    Ok(done(&visit, &path, "ny"))
}

/// A readable address that no course has.
fn free_slug(tx: &mut Tx<'_>, name: &str) -> kernel::storage::Result<String> {
    tx.lock("gatherings_course")?;
    let base = ids::slug(name);
    let mut slug = base.clone();
    let mut n = 1;
    while RESERVED.contains(&slug.as_str()) || store::course_by_slug(tx, &slug)?.is_some() {
        n += 1;
        slug = format!("{base}-{n}");
    }
    Ok(slug)
}

/// `GET /mine-treff/kurs/{id}/endre`
pub(super) async fn edit(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let course = kept(&visit, &signed, id).await?;
    Ok(view::courses::form(&visit, Some(&course), &CourseForm::of(&course), &[], false))
}

/// `POST /mine-treff/kurs/{id}/endre`
pub(super) async fn change(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let course = kept(&visit, &signed, id).await?;
    let form = CourseForm { key: course.id.clone(), ..CourseForm::read(&filled) };
    if let Some(answer) = on_the_way(&visit, Some(&course), &form, filled.first("gjor")) {
        return Ok(answer);
    }
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{DESK}/{}", course.id));
    let changed = form.course(&course.tenant, &course.slug);
    visit.app.db.write(move |tx| store::change_course(tx, &can, &changed, now)).await?;
    Ok(done(&visit, &path, "endret"))
}
