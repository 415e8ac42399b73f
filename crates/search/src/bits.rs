//! Sets of things, a bit for each: what is counted and filtered in one stroke for sixty-four of them.

/// A set of things by their number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of up to `count` things.
    pub(crate) fn new(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    /// The set of these things.
    pub(crate) fn of(count: usize, things: impl IntoIterator<Item = u32>) -> Self {
        let mut bits = Self::new(count);
        things.into_iter().for_each(|thing| bits.add(thing));
        bits
    }

    /// The set of the first `count` things.
    pub(crate) fn all(count: usize) -> Self {
        let word = |at: usize| if count - at * 64 < 64 { (1 << (count % 64)) - 1 } else { u64::MAX };
        Self((0..count.div_ceil(64)).map(word).collect())
    }

    /// Adds a thing.
    pub(crate) fn add(&mut self, thing: u32) {
        self.0[thing as usize / 64] |= 1 << (thing % 64);
    }

    /// Takes a thing away.
    pub(crate) fn remove(&mut self, thing: u32) {
        self.0[thing as usize / 64] &= !(1 << (thing % 64));
    }

    /// Whether a thing is in it.
    pub(crate) fn has(&self, thing: u32) -> bool {
        self.0[thing as usize / 64] >> (thing % 64) & 1 == 1
    }

    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many things are in it.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many things are in both.
    pub(crate) fn shared(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(one, other)| (one & other).count_ones() as usize).sum()
    }

    /// Keeps what is also in the other.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one &= other);
    }

    /// Takes away what is in the other.
    pub(crate) fn leave(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one &= !other);
    }

    /// Adds what is in the other.
    pub(crate) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(one, other)| *one |= other);
    }

    /// Keeps the things that are wanted.
    pub(crate) fn retain(&mut self, wanted: impl Fn(u32) -> bool) {
        for (word, first) in self.0.iter_mut().zip((0..).step_by(64)) {
            let gone = each(*word).filter(|bit| !wanted(first + bit)).fold(0, |gone, bit| gone | 1_u64 << bit);
            *word &= !gone;
        }
    }

    /// The things in it, by rising number.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().zip((0..).step_by(64)).flat_map(|(word, first)| each(*word).map(move |bit| first + bit))
    }
}

impl FromIterator<u64> for Bits {
    fn from_iter<I: IntoIterator<Item = u64>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

/// The numbers of the bits that are set.
fn each(word: u64) -> impl Iterator<Item = u32> {
    let mut left = word;
    std::iter::from_fn(move || {
        let bit = (left != 0).then(|| left.trailing_zeros())?;
        left &= left - 1;
        Some(bit)
    })
}

/// Some of all things: bits when they are many, numbers when they are few.
#[derive(Debug)]
pub(crate) enum Set {
    /// Rising numbers.
    Few(Box<[u32]>),
    /// A bit for each thing there is.
    Many(Bits),
}

impl Set {
    /// The set of these rising numbers among `count` things.
    pub(crate) fn new(count: usize, things: Vec<u32>) -> Self {
        if things.len() * 32 < count { Self::Few(things.into()) } else { Self::Many(Bits::of(count, things)) }
    }

    /// How many of its things are in the other.
    pub(crate) fn shared(&self, other: &Bits) -> usize {
        match self {
            Self::Few(things) => things.iter().filter(|thing| other.has(**thing)).count(),
            Self::Many(bits) => bits.shared(other),
        }
    }

    /// Adds its things to the other.
    pub(crate) fn join_to(&self, other: &mut Bits) {
        match self {
            Self::Few(things) => things.iter().for_each(|thing| other.add(*thing)),
            Self::Many(bits) => other.join(bits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_do_what_sets_do() {
        for count in [0, 1, 63, 64, 65, 200] {
            let all = Bits::all(count);
            assert_eq!(all.len(), count);
            assert!(all.iter().eq(0..count as u32));
        }
        let mut even = Bits::of(200, (0..200).step_by(2));
        let third = Bits::of(200, (0..200).step_by(3));
        assert_eq!(even.shared(&third), 34);
        even.keep(&third);
        assert!(even.iter().eq((0..200).step_by(6)));
        even.retain(|thing| thing > 100);
        assert!(even.iter().eq((102..200).step_by(6)) && !even.has(96) && even.has(102));
        even.leave(&third);
        assert!(even.is_empty());
    }

    #[test]
    fn few_and_many_count_alike() {
        let other = Bits::of(1_000, (0..1_000).step_by(5));
        for step in [3, 50] {
            let set = Set::new(1_000, (0..1_000).step_by(step).collect());
            let mut joined = Bits::new(1_000);
            set.join_to(&mut joined);
            assert_eq!(set.shared(&other), joined.shared(&other));
            assert_eq!(joined.len(), 1_000_usize.div_ceil(step));
        }
    }
}
