//! How much shares one commit: as much as keeps each short, because nobody else writes meanwhile.

/// So long a commit may last, in milliseconds: somebody who writes to us beside an import hardly notices it.
const LONG: i64 = 200;
/// At first, at least, and at most so many things. Small commits are slow: each writes anew every page that it touches.
const FIRST: usize = 200;
const LEAST: usize = 50;
const MOST: usize = 1600;

/// Learns from each commit how large the next one may be.
pub(super) struct Pace(usize);

impl Pace {
    pub(super) const fn new() -> Self {
        Self(FIRST)
    }

    /// How many things the next commit takes.
    pub(super) const fn group(&self) -> usize {
        self.0
    }

    /// A full commit took so many milliseconds.
    pub(super) fn took(&mut self, millis: i64) {
        if millis > LONG {
            self.0 = (self.0 / 2).max(LEAST);
        } else if millis < LONG / 2 {
            self.0 = (self.0 * 2).min(MOST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_commits_grow_and_long_ones_shrink() {
        let mut pace = Pace::new();
        pace.took(120);
        assert_eq!(pace.group(), FIRST, "about right");
        (0..9).for_each(|_| pace.took(1));
        assert_eq!(pace.group(), MOST);
        pace.took(201);
        assert_eq!(pace.group(), MOST / 2);
        (0..9).for_each(|_| pace.took(5_000));
        assert_eq!(pace.group(), LEAST);
    }
}
