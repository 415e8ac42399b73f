//! Embeds: who may show them, what an address may say, and what is heard of them.

use axum::{body::Body, http::Request};
use jiff::SignedDuration;
use kernel::jobs;
use shell::frames::Frames;
use testkit::{Engine, Town, engines};

const ASKOY: &str = "/bygg-inn/askoy?kommune=4627";
const FILE: &str = "[embed.askoy]\norigins = [\"https://www.askoy.kommune.no\", \"https://*.dps.no\"]";

async fn town(engine: Engine) -> Town {
    Town::with(engine, |settings| settings.frames = Frames::parse(FILE).unwrap().into()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_sites_in_the_file_may_show_an_embed_and_nothing_else_at_all() {
    let town = town(Engine::sqlite()).await;
    let embed = town.get(ASKOY).await;
    let policy = embed.header("content-security-policy");
    assert!(policy.ends_with("frame-ancestors 'self' https://www.askoy.kommune.no https://*.dps.no"), "{policy}");
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"), "{policy}");
    assert!(policy.contains("form-action 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(embed.header("x-frame-options"), "", "it knows only all and nobody");
    assert_eq!(embed.header("cross-origin-resource-policy"), "cross-origin");
    assert!(embed.header("cache-control").starts_with("public"));

    let unnamed = town.get("/bygg-inn/ukjent").await;
    assert!(unnamed.header("content-security-policy").ends_with("frame-ancestors 'self'"), "denied unless named");
    for page in
        ["/", "/bygg-inn", "/aktiviteter", "/bygg-inn/v1.js", "/bygg-inn/askoy?form=fragment", "/bygg-inn/Askøy"]
    {
        let answer = town.get(page).await;
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{page}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_embed_is_the_same_for_everybody_and_has_nothing_to_press_that_acts() {
    let town = town(Engine::sqlite()).await;
    for view in ["liste", "kart", "uke"] {
        let address = format!("{ASKOY}&visning={view}");
        let plain = town.get(&address).await;
        let known = town.get_with(&address, "cookie", "__Host-varde=somebody").await;
        assert_eq!(plain.bytes, known.bytes, "{view}: no session is read");
        assert_eq!(plain.header("set-cookie"), "");
        let html = plain.text();
        for acting in ["<form", "<button", "<input", "si-fra", "data-list-add", "onclick", " style=\""] {
            assert!(!html.contains(acting), "{view}: {acting}");
        }
        for link in html.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let out = link.contains("https://varde.example/") && link.contains("target=\"_blank\" rel=\"noopener\"");
            assert!(out || link.contains("href=\"tel:") || link.contains("href=\"#forslag-"), "{view}: {link}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{view}");
        assert!(html.contains("Fra Varde") && html.contains("tel:116123"), "{view}");
        assert!(html.len() < 100_000, "{view}: {}", html.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_the_address_says_is_answered_kindly_in_its_language() {
    let town = town(Engine::sqlite()).await;
    for (address, status, says) in [
        ("/bygg-inn/askoy", 200, "Aktiviteter"),
        ("/nn/bygg-inn/askoy?kommune=4627&tema=food", 200, "Ete saman i Askøy"),
        ("/en/bygg-inn/askoy?kommune=4627&kommune=4626&visning=uke", 200, "This week in Askøy"),
        (
            "/bygg-inn/askoy?kommune=4627&visning=sirkel&farge=rosa&lys=x&form=x&sprak=zz&%FF",
            200,
            "Aktiviteter i Askøy",
        ),
        ("/bygg-inn/askoy?kommune=9999", 404, "Adressen nevner noe vi ikke kjenner: 9999."),
        ("/nn/bygg-inn/askoy?tema=%3Cscript%3E", 404, "Vi fann ikkje det som skulle stå her"),
        ("/bygg-inn/askoy?kommune=0301", 200, "Ingenting akkurat nå."),
        ("/en/bygg-inn/askoy?kommune=0301&form=fragment", 200, "Nothing just now."),
        ("/bygg-inn/askoy?kommune=9999&form=fragment", 404, "vi ikke kjenner"),
    ] {
        let answer = town.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        let html = answer.text();
        assert!(html.contains(says), "{address}: {}", answer.main_text());
        assert!(!html.contains('⟦') && !html.contains("<script>"), "{address}");
        assert!(html.contains("https://varde.example"), "{address}: a way to the whole list");
    }
    for odd in ["/bygg-inn/ASKOY", "/bygg-inn/a%20b", "/bygg-inn/..", &format!("/bygg-inn/{}", "a".repeat(41))] {
        assert_eq!(town.get(odd).await.status, 404, "{odd}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_has_seven_days_and_says_when_a_day_has_more() {
    let town = town(Engine::sqlite()).await;
    let text = town.get("/bygg-inn/askoy?kommune=4627&visning=uke").await.main_text();
    assert!(text.starts_with("lang=\"nb\"") || text.contains("Denne uka i Askøy"), "{text}");
    for day in
        ["I dag, søndag 22. november", "I morgen, mandag 23. november", "Tirsdag 24. november", "Lørdag 28. november"]
    {
        assert!(text.contains(day), "{day}: {text}");
    }
    assert!(!text.contains("søndag 29. november"), "an eighth day");
    assert!(text.contains("til denne dagen"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_day_of_a_full_week_is_empty_because_the_others_are_many() {
    let town = Town::empty(Engine::sqlite()).await;
    let days = ["SU", "MO", "SA"];
    let many: Vec<_> = (0..400)
        .map(|n| {
            // Nearly all today, a few tomorrow, one on Saturday.
            let day = days[usize::from(n >= 390) + usize::from(n == 399)];
            serde_json::json!({"id": format!("0191f1a0-0000-7000-8000-{n:012}"), "name": format!("Sted {n}"), "status": "active",
                "schedules": [{"id": format!("0191f1a0-0000-7000-8001-{n:012}"), "freq": "WEEKLY", "byday": day,
                    "opens_at": "18:00", "closes_at": "20:00", "valid_from": "2026-01-01"}]})
        })
        .collect();
    town.import(&serde_json::to_vec(&many).unwrap()).await;
    let text = town.get("/bygg-inn/askoy?visning=uke").await.main_text();
    for said in [
        "I dag, søndag 22. november",
        "I morgen, mandag 23. november",
        "Lørdag 28. november",
        "Sted 399",
        "og flere denne dagen",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("til denne dagen"), "a number that nobody counted: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fragment_is_plain_html_with_whole_addresses() {
    let town = town(Engine::sqlite()).await;
    for view in ["liste", "uke"] {
        let answer = town.get(&format!("{ASKOY}&visning={view}&form=fragment")).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        let html = answer.text();
        assert!(html.starts_with("<section class=\"varde\" lang=\"nb\"><h2>"), "{}", &html[..80]);
        for foreign in ["<script", "<style", "<link", "<svg", " id=\"", "<h1", "href=\"/"] {
            assert!(!html.contains(foreign), "{view}: {foreign}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_gets_three_lines_and_is_told_whether_the_site_is_open() {
    let town = town(Engine::sqlite()).await;
    let open = town.get("/bygg-inn?kommune=4627&visning=uke&sprak=en&nettsted=www.askoy.kommune.no/helse").await.text();
    assert!(open.contains("https://www.askoy.kommune.no kan vise lista"));
    let address = "https://varde.example/en/bygg-inn/askoy?kommune=4627&amp;amp;visning=uke";
    assert!(
        open.contains(&format!(
            "&lt;iframe src=&quot;{address}&quot; title=&quot;This week in Askøy, from Varde&quot;"
        ))
    );
    assert!(open.contains(&format!("&lt;a href=&quot;{address}&quot; data-varde&gt;")));
    assert!(open.contains("&lt;script src=&quot;https://varde.example/bygg-inn/v1.js&quot; defer&gt;"));
    assert!(open.contains("https://varde.example/en/bygg-inn/askoy?kommune=4627&amp;visning=uke&amp;form=fragment"));
    assert!(open.contains("<iframe src=\"/en/bygg-inn/varde?kommune=4627&amp;visning=uke\""), "seen at once");

    let closed = town.get("/bygg-inn?nettsted=https://www.bergen.kommune.no").await.text();
    assert!(closed.contains("[embed.bergen-kommune]\norigins = [&quot;https://www.bergen.kommune.no&quot;]"));
    for odd in ["javascript:alert(1)", "askoy", "http://askoy.kommune.no", "https://a b", "https://*.no", "😀"] {
        let answer = town.get(&format!("/bygg-inn?nettsted={odd}&kommune=9999&tema=x")).await;
        assert_eq!(answer.status, 200, "{odd}");
        assert!(answer.text().contains("Det ligner ikke på en nettadresse"), "{odd}");
    }
    let part = town.get_with("/bygg-inn?kommune=4627", "x-varde-part", "embed").await;
    assert!(part.text().starts_with("<div id=\"resultat\" data-part=\""));
    assert_eq!(part.header("vary").split(',').next(), Some("x-varde-part"));
}

async fn asks(town: &Town, address: &str, referer: &str) {
    let request = Request::get(address).header("referer", referer).header("sec-fetch-dest", "iframe");
    let answer = town.send(request.header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_embed_asks_is_kept_by_day_and_site_and_nothing_more() {
    for engine in engines() {
        let town = town(engine).await;
        for _ in 0..3 {
            asks(&town, ASKOY, "https://www.askoy.kommune.no/helse/psykisk?navn=Kari").await;
        }
        asks(&town, ASKOY, "https://fremmed.example/").await;
        town.get_with(ASKOY, "sec-fetch-site", "same-origin").await;
        town.get("/bygg-inn/dps?form=fragment").await;
        town.site.put_down_heard().await.unwrap();
        town.later(SignedDuration::from_hours(24));
        asks(&town, ASKOY, "https://www.askoy.kommune.no/").await;
        town.site.put_down_heard().await.unwrap();
        town.site.put_down_heard().await.unwrap();
        let heard =
            town.db().read(|tx| directory::store::heard_since(tx, "2026-11-01".parse().unwrap())).await.unwrap();
        let told: Vec<(&str, &str, String, i64, i64)> = heard
            .iter()
            .map(|sum| (sum.embed.as_str(), sum.origin.as_str(), sum.last.to_string(), sum.days, sum.times))
            .collect();
        assert_eq!(
            told,
            [
                ("askoy", "https://fremmed.example", "2026-11-22".into(), 1, 1),
                ("askoy", "https://www.askoy.kommune.no", "2026-11-23".into(), 2, 4),
                ("dps", "", "2026-11-22".into(), 1, 1),
            ]
        );
        assert_eq!(town.db().read(jobs::waiting).await.unwrap(), (0, 0));
        let gone =
            town.db().write(|tx| directory::store::forget_heard(tx, "2026-11-23".parse().unwrap())).await.unwrap();
        assert_eq!(gone, 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_fails_breaks_no_embed_and_loses_no_count() {
    let town = town(Engine::sqlite()).await;
    asks(&town, ASKOY, "https://www.askoy.kommune.no/").await;
    town.db().write(|tx| tx.script("ALTER TABLE kernel_job RENAME TO kernel_job_away")).await.unwrap();
    assert!(town.site.put_down_heard().await.is_err());
    asks(&town, ASKOY, "https://www.askoy.kommune.no/").await;
    town.db().write(|tx| tx.script("ALTER TABLE kernel_job_away RENAME TO kernel_job")).await.unwrap();
    town.site.put_down_heard().await.unwrap();
    let heard = town.db().read(|tx| directory::store::heard_since(tx, "2026-11-01".parse().unwrap())).await.unwrap();
    assert_eq!(heard.iter().map(|sum| sum.times).collect::<Vec<_>>(), [2]);

    // Where even the list cannot be read, and none is kept, the page around it still has a sentence and a link.
    town.db().write(|tx| tx.script("ALTER TABLE directory_content RENAME TO directory_content_away")).await.unwrap();
    town.later(jiff::SignedDuration::from_mins(1));
    let answer = town.get(ASKOY).await;
    assert_eq!(answer.status, 503);
    assert!(answer.header("content-security-policy").contains("https://www.askoy.kommune.no"));
    assert!(answer.main_text().contains("Lista kan ikke vises akkurat nå"));
    assert!(answer.text().contains("https://varde.example/aktiviteter?kommune=4627"));
}
