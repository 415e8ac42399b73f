//! The next dates of cafés and other gatherings in a municipality's own page.

use super::administration_people::act;
use axum::{body::Body, http::Request};
use shell::frames::Frames;
use testkit::{Engine, Town, engines};

const ALL: &str = "/treff/bygg-inn/askoy";
const CAFE: &str = "/mine-treff/00000022-0000-4000-8000-000000000001/dato/2026-12-08";
const FILE: &str = "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\"]";

async fn town(engine: Engine) -> Town {
    let town = Town::with_people(engine).await;
    town.site.app.settings.frames.put(Frames::parse(FILE).unwrap());
    town
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cancelled_or_moved_stands_in_the_embed_the_next_time_it_is_opened() {
    for engine in engines() {
        let town = town(engine).await;
        let before = town.get(ALL).await;
        assert!(before.main_text().contains("Erfaringskafé"), "{}", before.main_text());
        // Whoever keeps it asks each time, and is told in few bytes that nothing is new.
        assert_eq!(before.header("cache-control"), "public, no-cache");
        let again = town.get_with(ALL, "if-none-match", before.header("etag")).await;
        assert_eq!(again.status, 304, "{}", before.header("etag"));

        let amir = town.sign_in("Amir").await;
        act(&town, &amir, CAFE, "gjor=avlys&avlys_grunn=illness").await;
        town.site.catch_up().await.unwrap();
        let off = town.get_with(ALL, "if-none-match", before.header("etag")).await;
        assert_eq!(off.status, 200);
        assert!(off.main_text().contains("Avlyst: sykdom. Tirsdag 8. desember"), "{}", off.main_text());
        assert!(off.text().contains("<s><time datetime=\"2026-12-08T14:00\">"), "the hour is struck out");
        let plain = town.get(&format!("{ALL}?form=fragment")).await.text();
        assert!(plain.contains("<strong>Avlyst: sykdom.</strong>"), "{plain}");

        act(&town, &amir, CAFE, "gjor=gjenopprett").await;
        act(&town, &amir, CAFE, "gjor=flytt&dag=2026-12-09&fra=15.00&til=16.30&grunn=room").await;
        town.site.catch_up().await.unwrap();
        let moved = town.get(ALL).await.main_text().replace('\u{2060}', "");
        assert!(moved.contains("Flyttet Onsdag 9. desember, klokka 15.00–16.30"), "{moved}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_chooses_a_municipality_a_place_a_kind_or_one_series() {
    for engine in engines() {
        let town = town(engine).await;
        for (asked, heading, has, has_not) in [
            ("", "Treff", "Erfaringskafé", "⟦"),
            ("?kommune=4627", "Treff i Askøy", "Torsdagskafeen", "Erfaringskafé"),
            ("?sted=oyane-dps", "Treff: Øyane DPS", "Erfaringskafé", "Torsdagskafeen"),
            ("?sted=straume&slag=evening", "Åpne kvelder: Straume", "Pårørendekveld", "Erfaringskafé"),
            ("?serie=erfaringskafe-straume", "Erfaringskafé", "Tirsdag 8. desember", "Torsdagskafeen"),
            ("?kommune=0301", "Treff i Oslo", "Ingenting er satt opp akkurat nå.", "Erfaringskafé"),
            ("?farge=rosa&lys=x&form=x&side=4&%FF", "Treff", "Erfaringskafé", "⟦"),
        ] {
            let answer = town.get(&format!("{ALL}{asked}")).await;
            assert_eq!(answer.status, 200, "{asked}");
            let (html, said) = (answer.text(), answer.main_text());
            assert!(html.contains(&format!("<h1>{heading}</h1>")), "{asked}: {said}");
            assert!(said.contains(has) && !said.contains(has_not), "{asked}: {said}");
        }
        for (asked, named) in [
            ("?kommune=9999", "9999"),
            ("?sted=ingensteds", "ingensteds"),
            ("?slag=%3Cscript%3E", "&lt;script&gt;"),
            ("?serie=finnes-ikke&form=fragment", "finnes-ikke"),
        ] {
            let answer = town.get(&format!("{ALL}{asked}")).await;
            assert_eq!(answer.status, 404, "{asked}");
            assert!(answer.text().contains(&format!("vi ikke kjenner: {named}.")), "{asked}: {}", answer.text());
        }
        for (prefix, says) in [("/nn", "Treff i Askøy"), ("/en", "Gatherings in Askøy")] {
            let said = town.get(&format!("{prefix}{ALL}?kommune=4627")).await.text();
            assert!(said.contains(&format!("<h1>{says}</h1>")) && !said.contains('⟦'), "{prefix}: {said}");
        }
        for odd in ["/treff/bygg-inn/ASKOY", "/treff/bygg-inn/a%20b"] {
            assert_eq!(town.get(odd).await.status, 404, "{odd}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_named_sites_may_show_it_and_what_it_asks_is_counted_by_day_and_site() {
    for engine in engines() {
        let town = town(engine).await;
        let embed = town.get(ALL).await;
        let policy = embed.header("content-security-policy").to_owned();
        assert!(policy.ends_with("frame-ancestors 'self' https://www.askoy.kommune.no"), "{policy}");
        let unnamed = town.get("/treff/bygg-inn/ukjent").await;
        assert!(unnamed.header("content-security-policy").ends_with("frame-ancestors 'self'"), "denied unless named");
        assert!(town.get("/treff/bygg-inn").await.header("content-security-policy").contains("frame-ancestors 'none'"));
        let html = embed.text();
        for acting in ["<form", "<button", "<input", " style=\"", "skjema"] {
            assert!(!html.contains(acting), "{acting}");
        }
        for link in html.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let out = link.contains("https://varde.example/") && link.contains("target=\"_blank\" rel=\"noopener\"");
            assert!(out || link.contains("href=\"tel:"), "{link}");
        }
        // The second one is given from what is kept, and counted all the same.
        for _ in 0..2 {
            let asking = Request::get(ALL)
                .header("referer", "https://www.askoy.kommune.no/helse?navn=Kari")
                .header("sec-fetch-dest", "iframe")
                .header("sec-fetch-site", "cross-site");
            assert_eq!(town.send(asking.body(Body::empty()).unwrap()).await.status, 200);
        }
        town.get_with(ALL, "sec-fetch-site", "same-origin").await;
        town.site.put_down_heard().await.unwrap();
        let since = "2026-11-01".parse().unwrap();
        let heard = town.db().read(move |tx| directory::store::heard_since(tx, since)).await.unwrap();
        let site = "https://www.askoy.kommune.no";
        let told = heard.iter().find(|sum| sum.origin == site).map(|sum| (sum.embed.as_str(), sum.times));
        assert_eq!(told, Some(("askoy", 2)), "{heard:?}");
        assert!(heard.iter().all(|sum| !format!("{sum:?}").contains("Kari")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_gets_lines_with_the_same_small_script() {
    let town = town(Engine::sqlite()).await;
    let page =
        town.get("/treff/bygg-inn?kommune=4627&sted=&slag=cafe&serie=&sprak=nn&nettsted=www.askoy.kommune.no/x").await;
    let html = page.text();
    assert!(html.contains("https://www.askoy.kommune.no kan vise lista"), "{}", page.main_text());
    let address = "https://varde.example/nn/treff/bygg-inn/askoy?kommune=4627&amp;amp;slag=cafe";
    assert!(
        html.contains(&format!("&lt;iframe src=&quot;{address}&quot; title=&quot;Kafear i Askøy, frå Varde&quot;")),
        "{html}"
    );
    assert!(html.contains(&format!("&lt;a href=&quot;{address}&quot; data-varde&gt;")));
    assert!(html.contains("&lt;script src=&quot;https://varde.example/bygg-inn/v1.js&quot; defer&gt;"));
    assert!(html.contains("<iframe src=\"/nn/treff/bygg-inn/varde?kommune=4627&amp;slag=cafe\""), "seen at once");
    assert!(town.get("/bygg-inn/v1.js").await.bytes.len() <= 2_048);
    assert!(town.get("/bygg-inn").await.text().contains("href=\"/treff/bygg-inn\""));
    assert!(town.get("/treff").await.text().contains("href=\"/treff/bygg-inn\""));
    let part = town.get_with("/treff/bygg-inn?kommune=4627", "x-varde-part", "1").await;
    assert!(part.text().starts_with("<div id=\"resultat\" data-part=\""));
    let odd = town.get("/treff/bygg-inn?nettsted=askoy&kommune=9999&serie=x").await;
    assert!(odd.status == 200 && odd.text().contains("Det ligner ikke på en nettadresse"));
}
