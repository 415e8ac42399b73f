//! An error as somebody sees it: what happened, that nothing is lost, and a way on.

use crate::{Error, Page, Visit, dates, signed::SIGN_IN, unsent::Unsent};
use axum::{
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::{clock::in_oslo, ids};
use maud::{Markup, html};
use url::form_urlencoded::byte_serialize;

/// Turns a bare error answer into a page (or, under `/api`, into JSON) in the visitor's language.
pub(crate) fn dressed(visit: &Visit, method: &Method, answer: Response) -> Response {
    let status = answer.status();
    let error = answer.extensions().get::<Error>().cloned();
    let bare = !answer.headers().contains_key(header::CONTENT_TYPE)
        || answer.headers().get(header::CONTENT_LENGTH).is_some_and(|length| length == "0");
    if status.is_informational() || status.is_success() || status.is_redirection() || (error.is_none() && !bare) {
        return answer;
    }
    let code = match &error {
        Some(Error::Unexpected(cause) | Error::NotDone(cause) | Error::Busy(cause)) => {
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
    let key = key(status, error.as_ref(), matches!(*method, Method::GET | Method::HEAD));
    if visit.path.starts_with("/api/") {
        let mut json = as_json(visit, status, code.as_deref(), key);
        if let Some(allowed) = answer.headers().get(header::ALLOW) {
            json.headers_mut().insert(header::ALLOW, allowed.clone());
        }
        return json;
    }
    let page = match error {
        Some(Error::SignInFirst | Error::ProveFirst) => sign_in_first(visit, key, answer.extensions().get()),
        _ => {
            let lead = again.as_ref().map(|again| visit.with(key, &[("time", again.time.as_str().into())]));
            as_page(visit, code.as_deref(), key, lead)
        }
    };
    let mut page = page.into_response();
    *page.status_mut() = status;
    // An error is of its moment and its reader; and what is not there looks in all like what is not theirs.
    page.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(again) = again {
        page.headers_mut().insert(header::RETRY_AFTER, again.seconds.into());
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

fn key(status: StatusCode, error: Option<&Error>, reading: bool) -> &'static str {
    match (error, status) {
        (Some(Error::Unclear(key)), _) => key,
        (_, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) => "error-not-found",
        (_, StatusCode::FORBIDDEN) => "error-elsewhere",
        (Some(Error::SignInFirst), _) => "error-sign-in",
        (Some(Error::ProveFirst), _) => "error-prove",
        (Some(Error::TooMany { .. }), _) => "error-too-many",
        (Some(Error::NotDone(_)), _) if reading => "error-not-shown",
        (Some(Error::NotDone(_)), _) => "error-not-done",
        (_, StatusCode::PAYLOAD_TOO_LARGE) => "error-too-large",
        (Some(Error::Busy(_)), _) if !reading => "error-busy-sent",
        (_, StatusCode::SERVICE_UNAVAILABLE) if reading => "error-busy",
        (_, status) if status.is_client_error() => "error-unclear",
        _ if reading => "error-ours",
        // It may have been done before it went wrong, or before our patience was over.
        _ => "error-ours-sent",
    }
}

fn as_json(visit: &Visit, status: StatusCode, code: Option<&str>, key: &str) -> Response {
    let message = match status {
        StatusCode::METHOD_NOT_ALLOWED => visit.t("error-method"),
        _ => visit.t(key),
    };
    let mut body = serde_json::json!({ "status": status.as_u16(), "message": message });
    if let Some(code) = code {
        body["code"] = code.into();
    }
    (status, axum::Json(body)).into_response()
}

/// The text of the heading; what was sent and what was read share theirs.
fn title(visit: &Visit, key: &str) -> String {
    visit.t(&format!("{}-title", key.trim_end_matches("-sent")))
}

/// Whether the address is among those of people who work here, whoever asks and whether there is anything.
fn is_staff(path: &str) -> bool {
    ["/administrasjon", "/min-side", "/redaksjon"]
        .iter()
        .any(|room| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn as_page(visit: &Visit, code: Option<&str>, key: &str, lead: Option<String>) -> Markup {
    let staff = is_staff(&visit.path);
    let lead =
        lead.unwrap_or_else(|| visit.t(if staff && key == "error-not-found" { "error-not-found-staff" } else { key }));
    let content = html! {
        div.v-page.v-body {
            div.v-head { h1 { (title(visit, key)) } p.v-lead { (lead) }
                @if let Some(code) = code { p { (visit.with("error-code", &[("code", code.into())])) } }
                @if staff {
                    p { a href=(visit.href("/min-side")) { (visit.t("to-mine")) } }
                } @else {
                    (crate::components::search_field(visit, "", &visit.t("search-again")))
                    p { a href=(visit.href("/")) { (visit.t("to-front")) } }
                }
            }
        }
    };
    Page::new(title(visit, key), content).no_index().render(visit)
}

/// Signing in happens in a new tab, so that this page with what was written stays where it is.
fn sign_in_first(visit: &Visit, key: &str, unsent: Option<&Unsent>) -> Markup {
    let wrote = unsent.is_some_and(|unsent| !unsent.is_empty());
    let lead = if wrote { key.to_owned() } else { format!("{key}-press") };
    let back: String = byte_serialize(visit.href("/min-side?gjort=inne").as_bytes()).collect();
    let proof = if key == "error-prove" { "&bevis=1" } else { "" };
    let content = html! {
        div.v-page.v-body.v-staff {
            div.v-head { h1 { (title(visit, key)) } p.v-lead { (visit.t(&lead)) } }
            p { a.ds-button href=(visit.href(&format!("{SIGN_IN}?til={back}{proof}"))) target="_blank" rel="noopener" {
                (visit.t(&format!("{key}-go"))) span.v-hide { (visit.t("new-window")) }
            } }
            @match unsent {
                Some(unsent) => {
                    p { (visit.t("error-send-again-how")) }
                    (unsent.form(visit))
                },
                None => p { (visit.t("error-go-back-how")) },
            }
        }
    };
    Page::new(title(visit, key), content).no_index().wears(&["staff.css"]).render(visit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn what_is_said_hangs_on_whether_something_was_sent() {
        let wrong = || Arc::new(anyhow::anyhow!("wrong"));
        let said = |error: Error| [true, false].map(|reading| key(error.status(), Some(&error), reading));
        assert_eq!(said(Error::Unexpected(wrong())), ["error-ours", "error-ours-sent"]);
        assert_eq!(said(Error::NotDone(wrong())), ["error-not-shown", "error-not-done"]);
        assert_eq!(said(Error::Busy(wrong())), ["error-busy", "error-busy-sent"]);
        assert_eq!(said(Error::NotFound), ["error-not-found"; 2]);
        let late = StatusCode::SERVICE_UNAVAILABLE;
        assert_eq!([key(late, None, true), key(late, None, false)], ["error-busy", "error-ours-sent"]);
    }

    #[test]
    fn an_address_of_those_who_work_here_is_known_by_its_first_word() {
        for path in ["/administrasjon", "/administrasjon/folk/x", "/min-side/passnokler"] {
            assert!(is_staff(path), "{path}");
        }
        for path in ["/", "/min-sideX", "/min-liste", "/administrasjonen", "/aktiviteter/min-side"] {
            assert!(!is_staff(path), "{path}");
        }
    }
}
