//! How many edits lie between a word typed and known words, letters people mix up counting less.

/// Edits from one typed word to known words that come in the order of their letters.
pub(crate) struct Edits<'a> {
    typed: &'a [char],
    limit: f32,
    /// After so many letters of the known word: the edits to each beginning of the typed one.
    rows: Vec<Vec<f32>>,
    /// How many letters of the known word the rows hold for.
    done: usize,
    /// Words that begin with so many letters of the last one are too far away.
    too_far: Option<usize>,
}

/// A word within the limit has not drifted further than this from the other.
const DRIFT: usize = 3;

impl<'a> Edits<'a> {
    /// Edits from a word, up to a limit that allows fewer than [`DRIFT`] letters to be left out.
    pub(crate) fn new(typed: &'a [char], limit: f32) -> Self {
        let first: Vec<f32> = (0..=typed.len()).map(|at| at as f32).collect();
        Self { typed, limit, rows: vec![first], done: 0, too_far: None }
    }

    /// Goes on to the next word, which shares its first letters with the one before. Says whether it is too far away.
    pub(crate) fn keep(&mut self, shared: usize) -> bool {
        self.done = self.done.min(shared);
        self.too_far = self.too_far.filter(|letters| shared >= *letters);
        self.too_far.is_some()
    }

    /// The edits to the word last gone on to; `None` above the limit.
    pub(crate) fn to(&mut self, known: &[char]) -> Option<f32> {
        for at in self.done..known.len() {
            self.row(known, at);
            self.done = at + 1;
            // A swap of two letters reaches over one row.
            if self.least(at) > self.limit && self.least(at + 1) > self.limit {
                self.too_far = Some(at + 1);
                return None;
            }
        }
        self.rows[known.len()].last().copied().filter(|edits| *edits <= self.limit)
    }

    fn least(&self, row: usize) -> f32 {
        self.rows[row].iter().copied().fold(f32::INFINITY, f32::min)
    }

    /// The edits after one letter more of the known word.
    fn row(&mut self, known: &[char], at: usize) {
        let width = self.typed.len() + 1;
        if self.rows.len() < at + 2 {
            self.rows.push(vec![0.0; width]);
        }
        let (before, rest) = self.rows.split_at_mut(at + 1);
        let (last, row) = (&before[at], &mut rest[0]);
        row.fill(f32::INFINITY);
        row[0] = (at + 1) as f32;
        let b = known[at];
        let from = (at + 1).saturating_sub(DRIFT).max(1);
        for j in from..width.min(at + 2 + DRIFT) {
            let a = self.typed[j - 1];
            let mut cost = (last[j - 1] + swap_cost(a, b)).min(last[j] + drop_cost(b)).min(row[j - 1] + drop_cost(a));
            if at > 0 && j > 1 && a == known[at - 1] && self.typed[j - 2] == b {
                cost = cost.min(before[at - 1][j - 2] + 0.7);
            }
            row[j] = cost;
        }
    }
}

/// The letters that are mixed up, by their number here.
const LETTERS: [char; 30] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', 'æ', 'ø', 'å', 'š',
];

const fn number(letter: char) -> Option<usize> {
    match letter {
        'a'..='z' => Some(letter as usize - 'a' as usize),
        'æ' => Some(26),
        'ø' => Some(27),
        'å' => Some(28),
        'š' => Some(29),
        _ => None,
    }
}

/// For each letter, a bit for each that it is mixed up with.
const MIXED: [u32; LETTERS.len()] = {
    const PAIRS: [(char, char); 21] = [
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
    let mut mixed = [0; LETTERS.len()];
    let mut at = 0;
    while at < PAIRS.len() {
        if let (Some(one), Some(other)) = (number(PAIRS[at].0), number(PAIRS[at].1)) {
            mixed[one] |= 1 << other;
            mixed[other] |= 1 << one;
        }
        at += 1;
    }
    mixed
};

fn swap_cost(a: char, b: char) -> f32 {
    if a == b {
        return 0.0;
    }
    match (number(a), number(b)) {
        (Some(a), Some(b)) if MIXED[a] >> b & 1 == 1 => 0.45,
        _ => 1.0,
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

    /// The edits between two words with nothing left out or kept.
    fn plainly(typed: &[char], known: &[char]) -> f32 {
        let mut all = vec![vec![0.0_f32; typed.len() + 1]; known.len() + 1];
        for i in 0..=known.len() {
            for j in 0..=typed.len() {
                if i == 0 || j == 0 {
                    all[i][j] = (i + j) as f32;
                    continue;
                }
                let (a, b) = (typed[j - 1], known[i - 1]);
                let swapped = i > 1 && j > 1 && a == known[i - 2] && typed[j - 2] == b;
                let swapped = if swapped { all[i - 2][j - 2] + 0.7 } else { f32::INFINITY };
                let dropped = (all[i - 1][j] + drop_cost(b)).min(all[i][j - 1] + drop_cost(a));
                all[i][j] = (all[i - 1][j - 1] + swap_cost(a, b)).min(dropped).min(swapped);
            }
        }
        all[known.len()][typed.len()]
    }

    #[test]
    fn letters_have_their_numbers() {
        assert!(LETTERS.into_iter().map(number).eq((0..LETTERS.len()).map(Some)));
        assert_eq!((swap_cost('å', 'o'), swap_cost('o', 'å'), swap_cost('o', 'a')), (0.45, 0.45, 1.0));
    }

    #[test]
    fn words_in_order_are_as_far_away_as_each_alone() {
        let text = include_str!("../data/compound_words.txt");
        let mut words: Vec<Vec<char>> = text.split_whitespace().map(|word| word.chars().collect()).collect();
        words.sort();
        for typed in words.iter().step_by(97) {
            for limit in [0.8, 1.5, 2.0] {
                let mut edits = Edits::new(typed, limit);
                let mut before: &[char] = &[];
                for known in &words {
                    let shared = before.iter().zip(known).take_while(|(one, other)| one == other).count();
                    before = known;
                    let found = if edits.keep(shared) { None } else { edits.to(known) };
                    let plainly = Some(plainly(typed, known)).filter(|edits| *edits <= limit);
                    assert_eq!(found, plainly, "{typed:?} {known:?}");
                }
            }
        }
    }
}
