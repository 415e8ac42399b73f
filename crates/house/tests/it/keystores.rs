//! Every landed version of the keystore leaves a filled fixture; what was sealed with it must open for ever.

use house::{files, root, text};
use kernel::Db;
use std::os::unix::fs::PermissionsExt as _;
use testkit::{Keystore, engines};
use trust::vault::{Exact, KEYS, Place, RootPlace, Sealed, Vault};

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

async fn open(keystore: &Keystore, data: &Db, folder: &std::path::Path) -> Vault {
    Vault::open(&keystore.place(), data, RootPlace::find(None, None, folder), 1).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn today_opens_what_older_versions_sealed() {
    let fixtures = files(&root().join("migrations/fixtures/keys"), ".sql");
    let newest = KEYS.steps.last().unwrap();
    assert!(fixtures.iter().any(|f| f.file_stem().unwrap() == newest.name), "{} has no fixture", newest.name);
    for fixture in fixtures {
        let filling = text(&fixture);
        let told: Vec<&str> = filling.lines().filter_map(|line| line.strip_prefix("-- ")).collect();
        let (sealed, index) = (Sealed::from_bytes(bytes(told[2])), told[3]);
        let number = KEYS.steps.iter().find(|step| *step.name == *fixture.file_stem().unwrap()).unwrap().version;
        for engine in engines() {
            let folder = std::env::temp_dir().join(format!("varde-test-{}", kernel::ids::new_id().simple()));
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("root.key"), [7; 32]).unwrap();
            std::fs::set_permissions(folder.join("root.key"), std::fs::Permissions::from_mode(0o600)).unwrap();
            let data = engine.open().await;
            let keystore = engine.keystore().await;
            let older = Db::open_to(&keystore.place(), &KEYS, number).await.unwrap();
            let sql = filling.clone();
            older.write(move |tx| tx.script(&sql)).await.unwrap();
            drop(older);
            let vault = open(&keystore, &data, &folder).await;
            let place = Place {
                tenant: "helse-vest",
                person: "kari",
                table: "gatherings_request",
                column: "telephone",
                row: "r1",
            };
            assert_eq!(vault.open_text(&place, &sealed).await.unwrap().expose(), "+4791234567", "{}", engine.name());
            let phone = Exact::phone("912 34 567").unwrap();
            assert_eq!(vault.index(place.tenant, place.table, place.column, &phone, 1).await.unwrap(), index);
            assert_eq!(vault.signer().await.unwrap().public().len(), 64);
            std::fs::remove_dir_all(&folder).unwrap();
        }
    }
}
