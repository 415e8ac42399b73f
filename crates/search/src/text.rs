//! From text to folded words.

use unicode_normalization::UnicodeNormalization;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it stands in the text.
    pub(crate) raw: String,
    /// Lower case, accents folded, æ ø å kept.
    pub(crate) form: String,
    /// Which sentence of the text it stands in, from 0.
    pub(crate) sentence: u32,
}

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut raw = String::new();
    let mut sentence = 0;
    let text: String = text.nfc().collect();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_alphanumeric() || is_mark(letter) {
            raw.push(letter);
            continue;
        }
        let inside = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if is_apostrophe(letter) && !raw.is_empty() && inside {
            raw.push('\'');
            continue;
        }
        close(&mut found, &mut raw, sentence);
        if matches!(letter, '.' | '!' | '?' | ';' | '\n' | '…' | '؟') {
            sentence += 1;
        }
    }
    close(&mut found, &mut raw, sentence);
    found
}

fn close(found: &mut Vec<Word>, raw: &mut String, sentence: u32) {
    if raw.is_empty() {
        return;
    }
    let form = fold(raw);
    if form.is_empty() {
        raw.clear();
    } else {
        found.push(Word { raw: std::mem::take(raw), form, sentence });
    }
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`')
}

/// Combining marks and the Arabic signs that stand inside words.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}')
}

/// Lower case without accents; æ ø å stay; Arabic letters unified and the article dropped.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfc().flat_map(char::to_lowercase) {
        fold_letter(letter, &mut folded);
    }
    strip_article(folded)
}

fn fold_letter(letter: char, into: &mut String) {
    let plain = match letter {
        'é' | 'è' | 'ê' | 'ë' | 'ę' => 'e',
        'á' | 'à' | 'â' | 'ã' | 'ą' => 'a',
        'ä' => 'æ',
        'ö' => 'ø',
        'ô' | 'ò' | 'ó' | 'õ' => 'o',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ć' | 'ç' | 'č' => 'c',
        'ł' => 'l',
        'ń' | 'ñ' => 'n',
        'ś' | 'š' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ґ' => 'г',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ئ' => 'ي',
        'ß' => {
            into.push_str("ss");
            return;
        }
        other if is_mark(other) || other == '\'' => return,
        other => other,
    };
    into.push(plain);
}

fn strip_article(word: String) -> String {
    for article in ["وال", "بال", "لل", "ال"] {
        if let Some(rest) = word.strip_prefix(article)
            && rest.chars().count() >= 3
        {
            return rest.to_owned();
        }
    }
    word
}

/// The word with ae, oe and aa written as æ, ø and å, when it has any.
pub(crate) fn with_norwegian_letters(form: &str) -> Option<String> {
    if !form.contains("ae") && !form.contains("oe") && !form.contains("aa") {
        return None;
    }
    Some(form.replace("ae", "æ").replace("oe", "ø").replace("aa", "å"))
}

/// Where the first `count` sentences of a text end, in bytes.
pub(crate) fn first_sentences(text: &str, count: usize) -> usize {
    let mut left = count;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let ends = matches!(letter, '.' | '!' | '?' | '\n');
        if ends && letters.peek().is_none_or(|(_, next)| next.is_whitespace()) {
            left -= 1;
            if left == 0 {
                return at + letter.len_utf8();
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.form).collect()
    }

    #[test]
    fn accents_fold_but_norwegian_letters_stay() {
        assert_eq!(forms("Kaféen på Åsane, ÆRLIG øl"), ["kafeen", "på", "åsane", "ærlig", "øl"]);
        assert_eq!(forms("cafe\u{301} Köket"), ["cafe", "køket"]);
    }

    #[test]
    fn digraphs_are_read_as_letters() {
        assert_eq!(with_norwegian_letters("askoey").as_deref(), Some("askøy"));
        assert_eq!(with_norwegian_letters("paaroerende").as_deref(), Some("pårørende"));
        assert_eq!(with_norwegian_letters("kafe"), None);
    }

    #[test]
    fn other_scripts_are_words_too() {
        assert_eq!(forms("Самотність, я сама"), ["самотність", "я", "сама"]);
        assert_eq!(forms("أنا وحيدٌ"), ["انا", "وحيد"]);
        assert_eq!(forms("الوحدة"), ["وحده"]);
        assert_eq!(forms("Jestem samotną"), ["jestem", "samotna"]);
    }

    #[test]
    fn sentences_are_counted() {
        let sentences: Vec<u32> = words("En. To tre! Fire").iter().map(|word| word.sentence).collect();
        assert_eq!(sentences, [0, 1, 1, 2]);
        assert_eq!(first_sentences("Åpent for alle. Kom!", 1), "Åpent for alle.".len());
    }
}
