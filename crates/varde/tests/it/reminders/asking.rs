//! Asking, saying yes, being reminded, stopping.

use super::*;
use jiff::SignedDuration;
use testkit::engines;

const NINE: [&str; 9] = [
    "91234567",
    "912 34 567",
    "91 23 45 67",
    "+47 912 34 567",
    "+4791234567",
    "0047 91234567",
    "912-34-567",
    "(+47) 912 34 567",
    "mob. 912.34.567",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_by_text_message_is_letter_by_letter_what_was_shown() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        // In April, when the clock has changed: at five in the afternoon on the wall, not an hour beside.
        let page = format!("{PUBLIC}/2027-04-13");
        let shown = varde.town.get(&super::form_page(&page)).await.text();
        let shown = shown.split("class=\"v-sms\">").nth(1).unwrap().split("</p>").next().unwrap().replace("<br>", "\n");
        let form = varde.yes_by_text(&page, "before").await;
        assert!(
            shown.starts_with(
                "Hei! Vi minner om tirsdag kl. 14.\nIkke flere meldinger:\nhttps://varde.example/minn-meg/"
            )
        );
        let again = varde.send(&page, &form, "912 34 567", "before").await;
        assert_eq!(again.status, 200);
        assert!(varde.texts().await.is_empty(), "the same form sent twice asks once");

        assert_eq!(varde.at("2027-04-12T14:59:00Z").await, 0);
        assert!(varde.texts().await.is_empty());
        assert_eq!(varde.at("2027-04-12T15:00:00Z").await, 1, "17.00 in summer time");
        let texts = varde.texts().await;
        assert_eq!((texts.len(), texts[0].0.as_str()), (1, NUMBER));
        let stop = inside(&texts[0].1, "/minn-meg/");
        let words = texts[0].1.split("https://").next().unwrap();
        assert_eq!(words, shown.split("https://").next().unwrap(), "letter by letter");
        for word in ["kaf", "Kaf", "DPS", "Straume", "Tur\u{f8}y", "Amir"] {
            assert!(!texts[0].1.contains(word), "{word}: {}", texts[0].1);
        }
        assert_eq!(mail::sms::segments(&texts[0].1), 1, "one message: {}", texts[0].1);
        assert_eq!(varde.at("2027-04-12T15:30:00Z").await, 0, "once");

        // Looking changes nothing; one press ends it, and what is gone looks like what never was.
        assert!(varde.town.get(&stop).await.main_text().contains("Vil du slippe meldingen?"));
        assert_eq!(varde.rows().await, 1);
        assert!(varde.town.post(&stop, "").await.main_text().contains("Det er stoppet"));
        assert_eq!(varde.rows().await, 0);
        assert!(varde.town.get(&stop).await.main_text().contains("Det er stoppet"));
        assert!(varde.town.get("/minn-meg/000000000000").await.main_text().contains("Det er stoppet"));
        assert_eq!(varde.town.get("/minn-meg/nei").await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_by_letter_is_asked_about_first_and_stopped_in_one_press() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let (answer, _) = varde.ask(&format!("/nn{DATE}"), KARI, "same").await;
        assert!(answer.main_text().contains(&format!("Vi har sendt ein e-post til {KARI}.")), "{}", answer.main_text());
        assert_eq!(answer.header("cache-control"), "no-store");
        varde.town.carry().await;
        let letters = varde.sink.letters();
        assert_eq!(
            (letters.len(), letters[0].to[0].as_str(), letters[0].subject.as_str()),
            (1, KARI, "Er det du som har spurt?")
        );
        let link = inside(&letters[0].text, "/nn/minn-meg/ja/");
        // A mail program that opens every link says yes to nothing.
        assert!(varde.town.get(&link).await.main_text().contains("Vil du ha meldinga?"));
        assert_eq!(varde.count("SELECT COUNT(confirmed_at) FROM gatherings_reminder").await, 0);
        assert_eq!(varde.at("2026-11-22T12:00:00Z").await, 0);
        assert!(varde.town.post(&link, "").await.main_text().contains("same dag, klokka 11"));
        assert!(varde.town.get(&link).await.main_text().contains("Då er det i orden"), "pressed again, still so");
        assert_eq!(varde.count("SELECT COUNT(confirmed_at) FROM gatherings_reminder").await, 1);

        assert_eq!(varde.at("2026-12-08T09:59:00Z").await, 0);
        assert_eq!(varde.at("2026-12-08T10:00:00Z").await, 1, "11.00 in winter time");
        let letters = varde.sink.letters();
        let letter = &letters[0];
        assert_eq!((letters.len(), letter.subject.as_str()), (1, "Ei påminning"));
        assert!(letter.text.starts_with("Hei! Vi minner om tysdag kl. 14.\n\n-- \n"), "{}", letter.text);
        for word in ["kaf", "Kaf", "DPS", "Straume", "Tur\u{f8}y", "Amir", "Kari"] {
            assert!(!letter.text.contains(word) && !letter.subject.contains(word), "{word}: {}", letter.text);
        }
        assert_eq!(letter.headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
        let stop =
            letter.headers["list-unsubscribe"].trim_matches(['<', '>']).strip_prefix(testkit::URL).unwrap().to_owned();
        // RFC 8058: from the mail program's server, without anything of a browser.
        let request = axum::http::Request::post(&stop)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(axum::body::Body::from("List-Unsubscribe=One-Click"));
        assert_eq!(varde.town.send(request.unwrap()).await.status, 200);
        assert_eq!(varde.rows().await, 0);
        let gone = varde.town.get(&link).await;
        assert!(gone.status == 410 && gone.main_text().contains("Lenkja gjeld ikkje lenger"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nine_ways_of_typing_a_number_are_one_and_what_does_not_fit_is_said_kindly() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let form = form_of(&varde.town.get(&super::form_page(DATE)).await);
        for typed in NINE {
            let answer = varde.send(DATE, &form, typed, "before").await;
            assert!(answer.main_text().contains("Skriv koden du fikk"), "{typed}: {}", answer.main_text());
        }
        assert_eq!(varde.rows().await, 1);
        assert_eq!(varde.texts().await.len(), 1, "one number, one form, one code");
        for (typed, said) in [
            ("", "Skriv et mobilnummer eller en e-postadresse."),
            ("Kari", "Skriv et mobilnummer eller en e-postadresse."),
            ("912 34 56", "Nummeret har sju sifre. Et mobilnummer har åtte."),
            ("55 12 34 56", "Et norsk mobilnummer begynner med 4 eller 9."),
            ("kari@post", "Noe mangler i e-postadressen."),
        ] {
            let answer = varde.send(DATE, &form, typed, "same").await;
            assert!(answer.status == 422 && answer.main_text().contains(said), "{typed}: {}", answer.main_text());
            assert!(answer.text().contains(&format!("value=\"{typed}\"")), "what was typed stays");
            assert!(
                answer.text().contains("value=\"same\" id=\"f-naar\"")
                    || answer.text().contains("value=\"same\" checked"),
                "and what was chosen"
            );
        }
        assert_eq!(varde.rows().await, 1);
        // What is past is not offered, and nothing is asked about a date that is over.
        varde.at("2026-12-07T16:00:00Z").await;
        let text = varde.town.get(&super::form_page(DATE)).await.text();
        assert!(!text.contains("value=\"before\"") && text.contains("value=\"same\""));
        let late = varde.send(&format!("{PUBLIC}/2026-11-10"), &form, NINE[0], "same").await;
        assert!(late.status == 409 && late.main_text().contains("Det er for sent"), "{}", late.main_text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_guessed_five_times_and_an_address_is_not_written_to_without_end() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let (_, form) = varde.ask(DATE, NUMBER, "before").await;
        let code = code_in(&varde.texts().await[0].1);
        let wrong = if code == "00000" { "00001" } else { "00000" };
        let try_it = async |code: &str, form: &str| {
            varde.town.post("/minn-meg/kode", &format!("skjema={form}&kode={code}&tilbake={DATE}")).await
        };
        let odd = try_it("12", &form).await;
        assert!(odd.status == 422 && odd.main_text().contains("En kode har fem sifre."));
        for _ in 0..4 {
            let answer = try_it(wrong, &form).await;
            assert!(answer.status == 422 && answer.main_text().contains("Koden stemmer ikke."));
        }
        assert!(try_it(wrong, &form).await.main_text().contains("Koden var feil fem ganger"));
        assert!(try_it(&code, &form).await.main_text().contains("Koden stemmer ikke."), "the right one is too late");
        assert_eq!(varde.rows().await, 0);

        // Whoever asks for somebody else's number again and again is answered the same, and nothing more goes there.
        let mut answers = Vec::new();
        for _ in 0..9 {
            let (answer, form) = varde.ask(DATE, NUMBER, "before").await;
            answers.push(answer.text().replace(&form, "FORM"));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "nobody learns anything from it");
        assert_eq!(varde.rows().await, gatherings::reminder::MOST_A_DAY);
        assert_eq!(varde.texts().await.len(), 2, "three an hour at most, the first one counted");
        // And one network may ask thirty times an hour.
        let mut statuses = Vec::new();
        for _ in 0..30 {
            statuses.push(varde.ask(DATE, "kari@post.example", "before").await.0.status.as_u16());
        }
        assert_eq!((statuses[0], statuses[29]), (200, 429));
        varde.town.later(SignedDuration::from_hours(25));
        varde.town.site.remind().await.unwrap();
        assert_eq!(varde.rows().await, 0, "what nobody said yes to is gone after a day");
    }
}
