//! What holds for a minute or a day, made by the first who asks.

use std::sync::{Arc, Mutex, PoisonError};

/// The value of the key last asked for.
#[derive(Debug)]
pub(crate) struct Latest<K, V>(Mutex<Option<(K, Arc<V>)>>);

impl<K, V> Default for Latest<K, V> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<K: PartialEq, V> Latest<K, V> {
    /// The value of a key, made when another was asked for last.
    pub(crate) fn get(&self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        let mut latest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*latest {
            Some((known, value)) if *known == key => Arc::clone(value),
            _ => {
                let value = Arc::new(make());
                *latest = Some((key, Arc::clone(&value)));
                value
            }
        }
    }
}
