//! On to the directory: who came and is not there becomes somebody to look into, who is there is asked whether it is right.

use super::{DESK, after::report, done};
use crate::{
    around::Met,
    fair::{Exhibitor, Fair, State as Standing, Whole, asking::moment},
    room::Gatherings,
    view::fair::desk as view,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use shell::{Error, Result, Signed, Visit, asked::Filled, dates};
use std::collections::HashMap;

/// The entries of those who were there.
pub(super) fn entries(whole: &Whole) -> Vec<String> {
    whole.exhibitors.iter().filter_map(|one| one.entry.as_ref().map(|(id, _)| id.clone())).collect()
}

/// Those who were there and are not in the directory.
pub(super) fn not_in_it(whole: &Whole) -> impl Iterator<Item = &Exhibitor> {
    whole.exhibitors.iter().filter(|one| one.entry.is_none())
}

/// Where they were met, for whoever looks into them, and what leads on to what they brought.
pub(super) fn note_words(visit: &Visit, fair: &Fair) -> (String, String) {
    // It is read for long, so the year is in it.
    let day = dates::day(visit.language, fair.date, jiff::civil::Date::ZERO);
    let day = day.replace(dates::HARD_SPACE, " ");
    let met = visit.with("fair-after-met", &[("fair", fair.name.clone().into()), ("day", day.into())]);
    (met, visit.t("fair-after-brought"))
}

/// What is handed over of an exhibitor: what everybody may read, and nothing of what is sealed.
pub(super) fn met(one: &Exhibitor, (met, brought): &(String, String)) -> Met {
    let brings = &one.wants.brings;
    let note = if brings.is_empty() { met.clone() } else { format!("{met} {brought} {brings}") };
    Met { id: one.id.clone(), name: one.name.clone(), note }
}

/// `POST …/{id}/etterpaa/katalogen`
pub(super) async fn hand_over(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let report = report(&visit, &room, &signed, &id).await?;
    if report.whole.state != Standing::Over {
        return Err(Error::NotFound);
    }
    let ticked = |name: &str, id: &str| form.all(name).any(|one| one == id);
    let words = note_words(&visit, &report.whole.fair);
    let new = not_in_it(&report.whole).filter(|one| report.maps && ticked("nye", &one.id));
    let new: Vec<Met> = new.map(|one| met(one, &words)).collect();
    // Who was asked meanwhile is not asked again, and that is as it should be.
    let known: Vec<String> = entries(&report.whole).into_iter().filter(|id| ticked("spor", id)).collect();
    let ask: Vec<String> = known.iter().filter(|id| report.desk.askable.contains(id)).cloned().collect();
    if new.is_empty() && known.is_empty() {
        let count = report.whole.fair.head_count.map(|count| count.to_string()).unwrap_or_default();
        let odd = [("katalogen".to_owned(), "fair-odd-ticked")];
        let page = view::after::page(&visit, &report, (&count, &HashMap::new()), &odd, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (around, actor, moment) = (room.around.clone(), signed.actor.clone(), moment(&visit.app));
    visit.app.db.write(move |tx| around.hand_over(tx, &actor, &new, &ask, moment)).await?;
    Ok(done(&visit, &format!("{DESK}/{id}/etterpaa"), "katalogen"))
}
