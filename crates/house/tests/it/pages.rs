//! Every page in every language: one first heading, every field labelled, no text missing, no identifier twice.

use std::collections::BTreeMap;
use testkit::{Engine, Town};

const PAGES: &[&str] = &[
    "/",
    "/aktiviteter",
    "/aktiviteter?q=jeg er så ensom",
    "/aktiviteter?q=qwxzqwxz",
    "/aktiviteter?q=gratis mat Straume tirsdag",
    "/aktiviteter?q=vil ikke leve",
    "/aktiviteter?tema=food&gratis=1&kommune=4626",
    "/aktiviteter/apent-naust",
    "/aktiviteter/erfaringskafeen",
    "/aktiviteter/apent-naust/si-fra",
    "/aktiviteter/apent-naust/si-fra?takk=1",
    "/min-liste",
    "/inspirasjon",
    "/om",
    "/personvern",
    "/tilgjengelighet",
    "/apne-data",
    "/finnes-ikke",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_whole_in_every_language() {
    let town = Town::new(Engine::sqlite()).await;
    for language in ["", "/nn", "/en"] {
        for page in PAGES {
            let address = format!("{language}{}", if *page == "/" && !language.is_empty() { "" } else { page });
            let html = town.get(&address).await.text();
            assert_eq!(html.matches("<h1").count(), 1, "{address}: one first heading");
            assert!(!html.contains('⟦'), "{address}: {:?}", html.split('⟦').nth(1).and_then(|t| t.split('⟧').next()));
            assert!(!html.contains("{ $") && !html.contains("{$"), "{address}: a value is not filled in");
            let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
            for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                *ids.entry(id).or_default() += 1;
            }
            let twice: Vec<_> = ids.iter().filter(|(_, count)| **count > 1).collect();
            assert!(twice.is_empty(), "{address}: {twice:?}");
            for field in
                html.split(['<']).filter(|tag| ["input ", "textarea ", "select "].iter().any(|f| tag.starts_with(f)))
            {
                let tag = field.split('>').next().unwrap();
                if tag.contains("type=\"hidden\"") {
                    continue;
                }
                let id = tag.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
                let labelled =
                    id.is_some_and(|id| html.contains(&format!("for=\"{id}\""))) || tag.contains("aria-label");
                assert!(labelled, "{address}: {tag}");
            }
        }
    }
}
