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
    "/apne-data/api",
    "/apne-data/profil",
    "/bygg-inn",
    "/bygg-inn?kommune=4627&visning=uke&nettsted=www.askoy.kommune.no",
    "/bygg-inn/askoy?kommune=4627",
    "/bygg-inn/askoy?kommune=4627&visning=kart",
    "/bygg-inn/askoy?kommune=4627&tema=food&visning=uke",
    "/bygg-inn/askoy?kommune=0301",
    "/bygg-inn/askoy?kommune=9999",
    "/logg-inn",
    "/logg-inn?ut=1",
    "/inn",
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
            for (at, _) in html.match_indices('<') {
                let tag = html[at + 1..].split('>').next().unwrap();
                let field = ["input ", "textarea ", "select "].iter().any(|name| tag.starts_with(name));
                if !field || tag.contains("type=\"hidden\"") {
                    continue;
                }
                let id = tag.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next());
                let pointed_at = id.is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
                let wrapped = html[..at].rfind("<label") > html[..at].rfind("</label>");
                assert!(pointed_at || wrapped || tag.contains("aria-label"), "{address}: {tag}");
            }
        }
    }
}
