//! Jonas finds the other one by its name, where nothing told that two entries are the same.

use super::administration_people::get;
use super::merge::{LOOM, TWIN, bring, loom, way};
use serde_json::json;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn the_other_one_is_found_by_its_name_from_an_entrys_own_page() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let jonas = town.sign_in("Jonas").await;
        bring(&town, &[loom(LOOM, "Vevstua Dorgen", &json!({})), loom(TWIN, "Mandagsrommet", &json!({}))]).await;
        let begin = format!("/redaksjon/tilbud/{LOOM}/sla-sammen");
        let entry = get(&town, &jonas, &format!("/redaksjon/tilbud/{LOOM}")).await.text();
        assert!(entry.contains(&format!("href=\"{begin}\"")), "its own page leads there");
        let first = get(&town, &jonas, &begin).await;
        assert!(first.main_text().contains("«Vevstua Dorgen» blir stående."), "{}", first.main_text());
        let found = get(&town, &jonas, &format!("{begin}?sok=mandagsROM")).await;
        assert!(found.text().contains(&format!("href=\"{}\"", way(LOOM, TWIN))), "{}", found.main_text());
        assert_eq!(found.text().matches(&format!("href=\"{begin}/")).count(), 1, "{}", found.main_text());
        let itself = get(&town, &jonas, &format!("{begin}?sok=vevstua+dorgen")).await.main_text();
        assert!(itself.contains("Ingen andre heter noe slikt."), "an entry is not the same as itself: {itself}");
        // What is not the editor's leads nowhere, and its name is not told.
        let elsewhere =
            get(&town, &jonas, "/redaksjon/tilbud/00000000-0000-4000-8000-00000000ffff/sla-sammen?sok=a").await;
        assert_eq!(elsewhere.status, 404);
        assert_eq!(get(&town, &town.sign_in("Amir").await, &format!("{begin}?sok=mandag")).await.status, 404);
    }
}
