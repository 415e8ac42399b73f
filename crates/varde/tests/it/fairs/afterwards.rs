//! What people want to hear more of, and what is written down when the fair has been.

use super::{PUBLIC, carried, comes, encoded, fair, field, open, press, see, town};
use crate::mail::sink::Sink;
use jiff::SignedDuration;
use testkit::{Town, engines};

/// Opens the fair's page and presses for its first exhibitor; says who that is.
async fn hear_more(town: &Town) -> (String, String) {
    let page = town.get(PUBLIC).await.text();
    let (form, who) = (field(&page, "skjema"), field(&page, "hvem"));
    let answer = town.post(&format!("{PUBLIC}/mer"), &encoded(&[("skjema", &form), ("hvem", &who)])).await;
    assert!(answer.status == 200 && answer.main_text().contains("Det er talt"), "{}", answer.main_text());
    (form, who)
}

#[tokio::test(flavor = "multi_thread")]
async fn presses_are_counted_once_and_few_are_some() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        let link = comes(&town, &sink, &amir, &fair, "Fontenehuset", "post@fontene.example").await;
        let (form, who) = hear_more(&town).await;
        let again = encoded(&[("skjema", &form), ("hvem", &who)]);
        town.post(&format!("{PUBLIC}/mer"), &again).await;
        let count = |town: &Town| {
            let db = town.db().clone();
            async move {
                let sql = "SELECT COUNT(*) FROM gatherings_fair_interest";
                db.read(move |tx| tx.row(sql, &[])?.map_or(Ok(0), |row| row.int(0))).await.unwrap()
            }
        };
        assert_eq!(count(&town).await, 1, "the same form counts once");
        let page = town.get(&link).await.main_text();
        assert!(page.contains("Noen vil høre mer."), "{page}");
        assert!(!town.get(PUBLIC).await.main_text().contains("Noen vil høre mer"), "the public sees nothing");
        let undo = encoded(&[("skjema", &form), ("angre", &who)]);
        assert!(town.post(&format!("{PUBLIC}/mer"), &undo).await.main_text().contains("Det er tatt bort"));
        assert_eq!(count(&town).await, 0);
        for _ in 0..6 {
            hear_more(&town).await;
        }
        assert!(town.get(&link).await.main_text().contains("6 vil høre mer."));
        assert_eq!(town.post(&format!("{PUBLIC}/mer"), "hvem=ingen").await.status, 404);

        // The day is over: how many, what was agreed, thanks once.
        town.later(SignedDuration::from_hours(24 * 102));
        let amir = town.sign_in("Amir").await;
        let after = format!("{fair}/etterpaa");
        let agreed = format!("avtalt-{who}");
        let odd = press(&town, &amir, &after, &[("antall", "mange"), (&agreed, "Felles kafé i mai")]).await;
        assert!(odd.status == 422 && odd.text().contains("Felles kafé i mai"), "{}", odd.main_text());
        let kept = press(&town, &amir, &after, &[("antall", "140"), (&agreed, "Felles kafé i mai")]).await;
        assert_eq!(kept.status, 303, "{}", kept.main_text());
        let report = see(&town, &amir, &after).await;
        let text = report.main_text();
        assert!(text.contains("6 vil høre mer.") && text.contains("Står ikke i katalogen ennå"), "{text}");
        assert!(report.text().contains("value=\"140\"") && report.text().contains("Felles kafé i mai"));
        drop(carried(&town, &sink).await);
        let thanks = format!("{fair}/takk");
        let looked = press(&town, &amir, &thanks, &[("takk", "Tusen takk!\n\nVi ses."), ("gjor", "vis")]).await;
        assert!(looked.status == 200 && looked.main_text().contains("Slik blir det"), "{}", looked.main_text());
        let send = [("takk", "Tusen takk!\n\nVi ses."), ("gjor", "send")];
        assert_eq!(press(&town, &amir, &thanks, &send).await.status, 303);
        let letters = carried(&town, &sink).await;
        assert!(letters.len() == 1 && letters[0].text.contains("Vi ses."), "{letters:?}");
        assert_eq!(press(&town, &amir, &thanks, &send).await.status, 404, "once");
        assert_eq!(carried(&town, &sink).await.len(), 0);

        // What they told about themselves goes in its time; what came of the fair stays.
        town.later(SignedDuration::from_hours(24 * 61));
        gatherings::fair::work::run(&town.site.app).await.unwrap();
        let amir = town.sign_in("Amir").await;
        let sealed = town.db().read(|tx| {
            let row = tx.row("SELECT COUNT(*) FROM gatherings_fair_exhibitor WHERE sealed IS NOT NULL", &[])?;
            row.map_or(Ok(0), |row| row.int(0))
        });
        assert_eq!(sealed.await.unwrap(), 0);
        assert!(see(&town, &amir, &after).await.text().contains("Felles kafé i mai"));
        assert!(town.get(PUBLIC).await.main_text().contains("Messa har vært."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fair_of_the_demo_town_is_there() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        for _ in 0..2 {
            town.site.settle_fair().await.unwrap();
        }
        let page = town.get("/messer/fra-a-til-a").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.text().matches("name=\"hvem\"").count(), 12, "{}", page.main_text());
        assert!(page.text().contains("<svg class=\"v-plan\""));
    }
}
