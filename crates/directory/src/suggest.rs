//! `GET` and `POST /aktiviteter/{slug}/si-fra`: somebody says that something does not match.

use crate::{activity, store, view, view::suggest::Draft};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use kernel::ids;
use maud::Markup;
use shell::{
    Asked, Network, Result, Visit,
    asked::Filled,
    limits::{self, Asking},
};

/// What it may be about, in the order of the form.
pub const ABOUT: [&str; 5] = ["closed", "times", "contact", "place", "other"];
/// The most characters of a message.
pub const LONGEST: usize = 2_000;

/// The form, or the thanks after it was sent.
pub async fn page(visit: Visit, Path(slug): Path<String>, asked: Asked) -> Result<Markup> {
    let listing = activity::listing_at(&visit, slug, "/si-fra").await?;
    if asked.ticked("takk") {
        return Ok(view::suggest::thanks(&visit, &listing));
    }
    let draft = Draft { key: ids::new_id().to_string(), ..Draft::default() };
    Ok(view::suggest::page(&visit, &listing, &draft))
}

/// Keeps what was written, or shows the form again with it.
pub async fn send(visit: Visit, from: Network, Path(slug): Path<String>, Filled(form): Filled) -> Result<Response> {
    let listing = activity::listing_at(&visit, slug, "/si-fra").await?;
    let draft = Draft::read(&form);
    if draft.message.is_empty() {
        let page = view::suggest::page(&visit, &listing, &Draft { empty: true, ..draft });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    limits::count(&visit, from, Asking::Suggestion).await?;
    let thanks = visit.href(&format!("/aktiviteter/{}/si-fra?takk=1", listing.slug));
    let (id, language, today) = (listing.id, visit.language.tag(), visit.today());
    visit
        .app
        .db
        .write(move |tx| store::keep_suggestion(tx, &draft.key, &id, &draft.about, &draft.message, language, today))
        .await?;
    Ok(Redirect::to(&thanks).into_response())
}

impl Draft {
    fn read(form: &Asked) -> Self {
        let about = form.first("om").filter(|about| ABOUT.contains(about)).unwrap_or("other").to_owned();
        // A key that is none gets a new one: the message is worth more than the guard against pressing twice.
        let key = form.first("nokkel").and_then(|key| key.parse::<uuid::Uuid>().ok()).unwrap_or_else(ids::new_id);
        let message = form.first("melding").unwrap_or_default().chars().take(LONGEST).collect();
        Self { key: key.to_string(), about, message, empty: false }
    }
}
