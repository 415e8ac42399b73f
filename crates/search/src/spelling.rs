//! Words nobody knows, read as the known word they most likely are.

/// A known word a wrong one may be read as.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    form: String,
    letters: Vec<char>,
    pairs: u64,
    /// How much the word is used; common words win.
    uses: u32,
}

/// All words a wrong one may be read as.
#[derive(Debug, Default)]
pub(crate) struct Speller {
    /// By number of letters.
    words: Vec<Vec<Known>>,
}

/// Words shorter than this are not corrected.
const SHORTEST: usize = 4;

impl Speller {
    /// A speller that knows these folded words and how often each is used.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut speller = Self::default();
        for (form, uses) in words {
            let letters: Vec<char> = sounds(form);
            if form.chars().count() < SHORTEST || form.chars().any(char::is_numeric) {
                continue;
            }
            if speller.words.len() <= letters.len() {
                speller.words.resize_with(letters.len() + 1, Vec::new);
            }
            let known =
                Known { form: form.to_owned(), pairs: pairs(&letters), uses: uses as u32, letters: letters.clone() };
            speller.words[letters.len()].push(known);
        }
        speller
    }

    /// The known word this unknown one most likely is.
    pub(crate) fn correct(&self, form: &str) -> Option<&str> {
        let letters = sounds(form);
        if form.chars().count() < SHORTEST {
            return None;
        }
        let limit = most_edits(form.chars().count());
        let wanted = pairs(&letters);
        let from = letters.len().saturating_sub(2);
        let mut best: Option<(f32, &Known)> = None;
        for known in self.words.iter().skip(from).take(letters.len() + 3 - from).flatten() {
            if (wanted & !known.pairs).count_ones() > 5 || (known.pairs & !wanted).count_ones() > 5 {
                continue;
            }
            let Some(distance) = distance(&letters, &known.letters, limit) else {
                continue;
            };
            let first = if letters.first() == known.letters.first() { 0.0 } else { 0.4 };
            let plain = if known.form.chars().count() == form.chars().count() { 0.0 } else { 0.05 };
            if distance + first > limit {
                continue;
            }
            let cost = distance + first + plain - (1.0 + known.uses as f32).ln() * 0.08;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, known));
            }
        }
        best.map(|(_, known)| known.form.as_str())
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

/// Edits from one word to the other, letters people mix up counting less; `None` above the limit.
fn distance(one: &[char], other: &[char], limit: f32) -> Option<f32> {
    let width = other.len() + 1;
    let mut before_last = vec![0.0_f32; width];
    let mut last: Vec<f32> = (0..width).map(|at| at as f32).collect();
    let mut row = vec![0.0_f32; width];
    for (i, &a) in one.iter().enumerate() {
        row[0] = (i + 1) as f32;
        let mut least = row[0];
        for (j, &b) in other.iter().enumerate() {
            let mut cost = (last[j] + swap_cost(a, b)).min(last[j + 1] + drop_cost(a)).min(row[j] + drop_cost(b));
            if i > 0 && j > 0 && a == other[j - 1] && one[i - 1] == b {
                cost = cost.min(before_last[j - 1] + 0.7);
            }
            row[j + 1] = cost;
            least = least.min(cost);
        }
        if least > limit {
            return None;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last.last().copied().filter(|cost| *cost <= limit)
}

fn swap_cost(a: char, b: char) -> f32 {
    const MIXED: [(char, char); 21] = [
        ('o', 'ø'),
        ('a', 'å'),
        ('e', 'æ'),
        ('o', 'å'),
        ('y', 'i'),
        ('u', 'o'),
        ('y', 'ø'),
        ('a', 'æ'),
        ('d', 't'),
        ('b', 'p'),
        ('g', 'k'),
        ('v', 'f'),
        ('š', 's'),
        ('j', 'i'),
        ('u', 'y'),
        ('e', 'a'),
        ('e', 'ø'),
        ('š', 'k'),
        ('j', 'g'),
        ('v', 'u'),
        ('v', 'g'),
    ];
    if a == b {
        0.0
    } else if MIXED.contains(&(a, b)) || MIXED.contains(&(b, a)) {
        0.45
    } else {
        1.0
    }
}

const fn drop_cost(letter: char) -> f32 {
    match letter {
        'h' | 'e' | 'd' | 'g' => 0.75,
        _ => 1.0,
    }
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
