//! The waiting list moves by itself.

use super::{carried, enrol, later, link, press, seated, see, town, two_days};
use crate::mail::sink::Sink;
use testkit::engines;

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_that_is_given_back_goes_to_who_waited_longest() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, _, path) = two_days(&town, "1").await;
        let kari = seated(&town, &sink, &path, "Kari", "kari@post.example").await;
        assert!(town.get(&kari).await.main_text().contains("Du har plass"));
        // Odd asks and never answers, Turid and Per do.
        enrol(&town, &path, "Odd", "odd@post.example").await;
        let odd = link(&carried(&town, &sink).await[0]);
        let turid = seated(&town, &sink, &path, "Turid", "turid@post.example").await;
        let per = seated(&town, &sink, &path, "Per", "per@post.example").await;
        assert!(town.get(&per).await.main_text().contains("Du er nummer 3 på ventelista"));

        town.post(&kari, "gjor=gi-tilbake").await;
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1, "one letter, to who got it");
        assert_eq!(letters[0].to, ["turid@post.example"]);
        assert_eq!(letters[0].subject, "Varde: godt nytt til deg");
        assert!(letters[0].text.contains("og den er din"), "{}", letters[0].text);
        assert!(letters[0].text.contains("Mandag 14. desember 2026 klokka 10.00–16.00"), "{}", letters[0].text);
        assert_eq!(link(&letters[0]), turid);
        assert!(town.get(&turid).await.main_text().contains("Du har plass"));

        // After a day Odd, who never said that the address was his, is off the list and erased.
        later(&town, 25).await;
        assert!(town.get(&odd).await.main_text().contains("Ingen sa ja innen et døgn"));
        assert!(town.get(&per).await.main_text().contains("Du er nummer 1 på ventelista"));
        let late = town.post(&odd, "gjor=ja").await;
        assert!(late.header("location").ends_with("gjort=for-sent"), "{}", late.header("location"));

        // Per leaves the list by his link; nobody hears.
        town.post(&per, "gjor=gi-tilbake").await;
        town.post(&turid, "gjor=gi-tilbake").await;
        assert_eq!(carried(&town, &sink).await.len(), 0);
        let page = town.get(path.trim_end_matches("/meld-paa").rsplit_once('/').unwrap().0).await.main_text();
        assert!(page.contains("Få plasser: én igjen"), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_that_nobody_confirms_goes_on() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, _, path) = two_days(&town, "1").await;
        enrol(&town, &path, "Odd", "odd@post.example").await;
        let odd = link(&carried(&town, &sink).await[0]);
        let page = town.get(&odd).await.main_text();
        assert!(page.contains("Vi holder av en plass til deg til mandag 23. november klokka 12.00"), "{page}");
        let turid = seated(&town, &sink, &path, "Turid", "turid@post.example").await;
        later(&town, 23).await;
        assert!(town.get(&turid).await.main_text().contains("ventelista"));
        later(&town, 2).await;
        assert!(town.get(&turid).await.main_text().contains("Du har plass"));
        assert_eq!(carried(&town, &sink).await[0].to, ["turid@post.example"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn near_the_start_a_seat_is_offered_for_a_while() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, _, path) = two_days(&town, "1").await;
        let kari = seated(&town, &sink, &path, "Kari", "kari@post.example").await;
        let turid = seated(&town, &sink, &path, "Turid", "turid@post.example").await;
        let per = seated(&town, &sink, &path, "Per", "per@post.example").await;
        // Saturday noon; it begins on Monday at ten.
        later(&town, 24 * 20).await;
        town.post(&kari, "gjor=gi-tilbake").await;
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.iter().map(|letter| letter.to[0].as_str()).collect::<Vec<_>>(), ["turid@post.example"]);
        assert!(letters[0].text.contains("til søndag 13. desember klokka 00.00"), "{}", letters[0].text);
        assert!(town.get(&turid).await.main_text().contains("Det er en plass til deg"));
        later(&town, 13).await;
        let late = town.post(&turid, "gjor=ta-imot").await;
        assert!(late.header("location").ends_with("gjort=for-sent"), "{}", late.header("location"));
        assert!(town.get(&turid).await.main_text().contains("Tida gikk ut"));
        let letters = carried(&town, &sink).await;
        assert_eq!(letters[0].to, ["per@post.example"]);
        let taken = town.post(&per, "gjor=ta-imot").await;
        assert!(taken.header("location").ends_with("gjort=tatt"));
        assert!(town.get(&per).await.main_text().contains("Du har plass"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_hears_of_another_day_of_messages_and_that_it_is_off() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (amir, run, path) = two_days(&town, "5").await;
        let kari = seated(&town, &sink, &path, "Kari", "kari@post.example").await;
        enrol(&town, &path, "Odd", "odd@post.example").await;
        carried(&town, &sink).await;
        let desk = format!("/mine-treff/kurs/gang/{run}");

        let page = super::see(&town, &amir, &format!("{desk}/endre")).await.text();
        let ids = [super::field(&page, "dag-id-0"), super::field(&page, "dag-id-1")];
        let form = [
            ("sted", "Tromsø"),
            ("lokale", "Scandic"),
            ("plasser", "5"),
            ("dag-id-0", ids[0].as_str()),
            ("dag-0", "2026-12-14"),
            ("fra-0", "10:00"),
            ("til-0", "16:00"),
            ("dag-id-1", ids[1].as_str()),
            ("dag-1", "2026-12-16"),
            ("fra-1", "10:00"),
            ("til-1", "15:00"),
            ("gjor", "lagre"),
        ];
        let moved = press(&town, &amir, &format!("{desk}/endre"), &form).await;
        assert!(moved.header("location").ends_with("gjort=flyttet"), "{}", moved.main_text());
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1, "whoever has said yes");
        assert!(letters[0].text.contains("Onsdag 16. desember 2026"), "{}", letters[0].text);
        assert!(letters[0].text.contains("Scandic, Tromsø"), "{}", letters[0].text);
        assert_eq!(letters[0].subject, "Varde: en endring");

        let tell = format!("{desk}/beskjed");
        let body = [("beskjed", "Ta med varme klær.\n\nVi møtes i foajeen.")];
        let looked = press(&town, &amir, &tell, &body).await;
        assert!(looked.main_text().contains("Ta med varme klær") && looked.main_text().contains("Send til én"));
        let key = super::field(&looked.text(), "nokkel");
        let form = [("nokkel", key.as_str()), body[0], ("gjor", "send")];
        for _ in 0..2 {
            assert_eq!(press(&town, &amir, &tell, &form).await.status, 303);
        }
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1, "pressed twice, sent once");
        assert!(letters[0].text.contains("Ta med varme klær."), "{}", letters[0].text);
        assert!(town.get(&kari).await.main_text().contains("Vi møtes i foajeen"));

        // Three letters an hour go to one address.
        later(&town, 1).await;
        let amir = town.sign_in("Amir").await;
        let none = press(&town, &amir, &format!("{desk}/avlys"), &[]).await;
        assert_eq!(none.status, 422);
        let off = press(&town, &amir, &format!("{desk}/avlys"), &[("hvorfor", "Kursholderen er syk.")]).await;
        assert!(off.header("location").ends_with("gjort=avlyst"));
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains("avlyst") && letters[0].text.contains("Kursholderen er syk."));
        for page in [kari.as_str(), path.trim_end_matches("/meld-paa").rsplit_once('/').unwrap().0] {
            let text = town.get(page).await.main_text();
            assert!(text.contains("Kurset er avlyst") && text.contains("Kursholderen er syk."), "{text}");
        }
        assert_eq!(enrol(&town, &path, "Per", "per@post.example").await.status, 422);
        let again = press(&town, &amir, &desk, &[("gjor", "apne")]).await;
        assert!(again.header("location").ends_with("gjort=ikke-na"), "what is cancelled stays so");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_rings_and_is_on_it_at_once() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (amir, run, _) = two_days(&town, "1").await;
        let path = format!("/mine-treff/kurs/gang/{run}/ringt");
        assert!(see(&town, &amir, &path).await.text().contains("Har de verken e-post eller mobil"));
        let rings = async |amir: &str, name: &str, contact: &str| {
            press(&town, amir, &path, &[("navn", name), ("kontakt", contact), ("sprak", "nb")]).await
        };
        for (name, contact, said) in [
            ("", "odd@post.example", "Skriv hva du heter."),
            ("Odd", "", "Skriv hvor vi kan nå deg."),
            ("Odd", "odd@", "Noe mangler i e-posten."),
            ("Odd", "123", "Et mobilnummer har åtte sifre."),
        ] {
            let refused = rings(&amir, name, contact).await;
            assert!(refused.status == 422 && refused.main_text().contains(said), "{}", refused.main_text());
            assert!(contact.is_empty() || refused.text().contains(&format!("value=\"{contact}\"")), "it is kept");
        }
        assert!(rings(&amir, "Odd", "odd@post.example").await.header("location").ends_with("gjort=ringt"));
        assert!(rings(&amir, "Eva", "eva@post.example").await.header("location").ends_with("gjort=ringt-venter"));
        let twice = rings(&amir, "Odd igjen", "ODD@post.example").await;
        assert!(twice.status == 422 && twice.main_text().contains("Den adressen står på lista alt."));

        // Nothing has to be answered; each has a link to give it back, and the next has the seat.
        let letters = carried(&town, &sink).await;
        let to = |who: &str| letters.iter().find(|letter| letter.to[0] == who).unwrap();
        assert!(to("odd@post.example").text.contains("plassen er din"), "{}", to("odd@post.example").text);
        assert!(to("eva@post.example").text.contains("nummer 1 på ventelista"));
        assert_eq!(letters.len(), 2);
        later(&town, 30).await;
        let amir = town.sign_in("Amir").await;
        let list = see(&town, &amir, &format!("/mine-treff/kurs/gang/{run}/deltakere")).await.main_text();
        assert!(list.contains("Én har plass") && list.contains("Odd") && !list.contains("Har ikke sagt ja"), "{list}");
        town.post(&link(to("odd@post.example")), "gjor=gi-tilbake").await;
        let next = carried(&town, &sink).await;
        let told: Vec<_> = next.iter().map(|letter| (letter.to[0].as_str(), letter.subject.as_str())).collect();
        assert_eq!(told, [("eva@post.example", "Varde: godt nytt til deg")]);

        // When it is closed, what was typed stands there still; nobody else may.
        press(&town, &amir, &format!("/mine-treff/kurs/gang/{run}"), &[("gjor", "steng")]).await;
        let shut = rings(&amir, "Ida", "ida@post.example").await;
        assert!(shut.status == 422 && shut.main_text().contains("Påmeldingen er ikke åpen nå."));
        assert!(shut.text().contains("value=\"Ida\""));
        let jonas = town.sign_in("Jonas").await;
        assert_eq!(see(&town, &jonas, &path).await.status, 404);
    }
}
