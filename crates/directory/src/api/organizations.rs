//! Organisations: the list, and one by its identifier.

use super::{open, paging::Paging};
use crate::{
    hsds::{self, Content, Object, Thing},
    store,
};
use axum::{extract::Path, response::Response};
use serde_json::Value;
use shell::{Asked, Error, Result, Visit};

/// `GET /api/hsds/3.1/organizations`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(visit: Visit, asked: Asked) -> Result<Response> {
    let paging = Paging::read(&asked)?;
    let found = visit.app.db.read(move |tx| store::organizations_page(tx, paging.per_page, paging.offset())).await?;
    let items = found.items.into_iter().map(|(thing, content)| {
        let mut organization = shaped(thing, &content);
        organization.retain(|_, value| !value.is_array());
        Value::Object(organization)
    });
    Ok(open(&paging.around(items.collect(), found.total)))
}

/// `GET /api/hsds/3.1/organizations/{id}`
///
/// # Errors
/// When there is no such organisation, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = uuid::Uuid::try_parse(&id).map_err(|_| Error::NotFound)?.to_string();
    let found = visit.app.db.read(move |tx| store::organization(tx, &id)).await?;
    let (thing, content) = found.ok_or(Error::NotFound)?;
    Ok(open(&Value::Object(shaped(thing, &content))))
}

fn shaped(thing: Thing, content: &[Content]) -> Object {
    let mut organization = hsds::join_thing(thing, content);
    organization.retain(|_, value| !value.is_null());
    organization
}
