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

/// What stands between quotes like the name of an act and is none: jobs and files.
const NO_ACTS: [&str; 3] = ["administration.make_export", "administration.erase_export", "root.key"];

#[test]
fn every_act_that_is_written_down_has_a_sentence_in_every_language() {
    let act = |quoted: &str| {
        let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b"_-".contains(&b));
        quoted.split_once('.').is_some_and(|(kind, done)| word(kind) && word(done)) && !NO_ACTS.contains(&quoted)
    };
    let mut acts: BTreeSet<String> = BTreeSet::new();
    for file in files(&root().join("crates"), ".rs").iter().filter(|file| short(file).contains("/src/")) {
        let code = text(file);
        if code.contains("Act::new(") || code.contains("fn erasure(") {
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            acts.extend(
                lines.flat_map(|line| line.split('"').skip(1).step_by(2)).filter(|q| act(q)).map(str::to_owned),
            );
        }
    }
    for there in ["person.erase", "setting.keep", "passkey.suspect", "work.give-up", "mail.invite", "session.prove"] {
        assert!(acts.contains(there), "{there} is not found: {acts:?}");
    }
    for language in ["nb", "nn", "en"] {
        let keys = keys(&text(&root().join(format!("crates/administration/texts/{language}.ftl"))));
        let missing: Vec<_> =
            acts.iter().filter(|act| !keys.contains(&format!("event-{}", act.replace(['.', '_'], "-")))).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
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
