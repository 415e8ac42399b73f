//! One time that a course is held: made, opened, changed, cancelled.

use super::{RUN, RunForm, done};
use crate::{
    course::{
        Course, Run, Said, Shown, State,
        asking::{can, kept, moment},
        letters::kind,
    },
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

const DAY: i64 = 24 * 60 * 60 * 1000;
/// The longest reason, in letters.
const LONGEST: usize = 500;

async fn course(visit: &Visit, signed: &Signed, id: String) -> Result<Course> {
    let can = can(signed)?;
    visit.app.db.read(move |tx| store::kept_course(tx, &can, &id)).await?.ok_or(Error::NotFound)
}

/// `GET /mine-treff/kurs/{id}/ny-gang`; like another one where `?kopi=` names it.
pub(super) async fn new(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let course = course(&visit, &signed, id).await?;
    let form = match asked.first("kopi") {
        Some(run) => RunForm::copy_of(&kept(&visit, &signed, run).await?.1),
        None => RunForm::new(),
    };
    Ok(view::run::form(&visit, &course, None, &form, &[], None))
}

fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// `POST /mine-treff/kurs/{id}/ny-gang`: shows how it will be, or adds it as a draft.
pub(super) async fn add(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let course = course(&visit, &signed, id).await?;
    let form = RunForm::read(&filled);
    let run = match form.run(&course, "") {
        Ok(run) => run,
        Err(odd) => return Ok(refused(view::run::form(&visit, &course, None, &form, &odd, None))),
    };
    if filled.first("gjor") != Some("lagre") {
        return Ok(view::run::form(&visit, &course, None, &form, &[], Some(&run)).into_response());
    }
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{RUN}/{}", run.id));
    let add = move |tx: &mut Tx<'_>| {
        let slug = free_slug(tx, &run)?;
        // A day of another run is none of this one's.
        let days = run.days.iter().map(|day| crate::course::Day { id: ids::new_id().to_string(), ..day.clone() });
        store::add_run(tx, &can, &Run { slug, days: days.collect(), ..run.clone() }, now)
    };
    visit.app.db.write(add).await?;
    Ok(done(&visit, &path, "gang-ny"))
}

/// A readable address that no run of the course has: «tromso-2017-10-02».
fn free_slug(tx: &mut Tx<'_>, run: &Run) -> kernel::storage::Result<String> {
    tx.lock("gatherings_course")?;
    let first = run.days.first().map(|day| day.date.to_string()).unwrap_or_default();
    let base = format!("{}-{first}", ids::slug(&run.town));
    let mut slug = base.clone();
    let mut n = 1;
    while store::run_by_slug(tx, &run.course, &slug)?.is_some() {
        n += 1;
        slug = format!("{base}-{n}");
    }
    Ok(slug)
}

async fn shown(visit: &Visit, run: Run) -> Result<Shown> {
    let now = visit.now.datetime();
    Ok(visit.app.db.read(move |tx| Shown::of(tx, run, now)).await?)
}

/// `GET /mine-treff/kurs/gang/{run}`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let shown = shown(&visit, run).await?;
    Ok(view::run::page(&visit, &course, &shown, asked.first("gjort")))
}

/// `POST /mine-treff/kurs/gang/{run}`: opens it for everybody, takes nobody more, or hides it again while nobody has asked.
pub(super) async fn act(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (_, run) = kept(&visit, &signed, &id).await?;
    let (said, word) = match form.first("gjor").unwrap_or_default() {
        "apne" => (Said::Open, "apnet"),
        "steng" => (Said::Closed, "stengt"),
        "skjul" => (Said::Draft, "skjult"),
        _ => return Err(Error::NotFound),
    };
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    let say = move |tx: &mut Tx<'_>| {
        // What people have asked for is not hidden from them.
        let asked = store::count_of(tx, &run.id)?;
        if said == Said::Draft && asked.taken + asked.waiting > 0 {
            return Ok(false);
        }
        let done = store::say_of_run(tx, &can, &run.id, said, "", moment.now)?;
        if done {
            store::move_list(tx, &run.id, moment)?;
        }
        Ok(done)
    };
    let done_now = visit.app.db.write(say).await?;
    Ok(done(&visit, &format!("{RUN}/{id}"), if done_now { word } else { "ikke-na" }))
}

/// `GET /mine-treff/kurs/gang/{run}/endre`
pub(super) async fn edit(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let form = RunForm::of(&run);
    let shown = shown(&visit, run).await?;
    Ok(view::run::form(&visit, &course, Some(&shown), &form, &[], None))
}

/// Whether those who come must hear of it: another day, hour or place.
fn moved(was: &Run, is: &Run) -> bool {
    let days = |run: &Run| run.days.iter().map(|day| (day.date, day.starts, day.ends)).collect::<Vec<_>>();
    days(was) != days(is) || was.town != is.town || was.venue != is.venue
}

/// `POST /mine-treff/kurs/gang/{run}/endre`: shows how it will be, or keeps it; whoever comes hears of another day or place.
pub(super) async fn change(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let (course, was) = kept(&visit, &signed, &id).await?;
    let form = RunForm { key: was.id.clone(), ..RunForm::read(&filled) };
    let shown = shown(&visit, was.clone()).await?;
    let mut run = match form.run(&course, &was.slug) {
        Ok(run) => Run { said: was.said, reason: was.reason.clone(), ..run },
        Err(odd) => return Ok(refused(view::run::form(&visit, &course, Some(&shown), &form, &odd, None))),
    };
    if filled.first("gjor") != Some("lagre") {
        return Ok(view::run::form(&visit, &course, Some(&shown), &form, &[], Some(&run)).into_response());
    }
    for day in &mut run.days {
        // A day of another run is none of this one's.
        if was.days.iter().all(|known| known.id != day.id) {
            day.id = ids::new_id().to_string();
        }
    }
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    let tell = moved(&was, &run) && !matches!(shown.state, State::Over | State::Cancelled | State::Draft);
    let change = move |tx: &mut Tx<'_>| {
        if !store::change_run(tx, &can, &run, moment.now)? {
            return Ok(());
        }
        if tell {
            let once = moment.now.to_string();
            store::tell_all(tx, &run.id, None, (kind::MOVED, &once), 7 * DAY, moment)?;
        }
        store::move_list(tx, &run.id, moment).map(drop)
    };
    visit.app.db.write(change).await?;
    Ok(done(&visit, &format!("{RUN}/{id}"), if tell { "flyttet" } else { "gang-endret" }))
}

/// `GET /mine-treff/kurs/gang/{run}/avlys`
pub(super) async fn cancel_page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let shown = shown(&visit, run).await?;
    if matches!(shown.state, State::Cancelled | State::Over) {
        return Err(Error::NotFound);
    }
    Ok(view::run::cancel(&visit, &course, &shown, "", None))
}

/// `POST /mine-treff/kurs/gang/{run}/avlys`: everybody who has asked hears of it.
pub(super) async fn cancel(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let shown = shown(&visit, run).await?;
    if matches!(shown.state, State::Cancelled | State::Over) {
        return Ok(done(&visit, &format!("{RUN}/{id}"), "ikke-na"));
    }
    let reason = form.first("hvorfor").unwrap_or_default().to_owned();
    if reason.is_empty() || reason.chars().count() > LONGEST {
        let key = if reason.is_empty() { "course-odd-reason" } else { "course-odd-long" };
        return Ok(refused(view::run::cancel(&visit, &course, &shown, &reason, Some(key))));
    }
    let (can, moment, run) = (can(&signed)?, moment(&visit.app), id.clone());
    let cancel = move |tx: &mut Tx<'_>| {
        let done = store::say_of_run(tx, &can, &run, Said::Cancelled, &reason, moment.now)?;
        if done {
            store::tell_all(tx, &run, None, (kind::CANCELLED, ""), 7 * DAY, moment)?;
        }
        Ok(done)
    };
    visit.app.db.write(cancel).await?;
    Ok(done(&visit, &format!("{RUN}/{id}"), "avlyst"))
}
