//! What every page about a list asks first, and how every act answers.

use super::{PATH, about::About};
use crate::{
    import::draft::Draft,
    store::{self, Upload},
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use shell::{Error, Result, Signed, Visit};
use trust::{Can, access::Right};

/// The right, for whoever asks.
pub(super) fn can(signed: &Signed) -> Result<Can> {
    Can::ask(&signed.actor, Right::KeepListings).ok_or(Error::NotFound)
}

/// A file with what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Lying {
    pub(super) upload: Upload,
    pub(super) about: About,
    pub(super) draft: Draft,
}

impl Lying {
    pub(super) fn of(upload: Upload) -> Self {
        // Both were written by this program; what a newer one wrote differently is begun anew.
        let about = serde_json::from_str(&upload.about).unwrap_or_default();
        let draft = serde_json::from_str(&upload.draft).unwrap_or_default();
        Self { upload, about, draft }
    }

    /// The file as it is to be kept.
    pub(super) fn upload_with(&self) -> Upload {
        Upload { draft: json(&self.draft), about: json(&self.about), ..self.upload.clone() }
    }
}

/// Written down for ourselves.
pub(super) fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The asker's file of this identifier.
pub(super) async fn lying(visit: &Visit, signed: &Signed, id: &str) -> Result<Lying> {
    let (can, id) = (can(signed)?, id.to_owned());
    let found = visit.app.db.read(move |tx| store::upload(tx, &can, &id)).await?;
    found.map(Lying::of).ok_or(Error::NotFound)
}

/// On to a page.
pub(super) fn on(visit: &Visit, path: &str) -> Response {
    Redirect::to(&visit.href(path)).into_response()
}

/// On to the page of a file.
pub(super) fn on_to(visit: &Visit, id: &str) -> Response {
    on(visit, &format!("{PATH}/{id}"))
}

/// The same page again, with what was written and a kind sentence.
pub(super) fn refused(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// A form that may be longer than an ordinary one: a column of a list has three fields, and so has each word in it.
pub(super) struct Form(Vec<(String, String)>);

/// So many fields are read.
const MOST_FIELDS: usize = 20_000;
/// The longest value, characters.
const LONGEST: usize = 500;

impl Form {
    /// The value under this name; empty where there is none.
    pub(super) fn value(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All values under this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All names and values.
    pub(super) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = StatusCode;
    async fn from_request(request: Request, state: &S) -> std::result::Result<Self, StatusCode> {
        let body = Bytes::from_request(request, state).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        let clean = |value: &str| -> String { value.chars().filter(|c| !c.is_control()).take(LONGEST).collect() };
        let pairs = url::form_urlencoded::parse(&body).take(MOST_FIELDS);
        Ok(Self(pairs.map(|(name, value)| (name.into_owned(), clean(&value))).collect()))
    }
}
