//! Words typed wrong, and words typed apart that belong together.

use super::{Ground, is_known};
use crate::analysis::{Token, read};
use crate::language::language;
use crate::lexicon::lexicon;
use crate::phrases::Reading;

/// Puts the right words in place of unknown ones; returns (typed, read as).
pub(super) fn correct(
    tokens: &mut [Token],
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
        if let Some(parts) = halves(form, ground) {
            tokens[at].parts = parts;
            continue;
        }
        let right = ground.speller.correct(form).map(str::to_owned).or_else(|| within_compound(form, ground));
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

/// Puts words typed apart together when they are known together: «erfarings kafé», «etter vern».
pub(super) fn join(tokens: &mut Vec<Token>, ground: Ground<'_>) {
    let mut at = 0;
    while at < tokens.len() {
        for count in [3, 2] {
            if let Some(joined) = joined(tokens, at, count, ground) {
                tokens.splice(at..at + count, [joined]);
                break;
            }
        }
        at += 1;
    }
}

fn joined(tokens: &[Token], at: usize, count: usize, ground: Ground<'_>) -> Option<Token> {
    let apart = tokens.get(at..at + count)?;
    if apart.iter().any(|token| !token.is_latin() || token.word.form.chars().count() < 2) {
        return None;
    }
    let last = apart.last()?;
    let little = |token: &Token| token.function && token.word.form.chars().count() < 4;
    if last.function || (apart.iter().any(little) && is_known(last, ground)) {
        return None;
    }
    let form: String = apart.iter().map(|token| token.word.form.as_str()).collect();
    let mut token = read(&form, &lexicon().splitter).into_iter().next()?;
    let known = lexicon().phrases.is_entry(&token.stem) || (!apart[0].function && ground.store.knows_form(&form));
    if !known || token.function {
        return None;
    }
    token.word.raw = apart.iter().map(|token| token.word.raw.as_str()).collect::<Vec<_>>().join(" ");
    token.word.sentence = last.word.sentence;
    Some(token)
}

/// The stems of two known words an unknown one is made of.
fn halves(form: &str, ground: Ground<'_>) -> Option<Vec<String>> {
    const LEAST: usize = 4;
    const LEAST_LAST: usize = 3;
    let letters: Vec<char> = form.chars().collect();
    let stem = |letters: &[char]| {
        let word: String = letters.iter().collect();
        let stem = language().stem(language().unified(&word));
        let known = lexicon().phrases.knows(&stem) || ground.store.knows_form(&word);
        known.then_some(stem)
    };
    (LEAST..=letters.len().saturating_sub(LEAST_LAST)).rev().find_map(|at| {
        let (front, back) = letters.split_at(at);
        let front = stem(front).or_else(|| stem(front.strip_suffix(&['s'])?))?;
        Some(vec![front, stem(back)?])
    })
}

/// Whether an unfinished word is the beginning of one we know.
fn begins_a_word(form: &str, ground: Ground<'_>) -> bool {
    if form.chars().count() < 2 || ground.store.beginning_with(form).next().is_some() {
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
        let (front, back): (String, String) = (letters[..at].iter().collect(), letters[at..].iter().collect());
        if known(&front) {
            ground.speller.correct(&back).map(|back| format!("{front}{back}"))
        } else if known(&back) {
            ground.speller.correct(&front).map(|front| format!("{front}{back}"))
        } else {
            None
        }
    })
}
