//! Where files become pictures: off the threads that answer, one at a time, so that twenty who send at once take the memory
//! of one. Who waits too long is asked to try again.

use super::{MOST_BYTES, Size, Unfit, make};
use std::{sync::Arc, time::Duration};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// So many files may lie here at once, read or waiting.
const LYING: usize = 8;
/// How long somebody waits. What has been begun goes on to its end; its size was measured first.
const WAITING: Duration = Duration::from_secs(20);

/// The one workshop of a program. Cheap to clone.
#[derive(Clone)]
pub struct Workshop {
    lying: Arc<Semaphore>,
    working: Arc<Semaphore>,
}

impl Default for Workshop {
    fn default() -> Self {
        Self { lying: Arc::new(Semaphore::new(LYING)), working: Arc::new(Semaphore::new(1)) }
    }
}

/// Room for one file, from its first byte until it is made.
pub struct Place(OwnedSemaphorePermit);

impl Workshop {
    /// Room for a file of at most [`MOST_BYTES`].
    ///
    /// # Errors
    /// [`Unfit::Busy`] when there is none.
    pub fn place(&self) -> Result<Place, Unfit> {
        Arc::clone(&self.lying).try_acquire_owned().map(Place).map_err(|_| Unfit::Busy)
    }

    /// Makes a picture of a file.
    ///
    /// # Errors
    /// What is wrong with the file; [`Unfit::Busy`] when it was not its turn in time.
    pub async fn make(&self, place: Place, bytes: Vec<u8>) -> Result<Vec<Size>, Unfit> {
        debug_assert!(bytes.len() <= MOST_BYTES);
        let working = Arc::clone(&self.working);
        let work = async move {
            let turn = working.acquire_owned().await.map_err(|_| Unfit::Busy)?;
            // A decoder that falls over is one broken file.
            let made = tokio::task::spawn_blocking(move || {
                let made = make(&bytes);
                drop((turn, place.0));
                made
            });
            made.await.unwrap_or(Err(Unfit::Broken))
        };
        tokio::time::timeout(WAITING, work).await.unwrap_or(Err(Unfit::Busy))
    }
}
