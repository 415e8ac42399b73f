//! Words typed wrong, and words typed apart that belong together.

use super::{Ground, is_known};
use crate::analysis::{Token, read};
use crate::language::language;
use crate::lexicon::lexicon;
use crate::phrases::Reading;

/// Puts the right words in place of unknown ones; returns (typed, read as).
pub(super) fn correct(
    tokens: &mut Vec<Token>,
    reading: Reading,
    unfinished: bool,
    ground: Ground<'_>,
) -> Vec<(String, String)> {
    let mut corrected = Vec::new();
    for at in 0..tokens.len() {
        let token = &tokens[at];
        let form = token.word.form.as_str();
        let english = reading == Reading::English
            || lexicon().phrases.knows(&language().english_stem(form))
            || language().is_english_function_word(form);
        if is_known(token, ground) || !token.is_latin() || english {
            continue;
        }
        let last = at + 1 == tokens.len();
        if last && unfinished && begins_a_word(form, ground) {
            continue;
        }
        let right = ground
            .speller
            .correct(form)
            .map(str::to_owned)
            .or_else(|| within_compound(form, ground));
        if let Some(right) = right
            && let Some(mut token) = read(&right, &lexicon().splitter).into_iter().next()
        {
            corrected.push((tokens[at].word.raw.clone(), right));
            token.word.raw.clone_from(&tokens[at].word.raw);
            token.word.sentence = tokens[at].word.sentence;
            tokens[at] = token;
        }
    }
    corrected
}

/// Whether an unfinished word is the beginning of one we know.
fn begins_a_word(form: &str, ground: Ground<'_>) -> bool {
    if form.chars().count() < 2 || !ground.store.beginning_with(form).is_empty() {
        return true;
    }
    let words = &lexicon().single_words;
    let at = words.partition_point(|word| word.as_str() < form);
    words.get(at).is_some_and(|word| word.starts_with(form))
}

/// A compound with a slip in one of its halves.
fn within_compound(form: &str, ground: Ground<'_>) -> Option<String> {
    let letters: Vec<char> = form.chars().collect();
    if letters.len() < 9 {
        return None;
    }
    let known = |word: &str| {
        let stem = language().stem(language().unified(word));
        lexicon().phrases.is_entry(&stem) || ground.store.knows_form(word)
    };
    (4..=letters.len() - 4).rev().find_map(|at| {
        let (front, back): (String, String) =
            (letters[..at].iter().collect(), letters[at..].iter().collect());
        if known(&front) {
            ground.speller.correct(&back).map(|back| format!("{front}{back}"))
        } else if known(&back) {
            ground
                .speller
                .correct(&front)
                .map(|front| format!("{front}{back}"))
        } else {
            None
        }
    })
}
