//! What is asked of a list: parameters of the address, and those of a body, for what is too private for an address.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, Method, StatusCode, header},
};
use serde_json::Value;
use shell::{Asked, Error, Result};

/// The parameters of one request. Where one stands twice the first counts; one that nobody knows is passed over.
#[derive(Default)]
pub struct Question(Vec<Given>);

/// A name and its value, ready to be read.
struct Given {
    name: String,
    value: String,
    form: Form,
}

/// How a value came. In an address and a form everything is text; in JSON a number is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Encoded,
    JsonText,
    JsonNumber,
    JsonTruth,
    /// With control characters or spaces around it: good enough for words, not for a number or a date.
    Unclean,
}

impl Question {
    /// The parameters of an address or a form.
    pub(super) fn parse(encoded: &str) -> Self {
        let mut question = Self::default();
        question.add(encoded, Form::Encoded);
        question
    }

    fn add(&mut self, encoded: &str, form: Form) {
        let raw = url::form_urlencoded::parse(encoded.as_bytes());
        let cleaned = Asked::parse(encoded);
        self.0.extend(cleaned.pairs().iter().zip(raw).map(|((name, value), (_, raw))| {
            let form = if *value == raw { form } else { Form::Unclean };
            Given { name: name.clone(), value: value.clone(), form }
        }));
    }

    fn given(&self, name: &str) -> impl Iterator<Item = &Given> {
        self.0.iter().filter(move |given| given.name == name)
    }

    /// A parameter's value, unless it is empty.
    pub(super) fn first(&self, name: &str) -> Option<&str> {
        self.given(name).map(|given| given.value.as_str()).find(|value| !value.is_empty())
    }

    /// A value that is no mere words: as it was written, and in JSON of the right type.
    fn strict(&self, name: &str, json: Form, otherwise: &'static str) -> Result<Option<&str>> {
        let said = self.given(name).find(|given| !given.value.is_empty() || given.form == Form::Unclean);
        match said {
            None => Ok(None),
            Some(given) if given.form == Form::Encoded || given.form == json => Ok(Some(&given.value)),
            Some(_) => Err(Error::Unclear(otherwise)),
        }
    }

    /// `true` or `false`, in an address also as `1` or `0`.
    pub(super) fn flag(&self, name: &str) -> Result<bool> {
        match self.strict(name, Form::JsonTruth, "api-error-flag")? {
            None | Some("false" | "0") => Ok(false),
            Some("true" | "1") => Ok(true),
            Some(_) => Err(Error::Unclear("api-error-flag")),
        }
    }

    /// A number that is not below zero.
    pub(super) fn number(&self, name: &str) -> Result<Option<f64>> {
        let read = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0);
        let text = self.strict(name, Form::JsonNumber, "api-error-number")?;
        text.map(|text| read(text).ok_or(Error::Unclear("api-error-number"))).transpose()
    }

    /// A whole number from `least` on, or an error with the sentence under `otherwise`.
    pub(super) fn whole(&self, name: &str, least: i64, otherwise: &'static str) -> Result<Option<i64>> {
        let read = |text: &str| text.parse::<i64>().ok().filter(|number| *number >= least);
        let text = self.strict(name, Form::JsonNumber, otherwise)?;
        text.map(|text| read(text).ok_or(Error::Unclear(otherwise))).transpose()
    }

    /// A value that `read` understands, or an error with the sentence under `otherwise`.
    pub(super) fn read<T>(
        &self,
        name: &str,
        otherwise: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>> {
        let text = self.strict(name, Form::JsonText, otherwise)?;
        text.map(|text| read(text).ok_or(Error::Unclear(otherwise))).transpose()
    }

    /// An identifier as the tables have it; empty when none is asked for.
    pub(super) fn id(&self, name: &str) -> String {
        self.first(name).unwrap_or_default().to_lowercase()
    }
}

impl<S: Send + Sync> FromRequest<S> for Question {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> std::result::Result<Self, Refused> {
        let mut question = Self::parse(request.uri().query().unwrap_or_default());
        if *request.method() != Method::POST {
            return Ok(question);
        }
        let kind = Kind::of(request.headers());
        let body = Bytes::from_request(request, state).await.map_err(|_| Refused::TooLarge)?;
        match kind {
            _ if body.is_empty() => {}
            Kind::Form => question.add(&String::from_utf8_lossy(&body), Form::Encoded),
            Kind::Json => question.add_json(&body).ok_or(Refused::NoObject)?,
            Kind::Other => return Err(Refused::OtherKind),
        }
        Ok(question)
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

impl Question {
    /// An object of texts, numbers and truth values. Null is as if it were not there.
    fn add_json(&mut self, body: &[u8]) -> Option<()> {
        for (name, value) in serde_json::from_slice::<serde_json::Map<String, Value>>(body).ok()? {
            let (text, form) = match value {
                Value::Null => continue,
                Value::String(text) => (text, Form::JsonText),
                // To JSON Schema 3.0 is a whole number too.
                Value::Number(number) => (
                    number
                        .as_f64()
                        .filter(|n| number.is_f64() && n.fract() == 0.0)
                        .map_or_else(|| number.to_string(), |whole| format!("{whole:.0}")),
                    Form::JsonNumber,
                ),
                Value::Bool(_) => (value.to_string(), Form::JsonTruth),
                Value::Array(_) | Value::Object(_) => return None,
            };
            let pair = url::form_urlencoded::Serializer::new(String::new()).append_pair(&name, &text).finish();
            self.add(&pair, form);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(body: &str) -> Option<Question> {
        let mut question = Question::default();
        question.add_json(body.as_bytes()).map(|()| question)
    }

    #[test]
    fn a_body_asks_like_an_address() {
        let question = json(r#"{"search": "kafé & te", "page": 2.0, "full": true, "day": "TU", "x": null}"#).unwrap();
        assert_eq!(question.first("search"), Some("kafé & te"));
        assert_eq!((question.whole("page", 1, "e").unwrap(), question.flag("full").unwrap()), (Some(2), true));
        assert_eq!(question.read("day", "e", |day| Some(day.to_owned())).unwrap(), Some("TU".into()));
        for wrong in ["[1]", "7", "{\"a\":[1]}", "{", ""] {
            assert!(json(wrong).is_none(), "{wrong}");
        }
        let typed =
            json(r#"{"full": 1, "minimal": "true", "page": "2", "proximity": true, "postcode": 5353, "search": 7}"#);
        let typed = typed.unwrap();
        assert!(typed.flag("full").is_err() && typed.flag("minimal").is_err(), "in JSON true is true");
        assert!(typed.whole("page", 1, "e").is_err() && typed.number("proximity").is_err());
        assert!(typed.read("postcode", "e", |code| Some(code.len())).is_err() && typed.first("search") == Some("7"));
        let empty = json(r#"{"full": "", "page": ""}"#).unwrap();
        assert!(!empty.flag("full").unwrap() && empty.whole("page", 1, "e").unwrap().is_none());
    }

    #[test]
    fn what_is_no_mere_words_is_taken_as_it_is_written() {
        let odd = Question::parse(
            "full=maybe&minimum_age=-1&proximity=NaN&day=man&day=tir&page=%C2%9C&per_page=+5&search=+x",
        );
        assert!(odd.flag("full").is_err() && odd.number("minimum_age").is_err() && odd.number("proximity").is_err());
        assert!(odd.whole("page", 1, "e").is_err() && odd.whole("per_page", 1, "e").is_err());
        assert_eq!((odd.first("day"), odd.first("search")), (Some("man"), Some("x")), "the first of two counts");
        assert_eq!(Question::parse("page=&page=3").whole("page", 1, "e").unwrap(), Some(3), "nothing is not said");
    }
}
