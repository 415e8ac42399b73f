//! The files of a copy: tables as CSV and JSON, checksums, one ZIP. Nobody but the program's own user reads them.

use kernel::{cells::harmless, storage::Value};
use serde_json::{Map, json};
use sha2::{Digest as _, Sha256};
use std::{
    fmt::Write as _,
    fs::{DirBuilder, File, OpenOptions},
    io::{BufWriter, Read as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};
use trust::{audit::Event, store::exports::Table, vault::FileKey};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// So that a spreadsheet reads the file as UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A folder for nobody else, empty.
pub(super) fn new_folder(folder: &Path) -> std::io::Result<()> {
    erase_folder(folder)?;
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Erases a folder with all in it; nothing when it is not there.
pub(super) fn erase_folder(folder: &Path) -> std::io::Result<()> {
    if folder.exists() { std::fs::remove_dir_all(folder) } else { Ok(()) }
}

fn new_file(path: &Path) -> std::io::Result<BufWriter<File>> {
    let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    Ok(BufWriter::new(file))
}

fn rows_of(target: impl std::io::Write) -> csv::Writer<impl std::io::Write> {
    csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(target)
}

/// A table as `name.csv` and `name.json`.
pub(super) fn table(folder: &Path, name: &str, table: &Table) -> anyhow::Result<()> {
    let mut target = new_file(&folder.join(format!("{name}.csv")))?;
    target.write_all(MARK)?;
    let mut rows = rows_of(&mut target);
    rows.write_record(table.columns)?;
    for row in &table.rows {
        rows.write_record(table.columns.iter().zip(row).map(|(column, value)| harmless(&cell(column, value))))?;
    }
    rows.flush()?;
    drop(rows);
    target.flush()?;
    let object = |row: &Vec<Value>| -> Map<String, serde_json::Value> {
        table.columns.iter().zip(row).map(|(column, value)| ((*column).to_owned(), plain(column, value))).collect()
    };
    let mut target = new_file(&folder.join(format!("{name}.json")))?;
    serde_json::to_writer_pretty(&mut target, &table.rows.iter().map(object).collect::<Vec<_>>())?;
    Ok(target.flush()?)
}

fn cell(column: &str, value: &Value) -> String {
    match plain(column, value) {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    }
}

/// A value as others read it: a time as RFC 3339 says.
fn plain(column: &str, value: &Value) -> serde_json::Value {
    match value {
        Value::Null | Value::Blob(_) => serde_json::Value::Null,
        Value::Int(millis) if column.ends_with("_at") => json!(time(*millis)),
        Value::Int(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
    }
}

fn time(millis: i64) -> String {
    jiff::Timestamp::from_millisecond(millis).unwrap_or_default().to_string()
}

/// The columns of what happened, in the order of the entry's own hash.
const COLUMNS: [&str; 15] = [
    "n",
    "at",
    "actor",
    "role",
    "unit",
    "action",
    "category",
    "kind",
    "object",
    "subject",
    "purpose",
    "session",
    "via",
    "break_glass",
    "hash",
];

/// What happened, written while it is read.
pub(super) struct Events {
    rows: csv::Writer<BufWriter<File>>,
    list: BufWriter<File>,
    any: bool,
}

impl Events {
    pub(super) fn begin(folder: &Path) -> anyhow::Result<Self> {
        let mut target = new_file(&folder.join("events.csv"))?;
        target.write_all(MARK)?;
        let mut rows = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(target);
        rows.write_record(COLUMNS)?;
        let mut list = new_file(&folder.join("events.json"))?;
        list.write_all(b"[")?;
        Ok(Self { rows, list, any: false })
    }

    pub(super) fn write(&mut self, some: &[Event]) -> anyhow::Result<()> {
        for event in some {
            let values = [
                &event.n.to_string(),
                &time(event.at),
                &event.actor,
                &event.role,
                &event.unit,
                &event.action,
                &event.category,
                &event.kind,
                &event.object,
                &event.subject,
                &event.purpose,
                &event.session,
                &event.via,
                &event.break_glass.to_string(),
                &event.hash,
            ];
            self.rows.write_record(values.iter().map(|value| harmless(value)))?;
            let object: Map<String, serde_json::Value> =
                COLUMNS.iter().zip(values).map(|(column, value)| ((*column).to_owned(), json!(value))).collect();
            self.list.write_all(if self.any { b",\n" } else { b"\n" })?;
            serde_json::to_writer(&mut self.list, &object)?;
            self.any = true;
        }
        Ok(())
    }

    pub(super) fn end(mut self) -> anyhow::Result<()> {
        self.rows.flush()?;
        self.list.write_all(b"\n]\n")?;
        Ok(self.list.flush()?)
    }
}

/// Packs a folder: what it is, a checksum of each file, and the files; sealed while it is packed. Says how many bytes it
/// has become.
pub(super) fn pack(folder: &Path, about: &str, key: &FileKey, target: &Path) -> anyhow::Result<u64> {
    let mut names = Vec::new();
    gathered(folder, folder, &mut names)?;
    names.sort();
    let unfinished = target.with_extension("half");
    let mut zip = ZipWriter::new_stream(key.begin(new_file(&unfinished)?)?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o600)
        .large_file(true);
    let mut sums = String::new();
    zip.start_file("README.txt", options)?;
    zip.write_all(about.as_bytes())?;
    for name in names {
        let (mut source, mut hash) = (File::open(folder.join(&name))?, Sha256::new());
        let shown = name.to_string_lossy().replace('\\', "/");
        zip.start_file(shown.as_str(), options)?;
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = source.read(&mut piece)?;
            if read == 0 {
                break;
            }
            hash.update(&piece[..read]);
            zip.write_all(&piece[..read])?;
        }
        let digits = hash.finalize().iter().fold(String::new(), |mut digits, byte| {
            // Writing to a String cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        });
        let _ = writeln!(sums, "{digits}  {shown}");
    }
    zip.start_file("SHA256SUMS", options)?;
    zip.write_all(sums.as_bytes())?;
    let sealed = zip.finish()?.into_inner().finish()?;
    sealed.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    // Moved into place whole, so that a half file never has the name of a whole one.
    std::fs::rename(&unfinished, target)?;
    Ok(std::fs::metadata(target)?.len())
}

fn gathered(root: &Path, folder: &Path, names: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gathered(root, &path, names)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            names.push(name.to_owned());
        }
    }
    Ok(())
}
