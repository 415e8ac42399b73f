//! Who has a seat and who waits, and who was there. Each time that this is read is written down.

use super::{RUN, done};
use crate::{
    course::{
        Course, Run, Said, Told,
        asking::{can, kept, moment},
    },
    store::course::{self as store, Enrolment, Place},
    view::course::desk as view,
};
use axum::{extract::Path, response::Response};
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::collections::BTreeSet;

/// Everybody in a run, opened.
async fn opened(visit: &Visit, signed: &Signed, run: &str) -> Result<Vec<(Enrolment, Told)>> {
    let (can, run) = (can(signed)?, run.to_owned());
    let all = visit.app.db.write(move |tx| store::enrolled(tx, &can, &run)).await?.ok_or(Error::NotFound)?;
    let mut opened = Vec::with_capacity(all.len());
    for one in all {
        let told = Told::open(&visit.app, &one).await?.unwrap_or_default();
        opened.push((one, told));
    }
    Ok(opened)
}

/// `GET …/{run}/deltakere`
pub(super) async fn list(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let all = opened(&visit, &signed, &id).await?;
    Ok(view::people::list(&visit, &course, &run, &all, asked.first("gjort")))
}

/// `POST …/{run}/deltakere`: somebody rang and gives back their seat.
pub(super) async fn put_out(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (_, run) = kept(&visit, &signed, &id).await?;
    let who = form.first("hvem").unwrap_or_default().to_owned();
    let (can, moment, of, put) = (can(&signed)?, moment(&visit.app), run.id.clone(), who.clone());
    let gone = visit.app.db.write(move |tx| store::put_out(tx, &can, &of, &put, moment)).await?;
    if !gone {
        return Err(Error::NotFound);
    }
    crate::course::work::erase_one(&visit.app, &who, &run.tenant).await?;
    Ok(done(&visit, &format!("{RUN}/{id}/deltakere"), "tatt-ut"))
}

/// `GET …/{run}/oppmote`: a list to tick and to print.
pub(super) async fn attendance(visit: Visit, signed: Signed, Path(id): Path<String>, asked: Asked) -> Result<Markup> {
    let (course, run): (Course, Run) = kept(&visit, &signed, &id).await?;
    let mut all = opened(&visit, &signed, &id).await?;
    all.retain(|(one, _)| one.place == Place::Seat && one.confirmed_at.is_some());
    all.sort_by_key(|(_, told)| told.name.to_lowercase());
    let there = visit.app.db.read(move |tx| store::attendance(tx, &id)).await?;
    Ok(view::people::attendance(&visit, &course, &run, &all, &there, asked.first("gjort")))
}

/// `POST …/{run}/oppmote`: what is ticked is who was there.
pub(super) async fn note_attendance(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (_, run) = kept(&visit, &signed, &id).await?;
    if run.said == Said::Cancelled {
        return Err(Error::NotFound);
    }
    let there: BTreeSet<(String, String)> = form
        .all("der")
        .filter_map(|both| both.split_once('.'))
        .map(|(day, who)| (day.to_owned(), who.to_owned()))
        .collect();
    let can = can(&signed)?;
    visit.app.db.write(move |tx: &mut Tx<'_>| store::note_attendance(tx, &can, &run.id, &there)).await?;
    Ok(done(&visit, &format!("{RUN}/{id}/oppmote"), "oppmote"))
}
