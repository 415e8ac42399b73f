//! What a room writes of its pages for search engines (sitemaps.org; hreflang as they read it).

use crate::{Visit, visit::in_language};
use jiff::Timestamp;
use kernel::{Language, clock::in_oslo};
use std::fmt::Write as _;

/// Where they lie: each room that has pages of its own has one.
pub const ALL: [&str; 2] = ["/sitemap.xml", "/treff/sitemap.xml"];
/// How it begins.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
/// How it ends.
pub const FOOT: &str = "</urlset>\n";

/// One page in each language, each naming the others; with the day it changed, from milliseconds since 1970.
pub fn entry(visit: &Visit, path: &str, changed: Option<i64>, text: &mut String) {
    let address = |language: Language| visit.app.settings.absolute(&in_language(language, path));
    let changed = changed.and_then(|at| Timestamp::from_millisecond(at).ok());
    let changed = changed.map(|at| format!("<lastmod>{}</lastmod>", in_oslo(at).date())).unwrap_or_default();
    let others: String = Language::ALL
        .iter()
        .map(|l| format!("<xhtml:link rel=\"alternate\" hreflang=\"{l}\" href=\"{}\"/>", address(*l)))
        .collect();
    for language in Language::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "<url><loc>{}</loc>{changed}{others}</url>", address(language));
    }
}
