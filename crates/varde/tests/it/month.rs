//! The month on one page, by a real mail server: once to each editor, on the first weekday at seven, summer and winter.

use crate::{
    administration_people::{act, get, person, post, record},
    mail::{
        FROM,
        sink::{Letter, Sink},
    },
};
use jiff::{SignedDuration, civil::Date};
use kernel::storage::params;
use mail::settings::Written;
use testkit::{Engine, Town, engines};

async fn town(engine: Engine, sink: &Sink) -> Town {
    let address = sink.address();
    let written =
        Written { smtp: Some(&address), from: Some(FROM), bounces: Some("retur@post.example"), ..Written::default() };
    Town::with_mail(engine, written.read().unwrap().unwrap()).await
}

/// The letters about a month among all that came.
fn months(sink: &Sink) -> Vec<Letter> {
    sink.letters().into_iter().filter(|letter| letter.subject.contains("på én side")).collect()
}

/// Goes on to an hour of a day in Norway, begins the day as the program does, and carries what there is.
async fn at(town: &Town, day: Date, hour: i8, minute: i8) {
    let then = day.at(hour, minute, 0, 0).in_tz("Europe/Oslo").unwrap().timestamp();
    let now = town.clock.now();
    assert!(then > now, "{day} {hour}");
    town.later(SignedDuration::from_millis(then.as_millisecond() - now.as_millisecond()));
    // Twice, as when the program starts again or on another node.
    for _ in 0..2 {
        town.site.begin_day().await.unwrap();
        town.site.put_down_heard().await.unwrap();
    }
    town.carry().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_editor_gets_the_month_once_on_its_first_weekday_at_seven() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let start = town.clock.today();
        assert!(start < jiff::civil::date(2027, 3, 1), "the story begins in winter");
        let mut told = Vec::new();
        // Over the day on which the clock is put on.
        for month in [2, 3, 4] {
            let first = jiff::civil::date(2027, month, 1);
            at(&town, first, 6, 55).await;
            assert_eq!(months(&sink).len(), 0, "{first}: too early");
            at(&town, first, 7, 1).await;
            let letters = months(&sink);
            assert_eq!(letters.len(), 1, "{first}: {letters:?}");
            assert!(letters[0].text.contains("Hei, Jonas"), "{}", letters[0].text);
            told.push(letters.into_iter().next().unwrap());
            for day in [2, 5, 20] {
                at(&town, jiff::civil::date(2027, month, day), 9, 0).await;
            }
            assert_eq!(months(&sink).len(), 0, "{first}: once");
        }
        let of = ["januar 2027", "februar 2027", "mars 2027"];
        for (letter, month) in told.iter().zip(of) {
            assert!(letter.text.contains(&format!("Her er lista i {month}")), "{}", letter.text);
            assert!(letter.text.contains("Dette venter i dag") && letter.text.contains("/redaksjon/maaned/2027-"));
            assert!(letter.text.contains("Hvor ferskt er det vi viser?"));
        }
        let rows = town.db().read(|tx| {
            let row = tx.row("SELECT COUNT(*) FROM mail_notice WHERE kind = 'month'", params![])?;
            row.map_or(Ok(0), |row| row.int(0))
        });
        assert!(rows.await.unwrap() > 0);

        // Jonas says no, and changes his mind.
        let jonas = town.sign_in("Jonas").await;
        let page = get(&town, &jonas, "/redaksjon/maaned").await;
        assert!(page.main_text().contains("Lista i mars 2027") && page.main_text().contains("Ikke send den"));
        let (_, said) = act(&town, &jonas, "/redaksjon/maaned", "brev=nei").await;
        assert!(said.contains("Nå får du den ikke på e-post mer.") && said.contains("Send den til meg"), "{said}");
        assert!(
            record(&town, "askoy-kommune")
                .await
                .iter()
                .any(|(act, about)| act == "month.stop" && *about == person(&town, "Jonas"))
        );
        // The first of May is a Saturday.
        at(&town, jiff::civil::date(2027, 5, 1), 12, 0).await;
        at(&town, jiff::civil::date(2027, 5, 3), 12, 0).await;
        assert_eq!(months(&sink).len(), 0);
        let jonas = town.sign_in("Jonas").await;
        act(&town, &jonas, "/redaksjon/maaned", "brev=ja").await;
        at(&town, jiff::civil::date(2027, 5, 4), 12, 0).await;
        assert_eq!(months(&sink).len(), 1, "a day late is in time");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_counts_what_was_done_and_only_in_its_month() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (jonas, amir) = (town.sign_in("Jonas").await, town.sign_in("Amir").await);
        let id =
            town.db().read(|tx| directory::store::by_slug(tx, "apent-naust")).await.unwrap().unwrap().parts.service.id;
        act(&town, &jonas, &format!("/redaksjon/tilbud/{id}"), "gjor=stemmer").await;
        let this = directory::month::Which::of(town.clock.today());
        assert_eq!(get(&town, &jonas, &directory::month::called_path(this)).await.status, 404, "it is not over");
        assert_eq!(get(&town, &amir, "/redaksjon/maaned").await.status, 404);
        let before = get(&town, &jonas, "/redaksjon/maaned").await.main_text();
        assert!(
            before.contains("Ingen tilbud ble endret.") && before.contains("ikke satt opp til å sende e-post"),
            "{before}"
        );
        town.later(SignedDuration::from_hours(24 * 35));
        let jonas = town.sign_in("Jonas").await;
        let after = get(&town, &jonas, &directory::month::called_path(this)).await.main_text();
        assert!(after.contains("Ett tilbud ble bekreftet"), "{after}");
        for odd in ["2019-01", "2026-13", "x"] {
            assert_eq!(get(&town, &jonas, &format!("/redaksjon/maaned/{odd}")).await.status, 404, "{odd}");
        }
        assert_eq!(post(&town, &jonas, "/redaksjon/maaned", "brev=kanskje").await.status, 404);
    }
}
