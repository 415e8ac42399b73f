//! Who may know whom. A room never knows a room: that is purpose limitation drawn as a graph.

use std::collections::BTreeMap;

/// The whole graph. A new edge is a decision, with a note in `docs/decisions/`.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("search", &[]),
    ("trust", &["kernel"]),
    ("mail", &["kernel", "trust"]),
    // Knows nobody: it guards the way out, whatever for.
    ("outside", &[]),
    // Prints what a room hands in; no room knows it, only what is in `kernel::paper`.
    ("press", &["kernel"]),
    ("shell", &["kernel", "trust"]),
    ("directory", &["kernel", "mail", "outside", "search", "shell", "trust"]),
    ("gatherings", &["kernel", "mail", "outside", "shell", "trust"]),
    // Company the first time; what it must know of dates and activities the program hands in.
    ("accompaniment", &["kernel", "mail", "shell", "trust"]),
    ("signin", &["kernel", "mail", "shell", "trust"]),
    ("administration", &["kernel", "mail", "search", "shell", "trust"]),
    ("town", &["accompaniment", "directory", "gatherings", "kernel", "trust"]),
    (
        "varde",
        &[
            "accompaniment",
            "administration",
            "directory",
            "gatherings",
            "kernel",
            "mail",
            "outside",
            "press",
            "search",
            "shell",
            "signin",
            "town",
            "trust",
        ],
    ),
    ("testkit", &["directory", "gatherings", "kernel", "mail", "shell", "town", "trust", "varde"]),
    ("house", &[]),
];

#[test]
fn every_crate_knows_only_whom_it_may() {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(house::root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata");
    let packages = metadata["packages"].as_array().unwrap();
    let names: Vec<&str> = packages.iter().map(|p| p["name"].as_str().unwrap()).collect();
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in packages {
        let known = found.entry(package["name"].as_str().unwrap()).or_default();
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["name"].as_str().unwrap();
            if names.contains(&name) && dependency["kind"].is_null() {
                known.push(name);
            }
        }
        known.sort_unstable();
    }
    let allowed: BTreeMap<&str, Vec<&str>> = MAY_KNOW.iter().map(|(name, known)| (*name, known.to_vec())).collect();
    for (name, known) in &found {
        let may = allowed.get(name).unwrap_or_else(|| panic!("{name} is not in the table"));
        assert!(known.iter().all(|k| may.contains(k)), "{name} knows {known:?}, may know {may:?}");
    }
}
