//! All that a layout can see: our fonts, its own files, its data, the day. No disk, no network, no packages.

use crate::Fonts;
use std::sync::LazyLock;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The frame stands round every sheet.
const FRAME: &str = include_str!("../typ/frame.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One sheet's world.
pub(crate) struct Desk<'a> {
    fonts: &'a Fonts,
    main: Source,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
    today: Datetime,
}

impl<'a> Desk<'a> {
    /// A world with these files in it. Names come from code, never from data: typst remembers each for good.
    pub(crate) fn new(
        fonts: &'a Fonts,
        layout: &'static str,
        parts: &'static [(&'static str, &'static [u8])],
        data: [(&'static str, String); 2],
        today: Datetime,
    ) -> Option<Self> {
        let mut desk = Self {
            fonts,
            main: Source::new(named("frame.typ")?, FRAME.to_owned()),
            sources: vec![Source::new(named("sheet.typ")?, layout.to_owned())],
            files: Vec::new(),
            today,
        };
        for (name, part) in parts {
            match std::str::from_utf8(part) {
                Ok(text) if name.ends_with(".typ") => desk.sources.push(Source::new(named(name)?, text.to_owned())),
                _ => desk.files.push((named(name)?, Bytes::new(*part))),
            }
        }
        for (name, said) in data {
            desk.files.push((named(name)?, Bytes::from_string(said)));
        }
        Some(desk)
    }
}

fn named(name: &'static str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        std::iter::once(&self.main)
            .chain(&self.sources)
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(of, _)| *of == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
