//! A fair is made, shown, copied, cancelled.

use super::{DESK, PUBLIC, carried, comes, fair, open, press, see, town};
use crate::mail::sink::Sink;
use testkit::{Town, engines};

#[tokio::test(flavor = "multi_thread")]
async fn a_fair_goes_from_draft_to_cancelled() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        assert!(town.get("/messer").await.main_text().contains("Ingen messe er satt opp akkurat nå"));
        let odd = press(&town, &amir, &format!("{DESK}/ny"), &[("messe", "Uten dag"), ("hus", "Her")]).await;
        let text = odd.main_text();
        assert!(
            odd.status == 422 && text.contains("Skriv dagen, som 3.3.2027.") && odd.text().contains("Uten dag"),
            "{text}"
        );
        let fair = fair(&town, &amir).await;
        assert_eq!(town.get(PUBLIC).await.status, 404, "nobody else sees a draft");
        open(&town, &amir, &fair).await;
        let page = town.get(PUBLIC).await.main_text();
        for said in [
            "Onsdag 3. mars 2027",
            "klokka 11.00",
            "Kulturnaustet",
            "Gå rundt, spør, smak.",
            "5353 Straume",
            "Ingen har sagt ja ennå",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(town.get("/messer").await.main_text().contains("Aktivitetsmessa fra A til Å"));
        let calendar = town.get(&format!("{PUBLIC}/kalender.ics")).await.text();
        assert!(calendar.contains("DTSTART;TZID=Europe/Oslo:20270303T110000"), "{calendar}");

        comes(&town, &sink, &amir, &fair, "Fontenehuset", "post@fontene.example").await;
        let moved = [("messe", "Messa"), ("dag", "2027-03-04"), ("fra", "11"), ("til", "15"), ("hus", "Kulturnaustet")];
        assert_eq!(press(&town, &amir, &format!("{fair}/endre"), &moved).await.status, 303);
        let letters = carried(&town, &sink).await;
        assert!(letters.len() == 1 && letters[0].text.contains("4. mars"), "{letters:?}");

        let empty = press(&town, &amir, &format!("{fair}/avlys"), &[]).await;
        assert_eq!(empty.status, 422);
        press(&town, &amir, &format!("{fair}/avlys"), &[("hvorfor", "Huset har fått vann i kjelleren.")]).await;
        let letters = carried(&town, &sink).await;
        assert!(letters.len() == 1 && letters[0].text.contains("vann i kjelleren"), "{letters:?}");
        assert!(town.get(PUBLIC).await.main_text().contains("Messa er avlyst."));
        assert!(town.get(&format!("{PUBLIC}/kalender.ics")).await.text().contains("STATUS:CANCELLED"));

        // Next year's is like this one, without a day and without anybody in it.
        let copy = see(&town, &amir, &format!("{DESK}/ny?kopi={}", fair.rsplit('/').next().unwrap())).await.text();
        assert!(copy.contains("Kulturnaustet") && !copy.contains("2027-03-04"), "{copy}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_of_a_municipality_holds_fairs_too_and_nobody_elses() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, jonas) = (town.sign_in("Amir").await, town.sign_in("Jonas").await);
        let theirs = fair(&town, &amir).await;
        assert_eq!(see(&town, &jonas, DESK).await.status, 200);
        assert_eq!(see(&town, &jonas, &theirs).await.status, 404);
        assert_eq!(press(&town, &jonas, &theirs, &[("gjor", "apne")]).await.status, 404);
        let odd = town.sign_in("Bjarne").await;
        assert_ne!(see(&town, &odd, DESK).await.status, 200, "who has no such right is nowhere near");
    }
}
