//! What an answer is worked out on, used again by the next: a number for every thing is much to ask for each time.

use std::sync::{Mutex, PoisonError};

/// Room for numbers of every thing.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// The scores so far; zero for what does not answer.
    pub(crate) scores: Vec<f32>,
    /// While one unit is weighed: the sum of what answers it. Zero between two units.
    pub(crate) sums: Vec<f32>,
    /// The greatest of what answers it.
    pub(crate) best: Vec<f32>,
    /// Of how many groups of people not asked for each is, see [`crate::tally::Tally::unasked`].
    pub(crate) unasked: Vec<u8>,
}

/// Those that nobody uses at the moment: never more than answers have been worked out at the same time.
#[derive(Debug, Default)]
pub(crate) struct Spare(Mutex<Vec<Scratch>>);

impl Spare {
    /// Works on a spare one.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Scratch) -> T) -> T {
        let mut scratch = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        let done = work(&mut scratch);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
        done
    }
}
