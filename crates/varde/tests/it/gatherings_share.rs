//! A picture and a text, ready to be shared.

use super::administration_people::act;
use testkit::{Answer, Engine, Town, engines};

const DATE: &str = "/treff/erfaringskafe-straume/2026-12-08";
const SERIES: &str = "/treff/erfaringskafe-straume";
const MINE: &str = "/mine-treff/00000022-0000-4000-8000-000000000001/dato/2026-12-08";

/// What the head of a page says under this name.
fn meta(page: &Answer, name: &str) -> String {
    let html = page.text();
    let rest = html.split(&format!("property=\"{name}\" content=\"")).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

fn picture_of(page: &Answer) -> String {
    meta(page, "og:image").trim_start_matches("https://varde.example").to_owned()
}

/// What stands ready to be copied.
fn text_of(page: &Answer) -> String {
    let html = page.text();
    html.split("id=\"linje-tekst\"")
        .nth(1)
        .and_then(|rest| rest.split_once('>'))
        .unwrap()
        .1
        .split('<')
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_and_a_series_say_what_they_are_where_their_address_is_shared() {
    let town = Town::with_people(Engine::sqlite()).await;
    for (path, title) in [(DATE, "Erfaringskafé tirsdag 8. desember"), (SERIES, "Erfaringskafé")] {
        let page = town.get(path).await;
        assert_eq!(meta(&page, "og:title"), title);
        assert_eq!(meta(&page, "og:url"), format!("https://varde.example{path}"));
        assert_eq!((meta(&page, "og:locale"), meta(&page, "og:image:width")), ("nb_NO".into(), "1200".into()));
        assert!(page.text().contains(&format!("href=\"{path}/del\"")), "{path}: the way to sharing it");
        let address = picture_of(&page);
        assert!(address.starts_with(&format!("{path}/bilde/")), "{address}");
        let picture = town.get(&address).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/png"));
        assert_eq!(picture.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(picture.bytes.starts_with(b"\x89PNG") && picture.bytes.len() < 100_000, "{}", picture.bytes.len());
        // Wide and high, as the file itself has it.
        assert_eq!(picture.bytes[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
        assert_eq!(town.get_with(&address, "if-none-match", picture.header("etag")).await.status, 304);
    }
    let page = town.get(&format!("/en{DATE}")).await;
    assert!(picture_of(&page).starts_with(&format!("/en{DATE}/bilde/")), "{}", picture_of(&page));
    assert_ne!(picture_of(&page).rsplit('/').next(), picture_of(&town.get(DATE).await).rsplit('/').next());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_picture_leads_to_the_one_that_says_it_is_off() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let before = picture_of(&town.get(DATE).await);
        let text = text_of(&town.get(&format!("{DATE}/del")).await);
        assert!(
            text.starts_with("Erfaringskafé\n\nTirsdag 8. desember klokka 14.00–15.30, rom Turøy, Straume.\n\n"),
            "{text}"
        );
        assert!(text.ends_with(&format!("\n\nhttps://varde.example{DATE}")) && !text.contains('\u{2060}'), "{text}");
        let text = text_of(&town.get(&format!("{SERIES}/del")).await);
        assert!(text.contains("Neste gang: Tirsdag 8. desember") && text.ends_with(SERIES), "{text}");

        let amir = town.sign_in("Amir").await;
        act(&town, &amir, MINE, "gjor=avlys&avlys_grunn=illness").await;
        let page = town.get(DATE).await;
        assert_eq!(meta(&page, "og:title"), "Avlyst: Erfaringskafé tirsdag 8. desember");
        let now = picture_of(&page);
        assert_ne!(before, now);
        let old = town.get(&before).await;
        assert_eq!((old.status.as_u16(), old.header("location")), (303, now.as_str()));
        let share = town.get(&format!("{DATE}/del")).await;
        let text = text_of(&share);
        assert!(
            text.starts_with(
                "Det blir ikke noe av Erfaringskafé tirsdag 8. desember.\n\nNeste gang er tirsdag 12. januar 2027."
            ),
            "{text}"
        );
        assert!(share.text().contains("alt=\"Bilde å dele: Avlyst: Erfaringskafé tirsdag 8. desember\""));

        act(&town, &amir, MINE, "gjor=gjenopprett").await;
        act(&town, &amir, MINE, "gjor=flytt&dag=2026-12-09&fra=15.00&til=16.30&grunn=room").await;
        let text = text_of(&town.get(&format!("{DATE}/del")).await);
        assert!(text.starts_with("Ny tid for Erfaringskafé\n\nOnsdag 9. desember klokka 15.00–16.30"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sharing_asks_nobody_else_and_odd_addresses_are_answered_kindly() {
    let town = Town::with_people(Engine::sqlite()).await;
    let page = town.get(&format!("{DATE}/del")).await;
    let html = page.text();
    for theirs in ["facebook.com", "sharer", "<iframe", "src=\"http"] {
        assert!(!html.contains(theirs), "{theirs}");
    }
    assert!(html.contains("download=\"erfaringskafe-straume-2026-12-08.png\""));
    assert!(page.main_text().contains("Vi har ingen Facebook-knapp her."));
    for odd in [format!("{DATE}/bilde/x"), format!("{SERIES}/2026-12-09/del"), "/treff/finnes-ikke/del".to_owned()] {
        assert_eq!(town.get(&odd).await.status, 404, "{odd}");
    }
    let stale = town.get(&format!("{SERIES}/bilde/0000000000000000.png")).await;
    assert_eq!(stale.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_sees_the_poster_before_it_is_printed() {
    let town = Town::with_people(Engine::sqlite()).await;
    for path in [DATE, SERIES] {
        let page = town.get(&format!("{path}/plakat")).await;
        let shown = |page: &Answer| {
            let html = page.text().replace("&amp;", "&");
            let after = html.split("<img class=\"v-poster\" src=\"").nth(1).unwrap().to_owned();
            after.split('"').next().unwrap().to_owned()
        };
        let usual = shown(&page);
        assert_eq!(usual, format!("{path}/plakat.png?storrelse=a4&skrift=vanlig&blekk=full&lapper=ja"));
        let picture = town.get(&usual).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/png"));
        // 600 × 849 points, and no heavier than a telephone likes.
        assert_eq!(picture.bytes[16..24], [0, 0, 2, 88, 0, 0, 3, 81]);
        assert!(picture.bytes.len() < 100_000, "{}", picture.bytes.len());
        assert_eq!(town.get_with(&usual, "if-none-match", picture.header("etag")).await.status, 304);

        // Only the part that changes, and what nobody can choose is the usual.
        let part = town.get_with(&format!("{path}/plakat?blekk=lite&skrift=enorm"), "x-varde-part", "1").await;
        assert!(part.text().starts_with("<div id=\"forhand\" data-part=\""), "{}", part.text());
        let saved = town.get(&shown(&part)).await;
        assert!(shown(&part).contains("skrift=vanlig&blekk=lite") && saved.bytes != picture.bytes);
    }
    // It says so when the date is off.
    let before = town.get(&format!("{DATE}/plakat.png")).await.bytes;
    let amir = town.sign_in("Amir").await;
    act(&town, &amir, MINE, "gjor=avlys&avlys_grunn=illness").await;
    assert_ne!(town.get(&format!("{DATE}/plakat.png")).await.bytes, before);
    assert_eq!(town.get("/treff/finnes-ikke/plakat.png").await.status, 404);
}
