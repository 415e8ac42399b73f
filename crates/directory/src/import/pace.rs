//! How much shares one commit: as much as keeps each short, because nobody else writes meanwhile.

use std::time::Duration;

/// So long a commit is to last, in milliseconds: somebody who writes to us beside an import hardly notices it.
const AIM: usize = 500;
/// At first, at least, and at most so many things. Small commits are slow: each writes anew every page that it touches.
const FIRST: usize = 200;
const LEAST: usize = 50;
const MOST: usize = 4000;
/// So long the import stands aside after each commit: longer than another program waits before it asks again.
pub(super) const ASIDE: Duration = Duration::from_millis(3);

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

    /// A full commit took so many milliseconds. One that was slow by chance does not slow those after the next.
    pub(super) fn took(&mut self, millis: i64) {
        let millis = usize::try_from(millis).unwrap_or(0).max(1);
        self.0 = (self.0 * AIM / millis).clamp(self.0 / 2, self.0 * 2).clamp(LEAST, MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_commits_grow_and_long_ones_shrink() {
        let mut pace = Pace::new();
        pace.took(500);
        assert_eq!(pace.group(), FIRST, "just right");
        pace.took(250);
        assert_eq!(pace.group(), FIRST * 2);
        (0..9).for_each(|_| pace.took(0));
        assert_eq!(pace.group(), MOST);
        pace.took(60_000);
        assert_eq!(pace.group(), MOST / 2, "once may be chance");
        (0..9).for_each(|_| pace.took(60_000));
        assert_eq!(pace.group(), LEAST);
    }
}
