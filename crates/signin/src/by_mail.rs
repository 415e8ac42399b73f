//! A link by mail: asking for one, and saying that one wants no more mail than one asks for.
//!
//! Whoever asks is answered the same, and as quickly, whether we know the address or not: who it belongs to is looked up
//! after the answer has gone, by the worker.

use crate::{
    Ways, browser,
    sign_in::{Before, Shown},
    view,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use kernel::storage::Tx;
use mail::{Asked, Post, report, store::silence};
use shell::{
    Error, Network, Result, Routes, Visit,
    Who::Anyone,
    asked::Filled,
    limits::{self, Asking},
};
use trust::people::person;

/// What these addresses share: the worker, where mail is set up, and the page that they stand on.
#[derive(Clone, Default)]
pub struct ByMail {
    /// The other ways in, on the same page.
    pub ways: Ways,
    /// The worker.
    pub post: Option<Post>,
}

/// The addresses. Where no mail is set up, they are not there.
#[must_use]
pub fn routes() -> Routes<ByMail> {
    Routes::new()
        .post("/logg-inn/e-post", Anyone, ask)
        .get("/logg-inn/sendt", Anyone, sent)
        .get("/e-post/slutt/{handle}", Anyone, stop_page)
        .post("/e-post/slutt/{handle}", Anyone, stop)
}

/// `POST /logg-inn/e-post`
async fn ask(
    visit: Visit,
    State(here): State<ByMail>,
    from: Network,
    request: (HeaderMap, Filled),
) -> Result<Response> {
    let (headers, Filled(form)) = request;
    let post = here.post.ok_or(Error::NotFound)?;
    let typed = form.first("epost").unwrap_or_default();
    let Some(email) = person::email(typed) else {
        let wrong = view::by_mail::Typed { email: typed, wrong: true };
        let tenants = here.ways.oidc.tenants(&visit).await?;
        let shown = Shown { ways: &here.ways, tenants: &tenants, from: None, back: None };
        let page = view::sign_in::page(&visit, &shown, &Before::Nobody, &wrong);
        return Ok(kept_by_nobody((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()));
    };
    limits::count(&visit, from, Asking::Link).await?;
    let browser = browser::of(&headers);
    post.ask(Asked { email, browser: browser.stored() });
    let mut answer = Redirect::to(&visit.href("/logg-inn/sendt")).into_response();
    answer.headers_mut().insert(header::SET_COOKIE, browser::cookie(&browser).ok_or(Error::NotFound)?);
    Ok(kept_by_nobody(answer))
}

/// `GET /logg-inn/sendt`
async fn sent(visit: Visit, State(here): State<ByMail>) -> Result<Response> {
    here.post.ok_or(Error::NotFound)?;
    Ok(kept_by_nobody(view::by_mail::sent(&visit).into_response()))
}

/// `GET /e-post/slutt/{handle}`: looking changes nothing, for programs that read mail open links too.
async fn stop_page(visit: Visit, Path(handle): Path<String>) -> Result<Response> {
    let stored = report::stored(report::handle(&handle).ok_or(Error::NotFound)?);
    let ours = visit.app.db.read(move |tx| silence::is_ours(tx, &stored)).await?;
    if !ours {
        return Err(Error::NotFound);
    }
    Ok(kept_by_nobody(view::by_mail::stop(&visit, Some(&handle)).into_response()))
}

/// `POST /e-post/slutt/{handle}`: by the button, or by a mail program on its reader's behalf (RFC 8058), which is not
/// to be sent on anywhere.
async fn stop(visit: Visit, Path(handle): Path<String>) -> Result<Response> {
    let stored = report::stored(report::handle(&handle).ok_or(Error::NotFound)?);
    let now = visit.app.clock.millis();
    let stopped = visit.app.db.write(move |tx: &mut Tx<'_>| silence::stop(tx, &stored, now)).await?;
    if !stopped {
        return Err(Error::NotFound);
    }
    Ok(kept_by_nobody(view::by_mail::stop(&visit, None).into_response()))
}

fn kept_by_nobody(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}
