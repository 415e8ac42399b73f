//! Answering: the list shouts, reading is written down, the answer comes, and it can be taken back.

use super::*;
use crate::administration_people::{person, record};
use testkit::engines;

#[tokio::test(flavor = "multi_thread")]
async fn amir_says_yes_and_kari_hears_it() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let town = &varde.town;
        let code = ask(town, ASK, "Kari", "912 34 567").await;
        let amir = town.sign_in("Amir").await;
        let list = get(town, &amir, DESK).await;
        assert!(
            list.main_text().contains("Erfaringskafé , tirsdag 8. desember")
                || list.main_text().contains("Erfaringskafé, tirsdag"),
            "{}",
            list.main_text()
        );
        assert!(!list.text().contains("Kari") && !list.text().contains("91234567"), "the list has no names");
        let own = get(town, &amir, "/min-side").await.main_text();
        assert!(own.contains("Én vil ha følge og venter på svar"), "{own}");
        let one = the_one(town, &amir).await;
        let noted =
            async || record(town, "oyane-dps").await.iter().filter(|(act, _)| act == "accompaniment.open").count();
        let before = noted().await;
        let page = get(town, &amir, &one).await;
        let said = page.main_text();
        assert!(said.contains("Kari vil ha følge") && said.contains("Jeg er litt redd."), "{said}");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(noted().await, before + 1, "that it was read stands in the record");

        // What is missing is said beside the field.
        let wrong = post(town, &amir, &one, "gjor=ja&hvem=&ord=x").await;
        assert!(wrong.status == 422 && wrong.main_text().contains("Skriv fornavnet på den som blir med."));
        let (_, done) = act(town, &amir, &one, &encoded(YES)).await;
        assert!(done.contains("Svart ja") && done.contains("Jeg står ved den røde benken."), "{done}");
        let texts = varde.texts().await;
        assert_eq!(texts.len(), 1);
        assert_eq!(texts[0].0, NUMBER);
        let mut lines = texts[0].1.lines();
        assert_eq!(lines.next(), Some("Hei! Svaret er ja. Hvor dere møtes, står her, med koden din:"));
        assert!(lines.next().is_some_and(|line| line.ends_with("/folge/svar")) && lines.next().is_none(), "{texts:?}");
        let answer = look(town, &code.to_uppercase().replace('-', " ")).await;
        let said = answer.main_text();
        assert!(said.contains("Ja. Amir blir med deg.") && said.contains("Jeg står ved den røde benken."), "{said}");
        assert_eq!(answer.header("cache-control"), "no-store");

        // A colleague who was slower changes nothing.
        let solveig = town.sign_in("Solveig").await;
        let (_, late) = act(town, &solveig, &one, &encoded(NO)).await;
        assert!(late.contains("Noen har svart før deg"), "{late}");

        // Kari changes her mind: everything is gone at once; Amir sees that nobody comes, and not who it was.
        let gone = town.post("/folge/svar/ta-bort", &encoded(&[("kode", &code)])).await;
        assert!(gone.main_text().contains("Alt er slettet."));
        assert_eq!(look(town, &code).await.status, 422);
        let page = get(town, &amir, &one).await.main_text();
        assert!(page.contains("ingen skal møtes") && !page.contains("Kari") && !page.contains("benken"), "{page}");
        assert_eq!(rows(town, "SELECT COUNT(*) FROM accompaniment_request WHERE sealed IS NOT NULL").await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_alone_gets_its_answer_and_an_undone_one_is_told() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let town = &varde.town;
        let alone = ask_for_code(town, ASK).await;
        let amir = town.sign_in("Amir").await;
        let one = the_one(town, &amir).await;
        assert!(get(town, &amir, &one).await.main_text().contains("Noen vil ha følge"));
        act(town, &amir, &one, &encoded(NO)).await;
        let said = look(town, &alone).await.main_text();
        assert!(
            said.contains("Denne gangen har vi ingen som kan") && said.contains("Ring oss på 12 34 56 78"),
            "{said}"
        );
        assert!(varde.texts().await.is_empty() && varde.sink.letters().is_empty(), "nobody to send to");
        town.post("/folge/svar/ta-bort", &encoded(&[("kode", &alone)])).await;
        assert_eq!(rows(town, "SELECT COUNT(*) FROM accompaniment_request").await, 0, "a no leaves nothing");

        let code = ask(town, ASK, "Kari", KARI).await;
        let one = the_one(town, &amir).await;
        act(town, &amir, &one, &encoded(NO)).await;
        town.carry().await;
        let letters = varde.sink.letters();
        let [letter] = letters.as_slice() else { panic!("{}", letters.len()) };
        assert_eq!(letter.subject, "Svar på det du spurte om");
        assert!(
            letter.text.contains("Ring oss på 12 34 56 78") && letter.text.contains("/folge/svar"),
            "{}",
            letter.text
        );
        assert!(!letter.raw.contains(&code), "no letter has the code");
        // It was wrong: whoever has heard the no hears that, and then the yes.
        let (_, said) = act(town, &amir, &one, "gjor=angre").await;
        assert!(said.contains("Svaret er tatt tilbake."), "{said}");
        assert!(look(town, &code).await.main_text().contains("Ingen har svart ennå"));
        town.carry().await;
        assert!(varde.sink.next().text.contains("Svaret du fikk, gjelder ikke lenger."));
        act(town, &amir, &one, &encoded(YES)).await;
        town.carry().await;
        assert!(varde.sink.next().text.contains("Hei! Ja, Amir blir med deg."));
        // Undone before anything has gone: silence. Nobody is written to more than three times within an hour.
        at(town, "2026-11-22T12:30:00Z").await;
        let amir = town.sign_in("Amir").await;
        act(town, &amir, &one, "gjor=angre").await;
        town.carry().await;
        assert!(varde.sink.next().text.contains("gjelder ikke lenger"));
        act(town, &amir, &one, &encoded(NO)).await;
        act(town, &amir, &one, "gjor=angre").await;
        town.carry().await;
        assert!(varde.sink.letters().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_go_along_see_who_asks_about_an_activity() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        empty(&town).await;
        let path = "/folge/aktiviteter/apent-naust";
        let code = ask(&town, path, "Kari", "91234567").await;
        let (marit, amir) = (town.sign_in("Marit").await, town.sign_in("Amir").await);
        let one = the_one(&town, &marit).await;
        assert!(get(&town, &marit, &one).await.main_text().contains("Kari vil ha følge"));
        assert_eq!(get(&town, &amir, &one).await.status, 404, "another workplace's");
        assert_eq!(post(&town, &amir, &one, &encoded(NO)).await.status, 404);
        for name in ["Jonas", "Ingrid", "Bjarne"] {
            let other = town.sign_in(name).await;
            assert_eq!(get(&town, &other, DESK).await.status, 404, "{name}");
        }

        // Of a workplace where two may, the one who does not go along sees nothing of it, until it is handed to them.
        let ask_oyane = |tx: &mut kernel::Tx<'_>| tx.script("UPDATE accompaniment_request SET tenant = 'oyane-dps'");
        town.db().write(ask_oyane).await.unwrap();
        let solveig = town.sign_in("Solveig").await;
        assert_eq!(get(&town, &solveig, &one).await.status, 200, "nobody goes along: somebody has to see it");
        act(&town, &solveig, DESK, "gjor=blir-med").await;
        assert_eq!(get(&town, &amir, &one).await.status, 404);
        let form = format!("gjor=overlat&til={}", person(&town, "Amir"));
        let (_, said) = act(&town, &solveig, &one, &form).await;
        assert!(said.contains("Overlatt til Amir."), "{said}");
        assert_eq!(get(&town, &amir, &one).await.status, 200);
        assert!(get(&town, &amir, DESK).await.main_text().contains("Overlatt til deg"));
        assert_eq!(post(&town, &amir, &one, &format!("gjor=overlat&til={}", person(&town, "Marit"))).await.status, 404);
        assert!(look(&town, &code).await.main_text().contains("Ingen har svart ennå"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_waited_two_days_or_is_tomorrow_shouts() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        empty(&town).await;
        ask_for_code(&town, ASK).await;
        at(&town, "2026-11-24T10:00:00Z").await;
        let amir = town.sign_in("Amir").await;
        assert!(!get(&town, &amir, DESK).await.main_text().contains("Haster"));
        at(&town, "2026-11-24T11:00:01Z").await;
        let amir = town.sign_in("Amir").await;
        let young = ask_for_code(&town, &format!("/folge{SERIES}/2027-01-12")).await;
        let said = get(&town, &amir, DESK).await.main_text();
        assert!(said.contains("Én må ha svar nå.") && said.contains("Haster: har ventet mer enn to dager"), "{said}");
        let (first, second) = (said.find("8. desember").unwrap(), said.find("12. januar").unwrap());
        assert!(first < second, "the one that shouts stands first");
        let own = get(&town, &amir, "/min-side").await.main_text();
        assert!(
            own.contains("Én vil ha følge og må ha svar nå") && own.contains("2 vil ha følge og venter på svar"),
            "{own}"
        );
        empty(&town).await;
        at(&town, "2026-12-07T13:00:01Z").await;
        let amir = town.sign_in("Amir").await;
        ask_for_code(&town, ASK).await;
        assert!(get(&town, &amir, DESK).await.main_text().contains("Haster: det er under ett døgn til"));
        assert!(town.get(ASK).await.main_text().contains("Ring heller, så vet du det med en gang."));
        assert_eq!(look(&town, &young).await.status, 422);
    }
}
