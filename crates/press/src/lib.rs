//! The press: a page layout in typst and data in, a tagged PDF (PDF/UA-1) or a picture (PNG) out. It knows no domain and no web.
//!
//! Deliberately absent: the disk, the network, packages, the machine's clock. Data reaches a layout as a file of JSON only, so
//! what somebody wrote is shown and never run.

mod letters;
mod picture;
mod world;

use kernel::{
    Language,
    paper::{Sheet, Unprinted},
};
use typst::{
    World, WorldExt,
    diag::SourceDiagnostic,
    foundations::{Bytes, Datetime, Smart},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Desk;

/// Inter in the three weights that our paper has. OFL-1.1.
const INTER: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/400Regular.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/600SemiBold.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/700Bold.ttf")),
];
/// What typst worked out for a sheet it may use for so many more: letters' shapes, parsed layouts, drawings.
const REMEMBERED: usize = 4;

pub(crate) struct Fonts {
    all: Vec<Font>,
    book: LazyHash<FontBook>,
}

/// The press of the program: one, made at its start.
pub struct Press {
    fonts: Fonts,
    standards: PdfStandards,
}

impl Press {
    /// A press with our fonts in it.
    ///
    /// # Errors
    /// When the fonts that were built in are none, or typst knows no PDF/UA-1.
    pub fn new() -> Result<Self, &'static str> {
        let all: Vec<Font> = INTER.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
        if all.len() < INTER.len() {
            return Err("the fonts for paper cannot be read");
        }
        let book = LazyHash::new(FontBook::from_fonts(&all));
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|_| "no PDF/UA-1")?;
        Ok(Self { fonts: Fonts { all, book }, standards })
    }

    /// What is wrong with a sheet, in typst's own words, for who writes layouts. The words may hold data, so they belong on
    /// a developer's screen and nowhere else.
    #[must_use]
    pub fn complaints(&self, sheet: &Sheet) -> Vec<String> {
        let complaints = match self.make(sheet) {
            Ok(_) => Vec::new(),
            Err(Trouble::Pages(pages)) => vec![format!("{pages} pages")],
            Err(Trouble::Said(said)) => said.into_iter().map(|(place, what)| format!("{place}: {what}")).collect(),
        };
        comemo::evict(REMEMBERED);
        complaints
    }

    fn make(&self, sheet: &Sheet) -> Result<Vec<u8>, Trouble> {
        self.laid(sheet, |desk, laid, today| {
            let options = PdfOptions {
                creator: Smart::Custom(Some("Varde".to_owned())),
                timestamp: Some(Timestamp::new_utc(today)),
                standards: self.standards.clone(),
                ..PdfOptions::default()
            };
            typst_pdf::pdf(laid, &options).map_err(|said| Trouble::said(desk, &said))
        })
    }

    /// Lays the sheet out and hands it on.
    fn laid<T>(
        &self,
        sheet: &Sheet,
        then: impl FnOnce(&Desk<'_>, &PagedDocument, Datetime) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let has = |letter: char| self.fonts.all.iter().all(|font| font.info().coverage.contains(letter.into()));
        let region = if sheet.language == Language::En { "GB" } else { "NO" };
        let title = letters::line(&sheet.title, &has);
        // PDF/UA wants a title whatever somebody called it.
        let title = if title.trim().is_empty() { "Varde" } else { title.trim() };
        let paper = serde_json::json!({
            "title": title, "language": sheet.language.tag(), "region": region,
        });
        let data = letters::printable(sheet.data.clone(), &has);
        let today = Datetime::from_ymd(
            sheet.today.year().into(),
            sheet.today.month().unsigned_abs(),
            sheet.today.day().unsigned_abs(),
        )
        .ok_or_else(|| Trouble::at("the day"))?;
        let files = [("paper.json", paper.to_string()), ("data.json", data.to_string())];
        let desk = Desk::new(&self.fonts, sheet.layout, sheet.parts, files, today)
            .ok_or_else(|| Trouble::at("the names of its files"))?;

        let laid = typst::compile::<PagedDocument>(&desk).output.map_err(|said| Trouble::said(&desk, &said))?;
        if laid.pages().len() > sheet.most_pages {
            return Err(Trouble::Pages(laid.pages().len()));
        }
        then(&desk, &laid, today)
    }
}

impl kernel::paper::Press for Press {
    fn print(&self, sheet: &Sheet) -> Result<Vec<u8>, Unprinted> {
        let made = self.make(sheet).map_err(Unprinted::from);
        comemo::evict(REMEMBERED);
        made
    }

    fn draw(&self, sheet: &Sheet, wide: u32) -> Result<Vec<u8>, Unprinted> {
        let drawn = self.laid(sheet, |_, laid, _| {
            let page = laid.pages().first().ok_or(Trouble::Pages(0))?;
            picture::drawn(page, wide).ok_or_else(|| Trouble::at("the picture"))
        });
        comemo::evict(REMEMBERED);
        drawn.map_err(Unprinted::from)
    }
}

enum Trouble {
    Pages(usize),
    /// Where, and what.
    Said(Vec<(String, String)>),
}

impl Trouble {
    fn at(place: &str) -> Self {
        Self::Said(vec![(place.to_owned(), "cannot be used".to_owned())])
    }

    fn said(desk: &Desk<'_>, said: &[SourceDiagnostic]) -> Self {
        Self::Said(said.iter().map(|one| (place(desk, one), format!("{} {:?}", one.message, one.hints))).collect())
    }
}

impl From<Trouble> for Unprinted {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Pages(pages) => Self::TooLong(pages),
            Trouble::Said(said) => Self::Broken(said.into_iter().next().map(|(place, _)| place).unwrap_or_default()),
        }
    }
}

/// File and line.
fn place(desk: &Desk<'_>, said: &SourceDiagnostic) -> String {
    let found = said.span.id().and_then(|id| {
        let source = desk.source(id).ok()?;
        let line = source.lines().byte_to_line(desk.range(said.span)?.start)?;
        Some(format!("{}:{}", id.get().vpath().get_without_slash(), line + 1))
    });
    found.unwrap_or_else(|| "the whole sheet".to_owned())
}
