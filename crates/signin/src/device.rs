//! What somebody's own device is called in their list of sessions: as much as helps to know it, and no more.

use axum::http::{HeaderMap, header};

const BROWSERS: [(&str, &str); 6] = [
    ("Edg/", "Edge"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const MACHINES: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// «Firefox, Windows»; empty when the browser does not say. Versions are left out.
pub(crate) fn of(headers: &HeaderMap) -> String {
    let both: Vec<&str> = [named(headers, &BROWSERS), machine(headers)].into_iter().flatten().collect();
    both.join(", ")
}

/// «iPhone»; nothing when the browser does not say.
pub(crate) fn machine(headers: &HeaderMap) -> Option<&'static str> {
    named(headers, &MACHINES)
}

fn named(headers: &HeaderMap, table: &[(&str, &'static str)]) -> Option<&'static str> {
    let told = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    table.iter().find(|(mark, _)| told.contains(mark)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_browser_and_a_machine_without_their_versions() {
        let of = |told: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, HeaderValue::from_static(told));
            super::of(&headers)
        };
        assert_eq!(
            of("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            "Firefox, Windows"
        );
        assert_eq!(
            of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"),
            "Chrome, Android"
        );
        assert_eq!(of("<script>"), "");
        assert_eq!(super::of(&HeaderMap::new()), "");
    }
}
