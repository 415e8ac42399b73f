//! An error as somebody sees it: what happened, that nothing is lost, and a way on.

use crate::{Error, Page, Visit, dates};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::{clock::in_oslo, ids};
use maud::{Markup, html};

/// Turns a bare error answer into a page (or, under `/api`, into JSON) in the visitor's language.
pub(crate) fn dressed(visit: &Visit, answer: Response) -> Response {
    let status = answer.status();
    let error = answer.extensions().get::<Error>().cloned();
    let bare = !answer.headers().contains_key(header::CONTENT_TYPE)
        || answer.headers().get(header::CONTENT_LENGTH).is_some_and(|length| length == "0");
    if status.is_informational() || status.is_success() || status.is_redirection() || (error.is_none() && !bare) {
        return answer;
    }
    let code = match &error {
        Some(Error::Unexpected(cause) | Error::NotDone(cause)) => {
            let code = ids::short_code(&ids::new_id().to_string(), 0);
            // The cause names statements and places in the code, never what somebody wrote.
            tracing::error!(code, path_known = status != StatusCode::NOT_FOUND, "{cause:#}");
            Some(code)
        }
        _ => None,
    };
    let again = match &error {
        Some(Error::TooMany { again }) => Some(Again::of(visit, *again)),
        _ => None,
    };
    if visit.path.starts_with("/api/") {
        let mut json = as_json(visit, status, code.as_deref(), error.as_ref());
        if let Some(allowed) = answer.headers().get(header::ALLOW) {
            json.headers_mut().insert(header::ALLOW, allowed.clone());
        }
        return json;
    }
    let lead = match &again {
        Some(again) => visit.with("error-too-many", &[("time", again.time.as_str().into())]),
        None => visit.t(key(status, error.as_ref())),
    };
    let mut page = as_page(visit, &lead, key(status, error.as_ref()), code.as_deref()).into_response();
    *page.status_mut() = status;
    if let Some(again) = again {
        page.headers_mut().insert(header::RETRY_AFTER, again.seconds.into());
        page.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    page
}

/// When somebody may ask again, who has asked too often.
struct Again {
    /// In so many seconds.
    seconds: u64,
    /// «klokka 12.35», in Norway; never before it is true.
    time: String,
}

impl Again {
    fn of(visit: &Visit, millis: i64) -> Self {
        let wait = u64::try_from(millis - visit.app.clock.millis()).unwrap_or(0);
        let whole_minute = Timestamp::from_millisecond(millis + 59_999).unwrap_or_default();
        let time = dates::time(visit.language, in_oslo(whole_minute).time());
        Self { seconds: wait.div_ceil(1000), time }
    }
}

fn key(status: StatusCode, error: Option<&Error>) -> &'static str {
    match (error, status) {
        (Some(Error::Unclear(key)), _) => key,
        (_, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) => "error-not-found",
        (_, StatusCode::FORBIDDEN) => "error-elsewhere",
        (Some(Error::SignInFirst), _) => "error-sign-in",
        (Some(Error::ProveFirst), _) => "error-prove",
        (Some(Error::TooMany { .. }), _) => "error-too-many",
        (Some(Error::NotDone(_)), _) => "error-not-done",
        (_, StatusCode::PAYLOAD_TOO_LARGE) => "error-too-large",
        (_, StatusCode::SERVICE_UNAVAILABLE) => "error-busy",
        (_, status) if status.is_client_error() => "error-unclear",
        _ => "error-ours",
    }
}

fn as_json(visit: &Visit, status: StatusCode, code: Option<&str>, error: Option<&Error>) -> Response {
    let message = match status {
        StatusCode::METHOD_NOT_ALLOWED => visit.t("error-method"),
        _ => visit.t(key(status, error)),
    };
    let mut body = serde_json::json!({ "status": status.as_u16(), "message": message });
    if let Some(code) = code {
        body["code"] = code.into();
    }
    (status, axum::Json(body)).into_response()
}

fn as_page(visit: &Visit, lead: &str, key: &str, code: Option<&str>) -> Markup {
    let content = html! {
        div.v-page.v-body {
            div.v-head { h1 { (visit.t(&format!("{key}-title"))) } p.v-lead { (lead) }
                @if let Some(code) = code { p { (visit.with("error-code", &[("code", code.into())])) } }
                (crate::components::search_field(visit, "", &visit.t("search-again")))
                p { a href=(visit.href("/")) { (visit.t("to-front")) } }
            }
        }
    };
    Page::new(visit.t(&format!("{key}-title")), content).render(visit)
}
