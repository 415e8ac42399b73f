//! The documents stay true: every crate and every word of the table is really there.

use house::{files, root, text};

#[test]
fn every_crate_is_on_the_map() {
    let map = text(&root().join("ARCHITECTURE.md"));
    for entry in std::fs::read_dir(root().join("crates")).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(map.contains(&format!("`{name}`")), "ARCHITECTURE.md does not name {name}");
    }
}

#[test]
fn every_word_in_code_exists() {
    let code: String = files(&root().join("crates"), ".rs").iter().map(|file| text(file)).collect();
    let table = text(&root().join("docs/words.md"));
    let mut words = 0;
    for row in table.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
        for word in row.split('`').skip(1).step_by(2) {
            assert!(code.contains(word), "docs/words.md: no `{word}` in the code");
            words += 1;
        }
    }
    assert!(words > 10, "the table is read");
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let folders = ["crates", "docs", "scripts", "e2e", "demo", "migrations", ".ci"];
    let kinds = [".rs", ".md", ".sh", ".toml", ".mjs", ".js", ".css", ".ftl", ".sql", "run"];
    let home = ["/wo", "rk/"].concat();
    for folder in folders {
        for kind in kinds {
            for file in files(&root().join(folder), kind) {
                assert!(!text(&file).contains(&home), "{}", house::short(&file));
            }
        }
    }
}
