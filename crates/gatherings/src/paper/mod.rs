//! Paper: what hangs on a wall, stands on a host's table and lies in a hand at a fair. Here are only things as they are and
//! the layouts in `paper/*.typ`; who prints them is behind `kernel::paper`.
//!
//! What somebody wrote is bounded here, so that a poster is one page whatever they wrote.

pub mod alphabet;
pub mod certificate;
pub mod counting;
pub mod floor;
pub mod leaflet;
pub mod picture;
pub mod poster;
pub mod programme;
pub mod sign;

use jiff::civil::{Date, DateTime};
use kernel::{Language, texts::Texts};
use serde::Serialize;
use serde_json::{Map, Value};
use shell::dates;

/// The words on paper.
pub const TEXTS: &[kernel::texts::Source] = &[
    (Language::Nb, include_str!("../../texts/paper/nb.ftl")),
    (Language::Nn, include_str!("../../texts/paper/nn.ftl")),
    (Language::En, include_str!("../../texts/paper/en.ftl")),
];

const HOUSE: (&str, &[u8]) = ("house.typ", include_bytes!("../../paper/house.typ"));
const MARK: (&str, &[u8]) = ("merke.svg", include_bytes!("../../../shell/illustrations/merke.svg"));
/// A word longer than this may be broken anywhere, or it would run off the paper.
const LONGEST_WORD: usize = 40;
const BREAK: char = '\u{200b}';

/// In which words a paper is written, and on which day it is made.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// All texts.
    pub texts: &'a Texts,
    /// The language of the paper.
    pub language: Language,
    /// Today: a date of another year says its year.
    pub today: Date,
}

/// How large the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Print {
    /// As on most papers.
    #[default]
    Usual,
    /// A third larger, and fewer things.
    Large,
}

/// How much ink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// All colours.
    #[default]
    Full,
    /// Black letters on white: for a copier, or little ink.
    Saved,
}

/// Whether it happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It does.
    #[default]
    Held,
    /// It was cancelled, and the paper says so.
    Cancelled,
}

/// An address of ours: where the code leads, and what one types.
#[derive(Clone, Debug)]
pub struct Address {
    /// The whole address, as in `https://varde.example/t/kafe`.
    pub link: String,
    /// As one types it: `varde.example/t/kafe`.
    pub typed: String,
}

/// A number to ring.
#[derive(Clone, Debug, Serialize)]
pub struct HelpLine {
    /// Whom one reaches: «Snakk med noen nå».
    pub name: String,
    /// The number as it is written.
    pub number: String,
    /// When somebody answers; may be empty.
    pub when: String,
}

/// When one date begins and ends, on the wall clock.
#[derive(Clone, Copy, Debug)]
pub struct Hours {
    /// When it begins.
    pub starts: DateTime,
    /// When it ends: the same day, after midnight, or days later. The beginning once more where nobody has said.
    pub ends: DateTime,
}

impl Wording<'_> {
    fn text(&self, key: &str) -> String {
        self.texts.get(self.language, key)
    }

    fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        let mut args = fluent::FluentArgs::new();
        args.set(name, value.to_owned());
        self.texts.format(self.language, key, &args)
    }

    /// The words of a paper: what the layout calls them, and their keys.
    fn words(&self, named: &[(&str, &str)]) -> Value {
        Value::Object(
            named.iter().map(|(name, key)| ((*name).to_owned(), self.text(key).into())).collect::<Map<_, _>>(),
        )
    }

    fn day(&self, date: Date) -> String {
        dates::capital(&dates::long(self.language, date, self.today))
    }

    /// «Tirsdag 8. desember klokka 14.00–15.30».
    fn moment(&self, hours: Hours) -> String {
        let time = dates::span(self.language, hours.starts, hours.ends);
        format!("{} {time}", self.day(hours.starts.date()))
    }

    fn code(&self, address: Option<&Address>) -> Value {
        let drawn = address.and_then(|address| Some((address, shell::components::qr_path(&address.link)?)));
        drawn.map_or(Value::Null, |(address, (side, path))| {
            serde_json::json!({
                "svg": format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
                     <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
                ),
                "alt": self.with("paper-code", "address", &line(&address.typed, 200)),
            })
        })
    }
}

/// What somebody wrote, on one line of at most so many letters, with room to break in words that have no end.
fn line(text: &str, most: usize) -> String {
    // «kl. 14.00» may be held together by a hard space, and stays so.
    let gap = |letter: char| letter.is_whitespace() && letter != dates::HARD_SPACE;
    let whole = text.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let cut: String = match whole.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", whole[..at].trim_end()),
        None => whole,
    };
    cut.split(' ').map(breakable).collect::<Vec<_>>().join(" ")
}

fn breakable(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() <= LONGEST_WORD {
        return word.to_owned();
    }
    let pieces: Vec<String> = letters.chunks(LONGEST_WORD / 3).map(|piece| piece.iter().collect()).collect();
    pieces.join(&BREAK.to_string())
}

/// The parts that say something, with this between them.
fn joined<const N: usize>(parts: [&str; N], between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn help(lines: &[HelpLine]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .take(4)
        .map(|one| serde_json::json!({ "name": line(&one.name, 60), "number": line(&one.number, 20), "when": line(&one.when, 60) }))
        .collect();
    Value::Array(lines)
}
