//! After the fair: who came goes on to the directory's desk, once, and without what is sealed.

use super::{COMES, carried, comes, encoded, fair, field, invite, link, open, press, see, town};
use crate::mail::sink::Sink;
use jiff::SignedDuration;
use kernel::Tx;
use testkit::{Town, engines};

const LATER: SignedDuration = SignedDuration::from_hours(24 * 300);

/// Those on the mapping list that came from a fair: identifier, name, what is noted, and how they are reached.
async fn candidates(town: &Town) -> Vec<[String; 4]> {
    let look = |tx: &mut Tx<'_>| {
        let sql = "SELECT id, name, note, COALESCE(email, '') || COALESCE(phone, '') || COALESCE(website, '')
            FROM directory_candidate WHERE source = 'fair' ORDER BY name";
        let rows = tx.rows(sql, &[])?;
        rows.iter().map(|row| Ok([row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?])).collect()
    };
    town.db().read(look).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_in_the_directory_goes_on_to_the_mapping_list_once() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        comes(&town, &sink, &amir, &fair, "Seilduk og tau", "post@seilduk.example").await;
        comes(&town, &sink, &amir, &fair, "Åpent naust på Herdla", "naust@privat.example").await;
        assert_eq!(invite(&town, &amir, &fair, "Svarte aldri", "").await.status, 303);
        let (after, on) = (format!("{fair}/etterpaa"), format!("{fair}/etterpaa/katalogen"));
        let early = see(&town, &amir, &after).await;
        assert!(early.main_text().contains("Når messa har vært, kan du sende dem videre"), "{}", early.main_text());
        assert_eq!(press(&town, &amir, &on, &[("nye", "noe")]).await.status, 404, "not before the day is over");

        town.later(LATER);
        let amir = town.sign_in("Amir").await;
        let page = see(&town, &amir, &after).await.text();
        assert_eq!(page.matches("name=\"nye\"").count(), 2, "those who came, and nobody else: {page}");
        let boxes: Vec<&str> = page.split("name=\"nye\" value=\"").skip(1).collect();
        let ticked = |one: &str| one.split('>').next().unwrap().contains("checked");
        let (sail, boat) = (boxes[0], boxes[1]);
        assert!(ticked(sail) && !ticked(boat), "what the directory may know already is not ticked: {sail}");
        assert!(page.contains("Ligner på en som er kjent fra før:") && page.contains("/aktiviteter/apent-naust"));
        let nobody = press(&town, &amir, &on, &[]).await;
        assert!(nobody.status == 422 && nobody.main_text().contains("Kryss av for minst én."));

        let id = sail.split('"').next().unwrap();
        for _ in 0..2 {
            let done = press(&town, &amir, &on, &[("nye", id), ("nye", "ikke-en-av-dem")]).await;
            assert!(done.header("location").ends_with("gjort=katalogen"), "{}", done.main_text());
        }
        let all = candidates(&town).await;
        assert_eq!(all.len(), 1, "once, however often it is pressed: {all:?}");
        let [candidate, name, note, reached] = &all[0];
        assert_eq!((candidate.as_str(), name.as_str(), reached.as_str()), (id, "Seilduk og tau", ""));
        assert_eq!(note, "Var på messa «Aktivitetsmessa fra A til Å» 3. mars 2027. Tok med: Kaffe og kart");
        let report = see(&town, &amir, &after).await;
        assert!(report.main_text().contains("På kartleggingslista."), "{}", report.main_text());
        assert_eq!(report.text().matches("name=\"nye\"").count(), 1);
        let there = see(&town, &amir, &format!("/redaksjon/kartlegging/{id}")).await;
        assert!(there.main_text().contains("møtt på en messe"), "{}", there.main_text());
        assert!(there.main_text().contains("Aktivitetsmessa fra A til Å") && !there.text().contains("seilduk.example"));

        // Who holds fairs elsewhere has no such fair, and nobody is asked of whom the asker does not keep the entry.
        let jonas = town.sign_in("Jonas").await;
        assert_eq!(press(&town, &jonas, &on, &[("nye", id)]).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_the_directory_is_asked_whether_it_is_right() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let now = town.site.app.clock.millis();
        town.db().write(move |tx| directory::store::take_in_upkeep(tx, now)).await.unwrap();
        let entry = town::service_id("apent-naust");
        let mut reports = Vec::new();
        for name in ["Jonas", "Amir"] {
            let cookie = town.sign_in(name).await;
            let kept = fair(&town, &cookie).await;
            open(&town, &cookie, &kept).await;
            let path = format!("{kept}/inviter");
            let found = see(&town, &cookie, &format!("{path}?q=naust")).await.text();
            let form = [("nokkel", &*field(&found, "nokkel")), ("q", "naust"), ("hvem", &*entry)];
            assert_eq!(press(&town, &cookie, &path, &form).await.status, 303);
            let letters = carried(&town, &sink).await;
            assert_eq!(town.post(&link(&letters[0]), &encoded(&COMES)).await.status, 303);
            reports.push(format!("{kept}/etterpaa"));
        }
        town.later(LATER);
        let (jonas, amir) = (town.sign_in("Jonas").await, town.sign_in("Amir").await);
        let page = see(&town, &jonas, &reports[0]).await;
        assert!(page.text().contains(&format!("name=\"spor\" value=\"{entry}\" checked")), "{}", page.text());
        assert!(!see(&town, &amir, &reports[1]).await.text().contains("name=\"spor\""), "an editor asks, nobody else");
        press(&town, &amir, &format!("{}/katalogen", reports[1]), &[("spor", &entry)]).await;
        drop(carried(&town, &sink).await);
        for _ in 0..2 {
            let done = press(&town, &jonas, &format!("{}/katalogen", reports[0]), &[("spor", &entry)]).await;
            assert!(done.header("location").ends_with("gjort=katalogen"), "{}", done.main_text());
        }
        let letters = carried(&town, &sink).await;
        assert!(letters.len() == 1 && letters[0].text.contains("/stemmer/"), "{letters:?}");
        assert!(!see(&town, &jonas, &reports[0]).await.text().contains("name=\"spor\""), "nobody is asked twice");
    }
}
