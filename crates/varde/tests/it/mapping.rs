//! Amir, Marit and Jonas find out what there is: who rings, what came of it, what becomes an entry, and what is missing.

use super::administration_people::{act, get, person, post, record};
use directory::{mapping::State, store::mapping as store};
use jiff::SignedDuration;
use testkit::{Town, engines};
use trust::{Can, access::Right};

const PATH: &str = "/redaksjon/kartlegging";

/// Somebody's right, as of this moment.
async fn right(town: &Town, cookie: &str, right: Right) -> Can {
    let token = trust::secret::Token::read(cookie.split_once('=').unwrap().1).unwrap();
    let now = town.clock.millis();
    let actor = town.db().read(move |tx| trust::store::sessions::who(tx, &token, now)).await.unwrap().unwrap();
    Can::ask(&actor, right).unwrap()
}

/// Adds a candidate by hand; says where it stands.
async fn add(town: &Town, cookie: &str, form: &str) -> String {
    let (page, said) = act(town, cookie, &format!("{PATH}/ny"), form).await;
    assert!(said.contains("Lagt til."), "{said}");
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn amir_rings_and_jonas_makes_an_entry() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (amir, jonas) = (town.sign_in("Amir").await, town.sign_in("Jonas").await);
        assert!(get(&town, &amir, "/redaksjon").await.main_text().contains("Kartlegging"));
        let empty = get(&town, &amir, PATH).await.main_text();
        assert!(empty.contains("Her er det tomt ennå"), "{empty}");
        let quiz = add(&town, &amir, "navn=Quizkvelden+i+Kollevåg&telefon=55+50+12+34&sted=Askøy&tema=talk").await;
        let boat = add(&town, &amir, "navn=Båtlaget+på+Rong&telefon=55501235&sted=5337").await;
        let page = get(&town, &amir, PATH).await;
        assert!(!page.text().contains("v-ring__number"), "nobody rings what nobody has taken");

        // He takes one and rings; nobody answers; it comes back tomorrow, a Monday.
        let (_, said) = act(&town, &amir, &format!("{quiz}/ta"), "").await;
        assert!(said.contains("Du har den nå") && said.contains("55 50 12 34"), "{said}");
        assert!(get(&town, &amir, &quiz).await.text().contains("href=\"tel:+4755501234\""));
        let (to, said) = act(&town, &amir, &format!("{quiz}/utfall"), "utfall=no_answer&notat=Rart+pip").await;
        assert!(to == PATH && said.contains("Quizkvelden i Kollevåg . Ingen svarte."), "{to} {said}");
        assert!(!said.contains("Ring : Quizkvelden"), "not today again: {said}");
        let one = get(&town, &amir, &quiz).await.main_text();
        assert!(one.contains("Hos deg. Prøves igjen 23. november."), "{one}");
        assert!(one.contains("Rart pip") && one.contains("telefon, av deg: ingen svarte."), "{one}");

        // It was the wrong button.
        let (_, said) = act(&town, &amir, &format!("{quiz}/angre"), "").await;
        assert!(said.contains("Det siste er tatt tilbake.") && !said.contains("Rart pip"), "{said}");
        let again = post(&town, &amir, &format!("{quiz}/angre"), "").await;
        assert!(again.status == 422 && again.main_text().contains("Slik er det nå."), "nothing is left to take back");
        let (_, said) = act(&town, &amir, &format!("{quiz}/utfall"), "utfall=wrong_number").await;
        assert!(said.contains("Nummeret var feil sist."), "{said}");
        let form = "navn=Quizkvelden+i+Kollevåg&telefon=55501299&sted=Askøy&tema=talk";
        let (_, said) = act(&town, &amir, &format!("{quiz}/endre"), form).await;
        assert!(said.contains("55 50 12 99") && !said.contains("Nummeret var feil sist."), "{said}");
        let (to, said) = act(&town, &amir, &format!("{quiz}/utfall"), "utfall=answered&notat=Vil+gjerne+med").await;
        assert!(to == quiz && said.contains("Hva skjer videre?") && !said.contains("Lag oppføring"), "{said}");
        let (_, said) = act(&town, &amir, &format!("{quiz}/klar"), "").await;
        assert!(said.contains("Redaksjonen ser den nå.") && said.contains("Venter på redaksjonen."), "{said}");

        // Jonas sees it, because he looks after Askøy; what Amir rang and wrote about it is not his.
        let seen = get(&town, &jonas, PATH).await;
        let id = quiz.rsplit('/').next().unwrap().to_owned();
        let text = seen.main_text();
        assert!(text.contains("Klare for redaksjonen Noen har ringt") && text.contains("Fra Øyane DPS."), "{text}");
        assert!(seen.text().contains(&format!("/redaksjon/ny?kandidat={id}")) && !text.contains("Vil gjerne med"));
        assert!(!text.contains("Båtlaget"), "not ready");
        assert_eq!(get(&town, &jonas, &quiz).await.status, 404, "the candidate itself is Øyane's");
        assert_eq!(post(&town, &jonas, &format!("{quiz}/ta"), "").await.status, 404);
        assert_eq!(get(&town, &town.sign_in("Solveig").await, PATH).await.status, 404, "a leader does not map");

        // The entry is made; the candidate knows it.
        let service = town::service_id("apent-naust");
        let (keep, now) = (right(&town, &jonas, Right::KeepListings).await, town.clock.millis());
        let (boat_id, other) = (boat.rsplit('/').next().unwrap().to_owned(), id.clone());
        let became = move |tx: &mut kernel::Tx<'_>| {
            assert!(store::candidate(tx, &keep, &boat_id)?.is_none(), "it does not wait for him");
            assert!(!store::became(tx, &keep, &boat_id, &service, now)?);
            assert_eq!(store::candidate(tx, &keep, &other)?.unwrap().state, State::Ready);
            assert!(store::became(tx, &keep, &other, &service, now)?);
            assert!(!store::became(tx, &keep, &other, &service, now)?, "once");
            Ok(store::ready_of(tx, &["4627".to_owned(), "4626".to_owned()])?.len())
        };
        assert_eq!(town.db().write(became).await.unwrap(), 0);
        let one = get(&town, &amir, &quiz).await;
        assert!(one.main_text().contains("Er med i lista.") && one.text().contains("/aktiviteter/apent-naust"));
        let page = get(&town, &amir, PATH).await.main_text();
        assert!(page.contains("2 kandidater til nå. 1 er det prøvd å nå. 1 er blitt oppføringer."), "{page}");
        let acts: Vec<_> = record(&town, "oyane-dps").await.into_iter().map(|(act, _)| act).collect();
        for action in ["add", "take", "try", "try_undo", "change", "ready"] {
            assert!(acts.contains(&format!("candidate.{action}")), "{action}: {acts:?}");
        }
        assert_eq!(record(&town, "askoy-kommune").await[0].0, "candidate.become");
        assert!(!acts.contains(&"person.names".to_owned()) || acts.contains(&"candidate.take".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_never_ring_the_same_by_accident() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (marit, jonas) = (town.sign_in("Marit").await, town.sign_in("Jonas").await);
        let one = add(&town, &jonas, "navn=Fugletitterne+på+Sotra&telefon=55501240&sted=Øygarden").await;
        act(&town, &marit, &format!("{one}/ta"), "").await;
        let late = post(&town, &jonas, &format!("{one}/ta"), "").await;
        assert_eq!(late.status, 422);
        assert!(late.main_text().contains("Marit har tatt den siden du så lista."), "{}", late.main_text());
        assert!(!late.text().contains("v-ring__number"), "no number to press");
        for (act, form) in [
            ("utfall", "utfall=answered"),
            ("klar", ""),
            ("legg-tilbake", ""),
            ("angre", ""),
            ("ikke-aktuell", "hvorfor=other"),
        ] {
            assert_eq!(post(&town, &jonas, &format!("{one}/{act}"), form).await.status, 422, "{act}");
        }
        let list = get(&town, &jonas, PATH).await.main_text();
        assert!(list.contains("Kolleger har disse Fugletitterne på Sotra Øygarden. Hos Marit."), "{list}");

        // To take over is said aloud, and holds only as long as she still has it.
        let (m, j) = (person(&town, "Marit"), person(&town, "Jonas"));
        act(&town, &jonas, &format!("{one}/ta"), &format!("fra={m}")).await;
        assert_eq!(post(&town, &marit, &format!("{one}/utfall"), "utfall=answered").await.status, 422);
        assert_eq!(post(&town, &marit, &format!("{one}/ta"), "fra=noen-andre").await.status, 422);
        let odd = post(&town, &jonas, &format!("{one}/gi-videre"), "til=ingen").await;
        assert!(odd.status == 422 && odd.main_text().contains("Hvem skal ha den?"));
        act(&town, &jonas, &format!("{one}/gi-videre"), &format!("til={m}")).await;
        act(&town, &marit, &format!("{one}/legg-tilbake"), "").await;
        act(&town, &jonas, &format!("{one}/ta"), "").await;
        assert!(get(&town, &marit, &one).await.main_text().contains("En kollega har den. Spør gjerne først."));
        assert_ne!(m, j);

        // At the very same moment: one has it, and the other hears who.
        for n in 0..4 {
            let one = add(&town, &jonas, &format!("navn=Noe+helt+annet+{n}{n}{n}{n}{n}{n}&likevel=1")).await;
            let path = format!("{one}/ta");
            let (a, b) = tokio::join!(post(&town, &marit, &path, ""), post(&town, &jonas, &path, ""));
            let mut both = [a.status.as_u16(), b.status.as_u16()];
            both.sort_unstable();
            assert_eq!(both, [303, 422], "one each");
        }
        // Pressed twice is one call.
        let key = kernel::ids::new_id();
        let form = format!("utfall=will_call_back&nokkel={key}");
        act(&town, &jonas, &format!("{one}/utfall"), &form).await;
        act(&town, &jonas, &format!("{one}/utfall"), &form).await;
        let seen = get(&town, &jonas, &one).await.main_text();
        assert_eq!(seen.matches("de ringer tilbake.").count(), 1, "{seen}");
        // Four days later it is due, and first of all, for it is his.
        assert!(!get(&town, &jonas, PATH).await.main_text().contains("Ring i dag Fugletitterne"));
        town.later(SignedDuration::from_hours(4 * 24));
        let jonas = town.sign_in("Jonas").await;
        let list = get(&town, &jonas, PATH).await.main_text();
        assert!(list.contains("Ring i dag Fugletitterne på Sotra"), "{list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_and_what_is_known_is_shown() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let amir = town.sign_in("Amir").await;
        let ny = format!("{PATH}/ny");
        let odd =
            post(&town, &amir, &ny, "sted=Langtvekkistan&telefon=ring+meg&epost=x&orgnr=1&notat=Husk+kaffe").await;
        assert_eq!(odd.status, 422);
        let said = odd.main_text();
        for text in [
            "Skriv hva det heter.",
            "Vi kjenner ikke stedet.",
            "Skriv bare siffer.",
            "ikke en e-postadresse",
            "Det har ni siffer.",
        ] {
            assert!(said.contains(text), "{text}: {said}");
        }
        assert!(odd.text().contains("value=\"Langtvekkistan\"") && said.contains("Husk kaffe"), "nothing is lost");

        // Something like it stands in the list: it asks once more.
        let like = post(&town, &amir, &ny, "navn=Apent+naust+på+Herdla&sted=Askøy").await;
        assert!(like.status == 422 && like.main_text().contains("Kanskje vi har den fra før"), "{}", like.main_text());
        assert!(like.text().contains("/aktiviteter/apent-naust"));
        let one = add(&town, &amir, "navn=Apent+naust+på+Herdla&sted=Askøy&likevel=1").await;
        assert!(get(&town, &amir, &one).await.main_text().contains("Kan det være det samme?"));
        let far = post(&town, &amir, &ny, "navn=Apent+naust+på+Herdla&sted=Oslo").await;
        assert_eq!(far.status, 303, "another municipality");

        // Many lines: those that may be there already are not ticked, and what is wrong is said.
        let lines = "Perlekurset;+55501250;+Askøy%0AÅpent+naust+på+Herdla;+Askøy%0A;+55501251%0APerlekurset;+Askøy";
        let seen = post(&town, &amir, &format!("{PATH}/lim-inn"), &format!("linjer={lines}")).await;
        assert_eq!(seen.status, 200);
        let (html, text) = (seen.text(), seen.main_text());
        assert!(text.contains("4 linjer") && text.contains("Linje 3, «; 55501251», tar vi ikke inn:"), "{text}");
        assert!(text.contains("en annen linje her"), "{text}");
        assert_eq!(html.matches("name=\"linje\"").count(), 3);
        assert_eq!(html.matches(" checked").count(), 1, "only the first is surely new");
        let none = post(&town, &amir, &format!("{PATH}/lim-inn"), &format!("linjer={lines}&ta-inn=1&linje=3")).await;
        assert!(none.status == 422 && none.main_text().contains("Ingen linjer er huket av."));
        let empty = post(&town, &amir, &format!("{PATH}/lim-inn"), "linjer=+%0A").await;
        assert!(empty.status == 422 && empty.main_text().contains("Lim inn minst én linje."));
        let (_, said) =
            act(&town, &amir, &format!("{PATH}/lim-inn"), &format!("linjer={lines}&ta-inn=1&linje=1")).await;
        assert!(said.contains("Linjene er tatt inn.") && said.contains("Perlekurset Askøy"), "{said}");

        // How it went, with nothing pressed, or a day that is over; why not, without a why.
        act(&town, &amir, &format!("{one}/ta"), "").await;
        for (act, form, text) in [
            ("utfall", "notat=Ingen+trykk", "Trykk på det som skjedde."),
            ("utfall", "utfall=no_answer&igjen=2020-01-01&notat=Ingen+trykk", "Velg en dag fra i dag"),
            ("ikke-aktuell", "", "Velg hvorfor."),
        ] {
            let odd = post(&town, &amir, &format!("{one}/{act}"), form).await;
            assert!(odd.status == 422 && odd.main_text().contains(text), "{form}: {}", odd.main_text());
            assert_eq!(odd.main_text().contains("Ingen trykk"), form.contains("notat"), "the note is kept");
        }
        act(&town, &amir, &format!("{one}/ikke-aktuell"), "hvorfor=there").await;
        let all = get(&town, &amir, &format!("{PATH}/alle?vis=dropped")).await.main_text();
        assert!(all.contains("Apent naust på Herdla Askøy. Den står i lista fra før."), "{all}");
        let (_, said) = act(&town, &amir, &format!("{one}/ta-opp"), "").await;
        assert!(said.contains("Tatt opp igjen."), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_counts_what_the_list_shows() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, amir) = (town.sign_in("Jonas").await, town.sign_in("Amir").await);
        add(&town, &jonas, "navn=Perlekurset&sted=Askøy&tema=food&tema=talk").await;
        let page = get(&town, &jonas, &format!("{PATH}/oversikt")).await;
        assert!(page.main_text().contains("Oppføringer i lista 22. november 2026"), "{}", page.main_text());
        let table = get(&town, &jonas, &format!("{PATH}/oversikt.csv")).await;
        assert_eq!(table.header("content-type"), "text/csv; charset=utf-8; header=present");
        let rows: Vec<Vec<String>> =
            table.text().lines().skip(1).map(|line| line.split(';').map(str::to_owned).collect()).collect();
        assert_eq!(rows.len(), (16 + 3 + 1) * 2);
        let listed = |what: &str, place: &str| -> u64 {
            rows.iter().find(|row| row[0] == what && row[1] == place).unwrap()[2].parse().unwrap()
        };
        // Each number is what the public list says behind its link.
        let mut links = 0;
        for link in page.text().split("href=\"/aktiviteter?").skip(1) {
            let query = link.split('"').next().unwrap().replace("&amp;", "&");
            let number: u64 = link.split("<strong>").nth(1).unwrap().split('<').next().unwrap().parse().unwrap();
            let list = town.get(&format!("/aktiviteter?{query}")).await.main_text();
            let one = number == 1 && list.contains("Det er én her.");
            assert!(one || list.contains(&format!("Det er {number} her.")), "{query}: {number}");
            links += 1;
        }
        assert!(links > 20, "{links}");
        let gaps = page.text().matches("class=\"v-gap\"").count();
        assert_eq!(gaps, rows.iter().filter(|row| row[2] == "0").count(), "a gap is said in words");
        let food: Vec<_> = rows.iter().filter(|row| row[4] == "1").map(|row| row[1].as_str()).collect();
        assert_eq!(food, ["Askøy", "Askøy", "Askøy"], "two themes and all together");
        assert!(rows.iter().all(|row| row[3].parse::<u64>().unwrap() <= row[2].parse::<u64>().unwrap()));
        assert!(
            listed("Åpent om kvelden", "Askøy") > 0 && listed("Alt i alt", "Askøy") > listed("Åpent i helga", "Askøy")
        );

        // One municipality, place by place.
        let near = get(&town, &jonas, &format!("{PATH}/oversikt?kommune=4627")).await;
        assert!(near.main_text().contains("Hva finnes i Askøy") && near.text().contains("sted=Herdla"));
        // Øyane keeps no municipality: what it has candidates in is what matters there.
        assert!(
            get(&town, &amir, &format!("{PATH}/oversikt")).await.main_text().contains("Vi vet ikke hvilke kommuner")
        );
        add(&town, &amir, "navn=Seilkurset&sted=Øygarden").await;
        let page = get(&town, &amir, &format!("{PATH}/oversikt")).await.main_text();
        assert!(page.contains("Øygarden:") && !page.contains("Askøy:"), "{page}");
        // A name is text, never a formula: no cell of the table begins one.
        assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
    }
}
