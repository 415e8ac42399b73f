//! `GET /kart/{numbers}.svg`: some municipalities on a map, kept in memory and in browsers.

use crate::{
    outline::{self, Projection},
    places::PLACES,
    view,
};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kernel::digest::fingerprint;
use shell::{Error, Result};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most municipalities on one map.
pub const MOST: usize = 6;
/// The most maps kept in memory; there are millions of combinations, and few that people look at.
const KEPT: usize = 200;
/// A map that weighs more than this is drawn again with less detail, bytes.
const HEAVIEST: usize = 28_000;

/// The file carries its own colours for light and dark; nothing else may run or load in it.
const CSP: HeaderValue = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'");

#[derive(Clone)]
struct Map {
    svg: Arc<str>,
    etag: HeaderValue,
}

static MAPS: Mutex<Option<HashMap<String, Map>>> = Mutex::new(None);

/// The address of a map of these municipalities.
#[must_use]
pub fn address(numbers: &[String]) -> String {
    format!("/kart/{}.svg", numbers.join("-"))
}

/// The map.
pub async fn file(Path(file): Path<String>, headers: HeaderMap) -> Result<Response> {
    let numbers = read(&file).ok_or(Error::NotFound)?;
    let map = tokio::task::spawn_blocking(move || drawn(&numbers))
        .await
        .map_err(|error| Error::from(anyhow::Error::from(error)))?
        .ok_or(Error::NotFound)?;
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == map.etag);
    let head = [
        (header::ETAG, map.etag),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400")),
        (header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (header::CONTENT_SECURITY_POLICY, CSP),
    ];
    if known {
        Ok((StatusCode::NOT_MODIFIED, head).into_response())
    } else {
        Ok((head, map.svg.to_string()).into_response())
    }
}

/// `4626-4627.svg`: one to six municipalities, each once, in order. One address for one map.
fn read(file: &str) -> Option<Vec<String>> {
    let numbers: Vec<String> = file.strip_suffix(".svg")?.split('-').map(str::to_owned).collect();
    let known = numbers.iter().all(|number| PLACES.municipality(number).is_some());
    (known && numbers.len() <= MOST && numbers.is_sorted_by(|a, b| a < b)).then_some(numbers)
}

fn drawn(numbers: &[String]) -> Option<Map> {
    let key = numbers.join("-");
    if let Some(map) = MAPS.lock().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(|maps| maps.get(&key)) {
        return Some(map.clone());
    }
    let projection = outline::projection(numbers)?;
    let svg = light_enough(numbers, &projection);
    let etag = HeaderValue::from_str(&format!("\"{}\"", fingerprint(svg.as_bytes()))).ok()?;
    let map = Map { svg: svg.into(), etag };
    let mut kept = MAPS.lock().unwrap_or_else(PoisonError::into_inner);
    let maps = kept.get_or_insert_with(HashMap::new);
    if maps.len() >= KEPT {
        maps.clear();
    }
    maps.insert(key, map.clone());
    Some(map)
}

fn light_enough(numbers: &[String], projection: &Projection) -> String {
    let mut detail = 0.12;
    loop {
        let svg = view::outline::svg(numbers, projection, detail);
        if svg.len() <= HEAVIEST || detail > 4.0 {
            return svg;
        }
        detail *= 1.4;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_for_one_map() {
        assert_eq!(read("4626-4627.svg").map(|n| n.len()), Some(2));
        for odd in
            ["4627-4626.svg", "4626-4626.svg", "4626", "9999.svg", ".svg", "0301-1101-1103-1106-1108-1111-1112.svg"]
        {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_map_is_small_and_is_drawn_once() {
        let numbers = ["4626".to_owned(), "4627".to_owned()];
        let map = drawn(&numbers).unwrap();
        assert!((2_000..30_000).contains(&map.svg.len()), "{}", map.svg.len());
        assert!(map.svg.contains("Askøy") && map.svg.contains("Øygarden"));
        assert!(Arc::ptr_eq(&map.svg, &drawn(&numbers).unwrap().svg));
        let wide = drawn(&["0301".to_owned(), "5610".to_owned()]).unwrap();
        assert!(wide.svg.len() < 40_000, "{}", wide.svg.len());
    }
}
