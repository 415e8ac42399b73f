//! `/kurs`: what is coming and what was; and one course with all the times it is held.

use super::{Count, Course, Run, State};
use crate::{store::course as store, view::course as view};
use axum::extract::Path;
use kernel::Tx;
use maud::Markup;
use shell::{Error, Result, Visit};

/// A run as everybody sees it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The run.
    pub run: Run,
    /// How many have a seat and wait.
    pub count: Count,
    /// How it stands now.
    pub state: State,
}

impl Shown {
    pub(super) fn of(tx: &mut Tx<'_>, run: Run, now: jiff::civil::DateTime) -> kernel::storage::Result<Self> {
        let count = store::count_of(tx, &run.id)?;
        Ok(Self { state: run.state(count, now), count, run })
    }
}

/// `GET /kurs`
pub(super) async fn list(visit: Visit) -> Result<Markup> {
    let now = visit.now.datetime();
    let look = move |tx: &mut Tx<'_>| {
        let courses = store::courses(tx)?;
        let runs = store::shown_runs(tx)?;
        let with = |run: Run| {
            let course = courses.iter().find(|course| course.id == run.course).cloned();
            course.map(|course| (course, run))
        };
        let mut shown: Vec<(Course, Shown)> = Vec::new();
        for (course, run) in runs.into_iter().filter_map(with) {
            shown.push((course, Shown::of(tx, run, now)?));
        }
        Ok(shown)
    };
    let shown = visit.app.db.read(look).await?;
    Ok(view::list::page(&visit, &shown))
}

/// `GET /kurs/{slug}`
pub(super) async fn one(visit: Visit, Path(slug): Path<String>) -> Result<Markup> {
    let now = visit.now.datetime();
    let look = move |tx: &mut Tx<'_>| {
        let Some(course) = store::course_by_slug(tx, &slug)? else { return Ok(None) };
        let mut runs = Vec::new();
        for run in store::runs_of(tx, &course.id)? {
            runs.push(Shown::of(tx, run, now)?);
        }
        runs.retain(|shown| shown.state != State::Draft);
        let name = kernel::tenants::name(tx, &course.tenant)?.unwrap_or_default();
        Ok(Some((course, runs, name)))
    };
    let found = visit.app.db.read(look).await?;
    // A course that has no time yet is nothing that anybody could go to.
    let (course, runs, by) = found.filter(|(_, runs, _)| !runs.is_empty()).ok_or(Error::NotFound)?;
    Ok(view::one::page(&visit, &course, &runs, &by))
}

/// A run and its course by their readable addresses; nothing where nobody may see it.
pub(super) async fn found(visit: &Visit, slug: String, run: String) -> Result<(Course, Shown)> {
    let now = visit.now.datetime();
    let look = move |tx: &mut Tx<'_>| {
        let Some(course) = store::course_by_slug(tx, &slug)? else { return Ok(None) };
        let Some(run) = store::run_by_slug(tx, &course.id, &run)? else { return Ok(None) };
        Ok(Some((course, Shown::of(tx, run, now)?)))
    };
    let found = visit.app.db.read(look).await?;
    found.filter(|(_, shown)| shown.state != State::Draft).ok_or(Error::NotFound)
}
