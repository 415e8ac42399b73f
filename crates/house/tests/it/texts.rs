//! Texts: the same keys in all three languages, every key that the code names is there, plain words.

use house::{files, root, short, text};
use std::collections::BTreeSet;

fn keys(ftl: &str) -> BTreeSet<String> {
    ftl.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .collect()
}

fn rooms() -> Vec<std::path::PathBuf> {
    files(&root().join("crates"), "nb.ftl").iter().map(|file| file.parent().unwrap().to_owned()).collect()
}

#[test]
fn every_text_is_in_all_three_languages() {
    for room in rooms() {
        let nb = keys(&text(&room.join("nb.ftl")));
        for other in ["nn.ftl", "en.ftl"] {
            let there = keys(&text(&room.join(other)));
            let missing: Vec<_> = nb.symmetric_difference(&there).collect();
            assert!(missing.is_empty(), "{}/{other}: {missing:?}", short(&room));
        }
    }
    assert!(varde::texts().is_ok(), "no key stands in two rooms");
}

#[test]
fn every_key_that_the_code_names_is_there() {
    let all: BTreeSet<String> = rooms().iter().flat_map(|room| keys(&text(&room.join("nb.ftl")))).collect();
    for file in files(&root().join("crates"), ".rs") {
        let code = text(&file);
        for call in ["visit.t(\"", "visit.with(\""] {
            for (at, _) in code.match_indices(call) {
                let key: String = code[at + call.len()..].chars().take_while(|c| *c != '"').collect();
                let known = all.contains(&key)
                    || code[..at].lines().last().is_some_and(|line| line.trim_start().starts_with("//"));
                assert!(known, "{}: {key}", short(&file));
            }
        }
    }
}

/// Words that a person on a hard day should not have to read, and what to say instead. From the tone of voice.
const HEAVY: &[(&str, &str)] = &[
    ("dersom", "hvis"),
    ("vedrørende", "om"),
    ("i henhold til", "etter"),
    ("henvende", "ring, svar, si fra"),
    ("lavterskel", "bare kom, gratis, ingen spør"),
    ("lågterskel", "berre kom, gratis, ingen spør"),
    ("målgruppe", "folk, den som kommer"),
    ("misbruker", "ruser seg, er avhengig"),
    ("dessverre", "say what happened"),
    ("vennligst", "leave it out"),
];

#[test]
fn words_are_plain_and_sentences_short() {
    for room in rooms() {
        for language in ["nb.ftl", "nn.ftl"] {
            let file = room.join(language);
            for line in text(&file).lines().filter(|line| !line.starts_with('#')) {
                let said = line.split_once('=').map_or(line, |(_, said)| said).to_lowercase();
                for (heavy, instead) in HEAVY {
                    assert!(!said.contains(heavy), "{}: «{heavy}» ({instead}): {line}", short(&file));
                }
                for sentence in said.split(['.', '?', ':', ';']) {
                    let words = sentence.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count();
                    assert!(words <= 24, "{}: {words} words: {sentence}", short(&file));
                }
            }
        }
    }
}
