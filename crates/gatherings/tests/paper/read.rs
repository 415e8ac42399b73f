//! Printing, and reading back what was printed.

use gatherings::paper::Wording;
use kernel::{
    Language,
    paper::{Press as _, Sheet},
    texts::Texts,
};
use press::Press;
use std::{
    io::Write,
    process::{Command, Stdio},
    sync::LazyLock,
};

static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new().unwrap_or_else(|error| panic!("{error}")));
static WORDS: LazyLock<Texts> = LazyLock::new(|| Texts::load(gatherings::TEXTS).unwrap());

pub(crate) fn wording(language: Language) -> Wording<'static> {
    Wording { texts: &WORDS, language, today: jiff::civil::date(2026, 12, 1) }
}

/// The sheet as PDF/UA-1; it stops the test when the press refuses it. Where `VARDE_PAPER` names a folder, it is put there
/// under this name to be looked at.
pub(crate) fn printed(name: &str, sheet: &Sheet) -> Vec<u8> {
    let pdf = PRESS.print(sheet).unwrap_or_else(|error| panic!("{name}: {error}: {:?}", PRESS.complaints(sheet)));
    if let Some(folder) = std::env::var_os("VARDE_PAPER") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf).unwrap();
    }
    pdf
}

/// What one reads in it, in reading order, each run of white as one space.
pub(crate) fn words(pdf: &[u8]) -> String {
    let text = String::from_utf8(poppler("pdftotext", &["-enc", "UTF-8", "-raw", "-", "-"], pdf)).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many pages it has.
pub(crate) fn pages(pdf: &[u8]) -> usize {
    let said = String::from_utf8(poppler("pdfinfo", &["-"], pdf)).unwrap();
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}

/// What stands in its tags, as poppler sees them.
pub(crate) fn tags(pdf: &[u8]) -> String {
    String::from_utf8_lossy(&poppler("pdfinfo", &["-struct-text", "-"], pdf)).into_owned()
}

/// Whether a picture in it says this to those who do not see it. In ASCII, which a PDF holds as it is.
pub(crate) fn pictured(pdf: &[u8], words: &str) -> bool {
    let there = format!("/Alt({words})");
    pdf.windows(there.len()).any(|part| part == there.as_bytes())
}

/// Its first page as a picture in greys.
pub(crate) fn picture(pdf: &[u8]) -> Vec<u8> {
    poppler("pdftoppm", &["-r", "150", "-png", "-gray", "-singlefile", "-"], pdf)
}

fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut running = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} is missing: install Debian's package «poppler-utils» ({error})"));
    let mut into = running.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || into.write_all(pdf).unwrap());
        let out = running.wait_with_output().unwrap();
        assert!(out.status.success(), "{program}");
        out.stdout
    })
}
