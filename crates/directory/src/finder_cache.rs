//! The index written down between two starts, so that a large directory is ready at once.
//!
//! It is a cache: made from the database, good only for the program that wrote it, never backed up. What does not fit in
//! any way is passed over, and the index is read from the database.

use jiff::civil;
use kernel::digest::fingerprint;
use serde::{Deserialize, Serialize};
use std::{
    io,
    path::{Path, PathBuf},
};

/// Where the index lies between two starts, and for which program.
#[derive(Clone, Debug)]
pub struct Cache {
    path: PathBuf,
    program: String,
}

/// What is known of a written index: the first line of the file, as JSON.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Saved {
    /// Which program wrote it.
    pub(crate) program: String,
    /// How far in the change log it goes.
    pub(crate) seq: i64,
    /// What stands there in the log.
    pub(crate) mark: String,
    /// The day it was made for: seasons and the like are read as of a day.
    pub(crate) day: civil::Date,
    /// How many of the bytes that follow the line are the index; the rest is what the open data's filters look at.
    pub(crate) index: usize,
    /// Fingerprint of the bytes that follow the line.
    pub(crate) digest: String,
}

impl Cache {
    /// The cache in the data folder, for the program that is running.
    ///
    /// # Errors
    /// When the program cannot be looked at.
    pub fn in_folder(data: &Path) -> io::Result<Self> {
        let program = std::fs::metadata(std::env::current_exe()?)?;
        let made = program.modified()?.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let program = format!("{} {} {}", env!("CARGO_PKG_VERSION"), program.len(), made.as_nanos());
        Ok(Self { path: data.join("index.cache"), program })
    }

    /// What was written, if it is whole and by this very program.
    pub(crate) fn read(&self) -> Option<(Saved, Vec<u8>)> {
        let mut bytes = std::fs::read(&self.path).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let saved: Saved = serde_json::from_slice(&bytes[..end]).ok()?;
        bytes.drain(..=end);
        (saved.program == self.program && saved.digest == fingerprint(&bytes)).then_some((saved, bytes))
    }

    /// Writes beside and puts in place, so that a cut power cord leaves the old one or none.
    pub(crate) fn write(&self, seq: i64, mark: String, day: civil::Date, parts: [Vec<u8>; 2]) -> io::Result<()> {
        let [mut bytes, marks] = parts;
        let index = bytes.len();
        bytes.extend(marks);
        let saved = Saved { program: self.program.clone(), seq, mark, day, index, digest: fingerprint(&bytes) };
        let mut whole = serde_json::to_vec(&saved)?;
        whole.push(b'\n');
        whole.append(&mut bytes);
        let beside = self.path.with_extension("cache.new");
        std::fs::write(&beside, whole)?;
        std::fs::rename(beside, &self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_file_of_this_program_is_believed() {
        let folder = std::env::temp_dir().join(format!("varde-cache-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let cache = Cache::in_folder(&folder).unwrap();
        assert!(cache.read().is_none());
        let day = civil::date(2026, 11, 22);
        cache.write(7, "a b c 1".into(), day, [b"bytes".to_vec(), b"\nand more".to_vec()]).unwrap();
        let (saved, bytes) = cache.read().unwrap();
        assert_eq!(saved.index, 5);
        assert_eq!((saved.seq, saved.mark.as_str(), saved.day, &*bytes), (7, "a b c 1", day, &b"bytes\nand more"[..]));

        let other = Cache { program: "another".into(), ..cache.clone() };
        assert!(other.read().is_none());
        let whole = std::fs::read(&cache.path).unwrap();
        for cut in [0, 3, whole.len() / 2, whole.len() - 1] {
            std::fs::write(&cache.path, &whole[..cut]).unwrap();
            assert!(cache.read().is_none(), "cut at {cut}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
