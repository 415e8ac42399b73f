//! What was asked for in the address or filled in a form: names and values, whatever they are.
//!
//! Nothing is refused here. A parameter nobody knows is left alone, a broken byte becomes a replacement mark; the page
//! decides what it can use.

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::{StatusCode, request::Parts},
};
use std::convert::Infallible;

/// The longest value that a page looks at, in characters. What is beyond is cut off.
pub const LONGEST: usize = 2_000;
/// The same for what is written in a form. A page that takes less says so; nothing is cut unseen.
pub const LONGEST_WRITTEN: usize = 20_000;

/// Names and values in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<(String, String)>);

impl Asked {
    /// Reads `a=1&b=2` (application/x-www-form-urlencoded).
    #[must_use]
    pub fn parse(encoded: &str) -> Self {
        Self::read(encoded, 200, LONGEST)
    }

    /// The same of a form that was filled in, which may be long.
    #[must_use]
    pub fn filled(encoded: &str) -> Self {
        Self::read(encoded, 500, LONGEST_WRITTEN)
    }

    fn read(encoded: &str, most: usize, longest: usize) -> Self {
        let pairs = url::form_urlencoded::parse(encoded.as_bytes())
            .take(most)
            .map(|(name, value)| (name.into_owned(), clean(&value, longest)))
            .collect();
        Self(pairs)
    }

    /// The first value under this name that is not empty.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str())
    }

    /// All values under this name that are not empty.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str())
    }

    /// The value as a whole number; nothing when it is none.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.first(name)?.parse().ok()
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.first(name).is_some()
    }

    /// Everything that was asked, for building an address that differs in one thing.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The same without any value under these names.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(name, _)| !names.contains(&name.as_str())).cloned().collect())
    }

    /// The same without this one value.
    #[must_use]
    pub fn without_value(&self, name: &str, value: &str) -> Self {
        Self(self.0.iter().filter(|(n, v)| n != name || v != value).cloned().collect())
    }

    /// The same with one value more.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// As `?a=1&b=2`, or nothing at all when nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let mut out = url::form_urlencoded::Serializer::new(String::new());
        let mut any = false;
        for (name, value) in self.0.iter().filter(|(_, value)| !value.is_empty()) {
            out.append_pair(name, value);
            any = true;
        }
        if any { format!("?{}", out.finish()) } else { String::new() }
    }
}

fn clean(value: &str, longest: usize) -> String {
    value.chars().filter(|c| *c == '\n' || !c.is_control()).take(longest).collect::<String>().trim().to_owned()
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::parse(parts.uri.query().unwrap_or_default()))
    }
}

/// A filled-in form. The body limit of the shell holds.
pub struct Filled(pub Asked);

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = StatusCode;
    async fn from_request(request: Request, state: &S) -> Result<Self, StatusCode> {
        let body = axum::body::Bytes::from_request(request, state).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        Ok(Self(Asked::filled(&String::from_utf8_lossy(&body))))
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn anything_can_be_asked() {
        let asked = Asked::parse("q=jeg+er+s%C3%A5+ensom&tema=food&tema=talk&side=-1&%FF=%00x&tom=");
        assert_eq!(asked.first("q"), Some("jeg er så ensom"));
        assert_eq!(asked.all("tema").collect::<Vec<_>>(), ["food", "talk"]);
        assert_eq!(asked.number("side"), Some(-1));
        assert_eq!(asked.first("tom"), None);
        assert_eq!(asked.without_value("tema", "food").all("tema").count(), 1);
        assert_eq!(Asked::parse("q=a b&x=1").without(&["x"]).query(), "?q=a+b");
    }
}
