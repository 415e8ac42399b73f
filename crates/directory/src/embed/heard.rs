//! What embeds ask: which one, which day, from which site, how often. Held in memory, put down now and then by a job.
//!
//! Deliberately absent: who asked, from which address of a machine, at what hour, which page of the site.

use axum::http::{HeaderMap, header};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use url::Url;

/// So many different ones are held between two times of putting down; what comes beyond is counted together.
const MOST: usize = 2_000;
/// What is counted together when there are too many: no embed can be called this.
pub const OTHERS: &str = "*";

/// One embed on one day from one site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Heard {
    /// The embed's name.
    pub embed: String,
    /// The day in Norway.
    pub day: Date,
    /// The site's origin; empty when it does not say, as a server that fetches a fragment.
    pub origin: String,
}

/// What was heard since it was last put down.
#[derive(Debug, Default)]
pub struct Ear {
    counts: Mutex<HashMap<Heard, i64>>,
}

impl Ear {
    /// Counts one.
    pub fn note(&self, embed: &str, origin: &str, day: Date) {
        self.add(Heard { embed: embed.to_owned(), day, origin: origin.to_owned() }, 1);
    }

    /// Puts back what could not be put down.
    pub fn put_back(&self, counted: Vec<(Heard, i64)>) {
        for (heard, times) in counted {
            self.add(heard, times);
        }
    }

    /// Hands over what was counted, and begins anew.
    #[must_use]
    pub fn take(&self) -> Vec<(Heard, i64)> {
        let mut counted: Vec<_> =
            std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner)).into_iter().collect();
        counted.sort();
        counted
    }

    fn add(&self, heard: Heard, times: i64) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let full = counts.len() >= MOST && !counts.contains_key(&heard);
        let heard = if full { Heard { embed: OTHERS.into(), origin: OTHERS.into(), ..heard } } else { heard };
        *counts.entry(heard).or_default() += times;
    }
}

/// From which site an embed is asked; nothing when it is our own page or somebody who opened the address themselves.
#[must_use]
pub fn origin(headers: &HeaderMap, own: &str) -> Option<String> {
    let value = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let alone = matches!(value("sec-fetch-site"), Some("same-origin" | "none"));
    if alone || value("sec-fetch-dest") == Some("document") {
        return None;
    }
    let told = value(header::ORIGIN.as_str()).filter(|origin| *origin != "null").or_else(|| value("referer"));
    let origin = told.and_then(|told| Url::parse(told).ok()).filter(|url| matches!(url.scheme(), "http" | "https"));
    let origin = origin.map(|url| url.origin().ascii_serialization()).filter(|origin| origin.len() <= 200);
    (origin.as_deref() != Some(own)).then(|| origin.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn from(headers: &[(&'static str, &'static str)]) -> Option<String> {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)));
        origin(&headers.collect(), "https://varde.example")
    }

    #[test]
    fn only_the_site_is_heard_never_the_page() {
        assert_eq!(
            from(&[("referer", "https://www.askoy.kommune.no/helse?navn=Kari")]).unwrap(),
            "https://www.askoy.kommune.no"
        );
        assert_eq!(from(&[("origin", "https://a.no"), ("referer", "https://b.no/")]).unwrap(), "https://a.no");
        assert_eq!(from(&[]).unwrap(), "", "a server that says nothing");
        assert_eq!(from(&[("origin", "null")]).unwrap(), "");
        assert_eq!(from(&[("referer", "android-app://com.example")]).unwrap(), "");
        assert_eq!(from(&[("referer", "https://varde.example/bygg-inn")]), None);
        assert_eq!(from(&[("sec-fetch-site", "same-origin")]), None);
        assert_eq!(from(&[("sec-fetch-site", "cross-site"), ("sec-fetch-dest", "document")]), None);
    }

    #[test]
    fn a_flood_of_names_is_one_number() {
        let ear = Ear::default();
        let day = jiff::civil::date(2026, 11, 22);
        for n in 0..MOST + 500 {
            ear.note(&format!("navn-{n}"), "https://flom.example", day);
        }
        let counted = ear.take();
        assert_eq!(counted.len(), MOST + 1);
        assert_eq!(counted.iter().find(|(heard, _)| heard.embed == OTHERS).map(|(_, times)| *times), Some(500));
        assert!(ear.take().is_empty());
    }
}
