//! The whole way with the real program: a dry run, the report, the import, the page, and back again.

use std::{path::Path, process::Command};
use testkit::{Engine, Town};

fn varde(data: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_varde"))
        .args(args)
        .arg("--data")
        .arg(data)
        .env_remove("VARDE_STORE")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said)
}

#[tokio::test(flavor = "multi_thread")]
async fn jonas_tries_looks_imports_finds_and_takes_back() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(data) = &engine else { panic!("SQLite") };
    let data = data.clone();
    let place = data.with_extension("files");
    std::fs::create_dir_all(&place).unwrap();
    let (file, map) = (place.join("lag.csv"), place.join("lag.toml"));
    let report = place.join("lag.csv.report.csv");
    std::fs::write(&map, super::import_csv::MAPPING).unwrap();
    let columns = "Namn;Om;Bekrefta;Pris;E-post;Lag;Orgnr;Adresse;Postnr;Stad;Nord;Aust;Tysdag";
    let rows = "Kveldsro;Song og te;;Gratis;;;;;5353;Straume;;;18-20\nHalv rad\nMorgonro;;;Gratis;;;;;535;Straume;;;\n=cmd();;;;;;;;abc;Straume;;;\n";
    std::fs::write(&file, format!("{columns}\n{rows}")).unwrap();
    let import = ["import", "csv", file.to_str().unwrap(), "--map", map.to_str().unwrap()];

    let (code, said) = varde(&data, &[&import[..], &["--dry-run"]].concat());
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("3 would be kept: 3 new") && said.contains("4 rows = 3 would be kept + 1 refused"), "{said}");
    assert!(!data.join("varde.db").exists(), "a dry run makes no database");
    let rows = std::fs::read_to_string(&report).unwrap();
    assert!(rows.contains("3,,,,\"another number of columns: 1, the first line has 13\",refused"), "{rows}");
    assert!(rows.contains("4,,Postnr,535,was read as: 0535,\"kept, put right\""), "{rows}");

    let (code, said) = varde(&data, &import);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("3 kept: 3 new") && said.contains("varde import undo 1"), "{said}");
    let shut = |file: &str| std::os::unix::fs::PermissionsExt::mode(&data.join(file).metadata().unwrap().permissions());
    assert_eq!(shut("varde.db") & 0o077, 0, "nobody else on the machine reads it");
    let town = Town::empty(engine).await;
    assert!(town.get("/aktiviteter?q=song").await.main_text().contains("Kveldsro"));
    let (_, said) = varde(&data, &["import", "list"]);
    assert!(said.contains("lag.csv: 3 new") && said.contains("NLOD 2.0"), "{said}");

    let (code, said) = varde(&data, &["import", "undo", "1"]);
    assert_eq!(code, Some(0), "{said}");
    town.site.catch_up().await.unwrap();
    assert!(!town.get("/aktiviteter?q=song").await.main_text().contains("Kveldsro"), "the running server follows");
    assert_eq!(town.get("/aktiviteter/kveldsro").await.status, 404);
    assert!(varde(&data, &["import", "list"]).1.contains("undone"));
    assert_eq!(varde(&data, &["import", "undo", "1"]).0, Some(0), "twice is once");
    assert_eq!(varde(&data, &["import", "undo", "99"]).0, Some(1));

    std::fs::write(&map, super::import_csv::MAPPING.replace("\"Om\"", "\"Omtale\"")).unwrap();
    let (code, said) = varde(&data, &import);
    assert_eq!(code, Some(1));
    assert!(said.contains("the table has no column «Omtale»") && said.contains("«Tysdag»"), "{said}");
    std::fs::remove_dir_all(&place).unwrap();
}
