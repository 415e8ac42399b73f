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
        let (amir, jonas) = (town.sign_in("Amir").await, town.sign_in("Jonas").await);
        let candidates = "/redaksjon/kartlegging/ny";
        let (one, _) = act(&town, &amir, candidates, "navn=Perlekurset&sted=5300").await;
        act(&town, &amir, &format!("{one}/ta"), "").await;
        act(&town, &amir, &format!("{one}/utfall"), "utfall=no_answer&notat=Rart+pip").await;
        act(&town, &jonas, candidates, "navn=Quizkvelden&sted=5300").await;
        let months = |tx: &mut kernel::Tx<'_>| {
            tx.script(
                "INSERT INTO accompaniment_month (whole, month, tenant, kind, asked, accepted, together, missed)
                 VALUES ('en', '2026-10', 'oyane-dps', 'date', 3, 3, 2, 1), ('to', '2026-10', 'askoy-kommune', 'date', 9, 9, 9, 0)",
            )
        };
        town.db().write(months).await.unwrap();
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
        let mapped: serde_json::Value =
            serde_json::from_str(&unpacked(&file.bytes, "directory-mapping/candidates.json")).unwrap();
        assert_eq!(mapped.as_array().unwrap().len(), 1, "not another tenant's: {mapped}");
        assert_eq!(
            (&mapped[0]["name"], &mapped[0]["attempts"][0]["note"]),
            (&"Perlekurset".into(), &"Rart pip".into())
        );
        let met: serde_json::Value =
            serde_json::from_str(&unpacked(&file.bytes, "gatherings/gatherings.json")).unwrap();
        let cafe = met["series"].as_array().unwrap().iter().find(|one| one["slug"] == "erfaringskafe-straume").unwrap();
        assert!(cafe["made_at"].as_str().unwrap().ends_with('Z') && cafe["step_free"].is_boolean(), "{cafe}");
        let dates = met["occurrences"].as_array().unwrap();
        assert!(dates.iter().any(|date| date["series"] == cafe["id"] && date["starts"] == "2026-12-08T14:00"));
        assert!(met["contents"].as_array().unwrap().iter().any(|text| text["body"] == "Erfaringskafé"));
        let company: serde_json::Value =
            serde_json::from_str(&unpacked(&file.bytes, "accompaniment/months.json")).unwrap();
        let month = &company.as_array().unwrap()[0];
        assert_eq!((&month["month"], &month["asked"], &month["together"]), (&"2026-10".into(), &3.into(), &2.into()));
        assert_eq!(company.as_array().unwrap().len(), 1, "not another tenant's");
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

/// The only file in the folder, or none.
fn only(folder: &std::path::Path) -> Option<std::path::PathBuf> {
    let mut all: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(all.len() <= 1, "nothing else is left lying: {all:?}");
    all.pop()
}

/// Ingrid asks, Torunn agrees; the page of one that can be fetched.
async fn ready(town: &Town, ingrid: &str, torunn: &str) -> String {
    let (page, _) = act(town, ingrid, &format!("{UTTREKK}/be"), "").await;
    act(town, torunn, &format!("{page}/ja"), "").await;
    assert!(made(town, ingrid, &page).await.contains("Hent fila"));
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_lies_sealed_and_what_is_not_whole_is_given_to_nobody() {
    for engine in engines() {
        let folder = std::env::temp_dir().join(format!("varde-exports-{}", kernel::ids::new_id().simple()));
        let town = Town::with_people(engine).await.with_site(|site| site.with_exports(&folder));
        let keys = town.site.app.vault.keys().clone();
        let count = || {
            let keys = keys.clone();
            async move {
                let sql = "SELECT COUNT(*) FROM trust_person_key";
                keys.read(move |tx| tx.row(sql, &[])?.unwrap().int(0)).await.unwrap()
            }
        };
        // People of the demo town have keys of their own.
        let others = count().await;
        let (ingrid, torunn) = (town.sign_in("Ingrid").await, town.sign_in("Torunn").await);
        let mut page = ready(&town, &ingrid, &torunn).await;
        let file = only(&folder).unwrap();
        let whole = std::fs::read(&file).unwrap();
        assert!(whole.len() > 3 * 64 * 1024, "several pieces: {}", whole.len());
        for plain in [&b"PK\x03\x04"[..], b"README.txt", b"amir@oyane-dps.example"] {
            assert!(!whole.windows(plain.len()).any(|window| window == plain), "nothing lies there in clear");
        }
        let fetched = post(&town, &ingrid, &format!("{page}/hent"), "").await;
        assert_eq!(fetched.status, 200);
        assert!(unpacked(&fetched.bytes, "tenant/people.csv").contains("amir@oyane-dps.example"), "the control");

        // Cut at the end of a piece (64 kB and a tag each, after the beginning), in the middle of one, and in its head;
        // with one bit changed, with two pieces changed about, with something after the end, and an old one's file.
        let piece = 64 * 1024 + 16;
        let head = whole.len() - (whole.len() / piece) * piece;
        let mut about = whole.clone();
        let (first, second) = (whole.len() - 3 * piece, whole.len() - 2 * piece);
        about[first..second].copy_from_slice(&whole[second..second + piece]);
        about[second..second + piece].copy_from_slice(&whole[first..second]);
        let flipped = |at: usize| {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            bytes
        };
        let odd: [(&str, Vec<u8>); 9] = [
            ("cut by a byte", whole[..whole.len() - 1].to_vec()),
            ("cut in the middle", whole[..whole.len() / 2].to_vec()),
            ("cut by a piece", whole[..whole.len() - piece].to_vec()),
            ("cut in its head", whole[..head.min(40)].to_vec()),
            ("empty", Vec::new()),
            ("a bit in its key", flipped(60)),
            ("a bit near its end", flipped(whole.len() - 100)),
            ("pieces changed about", about),
            ("the file of another", whole.clone()),
        ];
        for (what, bytes) in odd {
            let here = only(&folder).unwrap();
            std::fs::write(&here, &bytes).unwrap();
            assert!(what != "the file of another" || here != file, "it has been made anew since");
            let answer = post(&town, &ingrid, &format!("{page}/hent"), "").await;
            assert_eq!(answer.status, 422, "{what}");
            assert!(
                answer.main_text().contains("Fila var skadd, så den kan ikke hentes."),
                "{what}: {}",
                answer.main_text()
            );
            let fetched = "SELECT COUNT(*) FROM trust_audit WHERE action = 'export.fetch'";
            let fetched = town.db().read(move |tx| tx.row(fetched, &[])?.unwrap().int(0)).await.unwrap();
            assert_eq!(fetched, 1, "{what}: nobody fetched it");
            // It is erased, and another can be asked for at once.
            for _ in 0..200 {
                town.site.put_down_heard().await.unwrap();
                if only(&folder).is_none() {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            assert_eq!(only(&folder), None, "{what}");
            page = ready(&town, &ingrid, &torunn).await;
        }
        // Its time is over: with the file goes its key, so that a copy of the file that was taken meanwhile is noise.
        let last = only(&folder).unwrap();
        let stolen = std::fs::read(&last).unwrap();
        assert_eq!(count().await, others + 1, "the keys of the damaged went too");
        town.later(SignedDuration::from_hours(24));
        for _ in 0..200 {
            town.site.put_down_heard().await.unwrap();
            if only(&folder).is_none() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!((only(&folder), count().await), (None, others));
        std::fs::write(&last, stolen).unwrap();
        let id = last.file_stem().unwrap().to_str().unwrap().to_owned();
        let place = trust::store::exports::place("oyane-dps", &id);
        let opened = town.site.app.vault.open_file(&place, std::fs::File::open(&last).unwrap()).await;
        assert!(matches!(opened.err(), Some(trust::vault::Error::Erased)));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
