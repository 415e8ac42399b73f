//! The list of fairs, and the form that makes or changes one.

use super::{DESK, can, done};
use crate::{
    around::Around,
    fair::{
        Fair, Point, RESERVED, State as Standing,
        asking::{is_id, kept, moment},
        form::FairForm,
        letters::kind,
        plan::{Plan, Thing},
    },
    room::Gatherings,
    store::fair as store,
    view::fair::desk as view,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::{Tx, ids};
use maud::Markup;
use shell::{Asked, Result, Signed, Visit, asked::Filled};

/// `GET /mine-treff/messer`
pub(super) async fn list(visit: Visit, signed: Signed) -> Result<Markup> {
    let can = can(&signed)?;
    let fairs = visit.app.db.read(move |tx| store::kept_fairs(tx, &can)).await?;
    Ok(view::fairs::list(&visit, &fairs))
}

/// `GET /mine-treff/messer/ny`; like another one where `?kopi=` names it.
pub(super) async fn new(visit: Visit, signed: Signed, asked: Asked) -> Result<Markup> {
    let form = match asked.first("kopi").filter(|id| is_id(id)) {
        Some(id) => FairForm::copy_of(&kept(&visit, &signed, id).await?),
        None => FairForm { key: ids::new_id().to_string(), language: visit.language, ..FairForm::default() },
    };
    Ok(view::fairs::form(&visit, None, &form, &[]))
}

fn read(
    form: &FairForm,
    signed: &Signed,
    around: &dyn Around,
) -> Result<std::result::Result<Fair, crate::fair::form::Odd>> {
    let can = can(signed)?;
    Ok(form.fair(can.tenant(), &|code| around.town(code)))
}

/// `POST /mine-treff/messer/ny`
pub(super) async fn add(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Filled(filled): Filled,
) -> Result<Response> {
    let form = FairForm::read(&filled);
    let fair = match read(&form, &signed, &*room.around)? {
        Ok(fair) => fair,
        Err(odd) => {
            let page = view::fairs::form(&visit, None, &form, &odd);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let (can, now, path) = (can(&signed)?, visit.app.clock.millis(), format!("{DESK}/{}", fair.id));
    let add = move |tx: &mut Tx<'_>| {
        let fair = Fair { slug: free_slug(tx, &fair)?, ..fair.clone() };
        if !store::add_fair(tx, &can, &fair, now)? {
            return Ok(());
        }
        let Some(like) = store::kept_fair(tx, &can, &form.copy)? else { return Ok(()) };
        // The room and the programme are taken over; who stands where is this year's.
        let things = store::things(tx, &like.id)?;
        let anew = |one: Thing| Thing { id: ids::new_id().to_string(), exhibitor: None, ..one };
        let things = things.into_iter().map(anew).collect();
        let plan = Plan { width: like.width, depth: like.depth, things };
        store::settle_plan(tx, can.tenant(), &fair.id, &plan, now)?;
        let points = store::programme(tx, &like.id)?;
        let points: Vec<Point> =
            points.into_iter().map(|point| Point { id: ids::new_id().to_string(), ..point }).collect();
        store::settle_programme(tx, can.tenant(), &fair.id, &points)
    };
    visit.app.db.write(add).await?;
    Ok(done(&visit, &path, "ny"))
}

/// A readable address that no fair has: «fra-a-til-a-2027».
fn free_slug(tx: &mut Tx<'_>, fair: &Fair) -> kernel::storage::Result<String> {
    tx.lock("gatherings_fair")?;
    let base = format!("{}-{}", ids::slug(&fair.name), fair.date.year());
    let mut slug = base.clone();
    let mut n = 1;
    while RESERVED.contains(&slug.as_str()) || store::fair_by_slug(tx, &slug)?.is_some() {
        n += 1;
        slug = format!("{base}-{n}");
    }
    Ok(slug)
}

/// `GET /mine-treff/messer/{id}/endre`
pub(super) async fn edit(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    Ok(view::fairs::form(&visit, Some(&fair), &FairForm::of(&fair), &[]))
}

/// `POST /mine-treff/messer/{id}/endre`: who is invited hears of another day, hour or place.
pub(super) async fn change(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let was = kept(&visit, &signed, &id).await?;
    let form = FairForm { key: was.id.clone(), ..FairForm::read(&filled) };
    let fair = match read(&form, &signed, &*room.around)? {
        Ok(fair) => fair,
        Err(odd) => {
            let page = view::fairs::form(&visit, Some(&was), &form, &odd);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let moved = (was.date, was.starts, was.ends, was.place.address())
        != (fair.date, fair.starts, fair.ends, fair.place.address());
    let tells = moved && !matches!(was.state(visit.now.datetime()), Standing::Over | Standing::Cancelled);
    let (can, moment, path) = (can(&signed)?, moment(&visit.app), format!("{DESK}/{}", fair.id));
    let keep = move |tx: &mut Tx<'_>| {
        if store::change_fair(tx, &can, &fair, moment.now)? && tells {
            let all = store::exhibitors(tx, &fair.id)?;
            store::tell_all(tx, all.iter(), (kind::MOVED, &ids::new_id().to_string()), moment)?;
        }
        Ok(())
    };
    visit.app.db.write(keep).await?;
    Ok(done(&visit, &path, "endret"))
}
