//! Good files made bad: bytes turned, cut, doubled and swapped, and the parts of a spreadsheet changed before it is packed.

use super::pictures;
use directory::import::{
    csv::Table,
    draft::{Draft, distinct, guess},
    file,
};
use std::{
    io::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

/// What is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// A picture.
    Picture,
}

/// How many were tried.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tried {
    /// That were tables or pictures all the same.
    pub(crate) opened: usize,
    /// That were refused.
    pub(crate) refused: usize,
    /// The longest time that one took.
    pub(crate) longest: Duration,
}

/// Chance that can be begun again (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % (most.max(1) as u64)).unwrap_or(0)
    }
}

/// Tries as many as there is time for.
///
/// # Panics
/// When one falls over: its number and the seed say which.
pub(crate) fn run(kind: Kind, time: Duration, seed: u64) -> Tried {
    let (begun, mut tried, mut chance) = (Instant::now(), Tried::default(), Chance(seed.max(1)));
    let (mut number, seeds) = (0_u64, if kind == Kind::Picture { pictures_to_break() } else { Vec::new() });
    while begun.elapsed() < time {
        number += 1;
        let bytes = match kind {
            Kind::Csv => text(&mut chance),
            Kind::Xlsx => sheet(&mut chance),
            Kind::Picture => broken(&seeds, &mut chance),
        };
        let one = Instant::now();
        let reads = || if kind == Kind::Picture { is_picture(&bytes) } else { read(&bytes) };
        match catch_unwind(AssertUnwindSafe(reads)) {
            Ok(true) => tried.opened += 1,
            Ok(false) => tried.refused += 1,
            Err(_) => panic!("{kind:?} number {number} of seed {seed} falls over"),
        }
        tried.longest = tried.longest.max(one.elapsed());
        assert!(one.elapsed() < Duration::from_secs(60), "{kind:?} number {number} of seed {seed} takes for ever");
    }
    tried
}

/// All that a page does with a file before it is taken in. Says whether it is a table.
pub(crate) fn read(bytes: &[u8]) -> bool {
    let Ok(opened) = file::open(bytes, None) else { return false };
    let grid = opened.grid.told_apart("Kolonne");
    let mut draft = Draft {
        name: "L".to_owned(),
        source: "t/l".to_owned(),
        language: "nb".to_owned(),
        columns: guess(grid.columns()),
        ..Draft::default()
    };
    if let Some(first) = draft.columns.first_mut() {
        first.field = "service.name".to_owned();
        first.key = true;
    }
    if let Some(second) = draft.columns.get_mut(1) {
        second.field = "service.themes".to_owned();
        second.split = ",".to_owned();
    }
    for words in distinct(&grid, &draft) {
        assert!(words.words.len() <= directory::import::draft::MOST_WORDS);
    }
    let table = Table::of(&draft.toml(), grid.clone());
    assert!(table.is_ok(), "what a page makes is a mapping");
    grid.rows(&mut |line, _| {
        _ = grid.line(line).len();
        line < 50
    });
    true
}

/// Whether a picture comes of it; what comes is whole and has nothing of what stood beside the pixels.
fn is_picture(bytes: &[u8]) -> bool {
    let Ok(sizes) = directory::photo::make(bytes) else { return false };
    assert!(!sizes.is_empty() && sizes.iter().all(|size| size.width.max(size.height) <= 1_200), "small enough");
    for size in sizes {
        assert!(size.bytes.starts_with(&[0xFF, 0xD8, 0xFF]) && size.bytes.ends_with(&[0xFF, 0xD9]), "a whole JPEG");
        let secret = size.bytes.windows(pictures::SECRET.len()).any(|part| part == pictures::SECRET);
        assert!(!secret, "only pixels cross");
    }
    true
}

/// One of each kind, small so that many can be tried.
fn pictures_to_break() -> Vec<Vec<u8>> {
    const MADE: [&[u8]; 4] = [
        include_bytes!("../../tests/pictures/progressive.jpg"),
        include_bytes!("../../tests/pictures/lossy.webp"),
        include_bytes!("../../tests/pictures/lossless-alpha.webp"),
        include_bytes!("../../tests/pictures/cmyk.jpg"),
    ];
    let drawn = [
        pictures::photograph(300, 200, 6),
        pictures::wide(260, 200),
        pictures::png(300, 200),
        pictures::transparent(300, 200),
        pictures::webp(300, 200),
        pictures::bomb(6_000, 4_000),
    ];
    drawn.into_iter().chain(MADE.iter().map(|file| file.to_vec())).collect()
}

/// Some bytes changed, most often in the head, where sizes and lengths stand.
fn broken(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    match chance.below(3) {
        0 => mutate(&mut bytes, chance),
        _ => {
            for _ in 0..=chance.below(4) {
                let head = if chance.below(4) == 0 { bytes.len() } else { bytes.len().min(700) };
                let at = chance.below(head);
                bytes[at] = u8::try_from(chance.below(256)).unwrap_or(0);
            }
        }
    }
    bytes
}

const TEXTS: [&str; 5] = [
    "Namn;Om;Type;Postnr;Stad\nÅpent naust;Båt og \"kaffi\";Tur,Kor;5315;Herdla\n\"To\nlinjer\";x;y;5300;Askøy\n",
    "Name,Type,Address\nA,\"b \"\"c\"\"\",d\n\n,,\nhalf,row\n",
    "a\tb\r\n1\t2\r\n\"open\t3\r\n4\t5\r\n",
    "Namn|Tema\n=1+1|@SUM(A1)\n\0|\u{feff}\n",
    "n\n1\n",
];

fn text(chance: &mut Chance) -> Vec<u8> {
    let text = TEXTS[chance.below(TEXTS.len())];
    let mut bytes: Vec<u8> = match chance.below(5) {
        0 => text.chars().map(|letter| letter as u8).collect(),
        1 => [b"\xFF\xFE".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
        2 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        3 => text.repeat(1 + chance.below(200)).into_bytes(),
        _ => text.as_bytes().to_vec(),
    };
    mutate(&mut bytes, chance);
    bytes
}

fn mutate(bytes: &mut Vec<u8>, chance: &mut Chance) {
    const ODD: [&[u8]; 12] =
        [b"\"", b";", b"\n", b"\r", b"\0", b"\xFF", b"<", b"</", b"99999999999", b"-1", b"&#x0;", b"\xF0\x9F\x98\x80"];
    for _ in 0..chance.below(6) {
        if bytes.is_empty() {
            return;
        }
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes.truncate(at),
            2 => _ = bytes.drain(at..(at + chance.below(20)).min(bytes.len())),
            3 => {
                let some = bytes[at..(at + chance.below(200)).min(bytes.len())].to_vec();
                let times = 1 + chance.below(50);
                bytes.splice(at..at, some.repeat(times));
            }
            4 => _ = bytes.splice(at..at, ODD[chance.below(ODD.len())].iter().copied()),
            _ => {
                let other = chance.below(bytes.len());
                bytes.swap(at, other);
            }
        }
    }
}

const PARTS: [(&str, &str); 7] = [
    (
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
    ),
    (
        "_rels/.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"0\"/><sheets><sheet name=\"Lag\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
    (
        "xl/sharedStrings.xml",
        "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"3\" uniqueCount=\"3\"><si><t>Namn</t></si><si><r><t>Tur</t></r><r><t>kaf\u{e9}</t></r></si><si><t xml:space=\"preserve\"> a &amp; b </t></si></sst>",
    ),
    (
        "xl/styles.xml",
        "<?xml version=\"1.0\"?><styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:C9\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Dag</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"2\"><v>46338.5</v></c><c r=\"C3\"><f>1+1</f><v>2</v></c></row><row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-11-12</v></c><c t=\"str\"><v>x</v></c></row></sheetData></worksheet>",
    ),
];

fn sheet(chance: &mut Chance) -> Vec<u8> {
    let which = chance.below(PARTS.len() + 1);
    let mut at = 0;
    let mut bytes = packed(|_, text| {
        let mut bytes = text.as_bytes().to_vec();
        if at == which || chance.below(8) == 0 {
            mutate(&mut bytes, chance);
        }
        at += 1;
        if chance.below(60) == 0 { Vec::new() } else { bytes }
    });
    if chance.below(4) == 0 {
        mutate(&mut bytes, chance);
    }
    bytes
}

/// A good spreadsheet with its parts changed by `change`, which gets the name and the text of each; an empty one is left out.
pub(crate) fn packed(mut change: impl FnMut(&str, &str) -> Vec<u8>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in PARTS {
        let bytes = change(name, text);
        let options = zip::write::SimpleFileOptions::default();
        if !bytes.is_empty() && zip.start_file(name, options).and_then(|()| Ok(zip.write_all(&bytes)?)).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(std::io::Cursor::into_inner).unwrap_or_default()
}
