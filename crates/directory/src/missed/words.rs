//! Which words may be counted. What is refused is not held for a moment; refusing too much costs nothing but a hint.

use crate::places::PLACES;
use search::own::{self, OwnWord, Unfit};

/// So many words at most: a longer text is somebody's story.
const MOST_WORDS: usize = 4;
/// So long at most, characters.
const LONGEST: usize = 40;
/// So many digits are a number of somebody's.
const DIGITS: usize = 5;

/// Words with which people speak of themselves or of somebody they know.
const SOMEBODY: &[&str] = &[
    "jeg",
    "eg",
    "meg",
    "min",
    "mi",
    "mitt",
    "mine",
    "oss",
    "vår",
    "vårt",
    "våre",
    "du",
    "deg",
    "din",
    "han",
    "hun",
    "ho",
    "ham",
    "henne",
    "hans",
    "hennes",
    "hennar",
    "sin",
    "mamma",
    "pappa",
    "mor",
    "far",
    "sønn",
    "sønnen",
    "datter",
    "datra",
    "dattera",
    "mann",
    "mannen",
    "kone",
    "kona",
    "kjæreste",
    "kjæresten",
    "bror",
    "søster",
    "naboen",
    "i",
    "me",
    "my",
    "mine",
    "we",
    "our",
    "he",
    "she",
    "him",
    "her",
    "his",
    "hers",
    "mum",
    "mom",
    "dad",
    "mother",
    "father",
    "son",
    "daughter",
    "husband",
    "wife",
    "brother",
    "sister",
    "heter",
    "heiter",
    "født",
    "fødd",
    "named",
    "born",
];

/// The words without the places that were understood, in small letters, when they may be counted.
pub(super) fn countable(text: &str, places: &[&str]) -> Option<String> {
    let text = text.trim();
    if text.contains('@') || text.chars().filter(char::is_ascii_digit).count() >= DIGITS || tells_of_a_name(text) {
        return None;
    }
    let split = |text: &str| -> Vec<String> {
        let apart = |letter: char| !letter.is_alphanumeric() && letter != '-';
        text.to_lowercase().split(apart).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let place: Vec<String> = places.iter().flat_map(|place| split(place)).collect();
    let mut words = split(text);
    if words.len() > MOST_WORDS + place.len() || words.iter().any(|word| SOMEBODY.contains(&word.as_str())) {
        return None;
    }
    words.retain(|word| !place.contains(word) && !matches!(word.as_str(), "på" | "in" | "ved" | "nær"));
    let said = words.join(" ");
    let fits = !words.is_empty() && words.len() <= MOST_WORDS && (2..=LONGEST).contains(&said.chars().count());
    (fits && !calls_for_help(text)).then_some(said)
}

/// Whether even a hint of danger is in it.
fn calls_for_help(text: &str) -> bool {
    own::meaning(&OwnWord { word: text.to_owned(), means: "kafé".to_owned() }) == Err(Unfit::CallsForHelp)
}

/// A capital anywhere but at the beginning, or two words that begin with one, unless it is a place that we know.
fn tells_of_a_name(text: &str) -> bool {
    let is_place = |word: &str| PLACES.named(word).is_some() || PLACES.of_town(word).is_some();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let apart = |letter: char| !letter.is_alphanumeric() && letter != '-';
    let words: Vec<&str> = text.split(apart).filter(|word| !word.is_empty()).collect();
    words.iter().skip(1).any(|word| capital(word) && !is_place(word))
}

#[cfg(test)]
mod tests {
    use super::countable;

    #[test]
    fn what_people_look_for_may_be_counted() {
        assert_eq!(countable("  Skytebane ", &[]).as_deref(), Some("skytebane"));
        assert_eq!(countable("kor på Askøy", &["Askøy"]).as_deref(), Some("kor"));
        assert_eq!(countable("Kor Askøy", &["Askøy"]).as_deref(), Some("kor"));
        assert_eq!(countable("yoga for 60+", &[]).as_deref(), Some("yoga for 60"));
    }

    #[test]
    fn what_is_somebodys_own_matter_is_never_counted() {
        for text in [
            "kari@example.no",
            "ring 91234567",
            "010190 12345",
            "Ola Nordmann",
            "hjelp til Turid",
            "jeg er så ensom",
            "sønnen min ruser seg",
            "my husband drinks",
            "selvmord",
            "vil ikke leve",
            "han slår meg",
            "noe å gjøre når alt er tungt og trist",
            "Askøy",
            "",
            "x",
        ] {
            assert_eq!(countable(text, &["Askøy"]), None, "{text}");
        }
    }
}
