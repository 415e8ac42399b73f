//! Where copies lie, and what other rooms put into them.

use shell::App;
use std::{
    fmt,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
};

/// Writing a part: it ends when the files are there.
pub type Writing<'a> = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send + 'a>>;

/// What another room puts into a copy. The program hands it in, since a room knows no room.
#[derive(Clone, Copy)]
pub struct Part {
    /// The folder that its files come to lie in.
    pub name: &'static str,
    /// Writes its files about a tenant into a folder that is there and empty.
    pub write: for<'a> fn(&'a Arc<App>, &'a str, &'a Path) -> Writing<'a>,
}

/// Where copies lie, and what other rooms put into them. Cheap to clone.
#[derive(Clone, Default)]
pub struct Exports {
    folder: Option<Arc<Path>>,
    parts: Arc<[Part]>,
}

impl Exports {
    /// Copies in this folder, with these parts beside the room's own.
    #[must_use]
    pub fn within(folder: &Path, parts: Vec<Part>) -> Self {
        Self { folder: Some(folder.into()), parts: parts.into() }
    }

    /// What other rooms put into them.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The sealed file of one; nothing when the name is none of ours or there is nowhere to keep it.
    #[must_use]
    pub fn file(&self, id: &str) -> Option<PathBuf> {
        self.place(id, "sealed")
    }

    /// The folder in which one is gathered.
    pub(super) fn gathering(&self, id: &str) -> Option<PathBuf> {
        self.place(id, "unfinished")
    }

    fn place(&self, id: &str, kind: &str) -> Option<PathBuf> {
        let ours = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        self.folder.as_ref().filter(|_| ours).map(|folder| folder.join(format!("{id}.{kind}")))
    }
}

impl fmt::Debug for Exports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exports").field("folder", &self.folder).field("parts", &self.parts.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let exports = Exports::within(Path::new("data/exports"), Vec::new());
        assert_eq!(exports.file("0199-a"), Some(PathBuf::from("data/exports/0199-a.sealed")));
        for odd in ["", ".", "..", "../keys", "a/b", "a\\b", "a.zip", "å"] {
            assert_eq!(exports.file(odd), None, "{odd}");
        }
        assert_eq!(Exports::default().file("a"), None, "there is nowhere to keep it");
    }
}
