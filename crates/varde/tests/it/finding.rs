//! Kari looks for somewhere to go, in her own words, and Amir helps her with a list.

use super::administration_people::act;
use serde_json::Value;
use testkit::{Engine, Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn kari_writes_how_she_is_and_gets_somewhere_to_go() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let page = town.get("/aktiviteter?q=jeg er så ensom").await;
        let html = page.text();
        assert!(html.contains("«jeg er så ensom»") && html.contains("id=\"forslag-1\""));
        assert!(html.contains("Du skrev <strong>ensom</strong>"), "each says why it came");
        assert!(html.contains("tel:116123") && html.contains("v-calm"), "and somebody answers now");
        assert_eq!(page.header("vary").matches("x-varde-part").count(), 1);

        let part = town.get_with("/aktiviteter?q=jeg er så ensom", "x-varde-part", "results").await.text();
        assert!(part.contains("id=\"forslag\"") && !part.contains("<html"), "only what changes as she writes");

        let hard = town.get("/aktiviteter?q=jeg vil ikke leve").await.text();
        assert!(hard.contains("v-help--all"), "the help numbers are larger");
        assert!(!hard.contains("Du skrev <strong>"), "her words are not thrown back at her");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_understood_can_be_taken_away() {
    let town = Town::new(Engine::sqlite()).await;
    let html = town.get("/aktiviteter?q=mat på tirsdag").await.text();
    let chip = html.split_once("uten=weekday").unwrap().1;
    assert!(chip.contains("Tirsdag"));
    let without = town.get("/aktiviteter?q=mat på tirsdag&uten=weekday%3A1").await.text();
    assert!(!without.contains("Slik leste vi det"));
    let chosen = town.get("/aktiviteter?kommune=4627&gratis=1").await.text();
    assert!(chosen.contains("Aktiviteter i Askøy") && chosen.contains("v-chip--on"));
    assert!(chosen.contains("/kart/4627.svg") && !chosen.contains("/kart/4626"), "the map is of what is asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_empty() {
    let town = Town::new(Engine::sqlite()).await;
    let beyond = town.get("/aktiviteter?side=999").await.text();
    assert!(beyond.contains("id=\"forslag-1\""), "a page beyond the end is the last one");
    let nothing = town.get("/aktiviteter?q=xyzzyqq").await.text();
    assert!(nothing.contains("Hva kan du gjøre nå?") && nothing.contains("tema=together"));
    let empty = Town::empty(Engine::sqlite()).await;
    let page = empty.get("/aktiviteter?q=ensom&gratis=1").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Ta bort valgene"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_activity_keeps_its_address_on_paper_and_says_when_it_is_gone() {
    for engine in engines() {
        let town = Town::new(engine).await;
        let html = town.get("/aktiviteter/apent-naust").await.text();
        let code = after(&html, "data-list-add=\"");
        let moved = town.get(&format!("/nn/a/{}", code.to_uppercase())).await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (303, "/nn/aktiviteter/apent-naust"));
        assert_eq!(town.get("/a/zzzzzz").await.status, 404);

        let data: Value = serde_json::from_str(&after_until(&html, "application/ld+json\">", "</script>")).unwrap();
        let types: Vec<&str> = data["@graph"].as_array().unwrap().iter().filter_map(|n| n["@type"].as_str()).collect();
        assert!(types.starts_with(&["Service", "BreadcrumbList", "Event"]), "{types:?}");
        assert_eq!(data["@graph"][2]["startDate"], "2026-11-26T11:00:00+01:00");

        let id = service_id(&town, "Åpent naust på Herdla").await;
        let mut service: Value = town.get(&format!("/api/hsds/3.1/services/{id}")).await.json();
        service["status"] = "defunct".into();
        town.import(&serde_json::to_vec(&[service]).unwrap()).await;
        let gone = town.get("/aktiviteter/apent-naust").await;
        assert_eq!(gone.status, 404);
        assert!(gone.text().contains("lagt ned") && gone.text().contains("Kanskje passer noe av dette"));
        assert_eq!(town.get("/aktiviteter/apent-naust/kalender.ics").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_makes_a_list_and_nothing_is_kept() {
    let town = Town::new(Engine::sqlite()).await;
    let mut codes = Vec::new();
    for slug in ["mathylla-kleppesto", "apent-naust"] {
        codes.push(after(&town.get(&format!("/aktiviteter/{slug}")).await.text(), "data-list-add=\""));
    }
    let page = town.get(&format!("/min-liste?l={},zzzzzz,{}", codes[0], codes[1])).await;
    let html = page.text();
    let first = html.find("/aktiviteter/mathylla-kleppesto\"").unwrap();
    assert!(first < html.find("/aktiviteter/apent-naust\"").unwrap(), "in his order");
    assert!(html.contains("Vi fant ikke koden zzzzzz") && html.contains("QR-kode"));
    assert!(html.contains(&format!("/min-liste?l={}\"", codes[1])), "one can be taken out");
    assert_eq!(page.header("set-cookie"), "");
    assert!(town.get("/min-liste").await.text().contains("Lista er tom"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_knows_the_season_and_the_hour_in_norway() {
    let town = Town::new(Engine::sqlite()).await;
    let file = town.get("/aktiviteter/apent-naust/kalender.ics").await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(file.header("access-control-allow-origin"), "*");
    let text = file.text();
    for line in [
        "DTSTART;TZID=Europe/Oslo:20261126T110000\r\n",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TH\r\n",
        "EXDATE;TZID=Europe/Oslo:20261224T110000\r\n",
    ] {
        assert!(text.contains(line), "{line}{text}");
    }
    assert_eq!(text, town.get("/aktiviteter/apent-naust/kalender.ics").await.text(), "the same all day");
    assert!(text.lines().all(|line| line.len() <= 75), "no line is longer than the standard allows");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_map_is_light_and_kept_by_the_browser() {
    let town = Town::empty(Engine::sqlite()).await;
    let map = town.get("/kart/4626-4627.svg").await;
    assert!(map.bytes.len() < 30_000 && map.text().starts_with("<svg"));
    assert_eq!(map.header("cache-control"), "public, max-age=86400");
    let again = town.get_with("/kart/4626-4627.svg", "if-none-match", map.header("etag")).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    for odd in ["/kart/4627-4626.svg", "/kart/9999.svg", "/kart/4626", "/kart/-.svg"] {
        assert_eq!(town.get(odd).await.status, 404, "{odd}");
    }
}

async fn service_id(town: &Town, name: &str) -> String {
    let page: Value = town.get("/api/hsds/3.1/services?per_page=500").await.json();
    let found = page["contents"].as_array().unwrap().iter().find(|service| service["name"] == name);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}

fn after(html: &str, mark: &str) -> String {
    after_until(html, mark, "\"")
}

fn after_until(html: &str, mark: &str, end: &str) -> String {
    html.split_once(mark).unwrap().1.split(end).next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_never_reads_as_something_forbidden() {
    let town = Town::new(testkit::Engine::sqlite()).await;
    for asked in ["jeg er så ensom", "tør ikke snakke", "eg er så einsam"] {
        let text = town.get(&format!("/aktiviteter?q={asked}")).await.main_text();
        for not in ["«ikke ", "«ikkje ", "«ingen "] {
            assert!(!text.contains(&format!("Stedet sier det selv: {not}")), "{asked}: {text}");
        }
    }
    let lonely = town.get("/aktiviteter?q=jeg er så ensom").await.main_text();
    assert!(lonely.contains("Her trenger du ikke si noe."), "{lonely}");
}

#[tokio::test(flavor = "multi_thread")]
async fn cafes_and_meetings_that_fit_stand_first_with_their_next_date() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        town.site.catch_up().await.unwrap();
        let shown = |html: String| -> Vec<String> {
            let Some((_, rest)) = html.split_once("<h2 id=\"treff\">") else { return Vec::new() };
            let list = rest.split("</ol>").next().unwrap();
            list.split("<a href=\"").skip(1).map(|link| link.split('"').next().unwrap().to_owned()).collect()
        };
        let ask = async |words: &str| shown(town.get(&format!("/aktiviteter?q={words}")).await.text());
        assert_eq!(ask("torsdagskafeen").await, ["/treff/torsdagskafeen-kleppesto/2026-11-26"]);
        assert_eq!(ask("kafé straume tirsdag").await, ["/treff/erfaringskafe-straume/2026-12-08"]);
        let lonely = ask("jeg er så ensom").await;
        assert!(lonely.len() > 1 && lonely.len() <= 3 && lonely[0].starts_with("/treff/torsdagskafeen"), "{lonely:?}");
        for nothing in ["barnehage", "jeg vil ikke leve"] {
            assert_eq!(ask(nothing).await, [] as [&str; 0], "{nothing}");
        }
        let english = shown(town.get("/en/aktiviteter?q=coffee").await.text());
        assert!(english.iter().all(|path| path.starts_with("/en/treff/")) && !english.is_empty(), "{english:?}");

        // What is off is passed over for the next; what is over is not there; what is new is there.
        let amir = town.sign_in("Amir").await;
        let mine = "/mine-treff/00000022-0000-4000-8000-000000000001";
        act(&town, &amir, &format!("{mine}/dato/2026-12-08"), "gjor=avlys&avlys_grunn=illness").await;
        assert_eq!(ask("erfaringskafé straume").await, ["/treff/erfaringskafe-straume/2027-01-12"]);
        act(&town, &amir, mine, "gjor=avslutt").await;
        town.site.catch_up().await.unwrap();
        assert_eq!(ask("erfaringskafé straume").await, [] as [&str; 0]);
    }
}
