//! What becomes of a date is told to those who are to be reminded of it: at once, once, and neutrally.

use super::*;
use jiff::SignedDuration;
use testkit::engines;

const CANCEL: &str = "gjor=avlys&grunn=illness";

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_today_is_told_at_once_and_once() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        varde.yes_by_text(DATE, "before").await;
        varde.yes_by_letter(DATE, "same").await;
        varde.at("2026-12-06T10:00:00Z").await;
        let amir = varde.town.sign_in("Amir").await;
        let date = format!("{MINE}/dato/2026-12-08");
        act(&varde.town, &amir, &date, CANCEL).await;
        let said = "Hei! Det blir ikke noe av på tirsdag. Neste gang er 12. januar, samme tid.";
        let texts = varde.texts().await;
        assert_eq!(
            texts.iter().map(|(to, text)| (to.as_str(), first_line(text))).collect::<Vec<_>>(),
            [(NUMBER, said)]
        );
        let letters = varde.sink.letters();
        assert_eq!((letters.len(), letters[0].subject.as_str(), first_line(&letters[0].text)), (1, "En beskjed", said));
        // Said again by the host, told to nobody again; nobody is reminded of what is off.
        post(&varde.town, &amir, &date, CANCEL).await;
        varde.at("2026-12-07T09:59:00Z").await;
        assert!(varde.texts().await.is_empty() && varde.sink.letters().is_empty());

        let amir = varde.town.sign_in("Amir").await;
        // The wrong one was pressed: it is on after all, and those who heard otherwise hear it.
        act(&varde.town, &amir, &date, "gjor=gjenopprett").await;
        let texts = varde.texts().await;
        assert_eq!(first_line(&texts[0].1), "Hei! Det blir noe av tirsdag 8. desember likevel, kl. 14.");
        assert_eq!(varde.sink.letters().len(), 1);
        // Cancelled and taken back before anything has gone: silence.
        act(&varde.town, &amir, &date, CANCEL).await;
        act(&varde.town, &amir, &date, "gjor=gjenopprett").await;
        assert!(varde.texts().await.is_empty() && varde.sink.letters().is_empty());
        // And the reminders come as if nothing had been.
        assert_eq!(varde.at("2026-12-07T16:00:00Z").await, 1);
        assert_eq!(varde.at("2026-12-08T10:00:00Z").await, 1);
        assert_eq!((varde.gateway.texts().len(), varde.sink.letters().len()), (1, 1));

        let amir = varde.town.sign_in("Amir").await;
        // Cancelled for good, by the host's link: told, and a day after the addresses are gone.
        let page = post(&varde.town, &amir, &date, "gjor=lenke").await.text();
        let link = inside(&page.replace('"', " "), "/vert/");
        varde.town.post(&link, "gjor=avlys&grunn=weather").await;
        assert_eq!(
            first_line(&varde.texts().await[0].1),
            "Hei! Det blir ikke noe av i dag. Neste gang er 12. januar, samme tid."
        );
        assert_eq!(varde.rows().await, 2);
        varde.at("2026-12-09T11:00:00Z").await;
        assert_eq!(varde.rows().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moved_paused_and_another_day_are_told_too() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        varde.yes_by_text(DATE, "before").await;
        varde.yes_by_letter(&format!("{PUBLIC}/2027-01-12"), "before").await;
        let amir = varde.town.sign_in("Amir").await;
        let moved = "gjor=flytt&dag=2026-12-09&fra=15.00&til=16.30&grunn=room";
        act(&varde.town, &amir, &format!("{MINE}/dato/2026-12-08"), moved).await;
        let texts = varde.texts().await;
        let said = "Hei! Det som skulle være tirsdag 8. desember, er flyttet til onsdag 9. desember kl. 15.";
        assert_eq!((texts.len(), first_line(&texts[0].1)), (1, said));
        assert!(varde.sink.letters().is_empty(), "the other date is as it was");

        // It rests over both: each is told of their own date. Then it goes on after all.
        varde.town.later(SignedDuration::from_hours(2));
        let amir = varde.town.sign_in("Amir").await;
        let pause = "fra=2026-12-01&hvor_lenge=til&tilbake=2027-02-01&grunn=host";
        act(&varde.town, &amir, &format!("{MINE}/pause"), pause).await;
        let texts = varde.texts().await;
        let letters = varde.sink.letters();
        assert_eq!(
            first_line(&texts[0].1),
            "Hei! Det blir ikke noe av onsdag 9. desember. Neste gang er 9. februar kl. 14."
        );
        assert_eq!(
            first_line(&letters[0].text),
            "Hei! Det blir ikke noe av tirsdag 12. januar. Neste gang er 9. februar, samme tid."
        );
        act(&varde.town, &amir, MINE, "gjor=fortsett").await;
        assert_eq!(first_line(&varde.texts().await[0].1), "Hei! Det blir noe av onsdag 9. desember likevel, kl. 15.");
        assert_eq!(varde.sink.letters().len(), 1);

        // Another regular day: the date that somebody waits for is called off and not lost.
        varde.town.later(SignedDuration::from_hours(2));
        let amir = varde.town.sign_in("Amir").await;
        let rhythm = "hvor_ofte=uke&forste=2027-01-06&fra=18&til=20&siste=2027-03-31";
        act(&varde.town, &amir, &format!("{MINE}/datoer"), rhythm).await;
        let letters = varde.sink_after().await;
        assert_eq!(
            first_line(&letters[0]),
            "Hei! Det blir ikke noe av tirsdag 12. januar. Neste gang er 9. desember kl. 15."
        );
        assert!(varde.gateway.texts().is_empty());
        // Ended: the one that is left is off.
        act(&varde.town, &amir, MINE, "gjor=avslutt").await;
        assert_eq!(
            first_line(&varde.texts().await[0].1),
            "Hei! Det blir ikke noe av onsdag 9. desember. Det er ingen ny dato ennå."
        );
    }
}

impl Sending {
    async fn sink_after(&self) -> Vec<String> {
        self.town.carry().await;
        self.sink.letters().into_iter().map(|letter| letter.text).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_away_is_said_to_the_host_in_numbers() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        varde.yes_by_text(DATE, "before").await;
        varde.at("2026-12-08T11:00:00Z").await;
        drop(varde.gateway.texts());
        varde.gateway.mode("503");
        let amir = varde.town.sign_in("Amir").await;
        let date = format!("{MINE}/dato/2026-12-08");
        let (_, said) = act(&varde.town, &amir, &date, CANCEL).await;
        assert!(said.contains("Én som ville bli minnet på det, får beskjed nå."), "{said}");
        for _ in 0..12 {
            varde.town.carry().await;
            varde.town.later(SignedDuration::from_mins(20));
        }
        // It is over: no message comes a day late.
        assert!(!varde.gateway.texts().is_empty(), "it was tried");
        varde.gateway.mode("accept");
        varde.town.carry().await;
        assert!(varde.gateway.texts().is_empty(), "nobody is told when it is over");
        let amir = varde.town.sign_in("Amir").await;
        let said = varde.town.get_with(&date, "cookie", &amir).await.main_text();
        assert!(said.contains("Én av dem som ville bli minnet på det, har ikke fått beskjed."), "{said}");
        assert!(!said.contains("912"), "never who: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_for_a_series_hears_once_when_it_starts_again() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        let amir = varde.town.sign_in("Amir").await;
        assert!(varde.town.get(&format!("{PUBLIC}/si-fra")).await.main_text().contains("Det er ingen pause nå."));
        let pause = "fra=2026-11-22&hvor_lenge=til&tilbake=2027-01-04&grunn=holiday";
        act(&varde.town, &amir, &format!("{MINE}/pause"), pause).await;
        for page in [PUBLIC, DATE] {
            let text = varde.town.get(page).await.text();
            assert!(
                text.contains(&format!("href=\"{PUBLIC}/si-fra\"")) && text.contains("Si fra når det starter igjen"),
                "{page}"
            );
        }
        varde.yes_by_letter(&format!("{PUBLIC}/si-fra"), "").await;
        assert_eq!(varde.at("2027-01-03T12:00:00Z").await, 0);
        assert!(varde.sink.letters().is_empty());
        varde.at("2027-01-04T01:00:00Z").await;
        assert!(varde.sink.letters().is_empty(), "nobody is written to at night");
        varde.at("2027-01-04T08:00:00Z").await;
        let letters = varde.sink.letters();
        assert_eq!(
            first_line(&letters[0].text),
            "Hei! Nå begynner det igjen. Første gang er tirsdag 12. januar kl. 14."
        );
        assert_eq!((letters.len(), varde.rows().await), (1, 0), "one message, and then erased");

        // Until a new host: told when it goes on.
        let amir = varde.town.sign_in("Amir").await;
        act(&varde.town, &amir, &format!("{MINE}/pause"), "fra=2027-01-04&hvor_lenge=vert&grunn=host").await;
        varde.yes_by_text(&format!("{PUBLIC}/si-fra"), "").await;
        act(&varde.town, &amir, MINE, "gjor=fortsett").await;
        assert_eq!(
            first_line(&varde.texts().await[0].1),
            "Hei! Nå begynner det igjen. Første gang er tirsdag 12. januar kl. 14."
        );
        assert_eq!(varde.rows().await, 0);
    }
}
