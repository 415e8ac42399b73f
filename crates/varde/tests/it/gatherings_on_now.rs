//! What goes on can still be gone to: an open house of a whole day, an exhibition of a week, a date without an end.

use super::administration_people::get;
use super::arrivals::{calendar, take};
use jiff::SignedDuration;
use testkit::{Answer, Town, engines};

fn event(uid: &str, name: &str, times: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:{uid}@naustet.example\nDTSTAMP:20261101T080000Z\n{times}\nSUMMARY:{name}\n\
         LOCATION:Naustet\\, Skogveien 4\\, 5353 Straume\nEND:VEVENT\n"
    )
}

/// It is Sunday, noon in Oslo.
fn going_on() -> String {
    let oslo = "TZID=Europe/Oslo";
    let house = format!("DTSTART;{oslo}:20261122T000000\nDTEND;{oslo}:20261122T235900");
    let exhibition = format!("DTSTART;{oslo}:20261116T100000\nDTEND;{oslo}:20261127T180000");
    let walk = format!("DTSTART;{oslo}:20261122T113000");
    let over = format!("DTSTART;{oslo}:20261122T090000\nDTEND;{oslo}:20261122T113000");
    [
        event("hus", "Åpent hus", &house),
        event("bilder", "Bildene våre", &exhibition),
        event("tur", "Søndagstur", &walk),
        event("frokost", "Søndagsfrokost", &over),
    ]
    .concat()
}

/// Where the last line with this name leads to.
fn link(page: &Answer, name: &str) -> String {
    let text = page.text();
    let before = text.rsplitn(2, name).last().unwrap();
    let anchor = before.rsplit("<a ").next().unwrap();
    anchor.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn listed(town: &Town, path: &str) -> String {
    town.get(path).await.main_text().replace(['\u{a0}', '\u{2060}'], " ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_stands_there_until_it_is_over() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        take(&town, "naustet.ics", &calendar(&going_on())).await;
        let list = listed(&town, "/treff").await;
        for there in ["Åpent hus Søndag 22. november , klokka 00.00 – 23.59", "klokka 11.30", "til 27. november"] {
            assert!(list.contains(there), "{there}: {list}");
        }
        assert!(!list.contains("Søndagsfrokost"), "it ended half an hour ago: {list}");
        let month = listed(&town, "/treff?maaned=2026-11").await;
        assert!(month.contains("Søndagsfrokost") && month.contains("Bildene våre"), "a month is whole: {month}");

        // Its own page, the host's pages and a stranger's list say the same.
        let path = link(&town.get("/treff").await, "Åpent hus");
        let page = listed(&town, path.rsplit_once('/').unwrap().0).await;
        assert!(page.contains("Søndag 22. november"), "{page}");
        let path = link(&get(&town, &amir, "/mine-treff").await, "Åpent hus");
        let own = get(&town, &amir, &path).await.main_text();
        assert!(own.contains("Søndag 22."), "{own}");
        let feed = town.get("/treff/feed.xml").await.text();
        assert!(feed.contains("Bildene våre") && feed.contains("Søndagsfrokost"), "today and what goes on: {feed}");
        let open = town.get("/api/gatherings").await.text();
        assert!(open.contains("Bildene våre"), "{open}");
        let asked = town.get("/api/gatherings?from=2026-11-22").await.text();
        assert!(
            !asked.contains("Bildene våre"),
            "those that begin on a day or later, when a day is asked for: {asked}"
        );

        // The walk is taken to last an hour; the house until midnight; the pictures until the Friday.
        town.clock.advance(SignedDuration::from_mins(40));
        town.site.catch_up().await.unwrap();
        let list = listed(&town, "/treff").await;
        assert!(!list.contains("Søndagstur") && list.contains("Åpent hus"), "{list}");
        town.clock.advance(SignedDuration::from_hours(12));
        let list = listed(&town, "/treff").await;
        assert!(!list.contains("Åpent hus") && list.contains("Bildene våre"), "{list}");
        let amir = town.sign_in("Amir").await;
        let own = get(&town, &amir, &path).await.main_text();
        assert!(own.contains("Ingen dato er satt opp"), "nothing is ahead: {own}");
        town.clock.advance(SignedDuration::from_hours(24 * 5));
        let list = listed(&town, "/treff").await;
        assert!(!list.contains("Bildene våre"), "{list}");
    }
}
