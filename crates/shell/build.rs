//! Gathers what the pages wear: one stylesheet, one script, two fonts and the icons, each named by its content.

#[path = "build/css.rs"]
mod css;
#[path = "build/icons.rs"]
mod icons;
#[path = "build/pack.rs"]
mod pack;

use std::{env, error::Error, fs, path::PathBuf};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() {
    if let Err(error) = run() {
        println!("cargo::error={error}");
        std::process::exit(1);
    }
}

fn run() -> Result<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let packages = here.join("../../node_modules");
    for watched in ["build.rs", "build", "css", "js", "staff", "embed", "illustrations", "icons.txt"] {
        println!("cargo::rerun-if-changed={}", here.join(watched).display());
    }
    println!("cargo::rerun-if-changed={}", here.join("../../package-lock.json").display());
    if !packages.join("@digdir/designsystemet-css").is_dir() {
        return Err("the looks are not here yet: run `npm ci` first; `make demo` does it".into());
    }
    fs::create_dir_all(out.join("assets"))?;
    let (consts, icons) = icons::gathered(&here.join("icons.txt"), &packages)?;
    fs::write(out.join("icons.rs"), consts)?;

    let mut packed = pack::Packed::new(out.clone());
    for part in ["latin", "latin-ext"] {
        let file = packages.join(format!("@fontsource-variable/inter/files/inter-{part}-wght-normal.woff2"));
        packed.add(&format!("inter-{part}.woff2"), "font/woff2", fs::read(file)?)?;
    }
    let sheet = packed.with_addresses(&css::stylesheet(&here.join("css"), &packages)?);
    packed.add("varde.css", "text/css; charset=utf-8", sheet.into_bytes())?;
    packed.add("varde.js", "text/javascript; charset=utf-8", pack::script(&here.join("js"))?.into_bytes())?;
    for name in ["staff.css", "entry.css", "host.css"] {
        let sheet = fs::read_to_string(here.join("css").join(name))?;
        packed.add(name, "text/css; charset=utf-8", css::smaller(&sheet).into_bytes())?;
    }
    let passkey = pack::lean(&here.join("staff/passkey.js"))?;
    for name in ["door.js", "door-worker.js", "fair-plan.js"] {
        let script = pack::lean(&here.join("staff").join(name))?;
        packed.add(name, "text/javascript; charset=utf-8", script.into_bytes())?;
    }
    packed.add("passkey.js", "text/javascript; charset=utf-8", passkey.into_bytes())?;
    for name in ["framed.css", "build-in.css"] {
        packed.add(
            name,
            "text/css; charset=utf-8",
            css::smaller(&fs::read_to_string(here.join("embed").join(name))?).into_bytes(),
        )?;
    }
    for name in ["frame.js", "host.js", "build-in.js"] {
        packed.add(name, "text/javascript; charset=utf-8", pack::lean(&here.join("embed").join(name))?.into_bytes())?;
    }
    packed.add("icons.svg", "image/svg+xml", icons.into_bytes())?;
    for picture in ["merke", "merke-16"] {
        let file = here.join(format!("illustrations/{picture}.svg"));
        packed.add(&format!("{picture}.svg"), "image/svg+xml", fs::read(file)?)?;
    }
    fs::write(out.join("assets.rs"), packed.table())?;
    Ok(())
}
