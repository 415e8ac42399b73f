//! What the engine knows of words: forms read as one, words without meaning, stems.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

/// Word lists and stemmers, made once.
pub(crate) struct Language {
    forms: HashMap<&'static str, &'static str>,
    function_words: HashSet<&'static str>,
    english_only: HashSet<&'static str>,
    general_stems: HashSet<String>,
    norwegian: Stemmer,
    english: Stemmer,
}

static LANGUAGE: LazyLock<Language> = LazyLock::new(Language::load);

/// The word lists and stemmers.
pub(crate) fn language() -> &'static Language {
    &LANGUAGE
}

fn listed(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// Function words that are English and nothing else.
fn english_only() -> HashSet<&'static str> {
    let data = include_str!("../data/function_words.txt");
    let after = data.split_once("# English:").map_or("", |(_, rest)| rest);
    let (english, others) = after.split_once("# Polish").unwrap_or((after, ""));
    let before = data.split_once("# English:").map_or("", |(before, _)| before);
    let shared: HashSet<&str> = listed(before).chain(listed(others)).collect();
    english.split_whitespace().filter(|word| !shared.contains(word)).collect()
}

impl Language {
    fn load() -> Self {
        let mut forms = HashMap::new();
        for line in include_str!("../data/forms.txt").lines().filter(|line| !line.starts_with('#')) {
            if let Some((head, others)) = line.split_once(':') {
                for form in others.split_whitespace() {
                    forms.entry(form).or_insert(head.trim());
                }
            }
        }
        let mut language = Self {
            forms,
            function_words: listed(include_str!("../data/function_words.txt")).collect(),
            english_only: english_only(),
            general_stems: HashSet::new(),
            norwegian: Stemmer::create(Algorithm::Norwegian),
            english: Stemmer::create(Algorithm::English),
        };
        language.general_stems = listed(include_str!("../data/general_words.txt"))
            .map(|word| language.stem(language.unified(word)))
            .collect();
        language
    }

    /// The form this one is read as: nynorsk and dialect to bokmål, irregular forms to the dictionary's.
    pub(crate) fn unified<'a>(&self, form: &'a str) -> &'a str {
        self.forms.get(form).copied().unwrap_or(form)
    }

    /// Whether a unified form carries no meaning alone.
    pub(crate) fn is_function_word(&self, unified: &str) -> bool {
        self.function_words.contains(unified)
    }

    /// Whether a form is an English function word and no Norwegian one.
    pub(crate) fn is_english_function_word(&self, form: &str) -> bool {
        self.english_only.contains(form)
    }

    /// Whether a stem is so general that it says little alone.
    pub(crate) fn is_general(&self, stem: &str) -> bool {
        self.general_stems.contains(stem)
    }

    /// The stem of a unified form: Snowball until nothing changes, then the endings of nynorsk it misses.
    pub(crate) fn stem(&self, unified: &str) -> String {
        if !is_latin(unified) {
            return slavic_or_arabic_stem(unified);
        }
        let mut stem = self.norwegian.stem(unified).into_owned();
        for _ in 0..4 {
            let shorter = nynorsk_ending(&stem);
            let again = self.norwegian.stem(shorter).into_owned();
            if again == stem {
                break;
            }
            stem = again;
        }
        if stem.ends_with("mm") {
            stem.pop();
        }
        stem
    }

    /// The English stem, marked so that it never meets a Norwegian one.
    pub(crate) fn english_stem(&self, form: &str) -> String {
        format!("en:{}", self.english.stem(form))
    }

    /// What is left of a stem without the endings that make nouns and adjectives of verbs and the reverse.
    pub(crate) fn root(&self, stem: &str) -> Option<String> {
        const ENDINGS: [&str; 12] =
            ["elsning", "ning", "ing", "els", "sjon", "skap", "eri", "lig", "leg", "isk", "som", "ell"];
        ENDINGS.iter().find_map(|ending| {
            let rest = stem.strip_suffix(ending)?;
            (rest.chars().count() >= 4).then(|| rest.to_owned())
        })
    }
}

fn is_latin(word: &str) -> bool {
    word.chars().all(|letter| (letter as u32) < 0x250)
}

fn nynorsk_ending(stem: &str) -> &str {
    for ending in ["leiken", "leik", "heit", "one", "an", "or"] {
        if let Some(rest) = stem.strip_suffix(ending)
            && rest.chars().count() >= 4
            && (ending != "or" || !rest.ends_with(['t', 's', 'd']))
        {
            return rest;
        }
    }
    stem
}

/// Light stems for Ukrainian and Arabic, where only the commonest needs are known.
fn slavic_or_arabic_stem(word: &str) -> String {
    const ENDINGS: [&str; 40] = [
        "ості", "істю", "ість", "ння", "ями", "ами", "ого", "ому", "ими", "ією", "ові", "еві", "ить", "ать", "ють",
        "уть", "ати", "ити", "ою", "ею", "ій", "ий", "их", "ах", "ях", "ів", "ем", "ом", "ти", "ла", "ло", "ли", "а",
        "я", "і", "и", "у", "ю", "е", "о",
    ];
    let count = word.chars().count();
    if word.starts_with(|letter: char| ('\u{0600}'..='\u{06FF}').contains(&letter)) {
        return word.strip_suffix('ه').filter(|_| count > 4).unwrap_or(word).to_owned();
    }
    for ending in ENDINGS {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() >= 4
        {
            return rest.to_owned();
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> String {
        let language = language();
        language.stem(language.unified(&crate::text::fold(word)))
    }

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            &["kafé", "kafeen", "kafeer", "kafear"][..],
            &["aktivitet", "aktivitetene", "aktivitetane", "aktiviteter"],
            &["gruppe", "grupper", "gruppa", "gruppene", "gruppen"],
            &["ensom", "ensomme", "einsam"],
            &["turar", "turer", "tur", "turane", "turen"],
            &["ensomhet", "einsemd"],
            &["sover", "sov", "søv", "sovet"],
            &["tysdag", "tirsdag", "tirsdager"],
            &["åleine", "alene", "aleina"],
        ] {
            let stems: HashSet<String> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?} -> {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        assert_ne!(stem("mat"), stem("matte"));
        assert_ne!(stem("rus"), stem("russisk"));
        assert_ne!(stem("angst"), stem("ang"));
    }

    #[test]
    fn function_words_of_both_languages() {
        let language = language();
        for word in ["eg", "jeg", "noko", "ikkje"] {
            let function = language.is_function_word(language.unified(word));
            assert_eq!(function, word != "ikkje", "{word}");
        }
    }
}
