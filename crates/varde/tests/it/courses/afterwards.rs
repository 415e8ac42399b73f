//! What is left of a course: who was there, a certificate that anybody checks, and what people thought.

use super::{carried, later, press, seated, see, town, two_days};
use crate::mail::sink::Sink;
use kernel::storage::params;
use testkit::{Town, engines};

async fn ids(town: &Town, sql: &'static str) -> Vec<String> {
    let read = move |tx: &mut kernel::Tx<'_>| tx.rows(sql, params![])?.iter().map(|row| row.text(0)).collect();
    town.db().read(read).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_checked_by_its_code_and_outlives_who_has_it() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, run, path) = two_days(&town, "10").await;
        let kari = seated(&town, &sink, &path, "Kari Nordmann", "kari@post.example").await;
        let odd = seated(&town, &sink, &path, "Odd", "odd@post.example").await;
        assert_eq!(town.get(&format!("{kari}/kursbevis")).await.status, 404, "it has not been held");

        // The day before at ten, a reminder; Odd wants none.
        town.post(&odd, "gjor=ikke-minn").await;
        later(&town, 24 * 21 - 3).await;
        assert_eq!(carried(&town, &sink).await.len(), 0, "at nine nobody hears");
        later(&town, 2).await;
        let letters = carried(&town, &sink).await;
        assert_eq!(letters.iter().map(|letter| letter.to[0].as_str()).collect::<Vec<_>>(), ["kari@post.example"]);
        assert_eq!(letters[0].subject, "Varde: det er i morgen");

        later(&town, 24 * 3).await;
        let amir = town.sign_in("Amir").await;
        let desk = format!("/mine-treff/kurs/gang/{run}/oppmote");
        let list = see(&town, &amir, &desk).await;
        assert!(list.text().contains("Kari Nordmann"), "{}", list.main_text());
        let days = ids(&town, "SELECT id FROM gatherings_course_day ORDER BY date").await;
        let who = ids(&town, "SELECT id FROM gatherings_enrolment ORDER BY n").await;
        let both: Vec<String> = days.iter().map(|day| format!("{day}.{}", who[0])).collect();
        let form: Vec<(&str, &str)> =
            both.iter().map(|one| ("der", one.as_str())).chain([("der", "noe.annet")]).collect();
        assert_eq!(press(&town, &amir, &desk, &form).await.status, 303);
        assert_eq!(see(&town, &amir, &desk).await.text().matches(" checked").count(), 2);

        let thanks = carried(&town, &sink).await;
        assert_eq!(thanks.len(), 2, "{:?}", thanks.iter().map(|one| &one.subject).collect::<Vec<_>>());
        let page = town.get(&kari).await;
        assert!(page.text().contains("https://kbt.example/lysark.pdf"), "the material");
        assert!(page.main_text().contains("Hent kursbeviset"));
        assert_eq!(town.get(&format!("{odd}/kursbevis")).await.status, 404, "he was not there");
        let bad = town.post(&format!("{kari}/kursbevis"), "navn=").await;
        assert_eq!(bad.status, 422);
        let made = town.post(&format!("{kari}/kursbevis"), "navn=Kari+Nordmann").await;
        let paper = town.get(made.header("location")).await.main_text();
        for said in ["Kari Nordmann", "12 timer og 30 minutter", "Tirsdag 15.", "Tromsø"] {
            assert!(paper.contains(said), "{said}: {paper}");
        }
        let pdf = town.get(&format!("{kari}/kursbevis.pdf")).await;
        assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.header("cache-control") == "no-store");
        assert_eq!(town.get(&format!("{odd}/kursbevis.pdf")).await.status, 404, "there is none");
        let code = ids(&town, "SELECT code FROM gatherings_certificate").await.remove(0);
        assert!(paper.contains(&gatherings::course::grouped(&code)));
        // The same again keeps its code.
        town.post(&format!("{kari}/kursbevis"), "navn=Kari+N.+Nordmann").await;
        assert_eq!(ids(&town, "SELECT code FROM gatherings_certificate").await, std::slice::from_ref(&code));

        // Everybody who was there is erased; the certificate is checked still.
        later(&town, 24 * 40).await;
        assert!(town.get(&kari).await.main_text().contains("er slettet"));
        assert_eq!(town.get(&format!("{kari}/kursbevis")).await.status, 404);
        let typed = town.get(&format!("/kurs/bevis?kode={}", code.to_uppercase())).await;
        let check = typed.header("location").to_owned();
        let page = town.get(&check).await;
        let text = page.main_text();
        assert!(text.contains("Beviset er ekte") && text.contains("2 av 2 dager"), "{text}");
        assert!(!page.text().contains("Nordmann"), "no name");
        for (name, said) in [("kari  n. nordmann", "Ja. Beviset er laget for"), ("Per Hansen", "Nei. Det er ikke")] {
            let answer = town.post(&check, &super::encoded(&[("navn", name)])).await.main_text();
            assert!(answer.contains(said), "{said}: {answer}");
        }
        // A code that nobody knows; and who tries too often waits.
        assert_eq!(town.get("/kurs/bevis/0000-0000-0000").await.status, 404);
        let mut last = 404;
        for n in 0..70 {
            last = town.get(&format!("/kurs/bevis/0000-0000-00{n:02}")).await.status.as_u16();
        }
        assert_eq!(last, 429);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_thought_is_shown_when_five_have_said_it_and_leads_to_nobody() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let (_, run, path) = two_days(&town, "10").await;
        let mut links = Vec::new();
        for n in 0..5 {
            links.push(seated(&town, &sink, &path, &format!("Navn {n}"), &format!("n{n}@post.example")).await);
        }
        assert_eq!(town.get(&format!("{}/mening", links[0])).await.status, 404, "it has not been held");
        later(&town, 24 * 24).await;
        let amir = town.sign_in("Amir").await;
        let desk = format!("/mine-treff/kurs/gang/{run}/vurdering");
        for (n, link) in links.iter().enumerate() {
            let page = see(&town, &amir, &desk).await.main_text();
            assert!(page.contains("Det vises når minst 5 har svart"), "{n}: {page}");
            let empty = town.post(&format!("{link}/mening"), "").await;
            assert_eq!(empty.status, 422);
            let said = format!("nytte=5&trygt=4&igjen=5&ord=Ord+nummer+{n}");
            for _ in 0..2 {
                assert_eq!(town.post(&format!("{link}/mening"), &said).await.status, 303);
            }
            assert!(town.get(&format!("{link}/mening")).await.main_text().contains("Takk for at du sa hva du synes"));
        }
        let page = see(&town, &amir, &desk).await.main_text();
        assert!(page.contains("5 har svart") && page.contains("Ord nummer 3"), "{page}");
        // Whoever has the database cannot say who said what: nothing in common, and no identifier that grows.
        let answers = ids(&town, "SELECT id FROM gatherings_course_answer").await;
        assert_eq!(answers.len(), 5, "pressed twice, kept once");
        let enrolments = ids(&town, "SELECT id FROM gatherings_enrolment").await;
        assert!(answers.iter().all(|answer| !enrolments.contains(answer) && answer.len() == 64));
    }
}
