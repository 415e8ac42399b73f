//! What is asked of a list: parameters of the address, and those of a body, for what is too private for an address.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, Method, StatusCode, header},
};
use serde_json::Value;
use shell::{Asked, Error, Result};

/// The parameters of one request. Where one stands twice the first counts; one that nobody knows is passed over.
pub struct Question(pub(super) Asked);

impl Question {
    /// A parameter's value, unless it is empty.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.0.first(name)
    }

    /// `true` or `false`, also as `1` or `0`.
    pub(super) fn flag(&self, name: &str) -> Result<bool> {
        match self.first(name) {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(_) => Err(Error::Unclear("api-error-flag")),
        }
    }

    /// A number that is not below zero.
    pub(super) fn number(&self, name: &str) -> Result<Option<f64>> {
        let read = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
        self.first(name).map(|text| read(text).ok_or(Error::Unclear("api-error-number"))).transpose()
    }

    /// A value that `read` understands, or an error with the sentence under `otherwise`.
    pub(super) fn read<T>(
        &self,
        name: &str,
        otherwise: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        self.first(name).map(|text| read(text).ok_or(Error::Unclear(otherwise))).transpose()
    }

    /// An identifier as the tables have it; empty when none is asked for.
    pub(super) fn id(&self, name: &str) -> String {
        self.first(name).unwrap_or_default().to_lowercase()
    }
}

impl<S: Send + Sync> FromRequest<S> for Question {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> std::result::Result<Self, Refused> {
        let asked = Asked::parse(request.uri().query().unwrap_or_default());
        if *request.method() != Method::POST {
            return Ok(Self(asked));
        }
        let kind = Kind::of(request.headers());
        let body = Bytes::from_request(request, state).await.map_err(|_| Refused::TooLarge)?;
        let more = match kind {
            _ if body.is_empty() => Asked::default(),
            Kind::Form => Asked::parse(&String::from_utf8_lossy(&body)),
            Kind::Json => in_json(&body).ok_or(Refused::NoObject)?,
            Kind::Other => return Err(Refused::OtherKind),
        };
        let both = more.pairs().iter().fold(asked, |all, (name, value)| all.with(name, value));
        Ok(Self(both))
    }
}

/// Why a body was not read.
pub enum Refused {
    /// More than the shell takes in.
    TooLarge,
    /// Not an object of plain values.
    NoObject,
    /// Neither a form nor JSON.
    OtherKind,
}

impl axum::response::IntoResponse for Refused {
    fn into_response(self) -> axum::response::Response {
        let unclear = |key: &'static str| Error::Unclear(key).into_response();
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
            Self::NoObject => unclear("api-error-body"),
            Self::OtherKind => {
                let mut answer = unclear("api-error-kind");
                *answer.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
                answer
            }
        }
    }
}

enum Kind {
    Form,
    Json,
    Other,
}

impl Kind {
    fn of(headers: &HeaderMap) -> Self {
        let named = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        match named.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
            "" | "application/x-www-form-urlencoded" => Self::Form,
            "application/json" => Self::Json,
            _ => Self::Other,
        }
    }
}

/// An object of texts, numbers and truth values, as the same parameters in an address would be.
fn in_json(body: &[u8]) -> Option<Asked> {
    let object = serde_json::from_slice::<serde_json::Map<String, Value>>(body).ok()?;
    let mut form = url_form(&object)?;
    form.pop();
    Some(Asked::parse(&form))
}

fn url_form(object: &serde_json::Map<String, Value>) -> Option<String> {
    let mut form = String::new();
    for (name, value) in object {
        let value = match value {
            Value::Null => continue,
            Value::String(text) => text.clone(),
            // To JSON Schema 3.0 is a whole number too.
            Value::Number(number) => number
                .as_f64()
                .filter(|n| number.is_f64() && n.fract() == 0.0)
                .map_or_else(|| number.to_string(), |whole| format!("{whole:.0}")),
            Value::Bool(_) => value.to_string(),
            Value::Array(_) | Value::Object(_) => return None,
        };
        form.push_str(Asked::default().with(name, &value).query().trim_start_matches('?'));
        form.push('&');
    }
    Some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_asks_like_an_address() {
        let asked = in_json(r#"{"search": "kafé & te", "page": 2.0, "full": true, "x": null}"#.as_bytes()).unwrap();
        let question = Question(asked);
        assert_eq!(question.first("search"), Some("kafé & te"));
        assert_eq!((question.first("page"), question.flag("full").unwrap()), (Some("2"), true));
        for wrong in ["[1]", "7", "{\"a\":[1]}", "{", ""] {
            assert!(in_json(wrong.as_bytes()).is_none(), "{wrong}");
        }
        let odd = Question(Asked::parse("full=maybe&minimum_age=-1&proximity=NaN&day=man&day=tir"));
        assert!(odd.flag("full").is_err() && odd.number("minimum_age").is_err() && odd.number("proximity").is_err());
        assert_eq!(odd.first("day"), Some("man"), "the first of two counts");
    }
}
