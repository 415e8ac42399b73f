//! Organisations: the list, and one by its identifier.

use super::{
    Question, chosen,
    lines::{self, Format},
    paging::Paging,
    shape,
};
use crate::{
    hsds::{self, Content, Thing},
    store::{self, Page},
};
use axum::{extract::Path, response::Response};
use serde_json::Value;
use shell::{Error, Result, Visit};
use std::collections::HashMap;

/// `GET` and `POST /api/hsds/3.1/organizations`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(visit: Visit, question: Question) -> Result<Response> {
    let (form, format) = (Form::read(&question, Form::Bare)?, Format::read(&question)?);
    let paging = Paging::read(&question)?;
    let chosen = choose(&visit, &question, (format == Format::Json).then_some(paging)).await?;
    if format == Format::Lines {
        let lines = lines::stream(&visit, &chosen.items, move |tx, visit, ids| form.all(tx, visit, ids));
        return super::dated(&visit, lines).await;
    }
    let (reader, total) = (visit.clone(), chosen.total);
    let items = visit.app.db.read(move |tx| form.all(tx, &reader, &chosen.items)).await?;
    super::answer(&visit, &paging.around(items, total)).await
}

/// `GET /api/hsds/3.1/organizations/{id}`
///
/// # Errors
/// When there is no such organisation, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>, question: Question) -> Result<Response> {
    let (id, form) = (super::id_in_path(&id)?, Form::read(&question, Form::Whole)?);
    let reader = visit.clone();
    let found = visit.app.db.read(move |tx| Ok(form.all(tx, &reader, &[id])?.pop())).await?;
    super::answer(&visit, &found.ok_or(Error::NotFound)?).await
}

/// Those that have a service with the term or taxonomy, and in whose texts all the words stand.
async fn choose(visit: &Visit, question: &Question, paging: Option<Paging>) -> Result<Page<String>> {
    let (term, taxonomy) = (question.id("taxonomy_term_id"), question.id("taxonomy_id"));
    let words: Vec<String> =
        question.first("search").unwrap_or_default().split_whitespace().map(str::to_lowercase).collect();
    let (limit, offset) = paging.map_or((i64::MAX, 0), |paging| (paging.per_page, paging.offset()));
    let chosen = visit.app.db.read(move |tx| {
        if words.is_empty() {
            return store::organization_ids(tx, &term, &taxonomy, limit, offset);
        }
        let mut texts: HashMap<String, String> = HashMap::new();
        for (id, text) in store::organization_texts(tx)? {
            let all = texts.entry(id).or_default();
            all.push_str(&text.to_lowercase());
            all.push('\n');
        }
        let mut ids = store::organization_ids(tx, &term, &taxonomy, i64::MAX, 0)?.items;
        ids.retain(|id| texts.get(id).is_some_and(|text| words.iter().all(|word| text.contains(word.as_str()))));
        Ok(chosen::cut(ids, limit, offset))
    });
    Ok(chosen.await?)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Own properties.
    Bare,
    /// Everything, with the identifier, name and status of each service.
    Whole,
    /// Everything, with each service whole.
    WithServices,
}

impl Form {
    fn read(question: &Question, usual: Self) -> Result<Self> {
        Ok(match (question.flag("full_service")?, question.flag("full")?) {
            (true, _) => Self::WithServices,
            (_, true) => Self::Whole,
            _ => usual,
        })
    }

    fn all(self, tx: &mut kernel::Tx<'_>, visit: &Visit, ids: &[String]) -> kernel::storage::Result<Vec<Value>> {
        let organizations = store::organizations(tx, ids)?;
        if self == Self::Bare {
            let bare = |(thing, content): (Thing, Vec<Content>)| shape::without_lists(organization(thing, &content));
            return Ok(organizations.into_iter().map(bare).collect());
        }
        let mut services: HashMap<String, Vec<Value>> = HashMap::new();
        let pairs = store::services_of(tx, ids)?;
        let wanted: Vec<String> = pairs.iter().map(|(_, service)| service.clone()).collect();
        for ((owner, _), row) in pairs.into_iter().zip(store::by_ids(tx, &wanted)?) {
            let whole = shape::whole(visit, row);
            let service = if self == Self::WithServices { shape::of_organization(whole) } else { shape::named(&whole) };
            services.entry(owner).or_default().push(service);
        }
        let whole = |(thing, content): (Thing, Vec<Content>)| {
            let mine = services.remove(&thing.id).unwrap_or_default();
            let mut organization = organization(thing, &content);
            if !mine.is_empty() {
                organization["services"] = Value::Array(mine);
            }
            organization
        };
        Ok(organizations.into_iter().map(whole).collect())
    }
}

fn organization(thing: Thing, content: &[Content]) -> Value {
    Value::Object(shape::organization(hsds::join_thing(thing, content)))
}
