//! Somebody is erased: nothing of what they confided can be read, in any file or backup, with all keys there are.

use super::vault::{Sealing, TENANT, reads, seal, telephone};
use kernel::{Db, params, storage::Place as Where};
use std::path::Path;
use testkit::{Engine, engines};
use trust::{
    audit::{Entry, Via},
    vault::{self, Error, RootPlace, Sealed, Vault},
};

const CANARY: &str = "KANARI-Kari-bor-paa-hybel-i-Strusshamn";

pub(crate) fn erasure(person: &str) -> Entry {
    let [tenant, actor, action, kind] = [TENANT, "solveig", "person.erase", "person"].map(str::to_owned);
    Entry {
        tenant,
        at: 5,
        actor,
        role: "leader".into(),
        unit: "u1".into(),
        action,
        category: "contact".into(),
        kind,
        object: person.into(),
        subject: person.into(),
        purpose: "asked".into(),
        session: "00ff".into(),
        via: Via::Page,
        break_glass: false,
    }
}

async fn write_rows(sealing: &Sealing, kari: &Sealed, amir: &Sealed) {
    let rows = [("kari", kari.clone()), ("amir", amir.clone())];
    let fill = move |tx: &mut kernel::Tx<'_>| {
        let blob = if matches!(tx.prepare("SELECT 1::BIGINT"), Ok(())) { "BYTEA" } else { "BLOB" };
        tx.script(&format!("CREATE TABLE test_request (person TEXT PRIMARY KEY, telephone {blob} NOT NULL)"))?;
        for (person, sealed) in &rows {
            let values = params![*person, sealed.clone().into_bytes()];
            tx.execute("INSERT INTO test_request (person, telephone) VALUES ($1, $2)", values)?;
        }
        Ok(())
    };
    sealing.data.write(fill).await.unwrap();
}

async fn stored(data: &Db, person: &'static str) -> Sealed {
    let sql = "SELECT telephone FROM test_request WHERE person = $1";
    let row = data.read(move |tx| tx.row(sql, params![person])).await.unwrap().unwrap();
    match row.into_values().remove(0) {
        kernel::Value::Blob(bytes) => Sealed::from_bytes(bytes),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_erased_cannot_be_read_and_the_neighbour_can() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let kari = seal(&sealing.vault, &telephone("kari"), CANARY).await.unwrap();
        let amir = seal(&sealing.vault, &telephone("amir"), "nabo").await.unwrap();
        sealing.vault.renew(TENANT, "kari", 2).await.unwrap();
        assert!(sealing.vault.erase(&sealing.data, &erasure("kari")).await.unwrap());
        for _ in 0..2 {
            assert!(matches!(reads(&sealing.vault, &telephone("kari"), &kari).await, Err(Error::Erased)));
            let again = seal(&sealing.vault, &telephone("kari"), "igjen").await;
            assert!(matches!(again, Err(Error::Erased)), "no new key is made for them");
            assert_eq!(reads(&sealing.vault, &telephone("amir"), &amir).await.unwrap(), "nabo");
            sealing.again().await;
        }
        assert!(!sealing.vault.erase(&sealing.data, &erasure("kari")).await.unwrap(), "there was no key any more");
        let entries = sealing.data.read(|tx| trust::audit::found(tx, TENANT, &Default::default(), None)).await.unwrap();
        assert_eq!(entries.len(), 2, "each time is written down");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_that_cannot_be_written_down_does_not_happen() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let kari = seal(&sealing.vault, &telephone("kari"), CANARY).await.unwrap();
        sealing.data.write(|tx| tx.script("ALTER TABLE trust_audit RENAME TO away")).await.unwrap();
        assert!(sealing.vault.erase(&sealing.data, &erasure("kari")).await.is_err());
        assert_eq!(reads(&sealing.vault, &telephone("kari"), &kari).await.unwrap(), CANARY);
    }
}

/// The power goes after each step of an erasure: the next start brings it to its end.
#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_that_is_cut_off_is_finished_at_the_next_start() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let kari = seal(&sealing.vault, &telephone("kari"), CANARY).await.unwrap();
        let keys = sealing.vault.keys().clone();
        let person = "SELECT tenant, mark, version, tenant_version, sealed, made FROM trust_person_key";
        let row = keys.read(move |tx| tx.row(person, params![])).await.unwrap().unwrap();
        sealing.vault.erase(&sealing.data, &erasure("kari")).await.unwrap();

        // After the first step: the ledger in the data knows, the keystore does not, and the key is there.
        let back = row.clone().into_values();
        keys.write(move |tx| {
            tx.execute("DELETE FROM trust_erased", params![])?;
            tx.execute(
                "INSERT INTO trust_person_key (tenant, mark, version, tenant_version, sealed, made)
                 VALUES ($1, $2, $3, $4, $5, $6)",
                &back,
            )
        })
        .await
        .unwrap();
        assert_eq!(reads(&sealing.vault, &telephone("kari"), &kari).await.unwrap(), CANARY, "the key works again");
        sealing.again().await;
        assert!(matches!(reads(&sealing.vault, &telephone("kari"), &kari).await, Err(Error::Erased)));
        assert!(keys.read(move |tx| tx.row(person, params![])).await.unwrap().is_none());

        // After the second: the key is deleted, but may be in the files.
        keys.write(|tx| tx.execute("UPDATE trust_erased SET scrubbed = 0", params![])).await.unwrap();
        sealing.again().await;
        let waiting = "SELECT COUNT(*) FROM trust_erased WHERE scrubbed = 0";
        assert_eq!(keys.read(move |tx| tx.row(waiting, params![])).await.unwrap().unwrap().int(0).unwrap(), 0);

        // The data comes from an older backup: the keystore tells it.
        sealing.data.write(|tx| tx.execute("DELETE FROM trust_erasure", params![])).await.unwrap();
        sealing.again().await;
        let told = "SELECT COUNT(*) FROM trust_erasure";
        assert_eq!(sealing.data.read(move |tx| tx.row(told, params![])).await.unwrap().unwrap().int(0).unwrap(), 1);
    }
}

/// The person's key as an attacker would look for it: every place in the keystore's files, tried with the tenant's key.
fn copies_of(sealed_key: &[u8], files: &[std::path::PathBuf]) -> usize {
    let holds = |file: &std::path::PathBuf| {
        let bytes = std::fs::read(file).unwrap_or_default();
        bytes.windows(sealed_key.len()).filter(|window| *window == sealed_key).count()
    };
    files.iter().map(holds).sum()
}

fn files_in(folder: &Path) -> Vec<std::path::PathBuf> {
    std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

fn canaries(folder: &Path) -> usize {
    copies_of(CANARY.as_bytes(), &files_in(folder))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_file_and_no_backup_can_be_read_with_all_the_keys_there_are() {
    let mut sealing = Sealing::new(Engine::sqlite()).await;
    let folder = sealing.folder.clone();
    let kari = seal(&sealing.vault, &telephone("kari"), CANARY).await.unwrap();
    let amir = seal(&sealing.vault, &telephone("amir"), "nabo").await.unwrap();
    write_rows(&sealing, &kari, &amir).await;
    let backup = folder.join("copy.db");
    sealing.data.copy_to(&backup).await.unwrap();

    // Control: before, the key lies in the keystore's files, and opens the row in the backup.
    let sealed_keys = "SELECT sealed FROM trust_person_key ORDER BY mark";
    let all = sealing.vault.keys().read(move |tx| tx.rows(sealed_keys, params![])).await.unwrap();
    let all: Vec<String> = all.iter().map(|row| row.text(0).unwrap()).collect();
    assert_eq!(all.len(), 2);
    for key in &all {
        assert!(copies_of(key.as_bytes(), &files_in(&folder)) >= 1, "the key lies there before");
    }
    sealing.vault.erase(&sealing.data, &erasure("kari")).await.unwrap();

    let left: Vec<&String> = all.iter().filter(|key| copies_of(key.as_bytes(), &files_in(&folder)) > 0).collect();
    assert_eq!(left.len(), 1, "of two keys one is left in keys.db, its log and every other file: the neighbour's");
    assert_eq!(canaries(&folder), 0, "nothing in clear in database, log, keystore or backup");
    assert!(matches!(
        reads(&sealing.vault, &telephone("kari"), &stored(&sealing.data, "kari").await).await,
        Err(Error::Erased)
    ));

    // The backup is put back: first where the keystore is, then in a folder of its own with a copy of today's keystore.
    let elsewhere = folder.join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    for name in ["root.key", "keys.db"] {
        std::fs::copy(folder.join(name), elsewhere.join(name)).unwrap();
    }
    std::fs::copy(&backup, elsewhere.join("varde.db")).unwrap();
    let restored = Db::open_sqlite(&elsewhere).await.unwrap();
    let (here, root) = (Where::Folder(&elsewhere), RootPlace::find(None, None, &elsewhere));
    let vault = Vault::open(&here, &restored, root, 9).await.unwrap();
    let (old_kari, old_amir) = (stored(&restored, "kari").await, stored(&restored, "amir").await);
    assert_eq!(old_kari, kari, "the row is in the backup");
    assert!(matches!(reads(&vault, &telephone("kari"), &old_kari).await, Err(Error::Erased)));
    assert_eq!(reads(&vault, &telephone("amir"), &old_amir).await.unwrap(), "nabo");
    let told = "SELECT COUNT(*) FROM trust_erasure";
    assert_eq!(restored.read(move |tx| tx.row(told, params![])).await.unwrap().unwrap().int(0).unwrap(), 1);
    assert_eq!(canaries(&elsewhere), 0);
    // Every key there is, tried at every row: with the neighbour's key and name Kari's row does not open either.
    for sealed in [&old_kari, &kari] {
        assert!(reads(&vault, &telephone("amir"), sealed).await.is_err());
    }
    sealing.again().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_backup_brings_the_keys_back_but_not_those_of_the_erased() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let kari = seal(&sealing.vault, &telephone("kari"), CANARY).await.unwrap();
        let amir = seal(&sealing.vault, &telephone("amir"), "nabo").await.unwrap();
        let (identity, file) = (sealing.folder.join("recovery.txt"), sealing.folder.join("keys.age"));
        let public = vault::new_recovery_key(&identity).unwrap();
        let now = "2026-11-22T11:00:00Z".parse().unwrap();
        sealing.vault.backup(&file, &public.parse().unwrap(), now).await.unwrap();
        assert_eq!(vault::date_of(&file).unwrap(), now);
        let bytes = std::fs::read(&file).unwrap();
        let root = std::fs::read(sealing.folder.join("root.key")).unwrap();
        assert!(!bytes.windows(32).any(|window| window == root), "the root key is not in it in clear");
        assert!(!bytes.windows(16).any(|window| window == b"trust_person_key"));
        sealing.vault.erase(&sealing.data, &erasure("kari")).await.unwrap();

        // The machine burns; the data is there, and the key backup from before the erasure.
        let elsewhere = sealing.folder.join("elsewhere");
        std::fs::create_dir(&elsewhere).unwrap();
        let wrong = sealing.folder.join("wrong.txt");
        vault::new_recovery_key(&wrong).unwrap();
        let (here, place) = (Where::Folder(&elsewhere), RootPlace::find(None, None, &elsewhere));
        assert!(vault::restore(&file, &wrong, &here, &place, None).await.is_err(), "another recovery key");
        assert!(!elsewhere.join("keys.db").exists() && !elsewhere.join("root.key").exists());
        let made = vault::restore(&file, &identity, &here, &place, None).await.unwrap();
        assert_eq!(made, "2026-11-22T11:00:00Z");
        assert!(vault::restore(&file, &identity, &here, &place, None).await.is_err(), "there are keys already");
        let vault = Vault::open(&here, &sealing.data, place, 9).await.unwrap();
        assert_eq!(reads(&vault, &telephone("amir"), &amir).await.unwrap(), "nabo");
        assert!(
            matches!(reads(&vault, &telephone("kari"), &kari).await, Err(Error::Erased)),
            "the data's ledger tells it"
        );
        drop(vault);
    }
}
