//! The whole way with the real program: start, erase, back up, put back, hold the record against its checkpoints.

use super::erasure::erasure;
use super::vault::{Sealing, TENANT, reads, seal, telephone};
use std::{
    io::BufRead as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};
use testkit::Engine;
use trust::audit;

fn program(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_varde"));
    command.args(args).arg("--data").arg(data);
    for name in ["VARDE_STORE", "VARDE_KEYS", "VARDE_ROOT_KEY", "VARDE_CHECKPOINTS", "CREDENTIALS_DIRECTORY"] {
        command.env_remove(name);
    }
    command
}

fn varde(data: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = program(data, args).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said)
}

fn begun(data: &Path, args: &[&str]) -> Child {
    program(data, args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_erases_backs_up_puts_back_and_verifies() {
    let sealing = Sealing::new(Engine::sqlite()).await;
    let data = sealing.folder.clone();
    let place = data.with_extension("files");
    std::fs::create_dir_all(&place).unwrap();
    let kari = seal(&sealing.vault, &telephone("kari"), "+4791234567").await.unwrap();
    let entry = erasure("amir");
    sealing.data.write(move |tx| audit::record(tx, &entry)).await.unwrap();

    // A server that starts and is asked to stop leaves a checkpoint.
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    let mut server = program(&data, &serve).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    std::io::BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().rsplit_once("http://").unwrap().1;
    let held = data.join("checkpoints.txt");
    for _ in 0..200 {
        if held.exists() && std::net::TcpStream::connect(address).is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    Command::new("kill").arg(server.id().to_string()).status().unwrap();
    assert!(server.wait().unwrap().success());
    let (code, key) = varde(&data, &["audit", "key"]);
    let key = key.trim().to_owned();
    assert_eq!((code, key.len()), (Some(0), 64), "{key}");

    let copy = place.join("copy.db");
    assert_eq!(varde(&data, &["backup", "--out", text(&copy)]).0, Some(0));
    let (recovery, keys) = (place.join("recovery.txt"), place.join("keys.age"));
    let made =
        Command::new(env!("CARGO_BIN_EXE_varde")).args(["keys", "recovery-key", text(&recovery)]).output().unwrap();
    let public = String::from_utf8_lossy(&made.stdout).trim().to_owned();
    assert!(public.starts_with("age1"), "{public}");
    let (code, said) = varde(&data, &["keys", "backup", text(&keys), "--recipient", &public]);
    assert!(code == Some(0) && said.contains("within 14 days"), "{said}");
    assert_eq!(varde(&data, &["keys", "backup", text(&keys), "--recipient", "nobody"]).0, Some(1));

    let (code, said) = varde(&data, &["keys", "erase", TENANT, "kari"]);
    assert!(code == Some(0) && said.contains("erased"), "{said}");

    let (code, said) = varde(&data, &["keys", "erase", "ukjent", "kari"]);
    assert!(code == Some(1) && said.contains("there is no tenant ukjent"), "{said}");

    // The backup is whole as far as it goes, and says how far; the running record too.
    let verify = ["audit", "verify", "--checkpoint", text(&held), "--key", &key];
    let (code, said) = varde(&data, &verify);
    assert!(
        code == Some(0) && said.contains("2 entries in 1 chains") && said.contains("1 entries came after"),
        "{said}"
    );
    let offline = |file: &Path| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_varde")).args(verify).args(["--backup", text(file)]).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let before = std::fs::read(&copy).unwrap();
    let (code, said) = offline(&copy);
    assert!(code == Some(0) && said.contains("the record is whole"), "{said}");
    assert_eq!(std::fs::read(&copy).unwrap(), before, "the backup is left as it was");
    let changed = place.join("changed");
    std::fs::create_dir(&changed).unwrap();
    std::fs::copy(&copy, changed.join("varde.db")).unwrap();
    let db = kernel::Db::open_sqlite(&changed).await.unwrap();
    db.write(|tx| tx.execute("UPDATE trust_audit SET actor = 'nobody'", kernel::params![])).await.unwrap();
    db.copy_to(&place.join("changed.db")).await.unwrap();
    let (code, said) = offline(&place.join("changed.db"));
    assert!(code == Some(1) && said.contains("BROKEN helse-vest: entry 1 has been changed"), "{said}");

    // Back from the backup, beside today's keystore: who was erased stays erased.
    std::fs::remove_file(data.join("varde.db")).unwrap();
    for rest in ["varde.db-wal", "varde.db-shm"] {
        let _there_or_not = std::fs::remove_file(data.join(rest));
    }
    let (code, said) = varde(&data, &["restore", text(&copy)]);
    assert!(code == Some(0) && said.contains("stays erased") && said.contains("everybody signs in anew"), "{said}");
    let (_, said) = varde(&data, &["check"]);
    assert!(said.contains("the keystore opens with its root key"), "{said}");

    // Everything is lost but the data's backup and a key backup: the keys come back, and an empty keystore is not made.
    let fresh = place.join("fresh");
    let (code, said) = varde(&fresh, &["restore", text(&copy)]);
    assert!(code == Some(0) && said.contains("there is no keystore here") && said.contains("ended: "), "{said}");
    let (code, said) = varde(&fresh, &["audit", "key"]);
    assert!(code == Some(1) && said.contains("the keystore is empty, but this data had one"), "{said}");
    let (code, said) = varde(&fresh, &["keys", "restore", text(&keys), "--identity", text(&recovery)]);
    assert!(code == Some(0) && said.contains("whoever was erased since then"), "{said}");
    assert_eq!(varde(&fresh, &["audit", "key"]), (Some(0), format!("{key}\n")));
    let (code, said) = varde(&fresh, &["check", "--key-backups", text(&place)]);
    assert!(said.contains("1 key backups younger than 14 days"), "{code:?} {said}");
    drop(kari);
    std::fs::remove_dir_all(&place).unwrap();
}

/// Changing keys is killed again and again; after each time Kari's number can be read.
#[tokio::test(flavor = "multi_thread")]
async fn changing_keys_is_killed_and_nothing_is_lost() {
    let mut sealing = Sealing::new(Engine::sqlite()).await;
    let data = sealing.folder.clone();
    let people: Vec<&'static str> = (0..300).map(|n| &*Box::leak(format!("p{n}").into_boxed_str())).collect();
    let mut kept = Vec::new();
    for person in &people {
        kept.push(seal(&sealing.vault, &telephone(person), person).await.unwrap());
    }
    let mut killed = 0;
    for round in 0..20_u64 {
        let new = data.join(format!("new-{}", round / 5));
        let mut child = if round % 2 == 0 {
            begun(&data, &["keys", "rotate-root", "--new", text(&new)])
        } else {
            begun(&data, &["keys", "rotate-tenant", TENANT, "--people"])
        };
        tokio::time::sleep(Duration::from_millis(25 + round * 9)).await;
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        sealing.again().await;
        for (person, sealed) in people.iter().zip(&kept).step_by(7) {
            assert_eq!(reads(&sealing.vault, &telephone(person), sealed).await.unwrap(), *person, "round {round}");
        }
    }
    assert!(killed >= 5, "{killed} were killed: too few to mean anything");
    let (code, said) = varde(&data, &["keys", "rotate-root", "--new", text(&data.join("last"))]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(varde(&data, &["keys", "rotate-tenant", TENANT]).0, Some(0));
    sealing.again().await;
    for (person, sealed) in people.iter().zip(&kept) {
        assert_eq!(reads(&sealing.vault, &telephone(person), sealed).await.unwrap(), *person);
    }
}
