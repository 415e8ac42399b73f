//! What came of a fair: how many were there, what people want to hear more of, what was agreed, and thanks.

use super::{DESK, can, directory, done};
use crate::{
    around::{Desk, Entry, Met},
    fair::{
        Fair, State as Standing, Whole,
        asking::{kept, moment},
        form::LINE,
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
use kernel::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use std::collections::HashMap;
use trust::access::Right;

/// The longest thanks, in letters.
const LONGEST: usize = 4_000;
/// As many as a fair has ever had, and some.
const HEADS: i64 = 100_000;

/// What the report says.
pub struct Report {
    /// The fair with those who came.
    pub whole: Whole,
    /// How many want to hear more, by exhibitor.
    pub interest: HashMap<String, i64>,
    /// What stands in the directory now of those who are there.
    pub entries: Vec<Entry>,
    /// What the directory's desk knows of those who are there.
    pub desk: Desk,
    /// Whether the reader may map what there is.
    pub maps: bool,
    /// Whether the reader may keep entries.
    pub keeps: bool,
}

pub(super) async fn report(visit: &Visit, room: &Gatherings, signed: &Signed, id: &str) -> Result<Report> {
    let fair = kept(visit, signed, id).await?;
    let (maps, keeps) = (signed.actor.may(Right::MapListings), signed.actor.may(Right::KeepListings));
    let (around, now) = (room.around.clone(), visit.now.datetime());
    let (actor, millis, words) = (signed.actor.clone(), visit.app.clock.millis(), directory::note_words(visit, &fair));
    let look = move |tx: &mut Tx<'_>| {
        let interest = store::interests(tx, &fair.id)?;
        let whole = Whole::read(tx, fair, now)?;
        let ids = directory::entries(&whole);
        let met: Vec<Met> = directory::not_in_it(&whole).map(|one| directory::met(one, &words)).collect();
        let desk = around.desk(tx, &actor, &met, &ids, millis)?;
        Ok(Report { entries: around.entries_by_id(tx, &ids)?, whole, interest, desk, maps, keeps })
    };
    Ok(visit.app.db.read(look).await?)
}

/// `GET …/{id}/etterpaa`
pub(super) async fn page(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Markup> {
    let report = report(&visit, &room, &signed, &id).await?;
    let count = report.whole.fair.head_count.map(|count| count.to_string()).unwrap_or_default();
    Ok(view::after::page(&visit, &report, (&count, &HashMap::new()), &[], asked.first("gjort")))
}

/// `POST …/{id}/etterpaa`: how many were there, and what was agreed.
pub(super) async fn keep(
    visit: Visit,
    State(room): State<Gatherings>,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let report = report(&visit, &room, &signed, &id).await?;
    let typed = form.first("antall").unwrap_or_default();
    let count = typed.parse::<i64>().ok().filter(|count| (0..=HEADS).contains(count));
    let mut odd = Vec::new();
    if count.is_none() && !typed.is_empty() {
        odd.push(("antall".to_owned(), "fair-odd-heads"));
    }
    let line = |id: &str| form.first(&format!("avtalt-{id}")).unwrap_or_default().to_owned();
    let agreed: Vec<(String, String)> =
        report.whole.exhibitors.iter().map(|one| (one.id.clone(), line(&one.id))).collect();
    for (id, line) in &agreed {
        if line.chars().count() > 2 * LINE {
            odd.push((format!("avtalt-{id}"), "fair-odd-long"));
        }
    }
    if !odd.is_empty() {
        let lines = agreed.into_iter().collect();
        let page = view::after::page(&visit, &report, (typed, &lines), &odd, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (can, now, fair) = (can(&signed)?, visit.app.clock.millis(), report.whole.fair.id);
    let keep = move |tx: &mut Tx<'_>| {
        store::count_heads(tx, &can, &fair, count, now)?;
        store::agree(tx, &can, &fair, &agreed)
    };
    visit.app.db.write(keep).await?;
    Ok(done(&visit, &format!("{DESK}/{id}/etterpaa"), "notert"))
}

/// `GET …/{id}/takk`: the words, before anybody gets them.
pub(super) async fn thanks(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let fair = kept(&visit, &signed, &id).await?;
    let words = if fair.thanks.is_empty() { visit.t("fair-thanks-usual") } else { fair.thanks.clone() };
    show(&visit, fair, (&words, false), None).await
}

async fn show(visit: &Visit, fair: Fair, typed: (&str, bool), odd: Option<&'static str>) -> Result<Markup> {
    let now = visit.now.datetime();
    let whole = visit.app.db.read(move |tx| Whole::read(tx, fair, now)).await?;
    Ok(view::after::thanks(visit, &whole, typed, odd))
}

/// `POST …/{id}/takk`: shows how it will read, or sends it to all who came. Once.
pub(super) async fn thank(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let fair = kept(&visit, &signed, &id).await?;
    if fair.state(visit.now.datetime()) != Standing::Over || !fair.thanks.is_empty() {
        return Err(Error::NotFound);
    }
    let words = form.first("takk").unwrap_or_default().replace("\r\n", "\n");
    let odd = match words.chars().count() {
        0 => Some("fair-odd-thanks"),
        count if count > LONGEST => Some("fair-odd-long"),
        _ => None,
    };
    if odd.is_some() {
        let page = show(&visit, fair, (&words, false), odd).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if form.first("gjor") != Some("send") {
        return Ok(show(&visit, fair, (&words, true), None).await?.into_response());
    }
    let (can, moment) = (can(&signed)?, moment(&visit.app));
    visit.app.db.write(move |tx| store::thank_all(tx, &can, &fair.id, &words, moment)).await?;
    Ok(done(&visit, &format!("{DESK}/{id}/etterpaa"), "takket"))
}
