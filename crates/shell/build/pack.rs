//! Files on their way into the program: named by their content, with a Brotli copy beside.

use crate::Result;
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};
use std::{fmt::Write, fs, path::Path, path::PathBuf};

struct File {
    name: String,
    kind: String,
    fingerprint: String,
    brotli: bool,
}

pub(crate) struct Packed {
    out: PathBuf,
    files: Vec<File>,
}

impl Packed {
    pub(crate) const fn new(out: PathBuf) -> Self {
        Self { out, files: Vec::new() }
    }

    pub(crate) fn add(&mut self, name: &str, kind: &str, bytes: Vec<u8>) -> Result<()> {
        let fingerprint: String = Sha256::digest(&bytes).iter().take(8).fold(String::new(), |mut hex, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        // A woff2 is Brotli inside already.
        let brotli = kind != "font/woff2";
        if brotli {
            let params = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
            let mut small = Vec::new();
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &params)?;
            fs::write(self.out.join("assets").join(format!("{name}.br")), small)?;
        }
        fs::write(self.out.join("assets").join(name), bytes)?;
        self.files.push(File { name: name.to_owned(), kind: kind.to_owned(), fingerprint, brotli });
        Ok(())
    }

    /// Writes the whole address of each file packed so far where `url("name")` stands. From one fingerprint's folder
    /// to the next, so that it holds wherever the site is mounted.
    pub(crate) fn with_addresses(&self, sheet: &str) -> String {
        self.files.iter().fold(sheet.to_owned(), |sheet, file| {
            sheet
                .replace(&format!("url(\"{}\")", file.name), &format!("url(\"../{}/{}\")", file.fingerprint, file.name))
        })
    }

    pub(crate) fn table(&self) -> String {
        let mut out = String::from("static ASSETS: &[Asset] = &[\n");
        for File { name, kind, fingerprint, brotli } in &self.files {
            let embed = |name: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/assets/{name}\"))");
            let small = if *brotli { format!("Some({})", embed(&format!("{name}.br"))) } else { "None".to_owned() };
            let _ = writeln!(
                out,
                "Asset {{ name: {name:?}, fingerprint: {fingerprint:?}, href: \"/-/a/{fingerprint}/{name}\", \
                 kind: {kind:?}, plain: {}, brotli: {small} }},",
                embed(name)
            );
        }
        out + "];\n"
    }
}

/// All behaviours in one file. Each stands in a block of its own, so that their names cannot meet.
pub(crate) fn script(folder: &Path) -> Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|e| e == "js"));
    files.sort();
    let mut out = String::new();
    for file in files {
        out.push_str("{\n");
        out.push_str(&lean(&file)?);
        out.push_str("}\n");
    }
    Ok(out)
}

/// A script without comments of their own line and without indentation.
pub(crate) fn lean(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}
