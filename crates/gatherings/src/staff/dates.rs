//! `…/{id}/datoer`: more dates, or another rhythm from a day on.

use super::{PATH, can, done, edit::new_rhythm, owned, refused};
use crate::{
    rule::TypedDates,
    series::{Mistake, Series, When},
    store, view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Error, Result, Signed, Visit, asked::Filled};

/// What the form shows.
#[derive(Clone, Debug)]
pub struct Form {
    /// Of which series.
    pub series: Series,
    /// What was typed.
    pub when: When,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
    /// Typed dates that are none.
    pub typed: TypedDates,
}

/// The page: what it is today stands in it.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let can = can(&signed)?;
    let read = move |tx: &mut kernel::Tx<'_>| {
        let Some(series) = owned(tx, &can, &id)? else { return Ok(None) };
        let rhythms = store::rhythms_of(tx, &series.id)?;
        Ok(Some((series, rhythms.last().cloned())))
    };
    let (series, rhythm) = visit.app.db.read(read).await?.ok_or(Error::NotFound)?;
    let clock = |at: jiff::civil::DateTime| at.strftime("%H.%M").to_string();
    let when = rhythm.map_or_else(When::default, |rhythm| When {
        from: clock(rhythm.starts),
        to: clock(rhythm.ends(rhythm.starts)),
        ..When::default()
    });
    Ok(view::staff::dates::page(&visit, &Form { series, when, mistakes: Vec::new(), typed: TypedDates::default() }))
}

/// `POST …/{id}/datoer`
pub(super) async fn add(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now) = (can(&signed)?, visit.app.clock.millis());
    let when = When::of_form(&form);
    let read = match when.read(visit.today()) {
        Ok(read) => read,
        Err((mistakes, typed)) => {
            let series = visit.app.db.read(move |tx| owned(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
            return Ok(refused(view::staff::dates::page(&visit, &Form { series, when, mistakes, typed })));
        }
    };
    let of = id.clone();
    let begun = visit.app.db.write(move |tx| store::begin_rhythm(tx, &can, &of, &new_rhythm(&read), now)).await?;
    if begun { Ok(done(&visit, &format!("{PATH}/{id}"), "datoer")) } else { Err(Error::NotFound) }
}
