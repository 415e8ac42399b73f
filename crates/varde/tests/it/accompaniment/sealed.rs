//! What Kari told lies nowhere in clear, and nothing of it can be read once it is erased.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn no_name_no_number_and_no_code_lies_in_clear_on_disk() {
    let folder = std::env::temp_dir().join(format!("varde-accompaniment-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    let town = Town::with_people(Engine::Sqlite(folder.clone())).await;
    empty(&town).await;
    let code = ask(&town, ASK, "Kariblom", "912 34 567").await;
    let amir = town.sign_in("Amir").await;
    let one = the_one(&town, &amir).await;
    act(&town, &amir, &one, &encoded(&[("gjor", "ja"), ("hvem", "Amirblom"), ("ord", "Ved benkeblom.")])).await;
    let mark = accompaniment::code::Code::read(&code).unwrap().mark();
    let secrets = [
        "Kariblom",
        "91234567",
        "912 34 567",
        "Jeg er litt redd.",
        "Amirblom",
        "benkeblom",
        &code,
        &code.replace('-', ""),
    ];
    let mut marks = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let has = |what: &str| bytes.windows(what.len()).any(|part| part == what.as_bytes());
        marks += usize::from(has(&mark));
        for secret in secrets {
            assert!(!has(secret), "{secret} lies in {}", path.display());
        }
    }
    assert!(marks > 0, "the files are those with the row in them");

    // A copy of the row from before opens nothing once it is taken away.
    let of = mark.clone();
    let read = move |tx: &mut kernel::Tx<'_>| accompaniment::store::by_mark(tx, &of);
    let before = town.db().read(read).await.unwrap().unwrap();
    town.post("/folge/svar/ta-bort", &encoded(&[("kode", &code)])).await;
    let (place, sealed) = (
        trust::vault::Place {
            tenant: &before.tenant,
            person: &before.id,
            table: accompaniment::TABLE,
            column: "sealed",
            row: &before.id,
        },
        before.sealed.unwrap(),
    );
    assert!(town.site.app.vault.open_text(&place, &sealed).await.is_err(), "the key is destroyed");
}
