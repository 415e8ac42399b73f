//! A copy of everything: one asks, another agrees, the asker fetches it within a day.

use super::administration_people::{UTTREKK, act, add, get, post, record};
use jiff::SignedDuration;
use std::io::Read as _;
use testkit::{Town, engines};

async fn made(town: &Town, cookie: &str, page: &str) -> String {
    for _ in 0..200 {
        town.site.put_down_heard().await.unwrap();
        let text = get(town, cookie, page).await.main_text();
        if !text.contains("deler er ferdige") && !text.contains("Det lages nå") {
            return text;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("it is never made");
}

fn unpacked(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_everything_takes_two_and_lasts_a_day() {
    for engine in engines() {
        let town = Town::with_people(engine).await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let bjarne = town.sign_in("Bjarne").await;
        add(&town, &ingrid, "=HYPERLINK(1)", "rar@oyane-dps.example").await;
        assert_eq!(get(&town, &bjarne, &format!("{UTTREKK}/be")).await.status, 404, "he agrees, and does not ask");
        let (page, said) = act(&town, &ingrid, &format!("{UTTREKK}/be"), "").await;
        assert!(said.contains("Bjarne eller Torunn kan si ja."), "{said}");
        let second = post(&town, &ingrid, &format!("{UTTREKK}/be"), "").await;
        assert!(second.status == 422 && second.main_text().contains("Ett uttrekk av gangen."));
        let own = post(&town, &ingrid, &format!("{page}/ja"), "").await;
        assert!(own.status == 422 && own.main_text().contains("Dette trenger to personer."));
        let early = post(&town, &ingrid, &format!("{page}/hent"), "").await;
        assert!(early.status == 422 && early.main_text().contains("ikke noe å hente"));
        let asked = get(&town, &torunn, &page).await;
        let text = asked.main_text();
        assert!(text.contains("Skal Ingrid få en kopi av alt?"), "{text}");
        let places = ["Bedt om av", "Dette er med", "Ja, lag uttrekket"].map(|said| text.find(said).unwrap());
        assert!(places.is_sorted(), "who asked and what is in it, before the answer: {text}");
        let (_, said) = act(&town, &torunn, &format!("{page}/ja"), "").await;
        assert!(said.contains("Du sa ja."));
        let ready = made(&town, &ingrid, &page).await;
        assert!(ready.contains("Klart. Slettes 23. november klokka 12.00") && ready.contains("Hent fila"), "{ready}");

        let again = get(&town, &ingrid, &format!("{page}?gjort=export-asked")).await.main_text();
        assert!(!again.contains("Du har bedt om et uttrekk"), "what was done before is not said again: {again}");
        let other = post(&town, &torunn, &format!("{page}/hent"), "").await;
        assert_eq!(other.status, 422, "only she who asked");
        let file = post(&town, &ingrid, &format!("{page}/hent"), "").await;
        assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "application/zip"));
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"varde-oyane-dps-2026-11-22.zip\"");
        assert_eq!(file.header("cache-control"), "no-store");
        let people = unpacked(&file.bytes, "tenant/people.csv");
        assert!(people.contains("'=HYPERLINK(1)") && people.contains("amir@oyane-dps.example"), "{people}");
        assert!(!people.contains("askoy-kommune"), "not another tenant's");
        let roles: serde_json::Value = serde_json::from_str(&unpacked(&file.bytes, "tenant/roles.json")).unwrap();
        assert!(
            roles
                .as_array()
                .unwrap()
                .iter()
                .any(|role| role["role"] == "peer_worker" && role["agreed_at"] == "2026-11-22T11:00:00Z")
        );
        let events: serde_json::Value = serde_json::from_str(&unpacked(&file.bytes, "tenant/events.json")).unwrap();
        assert!(events.as_array().unwrap().iter().any(|event| event["action"] == "export.agree"));
        assert!(unpacked(&file.bytes, "tenant/units.csv").contains("Poliklinikken"));
        let services: serde_json::Value =
            serde_json::from_str(&unpacked(&file.bytes, "directory/services.json")).unwrap();
        assert!(services.as_array().unwrap().len() > 90);
        assert!(unpacked(&file.bytes, "directory-table/services.csv").lines().count() > 90);
        assert!(unpacked(&file.bytes, "README.txt").contains("RFC 3339"));
        for line in unpacked(&file.bytes, "SHA256SUMS").lines() {
            let (sum, name) = line.split_once("  ").unwrap();
            use sha2::Digest as _;
            let found: String = sha2::Sha256::digest(unpacked(&file.bytes, name).as_bytes())
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect();
            assert_eq!(found, sum, "{name}");
        }
        post(&town, &ingrid, &format!("{page}/hent"), "").await;
        let written = record(&town, "oyane-dps").await;
        let count = |action: &str| written.iter().filter(|(one, _)| one == action).count();
        assert_eq!(
            (count("export.ask"), count("export.agree"), count("export.make"), count("export.fetch")),
            (1, 1, 1, 2)
        );

        // A day later it is gone, the file too.
        town.later(SignedDuration::from_hours(24));
        let ingrid = town.sign_in("Ingrid").await;
        let late = post(&town, &ingrid, &format!("{page}/hent"), "").await;
        assert!(late.status == 422, "its time is over before the job has been there");
        let mut over = false;
        for _ in 0..100 {
            town.site.put_down_heard().await.unwrap();
            over = record(&town, "oyane-dps").await.iter().any(|(action, _)| action == "export.erase");
            if over {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(over);
        assert!(get(&town, &ingrid, &page).await.main_text().contains("Slettet."));
        // And a new one can be asked for, and declined.
        let (page, _) = act(&town, &ingrid, &format!("{UTTREKK}/be"), "").await;
        let torunn = town.sign_in("Torunn").await;
        let (_, said) = act(&town, &torunn, &format!("{page}/nei"), "").await;
        assert!(
            said.contains("Du sa nei. Det blir ikke laget noe uttrekk.") && said.contains("En annen sa nei."),
            "{said}"
        );
        let late = post(&town, &torunn, &format!("{page}/ja"), "").await;
        assert_eq!(late.status, 422);
    }
}
