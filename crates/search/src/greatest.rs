//! The first few of many without putting all of them in order.

/// Keeps the greatest keys pushed.
pub(crate) struct Greatest {
    keys: Vec<u64>,
    count: usize,
    /// What a key must be above to matter.
    above: Option<u64>,
}

impl Greatest {
    /// Keeps the greatest `count`.
    pub(crate) const fn new(count: usize) -> Self {
        Self { keys: Vec::new(), count, above: None }
    }

    /// Whether a key may still be among the greatest.
    #[inline]
    pub(crate) fn may_take(&self, key: u64) -> bool {
        self.above.is_none_or(|above| key > above)
    }

    /// Takes a key, when it may be among the greatest.
    #[inline]
    pub(crate) fn push(&mut self, key: u64) {
        if self.may_take(key) {
            self.keys.push(key);
            if self.keys.len() >= self.count.saturating_mul(2).max(64) {
                self.settle();
            }
        }
    }

    fn settle(&mut self) {
        if self.keys.len() > self.count {
            if let Some(last) = self.count.checked_sub(1) {
                let (_, least, _) = self.keys.select_nth_unstable_by(last, |one, other| other.cmp(one));
                self.above = Some(*least);
            }
            self.keys.truncate(self.count);
        }
    }

    /// The greatest, greatest first.
    pub(crate) fn sorted(mut self) -> Vec<u64> {
        self.settle();
        self.keys.sort_unstable_by(|one, other| other.cmp(one));
        self.keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_few_are_as_if_all_were_sorted() {
        // Numbers that look like chance and never change.
        let keys: Vec<u64> = (0..5_000_u64).map(|number| number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20).collect();
        let mut sorted = keys.clone();
        sorted.sort_unstable_by(|one, other| other.cmp(one));
        for count in [0, 1, 20, 63, 64, 400, 5_000, 9_000, usize::MAX] {
            let mut greatest = Greatest::new(count);
            keys.iter().for_each(|key| greatest.push(*key));
            assert_eq!(greatest.sorted(), sorted[..count.min(sorted.len())], "{count}");
        }
    }
}
