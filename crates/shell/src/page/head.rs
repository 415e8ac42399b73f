//! What the browser, the search engine and the telephone's home screen read.

use super::{Page, Preview};
use crate::{Visit, assets, visit::in_language};
use kernel::Language;
use maud::{Markup, PreEscaped, html};

pub(super) fn head(page: &Page, visit: &Visit) -> Markup {
    let settings = &visit.app.settings;
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title(page, visit)) }
        @if let Some(description) = &page.description { meta name="description" content=(description); }
        @if page.no_index { meta name="robots" content="noindex"; }
        meta name="referrer" content="no-referrer";
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content="#0f3a48" media="(prefers-color-scheme: light)";
        meta name="theme-color" content="#08262f" media="(prefers-color-scheme: dark)";
        // Numbers of our own are links already; a telephone that guesses makes house numbers into calls.
        meta name="format-detection" content="telephone=no";
        link rel="preload" href=(assets::href("inter-latin.woff2")) as="font" type="font/woff2" crossorigin;
        link rel="stylesheet" href=(assets::href("varde.css"));
        @for name in page.extras.iter().filter(|name| name.ends_with(".css")) { link rel="stylesheet" href=(assets::href(name)); }
        script type="module" src=(assets::href("varde.js")) {}
        @for name in page.extras.iter().filter(|name| name.ends_with(".js")) { script type="module" src=(assets::href(name)) {} }
        link rel="icon" href=(assets::href("merke-16.svg")) type="image/svg+xml";
        link rel="manifest" href=(visit.href("/manifest.webmanifest"));
        @if let Some(path) = &page.canonical {
            link rel="canonical" href=(settings.absolute(&visit.href(path)));
        }
        @for language in Language::ALL {
            link rel="alternate" hreflang=(language) href=(settings.absolute(&elsewhere(page, visit, language)));
        }
        @if let Some(preview) = &page.preview { (open_graph(page, visit, preview)) }
        @if let Some(data) = &page.json_ld { script type="application/ld+json" { (json(data)) } }
    }
}

/// What is shown where the address is shared, in the words of Open Graph. Nobody is asked anything by these.
fn open_graph(page: &Page, visit: &Visit, preview: &Preview) -> Markup {
    let settings = &visit.app.settings;
    let here = page.canonical.as_ref().map_or_else(|| visit.here_in(visit.language), |path| visit.href(path));
    let locale = match visit.language {
        Language::Nb => "nb_NO",
        Language::Nn => "nn_NO",
        Language::En => "en_GB",
    };
    html! {
        meta property="og:type" content="website";
        meta property="og:site_name" content=(visit.t("site-name"));
        meta property="og:locale" content=(locale);
        meta property="og:title" content=(preview.title);
        meta property="og:description" content=(preview.description);
        meta property="og:url" content=(settings.absolute(&here));
        @if let Some((path, alt)) = &preview.picture {
            meta property="og:image" content=(settings.absolute(path));
            meta property="og:image:type" content="image/png";
            meta property="og:image:width" content="1200";
            meta property="og:image:height" content="630";
            meta property="og:image:alt" content=(alt);
            meta name="twitter:card" content="summary_large_image";
        }
    }
}

pub(super) fn title(page: &Page, visit: &Visit) -> String {
    let site = visit.t("site-name");
    if visit.app.settings.neutral_titles || page.title.is_empty() || page.title == site {
        return site;
    }
    visit.with("title", &[("page", page.title.as_str().into()), ("site", site.into())])
}

fn elsewhere(page: &Page, visit: &Visit, language: Language) -> String {
    page.canonical.as_ref().map_or_else(|| visit.here_in(language), |path| in_language(language, path))
}

/// JSON that cannot end the element it stands in. It is data, so the strict CSP lets it be.
fn json(data: &serde_json::Value) -> PreEscaped<String> {
    PreEscaped(data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}
