//! What came back.

use axum::{
    body::to_bytes,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde_json::Value;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub bytes: Vec<u8>,
}

impl Answer {
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.expect("the body can be read").to_vec();
        Self { status: parts.status, headers: parts.headers, bytes }
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|e| panic!("not JSON ({e}): {}", self.text()))
    }

    /// A header's value, empty when it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What a person reads: the text of `main` without its markup.
    #[must_use]
    pub fn main_text(&self) -> String {
        let html = self.text();
        let main = html.split_once("<main").map_or(html.as_str(), |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut text = String::new();
        let mut inside = true;
        for letter in main.chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                other if !inside => text.push(other),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ").replace("&quot;", "\"").replace("&amp;", "&")
    }
}
