//! Services where they are given: one item for each place of each service.

use super::{
    Question, chosen,
    lines::{self, Format},
    paging::Paging,
    shape, wanted,
};
use crate::{Directory, store};
use axum::{
    extract::{Path, State},
    response::Response,
};
use serde_json::Value;
use shell::{Error, Result, Visit};
use std::collections::HashMap;

/// `GET` and `POST /api/hsds/3.1/service_at_locations`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(State(directory): State<Directory>, visit: Visit, question: Question) -> Result<Response> {
    let (full, format) = (question.flag("full")?, Format::read(&question)?);
    let paging = Paging::read(&question)?;
    let (wanted, place) = (wanted::Wanted::read(&question)?, wanted::place(&question)?);
    let pages = (format == Format::Json).then_some(paging);
    let chosen = chosen::at_locations(&directory, &visit, wanted, place, pages).await?;
    if format == Format::Lines {
        let lines = lines::stream(&visit, &chosen.items, move |tx, visit, ids| all(tx, visit, ids, full));
        return super::dated(&visit, lines).await;
    }
    let (reader, total) = (visit.clone(), chosen.total);
    let items = visit.app.db.read(move |tx| all(tx, &reader, &chosen.items, full)).await?;
    super::answer(&visit, &paging.around(items, total)).await
}

/// `GET /api/hsds/3.1/service_at_locations/{id}`
///
/// # Errors
/// When there is no such service at location, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = super::id_in_path(&id)?;
    let reader = visit.clone();
    let found = visit.app.db.read(move |tx| {
        let Some(service) = store::service_of(tx, &id)? else { return Ok(None) };
        Ok(all(tx, &reader, &[(id, service)], true)?.pop())
    });
    super::answer(&visit, &found.await?.ok_or(Error::NotFound)?).await
}

fn all(
    tx: &mut kernel::Tx<'_>,
    visit: &Visit,
    ids: &[(String, String)],
    full: bool,
) -> kernel::storage::Result<Vec<Value>> {
    let mut services: Vec<String> = ids.iter().map(|(_, service)| service.clone()).collect();
    services.sort();
    services.dedup();
    let rows = store::by_ids(tx, &services)?;
    let rows: HashMap<&str, _> = rows.iter().map(|row| (row.parts.service.id.as_str(), row)).collect();
    let shaped = ids.iter().filter_map(|(at, service)| {
        let whole = shape::at_location(visit, (*rows.get(service.as_str())?).clone(), at)?;
        Some(if full { whole } else { shape::without_lists(whole) })
    });
    Ok(shaped.collect())
}
