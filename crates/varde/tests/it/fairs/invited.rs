//! Who is invited, and how they answer.

use super::{COMES, PUBLIC, carried, encoded, fair, field, invite, kept_at, link, open, press, see, town};
use crate::mail::sink::Sink;
use testkit::engines;

#[tokio::test(flavor = "multi_thread")]
async fn an_exhibitor_answers_by_link_without_an_account() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        let nobody = press(&town, &amir, &format!("{fair}/inviter"), &[]).await;
        assert!(nobody.status == 422 && nobody.main_text().contains("Kryss av for noen"), "{}", nobody.main_text());
        assert_eq!(invite(&town, &amir, &fair, "Feil adresse", "ikke en adresse").await.status, 422);
        assert_eq!(invite(&town, &amir, &fair, "Fontenehuset", "post@fontene.example").await.status, 303);
        let again = invite(&town, &amir, &fair, "fontenehuset", "post@fontene.example").await;
        assert!(again.status == 422 && again.main_text().contains("Denne er invitert allerede."));
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1, "nobody is written to twice");
        assert!(letters[0].subject.contains("Vil dere ha en stand"), "{}", letters[0].subject);
        let link = link(&letters[0]);

        // Programs that read mail look, and looking does nothing.
        let page = town.get(&link).await.main_text();
        assert!(page.contains("Kommer dere?"), "{page}");
        assert!(see(&town, &amir, &format!("{fair}/utstillere")).await.main_text().contains("Har ikke svart (1)"));
        let odd = town.post(&link, "bord=-3+bord&folk=2&gjor=ja").await;
        assert!(odd.status == 422 && odd.main_text().contains("Skriv et tall fra 0 til 50."), "{}", odd.main_text());
        assert!(odd.text().contains("-3 bord"), "what was typed is kept");

        let mut form = COMES.to_vec();
        form.extend([("kontakt", "Kari Nordmann"), ("telefon", "99 88 77 66"), ("epost", "post@fontene.example")]);
        assert!(town.post(&link, &encoded(&form)).await.header("location").ends_with("gjort=ja"));
        let page = town.get(&link).await.main_text();
        assert!(
            page.contains("Dere kommer") && page.contains("Kaffe og kart") && page.contains("Kari Nordmann"),
            "{page}"
        );
        let public = town.get(PUBLIC).await.main_text();
        assert!(public.contains("Fontenehuset") && public.contains("Kaffe og kart"), "{public}");
        assert!(!public.contains("Kari Nordmann") && !public.contains("99 88"), "{public}");
        // Nothing of it lies open.
        let look = |tx: &mut kernel::Tx<'_>| {
            let rows = tx.rows("SELECT name, brings, agreed, link, answer FROM gatherings_fair_exhibitor", &[])?;
            rows.iter().map(|row| row.text(0)).collect::<kernel::storage::Result<Vec<_>>>()
        };
        assert_eq!(town.db().read(look).await.unwrap(), ["Fontenehuset"]);

        // «No» after «yes», and back again: the link is good until the day.
        assert!(town.post(&link, "gjor=nei").await.header("location").ends_with("gjort=nei"));
        assert!(!town.get(PUBLIC).await.main_text().contains("Fontenehuset"));
        assert!(town.get(&link).await.main_text().contains("Dere kommer ikke i år"));
        assert!(town.post(&link, &encoded(&form)).await.header("location").ends_with("gjort=ja"));
        town.later(jiff::SignedDuration::from_hours(24 * 120));
        assert_eq!(town.post(&link, "gjor=nei").await.status, 409, "the day is over");
        assert_eq!(town.get("/messe/abc").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn those_in_the_directory_are_found_and_reminded_once() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let fair = fair(&town, &amir).await;
        open(&town, &amir, &fair).await;
        let path = format!("{fair}/inviter");
        let found = see(&town, &amir, &format!("{path}?q=naust")).await.text();
        let id = town::service_id("apent-naust");
        assert!(found.contains(&id), "{found}");
        // The same among all of its municipality, and not among those of another.
        let here = see(&town, &amir, &format!("{path}?q=naust&kommune=4627")).await.text();
        assert!(here.contains(&id) && here.contains("<option value=\"4627\" selected>Askøy</option>"), "{here}");
        assert!(!see(&town, &amir, &format!("{path}?q=naust&kommune=4626")).await.text().contains(&id));
        let all = see(&town, &amir, &format!("{path}?kommune=4627")).await.text();
        assert!(all.matches("name=\"hvem\"").count() > 10, "a municipality alone shows what there is in it: {all}");
        let none = see(&town, &amir, &format!("{path}?kommune=0301")).await.main_text();
        assert!(none.contains("Vi fant ingen."), "{none}");
        let form = [("nokkel", &*field(&found, "nokkel")), ("q", "naust"), ("hvem", &*id)];
        assert_eq!(press(&town, &amir, &path, &form).await.status, 303);
        assert_eq!(press(&town, &amir, &path, &form).await.status, 303, "once more is nothing more");
        let list = see(&town, &amir, &format!("{fair}/utstillere")).await.main_text();
        assert!(list.contains("Har ikke svart (1)"), "{list}");
        // One without an address gets a link that is copied.
        assert_eq!(invite(&town, &amir, &fair, "Turlaget", "").await.status, 303);
        let first = carried(&town, &sink).await;
        assert_eq!(first.len(), 1, "{first:?}");
        let turlaget = kept_at(&town, &amir, &fair, "Turlaget").await;
        let page = see(&town, &amir, &turlaget).await.text();
        let at = page.find("/messe/").unwrap();
        let link = page[at..].split('<').next().unwrap();
        assert_eq!(town.get(link).await.status, 200);
        let events = town.db().read(|tx| {
            let row = tx.row("SELECT COUNT(*) FROM trust_audit WHERE action = 'exhibitor.read'", &[])?;
            row.map_or(Ok(0), |row| row.int(0))
        });
        assert_eq!(events.await.unwrap(), 1, "that somebody read how they are reached is written down");

        let list = format!("{fair}/utstillere");
        assert!(press(&town, &amir, &list, &[]).await.header("location").ends_with("gjort=minnet"));
        assert_eq!(carried(&town, &sink).await.len(), 1);
        assert!(press(&town, &amir, &list, &[]).await.header("location").ends_with("gjort=ingen-minnet"));
        assert_eq!(carried(&town, &sink).await.len(), 0, "one reminder, no more");

        // Somebody rings.
        let answer = press(&town, &amir, &turlaget, &COMES).await;
        assert!(answer.header("location").ends_with("gjort=ja"), "{}", answer.main_text());
        let odd = press(&town, &amir, &turlaget, &[("stoler", "mange"), ("gjor", "ja")]).await;
        assert_eq!(odd.status, 422);
        assert_eq!(
            press(&town, &amir, &turlaget, &[("gjor", "ta-ut")]).await.status,
            404,
            "who comes stays on the list"
        );
        assert!(press(&town, &amir, &turlaget, &[("gjor", "nei")]).await.header("location").ends_with("gjort=nei"));
        assert!(
            press(&town, &amir, &turlaget, &[("gjor", "ta-ut")]).await.header("location").ends_with("gjort=tatt-ut")
        );
        assert_eq!(town.get(link).await.status, 404);
    }
}
