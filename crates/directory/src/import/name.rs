//! A name as it is compared with others: letters and digits only, and a count of the letters that tells most pairs
//! apart without looking at their order.

/// Two names are near when at most so many of a hundred letters differ (as OpenFairDB measures it).
const NEAR_PERCENT: usize = 30;
/// Letters are counted in so many heaps, by their number.
const HEAPS: usize = 64;

/// A name, ready to be compared.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    text: String,
    length: usize,
    /// How many letters lie in each heap, at most 255: the difference of two such counts is never too large.
    heaps: [u8; HEAPS],
    /// The sum of the heaps.
    heaped: u32,
}

impl Default for Name {
    fn default() -> Self {
        Self::of("")
    }
}

impl Name {
    pub(crate) fn of(name: &str) -> Self {
        let text = Self::plain(name);
        let (mut length, mut heaps) = (0, [0_u8; HEAPS]);
        for letter in text.chars() {
            length += 1;
            let heap = &mut heaps[letter as usize % HEAPS];
            *heap = heap.saturating_add(1);
        }
        let heaped = heaps.iter().map(|heap| u32::from(*heap)).sum();
        Self { text, length, heaps, heaped }
    }

    /// Letters and digits only, small, words with one space between.
    pub(crate) fn plain(name: &str) -> String {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ").to_lowercase()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether both are nearly the same. Names without any letter are near nothing.
    pub(crate) fn is_near(&self, other: &Self) -> bool {
        self.may_be_near(other)
            && (self.text == other.text || strsim::levenshtein(&self.text, &other.text) <= self.most(other))
    }

    /// What can be seen at once: where this says no, [`Name::is_near`] says no.
    pub(crate) fn may_be_near(&self, other: &Self) -> bool {
        self.length > 0
            && other.length > 0
            && self.length.abs_diff(other.length) <= self.most(other)
            && self.apart(other) <= self.most(other)
    }

    fn most(&self, other: &Self) -> usize {
        self.length.max(other.length) * NEAR_PERCENT / 100
    }

    /// The edit distance is never smaller than this: letters that one has and the other has not.
    fn apart(&self, other: &Self) -> usize {
        // What one has more and what the other has more are together the sum of all differences, and differ by that of
        // the sums: the larger of the two is half of both. (One sum of absolute differences is one instruction or two.)
        let both: u32 = self.heaps.iter().zip(&other.heaps).map(|(one, other)| u32::from(one.abs_diff(*other))).sum();
        usize::try_from((both + self.heaped.abs_diff(other.heaped)) / 2).unwrap_or(usize::MAX)
    }
}

/// Whether two names are nearly the same, for somebody who is about to add what is there already.
pub(crate) fn are_near(one: &str, other: &str) -> bool {
    Name::of(one).is_near(&Name::of(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_near_up_to_thirty_of_a_hundred_letters() {
        let near = |one: &str, other: &str| Name::of(one).is_near(&Name::of(other));
        assert!(near("Åpent naust på Herdla", "åpent NAUST, på Herdla!"));
        assert!(near("Åpent naust på Herdla", "Ope naust på Herdla"));
        assert!(!near("Åpent naust på Herdla", "Bruktbutikken"));
        assert!(near("0123456789", "0123456xyz") && !near("0123456789", "012345wxyz"));
        assert!(!near("", "") && !near("–", "–") && !near("a", ""));
        assert!(!near("abc", "cab"), "the same letters in another order");
    }

    proptest! {
        #[test]
        fn the_quick_look_never_says_no_to_what_is_near(one in "[a-cæø ]{0,12}|a{250,600}", other in "[a-cæø ]{0,12}|a{250,600}") {
            let (one, other) = (Name::of(&one), Name::of(&other));
            let full = one.length > 0 && other.length > 0
                && strsim::levenshtein(one.text(), other.text()) <= one.most(&other);
            prop_assert_eq!(one.is_near(&other), full);
        }
    }
}
