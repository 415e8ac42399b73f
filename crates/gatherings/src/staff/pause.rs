//! `…/{id}/pause`: it rests, in the open.

use super::{PATH, can, done, owned, refused, why};
use crate::{
    pause::Pause,
    series::{Mistake, Series, one_date},
    store, view,
};
use axum::{extract::Path, response::Response};
use maud::Markup;
use shell::{Asked, Error, Result, Signed, Visit, asked::Filled};

/// What the form shows.
#[derive(Clone, Debug)]
pub struct Form {
    /// Of which series.
    pub series: Series,
    /// What was typed.
    pub typed: Asked,
    /// What does not fit.
    pub mistakes: Vec<Mistake>,
}

/// The page.
pub(super) async fn page(visit: Visit, signed: Signed, Path(id): Path<String>) -> Result<Markup> {
    let can = can(&signed)?;
    let series = visit.app.db.read(move |tx| owned(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
    let typed = Asked::default().with("fra", &visit.today().to_string());
    Ok(view::staff::pause::page(&visit, &Form { series, typed, mistakes: Vec::new() }))
}

/// `POST …/{id}/pause`
pub(super) async fn begin(
    visit: Visit,
    signed: Signed,
    Path(id): Path<String>,
    Filled(form): Filled,
) -> Result<Response> {
    let (can, now, today) = (can(&signed)?, visit.app.clock.millis(), visit.today());
    let mut mistakes = Vec::new();
    let from = form.first("fra").map_or(Some(today), |typed| one_date(typed, today));
    let until = form.first("tilbake").map(|typed| one_date(typed, today));
    let known = form.first("hvor_lenge").unwrap_or("til");
    if from.is_none() {
        mistakes.push(Mistake { field: "fra", key: "when-first-odd" });
    }
    match (known, until) {
        ("til", None) => mistakes.push(Mistake { field: "tilbake", key: "pause-back-missing" }),
        ("til", Some(None)) => mistakes.push(Mistake { field: "tilbake", key: "when-last-odd" }),
        ("til", Some(Some(back))) if from.is_some_and(|from| back <= from) => {
            mistakes.push(Mistake { field: "tilbake", key: "pause-back-before" });
        }
        _ => {}
    }
    let (Some(from_on), true) = (from, mistakes.is_empty()) else {
        let series = visit.app.db.read(move |tx| owned(tx, &can, &id)).await?.ok_or(Error::NotFound)?;
        return Ok(refused(view::staff::pause::page(&visit, &Form { series, typed: form, mistakes })));
    };
    let pause = Pause {
        id: String::new(),
        from_on: from_on.max(today),
        until_on: if known == "til" { until.flatten() } else { None },
        until_host: known == "vert",
        why: why(&visit, &form, ""),
        changed_at: now,
    };
    let of = id.clone();
    match visit.app.db.write(move |tx| store::pause_series(tx, &can, &of, &pause, now)).await? {
        true => Ok(done(&visit, &format!("{PATH}/{id}"), "pause")),
        false => Err(Error::NotFound),
    }
}
