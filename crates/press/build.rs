//! Fetches the letters: three weights of Inter, as paper needs them (the web has its own, smaller files).

use std::{env, error::Error, fs, path::PathBuf};

const WEIGHTS: [&str; 3] = ["400Regular", "600SemiBold", "700Bold"];

fn main() {
    if let Err(error) = run() {
        println!("cargo::error={error}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", root.join("package-lock.json").display());
    for weight in WEIGHTS {
        let file = root.join(format!("node_modules/@expo-google-fonts/inter/{weight}/Inter_{weight}.ttf"));
        println!("cargo::rerun-if-changed={}", file.display());
        if !file.is_file() {
            return Err("the letters for paper are not here yet: run `npm ci` first; `make demo` does it".into());
        }
        fs::write(out.join(format!("{weight}.ttf")), fs::read(file)?)?;
    }
    Ok(())
}
