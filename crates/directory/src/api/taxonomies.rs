//! Taxonomies and their terms: our own themes, tied to Los, and what came with an import.

use super::{
    Question, chosen,
    lines::{self, Format},
    paging::Paging,
    shape,
};
use crate::{
    hsds::{Object, string},
    store,
    themes::{self, THEMES},
};
use axum::{extract::Path, response::Response};
use serde_json::{Value, json};
use shell::{Error, Result, Visit};
use std::collections::BTreeMap;

/// `GET` and `POST /api/hsds/3.1/taxonomies`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn list(visit: Visit, question: Question) -> Result<Response> {
    let all = taxonomies(&visit).await?;
    paged(&visit, &question, all).await
}

/// `GET /api/hsds/3.1/taxonomies/{id}`
///
/// # Errors
/// When there is no such taxonomy, or the database fails.
pub async fn one(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = super::id_in_path(&id)?;
    let found = taxonomies(&visit).await?.into_iter().find(|taxonomy| is(taxonomy, &id));
    super::answer(&visit, &Value::Object(found.ok_or(Error::NotFound)?)).await
}

/// `GET` and `POST /api/hsds/3.1/taxonomy_terms`
///
/// # Errors
/// When a parameter cannot be understood, or the database fails.
pub async fn terms(visit: Visit, question: Question) -> Result<Response> {
    let mut all = every_term(&visit).await?;
    for (parameter, field) in [("taxonomy_id", "taxonomy_id"), ("parent_id", "parent_id")] {
        let wanted = question.id(parameter);
        all.retain(|term| wanted.is_empty() || string(term, field).is_some_and(|id| id.to_lowercase() == wanted));
    }
    if question.flag("top_only")? {
        all.retain(|term| string(term, "parent_id").is_none());
    }
    paged(&visit, &question, all).await
}

/// `GET /api/hsds/3.1/taxonomy_terms/{id}`
///
/// # Errors
/// When there is no such term, or the database fails.
pub async fn term(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = super::id_in_path(&id)?;
    let own = own_terms().into_iter().find(|term| is(term, &id));
    let (stored, known) = visit
        .app
        .db
        .read(move |tx| Ok((if own.is_some() { own } else { store::term(tx, &id)? }, store::taxonomies(tx)?)))
        .await?;
    let mut found = shape::described(stored.ok_or(Error::NotFound)?);
    detail(&mut found, &by_id(vec![own_taxonomy(&visit)], known));
    super::answer(&visit, &Value::Object(found)).await
}

fn is(one: &Object, id: &str) -> bool {
    string(one, "id").is_some_and(|own| own.to_lowercase() == id)
}

async fn paged(visit: &Visit, question: &Question, mut all: Vec<Object>) -> Result<Response> {
    let (paging, format) = (Paging::read(question)?, Format::read(question)?);
    if let Some(words) = question.first("search") {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let text = |one: &Object| ["name", "description"].map(|f| string(one, f).unwrap_or_default()).join("\n");
        all.retain(|one| words.iter().all(|word| text(one).to_lowercase().contains(word.as_str())));
    }
    let all: Vec<Value> = all.into_iter().map(Value::Object).collect();
    if format == Format::Lines {
        return super::dated(visit, lines::stream(visit, &all, |_, _, values| Ok(values.to_vec()))).await;
    }
    let page = chosen::cut(all, paging.per_page, paging.offset());
    super::answer(visit, &paging.around(page.items, page.total)).await
}

/// All taxonomies by identifier; ours is there always, and wins over a copy of it that came back from outside. One that
/// stands only inside a term is there too.
async fn taxonomies(visit: &Visit) -> Result<Vec<Object>> {
    let (mut stored, terms) = visit.app.db.read(|tx| Ok((store::taxonomies(tx)?, store::terms(tx)?))).await?;
    let inside = terms.iter().filter_map(|term| term.get("taxonomy_detail")?.as_object());
    stored.extend(inside.filter(|one| string(one, "id").is_some() && string(one, "name").is_some()).cloned());
    Ok(by_id(vec![own_taxonomy(visit)], stored))
}

async fn every_term(visit: &Visit) -> Result<Vec<Object>> {
    let (known, stored) = visit.app.db.read(|tx| Ok((store::taxonomies(tx)?, store::terms(tx)?))).await?;
    let known = by_id(vec![own_taxonomy(visit)], known);
    let mut all = by_id(own_terms(), stored);
    for term in &mut all {
        detail(term, &known);
    }
    Ok(all)
}

/// A term with its taxonomy, and the other way round: one that has its taxonomy inside says which it is.
fn detail(term: &mut Object, known: &[Object]) {
    let inside = term.get("taxonomy_detail").and_then(|taxonomy| taxonomy.get("id")).cloned();
    match inside {
        Some(id) => _ = term.entry("taxonomy_id").or_insert(id),
        None => {
            let taxonomy = known.iter().find(|taxonomy| taxonomy.get("id") == term.get("taxonomy_id"));
            if let Some(taxonomy) = taxonomy {
                term.entry("taxonomy_detail").or_insert_with(|| Value::Object(taxonomy.clone()));
            }
        }
    }
}

fn by_id(ours: Vec<Object>, stored: Vec<Object>) -> Vec<Object> {
    let mut all: BTreeMap<String, Object> = BTreeMap::new();
    for one in ours.into_iter().chain(stored.into_iter().map(shape::described)) {
        all.entry(string(&one, "id").unwrap_or_default()).or_insert(one);
    }
    all.into_values().collect()
}

fn own_taxonomy(visit: &Visit) -> Object {
    object(json!({
        "id": themes::taxonomy_id(), "name": visit.t("api-themes-name"), "description": visit.t("api-themes-about"),
        "uri": visit.app.settings.absolute("/apne-data/profil"),
    }))
}

fn own_terms() -> Vec<Object> {
    let term = |theme: &themes::Theme| {
        object(json!({
            "id": themes::term_id(&theme.id), "code": theme.id, "name": theme.name.nb, "description": theme.about.nb,
            "taxonomy_id": themes::taxonomy_id(), "language": "nb",
            "term_uri": format!("https://psi.norge.no/los/{}", theme.los),
            "varde": {"translations": {
                "nn": {"name": theme.name.nn, "description": theme.about.nn},
                "en": {"name": theme.name.en, "description": theme.about.en},
            }},
        }))
    };
    THEMES.iter().map(term).collect()
}

fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}
