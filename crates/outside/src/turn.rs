//! Taking turns: one question at a time to each host, a pause between two, and few at once in all. Nobody whose page we look
//! at shall feel it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{Mutex as Queue, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep_until},
};

/// When a host was last asked.
type Last = Arc<Queue<Option<Instant>>>;

/// Who waits for whom.
#[derive(Debug)]
pub(crate) struct Turns {
    hosts: Mutex<HashMap<String, Last>>,
    all: Arc<Semaphore>,
    pause: Duration,
}

/// Somebody's turn. The next one's begins when it is dropped, and after the pause.
pub(crate) struct Turn {
    last: OwnedMutexGuard<Option<Instant>>,
    _all: Option<OwnedSemaphorePermit>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.last = Some(Instant::now());
    }
}

impl Turns {
    pub(crate) fn new(at_once: usize, pause: Duration) -> Self {
        Self { hosts: Mutex::default(), all: Arc::new(Semaphore::new(at_once)), pause }
    }

    /// Waits until this host may be asked.
    pub(crate) async fn of(&self, host: &str) -> Turn {
        let last = self.host(host).lock_owned().await;
        if let Some(before) = *last {
            sleep_until(before + self.pause).await;
        }
        // After the host's own, so that a slow host holds one place and not all of them.
        Turn { last, _all: Arc::clone(&self.all).acquire_owned().await.ok() }
    }

    fn host(&self, host: &str) -> Last {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        hosts.retain(|_, last| {
            let over = |at: &Option<Instant>| at.is_none_or(|at| at + self.pause <= now);
            Arc::strong_count(last) > 1 || !last.try_lock().is_ok_and(|at| over(&at))
        });
        Arc::clone(hosts.entry(host.to_owned()).or_default())
    }
}
