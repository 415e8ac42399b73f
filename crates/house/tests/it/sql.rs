//! SQL stands in stores, and a room's store names only its own tables: one search shows who touches what.

use house::{files, root, short, text};

const WORDS: [&str; 4] = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE "];

#[test]
fn only_stores_speak_sql() {
    for file in files(&root().join("crates"), ".rs") {
        let path = short(&file);
        let store = path.contains("/store/") || path.ends_with("/store.rs");
        let machinery =
            path.starts_with("crates/kernel/") || path.contains("/tests/") || path.starts_with("crates/house/");
        let speaks = |line: &str| WORDS.iter().any(|word| line.contains(&format!("\"{word}")));
        if !store && !machinery {
            let line = text(&file).lines().find(|line| speaks(line)).map(str::to_owned);
            assert_eq!(line, None, "{path}: SQL belongs in the room's store");
        }
    }
}

#[test]
fn a_store_names_only_its_own_tables() {
    let tables: Vec<String> = files(&root().join("migrations"), ".sql")
        .iter()
        .filter(|file| !short(file).contains("fixtures"))
        .flat_map(|file| {
            text(file)
                .lines()
                .filter_map(|l| l.strip_prefix("CREATE TABLE ")?.split(' ').next().map(str::to_owned))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(tables.len() > 5, "the migrations are read");
    for file in files(&root().join("crates"), ".rs") {
        let path = short(&file);
        let room = path.split('/').nth(1).unwrap();
        if path.contains("/tests/") || ["house", "testkit"].contains(&room) {
            continue;
        }
        let text = text(&file);
        for table in &tables {
            let own = table.starts_with(&format!("{room}_"));
            let named = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == table);
            assert!(own || !named, "{path} names {table}");
        }
    }
}

#[test]
fn every_table_carries_its_tenant() {
    for file in files(&root().join("migrations"), ".sql").iter().filter(|file| !short(file).contains("fixtures")) {
        let sql = text(file);
        for table in sql.split("CREATE TABLE ").skip(1) {
            let name = table.split(' ').next().unwrap();
            let columns = table.split(");").next().unwrap();
            assert!(name == "kernel_tenant" || columns.contains("tenant {text} NOT NULL"), "{name} has no tenant");
        }
    }
}
