//! Where a message goes is nowhere in clear, and gone the day after.

use super::*;
use testkit::engines;

/// All bytes of the data folder: the database, its log, its index.
fn files(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect()
}

fn has(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|here| here == part.as_bytes())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_nowhere_in_clear_and_nothing_leads_to_whoever_comes() {
    let folder = std::env::temp_dir().join(format!("varde-remind-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    let varde = Sending::new(Engine::Sqlite(folder.clone())).await;
    let page = varde.town.get(DATE).await.text();
    let coming = page.split("name=\"skjema\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    varde.town.post(&format!("{DATE}/kommer"), &format!("skjema={coming}")).await;
    let form = varde.yes_by_text(DATE, "before").await;
    varde.yes_by_letter(DATE, "before").await;
    varde.at("2026-12-07T16:00:00Z").await;
    let amir = varde.town.sign_in("Amir").await;
    act(&varde.town, &amir, &format!("{MINE}/dato/2026-12-08"), "gjor=avlys").await;
    varde.town.carry().await;
    let text = varde.gateway.texts().pop().unwrap().text;
    let stop = inside(&text, "/minn-meg/").rsplit('/').next().unwrap().to_owned();
    let all = files(&folder);
    assert!(
        all.iter().any(|(_, bytes)| has(bytes, "gatherings_reminder")),
        "the files are those with the rows in them"
    );
    for (path, bytes) in &all {
        for secret in [
            KARI,
            "kari.nordmann",
            NUMBER,
            "91234567",
            "912 34 567",
            &form,
            &stop,
            "Vi minner om",
            "blir ikke noe av på",
        ] {
            assert!(!has(bytes, secret), "{secret} lies in {path}");
        }
    }
    // The audit has Amir's act and nothing of those who are told.
    let record = crate::administration_people::record(&varde.town, "oyane-dps").await;
    assert!(record.iter().any(|(action, _)| action == "gathering.cancel"));
    assert!(record.iter().all(|(action, _)| !action.contains("remind")), "{record:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_after_nothing_is_left() {
    for engine in engines() {
        let varde = Sending::new(engine).await;
        varde.yes_by_text(DATE, "before").await;
        varde.yes_by_letter(DATE, "same").await;
        assert_eq!(varde.rows().await, 2);
        // Whoever asks twice with the same address is reminded once, as they said last.
        varde.town.later(jiff::SignedDuration::from_hours(2));
        varde.yes_by_letter(DATE, "before").await;
        assert_eq!(varde.rows().await, 2);
        assert_eq!(varde.count("SELECT COUNT(*) FROM gatherings_reminder WHERE wanted = 'before'").await, 2);
        assert_eq!(varde.at("2026-12-07T16:00:00Z").await, 2);
        varde.at("2026-12-08T22:59:00Z").await;
        assert_eq!(varde.rows().await, 2);
        varde.at("2026-12-08T23:00:00Z").await;
        assert_eq!(varde.rows().await, 0, "midnight in Norway");
        let sealed =
            varde.count("SELECT COUNT(*) FROM mail_notice WHERE room = 'gatherings' AND sealed IS NOT NULL").await;
        assert_eq!(sealed, 0);

        // The day's work forgets who said that they come, and makes dates further ahead.
        let far = "SELECT COUNT(*) FROM gatherings_occurrence WHERE series LIKE '%000000000001'";
        let before = varde.count(far).await;
        varde.at("2027-02-01T08:00:00Z").await;
        varde.town.site.begin_day().await.unwrap();
        varde.town.site.put_down_heard().await.unwrap();
        assert!(varde.count(far).await > before, "a year and a half ahead of today");
    }
}
