//! `GET /logg-inn`: the ways in.

use crate::{demo::Cast, view};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use shell::{Asked, Result, Visit, signed};
use trust::people;

/// What the page knows of who stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nobody is signed in here.
    Nobody,
    /// Somebody was away for a while and signs in again.
    Away,
    /// Somebody is signed in.
    Here(String),
    /// They have just signed out.
    Left,
}

/// The page.
pub async fn page(visit: Visit, State(cast): State<Cast>, headers: HeaderMap, asked: Asked) -> Result<Response> {
    let before = match signed::session(&visit, &headers).await? {
        _ if asked.ticked("ut") => Before::Left,
        None => Before::Nobody,
        Some(signed) if signed.actor.state() == people::State::Locked => Before::Away,
        Some(signed) => Before::Here(signed.actor.person().name.clone()),
    };
    let back = asked.first("til").map(|_| signed::back(asked.first("til"), &visit));
    let mut answer = view::sign_in::page(&visit, &cast, &before, back.as_deref()).into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
