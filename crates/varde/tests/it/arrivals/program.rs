//! The whole way with the real program: a dry run, the report, the import, the page, and back again.

use super::{cafe, calendar};
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
async fn a_calendar_goes_in_by_the_command_line_and_out_again() {
    let engine = Engine::sqlite();
    let Engine::Sqlite(data) = &engine else { panic!("SQLite") };
    let data = data.clone();
    let place = data.with_extension("files");
    std::fs::create_dir_all(&place).unwrap();
    let file = place.join("naustet.ics");
    let walk = "BEGIN:VEVENT\nUID:tur\nDTSTART;TZID=Europe/Oslo:20900105T100000\nSUMMARY:Tur\nEND:VEVENT\n";
    std::fs::write(&file, calendar(&(cafe("") + walk + "BEGIN:VEVENT\nUID:rar\nEND:VEVENT"))).unwrap();
    let import = ["import", "gatherings", file.to_str().unwrap()];

    let (code, said) = varde(&data, &[&import[..], &["--dry-run"]].concat());
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("1 would be kept: 1 new, 0 changed, 0 as before") && said.contains("2 refused"), "{said}");
    assert!(!data.join("varde.db").exists(), "a dry run makes no database");
    let report = std::fs::read_to_string(place.join("naustet.ics.report.csv")).unwrap();
    assert!(
        report.contains("It does not say when it begins.") && report.contains("Tur,refused,It has no place."),
        "{report}"
    );

    let (code, said) = varde(&data, &[&import[..], &["--postal-code", "5353"]].concat());
    assert!(code == Some(2) && said.contains("2 kept: 2 new") && said.contains("undo-gatherings"), "{said}");
    let id = said.split("undo-gatherings ").nth(1).unwrap().split('`').next().unwrap().to_owned();
    assert!(
        varde(&data, &[&import[..], &["--postal-code", "5353"]].concat())
            .1
            .contains("2 kept: 0 new, 0 changed, 2 as before")
    );
    assert_eq!(varde(&data, &[&import[..], &["--postal-code", "0000"]].concat()).0, Some(1));
    let town = Town::empty(engine).await;
    assert!(town.get("/treff/naustkafe-straume").await.main_text().contains("Skogveien 4"));

    let (code, said) = varde(&data, &["import", "undo-gatherings", &id]);
    assert!(code == Some(0) && said.contains("2 removed"), "{said}");
    town.site.catch_up().await.unwrap();
    assert_eq!(town.get("/treff/naustkafe-straume").await.status, 404);
    assert_eq!(varde(&data, &["import", "undo-gatherings", &id]).0, Some(1), "once");
    std::fs::remove_dir_all(&place).unwrap();
}
