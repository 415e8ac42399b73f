//! `…/{run}/ringt`: somebody rings, or stands in the door, and wants a seat.

use super::{RUN, done};
use crate::{
    course::{
        Form,
        asking::{can, kept, moment},
        enrol::found_by,
    },
    store::course::{self as store, Asked},
    view::course::desk as view,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Tx;
use maud::Markup;
use shell::{Result, Signed, Visit, asked::Filled};

/// `GET …/{run}/ringt`
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let form = Form { language: visit.language, ..Form::default() };
    Ok(view::rang::page(&visit, (&course, &run), &form, &[], false))
}

/// `POST …/{run}/ringt`
pub(super) async fn add(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(filled): Filled,
) -> Result<Response> {
    let (course, run) = kept(&visit, &signed, &id).await?;
    let form = Form::read(&filled, visit.language);
    let (settings, mut odd) = (&visit.app.settings, form.mistakes());
    let reached = form.reached(settings.mail, settings.sms);
    if let Err(key) = &reached {
        odd.push(("kontakt", key));
    }
    let refused = |odd: &[(&'static str, &'static str)], shut: bool| {
        let page = view::rang::page(&visit, (&course, &run), &form, odd, shut);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let (Ok(reached), true) = (reached, odd.is_empty()) else { return refused(&odd, false) };
    let contact = found_by(&visit, &run, &reached.exact).await?;
    let asking = form.asking(&visit, &run.tenant, &reached, contact).await?;
    let (can, moment, of, one) = (can(&signed)?, moment(&visit.app), run.id.clone(), asking.id.clone());
    let add = move |tx: &mut Tx<'_>| store::enrol_who_rang(tx, &can, &of, &asking, moment);
    let word = match visit.app.db.write(add).await? {
        Asked::Seat => "ringt",
        Asked::Waiting => "ringt-venter",
        asked => {
            crate::course::work::erase_one(&visit.app, &one, &run.tenant).await?;
            let odd: &[_] = if asked == Asked::Shut { &[] } else { &[("kontakt", "course-odd-there")] };
            return refused(odd, asked == Asked::Shut);
        }
    };
    Ok(done(&visit, &format!("{RUN}/{id}/deltakere"), word))
}
