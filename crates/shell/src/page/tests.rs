use super::*;
use crate::{App, Settings};
use kernel::{Clock, Db, Language, storage::Place, texts::Texts};
use std::sync::Arc;
use trust::vault::{RootPlace, Vault};

async fn app() -> App {
    let folder = std::env::temp_dir().join(format!("varde-shell-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    let db = Db::open_sqlite(&folder).await.unwrap();
    let root = RootPlace::find(None, None, &folder);
    let vault = Vault::open(&Place::Folder(&folder), &db, root, 0).await.unwrap();
    // No page here asks the database, so nothing needs to stay behind.
    std::fs::remove_dir_all(&folder).unwrap();
    App {
        db,
        vault,
        clock: Clock::fixed("2026-11-24T10:00:00Z".parse().unwrap()),
        texts: Texts::load(crate::TEXTS).unwrap(),
        settings: Settings::at("https://varde.example").unwrap(),
        kept: Default::default(),
    }
}

fn visit(app: &App, language: Language, address: &str) -> Visit {
    Visit::new(Arc::new(app.clone()), language, &address.parse().unwrap())
}

fn page() -> Page {
    Page::new("Åpent <naust>".into(), html! { h1 { "Åpent naust" } })
}

#[tokio::test]
async fn a_page_says_its_language_and_where_the_others_are() {
    let app = app().await;
    let html = page().render(&visit(&app, Language::Nn, "/aktiviteter?q=tur")).into_string();
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"nn\" data-color-scheme=\"auto\">"));
    assert!(html.contains("<title>Åpent &lt;naust&gt; – Varde</title>"));
    assert!(html.contains("hreflang=\"en\" href=\"https://varde.example/en/aktiviteter?q=tur\""));
    assert!(html.contains("<a href=\"/aktiviteter?q=tur\" lang=\"nb\" hreflang=\"nb\">Bokmål</a>"));
    assert!(!html.contains('⟦'), "a text is missing");
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let mut app = app().await;
    app.settings.fictional = true;
    for language in Language::ALL {
        let html = page().crisis().print_address("/a/7k2f9q").render(&visit(&app, language, "/x")).into_string();
        assert!(!html.contains('⟦'), "{language}: a text is missing");
        assert_eq!(html.matches("<h1").count(), 1, "{language}");
        assert!(!html.contains("style=") && !html.contains(" onclick"), "{language}: strict CSP");
        for number in ["tel:113", "tel:116117", "tel:116123", "tel:+4722400040"] {
            assert_eq!(html.matches(number).count(), 2, "{language}: {number} above and below");
        }
    }
}

#[tokio::test]
async fn on_a_shared_telephone_the_title_says_nothing() {
    let mut app = app().await;
    app.settings.neutral_titles = true;
    let html = page().render(&visit(&app, Language::Nb, "/x")).into_string();
    assert!(html.contains("<title>Varde</title>"));
}

#[tokio::test]
async fn data_for_machines_cannot_end_its_element() {
    let app = app().await;
    let data = serde_json::json!({ "name": "</script><script>alert(1)</script>" });
    let html = page().json_ld(data).render(&visit(&app, Language::Nb, "/x")).into_string();
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("\\u003c/script\\u003e"));
}

#[tokio::test]
async fn the_invented_town_says_so() {
    let mut app = app().await;
    let said = app.texts.get(Language::Nb, "invented");
    assert!(!page().render(&visit(&app, Language::Nb, "/x")).into_string().contains(&said));
    app.settings.fictional = true;
    assert!(page().render(&visit(&app, Language::Nb, "/x")).into_string().contains(&said));
}

#[test]
fn every_text_stands_in_every_language() {
    let keys = |language: Language| -> Vec<&str> {
        let (_, file) = crate::TEXTS.iter().find(|(of, _)| *of == language).unwrap();
        file.lines()
            .filter(|line| !line.starts_with([' ', '#', '}', '*']))
            .filter_map(|l| l.split_once(" ="))
            .map(|(key, _)| key)
            .collect()
    };
    assert_eq!(keys(Language::Nb), keys(Language::Nn));
    assert_eq!(keys(Language::Nb), keys(Language::En));
    for line in crate::help_lines::all() {
        for what in ["short", "when", "full"] {
            assert!(keys(Language::Nb).contains(&format!("help-{}-{what}", line.key).as_str()));
        }
    }
}
