//! What Kari confides is sealed: it opens in its own place only, survives every change of keys, and nothing else does.

use kernel::{Db, tenants};
use std::{
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};
use testkit::{Engine, Keystore, engines};
use trust::vault::{Error, Exact, Place, RootChange, RootPlace, Sealed, Secret, Vault};

pub(crate) const TENANT: &str = "helse-vest";

/// A vault with its data, on one engine.
pub(crate) struct Sealing {
    pub(crate) data: Db,
    pub(crate) vault: Vault,
    pub(crate) keystore: Keystore,
    pub(crate) folder: PathBuf,
    engine: Engine,
}

impl Sealing {
    pub(crate) async fn new(engine: Engine) -> Self {
        let folder = match &engine {
            Engine::Sqlite(folder) => folder.clone(),
            Engine::Postgres { schema, .. } => std::env::temp_dir().join(format!("varde-test-root-{schema}")),
        };
        std::fs::create_dir_all(&folder).unwrap();
        let data = engine.open().await;
        data.write(|tx| tenants::ensure(tx, TENANT, "Helse Vest")).await.unwrap();
        let keystore = engine.keystore().await;
        let vault = open(&keystore, &data, RootPlace::find(None, None, &folder)).await.unwrap();
        Self { data, vault, keystore, folder, engine }
    }

    /// The program stopped and started again.
    pub(crate) async fn again(&mut self) {
        self.data = self.engine.open().await;
        self.vault = self.open().await.unwrap();
    }

    pub(crate) async fn open(&self) -> Result<Vault, Error> {
        open(&self.keystore, &self.data, RootPlace::find(None, None, &self.folder)).await
    }
}

impl Drop for Sealing {
    fn drop(&mut self) {
        if matches!(self.engine, Engine::Postgres { .. }) && std::fs::remove_dir_all(&self.folder).is_err() {
            eprintln!("left behind: {}", self.folder.display());
        }
    }
}

async fn open(keystore: &Keystore, data: &Db, root: RootPlace) -> Result<Vault, Error> {
    Vault::open(&keystore.place(), data, root, 1).await
}

pub(crate) fn telephone(person: &'static str) -> Place<'static> {
    Place { tenant: TENANT, person, table: "gatherings_request", column: "telephone", row: "r1" }
}

pub(crate) async fn seal(vault: &Vault, place: &Place<'_>, text: &str) -> Result<Sealed, Error> {
    vault.seal(place, &Secret::new(text.to_owned()), 1).await
}

pub(crate) async fn reads(vault: &Vault, place: &Place<'_>, sealed: &Sealed) -> Result<String, Error> {
    vault.open_text(place, sealed).await.map(|secret| secret.expose().clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_kari_confides_opens_in_its_own_place_only() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let kari = telephone("kari");
        let sealed = seal(&sealing.vault, &kari, "+4791234567").await.unwrap();
        sealing.again().await;
        let vault = &sealing.vault;
        assert_eq!(reads(vault, &kari, &sealed).await.unwrap(), "+4791234567", "also after a new start");
        // The others have keys too, so that it is the place that refuses, not the absence of a key.
        for (tenant, person) in [(TENANT, "amir"), ("askoy", "kari")] {
            seal(vault, &Place { tenant, person, ..kari }, "noe annet").await.unwrap();
        }
        let moved = [
            Place { person: "amir", ..kari },
            Place { tenant: "askoy", ..kari },
            Place { table: "gatherings_reminder", ..kari },
            Place { column: "name", ..kari },
            Place { row: "r2", ..kari },
        ];
        for place in moved {
            let opened = reads(vault, &place, &sealed).await;
            assert!(matches!(opened, Err(Error::NotOpened { .. })), "{} {}", place.person, place.column);
        }
        let stranger = reads(vault, &telephone("ukjent"), &sealed).await;
        assert!(matches!(stranger, Err(Error::NoKey { .. })), "nothing was ever sealed for them");
        let garbage = reads(vault, &kari, &Sealed::from_bytes(b"tull".to_vec())).await;
        assert!(matches!(garbage, Err(Error::NotOpened { .. })));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_found_by_a_number_that_is_sealed() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let number = |typed: &str| Exact::phone(typed).unwrap();
        let kept = sealing.vault.index(TENANT, "trust_person", "telephone", &number("91234567"), 1).await.unwrap();
        sealing.vault.rotate_tenant(TENANT, 2).await.unwrap();
        sealing.again().await;
        let vault = &sealing.vault;
        let asked = vault.index(TENANT, "trust_person", "telephone", &number("+47 912 34 567"), 1).await.unwrap();
        assert_eq!(kept, asked, "also when the tenant has got a new key");
        assert_ne!(kept, vault.index("askoy", "trust_person", "telephone", &number("91234567"), 1).await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_who_seal_for_kari_at_once_use_one_key() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let writers = (0..8).map(|n| {
            let vault = sealing.vault.clone();
            tokio::spawn(async move { seal(&vault, &telephone("kari"), &n.to_string()).await.unwrap() })
        });
        for (n, writer) in writers.collect::<Vec<_>>().into_iter().enumerate() {
            let sealed = writer.await.unwrap();
            assert_eq!(reads(&sealing.vault, &telephone("kari"), &sealed).await.unwrap(), n.to_string());
        }
        assert_eq!(rows(&sealing, "SELECT COUNT(*) FROM trust_person_key").await, 1);
    }
}

async fn rows(sealing: &Sealing, sql: &'static str) -> i64 {
    let count = move |tx: &mut kernel::Tx<'_>| tx.row(sql, kernel::params![])?.unwrap().int(0);
    sealing.vault.keys().read(count).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn new_keys_leave_everything_readable_and_the_old_ones_gone() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let (kari, amir) = (telephone("kari"), telephone("amir"));
        let first = seal(&sealing.vault, &kari, "før").await.unwrap();
        let other = seal(&sealing.vault, &amir, "nabo").await.unwrap();

        sealing.vault.renew(TENANT, "kari", 2).await.unwrap();
        let second = seal(&sealing.vault, &kari, "etter").await.unwrap();
        assert_eq!((first.version(), second.version()), (Some(1), Some(2)), "used from the next time on");

        sealing.vault.rotate_tenant(TENANT, 3).await.unwrap();
        assert_eq!(rows(&sealing, "SELECT COUNT(*) FROM trust_person_key WHERE tenant_version <> 2").await, 0);
        assert_eq!(
            rows(&sealing, "SELECT COUNT(*) FROM trust_tenant_key WHERE purpose = 'wrap' AND version = 1").await,
            0
        );
        assert_eq!(sealing.vault.renew_all(TENANT, 4).await.unwrap(), 2);

        let former = std::fs::read(sealing.folder.join("root.key")).unwrap();
        let new = sealing.folder.join("new.key");
        assert_eq!(sealing.vault.rotate_root(&new, 5).await.unwrap(), RootChange::Done);
        assert_ne!(std::fs::read(sealing.folder.join("root.key")).unwrap(), former);
        assert_eq!(rows(&sealing, "SELECT COUNT(*) FROM trust_root").await, 1);
        let signer = sealing.vault.signer().await.unwrap().public();
        for _ in 0..2 {
            assert_eq!(reads(&sealing.vault, &kari, &first).await.unwrap(), "før");
            assert_eq!(reads(&sealing.vault, &kari, &second).await.unwrap(), "etter");
            assert_eq!(reads(&sealing.vault, &amir, &other).await.unwrap(), "nabo");
            sealing.again().await;
        }
        assert_eq!(sealing.vault.signer().await.unwrap().public(), signer, "checkpoints are signed with the same key");
        std::fs::write(sealing.folder.join("root.key"), former).unwrap();
        let refused = sealing.open().await.err().unwrap().to_string();
        assert!(refused.contains("is another one than the keystore is sealed with"), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_named_root_key_is_changed_in_two_steps_while_both_work() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let sealed = seal(&sealing.vault, &telephone("kari"), "her").await.unwrap();
        let (old, new) = (sealing.folder.join("root.key"), sealing.folder.join("new.key"));
        let with = |file: &Path| RootPlace::find(Some(file), None, &sealing.folder);
        let node = open(&sealing.keystore, &sealing.data, with(&old)).await.unwrap();
        assert_eq!(node.rotate_root(&new, 2).await.unwrap(), RootChange::PutInPlace);
        let refused = seal(&node, &Place { tenant: "ny", ..telephone("kari") }, "x").await.err().unwrap();
        assert!(refused.to_string().contains("the root key is being changed"), "{refused}");
        let other_node = open(&sealing.keystore, &sealing.data, with(&new)).await.unwrap();
        for vault in [&node, &other_node] {
            assert_eq!(reads(vault, &telephone("kari"), &sealed).await.unwrap(), "her");
        }
        assert_eq!(other_node.finish_root().await.unwrap(), RootChange::Done);
        assert!(open(&sealing.keystore, &sealing.data, with(&old)).await.is_err(), "the former is forgotten");
        let once_more = open(&sealing.keystore, &sealing.data, with(&new)).await.unwrap();
        assert_eq!(reads(&once_more, &telephone("kari"), &sealed).await.unwrap(), "her");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_root_key_that_is_not_right_is_refused_in_words() {
    for engine in engines() {
        let sealing = Sealing::new(engine).await;
        let file = sealing.folder.join("root.key");
        let key = std::fs::read(&file).unwrap();
        assert_eq!((key.len(), std::fs::metadata(&file).unwrap().permissions().mode() & 0o777), (32, 0o600));
        let said = async || sealing.open().await.err().map(|error| error.to_string()).unwrap_or_default();

        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(said().await.contains("can be read by others: chmod 600"));
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&file, &key[..31]).unwrap();
        assert!(said().await.contains("has 31 bytes; a root key has 32"));
        std::fs::write(&file, [7; 32]).unwrap();
        assert!(said().await.contains("is another one than the keystore is sealed with"));
        std::fs::remove_file(&file).unwrap();
        assert!(said().await.contains("is missing, but the keystore has keys"));
        assert!(!file.exists(), "none is made in its place");
        let named = RootPlace::find(Some(Path::new("/nowhere/key")), None, &sealing.folder);
        let refused = open(&sealing.keystore, &sealing.data, named).await.err().unwrap().to_string();
        assert!(refused.contains("is not there"), "{refused}");

        // systemd's own place, whose mode it keeps itself.
        let credentials = sealing.folder.join("credentials");
        std::fs::create_dir(&credentials).unwrap();
        std::fs::write(credentials.join("varde-root-key"), &key).unwrap();
        std::fs::set_permissions(credentials.join("varde-root-key"), std::fs::Permissions::from_mode(0o440)).unwrap();
        let place = RootPlace::find(None, Some(&credentials), &sealing.folder);
        assert!(open(&sealing.keystore, &sealing.data, place).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keystore_is_never_the_database_of_the_data() {
    for engine in engines() {
        let Engine::Postgres { .. } = &engine else { continue };
        let address = engine.own_address().await;
        let data = engine.open().await;
        let folder = std::env::temp_dir().join(format!("varde-test-{}", kernel::ids::new_id().simple()));
        std::fs::create_dir_all(&folder).unwrap();
        // Another schema of the same database, which its backups would have in them all the same.
        let Engine::Postgres { address: server, .. } = &engine else { continue };
        for same in [address.as_str(), server.as_str()] {
            let root = RootPlace::find(None, None, &folder);
            let refused = open(&Keystore::Address(same.to_owned()), &data, root).await.err().unwrap().to_string();
            assert!(refused.contains("must not be the database of the data"), "{refused}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_that_is_cut_off_leaves_everything_readable() {
    for engine in engines() {
        let mut sealing = Sealing::new(engine).await;
        let people: Vec<&'static str> = (0..40).map(|n| &*Box::leak(format!("p{n}").into_boxed_str())).collect();
        let mut kept = Vec::new();
        for person in &people {
            kept.push(seal(&sealing.vault, &telephone(person), person).await.unwrap());
        }
        for round in 0..12_u64 {
            // Dropped in the middle, as when the program is killed between two of its writes.
            let file = sealing.folder.join(format!("root-{}", round / 4));
            let cut = std::time::Duration::from_micros(300 + round * 900);
            let vault = sealing.vault.clone();
            let rotation = async move {
                if round % 2 == 0 {
                    vault.rotate_tenant(TENANT, 2).await
                } else {
                    vault.rotate_root(&file, 2).await.map(drop)
                }
            };
            let _cut_off_or_not = tokio::time::timeout(cut, rotation).await;
            sealing.again().await;
            for (person, sealed) in people.iter().zip(&kept) {
                assert_eq!(reads(&sealing.vault, &telephone(person), sealed).await.unwrap(), *person, "round {round}");
            }
        }
        sealing.vault.rotate_root(&sealing.folder.join("last"), 3).await.unwrap();
        sealing.vault.rotate_tenant(TENANT, 3).await.unwrap();
        assert_eq!(rows(&sealing, "SELECT COUNT(*) FROM trust_root").await, 1, "run again it comes to its end");
        assert_eq!(rows(&sealing, "SELECT COUNT(DISTINCT tenant_version) FROM trust_person_key").await, 1);
        for (person, sealed) in people.iter().zip(&kept) {
            assert_eq!(reads(&sealing.vault, &telephone(person), sealed).await.unwrap(), *person);
        }
    }
}
