//! KBT's two courses of October 2017, as their report says they were held.

use super::{NAME, Planned, course, open, plan, press, see, town};
use crate::mail::sink::Sink;
use jiff::SignedDuration;
use testkit::engines;

#[tokio::test(flavor = "multi_thread")]
async fn two_courses_in_two_towns_are_set_up_as_they_were() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        // From 22 November 2026 back to 15 August 2017.
        town.later(SignedDuration::from_hours(-24 * 3386));
        assert_eq!(town.clock.today().to_string(), "2017-08-15");
        let amir = town.sign_in("Amir").await;
        let none = town.get("/kurs").await.main_text();
        assert!(none.contains("Ingen kurs er satt opp akkurat nå"), "{none}");
        let id = course(&town, &amir).await;
        let days = |first: &'static str, second: &'static str| [(first, "10.00", "16.00"), (second, "09.00", "15.00")];
        let (north, middle) = (days("2.10.2017", "3.10.2017"), days("5.10.2017", "6.10.2017"));
        let planned =
            Planned {
                town: "Tromsø", venue: "", seats: "40", opens: "2017-09-01", closes: "2017-09-25", days: &north
            };
        let tromso = plan(&town, &amir, &id, &planned).await;
        let trondheim = plan(&town, &amir, &id, &Planned { town: "Trondheim", days: &middle, ..planned }).await;
        let path = "/kurs/a-vaere-profesjonell-som-erfaringskonsulent";
        assert_eq!(town.get(path).await.status, 404, "a draft is nothing that anybody sees");
        open(&town, &amir, &tromso).await;
        open(&town, &amir, &trondheim).await;

        let page = town.get(path).await;
        let text = page.main_text();
        for said in [
            NAME,
            "Mandag 2. oktober",
            "Tirsdag 3. oktober",
            "Torsdag 5. oktober",
            "Fredag 6. oktober",
            "Påmeldingen åpner 1. september",
            "Gratis",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let html = page.text();
        let data = html.split_once("application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@type"], "Course");
        let runs = data["hasCourseInstance"].as_array().unwrap();
        assert_eq!(runs[0]["startDate"], "2017-10-02T10:00:00+02:00");
        assert_eq!(runs[0]["endDate"], "2017-10-03T15:00:00+02:00");
        assert_eq!(runs[1]["location"]["address"]["addressLocality"], "Trondheim");
        let list = town.get("/en/kurs").await.main_text();
        assert!(list.contains("Enrolment opens 1 September"), "{list}");
        let form = town.get(&format!("{path}/tromso-2017-10-02/meld-paa")).await.main_text();
        assert!(form.contains("Det går ikke å melde seg på nå"), "{form}");

        // Through the autumn, day by day of what people meet.
        for (hours, said) in [
            (24 * 18, "Plass til deg"),
            (24 * 24, "Påmeldingen er stengt"),
            (24 * 25, "Kurset er ikke satt opp på nytt ennå"),
        ] {
            town.later(SignedDuration::from_hours(hours));
            let text = town.get(path).await.main_text();
            assert!(text.contains(said), "{said}: {text}");
        }
        let list = town.get("/kurs").await.main_text();
        assert!(list.contains("Kurs som har vært") && list.contains("Tromsø") && list.contains("Trondheim"), "{list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_and_kept() {
    for engine in engines() {
        let sink = Sink::start();
        let town = town(engine, &sink).await;
        let amir = town.sign_in("Amir").await;
        let empty = press(&town, &amir, "/mine-treff/kurs/ny", &[("om", "Noe om det")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.text().contains("Skriv hva kurset heter") && empty.text().contains("Noe om det"));
        let id = course(&town, &amir).await;
        let path = format!("/mine-treff/kurs/{id}/ny-gang");
        let form = [("sted", "Bodø"), ("plasser", "ti"), ("dag-0", "31.2.2026"), ("fra-0", "10"), ("til-0", "16")];
        let odd = press(&town, &amir, &path, &form).await;
        assert_eq!(odd.status, 422);
        for said in ["Skriv et tall fra 1 til 2000", "Skriv datoen slik", "value=\"31.2.2026\"", "value=\"Bodø\""] {
            assert!(odd.text().contains(said), "{said}: {}", odd.main_text());
        }
        // Another tenant's colleague finds nothing.
        let marit = town.sign_in("Marit").await;
        assert_eq!(see(&town, &marit, &format!("/mine-treff/kurs/{id}")).await.status, 404);
        assert_eq!(see(&town, &marit, "/mine-treff/kurs").await.status, 200);
        // A municipality's editor holds no courses.
        let jonas = town.sign_in("Jonas").await;
        assert_eq!(see(&town, &jonas, "/mine-treff/kurs").await.status, 404);
    }
}
