//! `…/{id}/overlat`: another host takes over, with what there is to know and who has the key.

use super::{PATH, can, done, owned, refused};
use crate::{
    series::{Mistake, Series, one_date},
    store::{self, Offer},
    view,
};
use axum::{extract::Path, response::Response};
use kernel::storage::Tx;
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};
use trust::{Can, access::Right, store::register};

/// The longest that is written of what there is to know.
const LONGEST_KNOW: usize = 2_000;

/// What the form shows.
#[derive(Clone, Debug)]
pub struct Form {
    /// Of which series.
    pub series: Series,
    /// Who can take it: identifier and name.
    pub others: Vec<(String, String)>,
    /// What was typed.
    pub typed: Asked,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
}

fn read(tx: &mut Tx<'_>, can: &Can, id: &str, typed: Asked) -> kernel::storage::Result<Option<Form>> {
    let Some(series) = owned(tx, can, id)? else { return Ok(None) };
    let names = register::names(tx, can)?;
    let mut others = register::who_may(tx, can, &names, Right::HostGatherings)?;
    others.retain(|(person, _)| *person != can.actor().person().id);
    Ok(Some(Form { series, others, typed, mistakes: Vec::new() }))
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let (can, typed) = (can(&signed)?, Asked::default().with("fra", &visit.today().to_string()));
    let form = visit.app.db.write(move |tx| read(tx, &can, &id, typed.clone())).await?.ok_or(Error::NotFound)?;
    Ok(view::staff::handover::page(&visit, &form))
}

/// `POST …/{id}/overlat`
pub(super) async fn offer(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now, today) = (can(&signed)?, visit.app.clock.millis(), visit.today());
    let (of, typed, asker) = (id.clone(), form.clone(), can.clone());
    let shown = visit.app.db.write(move |tx| read(tx, &asker, &of, typed.clone())).await?.ok_or(Error::NotFound)?;
    let mut mistakes = Vec::new();
    let from = form.first("fra").and_then(|typed| one_date(typed, today));
    if from.is_none_or(|from| from < today) {
        mistakes.push(Mistake { field: "fra", key: "handover-from-odd" });
    }
    let incoming = match form.first("hvem") {
        Some("ingen") => Some(None),
        Some(person) if shown.others.iter().any(|(id, _)| id == person) => Some(Some(person.to_owned())),
        _ => None,
    };
    if incoming.is_none() {
        mistakes.push(Mistake { field: "hvem", key: "handover-who-missing" });
    }
    let (Some(from_on), Some(incoming), true) = (from, incoming, mistakes.is_empty()) else {
        return Ok(refused(view::staff::handover::page(&visit, &Form { mistakes, ..shown })));
    };
    let text = |name: &str| form.first(name).unwrap_or_default().chars().take(LONGEST_KNOW).collect();
    let said = if incoming.is_some() { "tilbudt" } else { "uten-vert" };
    let offer = Offer { incoming, from_on, know: text("vite"), key_at: text("nokkelen") };
    let of = id.clone();
    match visit.app.db.write(move |tx| store::offer_handover(tx, &can, &of, &offer, now)).await? {
        true => Ok(done(&visit, &format!("{PATH}/{id}"), said)),
        false => Err(Error::NotFound),
    }
}

/// `POST …/{id}/overlat/svar`: yes or no to what was offered.
pub(super) async fn answer(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let (handover, yes) = (form.first("hva").unwrap_or_default().to_owned(), form.first("gjor") == Some("ja"));
    let act = move |tx: &mut Tx<'_>| store::answer_handover(tx, &can, &handover, yes, now);
    visit.app.db.write(act).await?.filter(|answered| answered.series == id).ok_or(Error::NotFound)?;
    Ok(done(
        &visit,
        &if yes { format!("{PATH}/{id}") } else { PATH.to_owned() },
        if yes { "overtatt" } else { "takket-nei" },
    ))
}
