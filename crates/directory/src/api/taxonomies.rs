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
    let all = taxonomies(&visit).await?;
    alone(&visit, all, &id).await
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
    let all = every_term(&visit).await?;
    alone(&visit, all, &id).await
}

async fn alone(visit: &Visit, all: Vec<Object>, id: &str) -> Result<Response> {
    let id = super::id_in_path(id)?;
    let found = all.into_iter().find(|one| string(one, "id").is_some_and(|own| own.to_lowercase() == id));
    super::answer(visit, &Value::Object(found.ok_or(Error::NotFound)?)).await
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

/// All taxonomies by identifier; ours is there always, and wins over a copy of it that came back from outside.
async fn taxonomies(visit: &Visit) -> Result<Vec<Object>> {
    let stored = visit.app.db.read(store::taxonomies).await?;
    Ok(by_id(vec![own_taxonomy(visit)], stored))
}

async fn every_term(visit: &Visit) -> Result<Vec<Object>> {
    let known = taxonomies(visit).await?;
    let stored = visit.app.db.read(store::terms).await?;
    let mut all = by_id(own_terms(), stored);
    for term in &mut all {
        let taxonomy = known.iter().find(|taxonomy| taxonomy.get("id") == term.get("taxonomy_id"));
        if let Some(taxonomy) = taxonomy.filter(|_| !term.contains_key("taxonomy_detail")) {
            term.insert("taxonomy_detail".into(), Value::Object(taxonomy.clone()));
        }
    }
    Ok(all)
}

fn by_id(ours: Vec<Object>, stored: Vec<Object>) -> Vec<Object> {
    let mut all = ours;
    for one in stored {
        if !all.iter().any(|known| known.get("id") == one.get("id")) {
            all.push(shape::described(one));
        }
    }
    all.sort_by_cached_key(|one| string(one, "id"));
    all
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
